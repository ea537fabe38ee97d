// Reads a date, and a time of day after or before it, from the tokens of a line.

import NewsModel

/// A day as it is written, perhaps without its year, or in figures whose order cannot be told.
struct WrittenDate: Hashable {
  let year: Int?
  let month: Int
  let day: Int
  /// "03/04/2024": both orders make a day, and they differ.
  var isAmbiguous = false
  /// The index after the last token.
  let next: Int

  /// Nil if the year is missing, the order open, or there is no such day.
  var date: CivilDate? { isAmbiguous ? nil : year.flatMap { CivilDate(year: $0, month: month, day: day) } }
}

/// Reads dates in the spellings that news pages use.
struct DateReader {
  let tokens: [HeadToken]

  init(_ tokens: [HeadToken]) { self.tokens = tokens }
  init(_ line: some StringProtocol) { tokens = HeadToken.tokens(of: line) }

  private func key(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].key : "" }

  private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(index), digits.contains(tokens[index].text.utf8.count) else { return nil }
    return tokens[index].number
  }

  /// The day written at a token: "Saturday, 13 April 2024", "Dec. 10", "2024-04-13", "13/04/2024", "2024年4月13日".
  func day(at start: Int) -> WrittenDate? {
    var index = start
    if CalendarWords.isWeekday(key(index)) {
      index += 1
      while key(index) == "," || key(index) == "." || key(index) == "the" { index += 1 }
    }
    return yearFirst(at: index) ?? dayMonth(at: index) ?? monthDay(at: index) ?? figures(at: index)
  }

  private func valid(_ year: Int?, _ month: Int, _ day: Int, next: Int) -> WrittenDate? {
    // A leap year stands in for a missing one.
    guard CivilDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    return WrittenDate(year: year, month: month, day: day, next: next)
  }

  /// `2024-04-13`, `2024/4/13`, `2024.04.13`, `2024年4月13日`
  private func yearFirst(at start: Int) -> WrittenDate? {
    guard let year = number(start, digits: 4...4), let month = number(start + 2, digits: 1...2),
      let day = number(start + 4, digits: 1...2)
    else { return nil }
    let marks = key(start + 1) + key(start + 3)
    if marks == "年月" { return valid(year, month, day, next: start + (key(start + 5) == "日" ? 6 : 5)) }
    return ["--", "//", ".."].contains(marks) ? valid(year, month, day, next: start + 5) : nil
  }

  /// `13 April 2024`, `13th of April, 2024`, `13-Apr-2024`, `13 Apr 24`, `13 April`
  private func dayMonth(at start: Int) -> WrittenDate? {
    guard let day = number(start, digits: 1...2) else { return nil }
    var index = start + 1
    if CalendarWords.ordinalEndings.contains(key(index)) { index += 1 }
    let isHyphened = key(index) == "-"
    if key(index) == "of" || isHyphened { index += 1 }
    guard let month = CalendarWords.month(key(index)) else { return nil }
    index += 1
    if key(index) == "." || (isHyphened && key(index) == "-") { index += 1 }
    return withYear(month, day, at: index, mayBeShort: true)
  }

  /// `April 13, 2024`, `Apr. 13 2024`, `April 13th`
  private func monthDay(at start: Int) -> WrittenDate? {
    guard let month = CalendarWords.month(key(start)) else { return nil }
    var index = start + 1
    if key(index) == "." { index += 1 }
    guard let day = number(index, digits: 1...2) else { return nil }
    index += 1
    if CalendarWords.ordinalEndings.contains(key(index)) { index += 1 }
    return withYear(month, day, at: index, mayBeShort: false)
  }

  private func withYear(_ month: Int, _ day: Int, at index: Int, mayBeShort: Bool) -> WrittenDate? {
    let place = key(index) == "," ? index + 1 : index
    if let year = number(place, digits: 4...4), (1000...2999).contains(year) {
      return valid(year, month, day, next: place + 1)
    }
    if mayBeShort, let year = number(place, digits: 2...2), key(place + 1) != ":" {
      return valid(year < 70 ? 2000 + year : 1900 + year, month, day, next: place + 1)
    }
    return valid(nil, month, day, next: index)
  }

  /// `13/04/2024`, `4/13/2024`, `13.04.2024`, `13-04-2024`. With points the day is first; else the order must show.
  private func figures(at start: Int) -> WrittenDate? {
    guard let first = number(start, digits: 1...2), let second = number(start + 2, digits: 1...2),
      let year = number(start + 4, digits: 4...4), key(start + 1) == key(start + 3), "/.-".contains(key(start + 1)),
      !key(start + 1).isEmpty
    else { return nil }
    let dayFirst = valid(year, second, first, next: start + 5)
    if key(start + 1) == "." { return dayFirst }
    let monthFirst = valid(year, first, second, next: start + 5)
    if var either = dayFirst, monthFirst != nil, first != second {
      either.isAmbiguous = true
      return either
    }
    return dayFirst ?? monthFirst
  }
}

