// What the list knows of an article without holding it.

import NewsModel

/// One row of the list of articles.
public struct ArticleRow: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    /// Found in the folder, not parsed yet: the title is the file's name.
    case found
    /// Parsed; people and quotes are not counted yet.
    case parsed
    case analyzed(people: Int, quotes: Int)
    case unreadable(Trouble)
  }

  public let id: ArticleID
  /// The file's name, to tell people which one is meant.
  public let file: String
  public let title: String
  public let outlet: String?
  /// The dateline's day, else the page's.
  public let date: CivilDate?
  public let state: State
  public var isUnread: Bool

  public init(
    id: ArticleID, file: String, title: String, outlet: String? = nil, date: CivilDate? = nil, state: State,
    isUnread: Bool
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.outlet = outlet
    self.date = date
    self.state = state
    self.isUnread = isUnread
  }
}

/// Why something cannot be read, in the order in which a person needs it.
public struct Trouble: Hashable, Sendable {
  /// What happened: "cannot be read: permission denied".
  public let what: String
  /// What helps, as a sentence; empty if nothing does.
  public let help: String
  /// A command that can be typed; empty if there is none.
  public let command: String

  public init(what: String, help: String = "", command: String = "") {
    self.what = what
    self.help = help
    self.command = command
  }
}
