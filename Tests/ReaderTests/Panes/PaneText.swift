// Draws one pane by itself and gives what it shows as text.

import NewsModel
import TerminalUI

@testable import Reader

extension PaneContext {
  static func of(
    _ open: OpenArticle?, _ width: Int, _ height: Int, selected: EntityIndex? = nil, focus: Focus? = nil,
    only: EntityIndex? = nil, isFocused: Bool = true, isOverlay: Bool = false, today: CivilDate? = nil
  ) -> PaneContext {
    var context = PaneContext(
      open: open, selection: Selection(entity: selected, focus: focus, only: only), isFocused: isFocused, width: width,
      height: height)
    context.isOverlay = isOverlay
    context.today = today
    return context
  }

  func counting(_ count: Int) -> PaneContext {
    var context = self
    context.count = count
    context.hasCount = true
    return context
  }

  func selecting(_ entity: EntityIndex?) -> PaneContext {
    .of(open, width, height, selected: entity, focus: selection.focus, isFocused: isFocused, isOverlay: isOverlay)
  }
}

extension Pane {
  func frame(in context: PaneContext) -> Frame {
    var frame = Frame(size: Size(width: context.width, height: context.height))
    frame.draw(in: frame.bounds) { draw(on: &$0, in: context) }
    return frame
  }

  func text(in context: PaneContext) -> String { frame(in: context).text }
}

extension Frame {
  /// The roles of the cells that show some words, in a row: the first that holds them.
  func roles(of words: String) -> Set<TerminalUI.Role> {
    for row in 0..<size.height {
      let cells = (0..<size.width).map { self[column: $0, row: row] }
      for start in 0..<size.width where cells[start...].map(\.grapheme).joined().hasPrefix(words) {
        let used = cells[start...].prefix(CellText.width(words))
        return Set(used.map(\.style.role))
      }
    }
    return []
  }
}