extension DateReader {
  /// A time of day and the index after it.
  struct Clock: Hashable {
    let minute: Int
    var zone: Int?
    var next: Int
  }

  /// `09:30`, `9.30 pm`, `9:30:15.25 a.m. GMT`, `21:30 +0200`, `9pm ET`, `T09:30Z`
  func clock(at start: Int) -> Clock? {
    var index = key(start) == "t" ? start + 1 : start
    guard var hour = number(index, digits: 1...2), hour < 24 else { return nil }
    var minute = 0
    let hasMinutes = key(index + 1) == ":" || key(index + 1) == "." || key(index + 1) == "h"
    if hasMinutes, let value = number(index + 2, digits: 2...2), value < 60 {
      (minute, index) = (value, index + 3)
      if key(index) == ":", number(index + 1, digits: 2...2) != nil { index += 2 }
      if key(index) == ".", tokens.indices.contains(index + 1), tokens[index + 1].kind == .number { index += 2 }
    } else {
      index += 1
      guard halfDay(at: index) != nil else { return nil }
    }
    if let half = halfDay(at: index) {
      guard (1...12).contains(hour) || hour > 12 else { return nil }
      if half.isAfternoon, hour < 12 { hour += 12 }
      if !half.isAfternoon, hour == 12 { hour = 0 }
      index = half.next
    }
    return withZone(Clock(minute: hour * 60 + minute, next: index))
  }

  private func halfDay(at index: Int) -> (isAfternoon: Bool, next: Int)? {
    switch key(index) {
    case "am": return (false, index + 1)
    case "pm": return (true, index + 1)
    case "a" where key(index + 1) == "." && key(index + 2) == "m",
      "p" where key(index + 1) == "." && key(index + 2) == "m":
      return (key(index) == "p", key(index + 3) == "." ? index + 4 : index + 3)
    default: return nil
    }
  }

  private func withZone(_ clock: Clock) -> Clock {
    var clock = clock
    let isBracketed = key(clock.next) == "("
    let index = isBracketed ? clock.next + 1 : clock.next
    var next = index
    if let zone = CalendarWords.zones[key(index)] {
      clock.zone = zone
      next = index + 1
    }
    if key(next) == "+" || key(next) == "-" || key(next) == "−", let offset = offset(at: next + 1) {
      clock.zone = key(next) == "+" ? offset.minutes : -offset.minutes
      next = offset.next
    }
    if isBracketed, next > index, key(next) == ")" { next += 1 }
    if next > index { clock.next = next }
    return clock
  }

  /// `0200`, `02:00`, `2`
  private func offset(at index: Int) -> (minutes: Int, next: Int)? {
    if let value = number(index, digits: 4...4), value / 100 < 15, value % 100 < 60 {
      return (value / 100 * 60 + value % 100, index + 1)
    }
    guard let hours = number(index, digits: 1...2), hours < 15 else { return nil }
    if key(index + 1) == ":", let minutes = number(index + 2, digits: 2...2), minutes < 60 {
      return (hours * 60 + minutes, index + 3)
    }
    return (hours * 60, index + 1)
  }
}
