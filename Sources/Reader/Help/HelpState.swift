// What the pane of keys and commands holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the keys and commands.
public struct HelpState: Hashable, Sendable {
  public init() {}
}
