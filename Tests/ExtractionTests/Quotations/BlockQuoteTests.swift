// Quotations without marks: blocks that are set apart, and who speaks behind "by".

import NewsModel
import Testing

@testable import Extraction

@Suite struct BlockQuoteTests {
  private func quotations(_ blocks: [(Block.Kind, String)]) -> [(words: String, speaker: String?, rule: String)] {
    var text = ""
    var made: [Block] = []
    for (kind, words) in blocks {
      if !text.isEmpty { text += "\n\n" }
      made.append(Block(range: TextRange(text.utf8.count, text.utf8.count + words.utf8.count), kind: kind))
      text += words
    }
    let article = Article(id: ArticleID(rawValue: "test"), text: text, blocks: made, metadata: Metadata())
    return Pipeline.analyze(article).quotations.map { quotation in
      let words = quotation.parts.map { String(text[$0]) }.joined(separator: " ")
      return (words, quotation.speaker.entity.map { Pipeline.analyze(article).entities[$0].name }, quotation.rule)
    }
  }

  @Test func aBlockBelongsToWhoeverIsSaidToSpeakAboveIt() throws {
    let found = quotations([
      (.paragraph, "The council met on Monday. Ruth Castellane, the mayor, wrote on her page:"),
      (.blockquote, "We will not pay for a wall that nobody wants."),
      (.paragraph, "The council meets again in May."),
    ])
    let block = try #require(found.first { $0.rule == "block quote" })
    #expect(block.words == "We will not pay for a wall that nobody wants.")
    #expect(block.speaker == "Ruth Castellane")
  }

  @Test func aSignatureTellsWhoSpeaks() throws {
    let found = quotations([
      (.paragraph, "Many people of the town answered within the hour."),
      (.blockquote, "This wall is a disgrace. Tear it down. — Peter Lang (@plang) April 12, 2024"),
    ])
    let block = try #require(found.first { $0.rule == "signed block" })
    #expect(block.words == "This wall is a disgrace. Tear it down.")
    #expect(block.speaker == "Peter Lang")
  }

  @Test func nobodyIsMadeTheSpeakerWithoutEvidence() throws {
    let found = quotations([
      (.paragraph, "Ruth Castellane opened the market in Velden."),
      (.blockquote, "A wall keeps nothing out that wants to come in."),
    ])
    let block = try #require(found.first { $0.rule == "block quote" })
    #expect(block.speaker == nil)
  }

  @Test func quoteMarksInABlockAreQuotedOnce() {
    let found = quotations([
      (.paragraph, "Ruth Castellane said:"),
      (.blockquote, "“We will not pay for a wall that nobody wants, and I mean nobody.”"),
    ])
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ("The plan was described by Tom Dunmore as “a costly mistake for the whole town.”", "Tom Dunmore"),
    ("Residents were told by Ruth Castellane that the fish market would stay in Velden.", "Ruth Castellane"),
  ])
  func whoeverStandsBehindByIsTheSpeaker(text: String, speaker: String) throws {
    let found = quotations([(.paragraph, text)])
    let quotation = try #require(found.first { $0.rule == "said by" })
    #expect(quotation.speaker == speaker)
  }
}
