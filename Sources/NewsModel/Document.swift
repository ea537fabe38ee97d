// Tokens and sentences of one article; everything between tokens is space and can be rebuilt from the text.

/// One token of the text.
public struct Token: Hashable, Sendable, Codable {
  public enum Kind: UInt8, Hashable, Sendable, Codable {
    case word, number, punctuation, symbol, openQuote, closeQuote
  }

  // Eight bytes: an analysis holds one for each word.
  @usableFromInline let first: Int32
  /// The length in bytes, and the kind in the lowest three bits.
  @usableFromInline let make: UInt32

  private enum CodingKeys: String, CodingKey { case range, kind }

  /// A range of more than half a gigabyte is cut to it.
  public init(range: TextRange, kind: Kind) {
    first = Int32(range.start)
    make = UInt32(min(range.count, 1 << 29 - 1)) << 3 | UInt32(kind.rawValue)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      range: try values.decode(TextRange.self, forKey: .range), kind: try values.decode(Kind.self, forKey: .kind))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(range, forKey: .range)
    try values.encode(kind, forKey: .kind)
  }

  @inlinable
  public var range: TextRange { TextRange(first: first, after: first &+ Int32(truncatingIfNeeded: make >> 3)) }

  @inlinable
  public var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: make & 7))! }
}

/// A half-open range of token indices.
public struct TokenSpan: Hashable, Sendable, Codable {
  // As small as `TextRange`, for the same reason.
  private let first: Int32
  private let after: Int32

  private enum CodingKeys: String, CodingKey {
    case first = "start"
    case after = "end"
  }

  public init(_ start: Int, _ end: Int) {
    first = Int32(clamping: start)
    after = Int32(clamping: max(start, end))
  }

  public var start: Int { Int(first) }
  /// Never less than `start`.
  public var end: Int { Int(after) }
  public var indices: Range<Int> { start..<end }
  public var count: Int { end - start }
}

/// The tokens of an article and the sentences and blocks they stand in.
public struct Document: Hashable, Sendable, Codable {
  public let tokens: [Token]
  /// Ordered and disjoint; together they hold every token. A sentence never crosses a block.
  public let sentences: [TokenSpan]

  public init(tokens: [Token], sentences: [TokenSpan]) {
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The bytes from the first to the last token of a span; an empty span gives an empty range.
  public func range(of span: TokenSpan) -> TextRange {
    guard span.count > 0, span.end <= tokens.count else { return TextRange(0, 0) }
    return TextRange(tokens[span.start].range.start, tokens[span.end - 1].range.end)
  }

  /// The index of the first token that ends after the offset. O(log tokens).
  public func tokenIndex(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of the sentence that holds a token. O(log sentences).
  public func sentenceIndex(ofToken token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
