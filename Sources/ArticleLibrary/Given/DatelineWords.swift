// A dateline as one line of a table.

import NewsModel

/// "0 24 2023-12-10 6 12\tPARIS\tReuters": where it stands, its day and the place of its words, then place and agency.
enum DatelineWords {
  static func written(_ dateline: Dateline) -> String {
    let day = dateline.date?.description ?? "-"
    let words = dateline.dateRange.map { "\($0.start) \($0.end)" } ?? "- -"
    let numbers = "\(dateline.range.start) \(dateline.range.end) \(day) \(words)"
    return "\(numbers)\t\(dateline.place ?? "")\t\(dateline.agency ?? "")"
  }

  /// Nil if it is none of ours.
  static func read(_ text: String) -> Dateline? {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    let numbers = parts[0].split(separator: " ")
    guard numbers.count == 5, let start = Int(numbers[0]), let end = Int(numbers[1]) else { return nil }
    var words: TextRange?
    if let start = Int(numbers[3]), let end = Int(numbers[4]) { words = TextRange(start, end) }
    return Dateline(
      range: TextRange(start, end), place: parts[1].isEmpty ? nil : parts[1], agency: parts[2].isEmpty ? nil : parts[2],
      date: CivilDate(iso8601: numbers[2]), dateRange: words)
  }
}
