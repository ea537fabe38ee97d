// The words of a text as the time rules read them: finer than tokens, each with what the lexicon knows of it.

import NewsModel

/// A word, a run of digits or one mark; "mid-1990s" is four of them. Twelve bytes: a text has more of these than words.
struct TimePiece {
  private let first: Int32
  /// Length in bytes, and three flags.
  private let make: UInt32
  private let packed: PackedLexeme

  init(range: TextRange, lexeme: Lexeme, isSpaced: Bool, opensParagraph: Bool, isCapitalized: Bool) {
    first = Int32(range.start)
    make = UInt32(range.count) << 3 | (isSpaced ? 1 : 0) | (opensParagraph ? 2 : 0) | (isCapitalized ? 4 : 0)
    packed = PackedLexeme(lexeme)
  }

  /// No piece is longer: what is cut off makes another.
  static let longest = 1 << 24

  var start: Int { Int(first) }
  var end: Int { Int(first) + length }
  var range: TextRange { TextRange(start, end) }
  private var length: Int { Int(make >> 3) }

  var lexeme: Lexeme { packed.lexeme(length: length) }
  /// No time may begin with it, unless it is the name of a holiday.
  /// - Parameter keywords: By number, the keywords that a time may begin with.
  @inline(__always)
  func beginsNothing(_ keywords: [Bool]) -> Bool {
    packed.keywordNumber.map { !keywords[$0] } ?? packed.beginsNothing
  }
  /// No word, figure or mark that the lexicon knows.
  var isOther: Bool { packed.isOther }
  func isKeyword(_ keyword: Keyword) -> Bool { packed.isKeyword(keyword) }
  /// There is space before it.
  var isSpaced: Bool { make & 1 != 0 }
  /// It begins a paragraph; no expression goes over that.
  var opensParagraph: Bool { make & 2 != 0 }
  var isCapitalized: Bool { make & 4 != 0 }
}

/// The pieces of a reading, in order. A class, as every cursor holds it: to copy one costs no more than to copy a number.
final class TimeText: Sendable {
  let source: SourceText
  let pieces: [TimePiece]

  /// Linear in the text.
  init(_ reading: Reading) {
    source = reading.source
    var builder = PieceBuilder(bytes: reading.source.bytes, count: reading.document.tokens.count)
    for token in reading.document.tokens { builder.add(token.range) }
    pieces = builder.pieces
  }

  /// The index of the first piece that ends after the offset. O(log pieces).
  func pieceIndex(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Cuts tokens into pieces.
private struct PieceBuilder {
  let bytes: [UInt8]
  var pieces: [TimePiece] = []
  private var last = 0

  init(bytes: [UInt8], count: Int) {
    self.bytes = bytes
    // Some tokens are cut into several.
    pieces.reserveCapacity(count + count / 16)
  }

  mutating func add(_ range: TextRange) {
    var index = max(last, range.start)
    let end = min(range.end, bytes.count)
    while index < end {
      let stop = endOfPiece(at: index, limit: end)
      append(index, stop)
      index = stop
    }
  }

  private mutating func append(_ start: Int, _ end: Int) {
    let lexeme = TimeLexicon.lexeme(of: bytes, start, end)
    if lexeme == .space { return }
    let isSpaced = start > last || last == 0 || (pieces.last.map { $0.end < start } ?? true)
    let isFirst = pieces.isEmpty || opensParagraph(between: pieces[pieces.count - 1].end, start)
    let first = bytes[start]
    pieces.append(
      TimePiece(
        range: TextRange(start, end), lexeme: lexeme, isSpaced: isSpaced, opensParagraph: isFirst,
        isCapitalized: first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z")))
    last = end
  }

  private func opensParagraph(between from: Int, _ to: Int) -> Bool {
    var breaks = 0
    for index in from..<max(from, to) where bytes[index] == UInt8(ascii: "\n") { breaks += 1 }
    return breaks > 1
  }

  private func endOfPiece(at start: Int, limit: Int) -> Int {
    let kind = PieceClass(bytes[start])
    if kind == .mark { return start + 1 }
    if bytes[start] == 0xE2, start + 2 < limit, bytes[start + 1] == 0x80 { return start + 3 }
    if bytes[start] == 0xC2, start + 1 < limit { return start + 2 }
    var end = start + 1
    while end < limit, PieceClass(bytes[end]) == kind {
      if end - start >= TimePiece.longest, bytes[end] & 0xC0 != 0x80 { break }
      if bytes[end] == 0xE2, end + 1 < limit, bytes[end + 1] == 0x80 { break }
      if bytes[end] == 0xC2 { break }
      end += 1
    }
    return end
  }
}

private enum PieceClass {
  case letter, digit, mark

  init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: self = .letter
    default: self = .mark
    }
  }
}
