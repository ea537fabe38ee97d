// Correcting, taking back and doing again: what the reader asks of the world, and what it says.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite("Correcting")
struct CorrectingTests {
  private static let torsen = Correction.Named(.person, "Ilva Torsen")

  /// What is asked for beside messages.
  private func wanted(_ effects: [Effect]) -> [Effect] {
    effects.filter { if case .expireMessage = $0 { false } else { true } }
  }

  /// Presses all keys; what the last one asks for.
  private func effects(of keys: String, _ state: inout ReaderState) throws -> [Effect] {
    let inputs = try KeyScript.inputs(keys)
    for input in inputs.dropLast() { for effect in update(&state, .input(input)) { Examples.answer(effect, &state) } }
    return wanted(update(&state, .input(inputs[inputs.count - 1])))
  }

  private func correction(_ change: Correction.Change, at words: String) throws -> Correction {
    let article = Examples.open.article
    let found = try #require(article.text.ranges(of: words).first)
    let start = article.text.utf8.distance(from: article.text.startIndex, to: found.lowerBound)
    return Correction(
      change, in: article.id, at: Correction.Passage(TextRange(start, start + words.utf8.count), in: article))
  }

  @Test("c on a person, m and a name: the two are one; u takes it back, Ctrl-R does it again")
  func merge() throws {
    var state = Examples.reader(120, 40)
    let merge = try correction(.same(Self.torsen, as: "Konrad Brandt"), at: "Ilva Torsen")
    #expect(try effects(of: "p c m text:Konrad_Brandt Enter", &state) == [.correct(merge)])
    #expect(try effects(of: "u", &state) == [.takeBack(merge)])
    #expect(try effects(of: "C-r", &state) == [.correct(merge)])
    #expect(try effects(of: "u", &state) == [.takeBack(merge)])
    #expect(try effects(of: "u", &state) == [])
  }

  @Test("Tab goes through the names that can be meant")
  func completes() throws {
    var state = Examples.reader(120, 40)
    let merge = try correction(.same(Self.torsen, as: "Konrad Brandt"), at: "Ilva Torsen")
    #expect(try effects(of: "p c m text:brandt Tab Enter", &state) == [.correct(merge)])
  }

  @Test("Another name of someone is someone else")
  func split() throws {
    var state = Examples.reader(120, 40)
    let split = try correction(.split(words: "Torsten", from: Self.torsen), at: "Torsten")
    #expect(try effects(of: "p j c s", &state) == [.correct(split)])
  }

  @Test("A name is called otherwise, is a place, is none")
  func names() throws {
    var state = Examples.reader(120, 40)
    let rename = try correction(.renamed(Self.torsen, to: "Ilva Torsens"), at: "Ilva Torsen")
    #expect(try effects(of: "p c r text:s Enter", &state) == [.correct(rename)])
    let place = try correction(.kind(Self.torsen, .place), at: "Ilva Torsen")
    #expect(try effects(of: "c l", &state) == [.correct(place)])
    let none = try correction(.kind(Self.torsen, nil), at: "Ilva Torsen")
    #expect(try effects(of: "c n", &state) == [.correct(none)])
  }

  @Test("A quote has another speaker of the article; others are refused")
  func speaker() throws {
    var state = Examples.reader(120, 40)
    try play("Enter ]", &state)
    let range = try #require(state.selection.focus?.range(in: Examples.open))
    let words = String(Examples.open.article.text[TextRange(range.start, range.end)])
    let speaker = try correction(.speaker("Ilva Torsen"), at: words)
    #expect(try effects(of: "c s text:ilva_torsen Enter", &state) == [.correct(speaker)])
    #expect(try effects(of: "c s text:Nobody Enter", &state) == [])
    #expect(state.message?.isTrouble == true)
  }

  @Test("A date means another day, in the pane and in the text; what is no date is refused")
  func date() throws {
    var state = Examples.reader(120, 40)
    let date = try correction(.date("2014-05"), at: "In 2015".replacing("In ", with: ""))
    let wanted = try effects(of: "t g c d C-u text:2014-05 Enter", &state)
    guard case .correct(let made)? = wanted.first else {
      Issue.record("\(wanted)")
      return
    }
    #expect(made.change == date.change)
    #expect(try effects(of: "c d C-u text:soon Enter", &state) == [])
  }

  @Test("Esc and other keys leave everything as it is")
  func leaves() throws {
    var state = Examples.reader(120, 40)
    try play("p", &state)
    let before = state
    #expect(try effects(of: "c Escape", &state) == [])
    #expect(state.overlay == before.overlay && state.deeds == before.deeds)
    #expect(try effects(of: "c Z", &state) == [])
    #expect(state.deeds == before.deeds)
  }

  @Test("Stars, tags and marks are taken back too")
  func marks() throws {
    var state = Examples.reader(120, 40)
    let a = ArticleID(rawValue: "a")
    #expect(try effects(of: "*", &state) == [.star(a, true)])
    #expect(try effects(of: "T text:rain Enter", &state) == [.tag(a, ["rain"])])
    #expect(try effects(of: "U", &state) == [.remember(a, isUnread: false, place: nil)])
    #expect(try effects(of: "u", &state) == [.remember(a, isUnread: true, place: nil)])
    #expect(try effects(of: "u", &state) == [.tag(a, [])])
    #expect(try effects(of: "u", &state) == [.star(a, false)])
    #expect(state.marks == ReaderMarks())
    #expect(try effects(of: "C-r C-r", &state) == [.tag(a, ["rain"])])
  }

