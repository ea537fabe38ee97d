// What every pane is able to do; each is a folder of files that say what it holds, how it changes, how it looks.

import NewsModel
import TerminalUI

/// A pane of the screen: a value that is drawn on a canvas and changed by commands. It never sees another pane; what
/// they share is in the context.
protocol Pane {
  /// What stands in the pane's rule.
  func heading(in context: PaneContext) -> PaneHeading
  /// Fills the pane below its rule. The canvas is blank.
  func draw(on canvas: inout Canvas, in context: PaneContext)
  /// Answers a command; `unhandled` lets it go on to the global ones.
  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome
  /// The commands to hint at while the pane has the focus, by need. `help` is always added as the last.
  func hints(in context: PaneContext) -> [CommandName]
  /// What the caption says while the pane has the focus; nil leaves it to what is under focus in the text.
  func caption(in context: PaneContext) -> Caption?
  /// A key before it becomes a command, for an overlay that is typed into. `unhandled` makes it a command.
  mutating func type(_ key: Key, in context: PaneContext) -> PaneOutcome
  /// Selects what is in a row (counted from below the rule). True if it was selected already: a second click is Enter.
  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool
  /// Scrolls by rows (negative: up), as the wheel does, whether the pane has the focus or not.
  mutating func scroll(by rows: Int, in context: PaneContext)
  /// Whether `f` filters this pane.
  var canFilter: Bool { get }
  /// Shows only what has the words in it; empty words show everything.
  mutating func filter(by words: String, in context: PaneContext)
  /// Selects the row of a person, organization, place, quotation or date and brings it into view.
  mutating func show(_ claim: Claim, in context: PaneContext)
  /// Another article is open, or the open one was analyzed anew (`isSame`: keep what is unfolded and selected).
  mutating func opened(_ open: OpenArticle?, isSame: Bool)
}

extension Pane {
  func hints(in context: PaneContext) -> [CommandName] { [] }
  func caption(in context: PaneContext) -> Caption? { nil }
  mutating func type(_ key: Key, in context: PaneContext) -> PaneOutcome { .unhandled }
  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool { false }
  mutating func scroll(by rows: Int, in context: PaneContext) {}
  var canFilter: Bool { false }
  mutating func filter(by words: String, in context: PaneContext) {}
  mutating func show(_ claim: Claim, in context: PaneContext) {}
  mutating func opened(_ open: OpenArticle?, isSame: Bool) {}
}

/// What a pane sees beside its own state.
struct PaneContext: Equatable {
  let open: OpenArticle?
  let selection: Selection
  /// The pane has the focus.
  let isFocused: Bool
  /// Rows and columns of the pane without its rule.
  let width: Int
  let height: Int
  /// The day it is.
  var today: CivilDate?
  /// The most columns that a row of text takes.
  var measure = ScreenLayout.defaultMeasure
  /// The pane has the whole screen.
  var isZoomed = false
  /// The screen has rows to spare for space above a headline.
  var isTall = true
  /// The list stands beside the text, with room for titles of two rows.
  var isBeside = false
  /// The whole quotes view or another overlay, not a pane beside others.
  var isOverlay = false
  /// What is starred and tagged.
  var marks = ReaderMarks()
  /// Where the people of the open article appear in others.
  var elsewhere = PeopleElsewhere()
  /// What was looked for, while the list shows what was found.
  var results: SearchResults?
  /// Why the article that should be shown here cannot be read.
  var trouble: OpenTrouble?
  /// The number before the command, 1 if there was none.
  var count = 1
  var hasCount = false

  /// A rail of few columns: short headings, one row for what has two elsewhere, a left margin of 2 columns, not 3.
  var isNarrow: Bool { width < 30 }
}

/// An article that was to be opened and cannot be read.
struct OpenTrouble: Hashable {
  let id: ArticleID
  let file: String
  let trouble: Trouble
  /// Articles that can be read all the same.
  let others: Int
}

/// What a pane's rule says.
struct PaneHeading: Hashable {
  /// "PEOPLE"
  var name: String
  /// What it is sorted or filtered by: "by date ▾".
  var note = ""
  /// What to say where there is no room for the note.
  var shortNote = ""
  /// In place of a note: what is claimed, in the hues of its kinds.
  var claim: [Caption.Words] = []
  /// At the right end: "named quoted". A run of `─` in it is drawn as rule: "# ─ “".
  var figures = ""
}

/// One row above the hints: what is under focus, what it is taken to be, how sure that is and why.
struct Caption: Hashable {
  /// The words, set one after the other.
  var words: [Words]
  /// At the right end: "3 of 18".
  var position = ""

  struct Words: Hashable {
    let text: String
    let role: TerminalUI.Role

    init(_ text: String, _ role: TerminalUI.Role = .count) {
      self.text = text
      self.role = role
    }
  }
}

extension Caption {
  /// `! suez-notes.txt   cannot be read: permission denied`
  init(trouble: Trouble, of file: String) {
    words = [.init("! ", .trouble), .init(file, .strong), .init("   " + trouble.what)]
  }
}
