// How the why pane changes and how it looks.

import NewsModel
import TerminalUI

extension WhyState: Pane {
  func heading(in context: PaneContext) -> PaneHeading { PaneHeading(name: "WHY") }

  func draw(on canvas: inout Canvas, in context: PaneContext) {}

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome { .unhandled }
}

extension WhyState {
  /// The rows that the pane would fill below its rule, for sharing the text's rows. Cheap: asked for at every frame.
  func neededRows(in context: PaneContext) -> Int { .max }
}
