// How the help pane changes and how it looks.

import NewsModel
import TerminalUI

extension HelpState: Pane {
  func heading(in context: PaneContext) -> PaneHeading { PaneHeading(name: "KEYS") }

  func draw(on canvas: inout Canvas, in context: PaneContext) {}

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome { .unhandled }
}
