// The reasons for which a name was joined, in the lengths that the screen has room for.

/// Says a reason of two words at most in more words.
enum AliasReason {
  /// "garbled" → "garbled spelling of Sutskever", "given name" → "given name alone". A reason that is not known here is
  /// given as it is.
  static func long(_ reason: String, alias: String, name: String) -> String {
    switch reason {
    case "garbled": "garbled spelling of \(part(of: name, like: alias))"
    case "given name": "given name alone"
    case "surname": "surname alone"
    case "initials": "initials of \(name)"
    case "acronym": "first letters of \(name)"
    case "nickname": "nickname for \(part(of: name, like: ""))"
    case "title": "with a title"
    default: reason
    }
  }

  /// The word of a name that an alias is nearest to: the last one that begins with the same letter, else the last.
  private static func part(of name: String, like alias: String) -> Substring {
    let words = name.split(separator: " ")
    let letter = alias.first?.lowercased()
    let near = words.last { $0.first?.lowercased() == letter }
    return near ?? (alias.isEmpty ? words.first : words.last) ?? Substring(name)
  }
}
