// Reads names out of what a page gives as its author.

/// Cleans and splits author lines: "By Jane Doe and John Roe, Staff Writers | May 3, 2021".
enum AuthorNames {
  private static let openings: [String] = [
    "by", "written by", "words by", "story by", "posted by", "author:", "author", "authors:", "von", "par", "por",
    "di", "af", "door", "text:", "text", "autor:", "autorin:", "autor", "auteur:", "auteur", "texte:", "texto:",
    "redazione", "published by", "article by", "review by", "reported by", "reporting by", "door:", "oleh", "av",
    "yazar:", "автор:", "escrito por", "publicado por", "geschrieben von", "ein artikel von", "ein beitrag von",
    "a cura di", "rédigé par", "écrit par", "veröffentlicht von", "verfasst von", "text von", "文", "著者", "作者",
    "著者：", "作者：", "記者", "posts by", "beiträge von", "alle beiträge von", "zeige alle beiträge von",
    "view all posts by", "más artículos de",
  ]

  /// Words before a name within a line: "Posted on May 3 by Jane Doe".
  private static let joints = [" by ", " von ", " par ", " por ", " di ", " door "]

  /// Words that begin what is not a name any more.
  private static let stops: Set<String> = [
    "published", "posted", "updated", "on", "in", "at", "is", "for", "der", "am", "um", "le", "follow", "contact",
    "email", "e-mail", "view", "read", "more", "all", "with", "from", "comments", "comment", "share", "last", "el",
    "veröffentlicht", "aktualisiert", "publié", "publicado", "nach", "vor", "special", "photographs", "photos",
    "via", "the", "über", "illustration", "edited", "about", "profile", "unfollow", "subscribe", "a", "uhr",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "kommentare", "kommentar", "this", "foto", "fotos", "photo", "photography", "image", "images",
    "bild", "bilder",
  ]

  private static let roles: Set<String> = [
    "staff", "writer", "reporter", "correspondent", "editor", "contributor", "columnist", "journalist", "producer",
    "senior", "chief", "bureau", "photographer", "guest", "freelance", "redakteur", "redakteurin", "journaliste",
    "ceo", "founder", "phd", "md", "jr", "author", "associate", "political", "science", "business", "sports",
    "reporters", "writers", "editors", "correspondents", "digital", "technology", "news", "national", "admin",
    "administrator", "webmaster", "unknown", "anonymous", "us", "me", "autor", "autorin",
  ]

  /// A line that is nothing but the announcement of a name: "Autor", "By:".
  static func isLabel(_ line: String) -> Bool {
    [
      "autor", "autorin", "autoren", "author", "authors", "by", "von", "par", "por", "written by", "auteur", "text",
      "geschrieben von",
    ].contains(PageText.folded(line))
  }

  /// Names in a line that says whose the article is: "By Jane Doe", "04.02.2022 | 13:10 Uhr | Jane Doe".
  static func spoken(in line: String) -> [String] {
    let small = line.lowercased()
    let isOpened = [
      "by ", "by: ", "von ", "par ", "por ", "author:", "autor:", "autorin:", "written by ", "posted by ", "text von ",
      "text: ", "texte: ", "texto: ", "story by ", "words by ",
    ].contains { small.hasPrefix($0) }
    if isOpened { return names(in: line).filter(isFullName) }
    guard small.utf8.count < 120, PageDateReader(isMonthFirst: true).date(in: line) != nil else { return [] }
    if let joint = joints.lazy.compactMap({ line.range(of: $0) }).first {
      return names(in: String(line[joint.upperBound...]))
    }
    return line.split { "|•·–—,/".contains($0) }.map { String($0.trimmed) }.filter { piece in
      PageDateReader(isMonthFirst: true).date(in: piece) == nil && isFullName(piece)
    }.prefix(2).map(\.self)
  }

  /// Two to four capitalized words and nothing else.
  private static func isFullName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true
          || ["de", "von", "van", "der", "da", "di", "la", "del", "den", "zu"].contains(word)
      } && !name.contains(where: \.isNumber) && !words.allSatisfy { roles.contains($0.lowercased()) }
  }

  /// The names in a marked line, which may say more than names: "Posted on May 3 by Jane Doe".
  static func names(inLine line: String) -> [String] {
    if let joint = joints.lazy.compactMap({ line.range(of: $0) }).first {
      let names = names(in: String(line[joint.upperBound...]))
      if !names.isEmpty { return names }
    }
    return names(in: line)
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
        if word.hasSuffix(":") || word.hasSuffix("：") { return true }
        return small.dropFirst(word.count).first.map { $0.isWhitespace || $0 == ":" || $0 == "：" } ?? true
      }.max { $0.utf8.count < $1.utf8.count }
      guard let opening else { break }
      line = line.dropFirst(opening.count).drop { $0.isWhitespace || $0 == ":" || $0 == "：" }
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

  /// A name of at most six words; what comes after it in the same piece is left away.
  private static func name(_ piece: Substring) -> String? {
    var words: [Substring] = []
    let all = piece.split(whereSeparator: \.isWhitespace)
    for (place, word) in all.enumerated() {
      let isNumber = beginsWithDigit(word)
      let key = word.lowercased().trimmingMarks
      let isBeforeNumber = place + 1 < all.count && beginsWithDigit(all[place + 1])
      let isDate = CalendarWords.month(key) != nil && (!givenNames.contains(key) || isBeforeNumber)
      if stops.contains(key) || isNumber || isDate && !words.isEmpty {
        if words.isEmpty { return nil } else { break }
      }
      words.append(word)
    }
    let keys = words.map { $0.lowercased().trimmingMarks }
    guard (1...6).contains(words.count), !keys.allSatisfy({ roles.contains($0) || $0.isEmpty }) else { return nil }
    let isRole = keys.count > 2 && keys.suffix(2).allSatisfy { roles.contains($0) }
    if isRole { return nil }
    let name = words.joined(separator: " ").trimmed
    guard name.contains(where: \.isLetter), !name.hasSuffix("…"), name.utf8.count > 1 else { return nil }
    return isAddress(name) ? nil : String(name)
  }

  /// Months that people are called by.
  private static let givenNames: Set<String> = ["april", "august", "may", "june"]

  private static func beginsWithDigit(_ word: Substring) -> Bool {
    word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isAddress(_ name: Substring) -> Bool {
    guard !name.contains(" ") else { return false }
    return name.dropFirst().contains("@") || name.hasPrefix("www.")
  }
}

extension StringProtocol {
  /// Without marks at its ends.
  fileprivate var trimmingMarks: String {
    String(drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
  }

  /// Where another text stands in this one.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
