// How the list of articles changes.

import NewsModel
import TerminalUI

extension ArticlesState: Pane {
  func heading(in context: PaneContext) -> PaneHeading { PaneHeading(name: "ARTICLES") }

  func draw(on canvas: inout Canvas, in context: PaneContext) {}

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome { .unhandled }

  func hints(in context: PaneContext) -> [CommandName] {
    [.enter, .down, .filter, .sort, .pageDown, .people, .timeline, .command, .back]
  }
}
