// The table of commands: every key, every name after `:`, every line of help and every hint is one of its rows.

import TerminalUI

/// The commands of the reader.
public enum Commands {
  /// All rows, by section, in the order in which help shows them. A command that does different things in different
  /// panes has a row in the section of each, with the same keys.
  public static let table: [Command] =
    text + moving + panes + articles + sources + people + timeline + quotes + dossier + anywhere

  private static let text = [
    Command(
      .nextMention, keys: ["n"], hint: "mention", brief: "next, previous mention",
      help: "next mention of who is selected, or next match of the search; 3n the third on", in: .text),
    Command(
      .previousMention, keys: ["N"], help: "previous mention of who is selected, or previous match of the search",
      in: .text),
    Command(.nextQuote, keys: ["]"], hint: "quote", brief: "quote", help: "next quote; 3] the third on", in: .text),
    Command(.previousQuote, keys: ["["], help: "previous quote", in: .text),
    Command(.nextDate, keys: [")"], hint: "date", brief: "date", help: "next date or time", in: .text),
    Command(.previousDate, keys: ["("], help: "previous date or time", in: .text),
    Command(
      .nextOfSpeaker, keys: ["}"], hint: "same speaker", brief: "quote of the same speaker",
      help: "next quote of the same speaker", in: .text),
    Command(.previousOfSpeaker, keys: ["{"], help: "previous quote of the same speaker", in: .text),
    Command(
      .enter, keys: [.enter], hint: "go to it", brief: "go to its person or date",
      help: "go to the person or date under focus, in its pane", in: .text),
    Command(
      .why, keys: ["w"], hint: "why", brief: "why: rule and evidence",
      help: "the rule and evidence: a name, a quote’s speaker, a date", in: .text),
    Command(
      .copy, keys: ["y"], hint: "copy", brief: "copy quote with its source",
      help: "copy the quote or sentence with its source", in: .text),
    Command(
      .find, keys: ["/"], argument: "WORDS", hint: "find", brief: "find; n N go on",
      help: "find in the text as you type; capitals count if there are any", in: .text),
    Command(
      .right, keys: [">"], brief: "wide lines to the side", help: "see more of lines that are never wrapped",
      in: .text),
    Command(.left, keys: ["<"], help: "back to the beginning of lines that are never wrapped", in: .text),
    Command(
      .paragraph, argument: "NUMBER", brief: "go to it by number",
      help: "go to that paragraph; the number alone does it: :3", in: .text),
  ]

  private static let moving = [
    Command(.down, keys: ["j", .down], hint: "move", brief: "line, row", help: "one line or row down", in: .moving),
    Command(.up, keys: ["k", .up], help: "one line or row up", in: .moving),
    Command(
      .readOn, keys: [" "], hint: "page", brief: "page; at the end, next unread",
      help: "a page down; at the end of the text the next unread article", in: .moving),
    Command(.pageUp, keys: ["b", .pageUp, .control("b")], help: "a page up", in: .moving),
    Command(.pageDown, keys: [.pageDown, .control("f")], help: "a page down", in: .moving),
    Command(.halfDown, keys: [.control("d")], brief: "half a page", help: "half a page down", in: .moving),
    Command(.halfUp, keys: [.control("u")], help: "half a page up", in: .moving),
    Command(.top, keys: ["g", .home], brief: "top, end", help: "to the top", in: .moving),
    Command(.end, keys: ["G", .end], help: "to the end", in: .moving),
    Command(
      .jumpBack, keys: [.control("o")], brief: "back, forward through jumps", help: "back to where the last jump began",
      in: .moving),
    // Ctrl-I is Tab in all but a few terminals, so another key comes first.
    Command(.jumpForward, keys: [.control("n"), .control("i")], help: "forward again through the jumps", in: .moving),
  ]

  private static let panes = [
    Command(.nextPane, keys: [.tab], hint: "pane", brief: "next pane", help: "next pane", in: .panes),
    Command(.previousPane, keys: [.backTab], brief: "previous pane", help: "previous pane", in: .panes),
    Command(.pane1, keys: ["1"], brief: "that pane", help: "the list of articles", in: .panes),
    Command(.pane2, keys: ["2"], help: "the text", in: .panes),
    Command(.pane3, keys: ["3"], help: "the people", in: .panes),
    Command(.pane4, keys: ["4"], help: "the fourth pane: the timeline, or the quotes on a wide screen", in: .panes),
    Command(.pane5, keys: ["5"], help: "the timeline on a wide screen", in: .panes),
    Command(
      .people, keys: ["p"], hint: "people", brief: "people, timeline", help: "the people of the text", in: .panes),
    Command(.timeline, keys: ["t"], hint: "timeline", help: "what happened when", in: .panes),
    Command(
      .quotes, keys: ["Q"], hint: "quotes", brief: "quotes by speaker", help: "the quotes of the article, by speaker",
      in: .panes),
    Command(
      .zoom, keys: ["z"], hint: "zoom", brief: "zoom the pane, and back",
      help: "give the pane the whole screen, and take it back", in: .panes),
    Command(
      .back, keys: ["q"], hint: "back", brief: "back; at the root, quit",
      help: "back to where the last jump began, to the list, out", in: .panes),
  ]

