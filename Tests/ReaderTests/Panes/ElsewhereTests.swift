// Tests how it is told where someone appears in other articles, and how one gets there.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct ElsewhereTests {
  private func place(_ article: String, _ certainty: Certainty, _ reason: String = "same name") -> Elsewhere.Place {
    Elsewhere.Place(
      article: ArticleID(rawValue: article), title: "The \(article)", name: "Okafor", certainty: certainty,
      reason: reason)
  }

  @Test func saysInHowManyAndHowSure() {
    #expect(Elsewhere(places: []).mark.isEmpty)
    let sure = Elsewhere(places: [place("a", .sure), place("b", .likely)])
    #expect(sure.mark == "+2" && sure.words == "in 2 other articles, some likely")
    let likely = Elsewhere(places: [place("a", .likely)])
    #expect(likely.mark == "+1?" && likely.words == "in 1 other article, likely")
    let open = Elsewhere(places: [place("a", .open), place("b", .open)])
    #expect(open.mark == "?" && open.words == "may be in 2 other articles")
    let both = Elsewhere(places: [place("a", .sure), place("b", .open)])
    #expect(both.mark == "+1" && both.words == "in 1 other article; may be in 1 more")
  }

  @Test func standsBehindTheName() {
    var pane = PeopleState()
    pane.opened(Story.open, isSame: false)
    var context = PaneContext.of(Story.open, 40, 20, isFocused: false)
    context.elsewhere = PeopleElsewhere(
      article: Story.open.id, places: [2: Elsewhere(places: [place("a", .likely)])])
    #expect(pane.text(in: context).contains("Sam Okafor +1?"))
    context.elsewhere.article = ArticleID(rawValue: "another")
    #expect(!pane.text(in: context).contains("+1"))
  }

  @Test func isProvedBelowTheEvidence() {
    let evidence = Evidence(claim: "Okafor", certainty: .sure, rows: [])
    let places = (0..<9).map { place("\($0)", .open) } + [place("sure", .sure, "same name, also with Northwind")]
    let rows = evidence.adding(Elsewhere(places: places)).rows
    #expect(rows.count == 9 && rows[0].label == "Elsewhere" && rows[0].text == "The sure")
    #expect(rows[0].note == "sure: same name, also with Northwind")
    #expect(rows[8].text == "2 more")
    #expect(evidence.adding(nil) == evidence)
    #expect(evidence.adding(Elsewhere(places: [])) == evidence)
  }

  @Test func provesWhoIsSomeoneElse() {
    let evidence = Evidence(claim: "Okafor", certainty: .sure, rows: [])
    let others = (0..<9).map { place("\($0)", .open, "born in 1949 or 1950") }
    let rows = evidence.adding(Elsewhere(places: [], someoneElse: others, leftOut: 3)).rows
    #expect(rows.map(\.label) == ["Someone else"] + Array(repeating: "", count: 8) + ["Not compared"])
    #expect(rows[0].text == "The 0" && rows[0].note == "Okafor, born in 1949 or 1950")
    #expect(rows[8].text == "1 more" && rows[9].text == "3 older mentions of the surname")
  }
}
