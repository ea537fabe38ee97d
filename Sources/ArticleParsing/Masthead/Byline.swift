// Reads who wrote an article: "By Jane Doe and John Roe, Staff Writers".

/// The people, and the agency or outlet, that a byline names.
struct Byline: Hashable {
  var names: [String] = []
  var agency: String?
  var outlet: String?

  private static let openings: [[String]] = [
    ["written", "by"], ["words", "by"], ["story", "by"], ["reporting", "by"], ["reported", "by"], ["report", "by"],
    ["text", "by"], ["article", "by"], ["posted", "by"], ["published", "by"], ["by"], ["author", ":"],
    ["authors", ":"],
    ["byline", ":"],
  ]

  /// Small words that stand inside names.
  private static let particles: Set<String> = [
    "de", "la", "del", "della", "di", "da", "do", "dos", "das", "du", "van", "von", "der", "den", "ter", "ten", "bin",
    "bint", "ibn", "al", "el", "le", "y", "e", "zu", "af", "av", "abu", "ben", "st",
  ]

  /// Words after which a byline tells the place or the publisher: "By Jane Doe in Paris for the Post".
  private static let prepositions: Set<String> = ["in", "for", "at", "from", "of", "with", "via", "on"]

  /// A line that is a byline and nothing else. `isMarked`: it is known to be one (front matter), so that no "By" is needed.
  init?(_ line: some StringProtocol, isMarked: Bool = false) {
    self.init(line, HeadToken.tokens(of: line), isMarked: isMarked)
  }

  /// The same of some first tokens of a line.
  init?(_ line: some StringProtocol, _ tokens: [HeadToken], isMarked: Bool = false) {
    guard line.utf8.count <= 300, tokens.count <= 60 else { return nil }
    let opening = Byline.openings.first { tokens.prefix($0.count).map(\.key) == $0 }
    var start = opening?.count ?? 0
    if start > 0, tokens.indices.contains(start), tokens[start].key == ":" { start += 1 }
    guard start < tokens.count else { return nil }
    if opening == nil, !isMarked {
      guard let comma = tokens.firstIndex(where: { $0.key == "," }), comma >= 2,
        Byline.isRole(tokens[(comma + 1)...]), Byline.name(tokens[..<comma], in: line) != nil
      else { return nil }
    }
    for piece in Byline.pieces(of: tokens[start...]) {
      guard take(piece, of: line) else { return nil }
    }
    if names.isEmpty, agency == nil, outlet == nil { return nil }
  }

  /// Parts of a list of names: between commas, semicolons, "and", "&".
  private static func pieces(of tokens: ArraySlice<HeadToken>) -> [ArraySlice<HeadToken>] {
    tokens.split { [",", ";", "and", "&"].contains($0.key) }
  }

  /// Takes a name, a role, an agency or an outlet; false for words that are none of these.
  private mutating func take(_ piece: ArraySlice<HeadToken>, of line: some StringProtocol) -> Bool {
    let preposition = piece.dropFirst().firstIndex { Byline.prepositions.contains($0.key) }
    let head = piece[..<(preposition ?? piece.endIndex)]
    let words = Byline.words(head, in: line)
    if let known = Publishers.agency(words) {
      agency = known
    } else if Byline.isRole(head), !names.isEmpty {
      return true
    } else if Byline.isOutlet(head) {
      outlet = words
    } else if let name = Byline.name(head, in: line) {
      if head.count == 1, !names.isEmpty { return true }
      names.append(name)
    } else {
      return false
    }
    return preposition.map { take(after: $0, in: piece) } ?? true
  }

  /// What follows a preposition must be a place or a publisher: capitalized.
  private func take(after preposition: Int, in piece: ArraySlice<HeadToken>) -> Bool {
    let tail = piece[(preposition + 1)...]
    return !tail.isEmpty && tail.count <= 8 && tail.contains { $0.isCapitalized }
  }

  private static func isRole(_ piece: ArraySlice<HeadToken>) -> Bool {
    piece.count <= 8 && piece.contains { Publishers.isRoleNoun($0.key) } && piece.allSatisfy { $0.kind != .number }
  }

  private static func isOutlet(_ piece: ArraySlice<HeadToken>) -> Bool {
    guard piece.count >= 2, let last = piece.last else { return false }
    return piece.count <= 6 && last.isCapitalized && Publishers.isOutletNoun(last.key)
      && (piece.first?.key == "the" || last.key == "news" || last.key == "press")
  }

  private static func words(_ piece: ArraySlice<HeadToken>, in line: some StringProtocol) -> String {
    guard let first = piece.first, let last = piece.last else { return "" }
    let utf8 = line.utf8
    let low = utf8.index(utf8.startIndex, offsetBy: first.start)
    let high = utf8.index(utf8.startIndex, offsetBy: last.end)
    return String(line[low..<high])
  }

  /// A person's name: one to six words, capitalized but for particles, with initials and hyphens.
  private static func name(_ piece: ArraySlice<HeadToken>, in line: some StringProtocol) -> String? {
    let words = piece.filter { $0.kind == .word }
    guard (1...6).contains(words.count), piece.first?.kind == .word,
      piece.allSatisfy({ $0.kind == .word || ".-‐‑".contains($0.text) }), words.last?.isNamePart == true
    else { return nil }
    guard words.allSatisfy({ $0.isNamePart || particles.contains($0.key) }) else { return nil }
    let name = Byline.words(piece, in: line)
    return words.count > 1 && words.allSatisfy(\.isAllCapitals) ? Capitals.lowered(name) : name
  }
}

extension HeadToken {
  /// Capitalized, or of a script without capitals.
  fileprivate var isNamePart: Bool {
    guard kind == .word, let first = text.unicodeScalars.first else { return false }
    return first.properties.isUppercase || !first.properties.isCased
  }
}
