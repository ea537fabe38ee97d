// A resolved date with the unit it is known to, and counting from it.

import NewsModel

/// A stretch of the calendar: a day, a week, a month … of which `date` is one day.
struct CalendarPoint: Hashable {
  let date: CivilDate
  let unit: TimeUnit
  let part: YearPart?
  /// "BC04" is a century without years to count: its value is kept as it is written.
  let literal: String?

  init(_ date: CivilDate, _ unit: TimeUnit, part: YearPart? = nil, literal: String? = nil) {
    self.date = date
    self.unit = unit
    self.part = part
    self.literal = literal
  }

  /// The year in the way of the calendar without a year zero: 1 BC is 0, 490 BC is −489.
  static func point(year: String) -> CalendarPoint? {
    let isBefore = year.hasPrefix("BC")
    guard let number = Int(isBefore ? year.dropFirst(2) : Substring(year)) else { return nil }
    let digits = isBefore ? year.utf8.count - 2 : year.utf8.count
    let (first, unit): (Int, TimeUnit) =
      switch digits {
      case 2: (number * 100, .century)
      case 3: (number * 10, .decade)
      default: (number, .year)
      }
    return CivilDate(year: isBefore ? 1 - first : first, month: 1, day: 1).map {
      CalendarPoint($0, unit, literal: isBefore && digits < 4 ? year : nil)
    }
  }

  /// As TIMEX3 writes it.
  var timex: String {
    if let literal { return literal }
    let year = date.year > 0 ? zeroPadded(date.year, 4) : "BC" + zeroPadded(1 - date.year, 4)
    switch unit {
    case .second, .minute, .hour, .day: return year + "-" + two(date.month) + "-" + two(date.day)
    case .week: return week
    case .weekend: return week + "-WE"
    case .month: return year + "-" + two(date.month)
    case .quarter: return year + "-Q\((date.month + 2) / 3)"
    case .half: return year + (date.month <= 6 ? "-H1" : "-H2")
    case .season: return year + "-" + (part ?? .spring).rawValue
    case .year: return year
    case .decade: return String(year.dropLast())
    case .century, .millennium: return String(year.dropLast(2))
    }
  }

  private var week: String {
    let iso = date.isoWeek
    return zeroPadded(iso.year, 4) + "-W" + two(iso.week)
  }

  /// That many units on, known to that unit. Counting in a unit finer than what is known leaves it as it is: five days
  /// after something in November is still in November.
  func adding(_ count: Int, _ other: TimeUnit) -> CalendarPoint {
    if literal != nil || abs(count) > 100_000 { return self }
    if other < unit, !(unit == .weekend && other == .day) {
      return count == 0 || other.isClock ? self : kept(count, other)
    }
    switch other {
    case .second, .minute, .hour: return CalendarPoint(date, .day)
    case .day: return CalendarPoint(date.adding(days: count), .day)
    case .weekend, .week: return CalendarPoint(date.adding(days: 7 * count), other)
    case .month: return CalendarPoint(date.adding(months: count), .month)
    case .quarter: return CalendarPoint(date.adding(months: 3 * count), .quarter)
    case .season: return CalendarPoint(date.adding(months: 3 * count), .month)
    case .half: return CalendarPoint(date.adding(months: 6 * count), .half)
    case .year: return CalendarPoint(date.adding(months: 12 * count), unit == .quarter ? .quarter : .year)
    case .decade: return CalendarPoint(date.adding(months: 120 * count), .decade)
    case .century: return CalendarPoint(date.adding(months: 1200 * count), .century)
    case .millennium: return CalendarPoint(date.adding(months: 12_000 * count), .millennium)
    }
  }

  /// This year's like of a date that was known to its unit: the same day or month.
  func kept(as known: CalendarPoint) -> CalendarPoint {
    CivilDate(year: date.year, month: known.date.month, day: known.date.day).map { CalendarPoint($0, known.unit) }
      ?? self
  }

  /// A shift by less than a unit leaves it; a longer one moves it by whole units.
  private func kept(_ count: Int, _ other: TimeUnit) -> CalendarPoint {
    let days =
      [TimeUnit.day: 1, .weekend: 7, .week: 7, .month: 30, .quarter: 91, .season: 91, .half: 182, .year: 365][other]
      ?? 365
    let whole =
      [TimeUnit.week: 7, .month: 30, .quarter: 91, .season: 91, .half: 182, .year: 365, .decade: 3652][unit] ?? 36525
    let units = count * days / whole
    return units == 0 ? self : CalendarPoint(date, unit, part: part).adding(units, unit)
  }
}
