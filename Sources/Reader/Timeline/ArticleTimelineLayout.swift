// The entries of an article’s timeline at one size: which are shown, and in how many rows each.

import NewsModel
import TerminalUI

struct ArticleTimelineLayout: SpineLayout {
  let list: TimelineList
  let width: Int
  let height: Int
  /// Indices into `Analysis.timeline`.
  let shown: [Int]
  /// The place in `shown` of the first entry that is still to come; a row with today's date stands above it.
  let firstToCome: Int?
  /// The most rows of a clause.
  private(set) var clauseRows = 2

  /// A clause of more bytes is never shown whole.
  static let longestClause = 1200

  var scale: DateScale? { list.scale }

  init?(_ state: ArticleTimelineState, in context: PaneContext) {
    guard let list = state.list else { return nil }
    self.list = list
    width = context.width
    height = context.height
    let only = context.selection.only
    shown = only.map { only in state.matching.filter { list.entries[$0].entities.contains(only) } } ?? state.matching
    firstToCome = Spine.firstToCome(
      shown.lazy.map { (list.entries[$0].isFuture, list.entries[$0].when) }, context.today)
    guard width < 30 || width >= Spine.barWidth else { return }
    // Where there is much room beside it, a clause is cut to one row only if that saves scrolling.
    let isRoomy = width >= 30 && shown.count <= height && neededRows(most: height + 1) <= height
    if !isRoomy { clauseRows = 1 }
  }

  var count: Int { shown.count }
  func when(at place: Int) -> TimeValue { list.entries[shown[place]].when }

  func text(at place: Int, selected: EntityIndex?) -> MarkedText {
    list.clauses.text(of: shown[place], selected: selected) {
      clause(of: list.entries[shown[place]], selected: selected)
    }
  }

  func textRows(at place: Int) -> Int {
    list.clauses.rows(of: shown[place], width: clauseWidth, most: clauseRows) {
      // The roles of the names do not matter.
      clause(of: list.entries[shown[place]], selected: nil).rows(width: clauseWidth, most: clauseRows).count
    }
  }

  func item(at place: Int) -> SpineItem {
    let entry = list.entries[shown[place]]
    return SpineItem(
      when: entry.when, isFuture: entry.isFuture, isSpeech: entry.isSpeech, words: words(of: entry))
  }

  /// What stands beside a date: its words, unless they only repeat it.
  private func words(of entry: TimelineEntry) -> [(String, TerminalUI.Role)] {
    switch entry.kind {
    case .published: return [("page date", .dim)]
    case .dateline:
      let metadata = list.open.article.metadata
      if let agency = metadata.dateline?.agency ?? metadata.agency {
        return [("dateline, ", .dim), (agency, .organization)]
      }
      return metadata.dateline?.place.map { [("dateline, ", .dim), ($0, .place)] } ?? [("dateline", .dim)]
    case .event:
      guard let time = list.time(of: entry) else { return [] }
      let words = list.open.words(of: time.range)
      return DateWords.repeatDate(words, columns: entry.when.columns) ? [] : [("“\(words)”", .doubt)]
    }
  }

  /// What happened, with the names in it in their roles. Empty for dateline and page date.
  func clause(of entry: TimelineEntry, selected: EntityIndex?) -> MarkedText {
    var text = MarkedText()
    var before: TextRange?
    for piece in entry.clause {
      if let before, TimelineEntry.isSpaced(list.open.words(of: before), before: list.open.words(of: piece)) {
        text.append(" ", .ink)
      }
      before = piece
      text.append(
        piece, of: list.open, base: entry.isSpeech ? .dim : .ink, selected: selected,
        most: ArticleTimelineLayout.longestClause - text.bytes.count)
    }
    return text
  }
}

extension ArticleTimelineLayout {
  /// The place in `shown` where the cursor is: on the date that came under focus in the text last, else where it was gone to.
  func cursor(_ state: ArticleTimelineState, in context: PaneContext) -> Int? {
    if context.selection.focus != state.knownFocus, case .time(let time) = context.selection.focus {
      return list.entry(ofTime: time).flatMap { shown.firstIndex(of: $0) }
    }
    if let cursor = state.cursor, let place = shown.firstIndex(of: cursor) { return place }
    return context.isFocused && !shown.isEmpty ? 0 : nil
  }
}
