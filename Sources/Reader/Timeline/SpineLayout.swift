// What timelines share that are drawn as dates on a spine: those of one article and of all.

import NewsModel
import TerminalUI

/// Items with a date each, at one size.
protocol SpineLayout: ItemLayout {
  var width: Int { get }
  /// Nil if no item tells a day.
  var scale: DateScale? { get }
  /// The most rows of what happened.
  var clauseRows: Int { get }
  /// The place of the first item that is still to come; a row with today's date stands above it.
  var firstToCome: Int? { get }

  func when(at place: Int) -> TimeValue
  /// What happened, with the names in it in their roles. Empty for the dates of reports and pages.
  func text(at place: Int, selected: EntityIndex?) -> MarkedText
  /// How many rows that takes.
  func textRows(at place: Int) -> Int
  /// A row below what happened: what speaks against it.
  func doubt(at place: Int) -> MarkedText
  func item(at place: Int) -> SpineItem
}

/// What stands beside one date.
struct SpineItem {
  let when: TimeValue
  let isFuture: Bool
  /// Something was said then: kept apart from what was spoken of.
  let isSpeech: Bool
  /// Right of the date.
  let words: [(String, TerminalUI.Role)]
  /// Who tells it, at the end of the row.
  var tellers = ""

  /// A full node for a day that is known, a hollow one for a vague date; other marks for what was said, what is to come and
  /// what is unresolved.
  var node: String {
    switch when.precision {
    case .none: "?"
    case _ where isFuture: "►"
    case _ where isSpeech: "“"
    case .day: "●"
    default: "○"
    }
  }
}

enum Spine {
  /// From here on there is room for a bar beside each date.
  static let barWidth = 56

  /// The place of the first item that comes after a day.
  static func firstToCome(
    _ items: some Collection<(isFuture: Bool, when: TimeValue)>, _ today: CivilDate?
  ) -> Int? {
    guard let today else { return nil }
    return items.enumerated().first { _, item in
      item.isFuture && item.when.days.map { $0.lowerBound > today } ?? false
    }?.offset
  }
}

extension SpineLayout {
  func doubt(at place: Int) -> MarkedText { MarkedText() }

  func textRows(at place: Int) -> Int {
    text(at: place, selected: nil).rows(width: clauseWidth, most: clauseRows).count
  }

  var isNarrow: Bool { width < 30 }
  var hasBars: Bool { width >= Spine.barWidth && scale != nil }
  var nodeColumn: Int { isNarrow ? 0 : 1 }
  var dateColumn: Int { isNarrow ? 2 : 3 }
  var clauseWidth: Int { width - 1 - dateColumn }

  var rows: ItemRows { ItemRows(count: count, lead: lead(of:), rows: rows(of:)) }

  private func lead(of place: Int) -> Int { place == firstToCome ? 1 : 0 }

  private func rows(of place: Int) -> Int {
    let doubt = doubt(at: place).isEmpty ? 0 : 1
    return 1 + textRows(at: place) + doubt
  }

  /// The rows that all items fill, or `most` if they fill more. Costs what `most` rows cost.
  func neededRows(most: Int) -> Int {
    let rows = rows
    var needed = 0
    for place in 0..<count where needed < most { needed += rows.height(place) }
    return min(needed, most)
  }

  /// How many items are in view.
  func countInView(from top: RowPlace) -> Int { rows.countInView(from: top, window: height) }

  /// Puts figures, or the scale of the bars, and what is shown into a heading: "4 of 7".
  func head(_ heading: inout PaneHeading, inView: Int) {
    let figures = count == 0 ? "" : inView < count ? "\(inView) of \(count)" : "\(count)"
    heading.figures = figures
    guard hasBars, let scale, count > 0 else { return }
    heading.figures = scale.label
    if inView < count { heading.note += heading.note.isEmpty ? figures : " · " + figures }
  }
}
