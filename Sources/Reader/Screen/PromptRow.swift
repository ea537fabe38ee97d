// What is being typed, in the row of the caption.

import NewsModel
import TerminalUI

extension ReaderState {
  func drawPrompt(_ kind: PromptKind, on canvas: inout Canvas, margin: Int) {
    let note = promptNote(kind)
    let right = canvas.width - 1 - CellText.width(note)
    var column = margin
    column += canvas.put(kind.label, column: column, row: 0, style: Style(.mark, on: .caption))
    let room = max(1, (right > column + 20 ? right - 2 : canvas.width - 1) - column)
    let (words, cursor) = prompt.window(columns: room)
    let used = canvas.put(words, column: column, row: 0, style: Style(.strong, on: .caption), limit: room)
    canvas.setCursor(column: min(column + cursor, canvas.width - 1), row: 0)
    drawCompletions(of: kind, after: column + used + 3, on: &canvas)
    if let mistake = mistake(in: kind) { return draw(mistake, after: column + used + 3, from: column, on: &canvas) }
    if right > column + max(used, 20) { canvas.put(note, column: right, row: 0, style: Style(.count, on: .caption)) }
  }

  /// The names that begin as what is typed does.
  private func drawCompletions(of kind: PromptKind, after start: Int, on canvas: inout Canvas) {
    var column = start
    let names: [String] =
      switch kind {
      case .command: CommandLine.completions(of: prompt.text)
      case .correction(let step): completions(of: prompt.text, for: step)
      default: []
      }
    for name in names where name != prompt.text {
      guard column + CellText.width(name) < canvas.width - 1 else { break }
      column += canvas.put(name, column: column, row: 0, style: Style(.count, on: .caption)) + 2
    }
  }

  /// Points at what is not understood, and says why; the reason takes the place of what is typed if there is no other.
  private func draw(_ mistake: ArticleFilter.Mistake, after end: Int, from start: Int, on canvas: inout Canvas) {
    let typed = Array(prompt.text.utf8)
    let before = String(decoding: typed.prefix(mistake.range.start), as: UTF8.self)
    let meant = String(decoding: typed.prefix(mistake.range.end).dropFirst(mistake.range.start), as: UTF8.self)
    let column = start + CellText.width(before)
    canvas.put(
      meant.isEmpty ? " " : meant, column: column, row: 0, style: Style(.trouble, on: .caption),
      limit: canvas.width - 1 - column)
    canvas.put(
      cut: "^ " + mistake.words, column: end, row: 0, style: Style(.count, on: .caption), limit: canvas.width - 1 - end)
  }

  /// What has come of it so far.
  private func promptNote(_ kind: PromptKind) -> String {
    guard !prompt.text.isEmpty else { return "" }
    switch kind {
    case .command, .tags, .correction: return ""
    case .search:
      guard let results, results.isAnswered else { return "" }
      return results.total > articles.shown.count
        ? "the first \(articles.shown.count) of \(results.total)" : "\(results.total) found"
    case .filter(.articles): return "\(articles.shown.count) of \(articles.figures.all)"
    case .filter: return ""
    case .find where focusedPane == .articles: return prompt.foundRow?.words ?? "none"
    case .find:
      guard let found = text.found, !found.starts.isEmpty else { return "none" }
      guard case .match(let range) = selection.focus else { return "\(found.starts.count)" }
      return "\(found.firstIndex(from: range.start) + 1) of \(found.starts.count)"
    }
  }
}

extension PromptKind {
  fileprivate var label: String {
    switch self {
    case .command: ":"
    case .find: "/"
    case .filter: "filter: "
    case .search: "search: "
    case .tags: "tags: "
    case .correction(let step): step.label
    }
  }
}

extension PromptState {
  /// The part of the line that fits, so that the cursor is in it, and the cursor's column.
  fileprivate func window(columns: Int) -> (words: String, cursor: Int) {
    let before = String(text.prefix(cursor))
    var start = before.startIndex
    while CellText.width(before[start...]) >= columns, start < before.endIndex { start = before.index(after: start) }
    return (String(before[start...]) + text.dropFirst(cursor), CellText.width(before[start...]))
  }
}
