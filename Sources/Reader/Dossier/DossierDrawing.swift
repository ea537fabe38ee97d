// How the page looks: a head, and columns of parts with their rows.

import NewsModel
import TerminalUI

struct DossierDrawing {
  let layout: DossierLayout
  let isFocused: Bool

  private var dossier: Dossier { layout.dossier }

  func draw(tops: [RowPlace], cursor: (column: Int, place: Int), on canvas: inout Canvas) {
    drawHead(on: &canvas)
    for (number, column) in layout.columns.enumerated() {
      let place = number == cursor.column ? cursor.place : nil
      draw(column, from: tops[number], cursor: place, on: &canvas)
      guard number > 0 else { continue }
      for row in column.top..<layout.height {
        canvas.put("│", column: column.start - 1, row: row, style: Style(.columnRule))
      }
    }
  }

  private func drawHead(on canvas: inout Canvas) {
    let margin = layout.columns[0].textColumn
    let room = layout.width - margin - 1
    var row = layout.headMargin
    guard layout.height >= 5 else { return }
    canvas.put(
      cut: dossier.name, column: margin, row: row, style: Style(dossier.kind.role(isSelected: true) ?? .strong),
      limit: room)
    guard layout.hasSums else { return }
    row += 1
    if !dossier.roles.isEmpty {
      drawRoles(column: margin, row: row, room: room, on: &canvas)
      row += 1
    }
    canvas.put(MarkedText(sums, .dim), column: margin, row: row, limit: room)
  }

  /// Those that most articles tell.
  private func drawRoles(column: Int, row: Int, room: Int, on canvas: inout Canvas) {
    let roles = dossier.roles.enumerated().sorted {
      ($1.element.sources.count, $0.offset) < ($0.element.sources.count, $1.offset)
    }
    var words = ""
    for (_, role) in roles {
      let longer = words.isEmpty ? role.text : words + " · " + role.text
      guard words.isEmpty || CellText.width(longer) <= room else { break }
      words = longer
    }
    canvas.put(MarkedText(words, .ink), column: column, row: row, limit: room)
  }

  /// `named 25 times in 3 articles, quoted once, from 18 Nov to 10 Dec 2023`
  private var sums: String {
    let totals = dossier.totals
    var words = "named " + times(totals.mentions) + " in " + counted(totals.articles, "article")
    if totals.quotations > 0 { words += ", quoted " + times(totals.quotations) }
    guard let days = dossier.days else { return words }
    let (first, last) = (days.lowerBound, days.upperBound)
    return words + (first == last ? ", \(last.inWords)" : ", from \(first.inWords) to \(last.inWords)")
  }

  private func times(_ number: Int) -> String {
    number == 1 ? "once" : number == 2 ? "twice" : "\(number) times"
  }
}

// One column.
extension DossierDrawing {
  private func draw(_ column: DossierColumn, from top: RowPlace, cursor: Int?, on canvas: inout Canvas) {
    let rows = column.rows
    for (place, start) in rows.visible(from: top, window: column.height) {
      let row = start + rows.lead(place)
      let painter = DossierRowPainter(column: column, firstRow: column.top, lastRow: column.top + column.height)
      if column.beginsPart(place) {
        painter.drawHeading(of: column.items[place].part, row: row - column.headingDistance, on: &canvas)
      }
      let height = max(1, rows.rows(place))
      painter.draw(column.items[place], row: row, on: &canvas)
      if place == cursor { mark(row..<row + height, in: column, on: &canvas) }
    }
  }

  private func mark(_ rows: Range<Int>, in column: DossierColumn, on canvas: inout Canvas) {
    let ground: Ground = isFocused ? .selected : .selectedElsewhere
    for row in rows where row >= 0 && row < column.height {
      canvas.lay(ground, row: column.top + row, columns: column.start..<column.start + column.width)
    }
    guard rows.lowerBound >= 0, rows.lowerBound < column.height else { return }
    canvas.put(
      "›", column: column.start + max(0, column.textColumn - 2), row: column.top + rows.lowerBound,
      style: Style(isFocused ? .mark : .strong, on: ground))
  }
}
