// A learned second opinion on where sentences end: a logistic model over the words around a gap.

import NewsModel

/// Weights of hashed features; read straight out of the model file.
package struct SentenceModel: Sendable {
  /// Number of weights; features share them by their hashes.
  package static let size = 1 << 16
  private nonisolated(unsafe) let weights: UnsafeBufferPointer<Int8>
  private let scale: Float

  package init?(_ weights: UnsafeBufferPointer<Int8>, scale: Float) {
    guard weights.count == SentenceModel.size, scale.isFinite else { return nil }
    self.weights = weights
    self.scale = scale
  }

  package static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 24) & (size - 1) }

  /// Above zero where a sentence more likely ends than not.
  func score(_ features: SentenceGap) -> Float {
    var sum = 0
    features.visit { sum += Int(weights[SentenceModel.slot($0)]) }
    return Float(sum) * scale
  }
}

/// A gap between two words where a sentence may end.
package struct SentenceGap {
  /// What one word shows.
  struct Word {
    var hash: UInt64 = 0
    var form: UInt64 = 0
  }

  fileprivate let words: (Word, Word, Word, Word)
  fileprivate let isRuled: Bool
  fileprivate let hasSpace: Bool
  fileprivate let length: UInt64
  fileprivate let isQuoted: Bool
  fileprivate let isBracketed: Bool

  /// Calls with the hash of each feature.
  @inline(__always)
  package func visit(_ take: (UInt64) -> Void) {
    let rule: UInt64 = isRuled ? 1 : 0
    let (past, before, after, next) = words
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
      take(FeatureHash.join(FeatureHash.join(FeatureHash.join(a, b), c), template << 1 | rule))
    }
    add(1, 0)
    add(2, before.hash)
    add(3, after.hash)
    add(4, before.form, after.form)
    add(5, before.hash, after.form)
    add(6, before.form, after.hash)
    add(7, past.form, before.form, after.form)
    add(8, past.hash, before.hash)
    add(9, after.hash, next.hash)
    add(10, before.form, after.form, next.form)
    add(11, length, before.form, after.form)
    add(12, length, hasSpace ? 1 : 0)
    add(13, isQuoted ? 1 : 0, isBracketed ? 1 : 0, before.hash)
    add(14, past.hash, after.form)
    add(15, hasSpace ? 1 : 0, before.hash, after.form)
    add(16, isQuoted ? 1 : 0, isBracketed ? 1 : 0, after.form)
  }
}

/// Walks over the gaps of one paragraph.
struct SentenceGaps {
  private let source: SourceText
  private let tokens: [Token]
  private let range: Range<Int>
  private var quotes = 0
  private var brackets = 0

  init(source: SourceText, tokens: [Token], range: Range<Int>) {
    self.source = source
    self.tokens = tokens
    self.range = range
  }

  /// Notes that a word lies behind.
  mutating func pass(_ index: Int) {
    switch tokens[index].kind {
    case .openQuote: quotes += 1
    case .closeQuote: quotes = max(0, quotes - 1)
    case .punctuation:
      let byte = source.bytes[tokens[index].range.start]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { brackets += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { brackets = max(0, brackets - 1) }
    default: break
    }
  }

  /// The gap behind a word could end a sentence as far as its two words go.
  func mayEnd(after index: Int) -> Bool {
    switch tokens[index].kind {
    case .punctuation, .symbol, .closeQuote: return true
    case .word, .number, .openQuote: break
    }
    if source.bytes[tokens[index].range.end - 1] == UInt8(ascii: ".") { return true }
    switch tokens[index + 1].kind {
    case .word:
      let first = source.bytes[tokens[index + 1].range.start]
      return first < UInt8(ascii: "a") || first > UInt8(ascii: "z")
    case .number, .openQuote, .symbol: return true
    case .punctuation, .closeQuote: return false
    }
  }

  /// The gap behind a word; `start` is where its sentence began.
  func gap(after index: Int, from start: Int, isRuled: Bool) -> SentenceGap {
    let length = index - start
    let bucket: UInt64 =
      length < 2 ? 0 : length < 4 ? 1 : length < 8 ? 2 : length < 16 ? 3 : length < 32 ? 4 : length < 64 ? 5 : 6
    return SentenceGap(
      words: (word(index - 1), word(index), word(index + 1), word(index + 2)), isRuled: isRuled,
      hasSpace: tokens[index + 1].range.start > tokens[index].range.end, length: bucket, isQuoted: quotes > 0,
      isBracketed: brackets > 0)
  }

  private func word(_ index: Int) -> SentenceGap.Word {
    guard range.contains(index) else { return SentenceGap.Word() }
    let span = tokens[index].range
    var hash = FeatureHash.seed
    var uppers: UInt64 = 0
    var lowers: UInt64 = 0
    for offset in span.start..<span.end {
      var byte = source.bytes[offset]
      if byte >= 0x41 && byte <= 0x5A {
        byte |= 0x20
        uppers += 1
      } else if byte >= 0x61 && byte <= 0x7A {
        lowers += 1
      }
      hash = FeatureHash.add(UInt32(byte), to: hash)
    }
    let isFirstUpper = source.bytes[span.start] >= 0x41 && source.bytes[span.start] <= 0x5A
    let hasPeriod = span.count > 1 && source.bytes[span.end - 1] == UInt8(ascii: ".")
    var form = UInt64(tokens[index].kind.rawValue)
    form = form << 8 | (isFirstUpper ? 1 : 0) | (uppers > 1 ? 2 : 0) | (lowers > 0 ? 4 : 0) | (hasPeriod ? 8 : 0)
    form |= UInt64(min(span.count, 4)) << 4
    if tokens[index].kind == .punctuation || tokens[index].kind == .symbol {
      form = form << 8 | UInt64(source.bytes[span.start])
    }
    return SentenceGap.Word(hash: FeatureHash.spread(hash), form: form)
  }
}
