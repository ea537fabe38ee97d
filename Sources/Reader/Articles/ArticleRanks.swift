// The order in which the rows of the list stand: kept sorted while rows come and go.

/// Slots of rows, by an order of the list. Rows alike stand in the order of their coming.
struct ArticleRanks: Hashable, Sendable {
  private(set) var order: ArticleOrder
  /// Of all rows that are there.
  private(set) var slots: [Int] = []

  init(_ order: ArticleOrder = .date) { self.order = order }

  /// Whether one row stands elsewhere than another.
  func areApart(_ a: ArticleRow, _ b: ArticleRow) -> Bool {
    let (a, b) = (ArticleSortKey(a, by: order), ArticleSortKey(b, by: order))
    return a < b || b < a
  }

  /// Puts every row where it belongs, by another order if one is given. O(n log n)
  mutating func sort(_ rows: [ArticleRow], by order: ArticleOrder? = nil) {
    self.order = order ?? self.order
    slots = slots.map { Item($0, rows, self.order) }.sorted(by: Item.isBefore).map(\.slot)
  }

  /// Takes some of so many slots out of their places. O(n)
  mutating func remove(_ gone: Set<Int>, of count: Int) {
    guard !gone.isEmpty else { return }
    var isGone = [Bool](repeating: false, count: count)
    for slot in gone { isGone[slot] = true }
    slots.removeAll { isGone[$0] }
  }

  /// Puts slots among the sorted ones without moving those: each before the first that belongs behind it. Of k slots
  /// O(k log n) comparisons and one pass over n numbers.
  mutating func insert(_ added: [Int], of rows: [ArticleRow]) {
    guard !added.isEmpty else { return }
    let new = added.map { Item($0, rows, order) }.sorted(by: Item.isBefore)
    var merged: [Int] = []
    merged.reserveCapacity(slots.count + new.count)
    var taken = 0
    for item in new {
      let place = place(of: item, from: taken, rows)
      merged += slots[taken..<place]
      merged.append(item.slot)
      taken = place
    }
    slots = merged + slots[taken...]
  }

  /// The first place from one on whose row belongs behind another row. O(log n)
  private func place(of item: Item, from first: Int, _ rows: [ArticleRow]) -> Int {
    var low = first
    var high = slots.count
    while low < high {
      let middle = (low + high) / 2
      if Item.isBefore(item, Item(slots[middle], rows, order)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A slot with what it is sorted by.
  private struct Item {
    let key: ArticleSortKey
    let slot: Int

    init(_ slot: Int, _ rows: [ArticleRow], _ order: ArticleOrder) {
      key = ArticleSortKey(rows[slot], by: order)
      self.slot = slot
    }

    static func isBefore(_ a: Item, _ b: Item) -> Bool { a.key < b.key || (a.slot < b.slot && !(b.key < a.key)) }
  }
}
