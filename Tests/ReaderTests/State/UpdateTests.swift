// What each action changes, and that it changes nothing else.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct UpdateTests {
  private let a = ArticleID(rawValue: "a")
  private let b = ArticleID(rawValue: "b")

  @Test func downInTheListAsksForTheNextArticle() {
    var state = Examples.reader(120, 40)
    expectAfter(press("j"), &state, effects: [.open(b), .remindOfOpening(b)]) {
      $0.articles.selectedIndex = 1
      $0.articles.isHeld = true
      $0.opening = Opening(id: b, target: .remembered)
    }
  }

  @Test func enterGoesToTheTextAndReadsIt() {
    var state = Examples.reader(120, 40)
    expectAfter(press("Enter"), &state, effects: [.remember(a, isUnread: false, place: nil)]) {
      $0.articles.isHeld = true
      $0.focusedPane = .text
      $0.front = .text
      $0.settledAsRead = a
      _ = $0.articles.mark(a, isUnread: false)
    }
  }

  @Test func movingInTheListMarksNothingRead() throws {
    var state = Examples.reader(120, 40)
    let unread = state.articles.unread
    try play("j j j k G g Space", &state)
    #expect(state.articles.unread >= unread - 1)
    var other = Examples.reader(120, 40)
    try play("j j j k G g wheeldown:10,4 wheeldown:10,20 wheeldown:10,20", &other)
    #expect(other.articles.unread == unread)
  }

  @Test func aStepSelectsAndNothingScrollsInView() throws {
    var state = Examples.reader(120, 40)
    try play("Enter", &state)
    let place = state.currentPlace!
    expectAfter(press("]"), &state) {
      $0.selection.focus = .quotation($0.open!.speech[0])
      $0.jumps.push(place)
      $0.jumps.isStepping = true
    }
    expectAfter(press("]"), &state) { $0.selection.focus = .quotation($0.open!.speech[1]) }
  }

  @Test func aKeyThatDoesNothingSaysWhy() throws {
    var state = Examples.reader(120, 40)
    try play("Enter", &state)
    let silent = OpenArticle(article: Examples.harbor.article(), analysis: .empty)
    _ = update(&state, .opened(silent, place: nil))
    for (key, words) in [("]", "No quotes here"), (")", "No dates here"), ("n", "No one is named here")] {
      let number = state.messageNumber + 1
      expectAfter(press(key), &state, effects: [.expireMessage(number, seconds: 3)]) {
        $0.message = Message(text: words)
        $0.messageNumber = number
      }
    }
  }

  @Test func aMessageGoesWhenItsTimeIsOver() {
    var state = Examples.reader(80, 24)
    _ = update(&state, .message(Message(text: "one")))
    _ = update(&state, .message(Message(text: "two")))
    expectAfter(.messageExpired(1), &state)
    expectAfter(.messageExpired(2), &state) { $0.message = nil }
  }

  @Test func analysisKeepsPlaceAndSelection() throws {
    var state = Examples.reader(80, 24)
    try play("Enter n n C-d", &state)
    let top = state.text.top
    let entity = state.selection.entity
    let again = Examples.open
    _ = update(&state, .opened(again, place: 0))
    #expect(state.text.top == top)
    #expect(state.selection.entity == entity)
    #expect(state.open === again)
  }

  @Test func anAnswerThatComesTooLateIsDropped() {
    var state = Examples.reader(120, 40)
    _ = update(&state, press("j"))
    expectAfter(.opened(Examples.article(ArticleID(rawValue: "c")), place: nil), &state)
  }

  @Test func theRememberedPlaceIsTakenUpAgain() throws {
    var state = Examples.reader(80, 24)
    _ = update(&state, press("j"))
    _ = update(&state, .opened(Examples.article(b), place: 400))
    #expect(state.text.top == 400)
    try play("Enter k", &state)
    let left = state.text.top
    #expect(left < 400)
    #expect(update(&state, press("J")).contains(.remember(b, isUnread: nil, place: left)))
  }

  @Test func aDigitIsAPaneUntilItCounts() throws {
    var state = Examples.reader(120, 40)
    try play("Enter 3", &state)
    #expect(state.focusedPane == .people)
    try play("]", &state)
    #expect(state.focusedPane == .text)
    #expect(state.selection.focus == .quotation(state.open!.speech[2]))
    try play("4 z", &state)
    #expect(state.focusedPane == .timeline && state.isZoomed)
  }

  @Test func escapeNeverQuits() {
    var state = Examples.reader(120, 40)
    for _ in 0..<5 { #expect(!update(&state, press("Escape")).contains(.quit)) }
    #expect(update(&state, press("q")).contains(.quit))
  }

  @Test func controlCTwiceQuits() {
    var state = Examples.reader(120, 40)
    #expect(!update(&state, press("C-c")).contains(.quit))
    #expect(update(&state, press("C-c")).contains(.quit))
  }

  @Test func pasteIsTextInAPromptAndNothingElsewhere() throws {
    var state = Examples.reader(120, 40)
    let shown = state.articles.selectedIndex
    _ = update(&state, .input(.paste("qjjj")))
    #expect(state.articles.selectedIndex == shown)
    try play("/ paste:north_quay", &state)
    #expect(state.prompt.text == "north quay")
  }

  @Test func copyTellsTheSource() throws {
    var state = Examples.reader(120, 40)
    try play("Enter ] ]", &state)
    let effects = update(&state, press("y"))
    guard case .copy(let words) = effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(words.hasPrefix("\"one of the best"))
    #expect(words.contains("Konrad Brandt; The harbor master of Port Ellery"))
    #expect(words.contains("Shore Gazette, 10 Dec 2023, ¶3, https://gazette.example/harbor"))
    #expect(state.message?.text == "Copied: quote, Brandt, ¶3, with source")
  }

  @Test func fetchingIsAskedFor() throws {
    var state = Examples.reader(80, 24)
    #expect(update(&state, press("R")) == [.fetch])
    #expect(update(&state, press("F")) == [.fetchPage(a)])
    try play("Enter", &state)
    #expect(update(&state, press("F")) == [.fetchPage(a)])
  }

  @Test func endingKeepsThePlace() throws {
    var state = Examples.reader(80, 24)
    try play("Enter j j", &state)
    #expect(update(&state, .ending) == [.remember(a, isUnread: nil, place: state.text.top)])
  }
}
