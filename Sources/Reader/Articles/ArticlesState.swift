// What the list of articles holds: every row, the order in which they stand, and which are shown.

import NewsModel
import TerminalUI

/// The state of the pane that shows the list of articles.
public struct ArticlesState: Hashable, Sendable {
  /// In the order of their coming. A row that is gone keeps its slot, so that slots are names.
  private(set) var kept: [ArticleRow] = []
  private var slots = PlaceTable()
  /// Articles that were marked read or unread in this run.
  private var marked: Set<ArticleID> = []
  /// Slots in the order in which they stand.
  private var ranks = ArticleRanks()
  /// Slots that pass the filter, in the same order.
  private(set) var shown: [Int] = []
  /// What the rows are filtered by.
  private(set) var rowFilter = ArticleFilter("")
  /// What the list is narrowed to, before any filter; nil for all.
  private(set) var scope: ArticleScope?
  /// What was known on the day that is shown; nil: all.
  private(set) var known: Set<ArticleID>?
  /// The rows as they are now, by slot, of the articles that stood in another wording on that day.
  private var present: [Int: ArticleRow] = [:]
  /// What stands under one line.
  private(set) var stories = StoryFolding()
  /// Whether the row of a slot passes.
  private var isPassing: [Bool] = []
  /// Where the selected row stands in `shown`.
  var selectedIndex = 0
  /// The row at the top of the pane, as a place in `shown`.
  var top = 0
  /// The user has seen the list and moved: rows keep their places from now on, though their dates may become known.
  var isHeld = false
  /// Nothing more will come by itself.
  var isComplete = false
  /// Files that are no articles, by kind.
  var passedOver: [String: Int] = [:]
  /// What is read, for the empty page.
  var place = ""
  /// Counts over all rows, filtered or not.
  private(set) var unread = 0
  private(set) var unreadable = 0

  public init() {}

  /// An empty list for what is found in the library, in the order in which it comes.
  init(results place: String) {
    self.place = place
    ranks = ArticleRanks(.best)
    isHeld = true
    isComplete = true
  }
}

extension ArticlesState {
  /// The words that the rows are filtered by; empty if they are not.
  var filterWords: String { rowFilter.words }
  var order: ArticleOrder { ranks.order }
  var figures: (all: Int, unread: Int, unreadable: Int) { (ranks.slots.count, unread, unreadable) }
  var isEmpty: Bool { ranks.slots.isEmpty }

  /// The selected row, nil if none is shown.
  var selected: ArticleRow? { row(at: selectedIndex) }

  func row(at index: Int) -> ArticleRow? { shown.indices.contains(index) ? kept[shown[index]] : nil }

  func row(of id: ArticleID) -> ArticleRow? { slot(of: id).map { kept[$0] } }

  private func slot(of id: ArticleID) -> Int? { slots.place(of: id) { kept[$0].id } }

  /// Where an article stands in the list, nil if it is not shown. Linear in the rows.
  func index(of id: ArticleID) -> Int? { slot(of: id).flatMap { slot in shown.firstIndex(of: slot) } }

  /// The same articles as the list has them: those that are filtered out too, but none that it does not know.
  func inOrder(_ ids: [ArticleID]) -> [ArticleID] {
    let wanted = Set(ids.compactMap(slot(of:)))
    return ranks.slots.filter(wanted.contains).map { kept[$0].id }
  }

  /// "1 of 12", of an article in the list.
  func position(of id: ArticleID?) -> String {
    guard let id, let index = index(of: id) else { return "" }
    return "\(index + 1) of \(shown.count)"
  }

  /// The next unread row after a place in the list (or before it), going round once.
  func nextUnread(after index: Int) -> Int? {
    guard !shown.isEmpty else { return nil }
    for step in 1...shown.count {
      let next = (index + step) % shown.count
      if kept[shown[next]].isUnread && kept[shown[next]].trouble == nil { return next }
    }
    return nil
  }
}

