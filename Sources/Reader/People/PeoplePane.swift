// How the people pane changes and how it looks.

import NewsModel
import TerminalUI

extension PeopleState: Pane {
  func heading(in context: PaneContext) -> PaneHeading { PaneHeading(name: "PEOPLE") }

  func draw(on canvas: inout Canvas, in context: PaneContext) {}

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome { .unhandled }
}
