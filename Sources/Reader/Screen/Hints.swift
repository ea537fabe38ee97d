// The last row of the screen: the keys that are needed most where the focus is.

import TerminalUI

extension ReaderState {
  /// As many whole hints as fit, by need; help is always the last.
  func drawHints(on canvas: inout Canvas) {
    if case .choice(let subject) = overlay { return drawChoices(of: subject, on: &canvas) }
    let gap = canvas.width < 60 ? 2 : 3
    let pane = activePane
    let last = Hint(.help, for: pane)
    var column = canvas.width < 72 ? 1 : 3
    let room = canvas.width - 1 - (overlay == .help ? 0 : last.width + gap)
    var drawn: Set<CommandName> = [.help]
    for hint in hintNames.filter({ drawn.insert($0).inserted }).map({ Hint($0, for: pane, label: label(of: $0)) })
    where !hint.label.isEmpty {
      guard column + hint.width <= room else { continue }
      hint.draw(on: &canvas, column: column)
      column += hint.width + gap
    }
    if overlay != .help && column + last.width < canvas.width { last.draw(on: &canvas, column: column) }
  }

  /// The keys of what can be corrected, as many as fit; Esc is always the last.
  private func drawChoices(of subject: CorrectionSubject, on canvas: inout Canvas) {
    guard let open else { return }
    var column = canvas.width < 72 ? 1 : 3
    let isNarrow = canvas.width < 72
    let last = Hint(keys: "Esc", label: isNarrow ? "leave" : "leave it")
    let hints = subject.choices(in: open).map { Hint(keys: String($0.key), label: isNarrow ? $0.short : $0.hint) }
    let usual = canvas.width < 60 ? 2 : 3
    func end(_ hints: [Hint], gap: Int) -> Int { hints.reduce(column + last.width) { $0 + $1.width + gap } }
    // close together rather than left out
    var shown: [Hint] = []
    for hint in hints where end(shown + [hint], gap: 1) < canvas.width { shown.append(hint) }
    let gap = end(shown, gap: usual) < canvas.width ? usual : 1
    for hint in shown {
      hint.draw(on: &canvas, column: column)
      column += hint.width + gap
    }
    last.draw(on: &canvas, column: column)
  }

  /// What a command does where that depends on what the pane shows; nil where the table's words are right.
  private func label(of command: CommandName) -> String? {
    guard activePane == .timeline else { return nil }
    return switch command {
    case .timeline where timeline.isOfFolder: "this article"
    case .only where selection.only == nil && timeline.folder.person == nil: "only"
    default: nil
    }
  }

  private var hintNames: [CommandName] {
    let context = context(for: activePane, layout: layout)
    let tab: [CommandName] = layout.isSingle && overlay == nil && focusedPane != .dossier ? [.nextPane] : []
    return switch activePane {
    case .articles: tab + articles.hints(in: context)
    case .text: tab + text.hints(in: context)
    case .people: tab + people.hints(in: context)
    case .quotes: tab + quotes.hints(in: context)
    case .timeline: tab + timeline.hints(in: context)
    case .why: why.hints(in: context)
    case .help: help.hints(in: context)
    case .sources: sources.hints(in: context)
    case .dossier: dossier.hints(in: context)
    }
  }
}

/// One key or pair of keys and what they do, in one or two words.
private struct Hint {
  let keys: String
  let label: String
  var width: Int { CellText.width(keys) + 1 + CellText.width(label) }

  init(keys: String, label: String) {
    self.keys = keys
    self.label = label
  }

  init(_ name: CommandName, for pane: PaneID, label: String? = nil) {
    let table = Commands.table
    guard let index = Hint.index(of: name, for: pane) else {
      keys = ""
      self.label = ""
      return
    }
    let row = table[index]
    // The other one of a pair stands below and has no words of its own.
    let next = index + 1 < table.count ? table[index + 1] : row
    let isPair = next.hint.isEmpty && next.brief.isEmpty && next.section == row.section && !next.keys.isEmpty
    keys = isPair ? row.keyLabel + " " + next.keyLabel : row.keyLabel
    self.label = label ?? row.hint
  }

  /// Where the rows of each command stand in the table.
  private static let places = Dictionary(grouping: Commands.table.indices) { Commands.table[$0].name }

  private static func index(of name: CommandName, for pane: PaneID) -> Int? {
    let places = Hint.places[name] ?? []
    return places.first { Commands.table[$0].section == pane.section } ?? places.first
  }

  func draw(on canvas: inout Canvas, column: Int) {
    let used = canvas.put(keys, column: column, row: 0, style: Style(.key))
    canvas.put(label, column: column + used + 1, row: 0, style: Style(.dim))
  }
}

extension PaneID {
  /// The section of the table that tells what commands do in this pane.
  var section: Command.Section {
    switch self {
    case .articles: .articles
    case .text: .text
    case .people: .people
    case .quotes: .quotes
    case .timeline: .timeline
    case .sources: .sources
    case .why, .help: .anywhere
    case .dossier: .dossier
    }
  }
}
