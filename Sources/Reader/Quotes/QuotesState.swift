// What the pane of quotations by speaker holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the quotations by speaker.
public struct QuotesState: Hashable, Sendable {
  /// What the rows are ordered by.
  enum Sort: Hashable, Sendable {
    case speaker, place
  }

  /// Nil until an article has been analyzed.
  private(set) var list: QuotesList?
  private(set) var sort = Sort.speaker
  private(set) var filterWords = ""
  /// The quotations that have the filter's words, in order.
  private(set) var matching: [QuotesList.Entry] = []
  /// The quotation that was gone to last.
  var cursor: Int?
  /// What was under focus in the text then: when it is another quotation now, the cursor is on that.
  var knownFocus: Focus?
  var scroll = ListScroll()

  public init() {}

  mutating func show(_ open: OpenArticle?, isSame: Bool) {
    list = open.flatMap { $0.isAnalyzed ? QuotesList($0) : nil }
    if !isSame {
      filterWords = ""
      scroll.reset()
      cursor = nil
      knownFocus = nil
    }
    arrange()
  }

  mutating func sortNext() {
    sort = sort == .speaker ? .place : .speaker
    arrange()
  }

  mutating func setFilter(_ words: String) {
    filterWords = words
    scroll.reset()
    arrange()
  }

  private mutating func arrange() { matching = list?.entries(by: sort, filter: filterWords) ?? [] }
}
