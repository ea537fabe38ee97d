// A possibly vague calendar value in TIMEX3 form, and the days it covers.
// After the TIMEX3 guidelines (TimeML 1.2.1; Saurí et al. 2006).

/// A TIMEX3 value: `2023-12-10`, `2023-11`, `2015`, `199`, `2013-W11`, `2013-Q1`, `2013-SU`, `P1M`, `PRESENT_REF`,
/// `XXXX-WXX-1`, `2023-12-10T09:30`.
public struct TimeValue: Hashable, Sendable, Codable {
  public let timex: String

  public init(_ timex: String) { self.timex = timex }
  public init(_ date: CivilDate) { timex = date.description }

  /// All the days it may mean, first and last; nil for durations, sets, references and values with unknown parts before
  /// what is known.
  public var days: ClosedRange<CivilDate>? {
    if let (year, month, day) = figures {
      guard let month else { return TimeValue.years(year, year) }
      guard let first = CivilDate(year: year, month: month, day: day ?? 1) else { return nil }
      return day == nil ? first...first.adding(months: 1).adding(days: -1) : first...first
    }
    // "XXXX-12-10", "PRESENT_REF", "P1M"
    if let first = timex.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) { return nil }
    let head = timex.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    let parts = head.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, first.count <= 4, let leading = Int(first), first.first != "+"
    else { return nil }
    switch first.count {
    case 4:
      return TimeValue.days(inYear: leading, detail: parts.dropFirst())
    case 3 where parts.count == 1:
      return TimeValue.years(leading * 10, leading * 10 + 9)
    case 2 where parts.count == 1:
      return TimeValue.years(leading * 100, leading * 100 + 99)
    default:
      return nil
    }
  }

  /// Year, month and day of a value that tells them by figures alone, with or without a time of day: `2015`, `2023-11`,
  /// `2023-12-10T09:30`; nil for all other values. Most are such, so they are read where they stand.
  package var figures: (year: Int, month: Int?, day: Int?)? {
    var numbers = (0, 0, 0)
    var count = 0
    var previous: UInt8 = 0
    for byte in timex.utf8 {
      if previous == UInt8(ascii: "T") {
        // what is written over a letter makes another of it
        guard byte < 0x80 else { return nil }
        break
      }
      switch (byte, count) {
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), 0..<4): numbers.0 = numbers.0 * 10 + Int(byte & 15)
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), 5..<7): numbers.1 = numbers.1 * 10 + Int(byte & 15)
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), 8..<10): numbers.2 = numbers.2 * 10 + Int(byte & 15)
      case (UInt8(ascii: "-"), 4), (UInt8(ascii: "-"), 7): break
      case (UInt8(ascii: "T"), 4), (UInt8(ascii: "T"), 7), (UInt8(ascii: "T"), 10): count -= 1
      default: return nil
      }
      count += 1
      previous = byte
    }
    switch count {
    case 4: return (numbers.0, nil, nil)
    case 7: return (numbers.0, numbers.1, nil)
    case 10: return numbers
    default: return nil
    }
  }

  /// How exactly it is known.
  public var precision: Precision {
    guard let days else { return .none }
    return switch days.upperBound.dayNumber - days.lowerBound.dayNumber {
    case 0: .day
    case 1...6: .week
    case 7...30: .month
    case 31...190: .season
    case 191...366: .year
    default: .longer
    }
  }

  public enum Precision: Int, Hashable, Sendable, Codable, Comparable {
    case none, longer, year, season, month, week, day
    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  private static func years(_ from: Int, _ to: Int) -> ClosedRange<CivilDate>? {
    guard let low = CivilDate(year: from, month: 1, day: 1), let high = CivilDate(year: to, month: 12, day: 31)
    else { return nil }
    return low...high
  }

  private static func days(inYear year: Int, detail: ArraySlice<Substring>) -> ClosedRange<CivilDate>? {
    guard let second = detail.first else { return years(year, year) }
    if let month = Int(second), second.count == 2 {
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      if detail.count == 1 { return first...first.adding(months: 1).adding(days: -1) }
      guard let text = detail.dropFirst().first, let number = Int(text),
        let day = CivilDate(year: year, month: month, day: number)
      else { return nil }
      return day...day
    }
    if second.first == "W", let week = Int(second.dropFirst()) {
      return days(inWeek: week, of: year, detail: detail.dropFirst().first)
    }
    return months(named: second, of: year)
  }

  private static func days(inWeek week: Int, of year: Int, detail: Substring?) -> ClosedRange<CivilDate>? {
    guard (1...53).contains(week), let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    switch detail {
    case nil: return monday...monday.adding(days: 6)
    case "WE": return monday.adding(days: 5)...monday.adding(days: 6)
    case let text?:
      guard let weekday = Int(text), (1...7).contains(weekday) else { return nil }
      let day = monday.adding(days: weekday - 1)
      return day...day
    }
  }

  /// Quarters, halves and seasons of the northern year; winter runs from December into the next February.
  private static func months(named name: Substring, of year: Int) -> ClosedRange<CivilDate>? {
    let spans: [Substring: (first: Int, count: Int)] = [
      "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
      "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
    ]
    guard let span = spans[name], let first = CivilDate(year: year, month: span.first, day: 1) else { return nil }
    return first...first.adding(months: span.count).adding(days: -1)
  }
}
