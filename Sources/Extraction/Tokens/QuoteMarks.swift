// Tells opening from closing quote marks, and quote marks from apostrophes.

import NewsModel

enum QuoteDirection { case open, close }

extension TokenScanner {
  /// The direction of a quote mark, nil if the scalar is none. Single marks that may be apostrophes are left to `apostrophe`.
  func quoteDirection(of scalar: Unicode.Scalar, at offset: Int, length: Int) -> QuoteDirection? {
    switch scalar {
    case "\"", "\u{FF02}": return straight(at: offset, length: length)
    case "`": return length == 2 ? .open : nil
    case "\u{201E}", "\u{201A}", "\u{201F}", "\u{201B}", "\u{300C}", "\u{300E}", "\u{301D}": return .open
    case "\u{300D}", "\u{300F}", "\u{301E}", "\u{301F}": return .close
    case "\u{201C}":  // opens in English, closes after a low mark in German
      return openDoubles > 0 && !spaceBefore(offset) && !wordFollows(offset + length) ? .close : .open
    case "\u{201D}": return openDoubles == 0 && spaceBefore(offset) && wordFollows(offset + length) ? .open : .close
    case "\u{2018}": return openSingles > 0 && !spaceBefore(offset) && !wordFollows(offset + length) ? .close : .open
    case "\u{00AB}", "\u{2039}":
      return !spaceBefore(offset) && openDoubles > 0 && !wordFollows(offset + length) ? .close : .open
    case "\u{00BB}", "\u{203A}":
      return openDoubles == 0 && spaceBefore(offset) && wordFollows(offset + length) ? .open : .close
    default: return nil
    }
  }

  mutating func quote(_ direction: QuoteDirection, at offset: Int, length: Int, scalar: Unicode.Scalar) -> Int {
    let isSingle = scalar == "\u{2018}" || scalar == "\u{2019}" || scalar == "\u{201A}" || scalar == "'"
    switch direction {
    case .open: if isSingle { openSingles += 1 } else { openDoubles += 1 }
    case .close:
      if isSingle { openSingles = max(0, openSingles - 1) } else { openDoubles = max(0, openDoubles - 1) }
    }
    emit(offset, offset + length, direction == .open ? .openQuote : .closeQuote)
    return offset + length
  }

  /// A single mark that does not stand inside a word: an ending, an elision, a quote mark, or the apostrophe of a plural.
  mutating func apostrophe(at offset: Int, length: Int) -> Int {
    if length == 1, at(offset + 1) == UInt8(ascii: "'") {
      return quote(openDoubles > 0 ? .close : straight(at: offset, length: 2), at: offset, length: 2, scalar: "\"")
    }
    let after = offset + length
    if let end = elisionEnd(after: after) {
      emit(offset, end, isDigit(at: after) ? .number : .word)
      return end
    }
    let opens = isOpeningPlace(offset) && (isLetter(at: after) || isDigit(at: after) || isOpener(at: after))
    if opens, length == 1 || openSingles == 0 { return quote(.open, at: offset, length: length, scalar: "'") }
    if openSingles > 0 { return quote(.close, at: offset, length: length, scalar: "'") }
    emit(offset, after, .punctuation)
    return after
  }

  /// "'em", "'tis", "'90s": the end of what an apostrophe shortens.
  private func elisionEnd(after offset: Int) -> Int? {
    let end = lettersEnd(from: offset)
    guard end > offset, end - offset <= 5 else { return nil }
    if isDigit(at: offset) { return end - offset == 3 && at(end - 1) == UInt8(ascii: "s") ? end : nil }
    let word = source.lowercased(TextRange(offset, end))
    return ["em", "tis", "twas", "til", "cause", "bout", "n", "er", "im"].contains(word) ? end : nil
  }

  /// By the neighbors; where they do not tell, a mark closes what is open.
  private func straight(at offset: Int, length: Int) -> QuoteDirection {
    let opening = isOpeningPlace(offset)
    let following = follows(offset + length)
    if opening, following == .word { return .open }
    if !opening, following != .word { return .close }
    return openDoubles > 0 ? .close : .open
  }

  private enum Following { case word, space, punctuation }

  private func follows(_ offset: Int) -> Following {
    guard let byte = at(offset) else { return .space }
    switch classes[Int(byte)] {
    case .space: return .space
    case .letter, .digit: return .word
    case .punctuation, .symbol: return isOpener(at: offset) || byte == UInt8(ascii: "$") ? .word : .punctuation
    case .high:
      let scalar = source.scalar(at: offset).scalar
      if scalar == "\u{2018}" || scalar == "\u{201C}" || scalar == "\u{2026}" { return .word }
      switch ScalarClass(scalar) {
      case .space: return .space
      case .punctuation: return .punctuation
      default: return .word
      }
    }
  }

  private func wordFollows(_ offset: Int) -> Bool { follows(offset) == .word }

  private func isOpener(at offset: Int) -> Bool {
    switch at(offset) {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "@"),
      UInt8(ascii: "#"), UInt8(ascii: "`"):
      return true
    case UInt8(ascii: "."): return at(offset + 1) == UInt8(ascii: ".")
    default: return false
    }
  }

  private func spaceBefore(_ offset: Int) -> Bool { isOpeningPlace(offset) }

  /// At the beginning, after a space, an opening bracket, another opening mark or a dash.
  private func isOpeningPlace(_ offset: Int) -> Bool {
    guard offset > base, let before = source.scalar(before: offset) else { return true }
    switch before {
    case "(", "[", "{", "-", "/", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2018}", "\u{201C}", "\u{201E}", "\u{201A}":
      return true
    case "\"", "'": return tokens.last.map { $0.range.end == offset && $0.kind == .openQuote } ?? false
    default: return before.isASCII ? classes[Int(before.value)] == .space : ScalarClass(before) == .space
    }
  }
}
