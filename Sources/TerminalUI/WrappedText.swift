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
///
/// A row may end at a space (which neither row shows), after a hyphen between letters, after a dash, and between ideographs
/// but not before closing or after opening punctuation. No-break spaces hold. Line ends are spaces.
public enum TextWrapper {
  /// The rows of a stretch of UTF-8 text, set ragged right in `width` columns. Words longer than a row are broken at a
  /// grapheme. `shortening` tells, for the bytes that a row would show, by how many columns that row must be shorter (a
  /// speaker's name is set at its end). A row takes the longest words for which that holds, so what pushes itself to the
  /// next row shortens only the next; a word by itself is not broken to be shorter. Never empty; no row is wider than `width`, but for a wide cell in one column.
  /// Linear in the stretch.
  public static func rows(
    of bytes: [UInt8], in stretch: Range<Int>, width: Int, shortening: (Range<Int>) -> Int = { _ in 0 }
  ) -> [WrappedRow] {
    let stretch = stretch.clamped(to: bytes.indices)
    let width = max(1, width)
    let span = bytes.span
    var rows: [WrappedRow] = []
    rows.reserveCapacity(stretch.count / width + 1)
    var start = WrapRules.endOfSpaces(in: span, from: stretch.lowerBound, upTo: stretch.upperBound)
    while start < stretch.upperBound {
      var row = RowScan(of: span, from: start, upTo: stretch.upperBound, limit: width)
      while row.width > max(1, width - shortening(start..<row.end)) {
        let shorter = RowScan(of: span, from: start, upTo: stretch.upperBound, limit: row.width - 1)
        // A word that the row could hold is not broken to make room.
        guard shorter.width < row.width, !shorter.isBroken || row.isBroken else { break }
        row = shorter
      }
      rows.append(WrappedRow(bytes: start..<row.end, width: row.width))
      start = row.next
    }
    if rows.isEmpty { rows.append(WrappedRow(bytes: stretch.lowerBound..<stretch.lowerBound, width: 0)) }
    return rows
  }
}

/// The longest row that begins at an offset, with something other than a space, and fits.
private struct RowScan {
  /// Offset after the last byte that the row shows.
  private(set) var end: Int
  private(set) var width = 0
  /// Where the next row begins.
  private(set) var next: Int
  /// The row ends within a word.
  private(set) var isBroken = false

  init(of bytes: borrowing Span<UInt8>, from start: Int, upTo stop: Int, limit: Int) {
    (end, next) = (start, start)
    var place = start
    var used = 0
    var hasBreak = false
    while place < stop {
      let run = RowScan.plainRun(in: bytes, from: place, upTo: min(stop, place + max(0, limit - used)))
      place += run
      used += run
      guard place < stop else { break }
      let cell = CellCluster(in: bytes, at: place, upTo: stop)
      if WrapRules.isBreakingSpace(in: bytes, from: place, upTo: cell.end) {
        (end, width, next) = (place, used, WrapRules.endOfSpaces(in: bytes, from: cell.end, upTo: stop))
        hasBreak = true
        used += CellCluster.width(in: bytes, from: place, upTo: next)
        place = next
        if used >= limit || next >= stop { return }
      } else if used + cell.width > limit, place > start {
        if hasBreak { return }
        isBroken = true
        break
      } else {
        let cellStart = place
        used += cell.width
        place = cell.end
        if place < stop, used <= limit,
          WrapRules.mayBreak(
            in: bytes, afterCell: cellStart..<place, isWide: cell.width == 2, rowStart: start, upTo: stop)
        {
          (end, width, next, hasBreak) = (place, used, place, true)
        }
      }
    }
    (end, width, next) = (place, used, place)
  }

  /// How many bytes from an offset on are ASCII letters, digits and signs after which nothing may break or join.
  @inline(__always)
  private static func plainRun(in bytes: borrowing Span<UInt8>, from start: Int, upTo limit: Int) -> Int {
    var place = start
    while place < limit {
      let byte = bytes[place]
      guard byte > 0x20, byte < 0x7F, byte != 0x2D else { break }
      place += 1
    }
    // The byte before one that is not ASCII may carry it as a mark.
    if place > start, place < bytes.count, bytes[place] >= 0x80 { place -= 1 }
    return place - start
  }
}
