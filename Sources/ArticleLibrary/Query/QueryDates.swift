// Reads the dates of a question: days, months, years, and stretches from one to another.

import NewsModel

enum QueryDates {
  /// `2023`, `2023-11`, `2023-11-05`, `2023-11..2024-02`, `2023..`, `..2024-02`: from the first day to the last.
  static func range(_ text: String, _ place: TextRange) throws(QueryError) -> ClosedRange<CivilDate> {
    let error = QueryError(range: place, words: "a date looks like 2023, 2023-11, 2023-11-05 or 2023-11..2024-02")
    guard let dots = twoDots(in: text) else {
      guard let days = days(of: text[...]) else { throw error }
      return days
    }
    let (from, to) = (text[..<dots.lowerBound], text[dots.upperBound...])
    guard from.isEmpty || days(of: from) != nil, to.isEmpty || days(of: to) != nil, !(from.isEmpty && to.isEmpty)
    else { throw error }
    let first = days(of: from)?.lowerBound ?? earliest
    let last = days(of: to)?.upperBound ?? latest
    guard first <= last else { throw QueryError(range: place, words: "the first date is later than the last one") }
    return first...last
  }

  private static let earliest = CivilDate(dayNumber: -719_162)
  private static let latest = CivilDate(dayNumber: 2_932_896)

  private static func twoDots(in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while let dot = text[index...].firstIndex(of: ".") {
      let next = text.index(after: dot)
      if next < text.endIndex, text[next] == "." { return dot..<text.index(after: next) }
      index = next
    }
    return nil
  }

  private static func days(of text: Substring) -> ClosedRange<CivilDate>? {
    let isPlain = text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isPlain, [4, 7, 10].contains(text.utf8.count) else { return nil }
    return TimeValue(String(text)).days
  }

  /// `3d`, `2w`, `6m`, `1y`: how many days.
  static func days(_ text: String, _ place: TextRange) throws(QueryError) -> Int {
    let units: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]
    guard let last = text.last, let unit = units[Character(last.lowercased())], let count = Int(text.dropLast()),
      (0...100_000).contains(count)
    else { throw QueryError(range: place, words: "a length of time looks like 3d, 2w, 6m or 1y") }
    return count * unit
  }
}
