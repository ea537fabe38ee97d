// Where a list of items stands: which of its rows is the first in view, and whether the view goes with the cursor.

/// The scrolling of a pane that has a cursor.
struct ListScroll: Hashable {
  private(set) var top = RowPlace()
  /// The wheel moved the view away from the cursor; any command brings it back.
  private(set) var isLoose = false

  /// The first row in view. A pane with the focus shows its cursor; others stand still.
  func top(of items: ItemRows, cursor: Int?, window: Int, isFocused: Bool) -> RowPlace {
    let held = items.clamped(top, window: window)
    guard isFocused, !isLoose, let cursor else { return held }
    return items.top(showing: cursor, from: held, window: window)
  }

  /// Brings the cursor into view.
  mutating func follow(_ cursor: Int, of items: ItemRows, window: Int) {
    isLoose = false
    top = items.top(showing: cursor, from: items.clamped(top, window: window), window: window)
  }

  /// Moves the view by rows, from where it is drawn.
  mutating func scroll(by rows: Int, of items: ItemRows, cursor: Int?, window: Int, isFocused: Bool) {
    let drawn = self.top(of: items, cursor: cursor, window: window, isFocused: isFocused)
    top = items.count > 0 ? items.clamped(items.moved(drawn, by: rows), window: window) : RowPlace()
    isLoose = true
  }

  /// Goes back to the first row.
  mutating func reset() { self = ListScroll() }
}

extension CommandName {
  /// Where a command moves a cursor among items; nil for a command that does not.
  func target(from cursor: Int, of items: ItemRows, window: Int, count: Int) -> Int? {
    let step = max(1, min(count, items.count))
    let last = max(0, items.count - 1)
    let page = max(1, window - 2)
    switch self {
    case .down: return min(last, cursor + step)
    case .up: return max(0, cursor - step)
    case .pageDown: return items.item(cursor, movedByRows: page * step)
    case .pageUp: return items.item(cursor, movedByRows: -page * step)
    case .halfDown: return items.item(cursor, movedByRows: max(1, window / 2) * step)
    case .halfUp: return items.item(cursor, movedByRows: -max(1, window / 2) * step)
    case .top: return 0
    case .end: return last
    default: return nil
    }
  }
}

extension PaneContext {
  /// What a pane says instead of rows where there is nothing to show; nil if there is an analyzed article.
  var wordsForNothing: String? {
    if trouble != nil { return "The file was not read." }
    guard let open else { return "" }
    return open.isAnalyzed ? nil : "Reading…"
  }

  /// Columns before the names of a pane.
  var leftMargin: Int { isNarrow ? 2 : 3 }
}
