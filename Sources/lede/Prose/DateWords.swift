// Dates in the words of the screen.

import NewsModel

extension CivilDate {
  fileprivate static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "10 Dec 2023"
  var words: String { "\(day) \(CivilDate.months[month - 1]) \(year)" }
}

extension Timestamp {
  /// "10 Dec 2023, 09:30"
  var words: String {
    guard let minute else { return date.words }
    return "\(date.words), \(zeroPadded(minute / 60, 2)):\(zeroPadded(minute % 60, 2))"
  }
}

extension TimeValue {
  /// Eleven cells, from the sure to the unsure: `2023 Dec 10`, `2023 Nov ··`, `2015 ··· ··`, `199· ··· ··`.
  var column: String {
    guard let days else { return "···· ··· ··" }
    let first = days.lowerBound
    let last = days.upperBound
    guard first.year == last.year else { return TimeValue.century(first.year, last.year) + " ··· ··" }
    let year = zeroPadded(first.year, 4)
    guard first.month == last.month else { return year + " ··· ··" }
    let month = CivilDate.months[first.month - 1]
    return first == last ? "\(year) \(month) \(first.day < 10 ? " " : "")\(first.day)" : "\(year) \(month) ··"
  }

  /// The digits that two years have in common.
  private static func century(_ first: Int, _ last: Int) -> String {
    let pair = zip(zeroPadded(first, 4), zeroPadded(last, 4))
    let common = pair.prefix { $0 == $1 }.map { String($0.0) }.joined()
    return common + String(repeating: "·", count: max(0, 4 - common.count))
  }
}
