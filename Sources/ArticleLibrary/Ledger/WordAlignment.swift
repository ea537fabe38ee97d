// Lays two wordings of the same thing beside each other.
// The longest common run of words, after Wagner and Fischer 1974.

import NewsModel

/// The words of a quote: as they stand, and as they are compared.
struct QuotedWords: Sendable {
  /// Longer quotes are compared by their first words.
  static let most = 400

  let shown: [String]
  let keys: [String]

  init(_ text: String) {
    var (shown, keys): ([String], [String]) = ([], [])
    for word in WordBreaks.spaced(text).split(whereSeparator: \.isWhitespace).prefix(QuotedWords.most) {
      let key = Folding.runs(String(word)).joined()
      guard !key.isEmpty else { continue }
      shown.append(String(word))
      keys.append(key)
    }
    self.shown = shown
    self.keys = keys
  }

  var count: Int { keys.count }
}

struct WordAlignment {
  /// The places of words that both have, in order.
  let common: [(Int, Int)]
  private let full: QuotedWords
  private let other: QuotedWords

  /// O(words of one × words of the other).
  init(_ full: QuotedWords, _ other: QuotedWords) {
    self.full = full
    self.other = other
    if full.keys == other.keys {
      common = full.keys.indices.map { ($0, $0) }
    } else {
      common = WordAlignment.common(full.keys, other.keys)
    }
  }

  private static func common(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    let width = b.count + 1
    var lengths = [UInt16](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var found: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        found.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return found
  }

  /// The other wording piece by piece, beside the full one.
  var pieces: [QuoteLedger.Piece] {
    var pieces: [QuoteLedger.Piece] = []
    var (i, j) = (0, 0)
    var same: [String] = []
    func text(_ words: some Sequence<String>) -> String { words.joined(separator: " ") }
    func closeSame() {
      if !same.isEmpty { pieces.append(.same(text(same))) }
      same = []
    }
    for (nextI, nextJ) in common + [(full.count, other.count)] {
      let (left, added) = (full.shown[i..<nextI], other.shown[j..<nextJ])
      if !left.isEmpty || !added.isEmpty {
        closeSame()
        pieces.append(
          added.isEmpty
            ? .leftOut(text(left)) : left.isEmpty ? .added(text(added)) : .changed(from: text(left), to: text(added)))
      }
      if nextJ < other.count { same.append(other.shown[nextJ]) }
      (i, j) = (nextI + 1, nextJ + 1)
    }
    closeSame()
    return pieces
  }
}
