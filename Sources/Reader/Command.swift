// One command of the reader.

import TerminalUI

/// What a command does, whatever its key.
public enum CommandName: String, Hashable, Sendable, CaseIterable {
  case down, up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case top, end, enter, back, cancel
  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case nextQuote = "next-quote"
  case previousQuote = "previous-quote"
  case nextDate = "next-date"
  case previousDate = "previous-date"
  case nextOfSpeaker = "next-of-speaker"
  case previousOfSpeaker = "previous-of-speaker"
  case unfold, fold, only, why, quotes, copy, find, filter, sort
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case pane1 = "pane-1"
  case pane2 = "pane-2"
  case pane3 = "pane-3"
  case pane4 = "pane-4"
  case pane5 = "pane-5"
  case people, timeline, zoom
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case otherArticle = "other-article"
  case jumpBack = "jump-back"
  case jumpForward = "jump-forward"
  case browser, editor, rescan, unread, open, set
  case command, help, redraw, suspend, quit
}

/// A row of the table of commands: keys, prompt, help, hints, README and manual all come from it.
public struct Command: Hashable, Sendable {
  public enum Section: String, Hashable, Sendable, CaseIterable {
    case text = "In the text"
    case moving = "Moving"
    case panes = "Panes"
    case articles = "Articles"
    case people = "People"
    case timeline = "Timeline"
    case quotes = "Quotes"
    case anywhere = "Anywhere"
  }

  public let name: CommandName
  public let keys: [Key]
  /// One line of help, lower case, no full stop.
  public let help: String
  /// One or two words for the hint bar.
  public let hint: String
  public let section: Section

  public init(_ name: CommandName, keys: [Key], hint: String = "", help: String, in section: Section) {
    self.name = name
    self.keys = keys
    self.hint = hint
    self.help = help
    self.section = section
  }
}
