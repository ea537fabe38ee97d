// How the rows of the page look, part by part.

import NewsModel
import TerminalUI

/// Draws rows of one column; what falls above or below it is left out.
struct DossierRowPainter {
  let column: DossierColumn
  /// The rows of the canvas that the column has.
  let firstRow: Int
  let lastRow: Int

  private var dossier: Dossier { column.dossier }
  private var left: Int { column.start + column.textColumn }
  private var end: Int { column.start + column.end }

  /// The row of the canvas; one that is not drawn if it is out of the column.
  private func line(_ row: Int) -> Int { row >= 0 && firstRow + row < lastRow ? firstRow + row : -1 }

  func drawHeading(of part: DossierPart, row: Int, on canvas: inout Canvas) {
    let line = line(row)
    canvas.put(part.title, column: left, row: line, style: Style(.paneName))
    let total = dossier.total(of: part)
    let figures: String =
      switch part {
      case .names: "in   named"
      case .roles: "told in"
      case .beside: "articles"
      case .others: "articles"
      case .articles: column.isWide ? "named  quoted" : "\(total)"
      case .quotes: "\(total)"
      case .timeline: "told in"
      }
    canvas.put(figures, endingAt: end, row: line, style: Style(.dim))
  }

  func draw(_ item: DossierItem, row: Int, on canvas: inout Canvas) {
    switch item.part {
    case .names: drawName(dossier.aliases[item.index], row: row, on: &canvas)
    case .roles: drawRole(dossier.roles[item.index], row: row, on: &canvas)
    case .beside:
      let other = dossier.beside[item.index]
      drawOther(other.name, other.kind.role(isSelected: false) ?? .ink, other.articles, row: row, on: &canvas)
    case .others:
      let other = dossier.others[item.index]
      drawOther(
        other.name + (other.isOpen ? "?" : ""), other.kind.role(isSelected: false) ?? .ink, other.articles, row: row,
        on: &canvas)
    case .articles: drawArticle(item.index, row: row, on: &canvas)
    case .quotes: drawQuotation(item.index, row: row, on: &canvas)
    case .timeline: drawEvent(item.index, row: row, on: &canvas)
    }
  }

  private func drawName(_ alias: Dossier.Alias, row: Int, on canvas: inout Canvas) {
    let line = line(row)
    let sources = alias.sources.words
    canvas.put("\(alias.count)", endingAt: end, row: line, style: Style(.count))
    let sourcesEnd = end - 8
    let nameRoom = max(10, min(24, (sourcesEnd - left) * 45 / 100))
    let role: TerminalUI.Role = alias.reason == nil ? dossier.kind.role(isSelected: true) ?? .strong : .ink
    canvas.put(cut: alias.text, column: left, row: line, style: Style(role), limit: nameRoom)
    let reasonColumn = left + nameRoom + 1
    let room = sourcesEnd - CellText.width(sources) - 1 - reasonColumn
    if room >= 5 {
      canvas.put(
        cut: alias.reason ?? "full name", column: reasonColumn, row: line,
        style: Style(alias.certainty == .sure ? .dim : .doubt), limit: room)
    }
    canvas.put(sources, endingAt: sourcesEnd, row: line, style: Style(.dim))
  }

  private func drawRole(_ role: Dossier.Role, row: Int, on canvas: inout Canvas) {
    let line = line(row)
    let sources = role.sources.words
    canvas.put(sources, endingAt: end, row: line, style: Style(.dim))
    var limit = end - CellText.width(sources) - 2 - left
    let span = role.span
    if limit - CellText.width(span) >= 24 {
      canvas.put(span, endingAt: end - CellText.width(sources) - 2, row: line, style: Style(.time))
      limit -= CellText.width(span) + 2
    }
    canvas.put(cut: role.text, column: left, row: line, limit: limit)
  }

  private func drawOther(
    _ name: String, _ role: TerminalUI.Role, _ articles: Int, row: Int, on canvas: inout Canvas
  ) {
    let line = line(row)
    let figure = "\(articles)"
    canvas.put(cut: name, column: left, row: line, style: Style(role), limit: end - figure.count - 1 - left)
    canvas.put(figure, endingAt: end, row: line, style: Style(.count))
  }
}

