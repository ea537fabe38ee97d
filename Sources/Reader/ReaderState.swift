// All that the reader is at one moment: a value.

import NewsModel
import TerminalUI

/// The whole state of the interactive program.
public struct ReaderState: Sendable {
  public var size: Size
  /// What is read, as the masthead says it ("articles").
  public var place: String
  public var articles = ArticlesState()
  /// The article that is being read.
  public var open: OpenArticle?
  /// Set instead of `open` when it could not be read.
  var trouble: OpenTrouble?
  public var selection = Selection()
  public var text = TextState()
  public var people = PeopleState()
  public var quotes = QuotesState()
  public var timeline = TimelineState()
  public var why = WhyState()
  public var help = HelpState()
  public var focusedPane = PaneID.articles
  /// The list or the text, whichever was focused last: they share a column on narrow screens.
  var front = PaneID.articles
  /// The people or the timeline, whichever was focused last: they share the rail on low screens.
  var rail = PaneID.people
  public var overlay: Overlay?
  public var isZoomed = false
  /// The most columns a row of text takes.
  public var measure = 72
  /// The digits typed before a command.
  var count: PendingCount?
  /// What the caption tells for some seconds.
  var message: Message?
  var messageNumber = 0
  /// The day it is, for telling what is still to come.
  public var today: CivilDate?

  public init(size: Size, place: String) {
    self.size = size
    self.place = place
  }
}
