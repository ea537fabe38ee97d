// A stretch of an article's text, the one ruler by which everything is measured.

/// A half-open range of UTF-8 byte offsets into `Article.text`, on scalar boundaries.
public struct TextRange: Hashable, Sendable, Codable, Comparable {
  // Half the size of two whole numbers: an analysis holds several for each word. No text is longer than 2 GB.
  @usableFromInline let first: Int32
  @usableFromInline let after: Int32

  private enum CodingKeys: String, CodingKey {
    case first = "start"
    case after = "end"
  }

  /// Of two offsets that are in order.
  @inlinable
  init(first: Int32, after: Int32) {
    self.first = first
    self.after = after
  }

  /// Offsets beyond 2 GB are cut to it.
  public init(_ start: Int, _ end: Int) {
    first = Int32(clamping: start)
    after = Int32(clamping: max(start, end))
  }

  /// Offset of the first byte.
  @inlinable
  public var start: Int { Int(first) }
  /// Offset after the last byte; never less than `start`.
  @inlinable
  public var end: Int { Int(after) }

  public var isEmpty: Bool { start == end }
  /// Length in UTF-8 bytes.
  public var count: Int { end - start }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange { TextRange(min(start, other.start), max(end, other.end)) }

  /// What both have in common, nil if that is nothing.
  public func intersection(_ other: TextRange) -> TextRange? {
    let low = max(start, other.start)
    let high = min(end, other.end)
    return low < high ? TextRange(low, high) : nil
  }

  /// By start; of two that start together the longer comes first, so that an outer range precedes what it holds.
  public static func < (a: TextRange, b: TextRange) -> Bool { a.start != b.start ? a.start < b.start : a.end > b.end }
}

extension String {
  /// The words of a range. Offsets outside the text are cut to it. O(length of the result).
  public subscript(range: TextRange) -> Substring {
    let low = min(max(0, range.start), utf8.count)
    let high = min(max(low, range.end), utf8.count)
    return self[utf8.index(startIndex, offsetBy: low)..<utf8.index(startIndex, offsetBy: high)]
  }
}
