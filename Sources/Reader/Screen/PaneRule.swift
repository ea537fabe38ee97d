// The rule above a pane: its number and name, what it is sorted by, its figures at the right end.

import TerminalUI

/// A pane's rule. A heavy rule and a bright name are the signs of focus.
struct PaneRule {
  let heading: PaneHeading
  /// The digit that goes there; nil for an overlay.
  let number: Int?
  let isFocused: Bool
  /// Cells of rule before the name.
  let lead: Int

  private var rule: Style { Style(isFocused ? .ruleFocused : .rule) }
  private var glyph: Character { isFocused ? "━" : "─" }

  func draw(on canvas: inout Canvas) {
    canvas.fill(row: 0, columns: 0..<canvas.width, with: glyph, style: rule)
    let figuresStart = drawFigures(on: &canvas)
    let name = " " + (number.map { "\($0) " } ?? "") + heading.name + " "
    var column = lead
    column += canvas.put(
      name, column: column, row: 0, style: Style(isFocused ? .paneNameFocused : .paneName), limit: figuresStart - column
    )
    let room = figuresStart - column - 2
    if !heading.claim.isEmpty { return drawClaim(on: &canvas, column: column, room: room) }
    guard !heading.note.isEmpty, room > 3 else { return }
    let isTooLong = !heading.shortNote.isEmpty && CellText.width(heading.note) > room
    let note = isTooLong ? heading.shortNote : heading.note
    column += canvas.put(cut: note, column: column, row: 0, style: Style(.dim), limit: room)
    canvas.put(" ", column: column, row: 0, style: rule)
  }

  /// `━ Suzkovi → Ilya Sutskever `, cut where there is no more room.
  private func drawClaim(on canvas: inout Canvas, column: Int, room: Int) {
    guard room > 6 else { return }
    var column = column + 1
    let end = column + room - 1
    column += canvas.put(" ", column: column, row: 0, style: rule)
    for words in heading.claim where column < end {
      let used = canvas.put(cut: words.text, column: column, row: 0, style: Style(words.role), limit: end - column)
      column += used
      if used < CellText.width(words.text) { break }
    }
    canvas.put(" ", column: column, row: 0, style: rule)
  }

  /// Draws the figures, unless they would come too near to the name; returns the column where they begin.
  private func drawFigures(on canvas: inout Canvas) -> Int {
    let text = heading.figures
    guard !text.isEmpty else { return canvas.width - 1 }
    let start = canvas.width - 1 - CellText.width(text) - 2
    guard start > lead + CellText.width(heading.name) + 4 else { return canvas.width - 1 }
    let style = Style(isFocused ? .count : .dim)
    canvas.put(" ", column: start, row: 0, style: rule)
    var column = start + 1
    for grapheme in text {
      if grapheme == "─" {
        column += canvas.put(String(glyph), column: column, row: 0, style: rule)
      } else {
        column += canvas.put(String(grapheme), column: column, row: 0, style: style)
      }
    }
    canvas.put(" ", column: column, row: 0, style: rule)
    return start
  }
}
