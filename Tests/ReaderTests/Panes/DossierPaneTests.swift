// The page of a person: opened, moved in, filtered, left, and come back to.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite("Dossier page")
struct DossierPaneTests {
  private static let question = Dossier.Question(
    name: "Ilva Torsen", kind: .person, most: DossierState.rowsAtFirst)

  /// A reader that has turned to the page of the first one named.
  private func reader(_ width: Int = 120, _ height: Int = 40) throws -> ReaderState {
    var state = Examples.reader(width, height)
    try play("p Enter p Enter", &state)
    return state
  }

  @Test("Enter twice on a name asks for the page and shows it; q comes back to the people")
  func opens() throws {
    var state = Examples.reader(120, 40)
    try play("p Enter p", &state)
    let before = state.selection
    let effects = update(&state, press("Enter"))
    #expect(effects == [.findDossier(Self.question)])
    #expect(state.focusedPane == .dossier && state.layout.rects.keys.elementsEqual([.dossier]))
    for effect in effects { Examples.answer(effect, &state) }
    #expect(state.dossier.dossier?.name == "Ilva Torsen")
    try play("q", &state)
    #expect(state.focusedPane == .people && state.selection == before)
  }

  @Test("An answer to a question that is asked no more is passed over")
  func lateAnswer() throws {
    var state = try reader()
    let other = Dossier.Question(name: "Konrad Brandt", kind: .person, most: 300)
    _ = update(&state, .dossier(other, .found(Examples.dossier(other))))
    #expect(state.dossier.dossier?.name == "Ilva Torsen")
  }

  @Test("Each line opens its article at the place it comes from", arguments: [120, 60])
  func enters(width: Int) throws {
    var state = try reader(width)
    try play("2 ] Enter", &state)
    let open = try #require(state.open)
    #expect(state.focusedPane == .text && open.id.rawValue == "a")
    #expect(state.selection.focus == .quotation(2))
    #expect(state.selection.entity == open.entity(named: "Ilva Torsen"))
    try play("C-o", &state)
    #expect(state.focusedPane == .dossier && state.dossier.cursor == DossierItem(part: .quotes, index: 1))
    try play("C-n", &state)
    #expect(state.focusedPane == .text && state.selection.focus == .quotation(2))
  }

  @Test("An alias opens where someone is called so")
  func entersAlias() throws {
    var state = try reader()
    try play("Tab Tab Tab j Enter", &state)
    let open = try #require(state.open)
    guard case .mention(let mention) = state.selection.focus else {
      Issue.record("no mention is under focus")
      return
    }
    #expect(open.words(of: open.analysis.mentions[mention].range) == "Torsten")
  }

  @Test("Pages lead to pages, and history goes through them")
  func history() throws {
    var state = try reader()
    try play("/ text:Konrad Enter Enter", &state)
    #expect(state.dossier.dossier?.name == "Konrad Brandt")
    try play("C-o", &state)
    #expect(state.dossier.dossier?.name == "Ilva Torsen" && state.dossier.cursor.part == .beside)
    try play("C-n", &state)
    #expect(state.dossier.dossier?.name == "Konrad Brandt")
    try play("q q", &state)
    #expect(state.focusedPane == .people)
  }

  @Test("A filter leaves the rows that have the words, Esc takes it back first")
  func filters() throws {
    var state = try reader()
    try play("f text:quay Enter", &state)
    let layout = try #require(DossierLayout(state.dossier, in: state.context(for: .dossier, layout: state.layout)))
    #expect(
      layout.items == [
        DossierItem(part: .articles, index: 1), DossierItem(part: .articles, index: 2),
        DossierItem(part: .quotes, index: 0), DossierItem(part: .timeline, index: 1),
      ])
    try play("Escape", &state)
    #expect(state.focusedPane == .dossier && state.dossier.filterWords.isEmpty)
    try play("Escape", &state)
    #expect(state.focusedPane == .people)
  }

  @Test("At the last row that was told of a long part, more are asked for")
  func grows() throws {
    var state = Examples.reader(120, 40)
    let question = Dossier.Question(name: "Ilva Torsen", kind: .person, most: 2)
    let dossier = Examples.dossier(question)
    _ = state.show(DossierPlace(question: question, cursor: DossierState.first))
    _ = update(&state, .dossier(question, .found(dossier)))
    let more = Dossier.Question(name: "Ilva Torsen", kind: .person, most: 8)
    #expect(update(&state, press("j")) == [.findDossier(more)])
    _ = update(&state, .dossier(more, .found(Examples.dossier(more))))
    #expect(state.dossier.dossier?.articles.count == 3)
    #expect(state.dossier.cursor == DossierItem(part: .articles, index: 1))
  }

  @Test("What is copied says where it comes from")
  func copies() throws {
    var state = try reader()
    try play("2 ]", &state)
    let effects = update(&state, press("y"))
    #expect(
      effects.first
        == .copy(
          """
          "I regret what was done on that night, and I regret how it was done,"
          — Ilva Torsen, 10 Dec 2023
          The harbor master of Port Ellery is in an awkward position
          """))
  }

  @Test("History goes through searches: back from what was found, and on to it again")
  func searches() throws {
    var state = Examples.reader(120, 40)
    try play("Enter S text:quay", &state)
    let found = SearchAnswer.found(
      [FoundArticle(row: Examples.rows[1], excerpt: nil), FoundArticle(row: Examples.rows[2], excerpt: nil)], total: 2)
    _ = update(&state, .found("quay", found))
    try play("Enter j Enter", &state)
    #expect(state.results != nil && state.focusedPane == .text)
    try play("C-o", &state)
    #expect(state.results == nil && state.focusedPane == .text && state.open?.id.rawValue == "a")
    try play("C-n", &state)
    #expect(state.results?.words == "quay")
    _ = update(&state, .found("quay", found))
    #expect(state.articles.selected?.id.rawValue == "c")
  }

  @Test("A name that no article has says so")
  func missing() throws {
    var state = Examples.reader(80, 24)
    try play(": text:dossier_Nobody Enter", &state)
    let question = Dossier.Question(name: "Nobody", most: DossierState.rowsAtFirst)
    _ = update(&state, .dossier(question, .none))
    var frame = Frame(size: state.size)
    draw(state, on: &frame)
    #expect((0..<24).contains { frame.text(row: $0).contains("No article of the library names Nobody.") })
    try play("q", &state)
    #expect(state.focusedPane == .articles)
  }
}
