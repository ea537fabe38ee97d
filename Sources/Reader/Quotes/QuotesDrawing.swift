// How the quotations look: by speaker, a bar beside the words, the cue and the paragraph at the right.

import NewsModel
import TerminalUI

/// Draws the quotations that are in view.
struct QuotesDrawing {
  let layout: QuotesLayout
  let selection: Selection
  let isFocused: Bool

  private static let unnamed = "unnamed source"
  private var list: QuotesList { layout.list }

  func draw(from top: RowPlace, cursor: Int?, on canvas: inout Canvas) {
    for (place, start) in layout.rows.visible(from: top, window: layout.height) {
      let lead = layout.rows.lead(place)
      if layout.beginsGroup(place) {
        drawSpeaker(at: place, row: start + lead - (layout.isSpacious ? 2 : 1), on: &canvas)
      }
      let height = drawQuotation(at: place, row: start + lead, on: &canvas)
      if place == cursor { mark(start + lead..<start + lead + height, on: &canvas) }
    }
  }

  private func mark(_ rows: Range<Int>, on canvas: inout Canvas) {
    let ground: Ground = isFocused ? .selected : .selectedElsewhere
    for row in rows { canvas.lay(ground, row: row, columns: 0..<canvas.width) }
    guard layout.barColumn > 0 else { return }
    canvas.put("›", column: 0, row: rows.lowerBound, style: Style(isFocused ? .mark : .strong, on: ground))
  }

  private func drawSpeaker(at place: Int, row: Int, on canvas: inout Canvas) {
    let entry = layout.shown[place]
    let voice = entry.voice
    let count = "\(layout.groupCount(at: place))"
    let role: TerminalUI.Role =
      switch voice {
      case .entity(let entity): list.open.role(ofEntity: entity, selected: selection.entity)
      case .words: .ink
      case .unknown, .scare: .dim
      }
    let end = layout.placeEnd - CellText.width(count)
    let name = list.name(of: voice)
    canvas.put(
      cut: name, column: layout.textColumn, row: row, style: Style(role), limit: end - 1 - layout.textColumn)
    let after = layout.textColumn + CellText.width(name) + 2
    if list.isUnnamed(entry), after + CellText.width(QuotesDrawing.unnamed) < end - 1 {
      canvas.put(QuotesDrawing.unnamed, column: after, row: row, style: Style(.dim))
    }
    canvas.put(count, endingAt: layout.placeEnd, row: row, style: Style(voice == .scare ? .dim : .count))
  }

  /// Returns the rows it takes.
  private func drawQuotation(at place: Int, row: Int, on canvas: inout Canvas) -> Int {
    let quotation = list.quotation(layout.shown[place])
    let words = layout.words(at: place, selected: selection.entity)
    let lines = layout.lines(of: words)
    for (offset, line) in lines.enumerated() {
      drawBar(of: quotation, row: row + offset, on: &canvas)
      canvas.put(line, of: words, column: layout.textColumn, row: row + offset)
    }
    drawFigures(of: quotation, row: row, on: &canvas)
    return lines.count
  }

  private func drawBar(of quotation: Quotation, row: Int, on canvas: inout Canvas) {
    switch quotation.kind {
    case .direct, .mixed: canvas.put("▌", column: layout.barColumn, row: row, style: Style(.quotationBar))
    case .indirect: canvas.put("│", column: layout.barColumn, row: row, style: Style(.quotationBarIndirect))
    case .scare: break
    }
  }

  private func drawFigures(of quotation: Quotation, row: Int, on canvas: inout Canvas) {
    let place = list.open.paragraphNumber(at: quotation.range.start).map { "¶\($0)" } ?? ""
    canvas.put(place, endingAt: layout.placeEnd, row: row, style: Style(.dim))
    if let column = layout.cueColumn, let cue = quotation.cue {
      let hasKind = quotation.kind != .direct
      let end = hasKind ? layout.kindColumn ?? layout.placeEnd - place.count : layout.placeEnd - place.count
      canvas.put(MarkedText(list.open.words(of: cue), .dim), column: column, row: row, limit: end - column - 1)
    }
    if let column = layout.kindColumn, quotation.kind != .direct {
      canvas.put(quotation.kind.rawValue, column: column, row: row, style: Style(.dim))
    }
  }
}
