// What the pane of timeline holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the timeline.
public struct TimelineState: Hashable, Sendable {
  public init() {}
}
