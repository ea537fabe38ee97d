// Quotations, their kinds and their speakers, sentence by sentence.

import NewsModel
import Testing

@testable import Extraction

/// What must be found in a text: "KIND SPEAKER: WORDS", in the order of the text.
private struct Case: CustomTestStringConvertible {
  let text: String
  let found: [String]
  var testDescription: String { text }
}

private func found(in text: String) -> [String] {
  let article = MarkedText(text: text, marks: []).article()
  let analysis = Pipeline.analyze(article)
  return analysis.quotations.map { quotation in
    let words = quotation.parts.map { String(article.text[$0]) }.joined(separator: " | ")
    let speaker = quotation.speaker.range.map { String(article.text[$0]) } ?? "?"
    return "\(quotation.kind.rawValue) \(speaker): \(words)"
  }
}

@Suite("Quotations")
struct QuotationTests {
  @Test(
    "are found with their kind and speaker",
    arguments: [
      Case(
        text: "“The bridge will hold,” said Mara Holt, the harbor engineer.",
        found: ["direct Mara Holt: “The bridge will hold,”"]),
      Case(
        text: "Mara Holt told reporters: \"It will hold.\" She left at noon.",
        found: ["direct Mara Holt: \"It will hold.\""]),
      Case(
        text: "Mara Holt, a doctor, said: “It will hold until the spring tide.”",
        found: ["direct Mara Holt: “It will hold until the spring tide.”"]),
      Case(
        text: "Mara Holt stressed the cost of the bridge and said: \"I think that we should wait.\"",
        found: ["direct Mara Holt: \"I think that we should wait.\""]),
      Case(
        text: "Mara Holt criticized the port for its fees: \"It was founded to serve all of us.\"",
        found: ["direct Mara Holt: \"It was founded to serve all of us.\""]),
      Case(
        text: "Mara Holt also spoke of the storm, writing on her page: \"I deeply regret that night.\"",
        found: ["direct Mara Holt: \"I deeply regret that night.\""]),
      Case(
        text: "As Mara Holt said, the bridge was \"an act of patience and of luck.\"",
        found: ["direct Mara Holt: \"an act of patience and of luck.\""]),
      Case(
        text: "Mara Holt said publicly on television that the bridge should close.",
        found: ["indirect Mara Holt: the bridge should close"]),
      Case(
        text: "The bridge should close, Mara Holt said on Monday.",
        found: ["indirect Mara Holt: The bridge should close"]),
      Case(
        text: "According to Mara Holt, the bridge should close.",
        found: ["indirect Mara Holt: the bridge should close"]),
      Case(
        text: "A recent report pointed out that the bridge was old.",
        found: ["indirect A recent report: the bridge was old"]),
      Case(
        text: "A recent report describes Mara Holt as tired and says that she has left the port.",
        found: ["indirect A recent report: she has left the port"]),
      Case(
        text: "The bridge has a reputation for being \"stubborn\" in the winter months.",
        found: ["scare ?: \"stubborn\""]),
      Case(
        text: "“It will hold,” Mara Holt said. “It always has, in every storm.”",
        found: ["direct Mara Holt: “It will hold,”", "direct Mara Holt: “It always has, in every storm.”"]),
      Case(
        text: "“It will hold,” Mara Holt said.\n\n“I have walked on it every day since it was built.",
        found: [
          "direct Mara Holt: “It will hold,”",
          "direct Mara Holt: “I have walked on it every day since it was built.",
        ]),
      Case(
        text: "‘It will hold,’ Mara Holt said. The keepers’ lamp burned.",
        found: ["direct Mara Holt: ‘It will hold,’"]),
      Case(
        text: "«It will hold», said Mara Holt.", found: ["direct Mara Holt: «It will hold»"]),
      Case(
        text: "„It will hold“, said Mara Holt.", found: ["direct Mara Holt: „It will hold“"]),
    ])
  private func speakers(example: Case) {
    #expect(found(in: example.text) == example.found)
  }

  @Test("of several paragraphs are one, in parts")
  func paragraphs() {
    let text = "Mara Holt said: “It will hold.\n\n“It always has.”"
    #expect(found(in: text) == ["direct Mara Holt: “It will hold. | “It always has.”"])
  }

  @Test("that are interrupted by their clause are one, in parts")
  func interrupted() {
    let text = "“It will hold,” Mara Holt said, “until the spring.” Nobody may say “I told you so, all of you.”"
    #expect(
      found(in: text) == [
        "direct Mara Holt: “It will hold,” | “until the spring.”", "direct ?: “I told you so, all of you.”",
      ])
  }

  @Test("every cue's example is found", arguments: CueVerbs.rows.map(\.example))
  func examples(example: String) {
    #expect(!found(in: example).isEmpty)
  }

  @Test("have a proof for each")
  func evidence() throws {
    let article = MarkedText("Mara Holt told reporters: \"It will hold.\"").article()
    let analysis = Pipeline.analyze(article)
    let evidence = try #require(QuotationEvidence.evidence(for: 0, in: article, analysis: analysis))
    #expect(evidence.rows.map(\.label) == ["Rule", "Cue", "Speaker", "Kind"])
    #expect(QuotationEvidence.evidence(for: 1, in: article, analysis: analysis) == nil)
  }

  @Test("of hostile text are found in linear time and on scalar boundaries")
  func hostile() {
    let pieces = ["\"", "“", "”", "'", "‘", "’", " said ", "that ", "a", ", ", ". ", "``", "''", "«", "»", ":", "\n\n"]
    var state: UInt64 = 7
    var text = ""
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let article = MarkedText(text: text, marks: []).article()
    for quotation in Pipeline.analyze(article).quotations {
      for part in quotation.parts {
        #expect(part.end <= text.utf8.count && String(article.text[part]).utf8.count == part.count)
      }
    }
  }
}
