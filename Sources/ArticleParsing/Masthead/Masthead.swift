// The lines between headline and body: who wrote it, when and where it was published.

import NewsModel

/// Reads masthead lines into metadata.
struct Masthead {
  private(set) var metadata = Metadata()
  private var occasion: PageDate.Occasion?

  /// How sure it is that a line belongs to the masthead.
  enum Strength: Comparable {
    case none
    /// Could be an outlet, if the lines directly above or below belong to the masthead.
    case possible
    /// Ends like the name of an outlet.
    case likely
    case sure
  }

  /// Marks that separate parts of a line.
  private static let separators: Set<String> = ["|", "·", "•", "—", "–", "―", "‧", "∙"]

  /// Takes in a line if it says something about the page and nothing else.
  mutating func take(_ line: some StringProtocol) -> Strength {
    guard line.utf8.count <= 200, !Masthead.isProse(line) else { return .none }
    let tokens = HeadToken.tokens(of: line)
    var copy = self
    let whole = copy.takePart(line, tokens)
    if whole == .sure || !Masthead.hasParts(tokens) {
      if whole != nil { self = copy }
      return whole ?? .none
    }
    copy = self
    var strongest = Strength.none
    for part in Masthead.parts(of: line) {
      guard let strength = copy.takePart(part, HeadToken.tokens(of: part)) else { return .none }
      strongest = max(strongest, strength)
    }
    if strongest != .none { self = copy }
    return strongest
  }

  /// A long line with a stop at its end is a sentence; most lines that are asked about are, so this is asked first.
  private static func isProse(_ line: some StringProtocol) -> Bool {
    line.utf8.count > 90 && (line.last == "." || line.last == "”" || line.last == "\"")
  }

  /// Something in a line may part it; most lines are asked no further.
  private static func hasParts(_ tokens: [HeadToken]) -> Bool {
    tokens.contains { token in
      token.kind == .mark
        ? token.text == "-" || token.text == "/" || separators.contains(token.text) : labelWords.contains(token.key)
    }
  }

  /// Parts between separators that stand between spaces, and before labels ("By Jane Doe Published 13 April").
  private static func parts(of line: some StringProtocol) -> [String] {
    var parts = [""]
    for word in line.split(whereSeparator: \.isWhitespace) {
      if separators.contains(String(word)) || word == "--" || word == "-" || word == "/" {
        parts.append("")
        continue
      }
      if labelWords.contains(word.lowercased()), word.first?.isUppercase == true, parts.last?.isEmpty == false {
        parts.append("")
      }
      parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
    }
    return parts.filter { !$0.isEmpty }
  }

  private static let labelWords: Set<String> = ["published", "published:", "updated", "updated:", "posted", "posted:"]

  private mutating func takePart(_ part: some StringProtocol, _ tokens: [HeadToken]) -> Strength? {
    if let dates = PageDate.all(in: tokens) {
      for date in dates { take(date) }
      return .sure
    }
    if takeLabeled(part) || takeAddress(part) { return .sure }
    if let agency = Publishers.agency(part) {
      metadata.agency = metadata.agency ?? agency
      return .sure
    }
    if let byline = Byline(part, tokens) {
      take(byline)
      return .sure
    }
    if takeBylineAndDate(part, tokens) || Masthead.isReadingTime(tokens) { return .sure }
    guard metadata.outlet == nil, let isNamed = Masthead.outlet(part, tokens) else { return nil }
    metadata.outlet = HarmlessText.line(part)
    return isNamed ? .likely : .possible
  }

  /// The publication wins over later changes.
  private mutating func take(_ date: PageDate) {
    let isBetter = metadata.published == nil || (occasion == .updated && date.occasion == .published)
    guard isBetter, let timestamp = date.timestamp else { return }
    metadata.published = timestamp
    occasion = date.occasion
  }

  private mutating func take(_ byline: Byline) {
    metadata.byline += byline.names.compactMap { HarmlessText.line($0) }.filter { !metadata.byline.contains($0) }
    metadata.agency = metadata.agency ?? byline.agency
    metadata.outlet = metadata.outlet ?? byline.outlet.flatMap { HarmlessText.line($0) }
  }

  /// "By Jane Doe, 13 April 2024"
  private mutating func takeBylineAndDate(_ part: some StringProtocol, _ tokens: [HeadToken]) -> Bool {
    for (index, comma) in tokens.enumerated() where comma.text == "," {
      guard let dates = PageDate.all(in: Array(tokens[(index + 1)...])) else { continue }
      guard let byline = Byline(part, Array(tokens[..<index])) else { return false }
      take(byline)
      for date in dates { take(date) }
      return true
    }
    return false
  }

  /// "Source: The Harbour Post", "Agency: Xinhua"
  private mutating func takeLabeled(_ part: some StringProtocol) -> Bool {
    guard let colon = part.firstIndex(of: ":"), part.utf8.count <= 120,
      let value = HarmlessText.line(part[part.index(after: colon)...])
    else { return false }
    switch part[..<colon].lowercased() {
    case "source", "outlet", "publisher", "publication", "newspaper", "site":
      if takeAddress(value) { return true }
      if let agency = Publishers.agency(value) { metadata.agency = metadata.agency ?? agency }
      metadata.outlet = metadata.outlet ?? value
    case "agency", "wire": metadata.agency = metadata.agency ?? Publishers.agency(value) ?? value
    case "url", "link", "address", "permalink": return takeAddress(value)
    default: return false
    }
    return true
  }

  private mutating func takeAddress(_ part: some StringProtocol) -> Bool {
    let start = part.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://"), !part.contains(where: \.isWhitespace) else {
      return false
    }
    metadata.address = metadata.address ?? HarmlessText.line(part)
    return true
  }

  /// "5 min read", "Reading time: 5 minutes"
  private static func isReadingTime(_ tokens: [HeadToken]) -> Bool {
    guard tokens.count <= 8 else { return false }
    let words = tokens.filter { $0.kind == .word }.map(\.key)
    return [["min", "read"], ["mins", "read"], ["minute", "read"], ["minutes", "read"]].contains(words)
      || words.starts(with: ["reading", "time"])
  }

  /// Nil for what cannot be an outlet; true if a noun or a domain says that it is one.
  private static func outlet(_ part: some StringProtocol, _ tokens: [HeadToken]) -> Bool? {
    guard part.utf8.count <= 60, tokens.count <= 20 else { return nil }
    let words = tokens.filter { $0.kind == .word }
    guard (1...5).contains(words.count), words.first?.isCapitalized == true || tokens.count == words.count * 2 - 1,
      let last = tokens.last, last.kind != .mark
    else { return nil }
    if tokens.count >= 3, tokens[tokens.count - 2].text == ".", !last.followsSpace, !part.contains(" ") { return true }
    let minor: Set<String> = ["of", "the", "and", "for", "on", "in", "de", "la"]
    guard words.allSatisfy({ $0.isCapitalized || minor.contains($0.key) }),
      tokens.allSatisfy({ $0.kind != .mark || "&'’-.".contains($0.text) })
    else { return nil }
    let isNamed = Publishers.isOutletNoun(last.key) || (words.first?.key == "the" && words.count <= 3)
    return isNamed && words.count >= 2 ? true : words.count <= 3 ? false : nil
  }
}
