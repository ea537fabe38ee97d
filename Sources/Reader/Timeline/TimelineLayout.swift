// The entries of the timeline at one size: which are shown, and in how many rows each.

import NewsModel
import TerminalUI

struct TimelineLayout: ItemLayout {
  let list: TimelineList
  let width: Int
  let height: Int
  /// Indices into `Analysis.timeline`.
  let shown: [Int]
  /// The place in `shown` of the first entry that is still to come; a row with today's date stands above it.
  let firstToCome: Int?
  /// The most rows of a clause.
  private(set) var clauseRows = 2

  /// From here on there is room for a bar beside each date.
  static let barWidth = 56
  /// A clause of more bytes is never shown whole.
  static let longestClause = 1200

  var isNarrow: Bool { width < 30 }
  var hasBars: Bool { width >= TimelineLayout.barWidth && list.scale != nil }
  var nodeColumn: Int { isNarrow ? 0 : 1 }
  var dateColumn: Int { isNarrow ? 2 : 3 }
  var clauseWidth: Int { width - 1 - dateColumn }

  init?(_ state: TimelineState, in context: PaneContext) {
    guard let list = state.list else { return nil }
    self.list = list
    width = context.width
    height = context.height
    let only = context.selection.only
    shown = only.map { only in state.matching.filter { list.entries[$0].entities.contains(only) } } ?? state.matching
    firstToCome = TimelineLayout.firstToCome(of: shown, in: list, today: context.today)
    guard width < 30 || width >= TimelineLayout.barWidth else { return }
    // Where there is much room beside it, a clause is cut to one row only if that saves scrolling.
    let isRoomy = width >= 30 && shown.count <= height && neededRows(most: height + 1) <= height
    if !isRoomy { clauseRows = 1 }
  }

  private static func firstToCome(of shown: [Int], in list: TimelineList, today: CivilDate?) -> Int? {
    guard let today else { return nil }
    return shown.firstIndex { index in
      list.entries[index].isFuture && list.entries[index].when.days.map { $0.lowerBound > today } ?? false
    }
  }

  var count: Int { shown.count }
  var rows: ItemRows { ItemRows(count: shown.count, lead: lead(of:), rows: rows(of:)) }

  private func lead(of place: Int) -> Int { place == firstToCome ? 1 : 0 }
  private func rows(of place: Int) -> Int {
    1 + clause(of: list.entries[shown[place]], selected: nil).rows(width: clauseWidth, most: clauseRows).count
  }

  /// What happened, with the names in it in their roles. Empty for dateline and page date.
  func clause(of entry: TimelineEntry, selected: EntityIndex?) -> MarkedText {
    var text = MarkedText()
    for piece in entry.clause {
      if !text.isEmpty { text.append(" ", .ink) }
      text.append(
        piece, of: list.open, base: .ink, selected: selected, most: TimelineLayout.longestClause - text.bytes.count)
    }
    return text
  }

  /// The rows that all entries fill, or `most` if they fill more. Costs what `most` rows cost.
  func neededRows(most: Int) -> Int {
    let rows = rows
    var needed = 0
    for place in shown.indices where needed < most { needed += rows.height(place) }
    return min(needed, most)
  }

  /// How many entries are in view.
  func countInView(from top: RowPlace) -> Int { rows.countInView(from: top, window: height) }
}

extension TimelineLayout {
  /// The place in `shown` where the cursor is: on the date that came under focus in the text last, else where it was gone to.
  func cursor(_ state: TimelineState, in context: PaneContext) -> Int? {
    if context.selection.focus != state.knownFocus, case .time(let time) = context.selection.focus {
      return list.entry(ofTime: time).flatMap { shown.firstIndex(of: $0) }
    }
    if let cursor = state.cursor, let place = shown.firstIndex(of: cursor) { return place }
    return context.isFocused && !shown.isEmpty ? 0 : nil
  }
}
