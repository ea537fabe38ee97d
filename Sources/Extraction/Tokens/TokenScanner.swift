// Walks over the bytes of a block and cuts tokens.

import NewsModel

/// One walk over a text. `scan` is called for region after region, in order.
struct TokenScanner {
  let source: SourceText
  private(set) var tokens: [Token] = []
  /// What each byte is.
  let classes = ByteClass.table
  /// End of the region under way.
  var limit = 0
  /// Start of the region under way.
  var base = 0
  /// Quote marks of the region that were opened and not yet closed.
  var openDoubles = 0
  var openSingles = 0

  init(_ source: SourceText) {
    self.source = source
    // More than are needed: room that is never written to is never taken from the system, growing takes it thrice.
    tokens.reserveCapacity(source.count / 3)
  }

  mutating func scan(_ region: TextRange) {
    base = region.start
    limit = region.end
    openDoubles = 0
    openSingles = 0
    var offset = region.start
    while offset < limit { offset = next(at: offset) }
  }

  mutating func emit(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    tokens.append(Token(range: TextRange(start, end), kind: kind))
  }

  /// Cuts what begins at an offset and gives the offset after it.
  private mutating func next(at offset: Int) -> Int {
    switch classes[Int(source.bytes[offset])] {
    case .space: return offset + 1
    case .letter: return word(at: offset)
    case .digit: return number(at: offset)
    case .punctuation, .symbol: return mark(at: offset)
    case .high: return wide(at: offset)
    }
  }

  private mutating func wide(at offset: Int) -> Int {
    let (scalar, length) = source.scalar(at: offset)
    if let direction = quoteDirection(of: scalar, at: offset, length: length) {
      return quote(direction, at: offset, length: length, scalar: scalar)
    }
    switch ScalarClass(scalar) {
    case .space: return offset + length
    case .letter: return word(at: offset)
    case .ideograph: return ideographs(at: offset)
    case .digit:
      emit(offset, offset + length, .number)
    case .punctuation:
      if scalar == "\u{2019}" { return apostrophe(at: offset, length: length) }
      return run(of: scalar, at: offset, length: length, kind: .punctuation)
    case .symbol:
      emit(offset, offset + length, .symbol)
    case .pictograph: return pictograph(at: offset, length: length)
    }
    return offset + length
  }

  private mutating func ideographs(at offset: Int) -> Int {
    var end = offset
    while end < limit, source.bytes[end] >= 0x80 {
      let (scalar, length) = source.scalar(at: end)
      guard ScalarClass(scalar) == .ideograph else { break }
      end += length
    }
    emit(offset, end, .word)
    return end
  }

  /// An emoji with all that belongs to it: variation selectors, skin tones, joined pictures, the second half of a flag.
  private mutating func pictograph(at offset: Int, length: Int) -> Int {
    var end = offset + length
    while end < limit, source.bytes[end] >= 0x80 {
      let (scalar, width) = source.scalar(at: end)
      let joins = source.scalar(before: end)?.value == 0x200D
      switch scalar.value {
      case 0xFE0E, 0xFE0F, 0x200D, 0x1F3FB...0x1F3FF, 0x20E3, 0xE0020...0xE007F: end += width
      case 0x1F1E6...0x1F1FF where end - offset == 4 && (0x1F1E6...0x1F1FF).contains(source.scalar(at: offset).0.value):
        end += width
      default:
        guard joins else {
          emit(offset, end, .symbol)
          return end
        }
        end += width
      }
    }
    emit(offset, min(end, limit), .symbol)
    return min(end, limit)
  }

  private mutating func mark(at offset: Int) -> Int {
    let byte = source.bytes[offset]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "`"):
      let length = byte == UInt8(ascii: "`") && at(offset + 1) == byte ? 2 : 1
      let scalar = Unicode.Scalar(byte)
      guard let direction = quoteDirection(of: scalar, at: offset, length: length) else {
        emit(offset, offset + length, .symbol)
        return offset + length
      }
      return quote(direction, at: offset, length: length, scalar: scalar)
    case UInt8(ascii: "'"): return apostrophe(at: offset, length: 1)
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      if let end = tagEnd(at: offset) {
        emit(offset, end, .word)
        return end
      }
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      if let end = faceEnd(at: offset) {
        emit(offset, end, .symbol)
        return end
      }
    default: break
    }
    let kind: Token.Kind = classes[Int(byte)] == .symbol ? .symbol : .punctuation
    return run(of: Unicode.Scalar(byte), at: offset, length: 1, kind: kind)
  }

  /// One token for a run that is written as one: "--", "...", "?!", "***".
  private mutating func run(of scalar: Unicode.Scalar, at offset: Int, length: Int, kind: Token.Kind) -> Int {
    var end = offset + length
    if length == 1 {
      let byte = source.bytes[offset]
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        while let next = at(end), next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { end += 1 }
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "~"),
        UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "$"):
        while at(end) == byte { end += 1 }
      default: break
      }
    }
    emit(offset, end, kind)
    return end
  }

  /// The byte at an offset inside the region, else nil.
  func at(_ offset: Int) -> UInt8? { offset >= base && offset < limit ? source.bytes[offset] : nil }

  /// The offset after the letters, digits and marks that follow an offset.
  func lettersEnd(from offset: Int) -> Int {
    var end = offset
    while end < limit {
      switch classes[Int(source.bytes[end])] {
      case .letter, .digit: end += 1
      case .high:
        let (scalar, length) = source.scalar(at: end)
        let kind = ScalarClass(scalar)
        guard kind == .letter || kind == .digit else { return end }
        end += length
      default: return end
      }
    }
    return end
  }

  /// A letter stands at the offset.
  func isLetter(at offset: Int) -> Bool {
    guard let byte = at(offset) else { return false }
    switch classes[Int(byte)] {
    case .letter: return byte != UInt8(ascii: "_")
    case .high: return ScalarClass(source.scalar(at: offset).scalar) == .letter
    default: return false
    }
  }

  func isDigit(at offset: Int) -> Bool { at(offset).map { classes[Int($0)] == .digit } ?? false }
}
