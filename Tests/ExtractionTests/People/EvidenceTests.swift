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

  @Test func anOpenNameListsWhoItMayBe() throws {
    let marked = MarkedText("Anna Weber and Paul Weber came.\n\nThen Weber said no.")
    let article = marked.article()
    let analysis = Pipeline.analyze(article)
    let open = try #require(analysis.entities.firstIndex { $0.isOpen })
    let evidence = try #require(Explainer.evidence(for: .entity(open), in: article, analysis: analysis))
    #expect(evidence.claim == "Weber?" && evidence.certainty == .open)
    #expect(evidence.rows.filter { $0.note == "bears the name" }.map(\.text) == ["Anna Weber", "Paul Weber"])
    let mention = try #require(analysis.entities[open].mentions.first)
    let proof = try #require(Explainer.evidence(for: .mention(mention), in: article, analysis: analysis))
    #expect(proof.claim == "Weber → Anna Weber or Paul Weber?")
    #expect(proof.rows.filter { $0.label == "Perhaps" || $0.label == "" }.map(\.text) == ["Anna Weber", "Paul Weber"])
  }

  @Test func aNominalShowsTheRoleThatItCallsUp() throws {
    let marked = MarkedText(
      "Karl Berg, 54, came. Emma Roy, minister of trade, came too. Then the minister left. The 54-year-old sat.")
    let article = marked.article()
    let analysis = Pipeline.analyze(article)
    func rows(_ words: String) throws -> [Evidence.Row] {
      let index = try #require(analysis.mentions.firstIndex { marked.text[$0.range] == words })
      return try #require(Explainer.evidence(for: .mention(index), in: article, analysis: analysis)).rows
    }
    let role = try rows("the minister")
    #expect(role.map(\.label) == ["Rule", "Role", "Goes back to", "Here", "Not", "Doubt"])
    #expect(role[1].place.map { marked.text[$0] } == "minister of trade")
    #expect(role[4].text == "Karl Berg" && role[4].note == "no role is told")
    let age = try rows("The 54-year-old")
    #expect(age.map(\.label) == ["Rule", "Age", "Goes back to", "Here", "Not", "Doubt"])
    #expect(age[1].place.map { marked.text[$0] } == "54" && age[4].note == "no age is told")
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
