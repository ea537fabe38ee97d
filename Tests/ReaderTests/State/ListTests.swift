// The list: its order, its filter, what comes and goes.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct ListTests {
  private func ids(_ state: ReaderState) -> String {
    (0..<state.articles.shown.count).compactMap { state.articles.row(at: $0)?.id.rawValue }.joined()
  }

  @Test func newestFirstAndUndatedLast() { #expect(ids(Examples.reader(120, 40)) == "abcdef") }

  @Test(arguments: [
    ("title", "dcefab"), ("outlet", "abcdef"), ("people", "cbadef"), ("quotes", "acbdef"), ("date", "abcdef"),
  ])
  func sorts(by order: String, expected: String) throws {
    var state = Examples.reader(120, 40)
    try play("j : text:sort_\(order) Enter", &state)
    #expect(ids(state) == expected)
    #expect(state.articles.selected?.id.rawValue == "b")
  }

  @Test func aNewArticleComesInOrderAndTheSelectionStays() throws {
    var state = Examples.reader(120, 40)
    try play("j j", &state)
    let effects = update(&state, .rows([Examples.row("g", "Fog on the bar", 2023, 11, 25, .found)]))
    #expect(ids(state) == "agbcdef")
    #expect(state.articles.selected?.id.rawValue == "c")
    #expect(state.message?.text == "1 new article")
    #expect(effects == [.expireMessage(1, seconds: 3)])
    _ = update(&state, .rows(["h", "i"].map { Examples.row($0, "Fog on the bar", 2023, 11, 25, .found) }))
    #expect(state.message?.text == "3 new articles")
    _ = update(&state, .messageExpired(2))
    _ = update(&state, .rows([Examples.row("k", "Fog on the bar", 2023, 11, 25, .found)]))
    #expect(state.message?.text == "1 new article")
  }

  @Test func aDateThatBecomesKnownMovesNothingWhileTheListIsLookedAt() throws {
    var state = Examples.reader(120, 40)
    try play("j", &state)
    _ = update(&state, .rows([Examples.row("e", "Lamp at the point", 2024, 1, 1, .parsed)]))
    #expect(ids(state) == "abcdef")
    try play("p 1 k", &state)
    #expect(ids(state) == "eabcdf")
  }

  @Test func filterNarrowsAndWidens() throws {
    var state = Examples.reader(120, 40)
    try play("f text:quay", &state)
    #expect(ids(state) == "bc")
    try play("text:_north_fiv", &state)
    #expect(ids(state) == "b")
    try play("BSpace BSpace BSpace BSpace", &state)
    #expect(ids(state) == "bc")
    try play("Escape", &state)
    #expect(ids(state) == "abcdef")
  }

  @Test func whatIsGoneLeavesTheListAndItsTextStays() throws {
    var state = Examples.reader(120, 40)
    _ = update(&state, .gone([ArticleID(rawValue: "a")]))
    #expect(ids(state) == "bcdef")
    #expect(state.open?.id.rawValue == "a")
    #expect(state.message?.isTrouble == true)
  }

  @Test func unreadGoesRound() throws {
    var state = Examples.reader(120, 40)
    try play("Space", &state)
    #expect(state.open?.id.rawValue == "a" && state.focusedPane == .text)
    try play("Space Space Space", &state)
    #expect(state.open?.id.rawValue != "a")
    try play("U", &state)
    #expect(state.articles.row(of: state.open!.id)?.isUnread == true)
  }

  @Test func anUnreadableArticleIsShownAsSuchAndReadWhenItCanBe() throws {
    var state = Examples.reader(120, 40)
    try play("G", &state)
    #expect(state.trouble?.id.rawValue == "f" && state.open == nil)
    let effects = update(&state, .rows([Examples.row("f", "Suez notes", 2021, 3, 29, .found)]))
    #expect(effects.contains(.open(ArticleID(rawValue: "f"))))
  }
}
