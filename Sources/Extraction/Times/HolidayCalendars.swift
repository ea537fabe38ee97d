// Feasts that move: Eastern Easter, the Hebrew and the Islamic calendar.
// After Meeus 1991, ch. 8 (Julian Easter), and Reingold & Dershowitz, "Calendrical Calculations" (Hebrew, Islamic).

import NewsModel

extension Holiday {
  /// Easter by the Julian calendar, as a day of the Gregorian one.
  static func orthodoxEaster(_ year: Int) -> CivilDate? {
    let moon = (19 * (year % 19) + 15) % 30
    let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    let total = moon + sunday + 114
    let lag = year / 100 - year / 400 - 2
    return CivilDate(year: year, month: total / 31, day: total % 31 + 1)?.adding(days: lag)
  }
}

/// A feast of the Hebrew year by its first full day; it begins the evening before.
enum HebrewFeast: Hashable {
  case roshHashanah, yomKippur, sukkot, simchatTorah, hanukkah, purim, passover, shavuot

  func date(in year: Int) -> CivilDate? {
    let newYear = HebrewFeast.newYear(year + 3761)
    let number: Int =
      switch self {
      case .roshHashanah: newYear
      case .yomKippur: newYear + 9
      case .sukkot: newYear + 14
      case .simchatTorah: newYear + 22
      case .hanukkah: newYear + 83 + (HebrewFeast.newYear(year + 3762) - newYear) % 10 / 5
      case .passover: newYear - 163
      case .purim: newYear - 193
      case .shavuot: newYear - 113
      }
    return CivilDate(dayNumber: number)
  }

  /// The first day of a Hebrew year, in days since 1970-01-01.
  private static func newYear(_ year: Int) -> Int {
    let (before, here, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
    let delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0
    return here + delay + epoch
  }

  /// 1 Tishri of the year 1, in days since 1970-01-01.
  private static let epoch = -1_373_427 - 719_163

  private static func elapsed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    let day = 29 * months + parts / 25_920
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day
  }
}

/// The Islamic calendar in its tabular form.
enum IslamicCalendar {
  /// The first such day in a year of the Gregorian calendar; nil if none falls in it.
  static func date(in year: Int, month: Int, day: Int) -> CivilDate? {
    let guess = (year - 622) * 33 / 32
    for candidate in guess - 1...guess + 2 where candidate > 0 {
      let date = CivilDate(dayNumber: dayNumber(candidate, month, day))
      if date.year == year { return date }
    }
    return nil
  }

  /// 1 Muharram of the year 1, less a day, in days since 1970-01-01.
  private static let epoch = 227_014 - 719_163

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    day + 29 * (month - 1) + month / 2 + (year - 1) * 354 + (3 + 11 * year) / 30 + epoch
  }
}

extension CivilDate {
  /// The nth weekday of a month; a negative number counts from its end.
  static func nth(_ nth: Int, _ weekday: Int, month: Int, of year: Int) -> CivilDate? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let last = first.adding(months: 1).adding(days: -1)
    let date =
      nth > 0
      ? first.adding(days: (weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
      : last.adding(days: -((last.weekday - weekday + 7) % 7) + (nth + 1) * 7)
    return date.month == month ? date : nil
  }
}
