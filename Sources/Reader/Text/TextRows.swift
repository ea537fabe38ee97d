// The rows of a text: laid out stretch by stretch, when they are needed, and kept.

import NewsModel
import Synchronization
import TerminalUI

/// One row of the text pane.
struct TextRow: Hashable {
  enum Kind: Hashable { case blank, meta, text }
  let kind: Kind
  /// What the row shows; for a blank or meta row an empty range at the offset that stands for it.
  let bytes: Range<Int>
  /// Columns of space before it.
  var indent = 0
  /// Columns of the row that its words take.
  var width = 0
  /// The row is cut here with a `…`.
  var isCut = false

  /// The offset that stands for the row as a place in the text: every row has its own, in rising order.
  var offset: Int { bytes.lowerBound }
}

/// A row, by its stretch and its number in it.
struct RowPosition: Hashable, Comparable {
  var stretch: Int
  var row: Int

  static func < (a: RowPosition, b: RowPosition) -> Bool { (a.stretch, a.row) < (b.stretch, b.row) }
}

/// What the rows depend on.
struct TextShape: Hashable {
  /// The most columns of a row.
  let measure: Int
  /// There are columns for the speaker's name at the right of the rows.
  let hasMargin: Bool
  /// A blank row stands above the headline.
  let hasTopSpace: Bool
  /// The most columns of a speaker's name.
  var noteLimit: Int { hasMargin ? SpeakerNote.longest : SpeakerNote.limit(withinRowsOf: measure) }

  init(_ context: PaneContext) {
    hasMargin = context.width >= ScreenLayout.speakerMarginMinimum
    let taken = ScreenLayout.gutter + (hasMargin ? ScreenLayout.speakerMargin : 1)
    measure = max(1, min(context.measure, context.width - taken))
    hasTopSpace = context.isTall
  }
}

/// The rows of an open article in one shape. Only the stretches that were asked for are laid out.
struct TextRows {
  let open: OpenArticle
  let shape: TextShape
  let memo: RowMemo

  /// Offsets that stand for rows that are not in the text.
  enum Above { static let space = -3, meta = -2, blank = -1 }
  static let headlineRows = 4

  var stretches: [TextStretch] { open.stretches }

  /// The rows of a stretch, with the blank row above it. Laid out once.
  func rows(of stretch: Int) -> [TextRow] {
    memo.rows(of: stretch, in: open, shape: shape) { layOut(stretch) }
  }

  func row(at position: RowPosition) -> TextRow? {
    guard stretches.indices.contains(position.stretch) else { return nil }
    let rows = rows(of: position.stretch)
    return rows.indices.contains(position.row) ? rows[position.row] : nil
  }

  var first: RowPosition { RowPosition(stretch: 0, row: 0) }
  var last: RowPosition {
    RowPosition(stretch: stretches.count - 1, row: rows(of: stretches.count - 1).count - 1)
  }

  /// The row that holds an offset, or stands for it. O(log stretches), and laying out one.
  func position(of offset: Int) -> RowPosition {
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lead(of: middle) <= offset { low = middle } else { high = middle - 1 }
    }
    let rows = rows(of: low)
    return RowPosition(stretch: low, row: max(0, (rows.firstIndex { $0.offset > offset } ?? rows.count) - 1))
  }

  /// The position some rows further down (negative: up), not beyond the first and last row. Linear in the rows passed.
  func position(_ position: RowPosition, movedBy rows: Int) -> RowPosition {
    var position = position
    var left = rows
    while left > 0 {
      let rest = self.rows(of: position.stretch).count - 1 - position.row
      if left <= rest { return RowPosition(stretch: position.stretch, row: position.row + left) }
      guard position.stretch + 1 < stretches.count else { return last }
      left -= rest + 1
      position = RowPosition(stretch: position.stretch + 1, row: 0)
    }
    while left < 0 {
      if -left <= position.row { return RowPosition(stretch: position.stretch, row: position.row + left) }
      guard position.stretch > 0 else { return first }
      left += position.row + 1
      position.stretch -= 1
      position.row = self.rows(of: position.stretch).count - 1
    }
    return position
  }

  /// How many rows `b` is below `a`, but no more than `limit`; 0 if it is not below.
  func distance(from a: RowPosition, to b: RowPosition, limit: Int) -> Int {
    var count = 0
    var stretch = a.stretch
    var row = a.row
    while count < limit, RowPosition(stretch: stretch, row: row) < b {
      if stretch == b.stretch { return min(limit, count + b.row - row) }
      count += rows(of: stretch).count - row
      stretch += 1
      row = 0
    }
    return min(count, limit)
  }

  /// The offset that stands for the first row of a stretch.
  private func lead(of stretch: Int) -> Int {
    guard stretch > 0, stretches[stretch].isFirst else {
      return stretch == 0 ? Above.space : stretches[stretch].bytes.lowerBound
    }
    let before = stretches[stretch - 1]
    return before.bytes.upperBound + (before.kind == .headline ? 1 : 0)
  }
}

