// Names written in capitals, as they are usually written.

/// Undoes the capitals of datelines and bylines.
enum Capitals {
  /// Short forms that are written in capitals.
  private static let shortForms: Set<String> = ["us", "uk", "un", "eu", "usa", "uae", "nyc", "ussr"]
  /// Short words of names that have no vowel.
  private static let shortWords: Set<String> = ["st", "mt", "ft"]
  /// Words that stand small within names.
  private static let smallWords: Set<String> = [
    "of", "and", "the", "upon", "de", "la", "del", "du", "au", "aux", "sur", "am",
  ]

  /// "JANE DOE-SMITH" as "Jane Doe-Smith", "PORT-AU-PRINCE" as "Port-au-Prince"; initials and short forms stay.
  static func lowered(_ name: String) -> String {
    var result = ""
    for word in HeadToken.tokens(of: name) {
      if word.followsSpace { result += " " }
      result += word.isAllCapitals ? lowered(word, isFirst: result.isEmpty) : word.text
    }
    return result
  }

  private static func lowered(_ word: HeadToken, isFirst: Bool) -> String {
    let length = word.text.unicodeScalars.count
    let isShortForm = length == 2 && !shortWords.contains(word.key) && !word.key.contains { "aeiouy".contains($0) }
    if length < 2 || isShortForm || shortForms.contains(word.key) { return word.text }
    if !isFirst, smallWords.contains(word.key) { return word.key }
    return word.text.prefix(1) + word.text.dropFirst().lowercased()
  }
}