  private static let articles = [
    Command(
      .enter, keys: [.enter], hint: "read", brief: "read it", help: "open the article", in: .articles),
    Command(
      .nextArticle, keys: ["J"], hint: "article", brief: "next, previous, from anywhere",
      help: "next article, from any pane", in: .articles),
    Command(.previousArticle, keys: ["K"], help: "previous article, from any pane", in: .articles),
    Command(
      .readOn, keys: [" "], hint: "next unread", brief: "open the next unread", help: "open the next unread article",
      in: .articles),
    Command(.nextUnread, brief: "the next unread", help: "open the next article that is unread", in: .articles),
    Command(
      .otherArticle, keys: ["a"], hint: "elsewhere", brief: "another that names the selected",
      help: "the next article that names who is selected", in: .articles),
    Command(
      .filter, keys: ["f"], argument: "WORDS", hint: "filter", brief: "filter as you type",
      help: "show only what has these words, or person:arden, is:starred, mentions:2024-03", in: .articles),
    Command(
      .search, keys: ["S"], argument: "WORDS", hint: "search", brief: "search all that was read",
      help: "search all that was ever read: words, \"phrases\", person:, speaker:, -not, OR", in: .articles),
    Command(
      .sort, keys: ["s"], argument: "KEY", hint: "sort", brief: "sort",
      help: "by date, title, outlet, people or quotes", in: .articles),
    Command(
      .stories, keys: ["M"], hint: "stories", brief: "one line for each story",
      help: "articles of one story in one line: l unfolds, h folds; again: each in its own", in: .articles),
    Command(
      .unread, keys: ["U"], hint: "unread", brief: "mark unread, read", help: "mark unread, or read", in: .articles),
    Command(.star, keys: ["*"], hint: "star", brief: "star, tag", help: "star, or take the star away", in: .articles),
    Command(.tag, keys: ["T"], argument: "WORDS", help: "tag it with words; none takes the tags away", in: .articles),
    Command(
      .rescan, keys: ["r"], hint: "read again", brief: "read the folder again", help: "look through the folder again",
      in: .articles),
    Command(
      .fetch, keys: ["R"], hint: "fetch", brief: "fetch what is new",
      help: "fetch what is new from all sources, while you read on", in: .articles),
    Command(
      .wholePage, keys: ["F"], hint: "whole page", brief: "fetch its whole page",
      help: "fetch the page of a teaser or a feed’s entry, and read that from then on", in: .articles),
    Command(
      .browser, keys: ["o"], hint: "browser", brief: "open its address", help: "open its address in the browser",
      in: .articles),
    Command(
      .editor, keys: ["e"], hint: "edit", brief: "edit the file", help: "open its file in the editor", in: .articles),
    Command(.back, keys: ["q"], hint: "quit", brief: "quit", help: "leave the program", in: .articles),
    Command(.open, argument: "PATH", brief: "", help: "read another file or folder", in: .articles),
  ]

  private static let sources = [
    Command(
      .sources, keys: ["i"], hint: "sources", brief: "where news comes in",
      help: "the feeds, folders and marks that articles come from",
      in: .sources),
    Command(
      .enter, keys: [.enter], hint: "its articles", brief: "only its articles",
      help: "show only the articles of that source; Esc shows all again",
      in: .sources),
    Command(
      .fetch, keys: ["R"], hint: "fetch it", brief: "fetch it alone", help: "fetch only that source", in: .sources),
    Command(
      .wholePage, keys: ["F"], hint: "whole pages", brief: "whole pages of its teasers",
      help: "fetch the whole pages of its teasers, if their site lets programs do so", in: .sources),
    Command(
      .fold, keys: ["h", .left], hint: "fold", brief: "fold, unfold a group", help: "fold the group", in: .sources),
    Command(.unfold, keys: ["l", .right], help: "unfold the group", in: .sources),
    Command(
      .addSource, keys: [.insert], argument: "ADDRESS", hint: "add, remove", brief: "add, remove one",
      help: "subscribe to a feed, to the feed that a site names, or to a folder", in: .sources),
    Command(
      .removeSource, keys: [.delete], argument: "SOURCE", help: "end a subscription, by its address or name",
      in: .sources),
  ]

