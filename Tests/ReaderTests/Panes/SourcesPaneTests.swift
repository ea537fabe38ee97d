// Where articles come from: the pane, and the list narrowed to one source.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct SourcesPaneTests {
  private static func reader() throws -> ReaderState {
    var state = Examples.reader(120, 40)
    try play("i", &state)
    return state
  }

  private func shown(_ state: ReaderState) -> [String] {
    state.articles.shown.indices.compactMap { state.articles.row(at: $0)?.id.rawValue }
  }

  private func put(on id: String, _ state: inout ReaderState) {
    state.sources.cursor = state.sources.items.firstIndex {
      if case .source(let row) = $0 { row.id == id } else { false }
    }!
  }

  @Test func nothingIsAskedBeforeThePaneIsOpened() throws {
    var state = Examples.reader(120, 40)
    #expect(state.sources.rows == nil)
    #expect(update(&state, press("i")) == [.listSources, .listFollowed])
    #expect(state.sources.total == SourceRow.Figures(unread: 4, all: 6))
    #expect(update(&state, press("i")) == [])
    #expect(state.overlay == nil)
  }

  @Test func articlesAreCountedBySource() throws {
    let state = try SourcesPaneTests.reader()
    let counts = Examples.sources.map { row in
      let figures = state.sources.figures(of: row)
      return "\(row.name) \(figures.unread.map(String.init) ?? "·")/\(figures.all ?? -1)"
    }
    #expect(
      counts == [
        "clippings 1/1", "Shore Gazette 1/1", "Coast Wire 1/1", "Busy Bay 0/1", "New Tides ·/0", "Far Shores ·/12",
        "Ilva Torsen 2/3",
      ])
  }

  @Test func countsFollowWhatComes() throws {
    var state = try SourcesPaneTests.reader()
    _ = update(&state, .rows([Examples.row("n#1", "The tide is in", 2024, 1, 1, .parsed)]))
    let row = Examples.sources[4]
    #expect(state.sources.figures(of: row).all == 1)
    _ = update(&state, .gone([ArticleID(rawValue: "n#1")]))
    #expect(state.sources.figures(of: row).all == 0)
  }

  @Test func enterNarrowsTheListAndEscapeGivesItBack() throws {
    var state = try SourcesPaneTests.reader()
    put(on: "https://wire.example/feed", &state)
    try play("Enter", &state)
    #expect(shown(state) == ["b"] && state.open?.id.rawValue == "b")
    #expect(state.overlay == nil && state.focusedPane == .articles)
    // What comes from elsewhere is not shown.
    _ = update(&state, .rows([Examples.row("z", "Elsewhere", 2024, 1, 1, .parsed)]))
    #expect(shown(state) == ["b"])
    try play("f text:lamp", &state)
    #expect(shown(state) == [])
    try play("Escape", &state)
    #expect(shown(state) == ["b"])
    #expect(update(&state, press("q")).contains(.quit) == false)
    #expect(shown(state) == ["z", "a", "b", "c", "d", "e", "f"])
    #expect(state.articles.selected?.id.rawValue == "b")
    #expect(update(&state, press("q")).contains(.quit))
  }

  @Test func aGroupIsAllItsSources() throws {
    var state = try SourcesPaneTests.reader()
    try play("j j Enter", &state)
    #expect(shown(state) == ["a", "b", "c"])
    #expect(state.articles.heading(in: state.context(for: .articles, layout: state.layout)).note == "of Coast / News")
    try play("i g Enter", &state)
    #expect(shown(state).count == 6)
  }

  @Test func aQuestionFilters() throws {
    var state = try SourcesPaneTests.reader()
    _ = update(&state, .marked(ReaderMarks(starred: [ArticleID(rawValue: "a")])))
    put(on: "is:starred", &state)
    let effects = update(&state, press("Enter"))
    #expect(effects.contains(.ask("is:starred")))
    #expect(state.articles.filterWords == "is:starred")
  }

  @Test func whatIsNotReadHereIsOpened() throws {
    var state = try SourcesPaneTests.reader()
    put(on: "https://far.example/feed", &state)
    #expect(update(&state, press("Enter")).contains(.read(path: "/news/far")))
    state = try SourcesPaneTests.reader()
    put(on: "https://new.example/feed", &state)
    _ = update(&state, press("Enter"))
    #expect(state.message?.text == "has no articles yet: R fetches")
  }

  @Test func fetchingIsForWhatIsUnderTheCursor() throws {
    var state = try SourcesPaneTests.reader()
    #expect(update(&state, press("R")) == [.fetch])
    put(on: "https://wire.example/feed", &state)
    #expect(update(&state, press("R")) == [.fetchSources(["https://wire.example/feed"])])
    try play("j j", &state)
    #expect(update(&state, press("R")) == [.fetchSources(["https://new.example/feed", "https://far.example/feed"])])
    #expect(update(&state, press("F")) == [.fetchPages(["https://new.example/feed", "https://far.example/feed"])])
    put(on: "/home/ada/clippings", &state)
    _ = update(&state, press("F"))
    #expect(state.message?.text == "Only a feed has teasers")
    _ = update(&state, press("R"))
    #expect(state.message?.text == "Only what has an address is fetched")
  }

  @Test func sourcesAreAddedAndRemovedByName() throws {
    var state = try SourcesPaneTests.reader()
    put(on: "https://wire.example/feed", &state)
    try play("Delete", &state)
    #expect(state.overlay == .prompt(.command))
    #expect(state.prompt.text == "remove https://wire.example/feed")
    #expect(update(&state, press("Enter")) == [.removeSource("https://wire.example/feed")])
    try play(": text:add", &state)
    try play("Space text:https://a.example", &state)
    #expect(update(&state, press("Enter")) == [.addSource("https://a.example")])
  }

  @Test func whatIsMarkedHasRows() throws {
    var state = try SourcesPaneTests.reader()
    let ids = ["a", "c"].map { ArticleID(rawValue: $0) }
    _ = update(&state, .marked(ReaderMarks(starred: Set(ids), tags: [ids[1]: ["rain"]])))
    #expect(state.sources.marked.map(\.name) == ["★ starred", "#rain"])
    #expect(state.sources.marked.map(\.kept) == [2, 1])
    #expect(state.sources.marked.map(\.unread) == [1, 0])
    try play("j", &state)
    #expect(update(&state, press("Enter")).contains(.ask("is:starred")))
  }

  @Test func foldedGroupsHideTheirSources() throws {
    var state = try SourcesPaneTests.reader()
    let all = state.sources.items.count
    put(on: "https://wire.example/feed", &state)
    try play("h", &state)
    #expect(state.sources.items.count == all - 3)
    #expect(state.sources.selected == .group(["Coast", "News"]))
    try play("l", &state)
    #expect(state.sources.items.count == all)
  }

  @Test(arguments: [
    (0, "just now"), (59, "just now"), (60, "60 seconds ago"), (300, "5 minutes ago"), (7_300, "2 hours ago"),
    (200_000, "2 days ago"),
  ])
  func ages(_ seconds: Int, _ words: String) { #expect(Age.words(seconds) == words) }

  @Test func pathsHoldWhatIsBelowThem() {
    let index = PathIndex(["/n/a", "/n/ab", "/n", ""])
    func paths(_ id: String) -> [Int] { index.paths(of: ArticleID(rawValue: id)) }
    #expect(paths("/n/a/x.txt") == [2, 0])
    #expect(paths("/n/ab") == [2, 1])
    #expect(paths("/n/a#https://x/n/ab") == [2, 0])
    #expect(paths("/m/a") == [])
  }
}
