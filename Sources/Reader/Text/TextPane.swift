// How the pane of text changes.

import NewsModel
import TerminalUI

extension TextState: Pane {
  func heading(in context: PaneContext) -> PaneHeading { PaneHeading(name: "TEXT") }

  func draw(on canvas: inout Canvas, in context: PaneContext) {}

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome { .unhandled }

  func hints(in context: PaneContext) -> [CommandName] {
    [
      .nextMention, .nextQuote, .nextDate, .why, .people, .timeline, .quotes, .find, .back, .copy, .browser, .command,
      .zoom, .nextArticle,
    ]
  }
}
