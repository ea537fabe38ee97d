// The timeline pane: what the open article tells, or what all articles do.

import NewsModel
import TerminalUI

/// The state of the pane that shows the timeline.
public struct TimelineState: Hashable, Sendable {
  var article = ArticleTimelineState()
  var folder = FolderTimelineState()
  /// All articles are shown, not the open one alone.
  var isOfFolder = false

  public init() {}

  var filterWords: String { isOfFolder ? folder.filterWords : article.filterWords }

  func neededRows(in context: PaneContext) -> Int {
    isOfFolder ? folder.neededRows(in: context) : article.neededRows(in: context)
  }
}

extension TimelineState: Pane {
  func heading(in context: PaneContext) -> PaneHeading {
    isOfFolder ? folder.heading(in: context) : article.heading(in: context)
  }

  func draw(on canvas: inout Canvas, in context: PaneContext) {
    if isOfFolder { folder.draw(on: &canvas, in: context) } else { article.draw(on: &canvas, in: context) }
  }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    if command == .timeline || command == .folderTimeline { return .showTimeline(ofFolder: !isOfFolder) }
    guard isOfFolder else { return article.handle(command, in: context) }
    if command == .escape, folder.filterWords.isEmpty, folder.person != nil { return .only(nil) }
    return folder.handle(command, in: context)
  }

  func hints(in context: PaneContext) -> [CommandName] {
    isOfFolder ? folder.hints(in: context) : article.hints(in: context)
  }

  func caption(in context: PaneContext) -> Caption? {
    isOfFolder ? folder.caption(in: context) : article.caption(in: context)
  }

  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool {
    isOfFolder
      ? folder.click(row: row, column: column, in: context) : article.click(row: row, column: column, in: context)
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    if isOfFolder { folder.scroll(by: rows, in: context) } else { article.scroll(by: rows, in: context) }
  }

  var canFilter: Bool { true }

  mutating func filter(by words: String, in context: PaneContext) {
    if isOfFolder { folder.setFilter(words) } else { article.setFilter(words) }
  }

  /// A date of the open article stands in its own timeline.
  mutating func show(_ claim: Claim, in context: PaneContext) {
    isOfFolder = false
    article.show(claim, in: context)
  }

  mutating func opened(_ open: OpenArticle?, isSame: Bool) { article.opened(open, isSame: isSame) }
}
