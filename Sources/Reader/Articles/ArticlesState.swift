// What the pane of list of articles holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the list of articles.
public struct ArticlesState: Hashable, Sendable {
  /// The words that the rows are filtered by; empty if they are not.
  public private(set) var filterWords = ""

  public init() {}

  /// Counts over all rows, filtered or not.
  var figures: (all: Int, unread: Int, unreadable: Int) { (0, 0, 0) }

  /// "1 of 12"
  var position: String { "" }
}
