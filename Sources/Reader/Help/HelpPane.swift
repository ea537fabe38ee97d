// How the help pane changes and how it looks.

import NewsModel
import TerminalUI

extension HelpState: Pane {
  func heading(in context: PaneContext) -> PaneHeading {
    guard !query.isEmpty else { return PaneHeading(name: "KEYS") }
    return PaneHeading(name: "KEYS", figures: "\(CommandSearch(query).matches.count) of \(Commands.table.count)")
  }

  func hints(in context: PaneContext) -> [CommandName] {
    query.isEmpty ? [.down, .escape, .command] : [.enter, .escape, .command]
  }

  func caption(in context: PaneContext) -> Caption? {
    guard !query.isEmpty else {
      return Caption(words: [
        .init("Every line is a command", .strong),
        .init("   its name after : does the same; counts go before: 3n, 5j"),
      ])
    }
    let matches = matches(HelpLayout(context))
    guard matches.rows.count > 0 else { return Caption(words: [.init("No command has “\(query)” in it", .strong)]) }
    let command = Commands.table[matches.search.matches[cursor(in: matches)]]
    return Caption(
      words: [.init(command.name.rawValue, .mark), .init("   " + command.help)],
      position: "in " + command.section.shortName)
  }

  func draw(on canvas: inout Canvas, in context: PaneContext) {
    let layout = HelpLayout(context)
    drawField(layout, on: &canvas)
    if query.isEmpty {
      let overview = HelpOverview(width: context.width)
      overview.draw(from: overviewTop(overview, layout), at: layout.overviewRow, on: &canvas)
      return
    }
    let matches = matches(layout)
    guard matches.rows.count > 0 else {
      canvas.put(
        cut: "No command has “\(query)” in it.", column: layout.margin, row: layout.listRow, style: Style(.dim),
        limit: context.width - layout.margin - 1)
      return
    }
    matches.draw(from: top(of: matches), cursor: cursor(in: matches), at: layout.listRow, on: &canvas)
  }

  private func drawField(_ layout: HelpLayout, on canvas: inout Canvas) {
    let column = layout.margin + canvas.put("Find", column: layout.margin, row: layout.fieldRow, style: Style(.dim)) + 2
    let shown =
      CellText.width(query) < canvas.width - column - 1
      ? query : "…" + String(query.suffix(max(0, canvas.width - column - 4)))
    let used = canvas.put(shown, column: column, row: layout.fieldRow, style: Style(.strong))
    canvas.setCursor(column: column + used, row: layout.fieldRow)
    if query.isEmpty {
      canvas.put(
        cut: "type a word: a key, a name, what it does", column: column + 2, row: layout.fieldRow, style: Style(.faint),
        limit: canvas.width - column - 3)
    }
  }

  mutating func type(_ key: Key, in context: PaneContext) -> PaneOutcome {
    switch key {
    // While nothing is typed these scroll, and these close as they opened.
    case .character("j") where query.isEmpty, .character("k") where query.isEmpty, .character(" ") where query.isEmpty,
      .character(":"):
      return .unhandled
    case .character("?") where query.isEmpty: return close()
    case .character(let character):
      if query.utf8.count < 100 { setQuery(query + String(character)) }
    case .backspace where !query.isEmpty: setQuery(String(query.dropLast()))
    case .control("u") where !query.isEmpty, .escape where !query.isEmpty: setQuery("")
    case .escape: return close()
    case .enter: return enter(in: context)
    default: return .unhandled
    }
    return .handled
  }

  /// The next time it opens at its beginning.
  private mutating func close() -> PaneOutcome {
    self = HelpState()
    return .close
  }

  /// Does the command that the cursor is on.
  private mutating func enter(in context: PaneContext) -> PaneOutcome {
    guard !query.isEmpty else { return .refused("Type a word to find a command") }
    let matches = matches(HelpLayout(context))
    guard matches.rows.count > 0 else { return .refused("No command has “\(query)” in it") }
    let name = Commands.table[matches.search.matches[cursor(in: matches)]].name
    self = HelpState()
    return .perform(name)
  }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    let layout = HelpLayout(context)
    guard query.isEmpty else { return moveCursor(command, in: matches(layout), context) }
    let overview = HelpOverview(width: context.width)
    let window = layout.overviewHeight
    let step = max(1, min(context.count, overview.rowCount))
    let here = overviewTop(overview, layout)
    switch command {
    case .down: top = here + step
    case .up: top = here - step
    case .pageDown: top = here + max(1, window - 2)
    case .pageUp: top = here - max(1, window - 2)
    case .halfDown: top = here + max(1, window / 2)
    case .halfUp: top = here - max(1, window / 2)
    case .top: top = 0
    case .end: top = overview.rowCount
    default: return .unhandled
    }
    top = overviewTop(overview, layout)
    return .handled
  }

  private mutating func moveCursor(
    _ command: CommandName, in matches: HelpMatches, _ context: PaneContext
  ) -> PaneOutcome {
    let here = cursor(in: matches)
    let rows = matches.rows
    guard rows.count > 0,
      let target = command.target(from: here, of: rows, window: matches.height, count: context.count)
    else { return .unhandled }
    cursor = target
    scroll.follow(target, of: rows, window: matches.height)
    return .handled
  }

  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool {
    let layout = HelpLayout(context)
    let matches = matches(layout)
    guard !query.isEmpty, row >= layout.listRow,
      let place = matches.rows.item(atRow: row - layout.listRow, from: top(of: matches), window: matches.height)
    else { return false }
    let wasThere = place == cursor(in: matches)
    cursor = place
    return wasThere
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    let layout = HelpLayout(context)
    if query.isEmpty {
      let overview = HelpOverview(width: context.width)
      top = overviewTop(overview, layout) + rows
      top = overviewTop(overview, layout)
    } else {
      let matches = matches(layout)
      scroll.scroll(
        by: rows, of: matches.rows, cursor: cursor(in: matches), window: matches.height, isFocused: true)
    }
  }
}

extension HelpState {
  private func matches(_ layout: HelpLayout) -> HelpMatches {
    HelpMatches(search: CommandSearch(query), width: layout.width, height: layout.listHeight)
  }

  private func cursor(in matches: HelpMatches) -> Int { max(0, min(cursor, matches.rows.count - 1)) }

  private func top(of matches: HelpMatches) -> RowPlace {
    scroll.top(of: matches.rows, cursor: cursor(in: matches), window: matches.height, isFocused: true)
  }

  private func overviewTop(_ overview: HelpOverview, _ layout: HelpLayout) -> Int {
    max(0, min(top, overview.rowCount - layout.overviewHeight))
  }
}

/// Where the field and what is below it stand.
private struct HelpLayout {
  let width: Int
  let margin: Int
  let fieldRow: Int
  let listRow: Int
  let overviewRow: Int
  private let height: Int

  init(_ context: PaneContext) {
    width = context.width
    height = context.height
    margin = context.width < 72 ? 1 : 3
    let isTall = context.height >= 30
    fieldRow = context.height >= 14 ? 1 : 0
    listRow = fieldRow + (context.height >= 8 ? 2 : 1)
    overviewRow = isTall ? fieldRow + 3 : listRow
  }

  var listHeight: Int { max(0, height - listRow) }
  var overviewHeight: Int { max(0, height - overviewRow) }
}
