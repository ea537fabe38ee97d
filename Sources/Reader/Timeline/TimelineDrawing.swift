// How the timeline looks: dates on a spine, from the sure to the unsure.

import NewsModel
import TerminalUI

/// Draws the entries that are in view.
struct TimelineDrawing {
  let layout: TimelineLayout
  let selection: Selection
  let isFocused: Bool
  let today: CivilDate?

  private var list: TimelineList { layout.list }
  private var open: OpenArticle { layout.list.open }
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
    let entry = list.entries[layout.shown[place]]
    canvas.put(entry.node, column: layout.nodeColumn, row: row, style: Style(.node))
    let before = place > 0 ? list.entries[layout.shown[place - 1]].when.columns : ""
    drawDate(entry.when.columns, after: before, row: row, on: &canvas)
    drawWords(of: entry, row: row, on: &canvas)
    if layout.hasBars { drawBar(of: entry, row: row, on: &canvas) }
    let clause = layout.clause(of: entry, selected: selection.entity)
    let rows = clause.rows(width: layout.clauseWidth, most: layout.clauseRows)
    for (offset, line) in rows.enumerated() {
      drawSpine(row: row + 1 + offset, on: &canvas)
      canvas.put(line, of: clause, column: layout.dateColumn, row: row + 1 + offset)
    }
    return 1 + rows.count
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

  private func drawWords(of entry: TimelineEntry, row: Int, on canvas: inout Canvas) {
    let column = layout.dateColumn + 11 + (layout.isNarrow ? 1 : 2)
    let end = layout.hasBars ? barStart - 2 : layout.width - 1
    guard end - column > 2 else { return }
    var used = column
    for (words, role) in words(of: entry) where used < end {
      used += canvas.put(cut: words, column: used, row: row, style: Style(role), limit: end - used)
    }
  }

  /// What stands beside a date: its words, unless they only repeat it.
  private func words(of entry: TimelineEntry) -> [(String, TerminalUI.Role)] {
    switch entry.kind {
    case .published: return [("page date", .dim)]
    case .dateline:
      let dateline = open.article.metadata.dateline
      if let agency = dateline?.agency ?? open.article.metadata.agency {
        return [("dateline, ", .dim), (agency, .organization)]
      }
      return dateline?.place.map { [("dateline, ", .dim), ($0, .place)] } ?? [("dateline", .dim)]
    case .event:
      guard let time = list.time(of: entry) else { return [] }
      let words = open.words(of: time.range)
      return DateWords.repeatDate(words, columns: entry.when.columns) ? [] : [("“\(words)”", .doubt)]
    }
  }

  private func drawToday(row: Int, on canvas: inout Canvas) {
    drawSpine(row: row, on: &canvas)
    guard let today else { return }
    canvas.put(
      cut: TimeValue(today).columns + (layout.isNarrow ? " " : "  ") + "today", column: layout.dateColumn, row: row,
      style: Style(.dim), limit: layout.width - layout.dateColumn - 1)
  }

  private func drawBar(of entry: TimelineEntry, row: Int, on canvas: inout Canvas) {
    guard let scale = list.scale else { return }
    let bar = scale.cells(of: entry.when)
    for cell in 0..<DateScale.cells {
      if bar?.contains(cell) ?? false {
        let glyph = entry.when.precision == .day ? "█" : "░"
        canvas.put(glyph, column: barStart + cell, row: row, style: Style(.time))
      } else if scale.hasDot(cell) {
        canvas.put("·", column: barStart + cell, row: row, style: Style(.faint))
      }
    }
  }
}

extension TimelineEntry {
  /// A full node for a day that is known, a hollow one for a vague date; other marks for what is to come and unresolved.
  fileprivate var node: String {
    switch when.precision {
    case .none: "?"
    case _ where isFuture: "►"
    case .day: "●"
    default: "○"
    }
  }
}
