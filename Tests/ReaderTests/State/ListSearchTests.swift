// Finding in the list, and what comes into it: `/`, `n`, rows in batches.

import NewsModel
import Seeded
import TerminalUI
import Testing

@testable import Reader

@Suite struct ListSearchTests {
  private func selected(_ state: ReaderState) -> String { state.articles.selected?.id.rawValue ?? "" }

  @Test func enterKeepsTheMatchAndASecondOneOpensIt() throws {
    var state = Examples.reader(120, 40)
    try play("/ text:quay", &state)
    #expect(selected(state) == "b")
    #expect(state.open?.id.rawValue == "a")
    try play("Enter", &state)
    #expect(selected(state) == "b" && state.open?.id.rawValue == "b")
    #expect(state.focusedPane == .articles)
    #expect(state.message == Message(subject: "/quay", text: "1 of 2"))
    try play("Enter", &state)
    #expect(state.focusedPane == .text)
  }

  @Test func nGoesRoundTheMatches() throws {
    var state = Examples.reader(120, 40)
    try play("/ text:quay Enter n", &state)
    #expect(selected(state) == "c")
    try play("n", &state)
    #expect(selected(state) == "b")
    #expect(state.message?.text == "1 of 2   from the top")
    try play("N", &state)
    #expect(selected(state) == "c")
    try play("G N", &state)
    #expect(selected(state) == "c")
    // Elsewhere it means mentions, and after Escape here too.
    try play("1 Escape n", &state)
    #expect(state.selection.focus != nil)
  }

  @Test func escapeTakesTheSelectionBack() throws {
    var state = Examples.reader(120, 40)
    try play("j j j / text:lamp", &state)
    #expect(selected(state) == "e")
    try play("Escape", &state)
    #expect(selected(state) == "d")
  }

  @Test func aMissSaysSoAndMovesNothing() throws {
    var state = Examples.reader(120, 40)
    try play("j / text:quayz", &state)
    #expect(selected(state) == "b")
    var frame = Frame(size: state.size)
    draw(state, on: &frame)
    #expect(frame.text(row: 38).hasSuffix("none"))
    try play("Enter", &state)
    #expect(selected(state) == "b")
    #expect(state.message?.text == "Nothing in the list has “quayz” in it")
  }

  @Test func aCapitalCounts() throws {
    var state = Examples.reader(120, 40)
    try play("/ text:Board Enter", &state)
    #expect(selected(state) == "c")
    try play("g / text:QUAY Enter", &state)
    #expect(selected(state) == "a")
  }

  @Test(arguments: ArticleOrder.allCases, [false, true])
  func batchesStandAsIfSortedAtOnce(order: ArticleOrder, isFiltered: Bool) {
    var dice = SeededRandom(seed: 0x5EED)
    var grown = ArticlesState()
    grown.sort(by: order)
    if isFiltered { grown.filter(by: "1") }
    for _ in 0..<60 {
      let rows = (0..<Int.random(in: 1...9, using: &dice)).map { _ in ListSearchTests.row(&dice) }
      _ = grown.take(rows)
    }
    let before = grown.shown
    #expect(before.count > 20)
    grown.settle()
    #expect(grown.shown == before)
  }

  private static func row(_ dice: inout SeededRandom) -> ArticleRow {
    let number = Int.random(in: 0..<200, using: &dice)
    let counted: ArticleRow.State =
      Bool.random(using: &dice) ? .found : .analyzed(people: number % 7, quotes: number % 5)
    return Examples.row(
      "r\(number)", "Title \(Int.random(in: 0..<50, using: &dice))", 2020 + number % 4, 1 + number % 12,
      1 + number % 28,
      counted)
  }

  @Test func articlesOfAPersonComeInTheListsOrder() throws {
    var state = Examples.reader(120, 40)
    try play("Enter n", &state)
    let ids = ["e", "c", "a", "d"].map { ArticleID(rawValue: $0) }
    let effects = update(&state, .articlesNaming("Ilva Torsen", ids))
    #expect(effects.contains(.open(ArticleID(rawValue: "c"))))
    #expect(state.message?.text == "Ilva Torsen: article 2 of 4")
  }
}
