// How rows of text look: hues by what is named, marks in the margins.

import NewsModel
import TerminalUI

/// Paints the rows of a text that are in view.
struct TextPainter {
  let rows: TextRows
  let context: PaneContext
  let matches: FoundWords?
  /// Columns that rows which are never wrapped are scrolled to the side.
  let shift: Int

  private var open: OpenArticle { rows.open }
  private var shape: TextShape { rows.shape }

  /// The column of the gutter: a wide pane has its text in the middle.
  var left: Int {
    let used = ScreenLayout.gutter + shape.measure + (shape.hasMargin ? ScreenLayout.speakerMargin : 1)
    let spare = context.width - used
    return spare > 1 && context.isZoomed ? spare / 2 : 0
  }
  private var textColumn: Int { left + ScreenLayout.gutter }

  func draw(from top: RowPosition, on canvas: inout Canvas) {
    var position = top
    for screenRow in 0..<canvas.height {
      guard let row = rows.row(at: position) else { break }
      draw(row, of: rows.stretches[position.stretch], on: &canvas, at: screenRow)
      if position == rows.last { break }
      position = rows.position(position, movedBy: 1)
    }
  }

  private func draw(_ row: TextRow, of stretch: TextStretch, on canvas: inout Canvas, at screenRow: Int) {
    switch row.kind {
    case .meta:
      var column = textColumn
      for words in MetaRow.words(for: open, width: shape.measure, marks: context.marks.words(for: open.id)) {
        column += canvas.put(
          cut: words.text, column: column, row: screenRow, style: Style(words.role),
          limit: textColumn + shape.measure - column)
      }
    case .blank:
      drawBar(touching: row.offset - 1..<row.offset + 1, within: true, on: &canvas, at: screenRow)
    case .text:
      drawMarker(row, of: stretch, on: &canvas, at: screenRow)
      drawWords(row, of: stretch, on: &canvas, at: screenRow)
      drawBar(touching: row.bytes, within: false, on: &canvas, at: screenRow)
      drawFocusMark(row, on: &canvas, at: screenRow)
      drawSpeaker(row, of: stretch, on: &canvas, at: screenRow)
    }
  }

  /// The offset of the byte that is drawn in a column of a row; nil in the margins.
  func offset(atColumn column: Int, of row: TextRow, stretch: TextStretch) -> Int? {
    var place = textColumn + row.indent
    guard column >= place else { return nil }
    let bytes = stretch.kind == .preformatted ? shifted(row.bytes) : row.bytes
    for grapheme in GraphemeReader(open.bytes, in: bytes) {
      place += grapheme.width
      if column < place { return grapheme.bytes.lowerBound }
    }
    return nil
  }

  private func drawMarker(_ row: TextRow, of stretch: TextStretch, on canvas: inout Canvas, at screenRow: Int) {
    guard stretch.kind == .listItem, stretch.isFirst, row.bytes.lowerBound <= stretch.marker.upperBound else { return }
    guard !stretch.marker.isEmpty else {
      canvas.put("–", column: textColumn, row: screenRow, style: Style(.dim))
      return
    }
    canvas.put(open.bytes, in: stretch.marker, column: textColumn, row: screenRow, limit: row.indent) { _ in Style(.dim)
    }
  }

  private func drawWords(_ row: TextRow, of stretch: TextStretch, on canvas: inout Canvas, at screenRow: Int) {
    let start = textColumn + row.indent
    var bytes = row.bytes
    if stretch.kind == .preformatted { bytes = shifted(bytes) }
    let styles = SpanStyles(of: bytes, kind: stretch.kind, in: open, selection: context.selection, matches: matches)
    let limit = stretch.kind == .preformatted ? canvas.width - start - 1 : shape.measure - row.indent
    let used = canvas.put(open.bytes, in: bytes, column: start, row: screenRow, limit: limit) { styles[$0] }
    if row.isCut {
      canvas.put(
        "…", column: start + min(used, shape.measure - row.indent - 1), row: screenRow, style: Style(.headline))
    }
  }

  /// The bytes of a row that is never wrapped, from the column on that is first in view.
  private func shifted(_ bytes: Range<Int>) -> Range<Int> {
    var left = shift
    var start = bytes.lowerBound
    while left > 0, start < bytes.upperBound {
      let end = GraphemeReader.boundary(after: start, in: open.bytes)
      left -= GraphemeReader.width(of: open.bytes, in: start..<end)
      start = end
    }
    return min(start, bytes.upperBound)..<bytes.upperBound
  }

  /// A bar as long as the quotation lasts; in a blank row only if the quotation goes on below it.
  private func drawBar(touching bytes: Range<Int>, within: Bool, on canvas: inout Canvas, at screenRow: Int) {
    var entries = open.quoteBars.touching(bytes.isEmpty ? bytes.lowerBound..<bytes.lowerBound + 1 : bytes)
    if within { entries = entries.filter { $0.range.start < bytes.lowerBound && $0.range.end > bytes.upperBound } }
    guard let entry = entries.first(where: { open.analysis.quotations[$0.number].kind != .indirect }) ?? entries.first
    else { return }
    let isIndirect = open.analysis.quotations[entry.number].kind == .indirect
    canvas.put(
      isIndirect ? "│" : "▌", column: left + 1, row: screenRow,
      style: Style(isIndirect ? .quotationBarIndirect : .quotationBar))
  }

  private func drawFocusMark(_ row: TextRow, on canvas: inout Canvas, at screenRow: Int) {
    guard let range = context.selection.focus?.range(in: open), row.bytes.contains(range.start) else { return }
    canvas.put("›", column: left, row: screenRow, style: Style(.mark))
  }

  private func drawSpeaker(_ row: TextRow, of stretch: TextStretch, on canvas: inout Canvas, at screenRow: Int) {
    guard stretch.kind != .preformatted, let whole = SpeakerNote(of: row.bytes, in: open, limit: shape.noteLimit)
    else { return }
    let end = textColumn + shape.measure
    let gap = whole.width < SpeakerNote.longest ? 2 : 1
    let room = shape.hasMargin ? SpeakerNote.longest : shape.measure - row.indent - row.width - 1
    guard let note = whole.fitted(to: room) else { return }
    note.draw(
      on: &canvas, column: shape.hasMargin ? end + gap : end - note.width, row: screenRow,
      focusedQuotation: context.selection.focus?.quotation, selected: context.selection.entity)
  }
}

extension Focus {
  /// Where it stands in the text.
  func range(in open: OpenArticle) -> TextRange? {
    switch self {
    case .mention(let index):
      open.analysis.mentions.indices.contains(index) ? open.analysis.mentions[index].range : nil
    case .quotation(let index):
      open.analysis.quotations.indices.contains(index) ? open.analysis.quotations[index].range : nil
    case .time(let index):
      open.analysis.times.indices.contains(index) ? open.analysis.times[index].range : nil
    case .match(let range): range
    }
  }

  var quotation: Int? { if case .quotation(let index) = self { index } else { nil } }
}
