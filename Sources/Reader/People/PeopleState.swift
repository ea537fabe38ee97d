// What the pane of people, organizations and places holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the people, organizations and places.
public struct PeopleState: Hashable, Sendable {
  /// What the rows are ordered by.
  enum Sort: String, Hashable, Sendable, CaseIterable {
    case count, name, place
  }

  /// Nil until an article has been analyzed.
  private(set) var list: PeopleList?
  /// What is shown of each kind, in order.
  private(set) var shown: [EntityKind: [EntityIndex]] = [:]
  private(set) var sort = Sort.count
  private(set) var filterWords = ""
  /// Entities whose other names are shown one a row; nil while nobody has unfolded or folded one.
  var unfolded: Set<EntityIndex>?
  var openSections: Set<EntityKind> = []
  /// The row that was gone to last.
  var cursor: PeopleItem?
  /// Who was selected then: when it is someone else now, the cursor is on them.
  var knownSelection: EntityIndex?
  var scroll = ListScroll()

  public init() {}

  mutating func show(_ open: OpenArticle?, isSame: Bool) {
    list = open.flatMap { $0.isAnalyzed ? PeopleList($0) : nil }
    if !isSame {
      unfolded = nil
      openSections = []
      filterWords = ""
      scroll.reset()
      cursor = nil
      knownSelection = nil
    }
    arrange()
  }

  mutating func sortNext() {
    let all = Sort.allCases
    sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
    arrange()
  }

  mutating func setFilter(_ words: String) {
    filterWords = words
    scroll.reset()
    arrange()
  }

  private mutating func arrange() {
    let words = filterWords.lowercased().split(separator: " ").map(String.init)
    shown = [:]
    guard let list else { return }
    for kind in PeopleState.kinds { shown[kind] = list.entities(kind, by: sort, filter: words) }
  }

  /// In the order of the pane.
  static let kinds: [EntityKind] = [.person, .organization, .place]
}
