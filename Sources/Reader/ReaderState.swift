// All that the reader is at one moment: a value.

import NewsModel
import TerminalUI

/// The whole state of the interactive program.
public struct ReaderState: Equatable, Sendable {
  public var size: Size
  /// What is read, as the masthead says it ("articles").
  public var place: String
  public var articles = ArticlesState()
  /// What was found in the library stands in `articles`, and the folder's list here.
  var results: SearchResults?
  /// What is starred and tagged.
  public var marks = ReaderMarks()
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
  public var sources = SourcesState()
  public var dossier = DossierState()
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
  /// How many new articles the last message about such tells, and its number.
  var arrivals = Arrivals()
  /// How far reading the folder is; nil when it is done.
  var progress: Progress?
  /// What is being typed, while the overlay is a prompt.
  var prompt = PromptState()
  /// The article that was asked for and has not come yet.
  var opening: Opening?
  /// Where to go in the open article once it is analyzed.
  var pendingTarget: OpenTarget?
  var jumps = JumpList()
  var elsewhere = PeopleElsewhere()
  /// What `n` goes on with: mentions of the selected one, or matches of the last search.
  var sought = Sought.mentions
  /// The words of the last search, kept from article to article.
  var searchWords = ""
  /// The words that were last searched for in the list.
  var titleWords = ""
  /// What can be taken back.
  var deeds = Deeds()
  /// Answering what was left open.
  var inquiry = Inquiry()
  /// Whom to select when the open article comes again, corrected.
  var toSelect: Whom?
  /// A step through an article that is still being read: done as soon as it has been.
  var pendingStep: PendingStep?
  /// Where articles were left off in this run.
  var places: [ArticleID: Int] = [:]
  /// The article whose mark of being read is settled: it was read, or the user said that it was not.
  var settledAsRead: ArticleID?
  /// The last step began again at the other end: "from the top".
  var wrapNote = ""
  /// Ctrl-C was the last key.
  var isAboutToQuit = false
  /// Articles of one story are put in one line.
  var isGrouping = false
  /// The day whose knowledge is shown; nil: all that is known.
  var asKnown: CivilDate?
  /// The day it is, for telling what is still to come.
  public var today: CivilDate?

  public init(size: Size, place: String) {
    self.size = size
    self.place = place
    articles.place = place
  }
}

/// How far reading the folder is.
struct Progress: Hashable {
  let done: Int
  let total: Int
}

/// What `n` and `N` go on with.
enum Sought: Hashable {
  case mentions, matches
  /// In the list, rows with the words of the last search there; elsewhere mentions.
  case titles
}

/// A step that cannot be done yet.
struct PendingStep: Hashable {
  let command: CommandName
  let count: Int?
}

/// An article that was asked for.
struct Opening: Hashable {
  let id: ArticleID
  let target: OpenTarget
}

/// An article, and where to go in it.
struct ArticlePlace: Hashable {
  let article: ArticleID
  let target: OpenTarget

  init(_ article: ArticleID, _ target: OpenTarget) {
    self.article = article
    self.target = target
  }

  /// A sentence; without one, the top.
  init(_ article: ArticleID, sentence: TextRange) {
    self.init(article, sentence.isEmpty ? .top : .sentence(sentence))
  }
}

/// Where in an article to go when it is there.
enum OpenTarget: Hashable {
  /// Where it was left off.
  case remembered
  case top
  case place(JumpPlace)
  case sentence(TextRange)
  /// The first mention of someone.
  case naming(String, EntityKind)
  /// Where someone is first called by these words.
  case called(String, Whom)
  /// The quotation or the sentence that begins there, with someone selected.
  case offset(Int, Whom)
}
