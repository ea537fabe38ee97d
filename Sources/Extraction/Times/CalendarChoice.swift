// Which one is meant of the Junes, Fridays and summers that bear the same name.

import NewsModel

extension CalendarFields {
  /// The value without an anchor: `XXXX-12-10`, `XXXX-WXX-5`, `XXXX-SU`.
  var timex: String {
    if let year { return year }
    if isWeekend { return "XXXX-WXX-WE" }
    if nth != nil { return "XXXX-" + (month.map { two($0) } ?? "XX") + "-XX" }
    if let month { return "XXXX-" + two(month) + (day.map { "-" + two($0) } ?? "") }
    if let weekday { return "XXXX-WXX-\(weekday)" }
    if let part { return "XXXX-" + part.rawValue }
    if case .fixed(let month, let day)? = holiday?.day { return "XXXX-" + two(month) + "-" + two(day) }
    return "XXXX-XX-XX"
  }

  /// The date in a year (or in a month or week) that is known; nil if there is no such day.
  func placed(in base: CalendarPoint) -> CalendarPoint? {
    if let weekday {
      if base.unit == .week || base.unit == .weekend {
        return CalendarPoint(base.date.adding(days: weekday - base.date.weekday), .day)
      }
    }
    if let nth { return placed(nth: nth, in: base) }
    if let holiday {
      let unit = isWholeWeek ? TimeUnit.week : isWeekend ? .weekend : .day
      // The weekend of a Monday is the one before it.
      return holiday.date(in: base.date.year).map {
        CalendarPoint(isWeekend && $0.weekday == 1 ? $0.adding(days: -1) : $0, unit)
      }
    }
    if let month {
      guard let date = CivilDate(year: base.date.year, month: month, day: day ?? 1) else { return nil }
      return isWholeWeek ? CalendarPoint(date, .week) : CalendarPoint(date, day == nil ? .month : .day)
    }
    if let part { return part.placed(in: base.date.year) }
    return base
  }

  /// "The first Monday of May", "the last day of the month".
  private func placed(nth: Int, in base: CalendarPoint) -> CalendarPoint? {
    if isWholeWeek { return placedWeek(nth, in: base) }
    guard let month = month ?? (base.unit <= .month ? base.date.month : nil) else { return nil }
    let year = base.date.year
    if let weekday { return CivilDate.nth(nth, weekday, month: month, of: year).map { CalendarPoint($0, .day) } }
    let days = CivilDate.days(inMonth: month, of: year)
    return CivilDate(year: year, month: month, day: nth > 0 ? nth : days + 1 + nth).map { CalendarPoint($0, .day) }
  }

  /// "The second week of March", "the last week of 2015".
  private func placedWeek(_ nth: Int, in base: CalendarPoint) -> CalendarPoint? {
    let isYear = month == nil && base.unit == .year
    guard
      let first = CivilDate(year: base.date.year, month: month ?? (isYear ? 1 : base.date.month), day: isYear ? 4 : 1)
    else { return nil }
    let last = first.adding(months: isYear ? 12 : 1).adding(days: isYear ? -7 : -1)
    return CalendarPoint(nth > 0 ? first.adding(days: 7 * (nth - 1)) : last.adding(days: 7 * (nth + 1)), .week)
  }

  /// In a narrative: the year of what was told before, or the next one where the months have gone round.
  func follow(_ told: CalendarPoint) -> CalendarPoint? {
    if isNameOfDay { return nearest(to: told.date, tense: .future) }
    if isBareWeekend { return nearest(to: told.date, tense: .future) }
    guard told.unit < .decade else { return nil }
    guard let same = placed(in: CalendarPoint(told.date, .year)) else { return nil }
    if choice == .next, same.date <= told.date { return placed(in: CalendarPoint(told.date.adding(months: 12), .year)) }
    if choice == .last, same.date >= told.date {
      return placed(in: CalendarPoint(told.date.adding(months: -12), .year))
    }
    if told.unit < .year, choice == .nearest, told.date.month - same.date.month >= 7 {
      return placed(in: CalendarPoint(told.date.adding(months: 12), .year))
    }
    return same
  }

