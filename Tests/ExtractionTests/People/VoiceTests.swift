// Tests whom "I", "we" and "my wife" mean in a quotation, and whom "his wife" means outside.

import NewsModel
import Testing

@testable import Extraction

private func everyone(_ notation: String, kinds: Set<EntityKind> = [.person]) -> String {
  let marked = MarkedText(notation)
  let analysis = marked.analysis()
  return MarkedText.notation(of: analysis.entities, mentions: analysis.mentions, in: marked.text, kinds: kinds)
}

@Suite struct VoiceTests {
  @Test(arguments: [
    "“[a I] am late,” [a Karl Berg] said. “[a My] car broke down.”",
    // and others, of whom nothing is known
    "“We will win with our plan,” [a Emma Roy] said. “[a I] trust us.”",
  ])
  func meansTheSpeaker(notation: String) {
    #expect(everyone(notation) == notation)
  }

  @Test(arguments: [
    // the body that is spoken for
    "“[a We] regret this,” said Dana Okafor, a spokeswoman for [a Nordhav Bank]. “[a Our] doors stay open.”",
    "“[a We] lost money,” said Leo Marsh, chief executive of [a Nordhav Bank].",
    "“[a We] regret this,” [a Nordhav Bank] said.",
    // not the country
    "“[a We] left the US,” [a Nordhav Bank] said.",
  ])
  func meansTheBody(notation: String) {
    #expect(everyone(notation, kinds: [.organization]) == notation)
  }

  @Test func isLeftAloneWhereTheBodyHasNoName() {
    let notation = "“We regret this,” said [a Dana Okafor], a spokeswoman. “[a I] am sorry.”"
    #expect(everyone(notation) == notation)
  }

  @Test func aSpeakerOutsideOfABuildingIsNotTheBuilding() throws {
    let text = "The Supreme Court of Norway met on Monday. “It is over,” said a lawyer outside the court."
    let quotation = try #require(MarkedText(text).analysis().quotations.first)
    #expect(quotation.speaker.entity == nil)
  }

  @Test func aDoubtIsTold() throws {
    let marked = MarkedText("“We regret this,” said Leo Marsh, chief executive of Nordhav Bank.")
    let analysis = marked.analysis()
    let index = try #require(analysis.mentions.firstIndex { $0.form == .pronoun })
    let evidence = try #require(Explainer.evidence(for: .mention(index), in: marked.article(), analysis: analysis))
    #expect(evidence.claim == "We → Nordhav Bank")
    #expect(evidence.certainty == .likely)
    #expect(evidence.rows.contains { $0.label == "Doubt" && $0.text == "the speaker may mean people beside them" })
  }

  @Test(arguments: [
    // roles inside of quotations
    "[a Emma Roy], minister of finance, resigned. “[a The minister] did well,” said [b Karl Berg].",
    "Mayor [a Dana Okafor] opened the bridge. “Ask [a the mayor],” [b Karl Berg] said.",
    // nobody calls himself so
    "Mayor [a Dana Okafor] opened the bridge. “The mayor decides,” [a Okafor] said.",
  ])
  func describesInside(notation: String) {
    #expect(everyone(notation) == notation)
  }
}

@Suite struct FamilyTests {
  @Test(arguments: [
    "[a Karl Berg] came with [a his] wife, [b Anna Lund]. Rain fell. [b [a His] wife] left early.",
    "[a Karl Berg] and [a his] wife [b Anna Lund] came. On Friday [b [a his] wife] left.",
    "[a Karl Berg] sat down. [b Anna Lund], the wife of [a Karl Berg], came. [a Berg] stayed. [b [a His] wife] left early.",
    "[a Karl Berg] came with [a his] wife, [b Anna Lund]. “[b [a My] wife] is late,” [a Berg] said.",
  ])
  func goesOnToMean(notation: String) {
    #expect(everyone(notation).replacing("[a [b", with: "[b [a") == notation)
  }

  @Test(arguments: [
    // two sons
    "[a Karl Berg] came with [a his] son, [b Leo Lund]. [a Berg] met [a his] son, [c Tom Hale]. [a Berg] left. Then [a his] son left.",
    // someone else's
    "[a Karl Berg] came with [a his] wife, [b Anna Lund]. [c Leo Marsh] stayed. Then Marsh's wife left.",
  ])
  func isLeftAlone(notation: String) {
    let analysis = MarkedText(notation).analysis()
    #expect(!analysis.mentions.contains { $0.rule == "kin" })
  }
}
