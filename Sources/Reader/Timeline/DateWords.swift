// Tells words that only repeat a date from those that say more.

import NewsModel

/// The words that tell a time, beside the date that they mean.
enum DateWords {
  /// Whether words only repeat the date that is shown beside them: "in 2015", "December 10, 2023", "the 1990s".
  static func repeatDate(_ words: String, columns: String) -> Bool {
    let year = columns.prefix(4).filter(\.isNumber)
    let month = columns.dropFirst(5).prefix(3).lowercased()
    let day = columns.suffix(2).filter(\.isNumber)
    return words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).allSatisfy { part in
      let word = part.lowercased()
      if let first = word.first, first.isNumber {
        let digits = word.prefix(while: \.isNumber)
        return digits == day || digits == "0" + day || !year.isEmpty && digits.hasPrefix(year)
      }
      return small.contains(word) || word.count > 2 && month.first != "·" && word.hasPrefix(month)
    }
  }

  private static let small: Set<String> = [
    "in", "on", "at", "of", "the", "by", "since", "until", "from", "to", "during", "st", "nd", "rd", "th", "s", "ad",
    "ce", "bc", "bce", "year", "early", "late", "mid",
  ]
}
