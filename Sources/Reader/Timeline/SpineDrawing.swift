// How a timeline looks: dates on a spine, from the sure to the unsure.

import NewsModel
import TerminalUI

/// Draws the items that are in view.
struct SpineDrawing<Layout: SpineLayout> {
  let layout: Layout
  let selection: Selection
  let isFocused: Bool
  let today: CivilDate?

  private var barStart: Int { layout.width - DateScale.cells - 2 }

  func draw(from top: RowPlace, cursor: Int?, on canvas: inout Canvas) {
    for (place, start) in layout.rows.visible(from: top, window: layout.height) {
      let row = start + layout.rows.lead(place)
      if row > start { drawToday(row: start, on: &canvas) }
      let height = drawEntry(at: place, row: row, on: &canvas)
      if place == cursor { mark(row..<row + height, on: &canvas) }
    }
  }

  private func mark(_ rows: Range<Int>, on canvas: inout Canvas) {
    let ground: Ground = isFocused ? .selected : .selectedElsewhere
    for row in rows { canvas.lay(ground, row: row, columns: 0..<canvas.width) }
    guard layout.nodeColumn > 0 else { return }
    canvas.put("›", column: 0, row: rows.lowerBound, style: Style(isFocused ? .mark : .strong, on: ground))
  }

  /// Returns the rows it takes.
  private func drawEntry(at place: Int, row: Int, on canvas: inout Canvas) -> Int {
    let item = layout.item(at: place)
    canvas.put(item.node, column: layout.nodeColumn, row: row, style: Style(.node))
    drawDate(item.when.columns, after: place > 0 ? layout.when(at: place - 1).columns : "", row: row, on: &canvas)
    drawWords(of: item, row: row, on: &canvas)
    if layout.hasBars { drawBar(of: item, row: row, on: &canvas) }
    var next = row + 1
    let texts = [(layout.text(at: place, selected: selection.entity), layout.clauseRows), (layout.doubt(at: place), 1)]
    for (text, most) in texts {
      for line in text.rows(width: layout.clauseWidth, most: most) {
        drawSpine(row: next, on: &canvas)
        canvas.put(line, of: text, column: layout.dateColumn, row: next)
        next += 1
      }
    }
    return next - row
  }

  /// In a narrow rail it would touch the rule between the columns.
  private func drawSpine(row: Int, on canvas: inout Canvas) {
    guard layout.nodeColumn > 0 else { return }
    canvas.put("│", column: layout.nodeColumn, row: row, style: Style(.faint))
  }

  /// What is missing is faint, and what repeats the row above recedes.
  private func drawDate(_ columns: String, after before: String, row: Int, on canvas: inout Canvas) {
    let parts = columns.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    let old = before.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    var column = layout.dateColumn
    var repeats = true
    for (index, part) in parts.enumerated() {
      repeats = repeats && old.indices.contains(index) && old[index] == part
      for cell in part {
        let role: TerminalUI.Role = cell == "·" ? .faint : repeats ? .dim : .time
        column += canvas.put(String(cell), column: column, row: row, style: Style(role), limit: layout.width - column)
      }
      column += 1
    }
  }

  private func drawWords(of item: SpineItem, row: Int, on canvas: inout Canvas) {
    var used = layout.dateColumn + 11 + (layout.isNarrow ? 1 : 2)
    var end = layout.hasBars ? barStart - 2 : layout.width - 1
    if !item.tellers.isEmpty {
      let start = max(used, end - CellText.width(item.tellers))
      canvas.put(cut: item.tellers, column: start, row: row, style: Style(.count), limit: end - start)
      end = start - (layout.isNarrow ? 1 : 2)
    }
    guard end - used > 2 else { return }
    for (words, role) in item.words where used < end {
      used += canvas.put(cut: words, column: used, row: row, style: Style(role), limit: end - used)
    }
  }

  private func drawToday(row: Int, on canvas: inout Canvas) {
    drawSpine(row: row, on: &canvas)
    guard let today else { return }
    canvas.put(
      cut: TimeValue(today).columns + (layout.isNarrow ? " " : "  ") + "today", column: layout.dateColumn, row: row,
      style: Style(.dim), limit: layout.width - layout.dateColumn - 1)
  }

  private func drawBar(of item: SpineItem, row: Int, on canvas: inout Canvas) {
    guard let scale = layout.scale else { return }
    let bar = scale.cells(of: item.when)
    for cell in 0..<DateScale.cells {
      if bar?.contains(cell) ?? false {
        let glyph = item.when.precision == .day ? "█" : "░"
        canvas.put(glyph, column: barStart + cell, row: row, style: Style(.time))
      } else if scale.hasDot(cell) {
        canvas.put("·", column: barStart + cell, row: row, style: Style(.faint))
      }
    }
  }
}
