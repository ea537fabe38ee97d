// What the timeline of one article holds.

import NewsModel
import TerminalUI

/// The state of the pane while it shows what one article tells.
public struct ArticleTimelineState: Hashable, Sendable {
  /// Nil until an article has been analyzed.
  private(set) var list: TimelineList?
  private(set) var filterWords = ""
  /// The entries that have the filter's words, in order: indices into `Analysis.timeline`.
  private(set) var matching: [Int] = []
  /// The entry that was gone to last: an index into `Analysis.timeline`.
  var cursor: Int?
  /// What was under focus in the text then: when it is another date now, the cursor is on that.
  var knownFocus: Focus?
  var scroll = ListScroll()
  let measured = MeasuredRows()

  public init() {}

  mutating func show(_ open: OpenArticle?, isSame: Bool) {
    list = open.flatMap { $0.isAnalyzed ? TimelineList($0) : nil }
    if !isSame {
      filterWords = ""
      scroll.reset()
      cursor = nil
      knownFocus = nil
    }
    match()
  }

  mutating func setFilter(_ words: String) {
    filterWords = words
    scroll.reset()
    match()
  }

  private mutating func match() { matching = list?.entries(with: filterWords) ?? [] }
}

/// What the pane knows of an article. Made once.
final class TimelineList: Sendable {
  let open: OpenArticle
  /// Nil if no entry tells a day.
  let scale: DateScale?
  let clauses = ClauseMemo()

  init(_ open: OpenArticle) {
    self.open = open
    scale = DateScale(open.analysis.timeline.map(\.when))
  }

  var entries: [TimelineEntry] { open.analysis.timeline }

  /// The words of the text that tell the time of an entry; nil for dateline and page date.
  func time(of entry: TimelineEntry) -> TimeExpression? {
    guard case .event(let time) = entry.kind, open.analysis.times.indices.contains(time) else { return nil }
    return open.analysis.times[time]
  }

  /// The entry of a time expression.
  func entry(ofTime time: Int) -> Int? { entries.firstIndex { $0.kind == .event(time: time) } }

  /// The entries in whose sentence, date or people all the words are. Linear in the sentences of the timeline.
  func entries(with words: String) -> [Int] {
    let wanted = words.lowercased().split(separator: " ")
    guard !wanted.isEmpty else { return Array(entries.indices) }
    return entries.indices.filter { index in
      let entry = entries[index]
      let names = entry.entities.filter(open.analysis.entities.indices.contains).map { open.analysis.entities[$0].name }
      let told = ([open.words(of: entry.sentence), entry.when.words(), entry.when.columns] + names).joined(
        separator: "\n")
      let folded = told.lowercased()
      return wanted.allSatisfy { folded.contains($0) }
    }
  }
}

extension TimelineList: Hashable {
  static func == (a: TimelineList, b: TimelineList) -> Bool { a === b }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
