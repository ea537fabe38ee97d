// Any keys at any size leave a state that can be drawn, and the same keys give the same state again.

import NewsModel
import Seeded
import TerminalUI
import Testing

@testable import Reader

@Suite struct AnyKeysTests {
  private static let keys: [Key] =
    Commands.table.flatMap(\.keys)
    + "0123456789:/ fqwa".map { .character($0) } + [.backspace, .delete, .up, .down, .enter, .escape, .tab, .insert]

  @Test(arguments: 1...10) func anyKeysAtAnySize(seed: Int) {
    var dice = SeededRandom(seed: UInt64(seed))
    var state = Examples.reader(Int.random(in: 1...250, using: &dice), Int.random(in: 1...70, using: &dice))
    var pressed: [Key] = []
    let drawn = DrawnPanes()
    for _ in 0..<70 {
      let action = AnyKeysTests.action(for: state, &dice)
      if case .input(.key(let key)) = action { pressed.append(key) }
      for effect in update(&state, action) { Examples.answer(effect, &state) }
      var frame = Frame(size: state.size)
      draw(state, on: &frame)
      var copied = Frame(size: state.size)
      draw(state, on: &copied, with: drawn)
      guard copied == frame else {
        Issue.record("what was drawn before is copied wrongly after \(pressed.map(\.label)) at \(state.size)")
        return
      }
      // Not #expect: it would describe the whole state at every key.
      guard isWhole(state), isWhole(frame) else {
        Issue.record("not whole after \(pressed.map(\.label)) at \(state.size)")
        return
      }
    }
  }

  private static func action(for state: ReaderState, _ dice: inout SeededRandom) -> Action {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0:
      return .input(
        .resize(
          Size(width: Int.random(in: 1...250, using: &dice), height: Int.random(in: 1...70, using: &dice))))
    case 1:
      let kinds: [Mouse.Kind] = [.press, .wheelUp, .wheelDown]
      return .input(
        .mouse(
          Mouse(
            kind: kinds.randomElement(using: &dice)!,
            column: Int.random(in: 0..<max(1, state.size.width), using: &dice),
            row: Int.random(in: 0..<max(1, state.size.height), using: &dice))))
    case 2 where Int.random(in: 0..<4, using: &dice) == 0: return .input(.paste("lamp\nat\tthe “point” 東海"))
    case 3 where Int.random(in: 0..<4, using: &dice) == 0: return .opened(Examples.open, place: 40)
    case 4 where Int.random(in: 0..<6, using: &dice) == 0:
      return .opened(OpenArticle(article: Examples.open.article, analysis: nil), place: nil)
    default: return .input(.key(keys.randomElement(using: &dice)!))
    }
  }

  /// What a state must be at every moment.
  private func isWhole(_ state: ReaderState) -> Bool {
    let entities = state.open?.analysis.entities.count ?? 0
    let isEntityKnown = state.selection.entity.map { $0 < entities } ?? true
    let isFocusKnown =
      state.selection.focus.map { focus in state.open.map { focus.range(in: $0) != nil } ?? false } ?? true
    let isRowKnown = state.articles.shown.isEmpty || state.articles.shown.indices.contains(state.articles.selectedIndex)
    let isFocusShown =
      ScreenLayout.isTooSmall(state.size) || state.overlay != nil || state.layout.rects[state.focusedPane] != nil
    return isEntityKnown && isFocusKnown && isRowKnown && isFocusShown
  }

  /// Every wide cell has its other half, and no continuation stands alone.
  private func isWhole(_ frame: Frame) -> Bool {
    for row in 0..<frame.size.height {
      for column in 0..<frame.size.width where frame[column: column, row: row].isContinuation {
        if column == 0 || CellText.width(frame[column: column - 1, row: row].grapheme) != 2 { return false }
      }
    }
    return true
  }
}