// Articles, quotations, events.
extension DossierRowPainter {
  private func drawArticle(_ index: Int, row: Int, on canvas: inout Canvas) {
    let article = dossier.articles[index]
    let number = "\(index + 1)"
    let numberWidth = "\(min(dossier.totals.articles, 9999))".count
    let dateColumn = left + numberWidth + 2
    let role: TerminalUI.Role = article.isRead ? .read : .unread
    let title = article.title ?? article.id.rawValue
    canvas.put(number, endingAt: left + numberWidth, row: line(row), style: Style(.count))
    let date = article.date.map { TimeValue($0).columns } ?? TimeValue("").columns
    guard column.isWide else {
      canvas.put(cut: title, column: dateColumn, row: line(row), style: Style(role), limit: end - dateColumn)
      let quoted = article.quotations > 0 ? "  ·  \(counted(article.quotations, "quote"))" : ""
      canvas.put(
        cut: "\(date)  ·  named \(article.mentions)\(quoted)", column: dateColumn, row: line(row + 1),
        style: Style(.dim), limit: end - dateColumn)
      return
    }
    canvas.put(date, column: dateColumn, row: line(row), style: Style(.dim))
    let titleColumn = dateColumn + 13
    canvas.put(cut: title, column: titleColumn, row: line(row), style: Style(role), limit: end - 14 - titleColumn)
    putFigure(article.mentions, endingAt: end - 8, row: row, on: &canvas)
    putFigure(article.quotations, endingAt: end, row: row, on: &canvas)
  }

  private func putFigure(_ number: Int, endingAt end: Int, row: Int, on canvas: inout Canvas) {
    canvas.put(
      number > 0 ? "\(number)" : "–", endingAt: end, row: line(row), style: Style(number > 0 ? .count : .faint))
  }

  private func drawQuotation(_ index: Int, row: Int, on canvas: inout Canvas) {
    let quotation = dossier.quotations[index]
    let words = column.quotation(index)
    let rows = column.quoteRows(index)
    let isDirect = quotation.kind != .indirect
    for (offset, part) in rows.enumerated() {
      canvas.put(
        isDirect ? "▌" : "│", column: left, row: line(row + offset),
        style: Style(isDirect ? .quotationBar : .quotationBarIndirect))
      canvas.put(part, of: words, column: column.start + column.quoteColumn, row: line(row + offset))
    }
    let source = "\(quotation.number)"
    let date = quotation.date.map { TimeValue($0).columns } ?? ""
    let cue = quotation.cue ?? (quotation.kind == .direct ? "" : quotation.kind.rawValue)
    guard column.isWide else {
      let note = [date, cue].filter { !$0.isEmpty }.joined(separator: "  ·  ")
      let noteRow = line(row + rows.count)
      canvas.put(source, endingAt: end, row: noteRow, style: Style(.count))
      canvas.put(
        cut: note, column: column.start + column.quoteColumn, row: noteRow, style: Style(.dim),
        limit: end - source.count - 1 - column.start - column.quoteColumn)
      return
    }
    canvas.put(source, endingAt: end, row: line(row), style: Style(.count))
    let noteColumn = end - column.noteWidth
    canvas.put(
      cut: cue, column: noteColumn, row: line(row), style: Style(.dim), limit: column.noteWidth - source.count - 1)
    canvas.put(date, column: noteColumn, row: line(row + 1), style: Style(.dim))
  }

  private func drawEvent(_ index: Int, row: Int, on canvas: inout Canvas) {
    let event = dossier.events[index]
    canvas.put(event.node, column: left, row: line(row), style: Style(.node))
    var place = column.start + column.eventColumn
    for cell in event.when.columns {
      place += canvas.put(String(cell), column: place, row: line(row), style: Style(cell == "·" ? .faint : .time))
    }
    canvas.put("\(event.number)", endingAt: end, row: line(row), style: Style(.count))
    let words = column.event(index)
    for (offset, part) in column.eventRows(index).enumerated() {
      canvas.put("│", column: left, row: line(row + 1 + offset), style: Style(.faint))
      canvas.put(part, of: words, column: column.start + column.eventColumn, row: line(row + 1 + offset))
    }
  }
}

extension Dossier.Sources {
  /// `1 2 3`, or how many there are.
  var words: String {
    guard count > 4 else { return numbers.map(String.init).joined(separator: " ") }
    return counted(count, "article")
  }
}

extension Dossier.Role {
  /// `2019 Feb – 2023 Nov`; one month if it is the same.
  var span: String {
    func month(_ day: CivilDate) -> String { String(TimeValue(day).columns.prefix(8)) }
    guard let first, let last else { return "" }
    return month(first) == month(last) ? month(first) : month(first) + " – " + month(last)
  }
}

extension Dossier.Event {
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
