// Says a time value as people say it, and in the eleven cells of a date column.

extension TimeValue {
  /// Full names in sentences of proof ("10 December 2023"), short ones where room is scarce ("10 Dec 2023").
  public enum Style: Sendable {
    case full, short
  }

  /// The value as people say it: `10 December 2023`, `November 2023`, `the 1990s`, `spring 2013`, `2 months`, `now`.
  /// A value of no known form is given as it is.
  public func words(_ style: Style = .full) -> String {
    switch timex {
    case "PRESENT_REF": return "now"
    case "PAST_REF": return "in the past"
    case "FUTURE_REF": return "in the future"
    default: break
    }
    if timex.utf8.first == UInt8(ascii: "P") { return durationWords ?? timex }
    let halves = timex.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = dayWords(style) else { return timex }
    guard halves.count == 2, let clock = TimeValue.clockWords(halves[1]) else { return day }
    return day.isEmpty ? clock : "\(day), \(clock)"
  }

  /// The value in eleven cells, from the sure to the unsure, a dot for each cell that is not known:
  /// `2023 Dec 10`, `2023 Nov ··`, `2015 ··· ··`, `···· ··· ··`.
  public var columns: String {
    let parts = calendarParts
    let year = parts.first.map { TimeValue.yearCells($0) } ?? "····"
    var month = "···"
    var day = "··"
    if let name = parts.dropFirst().first {
      if let known = TimeValue.month(name) {
        month = String(TimeValue.monthNames[known - 1].prefix(3))
        if let number = parts.dropFirst(2).first.flatMap({ Int($0) }) {
          day = number < 10 ? " \(number)" : "\(number)"
        }
      } else if let cells = TimeValue.periodCells[String(name)] {
        month = cells
      } else if let days {
        if days.lowerBound.month == days.upperBound.month { month = days.lowerBound.shortMonth }
        if days.lowerBound == days.upperBound { day = String(days.lowerBound.day) }
        if day.utf8.count == 1 { day = " " + day }
      }
    }
    return "\(year) \(month) \(day)"
  }

  /// What stands between the dashes of a calendar value, without its time of day; empty for all others.
  private var calendarParts: [Substring] {
    guard let head = timex.utf8.first, head != UInt8(ascii: "P"), !timex.hasSuffix("_REF") else { return [] }
    let date = timex.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return date.split(separator: "-", omittingEmptySubsequences: false)
  }

  private func dayWords(_ style: Style) -> String? {
    let parts = calendarParts
    guard let first = parts.first else { return nil }
    if first.isEmpty { return timex.utf8.first == UInt8(ascii: "T") ? "" : nil }
    let year = TimeValue.yearWords(first)
    guard let second = parts.dropFirst().first else { return year ?? "at a time unknown" }
    let tail = year.map { " " + $0 } ?? ""
    if let month = TimeValue.month(second) {
      let name = TimeValue.monthNames[month - 1]
      let shown = style == .full ? name : String(name.prefix(3))
      let day = parts.dropFirst(2).first.flatMap { Int($0) }
      return (day.map { "\($0) " } ?? "") + shown + tail
    }
    if second.utf8.first == UInt8(ascii: "W"), second.utf8.count > 1, second.dropFirst() != "I" {
      return weekWords(parts.dropFirst(2).first, style)
    }
    return TimeValue.periodWords[String(second)].map { $0 + tail } ?? year
  }

  private func weekWords(_ detail: Substring?, _ style: Style) -> String {
    if let days {
      let first = TimeValue(days.lowerBound).words(style)
      switch detail {
      case nil: return "the week of \(first)"
      case "WE": return "the weekend of \(first)"
      default: return first
      }
    }
    if detail == "WE" { return "a weekend" }
    guard let number = detail.flatMap({ Int($0) }), (1...7).contains(number) else { return "a week" }
    return TimeValue.weekdayNames[number - 1]
  }

