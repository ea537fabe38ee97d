// What the pane of people, organizations and places holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the people, organizations and places.
public struct PeopleState: Hashable, Sendable {
  public init() {}
}
