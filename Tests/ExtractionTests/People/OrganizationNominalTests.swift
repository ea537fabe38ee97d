// Tests which nouns are taken for an organization that was named, and which are left alone.

import NewsModel
import Testing

@testable import Extraction

/// The organizations of a marked text under their letters, with what calls them up again.
private func organizations(_ notation: String) -> String {
  let marked = MarkedText(notation)
  let analysis = marked.analysis()
  return MarkedText.notation(
    of: analysis.entities, mentions: analysis.mentions, in: marked.text, kinds: [.organization])
}

private func rules(_ notation: String) -> [String] {
  MarkedText(notation).analysis().mentions.filter { $0.form == .nominal && $0.kind == .organization }.map(\.rule)
}

@Suite struct OrganizationNominalTests {
  @Test(arguments: [
    // the noun that the name is built on
    "The [a Federal Bureau of Investigation] opened a case. [a The bureau] said it would talk to witnesses.",
    "[a Nordhav Bank] lost money. On Friday [a the bank] closed two branches.",
    "Students of the [a University of Bergen] went on strike. [a The university] closed its gates.",
    "The [a Oslo City Council] met on Monday. [a The council] voted for the bridge.",
    // in the sentence of its name, behind a verb of speech
    "[a Nordhav Bank] said on Monday that [a the bank] would close two branches.",
    // what tells it further
    "The [a European Central Bank] met in Frankfurt. Rates stay low, [a the central bank] said.",
    "The [a Supreme Court of Norway] met on Monday. [a The Norwegian court] rejected the appeal.",
    // a company, by its legal form, by what it has, by what it is said to be
    "[a Nimbus Inc.] lost money. [a The company] will close two plants.",
    "Shares of [a Nimbus] fell on Monday. [a The company] declined to comment.",
    "[a Veritas Labs], a startup from Oslo, was sold. [a The startup] has ten workers.",
    // every bureau is an agency; what every reader knows
    "The [a FBI] opened a case. [a The agency] declined to comment.",
    // possessive, and inside of a quotation
    "[a Nordhav Bank] lost money. Many left [a the bank]'s branches.",
    "[a Nordhav Bank] lost money. “Nobody trusts [a the bank],” said Karl Berg.",
  ])
  func joins(notation: String) {
    #expect(organizations(notation) == notation)
  }

  @Test(arguments: [
    // two of them, both near
    "[a Nordhav Bank] sued [b Fjord Bank] on Monday. Then the bank declined to comment.",
    // another one is told of
    "[a Nordhav Bank] lost money. A bank in Lima was sold. Then the bank closed.",
    // of another place
    "The [a Supreme Court of Norway] met on Monday. Later the Peruvian court rejected the appeal.",
    "The [a University of Bergen] closed its gates. The university of the town stayed open.",
    // the noun tells another noun, or is narrowed
    "[a Nordhav Bank] lost money. The bank manager went home.",
    "[a Nordhav Bank] lost money. Berg built the bank that never failed.",
    // what someone becomes
    "[a Nordhav Bank] lost money. Berg wants to be the bank of the poor.",
    // the clause has both
    "[a Nordhav Bank] thanked the bank.",
    // far off
    """
    [a Nordhav Bank] lost money. Rain fell. Roads were closed. Schools were closed. Shops were closed. Trains were late. \
    Buses were late. Ships were late. Then the bank opened.
    """,
    // no one of the kind
    "The [a University of Bergen] closed its gates. The ministry declined to comment.",
  ])
  func leavesAlone(notation: String) {
    #expect(organizations(notation) == notation)
  }

  @Test func tellsTheRule() {
    #expect(rules("[a Nordhav Bank] lost money. The bank closed.") == ["head noun"])
    #expect(rules("[a Nimbus Inc.] lost money. The company declined to comment.") == ["kind"])
    #expect(
      rules(
        """
        Nordhav Bank lost money. Rain fell. Roads were closed. Schools were closed. Shops were closed. Trains were late. \
        Then Fjord Bank was sold. The bank declined to comment.
        """) == ["kind near"])
  }

  @Test func saysInTheProofWhatTheNounGoesBackTo() throws {
    let marked = MarkedText("The Federal Bureau of Investigation opened a case. The bureau declined to comment.")
    let analysis = marked.analysis()
    let index = try #require(analysis.mentions.firstIndex { $0.form == .nominal })
    let evidence = try #require(
      Explainer.evidence(for: .mention(index), in: marked.article(), analysis: analysis))
    #expect(evidence.claim == "The bureau → Federal Bureau of Investigation")
    #expect(evidence.certainty == .likely)
    let name = try #require(evidence.rows.first { $0.label == "Name" })
    #expect(name.place.map { String(marked.text[$0]) } == "Federal Bureau of Investigation")
  }

  @Test func aSpeakerIsTheOrganizationThatANounMeans() throws {
    let analysis = MarkedText("Nordhav Bank lost money. “We regret this,” the bank said.").analysis()
    let quotation = try #require(analysis.quotations.first)
    let speaker = try #require(quotation.speaker.entity)
    #expect(analysis.entities[speaker].name == "Nordhav Bank")
  }

  @Test func aNounThatIsWrittenAsANameIsOne() {
    let notation =
      "The [a Harbor Foundation] met on Monday. Members of the [a Foundation] were told that [a Foundation] staff left."
    #expect(organizations(notation) == notation)
  }

  @Test func ministriesGoByTheirNameInAnotherOrder() {
    let notation = "The [a Ministry of Finance] met on Monday. The [a Finance Ministry] declined to comment."
    #expect(organizations(notation) == notation)
  }
}