  /// `P2Y3M` → `2 years 3 months`; `PXW` → `some weeks`.
  private var durationWords: String? {
    var said: [String] = []
    var amount = ""
    var isClock = false
    for letter in timex.dropFirst() {
      if letter.isNumber || letter == "." || letter == "X" {
        amount.append(letter)
        continue
      }
      if letter == "T" && amount.isEmpty {
        isClock = true
        continue
      }
      guard !amount.isEmpty, let unit = TimeValue.unitName(letter, isClock: isClock) else { return nil }
      said.append(amount == "X" ? "some \(unit.plural)" : amount == "1" ? "1 \(unit)" : "\(amount) \(unit.plural)")
      amount = ""
    }
    return said.isEmpty || !amount.isEmpty ? nil : said.joined(separator: " ")
  }
}

// MARK: - Names

extension TimeValue {
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private static let periodWords = [
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "the first half of",
    "H2": "the second half of", "Q1": "the first quarter of", "Q2": "the second quarter of",
    "Q3": "the third quarter of", "Q4": "the fourth quarter of", "QX": "a quarter of",
  ]

  private static let periodCells = [
    "SP": "spr", "SU": "sum", "FA": "aut", "WI": "win", "H1": "H1·", "H2": "H2·", "Q1": "Q1·", "Q2": "Q2·", "Q3": "Q3·",
    "Q4": "Q4·",
  ]

  private static let dayParts = [
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
  ]

  private static func month(_ text: Substring) -> Int? {
    guard text.utf8.count == 2, let number = Int(text), (1...12).contains(number) else { return nil }
    return number
  }

  /// `2015`, `490 BC`, `the 1990s`, `the 19th century`; nil where no digit of the year is known.
  private static func yearWords(_ text: Substring) -> String? {
    if text.hasPrefix("BC") { return Int(text.dropFirst(2)).map { "\($0) BC" } }
    guard let number = Int(text) else { return nil }
    switch text.utf8.count {
    case 3: return "the \(number)0s"
    case 2: return "the \(ordinal(number + 1)) century"
    default: return String(number)
    }
  }

  private static func yearCells(_ text: Substring) -> String {
    if text.hasPrefix("BC"), let number = Int(text.dropFirst(2)) {
      let digits = "-\(number)"
      return String(repeating: " ", count: max(0, 4 - digits.utf8.count)) + digits.suffix(4)
    }
    guard text.utf8.count <= 4, Int(text) != nil else { return "····" }
    return text + String(repeating: "·", count: 4 - text.utf8.count)
  }

  /// `09:30`, `morning`; nil for a time of day that is not known.
  private static func clockWords(_ text: Substring) -> String? {
    if let part = dayParts[String(text)] { return part }
    let clock = text.prefix { $0.isNumber || $0 == ":" }
    return clock.isEmpty ? nil : clock.utf8.count == 2 ? "\(clock):00" : String(clock)
  }

  private static func unitName(_ letter: Character, isClock: Bool) -> Unit? {
    switch letter {
    case "Y": Unit("year")
    case "M": Unit(isClock ? "minute" : "month")
    case "W": Unit("week")
    case "D": Unit("day")
    case "H": Unit("hour")
    case "S": Unit("second")
    case "Q": Unit("quarter")
    case "E": Unit("decade")
    case "C": Unit("century", plural: "centuries")
    default: nil
    }
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "\(number)th"
    case (_, 1): "\(number)st"
    case (_, 2): "\(number)nd"
    case (_, 3): "\(number)rd"
    default: "\(number)th"
    }
  }

  /// The name of a unit of time.
  private struct Unit: CustomStringConvertible {
    let description: String
    let plural: String

    init(_ name: String, plural: String? = nil) {
      description = name
      self.plural = plural ?? name + "s"
    }
  }
}

extension CivilDate {
  /// `Dec`
  fileprivate var shortMonth: String { String(TimeValue.monthNames[month - 1].prefix(3)) }
}
