// Compares words of a page as people do: case, quotes, dashes and space do not matter.

/// Folding of words for comparison.
enum PageText {
  /// Letters and digits in small letters, all else one space between words.
  static func folded(_ text: some StringProtocol) -> String {
    var folded = ""
    var isWaiting = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isWaiting, !folded.isEmpty { folded += " " }
        isWaiting = false
        folded.unicodeScalars.append(scalar)
      } else {
        isWaiting = true
      }
    }
    return folded
  }
}