// Rows that come, change and go.
extension ArticlesState {
  /// Takes rows that are new or have changed. All are put where they belong, but changed ones stay where they are while the
  /// list is held. With k rows O(k log n) comparisons and one pass over n numbers; returns how many are new.
  mutating func take(_ rows: [ArticleRow]) -> Int {
    let chosen = selected?.id
    let before = selectedIndex
    let countBefore = kept.count
    var moved: Set<Int> = []
    for row in rows {
      if let slot = slot(of: row.id) {
        if replace(slot, by: row), !isHeld, slot < countBefore { moved.insert(slot) }
      } else {
        slots.add(kept.count, for: row.id)
        kept.append(row)
        isPassing.append(passes(kept.count - 1) ?? false)
        count(row, by: 1)
      }
    }
    let added = kept.count - countBefore
    ranks.remove(moved, of: kept.count)
    ranks.insert(Array(moved) + Array(countBefore..<kept.count), of: kept)
    showPassing()
    if isHeld, let chosen {
      select(chosen)
      // What is looked at stays where it is on the screen.
      top = max(0, top + selectedIndex - before)
    } else {
      selectedIndex = min(selectedIndex, max(0, shown.count - 1))
    }
    return added
  }

  /// Puts a row in the place of an older one; whether it belongs elsewhere now.
  private mutating func replace(_ slot: Int, by new: ArticleRow) -> Bool {
    guard present[slot] == nil else {
      keepForLater(new, in: slot)
      return false
    }
    count(kept[slot], by: -1)
    var row = new
    // What was read in this run is known here first.
    if marked.contains(row.id) { row.isUnread = kept[slot].isUnread }
    let isElsewhere = ranks.areApart(kept[slot], row)
    kept[slot] = row
    isPassing[slot] = passes(slot) ?? isPassing[slot]
    count(row, by: 1)
    return isElsewhere
  }

  mutating func remove(_ ids: [ArticleID]) {
    let chosen = selected?.id
    var gone: Set<Int> = []
    for id in ids {
      guard let slot = slots.remove(id, { [kept] in kept[$0].id }) else { continue }
      count(kept[slot], by: -1)
      present[slot] = nil
      gone.insert(slot)
    }
    guard !gone.isEmpty else { return }
    ranks.remove(gone, of: kept.count)
    showPassing()
    if let chosen { select(chosen) }
    selectedIndex = min(selectedIndex, max(0, shown.count - 1))
  }

  /// Sets whether an article is unread; false if it was so already.
  mutating func mark(_ id: ArticleID, isUnread: Bool) -> Bool {
    guard let slot = slot(of: id), kept[slot].isUnread != isUnread else { return false }
    marked.insert(id)
    setUnread(isUnread, slot)
    return true
  }

  private mutating func count(_ row: ArticleRow, by step: Int) {
    if row.trouble != nil { unreadable += step } else if row.isUnread { unread += step }
  }
}

// Order and filter.
extension ArticlesState {
  mutating func sort(by order: ArticleOrder) {
    let chosen = selected?.id
    ranks.sort(kept, by: order)
    showPassing()
    if let chosen { select(chosen) }
  }

  /// Puts every row where it belongs, as the list is looked at anew.
  mutating func settle() {
    let chosen = selected?.id
    ranks.sort(kept)
    showPassing()
    if let chosen { select(chosen) }
  }

  mutating func filter(by words: String) {
    guard words != filterWords else { return }
    let chosen = selected?.id
    let before = rowFilter
    rowFilter = ArticleFilter(words, after: before)
    // Until a question is answered all that it may be true of is shown.
    if !rowFilter.isPlain, before.isPlain { isPassing = kept.map { _ in true } }
    refilter(isNarrower: rowFilter.isNarrower(than: before))
    selectedIndex = 0
    top = 0
    if let chosen { select(chosen) }
  }

  /// Shows only what stands in a scope; nil shows all again. What is selected stays so if it is shown.
  mutating func narrow(to scope: ArticleScope?) {
    guard scope != self.scope else { return }
    show { $0.scope = scope }
  }

  /// Shows only what was known on a day, in the rows of then where they were others; nil shows all again, as it is now.
  mutating func know(_ ids: Set<ArticleID>?, former: [ArticleRow] = []) {
    guard !knows(ids, former) else { return }
    show { list in
      list.known = ids
      list.setFormer(former)
    }
  }

