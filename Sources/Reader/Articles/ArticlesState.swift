// What the list of articles holds: every row, the order in which they stand, and which are shown.

import NewsModel
import TerminalUI

/// The state of the pane that shows the list of articles.
public struct ArticlesState: Hashable, Sendable {
  /// In the order of their coming. A row that is gone keeps its slot, so that slots are names.
  private(set) var kept: [KeptRow] = []
  private var slots: [ArticleID: Int] = [:]
  /// Articles that were marked read or unread in this run.
  private var marked: Set<ArticleID> = []
  /// Slots in the order in which they stand.
  private var sorted: [Int] = []
  /// Slots that pass the filter, in the same order.
  private(set) var shown: [Int] = []
  private(set) var order = ArticleOrder.date
  /// The words that the rows are filtered by; empty if they are not.
  private(set) var filterWords = ""
  /// What was searched for last in the list.
  var searchWords = ""
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
}

extension ArticlesState {
  var figures: (all: Int, unread: Int, unreadable: Int) { (sorted.count, unread, unreadable) }
  var isEmpty: Bool { sorted.isEmpty }

  /// The selected row, nil if none is shown.
  var selected: ArticleRow? { row(at: selectedIndex) }

  func row(at index: Int) -> ArticleRow? { shown.indices.contains(index) ? kept[shown[index]].row : nil }

  func row(of id: ArticleID) -> ArticleRow? { slots[id].map { kept[$0].row } }

  /// Where an article stands in the list, nil if it is not shown. Linear in the rows.
  func index(of id: ArticleID) -> Int? { slots[id].flatMap { slot in shown.firstIndex(of: slot) } }

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
      if kept[shown[next]].row.isUnread && kept[shown[next]].row.trouble == nil { return next }
    }
    return nil
  }
}

// Rows that come, change and go.
extension ArticlesState {
  /// Takes rows that are new or have changed. New ones are put where they belong; changed ones stay where they are while
  /// the list is held. Linear in all rows; returns how many are new.
  mutating func take(_ rows: [ArticleRow]) -> Int {
    let chosen = selected?.id
    let before = selectedIndex
    var added: [Int] = []
    for row in rows {
      if let slot = slots[row.id] {
        count(kept[slot].row, by: -1)
        var row = row
        // What was read in this run is known here first.
        if marked.contains(row.id) { row.isUnread = kept[slot].row.isUnread }
        kept[slot] = KeptRow(row)
      } else {
        slots[row.id] = kept.count
        added.append(kept.count)
        kept.append(KeptRow(row))
      }
      count(kept[slots[row.id] ?? 0].row, by: 1)
    }
    if isHeld { insert(added) } else { sort(slots: sorted + added) }
    refilter()
    if isHeld, let chosen {
      select(chosen)
      // What is looked at stays where it is on the screen.
      top = max(0, top + selectedIndex - before)
    } else {
      selectedIndex = min(selectedIndex, max(0, shown.count - 1))
    }
    return added.count
  }

  mutating func remove(_ ids: [ArticleID]) {
    let chosen = selected?.id
    var gone: Set<Int> = []
    for id in ids {
      guard let slot = slots.removeValue(forKey: id) else { continue }
      count(kept[slot].row, by: -1)
      gone.insert(slot)
    }
    guard !gone.isEmpty else { return }
    sorted.removeAll(where: gone.contains)
    shown.removeAll(where: gone.contains)
    if let chosen { select(chosen) }
    selectedIndex = min(selectedIndex, max(0, shown.count - 1))
  }

  /// Sets whether an article is unread; false if it was so already.
  mutating func mark(_ id: ArticleID, isUnread: Bool) -> Bool {
    guard let slot = slots[id], kept[slot].row.isUnread != isUnread else { return false }
    marked.insert(id)
    count(kept[slot].row, by: -1)
    kept[slot].row.isUnread = isUnread
    count(kept[slot].row, by: 1)
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
    self.order = order
    sort(slots: sorted)
    refilter()
    if let chosen { select(chosen) }
  }

  /// Puts every row where it belongs, as the list is looked at anew.
  mutating func settle() {
    let chosen = selected?.id
    sort(slots: sorted)
    refilter()
    if let chosen { select(chosen) }
  }

  mutating func filter(by words: String) {
    guard words != filterWords else { return }
    let chosen = selected?.id
    let isNarrower = words.hasPrefix(filterWords) && !filterWords.isEmpty
    filterWords = words
    refilter(from: isNarrower ? shown : sorted)
    selectedIndex = 0
    top = 0
    if let chosen { select(chosen) }
  }

  /// Selects an article if it is shown.
  mutating func select(_ id: ArticleID) {
    if let index = index(of: id) { selectedIndex = index }
  }

  private mutating func refilter() { refilter(from: sorted) }

  private mutating func refilter(from slots: [Int]) {
    let words = CaseFolding.folded(Array(filterWords.utf8)).split(separator: 0x20).map(Array.init)
    shown = words.isEmpty ? sorted : slots.filter { kept[$0].has(words) }
  }

  private mutating func sort(slots: [Int]) {
    let keys = slots.map { (key: ArticleSortKey(kept[$0], by: order), slot: $0) }
    sorted = keys.sorted { $0.key < $1.key || ($0.slot < $1.slot && !($1.key < $0.key)) }.map(\.slot)
  }

  /// Puts new slots among the sorted ones without moving those. O(n + k log k).
  private mutating func insert(_ added: [Int]) {
    guard !added.isEmpty else { return }
    let new = added.map { (key: ArticleSortKey(kept[$0], by: order), slot: $0) }.sorted { $0.key < $1.key }
    var merged: [Int] = []
    merged.reserveCapacity(sorted.count + new.count)
    var next = new[...]
    for slot in sorted {
      let key = ArticleSortKey(kept[slot], by: order)
      while let first = next.first, first.key < key { merged.append(next.removeFirst().slot) }
      merged.append(slot)
    }
    sorted = merged + next.map(\.slot)
  }
}
