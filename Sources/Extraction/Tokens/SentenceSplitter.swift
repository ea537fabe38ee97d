// Finds where sentences end.

import NewsModel

/// Splits the tokens of one block into sentences.
struct SentenceSplitter {
  let source: SourceText
  let tokens: [Token]

  /// What was learned; the rules decide alone without it.
  var model: SentenceModel?
  /// How sure the model must be to end a sentence against the rules, and to go on against them.
  private static let sureEnd: Float = 1
  private static let sureGoing: Float = -1

  func split(_ range: Range<Int>, of region: TextRange, into sentences: inout [TokenSpan]) {
    var start = range.lowerBound
    var ruled = -1
    var gaps = SentenceGaps(source: source, tokens: tokens, range: range)
    for index in range {
      gaps.pass(index)
      if isBlankLine(after: index, in: range) || index + 1 == range.upperBound {
        sentences.append(TokenSpan(start, index + 1))
        start = index + 1
        continue
      }
      if ruled <= index, let stop = sentenceEnd(at: index, in: range) { ruled = stop }
      if ends(after: index, from: start, isRuled: ruled == index + 1, gaps) {
        sentences.append(TokenSpan(start, index + 1))
        start = index + 1
      }
    }
  }

  private func ends(after index: Int, from start: Int, isRuled: Bool, _ gaps: SentenceGaps) -> Bool {
    guard let model, isRuled || gaps.mayEnd(after: index) else { return isRuled }
    let score = model.score(gaps.gap(after: index, from: start, isRuled: isRuled))
    return isRuled ? score > SentenceSplitter.sureGoing : score > SentenceSplitter.sureEnd
  }

  /// Calls with every gap where a sentence may end, told apart by what is known of the true ends.
  func gaps(in range: Range<Int>, endsAfter: (Int) -> Bool, _ take: (SentenceGap, Bool) -> Void) {
    var start = range.lowerBound
    var ruled = -1
    var gaps = SentenceGaps(source: source, tokens: tokens, range: range)
    for index in range.dropLast() {
      gaps.pass(index)
      if ruled <= index, let stop = sentenceEnd(at: index, in: range) { ruled = stop }
      if ruled == index + 1 || gaps.mayEnd(after: index) {
        take(gaps.gap(after: index, from: start, isRuled: ruled == index + 1), endsAfter(index))
      }
      if endsAfter(index) { start = index + 1 }
    }
  }

  /// The index after the sentence that the token ends, with the brackets and quote marks that close behind it.
  private func sentenceEnd(at index: Int, in range: Range<Int>) -> Int? {
    guard let stop = stop(at: index) else { return nil }
    var next = index + 1
    while next < range.upperBound, !isBlankLine(after: next - 1, in: range) {
      if closes(next) { next += 1 } else if isNote(next, in: range) { next += 3 } else { break }
    }
    guard next < range.upperBound else { return next }
    if isBlankLine(after: next - 1, in: range) { return next }
    return ends(stop, at: index, closed: next > index + 1, before: next, in: range) ? next : nil
  }

  private enum Stop { case period, mark, ellipsis, abbreviation, wide }

  private func stop(at index: Int) -> Stop? {
    let token = tokens[index]
    let last = source.bytes[token.range.end - 1]
    if token.kind == .word {
      return last == UInt8(ascii: ".") ? .abbreviation : nil
    }
    guard token.kind == .punctuation else { return nil }
    switch last {
    case UInt8(ascii: "."): return token.range.count > 1 ? .ellipsis : .period
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .mark
    default:
      guard token.range.count == 3 else { return nil }
      switch source.scalar(at: token.range.start).scalar {
      case "\u{2026}": return .ellipsis
      case "\u{3002}", "\u{FF01}", "\u{FF1F}": return .wide
      default: return nil
      }
    }
  }

  private func ends(_ stop: Stop, at index: Int, closed: Bool, before next: Int, in range: Range<Int>) -> Bool {
    let hasSpace = tokens[next].range.start > tokens[next - 1].range.end
    switch stop {
    case .wide: return true
    case .period: return isLower(next) ? hasSpace && isWord(next) && !isShortName(index - 1) : hasSpace || isUpper(next)
    case .mark:
      if closed { return !isLower(next) && !isSpeechClause(from: next, in: range) }
      return !isLower(next) || hasSpace && isWord(next) && !isShortName(index - 1)
    case .ellipsis: return isUpper(next) && hasSpace || tokens[next].kind == .openQuote
    case .abbreviation: return abbreviationEnds(at: index, closed: closed, before: next)
    }
  }

  private func isWord(_ index: Int) -> Bool { tokens[index].kind == .word }

  /// A capitalized word of up to four letters may be an abbreviation that the table lacks; "Yahoo!" is a name.
  private func isShortName(_ index: Int) -> Bool {
    index >= 0 && isUpper(index) && tokens[index].range.count <= 5
  }

  private func abbreviationEnds(at index: Int, closed: Bool, before next: Int) -> Bool {
    let range = tokens[index].range
    let word = source.lowercased(TextRange(range.start, range.end - 1))
    if Abbreviations.kind(of: word) == .leading { return false }
    let following = source.string(tokens[next].range)
    if Abbreviations.beginsSentences(following) { return !(following == "I" && range.count == 2) }
    guard Abbreviations.kind(of: word) == .trailing else { return false }
    return tokens[next].kind == .openQuote && !closed
  }

  /// “Stop!” Ms. Doe said.
  private func isSpeechClause(from index: Int, in range: Range<Int>) -> Bool {
    for next in index..<min(index + 5, range.upperBound) {
      guard tokens[next].kind == .word else { return false }
      if speechVerbs.contains(source.string(tokens[next].range)) { return true }
    }
    return false
  }

  /// "[12]" right behind the period.
  private func isNote(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 2 < range.upperBound, tokens[index].range.start == tokens[index - 1].range.end else { return false }
    return source.bytes[tokens[index].range.start] == UInt8(ascii: "[") && tokens[index + 1].kind == .number
      && source.bytes[tokens[index + 2].range.start] == UInt8(ascii: "]")
  }

  private func closes(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .closeQuote: return true
    case .punctuation:
      let byte = source.bytes[tokens[index].range.start]
      return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ".")
    default: return false
    }
  }

  private func isLower(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else {
      return tokens[index].kind == .punctuation && ",;:)".utf8.contains(source.bytes[tokens[index].range.start])
    }
    let scalar = source.scalar(at: tokens[index].range.start).scalar
    return scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
  }

  private func isUpper(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    let scalar = source.scalar(at: tokens[index].range.start).scalar
    return scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  /// A blank line stands between a token and the next.
  private func isBlankLine(after index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    let gap = tokens[index].range.end..<tokens[index + 1].range.start
    guard gap.count >= 2 else { return false }
    var newlines = 0
    for offset in gap where source.bytes[offset] == 0x0A { newlines += 1 }
    return newlines >= 2
  }
}

private let speechVerbs: WordSet = [
  "said", "says", "asked", "asks", "told", "added", "adds", "wrote", "writes", "cried", "shouted", "replied",
  "exclaimed",
  "demanded", "wondered", "answered", "continued", "joked", "tweeted", "posted", "yelled", "screamed",
]
