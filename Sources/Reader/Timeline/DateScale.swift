// The scale beside the timeline: which cells of a short line stand for which days.

import NewsModel

/// A line of 21 cells over the days of a timeline, with a dot at each beginning of a unit and one at the end.
struct DateScale: Hashable {
  static let cells = 21

  /// A whole number of months, years or more; a day is a unit of its own.
  private enum Unit: Hashable {
    case day
    case months(Int)
  }

  private let unit: Unit
  /// The first day of the first unit.
  private let start: CivilDate
  private let units: Int

  /// The finest units of which the days fill no more than 20. Nil if no value tells a day.
  init?(_ values: [TimeValue]) {
    let spans = values.compactMap(\.days)
    guard let low = spans.map(\.lowerBound).min(), let high = spans.map(\.upperBound).max() else { return nil }
    let all: [Unit] = [.day] + [1, 12, 120, 1200, 12_000, 120_000].map { .months($0) }
    for unit in all {
      let start = DateScale.floor(low, to: unit)
      let units = DateScale.distance(from: start, to: high, in: unit) + 1
      guard units < DateScale.cells else { continue }
      self.unit = unit
      self.start = start
      self.units = units
      return
    }
    return nil
  }

  /// Units between two dots: one, or so many that the dots stand apart.
  private var dotStep: Int { [1, 2, 5].first { units <= $0 * (DateScale.cells - 1) / 2 } ?? 5 }

  /// Whether a dot stands in a cell where there is no bar: at the beginning of a unit, and at the end of the last.
  func hasDot(_ cell: Int) -> Bool {
    cell == DateScale.cells - 1 || stride(from: 0, to: units, by: dotStep).contains { start(of: $0) == cell }
  }

  /// The cell in which a unit begins.
  private func start(of unit: Int) -> Int { unit * (DateScale.cells - 1) / units }

  /// The cells that days take, one at least; nil for a value that tells no day.
  func cells(of value: TimeValue) -> Range<Int>? {
    guard let days = value.days else { return nil }
    let first = max(0, min(cell(of: days.lowerBound), DateScale.cells - 1))
    let last = max(first, min(cell(of: days.upperBound), DateScale.cells - 1))
    return first..<last + 1
  }

  private func cell(of day: CivilDate) -> Int {
    let number = DateScale.distance(from: start, to: day, in: unit)
    let from = DateScale.adding(number, to: start, in: unit).dayNumber
    let length = max(1, DateScale.adding(number + 1, to: start, in: unit).dayNumber - from)
    return (number * length + day.dayNumber - from) * (DateScale.cells - 1) / (units * length)
  }

  /// The first and last unit, with rule between them, as wide as the scale: `2015 ─────────── 2024`.
  var label: String {
    let last = DateScale.adding(units - 1, to: start, in: unit)
    let (from, to) = (DateScale.name(start, in: unit), DateScale.name(last, in: unit))
    guard units > 1 else { return from + " " + String(repeating: "─", count: DateScale.cells - from.count - 1) }
    let rule = max(1, DateScale.cells - from.count - to.count - 2)
    return from + " " + String(repeating: "─", count: rule) + " " + to
  }

  private static func name(_ day: CivilDate, in unit: Unit) -> String {
    let columns = TimeValue(day).columns
    switch unit {
    case .day: return String(columns.dropFirst(5)).replacingDoubleSpace
    case .months(1): return String(columns.prefix(8))
    case .months: return String(columns.prefix(4))
    }
  }

  private static func floor(_ day: CivilDate, to unit: Unit) -> CivilDate {
    guard case .months(let length) = unit else { return day }
    let month = length < 12 ? day.month : 1
    let years = length / 12
    let year = years > 1 ? day.year / years * years : day.year
    return CivilDate(year: year, month: month, day: 1) ?? day
  }

  /// Whole units from the beginning of one to a day.
  private static func distance(from start: CivilDate, to day: CivilDate, in unit: Unit) -> Int {
    switch unit {
    case .day: day.dayNumber - start.dayNumber
    case .months(let length): ((day.year - start.year) * 12 + day.month - start.month) / length
    }
  }

  private static func adding(_ number: Int, to start: CivilDate, in unit: Unit) -> CivilDate {
    switch unit {
    case .day: start.adding(days: number)
    case .months(let length): start.adding(months: number * length)
    }
  }
}

extension String {
  /// "Dec  3" → "Dec 3"
  fileprivate var replacingDoubleSpace: String { split(separator: " ").joined(separator: " ") }
}
