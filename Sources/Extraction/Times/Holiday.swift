// Holidays, fixed and moving, and the days they fall on.
// Easter after the "Anonymous Gregorian" computus (Meeus 1991, ch. 8).

import NewsModel

/// A holiday and how its day is found.
struct Holiday: Hashable {
  enum Day: Hashable {
    case fixed(month: Int, day: Int)
    /// The nth such weekday of a month; negative counts from its end.
    case weekday(Int, nth: Int, month: Int)
    case easter(plus: Int)
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
    case .weekday(let weekday, let nth, let month):
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      if nth > 0 { return first.adding(days: (weekday - first.weekday + 7) % 7 + (nth - 1) * 7) }
      let last = first.adding(months: 1).adding(days: -1)
      return last.adding(days: -((last.weekday - weekday + 7) % 7) + (nth + 1) * 7)
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

  static let all: [Holiday] = [
    Holiday(name: "christmas eve", day: .fixed(month: 12, day: 24)),
    Holiday(name: "christmas", day: .fixed(month: 12, day: 25)),
    Holiday(name: "christmas day", day: .fixed(month: 12, day: 25)),
    Holiday(name: "boxing day", day: .fixed(month: 12, day: 26)),
    Holiday(name: "new year's eve", day: .fixed(month: 12, day: 31)),
    Holiday(name: "new year's day", day: .fixed(month: 1, day: 1)),
    Holiday(name: "new year's", day: .fixed(month: 1, day: 1)),
    Holiday(name: "new year day", day: .fixed(month: 1, day: 1)),
    Holiday(name: "epiphany", day: .fixed(month: 1, day: 6)),
    Holiday(name: "groundhog day", day: .fixed(month: 2, day: 2)),
    Holiday(name: "valentine's day", day: .fixed(month: 2, day: 14)),
    Holiday(name: "st. patrick's day", day: .fixed(month: 3, day: 17)),
    Holiday(name: "st patrick's day", day: .fixed(month: 3, day: 17)),
    Holiday(name: "april fools' day", day: .fixed(month: 4, day: 1)),
    Holiday(name: "april fool's day", day: .fixed(month: 4, day: 1)),
    Holiday(name: "earth day", day: .fixed(month: 4, day: 22)),
    Holiday(name: "anzac day", day: .fixed(month: 4, day: 25)),
    Holiday(name: "may day", day: .fixed(month: 5, day: 1)),
    Holiday(name: "cinco de mayo", day: .fixed(month: 5, day: 5)),
    Holiday(name: "juneteenth", day: .fixed(month: 6, day: 19)),
    Holiday(name: "canada day", day: .fixed(month: 7, day: 1)),
    Holiday(name: "independence day", day: .fixed(month: 7, day: 4)),
    Holiday(name: "bastille day", day: .fixed(month: 7, day: 14)),
    Holiday(name: "halloween", day: .fixed(month: 10, day: 31)),
    Holiday(name: "all saints' day", day: .fixed(month: 11, day: 1)),
    Holiday(name: "guy fawkes night", day: .fixed(month: 11, day: 5)),
    Holiday(name: "veterans day", day: .fixed(month: 11, day: 11)),
    Holiday(name: "armistice day", day: .fixed(month: 11, day: 11)),
    Holiday(name: "remembrance day", day: .fixed(month: 11, day: 11)),
    Holiday(name: "martin luther king day", day: .weekday(1, nth: 3, month: 1)),
    Holiday(name: "mlk day", day: .weekday(1, nth: 3, month: 1)),
    Holiday(name: "presidents day", day: .weekday(1, nth: 3, month: 2)),
    Holiday(name: "presidents' day", day: .weekday(1, nth: 3, month: 2)),
    Holiday(name: "mother's day", day: .weekday(7, nth: 2, month: 5)),
    Holiday(name: "memorial day", day: .weekday(1, nth: -1, month: 5)),
    Holiday(name: "father's day", day: .weekday(7, nth: 3, month: 6)),
    Holiday(name: "labor day", day: .weekday(1, nth: 1, month: 9)),
    Holiday(name: "columbus day", day: .weekday(1, nth: 2, month: 10)),
    Holiday(name: "election day", day: .weekday(2, nth: 1, month: 11)),
    Holiday(name: "thanksgiving", day: .weekday(4, nth: 4, month: 11)),
    Holiday(name: "thanksgiving day", day: .weekday(4, nth: 4, month: 11)),
    Holiday(name: "black friday", day: .weekday(5, nth: 4, month: 11)),
    Holiday(name: "shrove tuesday", day: .easter(plus: -47)),
    Holiday(name: "mardi gras", day: .easter(plus: -47)),
    Holiday(name: "ash wednesday", day: .easter(plus: -46)),
    Holiday(name: "palm sunday", day: .easter(plus: -7)),
    Holiday(name: "maundy thursday", day: .easter(plus: -3)),
    Holiday(name: "good friday", day: .easter(plus: -2)),
    Holiday(name: "holy saturday", day: .easter(plus: -1)),
    Holiday(name: "easter", day: .easter(plus: 0)),
    Holiday(name: "easter sunday", day: .easter(plus: 0)),
    Holiday(name: "easter monday", day: .easter(plus: 1)),
    Holiday(name: "ascension day", day: .easter(plus: 39)),
    Holiday(name: "pentecost", day: .easter(plus: 49)),
    Holiday(name: "whit monday", day: .easter(plus: 50)),
  ]
}
