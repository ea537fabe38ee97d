// Cuts the words around what was looked for out of a text.

import NewsModel

/// A stretch of a text, and the found words in it.
public struct Excerpt: Hashable, Sendable {
  /// In one line.
  public let text: String
  /// The found words, as byte ranges of the excerpt, in order.
  public let marks: [TextRange]

  /// How much is shown, and how much of it stands before the first found word.
  private static let length = 160
  private static let lead = 40
  /// So much of a text is looked through, and so many words in it are marked.
  private static let reach = 400_000
  private static let mostFound = 400

  /// The words that an answer should show: those that are wanted, not those that are not.
  static func words(in condition: Query.Condition) -> [Query.Words] {
    switch condition {
    case .text(let words), .field(.quote, let words): [words]
    case .all(let parts), .any(let parts): parts.flatMap(words)
    case .always, .field, .state, .mentions, .published, .age, .not: []
    }
  }

  /// Nil if none of the words is in the text.
  init?(of text: String, around words: [Query.Words]) {
    var text = text
    let bytes = text.withUTF8 { Array($0.prefix(Excerpt.reach)) }
    let found = Excerpt.found(words, in: bytes)
    guard let best = Excerpt.best(found) else { return nil }
    let start = Excerpt.wordStart(bytes, max(0, best.start - Excerpt.lead))
    let end = Excerpt.wordEnd(bytes, min(bytes.count, start + Excerpt.length))
    let stretch = bytes[start..<max(end, best.end)].map { $0 == 0x0A ? 0x20 : $0 }
    self.text = String(decoding: stretch, as: UTF8.self)
    marks = found.filter { $0.range.start >= start && $0.range.end <= start + stretch.count }.map {
      TextRange($0.range.start - start, $0.range.end - start)
    }
  }

  /// A word to be found, folded.
  private struct Wanted {
    let word: String
    let isPrefix: Bool
    private let letters: [UInt8]

    init(word: String, isPrefix: Bool) {
      self.word = word
      self.isPrefix = isPrefix
      letters = Array(word.utf8)
    }

    /// Whether it is this run of plain letters and digits, capitals aside.
    func isPlain(_ run: ArraySlice<UInt8>) -> Bool {
      guard run.count == letters.count || (isPrefix && run.count > letters.count) else { return false }
      return zip(run, letters).allSatisfy { byte, letter in
        byte == letter || (byte | 0x20 == letter && letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
      }
    }
  }

  private struct Found {
    let range: TextRange
    let word: Int
  }

  private static func found(_ words: [Query.Words], in bytes: [UInt8]) -> [Found] {
    let wanted = words.flatMap { words in
      let all = Folding.runs(words.text)
      return all.enumerated().map { Wanted(word: $1, isPrefix: words.isPrefix && $0 == all.count - 1) }
    }
    let openings = openings(of: wanted)
    var found: [Found] = []
    var last = [Int?](repeating: nil, count: wanted.count)
    var end = bytes.count
    var index = 0
    while index < end, found.count < mostFound {
      let start = index
      while index < bytes.count, isInWord(bytes[index]), punctuation(bytes, index) == 0 { index += 1 }
      if index == start {
        index += max(1, punctuation(bytes, index))
      } else if openings[Int(bytes[start])] {
        let before = found.count
        look(for: wanted, in: bytes[start..<index], &found)
        for new in found[before...] { last[new.word] = new.range.start }
        // Where all words stand together nothing better comes: what is shown ends soon after.
        if before < found.count, end == bytes.count, let first = together(last, before: index) {
          end = min(end, first + length + longestWord)
        }
      }
    }
    return found
  }

  /// Where the first of all words was found last, if all of them stand so near to a place that they are shown together.
  private static func together(_ last: [Int?], before end: Int) -> Int? {
    let starts = last.compactMap(\.self)
    guard starts.count == last.count, let first = starts.min(), end - first <= length - lead else { return nil }
    return first
  }

  /// The bytes that a run may begin with which has one of the words in it: most runs are passed over by their first letter.
  private static func openings(of wanted: [Wanted]) -> [Bool] {
    var openings = [Bool](repeating: false, count: 256)
    for byte in 0x80..<256 { openings[byte] = true }
    for wanted in wanted {
      // A letter of a script without spaces may stand anywhere in a run.
      guard let first = wanted.word.utf8.first, first < 0x80 else { return openings.map { _ in true } }
      openings[Int(first)] = true
      if UInt8(ascii: "a")...UInt8(ascii: "z") ~= first { openings[Int(first ^ 0x20)] = true }
    }
    return openings
  }

  private static func look(for wanted: [Wanted], in run: ArraySlice<UInt8>, _ found: inout [Found]) {
    let range = TextRange(run.startIndex, run.endIndex)
    // Most words of most texts are plain, and are compared as they stand.
    guard run.contains(where: { $0 >= 0x80 }) else {
      for (place, wanted) in wanted.enumerated() where wanted.isPlain(run) {
        found.append(Found(range: range, word: place))
      }
      return
    }
    let word = Folding.fold(String(decoding: run, as: UTF8.self))
    for (place, wanted) in wanted.enumerated() {
      if wanted.word == word || (wanted.isPrefix && word.hasPrefix(wanted.word)) {
        found.append(Found(range: range, word: place))
      } else if let letter = first(wanted.word, in: run) {
        found.append(Found(range: letter, word: place))
      }
    }
  }

  /// In scripts without spaces a run of letters holds what is looked for.
  private static func first(_ word: String, in run: ArraySlice<UInt8>) -> TextRange? {
    guard run.count > word.utf8.count, word.unicodeScalars.allSatisfy(WordBreaks.isUnspaced) else { return nil }
    let letters = Array(word.utf8)
    guard let start = run.indices.first(where: { run[$0...].starts(with: letters) }) else { return nil }
    return TextRange(start, start + letters.count)
  }

  /// The bytes of a quote mark, a dash, a wide space or the like at a place; 0 if there is none. These are of U+0080 to U+00BF,
  /// where they are neither letters nor digits, and of U+2000 to U+203F.
  private static func punctuation(_ bytes: [UInt8], _ index: Int) -> Int {
    guard bytes[index] == 0xC2 || bytes[index] == 0xE2, index + 1 < bytes.count else { return 0 }
    if bytes[index] == 0xE2 { return bytes[index + 1] == 0x80 ? 3 : 0 }
    switch bytes[index + 1] {
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: return 0
    default: return 2
    }
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// The found word from which on the most different ones follow soon; the first of those that are equal.
  private static func best(_ found: [Found]) -> TextRange? {
    var best: (range: TextRange, count: Int)?
    for (index, first) in found.enumerated() {
      let near = found[index...].prefix { $0.range.end - first.range.start <= length - lead }
      let count = Set(near.map(\.word)).count
      if count > best?.count ?? 0 { best = (first.range, count) }
    }
    return best?.range
  }

  /// A word that is longer is cut.
  private static let longestWord = 60

  private static func wordStart(_ bytes: [UInt8], _ place: Int) -> Int {
    var start = place
    while start > 0, place - start < longestWord, bytes[start - 1] > 0x20 { start -= 1 }
    return scalarStart(bytes, start)
  }

  private static func wordEnd(_ bytes: [UInt8], _ place: Int) -> Int {
    var end = place
    while end < bytes.count, end - place < longestWord, bytes[end] > 0x20 { end += 1 }
    return scalarStart(bytes, end)
  }

  private static func scalarStart(_ bytes: [UInt8], _ place: Int) -> Int {
    var place = place
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
