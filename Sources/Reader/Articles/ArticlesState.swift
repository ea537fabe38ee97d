// What the pane of list of articles holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the list of articles.
public struct ArticlesState: Hashable, Sendable {
  public init() {}
}
