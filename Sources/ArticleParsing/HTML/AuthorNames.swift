// Reads names out of what a page gives as its author.

/// Cleans and splits author lines: "By Jane Doe and John Roe, Staff Writers | May 3, 2021".
enum AuthorNames {
  private static let openings: [String] = [
    "by", "written by", "words by", "story by", "posted by", "author:", "author", "authors:", "von", "par", "por", "di",
    "af", "door", "text:", "text", "autor:", "autorin:", "autor", "auteur:", "auteur", "texte:", "texto:", "redazione",
    "published by", "article by", "review by", "reported by", "reporting by", "door:", "oleh", "av", "yazar:", "автор:",
    "escrito por", "publicado por", "geschrieben von", "ein artikel von", "ein beitrag von", "a cura di", "rédigé par",
    "écrit par", "veröffentlicht von", "文",
  ]

  /// Words that begin what is not a name any more.
  private static let stops: Set<String> = [
    "published", "posted", "updated", "on", "in", "at", "is", "for", "der", "am", "um", "le", "follow", "contact",
    "email", "e-mail", "view", "read", "more", "all", "with", "from", "comments", "comment", "share", "last", "el",
    "veröffentlicht", "aktualisiert", "publié", "publicado", "nach", "vor", "special", "photographs", "photos",
    "via", "the", "über", "illustration",
  ]

  private static let roles: Set<String> = [
    "staff", "writer", "reporter", "correspondent", "editor", "contributor", "columnist", "journalist", "producer",
    "senior", "chief", "bureau", "photographer", "guest", "freelance", "redakteur", "redakteurin", "journaliste",
    "ceo", "founder", "phd", "md", "jr", "author", "associate", "political", "science", "business", "sports",
    "reporters", "writers", "editors", "correspondents", "digital", "technology", "news", "national",
  ]

  /// Whether a line begins as an author line does.
  static func hasOpening(_ line: String) -> Bool {
    let small = line.lowercased().trimmed
    return ["by ", "by: ", "von ", "par ", "por ", "author:", "written by ", "posted by "].contains { small.hasPrefix($0) }
      && small.utf8.count < 160
  }

  /// The names that a line holds; none if it holds something else.
  static func names(in line: String) -> [String] {
    let text = withoutOpening(line.trimmed)
    guard !text.isEmpty, text.utf8.count <= 300, !text.contains("://") else { return [] }
    var names: [String] = []
    for piece in pieces(text) {
      guard let name = name(piece) else {
        if names.isEmpty { continue } else { break }
      }
      names.append(name)
    }
    return names
  }

  private static func withoutOpening(_ line: Substring) -> Substring {
    var line = line
    for _ in 0..<2 {
      let small = line.lowercased()
      let opening = openings.filter { word in
        guard small.hasPrefix(word) else { return false }
        if word.hasSuffix(":") { return true }
        return small.dropFirst(word.count).first.map { $0.isWhitespace || $0 == ":" } ?? true
      }.max { $0.utf8.count < $1.utf8.count }
      guard let opening else { break }
      line = line.dropFirst(opening.count).drop { $0.isWhitespace || $0 == ":" }
    }
    return line
  }

  private static func pieces(_ text: Substring) -> [Substring] {
    text.split { ",;|•·/&\n—–(<>[".contains($0) }.flatMap { piece in
      var parts: [Substring] = [Substring()]
      var start: Substring.Index?
      for word in piece.split(whereSeparator: \.isWhitespace) {
        if ["and", "und", "et", "y", "e", "with", "og", "och", "en"].contains(word.lowercased()) {
          start = nil
          parts.append(Substring())
        } else {
          if start == nil { start = word.startIndex }
          parts[parts.count - 1] = piece[start!..<word.endIndex]
        }
      }
      return parts.filter { !$0.isEmpty }
    }
  }

  private static func name(_ piece: Substring) -> String? {
    var words: [Substring] = []
    for word in piece.split(whereSeparator: \.isWhitespace) {
      let key = word.lowercased().trimmingMarks
      if !words.isEmpty, stops.contains(key) || word.utf8.contains(where: { (0x30...0x39).contains($0) }) { break }
      words.append(word)
    }
    let keys = words.map { $0.lowercased().trimmingMarks }
    guard (1...6).contains(words.count), !keys.allSatisfy({ roles.contains($0) || stops.contains($0) }),
      !words[0].contains("."), !words[0].contains("@") || words.count == 1,
      words.count > 1 || keys[0].utf8.count > 1
    else { return words.first.map { $0.contains(".") && $0.utf8.count <= 3 } == true ? joined(words) : nil }
    if keys.contains(where: { roles.contains($0) }), keys.count > 2, roles.contains(keys.last ?? "") { return nil }
    if words[0].utf8.contains(where: { (0x30...0x39).contains($0) }), words.count > 1 || !words[0].contains(where: \.isLetter) {
      return nil
    }
    return joined(words)
  }

  private static func joined(_ words: [Substring]) -> String? {
    let name = words.joined(separator: " ").trimmed
    return name.contains(where: \.isLetter) ? String(name) : nil
  }
}

extension StringProtocol {
  /// Without marks at its ends.
  fileprivate var trimmingMarks: String {
    String(drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
  }
}
