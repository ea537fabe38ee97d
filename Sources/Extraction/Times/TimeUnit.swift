// The units that time is counted in.

/// A unit of time, from small to large.
enum TimeUnit: UInt8, Comparable {
  case second, minute, hour, day, weekend, week, month, quarter, season, half, year, decade, century, millennium

  static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rawValue < b.rawValue }

  var isClock: Bool { self < .day }

  /// How TIMEX3 writes a number of them: letter and factor ("decade" is ten years).
  var duration: (prefix: String, letter: String, factor: Int) {
    switch self {
    case .second: ("PT", "S", 1)
    case .minute: ("PT", "M", 1)
    case .hour: ("PT", "H", 1)
    case .day: ("P", "D", 1)
    case .weekend: ("P", "WE", 1)
    case .week: ("P", "W", 1)
    case .month: ("P", "M", 1)
    case .quarter: ("P", "Q", 1)
    case .season: ("P", "M", 3)
    case .half: ("P", "M", 6)
    case .year: ("P", "Y", 1)
    case .decade: ("P", "Y", 10)
    case .century: ("P", "Y", 100)
    case .millennium: ("P", "Y", 1000)
    }
  }

  /// The value of one such unit of which nothing is known.
  var unknown: String {
    switch self {
    case .second, .minute, .hour: "XXXX-XX-XXTXX"
    case .day: "XXXX-XX-XX"
    case .weekend: "XXXX-WXX-WE"
    case .week: "XXXX-WXX"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .season: "XXXX-XX"
    case .half: "XXXX-HX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }
}

/// A part of the year by name, as TIMEX3 writes it.
enum YearPart: String, CaseIterable {
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"
  case firstQuarter = "Q1"
  case secondQuarter = "Q2"
  case thirdQuarter = "Q3"
  case fourthQuarter = "Q4"
  case anyQuarter = "QX"
  case firstHalf = "H1"
  case secondHalf = "H2"

  var isSeason: Bool { self == .spring || self == .summer || self == .autumn || self == .winter }

  static func quarter(_ number: Int) -> YearPart? { YearPart(rawValue: "Q\(number)") }
}

/// A part of the day, as TIMEX3 writes it.
enum DayPart: String, CaseIterable {
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
  case day = "DT"
}
