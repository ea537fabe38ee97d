// The mouse: the wheel scrolls what is under it, a click focuses and selects, a second click is Enter.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Rows that one step of the wheel scrolls.
  private static let wheelRows = 3

  mutating func take(_ mouse: Mouse) -> [Effect] {
    if case .prompt = overlay { return [] }
    if case .choice = overlay { overlay = nil }
    let layout = layout
    if layout.isSingle, focusedPane != .dossier, mouse.row == 0, !layout.masthead.isEmpty, mouse.kind == .press {
      if let pane = tab(at: mouse.column, layout: layout) { focus(pane) }
      return []
    }
    guard let pane = layout.pane(column: mouse.column, row: mouse.row), let body = layout.body(of: pane) else {
      return []
    }
    let context = context(for: pane, layout: layout)
    switch mouse.kind {
    case .wheelUp: scroll(pane, by: -ReaderState.wheelRows, context: context)
    case .wheelDown: scroll(pane, by: ReaderState.wheelRows, context: context)
    case .press: return press(pane, column: mouse.column - body.column, row: mouse.row - body.row, context: context)
    }
    return []
  }

  private mutating func press(_ pane: PaneID, column: Int, row: Int, context: PaneContext) -> [Effect] {
    message = nil
    let wasActive = pane == activePane
    if !wasActive {
      if overlay?.pane != nil, pane != .quotes { overlay = nil }
      if !pane.isOverlay, overlay != .quotes { focus(pane) }
    }
    guard row >= 0 else { return [] }
    if pane == .text { return pressText(column: column, row: row, context: context) }
    let chosen = articles.selected?.id
    let wasSelected = click(pane, row: row, column: column, context: context)
    if wasSelected && wasActive { return perform(.enter) }
    if pane == .people, let entity = people.entityUnderCursor { select(entity) }
    guard pane == .articles, articles.selected?.id != chosen, let id = articles.selected?.id else { return [] }
    jumps.settle()
    return openArticle(id)
  }

  /// Selects whom the people pane's cursor was put on.
  private mutating func select(_ entity: EntityIndex) {
    selection.entity = entity
    people.knownSelection = entity
    sought = .mentions
  }

  /// Puts what is at a cell of the text under focus; a second click there is Enter.
  private mutating func pressText(column: Int, row: Int, context: PaneContext) -> [Effect] {
    guard let open, let found = text.thing(atRow: row, column: column, in: context) else {
      selection.focus = nil
      return []
    }
    if selection.focus == found { return perform(.enter) }
    selection.focus = found
    if case .mention(let index) = found, let entity = open.entityOfMention[index] {
      selection.entity = entity
      sought = .mentions
    }
    return []
  }
}

extension TextState {
  /// The mention, date or quotation that is drawn at a cell of the pane.
  func thing(atRow row: Int, column: Int, in context: PaneContext) -> Focus? {
    guard let view = view(in: context), row < view.height else { return nil }
    let position = view.rows.position(view.top, movedBy: row)
    guard let text = view.rows.row(at: position), text.kind == .text else { return nil }
    let painter = TextPainter(rows: view.rows, context: context, matches: nil, shift: shift)
    let open = view.rows.open
    guard let offset = painter.offset(atColumn: column, of: text, stretch: view.rows.stretches[position.stretch]) else {
      // In the margins a click means the quotation beside it.
      return open.quotes.touching(text.bytes).first.map { .quotation($0.number) }
    }
    let byte = offset..<offset + 1
    if let mention = open.mentions.touching(byte).last { return .mention(mention.number) }
    if let time = open.times.touching(byte).last { return .time(time.number) }
    return open.quotes.touching(byte).last.map { .quotation($0.number) }
  }
}
