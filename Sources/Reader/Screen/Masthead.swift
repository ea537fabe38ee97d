// The first row of the screen: the program's name and figures, or a row of tabs where one pane is shown at a time.

import NewsModel
import TerminalUI

extension ReaderState {
  /// `Lede  folder  ›  filter: words` and the counts of articles at the right.
  func drawMasthead(on canvas: inout Canvas) {
    if focusedPane == .dossier, overlay != .help { return drawMastheadOfDossier(on: &canvas) }
    let counts = overlay == .help ? "\(Commands.table.count) commands" : mastheadCounts
    let right = canvas.width - 1 - CellText.width(counts)
    var column = 3
    column += canvas.put("Lede", column: column, row: 0, style: Style(.masthead)) + 2
    column += canvas.put(cut: place, column: column, row: 0, style: Style(.dim), limit: right - column - 2)
    let way =
      (wordsOfKnown.map { "  ›  " + $0 } ?? "")
      + (results.map { "  ›  search: " + $0.words } ?? "")
      + (articles.scope.map { "  ›  " + $0.name } ?? "")
      + (articles.filterWords.isEmpty ? "" : "  ›  filter: " + articles.filterWords)
    if !way.isEmpty, right - column > 8 {
      column += canvas.put(
        cut: way, column: column, row: 0, style: Style(.dim),
        limit: right - column - 2)
    }
    if right > 8 { canvas.put(counts, column: right, row: 0, style: Style(.dim)) }
  }

  /// `Lede  folder  ›  Name`, and the counts where there is room for them beside the name.
  private func drawMastheadOfDossier(on canvas: inout Canvas) {
    let name = dossier.dossier?.name ?? dossier.question?.name ?? ""
    let counts = mastheadCounts
    let margin = canvas.width < 72 ? 1 : 3
    var column = margin + canvas.put("Lede", column: margin, row: 0, style: Style(.masthead)) + 2
    if canvas.width >= 72 {
      column += canvas.put(cut: place, column: column, row: 0, style: Style(.dim), limit: 24) + 2
    }
    column += canvas.put("›  ", column: column, row: 0, style: Style(.dim))
    column += canvas.put(cut: name, column: column, row: 0, style: Style(.masthead), limit: canvas.width - column - 1)
    let right = canvas.width - 1 - CellText.width(counts)
    if right > column + 2 { canvas.put(counts, column: right, row: 0, style: Style(.dim)) }
  }

  private var mastheadCounts: String {
    let figures = articles.figures
    if let results, !results.isAnswered { return "" }
    guard figures.all > 0 else { return "no articles" }
    var parts = [results == nil ? counted(figures.all, "article") : "\(results?.total ?? 0) found"]
    if figures.unread > 0 { parts.append("\(figures.unread) unread") }
    if figures.unreadable > 0 { parts.append("\(figures.unreadable) unreadable") }
    return parts.joined(separator: " · ")
  }

  /// `Text  People 3  Timeline 7     1 of 12`
  func drawTabs(on canvas: inout Canvas, layout: ScreenLayout) {
    let position = articles.position(of: open?.id)
    let right = canvas.width - 1 - CellText.width(position)
    for tab in tabs(in: layout, width: right - 1) {
      let isFocused = tab.pane == layout.shown
      let used = canvas.put(tab.name, column: tab.column, row: 0, style: Style(isFocused ? .paneNameFocused : .dim))
      if !tab.count.isEmpty {
        canvas.put(tab.count, column: tab.column + used + 1, row: 0, style: Style(.dim))
      }
    }
    canvas.put(position, column: right, row: 0, style: Style(.dim))
  }

  /// A rule, heavy from the edge to beyond the name of the pane that is shown.
  func drawTabRule(on canvas: inout Canvas, layout: ScreenLayout) {
    canvas.fill(row: 0, columns: 0..<canvas.width, with: "─", style: Style(.rule))
    let tabs = tabs(in: layout, width: canvas.width - 2 - CellText.width(articles.position(of: open?.id)))
    guard let tab = tabs.first(where: { $0.pane == layout.shown }) else { return }
    canvas.fill(row: 0, columns: tab.column - 1..<tab.end + 1, with: "━", style: Style(.ruleFocused))
  }

  /// The pane whose tab is at a column.
  func tab(at column: Int, layout: ScreenLayout) -> PaneID? {
    tabs(in: layout, width: layout.size.width).first { $0.column - 1..<$0.end + 1 ~= column }?.pane
  }

  private func tabs(in layout: ScreenLayout, width: Int) -> [Tab] {
    var column = 1
    var tabs: [Tab] = []
    // The list and the text share a tab where there is no room for both.
    for pane in layout.panes where layout.size.width >= 60 || pane != (front == .text ? .articles : .text) {
      let tab = Tab(pane: pane, name: pane.name, count: tabCount(of: pane), column: column)
      guard tab.end <= width else { break }
      tabs.append(tab)
      column = tab.end + 2
    }
    return tabs
  }

  private func tabCount(of pane: PaneID) -> String {
    guard let open, open.isAnalyzed else { return "" }
    let count =
      switch pane {
      case .people: open.analysis.entities.count { $0.kind == .person }
      case .timeline: open.analysis.timeline.count
      default: 0
      }
    return count > 0 ? "\(count)" : ""
  }
}

private struct Tab {
  let pane: PaneID
  let name: String
  let count: String
  let column: Int
  var end: Int { column + name.count + (count.isEmpty ? 0 : count.count + 1) }
}

extension ScreenLayout {
  /// The one pane that is shown, if there is only one.
  var shown: PaneID? { isSingle ? rects.keys.first { !$0.isOverlay } : nil }
}

extension PaneID {
  /// Its name in a row of tabs.
  var name: String {
    switch self {
    case .articles: "Articles"
    case .text: "Text"
    case .people: "People"
    case .quotes: "Quotes"
    case .timeline: "Timeline"
    case .why: "Why"
    case .help: "Keys"
    case .sources: "Sources"
    case .dossier: "Dossier"
    }
  }
}

/// "1 article", "12 articles".
func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(number) " + (number == 1 ? noun : plural ?? noun + "s")
}