  /// The story with a bare surname that two may have, opened.
  private static func story() -> ReaderState {
    var state = ReaderState(size: Size(width: 120, height: 40), place: "articles")
    let id = Story.open.id
    _ = update(&state, .rows([ArticleRow(id: id, file: "a.txt", title: "A", state: .parsed, isUnread: true)]))
    for effect in update(&state, .opened(Story.open, place: nil)) { Examples.answer(effect, &state) }
    for effect in state.openArticle(id) + update(&state, .opened(Story.open, place: nil)) {
      Examples.answer(effect, &state)
    }
    return state
  }

  @Test("What is open is asked one after the other: yes, no, later")
  func questions() throws {
    var state = Self.story()
    let smith = Correction.Named(.person, "Smith")
    func passage(_ words: String) throws -> Correction.Passage? {
      let text = Story.open.article.text
      let found = try #require(text.ranges(of: words).first)
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return Correction.Passage(TextRange(start, start + words.utf8.count), in: Story.open.article)
    }
    #expect(try effects(of: "O", &state) == [])
    guard case .choice(.question(let first)) = state.overlay else {
      Issue.record("nothing is asked")
      return
    }
    #expect(first.answer == "Sam Okafor")
    let same = Correction(.same(smith, as: "Sam Okafor"), in: Story.open.id, at: try passage("Smith"))
    #expect(try effects(of: "y", &state) == [.correct(same)])
    state = Self.story()
    let other = Correction(
      .split(words: "Smith", from: Correction.Named(.person, "Sam Okafor")), in: Story.open.id, at: try passage("Smith")
    )
    #expect(try effects(of: "O n", &state) == [.correct(other)])
    // When it has been taken in, the next one comes by itself; here it is the same, as nothing was corrected.
    _ = update(&state, .opened(Story.open, place: nil))
    #expect(state.overlay == .choice(.question(first)))
    // Later: a likely spelling is asked next, and at last none is left.
    let later = Correction(.later("Sam Okafor"), in: Story.open.id, at: try passage("Smith"))
    #expect(try effects(of: "l", &state) == [.correct(later)])
    guard case .choice(.question(let second)) = state.overlay else {
      Issue.record("nothing else is asked")
      return
    }
    #expect(second.answer == "Ilya Brandstetter" && second.reason == "garbled")
    _ = try effects(of: "l l l", &state)
    #expect(state.overlay == nil)
    _ = update(&state, .opened(Story.open, place: nil))
    #expect(state.overlay == nil)
  }

  @Test("What was put off in an earlier run is not asked before everything was")
  func postponed() throws {
    var state = Self.story()
    _ = try effects(of: "O", &state)
    guard case .choice(.question(let first)) = state.overlay else {
      Issue.record("nothing is asked")
      return
    }
    let later = try #require(first.later(in: Story.open))
    let again = OpenArticle(article: Story.open.article, analysis: Story.open.analysis, postponed: [later])
    state = Self.story()
    _ = update(&state, .opened(again, place: nil))
    _ = try effects(of: "O", &state)
    guard case .choice(.question(let second)) = state.overlay else {
      Issue.record("nothing else is asked")
      return
    }
    #expect(second.key != first.key)
    _ = try effects(of: "l l l", &state)
    #expect(state.overlay == nil)
    // All of them were put off: they are asked once more, and an answer ends that it was.
    _ = try effects(of: "O", &state)
    #expect(state.overlay == .choice(.question(first)))
    let effects = try effects(of: "y", &state)
    #expect(effects.first == .takeBack(later) && effects.count == 2)
  }

  @Test("An answer also ends that a question was put off when its words stood in another block")
  func postponedElsewhere() throws {
    var state = Self.story()
    _ = try effects(of: "O", &state)
    guard case .choice(.question(let first)) = state.overlay else {
      Issue.record("nothing is asked")
      return
    }
    let later = try #require(first.later(in: Story.open))
    let passage = try #require(later.passage)
    let article = Story.open.article
    let others = (0..<99).filter { $0 != passage.block }.map { block in
      Correction.Passage(words: passage.words, block: block, occurrence: passage.occurrence)
    }
    let before = try #require(others.first { $0.range(in: article) == passage.range(in: article) })
    let kept = Correction(later.change, in: later.article, at: before)
    state = Self.story()
    let again = OpenArticle(article: article, analysis: Story.open.analysis, postponed: [kept])
    _ = update(&state, .opened(again, place: nil))
    _ = try effects(of: "O l l l O", &state)
    #expect(state.overlay == .choice(.question(first)))
    let effects = try effects(of: "y", &state)
    #expect(effects.contains(.takeBack(kept)))
  }

  @Test("Whoever leaves the questions is not asked again")
  func questionsLeft() throws {
    var state = Self.story()
    _ = try effects(of: "O Escape", &state)
    _ = update(&state, .opened(Story.open, place: nil))
    #expect(state.overlay == nil)
  }

  @Test("A correction whose words are gone is told")
  func lost() throws {
    var state = Examples.reader(120, 40)
    let speaker = try correction(.speaker("Ilva Torsen"), at: "In 2015")
    _ = update(&state, .lost(Examples.open.id, [speaker]))
    #expect(state.message?.isTrouble == true)
    #expect(state.message?.text.contains("In 2015") == true)
  }
}
