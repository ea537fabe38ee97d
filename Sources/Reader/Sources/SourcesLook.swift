// How the sources pane looks.

import NewsModel
import TerminalUI

/// The rows of the pane at one size.
struct SourcesLayout {
  let rows: ItemRows
  /// Under so many columns what went wrong with a source stands in a row of its own.
  private static let wideWidth = 60

  init(_ state: SourcesState, _ context: PaneContext) {
    let (items, isWide) = (state.items, SourcesLayout.isWide(context.width))
    rows = ItemRows(
      count: items.count, lead: { SourcesLayout.lead(of: $0, items, context.height) },
      rows: { place in
        if case .source(let row) = items[place], row.trouble != nil, !isWide { return 2 }
        return 1
      })
  }

  static func isWide(_ width: Int) -> Bool { width >= wideWidth }

  /// A blank row above a group where there is room.
  private static func lead(of place: Int, _ items: [SourcesState.Item], _ height: Int) -> Int {
    guard case .group = items[place], place > 0, height >= 12 else { return 0 }
    return 1
  }
}

extension SourcesState {
  func draw(on canvas: inout Canvas, in context: PaneContext) {
    let layout = SourcesLayout(self, context)
    for (place, row) in layout.rows.visible(from: top(in: context), window: context.height) {
      let line = SourcesLine(
        item: items[place], figures: figures(of: items[place]), isSelected: place == cursor,
        isFolded: isFolded(items[place]), isFocused: context.isFocused)
      line.draw(on: &canvas, at: row + layout.rows.lead(place))
    }
    if rows?.isEmpty == true { drawNone(on: &canvas, at: items.count + 1) }
  }

  private func drawNone(on canvas: inout Canvas, at row: Int) {
    canvas.put(
      cut: "No feeds yet: :add ADDRESS takes one, or the feed that a site names", column: 3, row: row,
      style: Style(.dim), limit: canvas.width - 4)
  }

  private func isFolded(_ item: Item) -> Bool {
    if case .group(let names) = item { folded.contains(names) && filterWords.isEmpty } else { false }
  }

  private func figures(of item: Item) -> (unread: Int?, all: Int?) {
    switch item {
    case .all: return (total.unread, total.all)
    case .source(let row): return figures(of: row)
    case .group(let names):
      let figures = sources(in: names).filter { $0.groups == names }.map { self.figures(of: $0) }
      return (figures.compactMap(\.unread).reduce(0, +), figures.compactMap(\.all).reduce(0, +))
    }
  }
}

/// One row of the pane.
struct SourcesLine {
  let item: SourcesState.Item
  let figures: (unread: Int?, all: Int?)
  let isSelected: Bool
  let isFolded: Bool
  let isFocused: Bool

  static let heading = "unread  all"
  /// Columns from the right end to the end of each figure.
  private static let unreadEnd = 7
  private static let allEnd = 2

  private var ground: Ground { isSelected ? (isFocused ? .selected : .selectedElsewhere) : .none }

  private func style(_ role: TerminalUI.Role) -> Style { Style(role, on: ground) }

  private var source: SourceRow? { if case .source(let row) = item { row } else { nil } }

  private var name: String {
    switch item {
    case .all: "All articles"
    case .group(let names): (isFolded ? "▸ " : "▾ ") + names.joined(separator: " / ")
    case .source(let row): row.name
    }
  }

  private var nameRole: TerminalUI.Role {
    if isSelected { return .headline }
    if case .group = item { return .strong }
    return (figures.unread ?? 0) > 0 || source?.trouble != nil ? .ink : .read
  }

  func draw(on canvas: inout Canvas, at row: Int) {
    let isWide = SourcesLayout.isWide(canvas.width)
    let isTall = !isWide && source?.trouble != nil
    if isSelected {
      for row in row...row + (isTall ? 1 : 0) { canvas.lay(ground, row: row, columns: 0..<canvas.width) }
    }
    drawMarks(on: &canvas, at: row)
    let indent = source.map { $0.groups.isEmpty ? 3 : 5 } ?? 3
    let end = canvas.width - 16
    let stateColumn = canvas.width * 45 / 100
    canvas.put(
      cut: name, column: indent, row: row, style: style(nameRole),
      limit: (isWide && source != nil ? stateColumn - 2 : end) - indent)
    drawFigure(figures.unread, end: canvas.width - SourcesLine.unreadEnd, on: &canvas, at: row)
    drawFigure(figures.all, end: canvas.width - SourcesLine.allEnd, on: &canvas, at: row)
    guard let source else { return }
    let (column, stateRow) = isWide ? (stateColumn, row) : (indent, row + 1)
    guard isWide || isTall else { return }
    canvas.put(
      cut: source.stateWords, column: column, row: stateRow,
      style: style(source.trouble != nil ? .ink : isSelected ? .count : .dim),
      limit: (isWide ? end : canvas.width - 2) - column)
  }

  private func drawMarks(on canvas: inout Canvas, at row: Int) {
    if isSelected { canvas.put("›", column: 0, row: row, style: style(isFocused ? .mark : .strong)) }
    if source?.trouble != nil {
      canvas.put("!", column: 1, row: row, style: style(.trouble))
    } else if (figures.unread ?? 0) > 0, source != nil {
      canvas.put("•", column: 1, row: row, style: style(.unread))
    }
  }

  /// Sets a count flush right before a column: `–` for none, `·` while it is not known.
  private func drawFigure(_ number: Int?, end: Int, on canvas: inout Canvas, at row: Int) {
    let text = number.map { $0 > 0 ? "\($0)" : "–" } ?? "·"
    let role: TerminalUI.Role = (number ?? 0) > 0 ? .count : .faint
    canvas.put(text, column: end - CellText.width(text), row: row, style: style(role))
  }
}
