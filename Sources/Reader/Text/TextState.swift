// What the pane of text holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the text.
public struct TextState: Hashable, Sendable {
  public init() {}
}
