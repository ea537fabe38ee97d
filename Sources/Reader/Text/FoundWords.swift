// Where words that are looked for stand in a text.

import NewsModel

/// The matches of a search in the open article.
struct FoundWords: Hashable, Sendable {
  let words: String
  /// Offsets of the first bytes, in order; matches do not overlap.
  let starts: [Int]
  private let length: Int

  /// Finds words in a text: small letters find capitals too, unless a capital is typed. Linear in the text.
  init(_ words: String, in open: OpenArticle) {
    self.words = words
    let hasCapital = words.contains { $0.isUppercase }
    let needle = hasCapital ? Array(words.utf8) : CaseFolding.folded(Array(words.utf8))
    length = needle.count
    starts = FoundWords.starts(of: needle, in: hasCapital ? open.bytes : open.folded)
  }

  func range(_ index: Int) -> TextRange { TextRange(starts[index], starts[index] + length) }

  /// The number of the first match at or after an offset; the count of matches if there is none.
  func firstIndex(from offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func touching(_ bytes: Range<Int>) -> [TextRange] {
    guard length > 0 else { return [] }
    var index = firstIndex(from: bytes.lowerBound - length + 1)
    var result: [TextRange] = []
    while index < starts.count, starts[index] < bytes.upperBound {
      result.append(range(index))
      index += 1
    }
    return result
  }

  private static func starts(of needle: [UInt8], in text: [UInt8]) -> [Int] {
    guard let first = needle.first, needle.count <= text.count else { return [] }
    var found: [Int] = []
    let text = text.span
    var place = 0
    let end = text.count - needle.count
    while place <= end {
      if text[place] == first, matches(needle, text, at: place) {
        found.append(place)
        place += needle.count
      } else {
        place += 1
      }
    }
    return found
  }

  private static func matches(_ needle: [UInt8], _ text: borrowing Span<UInt8>, at place: Int) -> Bool {
    for index in 1..<needle.count where text[place + index] != needle[index] { return false }
    return true
  }
}

/// Makes capitals small without moving a byte.
enum CaseFolding {
  /// The bytes with every capital made small whose small letter has as many bytes. Linear.
  static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        if byte >= 0x41 && byte <= 0x5A { result[place] = byte | 0x20 }
        place += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = min(bytes.count, place + length)
      // Only scripts with capitals: the rest stays as it is.
      if byte >= 0xC3 && byte <= 0xD6 || byte == 0xE1 { fold(place..<end, in: &result) }
      place = end
    }
    return result
  }

  private static func fold(_ range: Range<Int>, in bytes: inout [UInt8]) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return }
    let lower = Array(scalar.properties.lowercaseMapping.utf8)
    guard lower.count == range.count else { return }
    bytes.replaceSubrange(range, with: lower)
  }
}

// Texts that are compared as they stand, without a folded copy of each: most have plain letters only.
extension CaseFolding {
  /// The first sixteen folded bytes as two numbers that sort as they do.
  static func prefix(of text: UnsafeBufferPointer<UInt8>) -> (first: UInt64, second: UInt64) {
    if text.prefix(16).allSatisfy({ $0 < 0x80 }) { return (number(text, from: 0), number(text, from: 8)) }
    return folded(Array(text)).withUnsafeBufferPointer { (number($0, from: 0), number($0, from: 8)) }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    var number: UInt64 = 0
    var index = start
    while index < start + 8 {
      number = number << 8 | (index < bytes.count ? UInt64(small(bytes[index])) : 0)
      index += 1
    }
    return number
  }

  /// Whether a text stands before another, capitals aside.
  static func isBefore(_ a: String, _ b: String) -> Bool {
    let plain = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b in isPlainBefore(a, b) } ?? nil
    }
    if case .some(.some(let isBefore)) = plain { return isBefore }
    return folded(Array(a.utf8)).lexicographicallyPrecedes(folded(Array(b.utf8)))
  }

  /// Nil if more than plain letters decides.
  private static func isPlainBefore(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool? {
    var index = 0
    while index < a.count, index < b.count {
      let (one, other) = (a[index], b[index])
      if (one | other) >= 0x80 { return nil }
      if one != other, small(one) != small(other) { return small(one) < small(other) }
      index += 1
    }
    return a.count < b.count
  }

  /// Whether folded bytes stand in a text, capitals aside.
  static func contains(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { $0 < 0x80 }
      ? RowWords.contains(word, in: text, small) : RowWords.contains(word, in: folded(Array(text)))
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
