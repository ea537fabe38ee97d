// Holidays, fixed and moving, and the days they fall on.
// Easter after the "Anonymous Gregorian" computus (Meeus 1991, ch. 8).

import NewsModel

/// A holiday and how its day is found.
struct Holiday: Hashable {
  enum Day: Hashable {
    case fixed(month: Int, day: Int)
    /// The nth such weekday of a month; negative counts from its end.
    case weekday(Int, nth: Int, month: Int)
    /// Some days after the nth such weekday: the day after Thanksgiving.
    case afterWeekday(Int, nth: Int, month: Int, plus: Int)
    case easter(plus: Int)
    /// Counted from the Easter of the Eastern churches.
    case orthodoxEaster(plus: Int)
    case hebrew(HebrewFeast)
    /// A day of the Islamic calendar as it is computed; where the moon is watched for, it may be a day off.
    case islamic(month: Int, day: Int)
  }

  /// Lower-case words, as they stand in text without a final "Day" where that may be left out.
  let name: String
  let day: Day

  /// Its day in a year; nil outside the years 1 … 9999.
  func date(in year: Int) -> CivilDate? {
    guard (1...9999).contains(year) else { return nil }
    switch day {
    case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
    case .easter(let plus): return Holiday.easter(year)?.adding(days: plus)
    case .orthodoxEaster(let plus): return Holiday.orthodoxEaster(year)?.adding(days: plus)
    case .hebrew(let feast): return feast.date(in: year)
    case .islamic(let month, let day): return IslamicCalendar.date(in: year, month: month, day: day)
    case .weekday(let weekday, let nth, let month): return CivilDate.nth(nth, weekday, month: month, of: year)
    case .afterWeekday(let weekday, let nth, let month, let plus):
      return CivilDate.nth(nth, weekday, month: month, of: year)?.adding(days: plus)
    }
  }

  static func easter(_ year: Int) -> CivilDate? {
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * sunday) / 451
    let total = epact + sunday - 7 * late + 114
    return CivilDate(year: year, month: total / 31, day: total % 31 + 1)
  }
}