  /// A weekday with nothing to tell the month.
  var isNameOfDay: Bool { weekday != nil && month == nil && nth == nil }

  private var isBareWeekend: Bool { isWeekend && holiday == nil }

  /// The one that is meant as seen from a day.
  func nearest(to day: CivilDate, tense: Tense) -> CalendarPoint? {
    if isNameOfDay || isBareWeekend { return nearestWeekday(to: day, tense) }
    let candidates = [-2, -1, 0, 1, 2].compactMap { step -> CalendarPoint? in
      CivilDate(year: day.year + step, month: 1, day: 1).flatMap { placed(in: CalendarPoint($0, .year)) }
    }
    func last(_ isOver: (CivilDate, CivilDate) -> Bool) -> CalendarPoint? {
      candidates.last { isOver($0.date, $0.lastDay) }
    }
    switch choice {
    case .last: return last { $1 < day }
    case .next: return candidates.first { $0.date > day }
    case .this, .same:
      return candidates.first { $0.date <= day && day <= $0.lastDay && part == .winter }
        ?? candidates.first { $0.date.year == day.year }
    case .nearest: break
    }
    if part != nil, tense != .future { return last { start, _ in start <= day } }
    return candidates.min { $0.strangeness(from: day, tense) < $1.strangeness(from: day, tense) }
  }

  private func nearestWeekday(to day: CivilDate, _ tense: Tense) -> CalendarPoint? {
    if let number = self.day, let weekday { return nearestNumbered(number, weekday, to: day, tense) }
    let target = isWeekend ? 6 : weekday ?? 1
    let back = (day.weekday - target + 7) % 7
    let ahead = (target - day.weekday + 7) % 7
    let unit = isWeekend ? TimeUnit.weekend : .day
    switch choice {
    case .last: return CalendarPoint(day.adding(days: back == 0 ? -7 : -back), unit)
    case .next: return CalendarPoint(day.adding(days: ahead == 0 ? 7 : ahead), unit)
    default: return CalendarPoint(day.adding(days: tense == .future ? ahead : -back), unit)
    }
  }

  /// "Sunday the 3rd": the nearest such day.
  private func nearestNumbered(_ number: Int, _ weekday: Int, to day: CivilDate, _ tense: Tense) -> CalendarPoint? {
    let dates = (-24...24).compactMap { step -> CivilDate? in
      let month = CivilDate(year: day.year, month: day.month, day: 1)?.adding(months: step)
      return month.flatMap { CivilDate(year: $0.year, month: $0.month, day: number) }
    }.filter { $0.weekday == weekday }
    return dates.min { abs($0.dayNumber - day.dayNumber) < abs($1.dayNumber - day.dayNumber) }.map {
      CalendarPoint($0, .day)
    }
  }
}

extension CalendarPoint {
  /// The last day it may mean.
  fileprivate var lastDay: CivilDate { TimeValue(timex).days?.upperBound ?? date }

  /// How far off a date is, in days; what lies against the tense of its clause counts more.
  fileprivate func strangeness(from day: CivilDate, _ tense: Tense) -> Int {
    let last = lastDay
    if date <= day, day <= last { return 0 }
    if last < day { return (day.dayNumber - last.dayNumber) * (tense == .future ? 4 : 1) }
    return (date.dayNumber - day.dayNumber) * (tense == .past ? 3 : 1)
  }
}

extension YearPart {
  /// The quarter, half or season of a year; winter is that which begins in its December.
  func placed(in year: Int) -> CalendarPoint? {
    let (month, unit): (Int, TimeUnit) =
      switch self {
      case .spring: (3, .season)
      case .summer: (6, .season)
      case .autumn: (9, .season)
      case .winter: (12, .season)
      case .firstQuarter, .anyQuarter: (1, .quarter)
      case .secondQuarter: (4, .quarter)
      case .thirdQuarter: (7, .quarter)
      case .fourthQuarter: (10, .quarter)
      case .firstHalf: (1, .half)
      case .secondHalf: (7, .half)
      }
    return CivilDate(year: year, month: month, day: 1).map { CalendarPoint($0, unit, part: isSeason ? self : nil) }
  }
}
