// What the pane of quotations by speaker holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the quotations by speaker.
public struct QuotesState: Hashable, Sendable {
  public init() {}
}
