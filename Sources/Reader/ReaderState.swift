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
  public var selection = Selection()
  public var text = TextState()
  public var people = PeopleState()
  public var quotes = QuotesState()
  public var timeline = TimelineState()
  public var why = WhyState()
  public var help = HelpState()
  public var focusedPane = PaneID.articles
  public var overlay: Overlay?
  public var isZoomed = false
  /// The day it is, for telling what is still to come.
  public var today: CivilDate?

  public init(size: Size, place: String) {
    self.size = size
    self.place = place
  }
}
