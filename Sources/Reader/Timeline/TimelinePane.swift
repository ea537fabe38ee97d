// How the timeline pane changes and how it looks.

import NewsModel
import TerminalUI

extension TimelineState: Pane {
  func heading(in context: PaneContext) -> PaneHeading { PaneHeading(name: "TIMELINE") }

  func draw(on canvas: inout Canvas, in context: PaneContext) {}

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome { .unhandled }
}

extension TimelineState {
  /// The rows that the pane would fill below its rule, for sharing the rail. Cheap: asked for at every frame.
  func neededRows(in context: PaneContext) -> Int { .max }
}
