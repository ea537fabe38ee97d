// What is selected and what is under focus: the one thing that all panes look at.

import NewsModel

/// What the panes share. Entities are of the open article.
public struct Selection: Hashable, Sendable {
  /// The selected person, organization or place: it is marked under every name, in all panes at once.
  public var entity: EntityIndex?
  /// The one place in the text that was jumped to.
  public var focus: Focus?
  /// Dates and quotes of this person only are shown.
  public var only: EntityIndex?

  public init(entity: EntityIndex? = nil, focus: Focus? = nil, only: EntityIndex? = nil) {
    self.entity = entity
    self.focus = focus
    self.only = only
  }
}

/// A place in the text that is under focus.
public enum Focus: Hashable, Sendable {
  case mention(MentionIndex)
  case quotation(Int)
  case time(Int)
  /// A match of the last search.
  case match(TextRange)
}