  private static let people = [
    Command(
      .enter, keys: [.enter], hint: "first mention", brief: "first mention in the text",
      help: "first place in the text", in: .people),
    Command(
      .dossier, keys: ["D"], argument: "NAME", hint: "dossier", brief: "all that is known of them",
      help: "all that the library knows of who is selected; Enter twice on a name does the same", in: .people),
    Command(
      .follow, keys: ["+"], argument: "person:NAME", hint: "follow", brief: "follow, or no more",
      help: "follow who is selected, or what the list was asked, among the sources (i); again: no more", in: .people),
    Command(
      .unfold, keys: ["l", .right], hint: "unfold", brief: "unfold, fold", help: "show all names and reasons",
      in: .people),
    Command(.fold, keys: ["h", .left], help: "show one row of names", in: .people),
    Command(
      .only, keys: ["x"], hint: "only", brief: "only this person’s dates",
      help: "only the dates and quotes of this person; again: all", in: .people),
  ]

  private static let timeline = [
    Command(
      .enter, keys: [.enter], hint: "sentence", brief: "the sentence in the text",
      help: "the sentence in the text that tells it", in: .timeline),
    Command(
      .timeline, keys: ["t"], hint: "all articles", brief: "all articles, or this one",
      help: "what all articles of the folder tell, on one timeline; again: this article", in: .timeline),
    Command(
      .folderTimeline, brief: "on all articles", help: "what all articles of the folder tell, on one timeline",
      in: .timeline),
    Command(.only, keys: ["x"], hint: "all", brief: "all dates again", help: "the dates of all people", in: .timeline),
    Command(
      .anchor, keys: ["="], argument: "DAY", hint: "anchor", brief: "count from another day",
      help: "count all dates from another day, as 2024-04-13; without one, from the article’s own", in: .timeline),
  ]

  private static let quotes = [
    Command(
      .enter, keys: [.enter], hint: "go to it", brief: "the quote in the text", help: "the quote in the text",
      in: .quotes)
  ]

  private static let dossier = [
    Command(
      .enter, keys: [.enter], hint: "open", brief: "that place in its article",
      help: "open the article at that place, or the page of that name", in: .dossier),
    Command(
      .nextPane, keys: [.tab], hint: "next part", brief: "next part", help: "to the next part of the page",
      in: .dossier),
  ]

  private static let anywhere = [
    Command(
      .correct, keys: ["c"], hint: "correct", brief: "say what is not so",
      help: "correct a name, a quote’s speaker or a date: merge, split, rename, no name", in: .anywhere),
    Command(
      .asKnown, keys: ["@"], argument: "DAY", hint: "as known on", brief: "as known on a day",
      help: "the library as it stood on a day, as 2024-03-11; without one, as it is", in: .anywhere),
    Command(
      .questions, keys: ["O"], hint: "open questions", brief: "what is left open",
      help: "what is not sure in this article, one after the other: y yes, n no, l later", in: .anywhere),
    Command(
      .undo, keys: ["u"], hint: "undo", brief: "take back, do again", help: "take back a correction, star, tag or mark",
      in: .anywhere),
    Command(.redo, keys: [.control("r")], help: "do again what was taken back", in: .anywhere),
    Command(
      .corrections, argument: "export FILE", brief: "to a file",
      help: "write your corrections to a text file, or import FILE", in: .anywhere),
    Command(
      .command, keys: [":"], hint: "command", brief: "command, Tab completes", help: "type a command; Tab completes",
      in: .anywhere),
    Command(
      .help, keys: ["?", .function(1)], hint: "keys", brief: "keys", help: "all commands and their keys", in: .anywhere),
    Command(
      .set, argument: "NAME VALUE", brief: "change a setting", help: "change a setting: measure 80, mouse, nomouse",
      in: .anywhere),
    Command(.redraw, keys: [.control("l")], brief: "draw again", help: "draw the screen again", in: .anywhere),
    Command(
      .suspend, keys: [.control("z")], brief: "stop; fg goes on", help: "stop the program; fg goes on", in: .anywhere),
    Command(
      .cancel, keys: [.control("c")], brief: "cancel; twice, quit",
      help: "cancel what is typed or going on; twice: quit",
      in: .anywhere),
    Command(
      .escape, keys: [.escape], hint: "close", brief: "close, clear, back",
      help: "clear a count, a filter, a search; close; back, but never out", in: .anywhere),
    Command(.quit, brief: "", help: "leave the program", in: .anywhere),
  ]

  /// What a key does where nothing is typed.
  public static let keyMap: [Key: CommandName] = Dictionary(
    table.flatMap { row in row.keys.map { ($0, row.name) } }, uniquingKeysWith: { first, _ in first })

  /// The row of a command: that of a section if it has one, else the first.
  public static func row(_ name: CommandName, in section: Command.Section? = nil) -> Command? {
    table.first { $0.name == name && $0.section == section } ?? table.first { $0.name == name }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A printable key, written as its character.
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
