// A name of a person cut into the words that are compared: folded, without titles, in the order given name, surname.

/// One side of a comparison.
struct ComparedName {
  /// Names and initials; never more than `mostWords`.
  let words: [NameWord]
  let suffix: String?
  /// It holds letters of another script, which are not compared.
  let isForeign: Bool

  private static let mostWords = 8

  init(_ name: String) {
    var pieces = ComparedName.surnameLast(name)
    isForeign = pieces.contains { $0.unicodeScalars.contains { $0.value >= 0x250 && $0.properties.isAlphabetic } }
    while pieces.count > 2, TitleWords.isTitle(pieces[0]), !GivenNames.contains(pieces[0]) { pieces.removeFirst() }
    if pieces.count > 2, let last = pieces.last, TitleWords.isSuffix(last) {
      suffix = last
      pieces.removeLast()
    } else {
      suffix = nil
    }
    let weighty = pieces.filter { !ComparedName.isSmall($0) }
    words = (weighty.count >= 2 ? weighty : pieces).prefix(ComparedName.mostWords).map { NameWord($0) }
  }

  /// Words of the name in order; "Doe, Jane" turned round, hyphens parted.
  private static func surnameLast(_ name: String) -> [String] {
    let halves = name.split(separator: ",", maxSplits: 1).map(String.init)
    let parts = halves.map { half in
      half.split { $0.isWhitespace || $0 == "-" || $0 == "‐" || $0 == "–" }.flatMap { words(of: String($0)) }
    }
    guard parts.count == 2 else { return parts.first ?? [] }
    let isSuffix = parts[1].count == 1 && TitleWords.isSuffix(parts[1][0])
    return isSuffix ? parts[0] + parts[1] : parts[1] + parts[0]
  }

  /// "J.K." is two initials, "J.Keena" one and a surname; an apostrophe at an edge is none.
  private static func words(of word: String) -> [String] {
    let pieces = word.split(separator: ".").map(String.init)
    return pieces.compactMap { piece in
      var folded = piece.foldedForNames.filter { !"\"()“”‘`ʻʼʿʾ".contains($0) }
      while folded.hasPrefix("'") { folded.removeFirst() }
      while folded.hasSuffix("'") { folded.removeLast() }
      return folded.isEmpty ? nil : folded
    }
  }

  /// Particles and articles, which are written and left out at will.
  private static func isSmall(_ word: String) -> Bool {
    ContextWords.isParticle(word) || ["al", "el", "ul", "ibn", "ibni", "bint", "abu", "e", "y"].contains(word)
  }
}