  /// Whether that is what is shown.
  func knows(_ ids: Set<ArticleID>?, _ former: [ArticleRow]) -> Bool {
    let listed = former.compactMap { row in slot(of: row.id).map { (slot: $0, row: row) } }
    return ids == known && listed.count == present.count
      && listed.allSatisfy { slot, row in
        var row = row
        row.isUnread = kept[slot].isUnread
        return present[slot] != nil && kept[slot] == row
      }
  }

  private mutating func setFormer(_ rows: [ArticleRow]) {
    guard !rows.isEmpty || !present.isEmpty else { return }
    for (slot, row) in present { put(row, in: slot) }
    present = [:]
    for row in rows {
      guard let slot = slot(of: row.id) else { continue }
      present[slot] = kept[slot]
      put(row, in: slot)
    }
    ranks.sort(kept)
  }

  /// A row of an article that is shown in an earlier wording: it is shown when that ends.
  private mutating func keepForLater(_ row: ArticleRow, in slot: Int) {
    present[slot] = row
    if !marked.contains(row.id) { setUnread(row.isUnread, slot) }
  }

  private mutating func setUnread(_ isUnread: Bool, _ slot: Int) {
    count(kept[slot], by: -1)
    kept[slot].isUnread = isUnread
    count(kept[slot], by: 1)
  }

  /// What its reader did with an article is as it is now.
  private mutating func put(_ row: ArticleRow, in slot: Int) {
    var row = row
    row.isUnread = kept[slot].isUnread
    count(kept[slot], by: -1)
    kept[slot] = row
    count(row, by: 1)
  }

  private mutating func show(_ change: (inout ArticlesState) -> Void) {
    let chosen = selected?.id
    change(&self)
    isPassing = kept.map { _ in true }
    refilter()
    selectedIndex = 0
    top = 0
    if let chosen { select(chosen) }
  }

  /// Visits every row, filtered or not.
  func forAll(_ body: (ArticleRow) -> Void) { for slot in ranks.slots { body(kept[slot]) } }

  /// Takes the library's answer to a question, if it is still the one that is asked.
  mutating func take(_ answer: QuestionAnswer, to question: String) {
    guard question == rowFilter.question else { return }
    let chosen = selected?.id
    rowFilter.take(answer)
    refilter()
    selectedIndex = min(selectedIndex, max(0, shown.count - 1))
    if let chosen { select(chosen) }
  }

  mutating func take(stories: StoryFolding) {
    let chosen = selected.map { stories.lead(of: $0.id) ?? $0.id }
    self.stories = stories
    showPassing()
    selectedIndex = min(selectedIndex, max(0, shown.count - 1))
    if let chosen { select(chosen) }
  }

  /// What is selected stays so, or the line that stands for it.
  mutating func unfold(_ lead: ArticleID, _ isUnfolded: Bool) {
    let chosen = isUnfolded ? selected?.id : lead
    stories.setUnfolded(lead, isUnfolded)
    showPassing()
    if let chosen { select(chosen) }
  }

  /// Selects an article if it is shown.
  mutating func select(_ id: ArticleID) {
    if let index = index(of: id) { selectedIndex = index }
  }

  /// `isNarrower`: what did not pass before will not pass now.
  private mutating func refilter(isNarrower: Bool = false) {
    for slot in kept.indices where isPassing[slot] || !isNarrower {
      isPassing[slot] = passes(slot) ?? isPassing[slot]
    }
    showPassing()
  }

  private mutating func showPassing() {
    let passing = rowFilter.isEmpty && scope == nil && known == nil ? ranks.slots : ranks.slots.filter { isPassing[$0] }
    shown = stories.arranged(passing) { kept[$0].id }
  }

  /// Whether a row is shown; nil as long as that is for the library to say.
  private func passes(_ slot: Int) -> Bool? {
    if let scope, !scope.contains(kept[slot].id) { return false }
    if let known, !known.contains(kept[slot].id) { return false }
    return rowFilter.passes(kept[slot])
  }
}