extension TextRows {
  private func layOut(_ index: Int) -> [TextRow] {
    let stretch = stretches[index]
    var rows: [TextRow] = []
    if index == 0 {
      if shape.hasTopSpace { rows.append(TextRow(kind: .blank, bytes: Above.space..<Above.space)) }
      if stretch.kind != .headline, MetaRow.exists(for: open) {
        rows.append(TextRow(kind: .meta, bytes: Above.meta..<Above.meta))
        rows.append(TextRow(kind: .blank, bytes: Above.blank..<Above.blank))
      }
    } else if stretch.isFirst, !followsListItem(index) {
      let lead = lead(of: index)
      rows.append(TextRow(kind: .blank, bytes: lead..<lead))
    }
    rows += stretch.kind == .preformatted ? [unwrapped(stretch)] : wrapped(stretch)
    let isLastOfHeadline = index + 1 == stretches.count || stretches[index + 1].isFirst
    if stretch.kind == .headline, isLastOfHeadline, MetaRow.exists(for: open) {
      rows.append(TextRow(kind: .meta, bytes: stretch.bytes.upperBound..<stretch.bytes.upperBound))
    }
    return rows
  }

  /// Items of one list stand close together.
  private func followsListItem(_ index: Int) -> Bool {
    stretches[index].kind == .listItem && stretches[index - 1].kind == .listItem
  }

  private func unwrapped(_ stretch: TextStretch) -> TextRow {
    TextRow(kind: .text, bytes: stretch.bytes, indent: 2)
  }

  private func wrapped(_ stretch: TextStretch) -> [TextRow] {
    let indent = stretch.indent
    let width = max(1, shape.measure - indent - (stretch.kind == .blockquote ? 2 : 0))
    let body = stretch.marker.upperBound..<stretch.bytes.upperBound
    var rows = TextWrapper.rows(
      of: open.bytes, in: body, width: width, shortening: shape.hasMargin ? { _ in 0 } : shortening
    ).map { TextRow(kind: .text, bytes: $0.bytes, indent: indent, width: $0.width) }
    if stretch.kind == .headline, rows.count > TextRows.headlineRows {
      rows.removeSubrange(TextRows.headlineRows...)
      rows[TextRows.headlineRows - 1].isCut = true
    }
    return rows
  }

  /// The columns by which a row is set shorter because a speaker's name stands at its end.
  private func shortening(_ row: Range<Int>) -> Int {
    SpeakerNote.width(of: row, in: open, limit: shape.noteLimit).map { $0 + 2 } ?? 0
  }
}

extension TextStretch {
  /// Columns of space before its rows; a list item's mark hangs in them.
  var indent: Int {
    switch kind {
    case .listItem: marker.isEmpty ? 2 : min(6, max(2, marker.count))
    case .blockquote, .preformatted: 2
    default: 0
    }
  }
}

/// Keeps what was laid out. It never makes two states differ: what is not in it is laid out again.
final class RowMemo: Sendable, Hashable {
  private struct Kept {
    var open: ObjectIdentifier?
    var shape: TextShape?
    var rows: [Int: [TextRow]] = [:]
  }
  private let kept = Mutex(Kept())

  func rows(of stretch: Int, in open: OpenArticle, shape: TextShape, layOut: () -> [TextRow]) -> [TextRow] {
    let known = kept.withLock { kept -> [TextRow]? in
      if kept.open != ObjectIdentifier(open) || kept.shape != shape {
        kept = Kept(open: ObjectIdentifier(open), shape: shape)
      }
      return kept.rows[stretch]
    }
    if let known { return known }
    let rows = layOut()
    kept.withLock { if $0.open == ObjectIdentifier(open), $0.shape == shape { $0.rows[stretch] = rows } }
    return rows
  }

  static func == (a: RowMemo, b: RowMemo) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
