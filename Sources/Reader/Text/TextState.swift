// What the pane of text holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the text.
public struct TextState: Hashable, Sendable {
  /// The word at the top left is the place: the offset that stands for the row at the top of the pane.
  public internal(set) var top = TextRows.Above.space
  /// Columns that lines which are never wrapped are scrolled to the side.
  var shift = 0
  /// What was searched for last, and where it stands.
  var found: FoundWords?
  /// Opening an article takes so long that it has to be said.
  var isSlow = false
  /// "1 of 12", for the rule.
  var position = ""
  private let memo = RowMemo()

  public init() {}

  func rows(in context: PaneContext) -> TextRows? {
    guard let open = context.open, context.width > 0 else { return nil }
    return TextRows(open: open, shape: TextShape(context), memo: memo)
  }
}
