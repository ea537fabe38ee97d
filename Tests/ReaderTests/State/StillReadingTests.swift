// What is said, and kept for later, while an article is still being read; and of keys and settings that stand alone.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct StillReadingTests {
  private static let a = ArticleID(rawValue: "a")

  /// The first article is open, but not analyzed.
  private static func reader() -> ReaderState {
    var state = ReaderState(size: Size(width: 120, height: 40), place: "articles")
    _ = update(&state, .rows(Examples.rows))
    _ = update(&state, .opened(OpenArticle(article: Examples.open.article, analysis: nil), place: nil))
    return state
  }

  @Test(arguments: ["n", "N", "]", "[", ")", "("]) func aStepIsKeptUntilItCanBeDone(key: String) throws {
    var state = StillReadingTests.reader()
    try play("Enter " + key, &state)
    let command = try #require(Commands.keyMap[.character(Character(key))])
    #expect(state.message?.text == "Still reading: “\(command.rawValue)” follows")
    #expect(state.selection.focus == nil)
    _ = update(&state, .opened(Examples.open, place: nil))
    var other = Examples.reader(120, 40)
    try play("Enter " + key, &other)
    #expect(state.selection == other.selection && state.selection.focus != nil)
    #expect(state.message == nil && state.text.top == other.text.top)
  }

  @Test func anotherKeyGivesItUp() throws {
    var state = StillReadingTests.reader()
    try play("Enter ] j", &state)
    _ = update(&state, .opened(Examples.open, place: nil))
    #expect(state.selection.focus == nil)
  }

  @Test func whyIsNotKnownYet() throws {
    var state = StillReadingTests.reader()
    try play("Enter w", &state)
    #expect(state.message?.text == "Still reading: nothing is known of it yet")
  }

  @Test func aKeyWithoutACommandSaysSo() throws {
    var state = Examples.reader(120, 40)
    try play("X", &state)
    #expect(state.message == Message(subject: "X", text: "does nothing here: ? lists the keys"))
  }

  @Test func theMouseCanBeLeftToTheTerminal() throws {
    var state = Examples.reader(120, 40)
    try play(": text:set_nomouse", &state)
    #expect(update(&state, press("Enter")).contains(.setMouse(false)))
    try play(": text:set_mouse", &state)
    #expect(update(&state, press("Enter")).contains(.setMouse(true)))
    #expect(CommandLine.completions(of: "set n") == ["set nomouse"])
  }

  @Test func whatIsGoneWasReadAtATime() {
    var state = StillReadingTests.reader()
    let open = OpenArticle(article: Examples.open.article, analysis: .empty, readAt: ClockTime(hour: 14, minute: 5))
    _ = update(&state, .opened(open, place: nil))
    _ = update(&state, .gone([StillReadingTests.a]))
    #expect(state.message?.text == "is gone from the folder; this is what was read at 14:05")
  }

  @Test func anOutletThatIsTheAgencyIsNamedOnce() {
    var metadata = Examples.metadata
    metadata.outlet = "COAST WIRE"
    let open = OpenArticle(article: Examples.harbor.article(metadata: metadata), analysis: nil)
    func words(_ width: Int) -> String { MetaRow.words(for: open, width: width).map(\.text).joined() }
    #expect(words(72) == "Coast Wire · 10 Dec 2023 · page dated 13 Apr 2024 · 1 min")
    #expect(words(56) == "Coast Wire · 10 Dec 2023 · page of 13 Apr 2024 · 1 min")
    #expect(words(50) == "Coast Wire · 10 Dec 2023 · page of 13 Apr 2024")
  }
}
