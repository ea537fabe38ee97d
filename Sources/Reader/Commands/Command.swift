// One command of the reader.

import TerminalUI

/// What a command does, whatever its key. The raw value is its name after `:`.
public enum CommandName: String, Hashable, Sendable, CaseIterable {
  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case nextQuote = "next-quote"
  case previousQuote = "previous-quote"
  case nextDate = "next-date"
  case previousDate = "previous-date"
  case nextOfSpeaker = "next-of-speaker"
  case previousOfSpeaker = "previous-of-speaker"
  case enter, why, copy, find, left, right, paragraph
  case down, up
  case readOn = "read-on"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case top, end
  case jumpBack = "jump-back"
  case jumpForward = "jump-forward"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case pane1 = "pane-1"
  case pane2 = "pane-2"
  case pane3 = "pane-3"
  case pane4 = "pane-4"
  case pane5 = "pane-5"
  case people, timeline, quotes, zoom, back
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case otherArticle = "other-article"
  case nextUnread = "next-unread"
  case asKnown = "as-known"
  case dossier, follow, correct, corrections, questions, undo, redo
  case filter, search, sort, stories, unread, star, tag, rescan, fetch, browser, editor, open
  case wholePage = "whole-page"
  case sources
  case addSource = "add"
  case removeSource = "remove"
  case unfold, fold, only, anchor
  case folderTimeline = "folder-timeline"
  case command, help, set, redraw, suspend, cancel, escape, quit
}

/// A row of the table of commands: keys, prompt, help, hints, README and manual all come from it.
public struct Command: Hashable, Sendable {
  public enum Section: String, Hashable, Sendable, CaseIterable {
    case text = "In the text"
    case moving = "Moving"
    case panes = "Panes"
    case articles = "Articles"
    case sources = "Sources"
    case people = "People"
    case timeline = "Timeline"
    case quotes = "Quotes"
    case dossier = "Dossier"
    case anywhere = "Anywhere"
  }

  public let name: CommandName
  /// The first one is shown; empty for a command that is only typed after `:`.
  public let keys: [Key]
  /// What follows the name after `:` ("PATH"), empty if nothing does.
  public let argument: String
  /// One or two words for the hint bar; empty if the hint of the row above tells of both.
  public let hint: String
  /// A few words for the overview of keys; empty if those of the row above tell of both ("next, previous mention").
  public let brief: String
  /// One line for the list of commands, lower case, no full stop.
  public let help: String
  public let section: Section

  public init(
    _ name: CommandName, keys: [Key] = [], argument: String = "", hint: String = "", brief: String = "", help: String,
    in section: Section
  ) {
    self.name = name
    self.keys = keys
    self.argument = argument
    self.hint = hint
    self.brief = brief
    self.help = help
    self.section = section
  }

  /// `n`, `^D`, `Tab`; empty if there is no key.
  public var keyLabel: String { keys.first?.label ?? "" }
}

extension Key {
  /// How the screen writes a key: `n`, `^D`, `Tab`, `Esc`, `space`.
  public var label: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(let character): "^" + String(character).uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    }
  }
}
