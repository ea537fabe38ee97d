// How the quotes pane changes and how it looks.

import NewsModel
import TerminalUI

extension QuotesState: Pane {
  func heading(in context: PaneContext) -> PaneHeading { PaneHeading(name: "QUOTES") }

  func draw(on canvas: inout Canvas, in context: PaneContext) {}

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome { .unhandled }
}
