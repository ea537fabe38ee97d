// Calendar values in words, for sentences.

import NewsModel

/// How the screen says what a time expression means, and from what that was counted.
enum TimeWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "10 Dec 2023", "November 2023", "2015", "the 1990s", "summer 2013"; nil if the value tells no time.
  static func words(for value: TimeValue) -> String? {
    let halves = value.timex.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let date = dateWords(String(halves.first ?? ""))
    guard halves.count == 2, !halves[1].isEmpty, let date else { return date ?? special(value.timex) }
    return "\(date), " + (partsOfDay[String(halves[1])] ?? String(halves[1]))
  }

  private static let partsOfDay = [
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
  ]

  private static func dateWords(_ text: String) -> String? {
    if let day = CivilDate(iso8601: text), text.utf8.count == 10 { return day.inWords }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let year = parts.first, !year.isEmpty, year.allSatisfy(\.isNumber) else { return nil }
    switch (year.count, parts.count) {
    case (4, 1): return year
    case (3, 1): return "the \(year)0s"
    case (2, 1): return "the \(year)00s"
    case (4, 2...): return detail(parts[1], of: year) ?? text
    default: return nil
    }
  }

  private static func detail(_ part: String, of year: String) -> String? {
    if let month = Int(part), (1...12).contains(month) { return "\(months[month - 1]) \(year)" }
    if part.first == "W", let week = Int(part.dropFirst()) { return "week \(week) of \(year)" }
    let names = [
      "Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of",
      "H1": "first half of", "H2": "second half of", "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter",
    ]
    return names[part].map { "\($0) \(year)" }
  }

  private static func special(_ timex: String) -> String? {
    switch timex {
    case "PRESENT_REF": return "now"
    case "PAST_REF": return "some time before"
    case "FUTURE_REF": return "some time to come"
    default: break
    }
    guard timex.first == "P", let unit = timex.last,
      let number = Int(timex.dropFirst(timex.hasPrefix("PT") ? 2 : 1).dropLast())
    else { return nil }
    let isClock = timex.hasPrefix("PT")
    let names: [Character: String] = [
      "Y": "year", "M": isClock ? "minute" : "month", "W": "week", "D": "day", "H": "hour", "S": "second",
    ]
    return names[unit].map { counted(number, $0) }
  }

  /// "from the dateline, 10 Dec 2023"
  static func reason(of time: TimeExpression, in open: OpenArticle) -> String {
    switch time.anchor {
    case .itself: return time.value.days == nil && time.kind == .date ? "no year to count from" : "as it is written"
    case .dateline(let date): return "from the dateline, \(date.inWords)"
    case .chosen(let date): return "from the day you chose, \(date.inWords)"
    case .published(let date): return "from the page’s date, \(date.inWords)"
    case .expression(let index):
      guard open.analysis.times.indices.contains(index) else { return "from an earlier date" }
      let words = open.words(of: open.analysis.times[index].range)
      return "from “\(words)”"
    case .none:
      return time.kind == .date || time.kind == .time ? "open: no date to count from" : "a span, not a date"
    }
  }
}
