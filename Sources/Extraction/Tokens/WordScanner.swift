// Cuts words: endings after apostrophes, hyphens, abbreviations.

import NewsModel

extension TokenScanner {
  /// Cuts the word that begins at an offset, with its endings.
  mutating func word(at start: Int) -> Int {
    if let end = dottedEnd(at: start) { return finish(start, end) }
    var end = max(lettersEnd(from: start), start + source.scalar(at: start).length)
    while let byte = at(end) {
      switch byte {
      case UInt8(ascii: "'"): if let cut = ending(of: start, at: end, mark: 1) { return cut }
      case 0xE2:
        guard source.scalar(at: end).scalar == "\u{2019}" else { return finish(start, end) }
        if let cut = ending(of: start, at: end, mark: 3) { return cut }
      default: break
      }
      guard let longer = extended(start, end) else { break }
      end = longer
    }
    return finish(start, end)
  }

  private mutating func finish(_ start: Int, _ end: Int) -> Int {
    emit(start, end, .word)
    return end
  }

  /// Cuts "n't", "'s", "'ll" … off the word before; nil if the apostrophe is part of the word or none of it.
  private mutating func ending(of start: Int, at apostrophe: Int, mark: Int) -> Int? {
    let after = apostrophe + mark
    let end = lettersEnd(from: after)
    guard end > after, end - after <= 2 else { return nil }
    switch source.lowercased(TextRange(after, end)) {
    case "s", "ll", "re", "ve", "d", "m":
      emit(start, apostrophe, .word)
      emit(apostrophe, end, .word)
      return end
    case "t":
      let n = apostrophe - 1
      guard n > start, source.bytes[n] | 0x20 == UInt8(ascii: "n") else { return nil }
      emit(start, n, .word)
      emit(n, end, .word)
      return end
    default: return nil
    }
  }

  /// The end of the word if what stands after it belongs to it.
  private func extended(_ start: Int, _ end: Int) -> Int? {
    guard let byte = at(end) else { return nil }
    switch byte {
    case UInt8(ascii: "'"): return isLetter(at: end + 1) ? lettersEnd(from: end + 1) : nil
    case 0xE2:
      return source.scalar(at: end).scalar == "\u{2019}" && isLetter(at: end + 3) ? lettersEnd(from: end + 3) : nil
    case UInt8(ascii: "-"): return hyphenEnd(start, end)
    case UInt8(ascii: "."): return periodEnd(start, end)
    case UInt8(ascii: "@"), UInt8(ascii: ":"): return addressEnd(start, end)
    case UInt8(ascii: "&"):
      let isShort = end - start <= 3 && isUpper(at: start) && isUpper(at: end - 1)
      return isShort && isUpper(at: end + 1) ? lettersEnd(from: end + 1) : nil
    default: return nil
    }
  }

  /// Prefixes and single letters keep what follows their hyphen.
  private func hyphenEnd(_ start: Int, _ end: Int) -> Int? {
    guard isLetter(at: end + 1) || isDigit(at: end + 1) else { return nil }
    let isSingle = end - start == source.scalar(at: start).length
    guard isSingle || (end - start <= 7 && joiningPrefixes.contains(source.lowercased(TextRange(start, end))))
    else { return nil }
    return lettersEnd(from: end + 1)
  }

  /// A period that belongs to the word: an abbreviation, an initial, a domain name.
  private func periodEnd(_ start: Int, _ end: Int) -> Int? {
    guard source.bytes[end - 1] != UInt8(ascii: ".") else { return nil }
    if let domain = domainEnd(start, end) { return domain }
    guard at(end + 1) != UInt8(ascii: "."), !isLetter(at: end + 1) else { return nil }
    if end - start == source.scalar(at: start).length { return initialEnd(start, end) }
    guard end - start <= 6, let kind = Abbreviations.kind(of: source.lowercased(TextRange(start, end))) else {
      return nil
    }
    switch kind {
    case .trailing: return end + 1
    case .leading: return nextVisible(end + 1) == nil ? nil : end + 1
    case .counting:
      guard let next = nextVisible(end + 1) else { return nil }
      let isMonth = isUpper(at: start) && end - start <= 4
      return isDigit(at: next) || (isMonth && at(next) != UInt8(ascii: "\"") && !beginsSentence(at: next))
        ? end + 1 : nil
    }
  }

  /// The period of an initial: a capital that another name follows.
  private func initialEnd(_ start: Int, _ end: Int) -> Int? {
    if "cpv".utf8.contains(source.bytes[start]) {
      return nextVisible(end + 1).map { isDigit(at: $0) || source.bytes[start] == UInt8(ascii: "v") } == true
        ? end + 1 : nil
    }
    guard isUpper(at: start), let next = nextVisible(end + 1) else { return nil }
    let isName = isUpper(at: next) ? !beginsSentence(at: next) : isParticle(at: next)
    return isName ? end + 1 : nil
  }

  /// "J. van Dyke", "C. de la Cruz".
  private func isParticle(at offset: Int) -> Bool {
    let end = lettersEnd(from: offset)
    return end - offset <= 3 && isUpper(at: end + 1)
      && ["van", "von", "de", "der", "den", "du", "di", "da", "la", "bin", "al", "el"].contains(
        source.string(TextRange(offset, end)))
  }

  private func beginsSentence(at offset: Int) -> Bool {
    let word = source.string(TextRange(offset, lettersEnd(from: offset)))
    return Abbreviations.beginsSentences(word) && at(offset + 1) != UInt8(ascii: ".")
  }

  /// The next offset that is no space, on the same paragraph.
  private func nextVisible(_ offset: Int) -> Int? {
    var next = offset
    while let byte = at(next), classes[Int(byte)] == .space { next += 1 }
    return next < limit ? next : nil
  }

  /// The end of "U.S.", "a.m.", "J.K.", "Ph.D.", "e.g.": short pieces with periods between them.
  private func dottedEnd(at start: Int) -> Int? {
    var end = start
    var pieces = 0
    while isLetter(at: end) {
      let piece = lettersEnd(from: end)
      let isShort = piece - end <= source.scalar(at: end).length + (pieces == 0 ? 1 : 0)
      guard isShort, at(piece) == UInt8(ascii: ".") else {
        // the last letter may lack its period: "U.S"
        return isShort && pieces >= 1 && piece - end == 1 && at(piece) != UInt8(ascii: "'")
          ? piece : (pieces >= 2 ? end : nil)
      }
      if pieces == 0, !isLetter(at: piece + 1) { return nil }
      if pieces == 0, piece - end > 1, !isUpper(at: piece + 1) { return nil }
      pieces += 1
      end = piece + 1
    }
    return pieces >= 2 ? end : nil
  }

  /// An upper-case letter stands at the offset.
  func isUpper(at offset: Int) -> Bool {
    guard let byte = at(offset) else { return false }
    if byte < 0x80 { return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    guard byte >= 0xC0 else { return false }
    return source.scalar(at: offset).scalar.properties.isUppercase
  }
}

/// Prefixes that are never cut off, after the list of the Linguistic Data Consortium.
private let joiningPrefixes = WordSet(
  Abbreviations.words(
    """
    agro ante anti arch be bi bio co counter cross cyber de eco ex extra inter intra macro mega micro mid mini mono \
    multi neo non over pan para peri post pre pro pseudo quasi re semi sub super tri ultra un uni vice uh mm
    """))
