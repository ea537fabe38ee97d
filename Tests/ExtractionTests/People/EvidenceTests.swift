// Tests the rows that prove a mention and an entity.

import NewsModel
import Testing

@testable import Extraction

@Suite struct EvidenceTests {
  private let marked = MarkedText(
    """
    Ilya Sutrov, a chemist at Nimbus, met Sam Alder. A report pointed out that Suzdrov seems tired.

    He said nothing.
    """)

  private func proof(of words: String) -> Evidence? {
    let article = marked.article()
    let analysis = Pipeline.analyze(article)
    guard let index = analysis.mentions.firstIndex(where: { marked.text[$0.range] == words }) else { return nil }
    return Explainer.evidence(for: .mention(index), in: article, analysis: analysis)
  }

  @Test func aGarbledNameShowsItsLetters() throws {
    let evidence = try #require(proof(of: "Suzdrov"))
    #expect(evidence.claim == "Suzdrov → Ilya Sutrov")
    #expect(evidence.certainty == .likely)
    #expect(evidence.rows.map(\.label) == ["Rule", "Letters", "", "First named", "Here", "Not", "Doubt"])
    #expect(evidence.rows.filter(\.isAligned).count == 2)
    #expect(evidence.rows[5].text == "Sam Alder")
    #expect(evidence.rows[5].note.hasSuffix("begins with A"))
  }

  @Test func placesPointIntoTheText() throws {
    let evidence = try #require(proof(of: "Suzdrov"))
    let here = try #require(evidence.rows.first { $0.label == "Here" })
    #expect(here.place.map { marked.text[$0] } == "Suzdrov")
    #expect(here.text.contains("Suzdrov seems tired"))
    #expect(here.note == "¶1")
  }

  @Test func everyClaimOfAnyAnalysisIsAnswered() {
    let article = marked.article()
    let analysis = Pipeline.analyze(article)
    for index in analysis.mentions.indices {
      #expect(Explainer.evidence(for: .mention(index), in: article, analysis: analysis) != nil)
    }
    for index in analysis.entities.indices {
      #expect(Explainer.evidence(for: .entity(index), in: article, analysis: analysis) != nil)
    }
    #expect(Explainer.evidence(for: .mention(9999), in: article, analysis: analysis) == nil)
    #expect(Explainer.evidence(for: .entity(9999), in: article, analysis: analysis) == nil)
  }
}
