// Finds the ranges that touch a stretch of the text, in logarithmic time.

import NewsModel

/// Ranges in the order of the text, each with a number that tells whose it is. Ranges may overlap and nest.
struct RangeIndex: Hashable {
  struct Entry: Hashable {
    let range: TextRange
    /// What the range belongs to: an index of mentions, quotations, times.
    let number: Int
  }

  let entries: [Entry]
  /// The greatest end among the entries up to each one.
  private let reach: [Int]

  init(_ entries: [Entry]) {
    let sorted = entries.sorted { $0.range < $1.range }
    self.entries = sorted
    var reach: [Int] = []
    reach.reserveCapacity(sorted.count)
    for entry in sorted { reach.append(max(reach.last ?? 0, entry.range.end)) }
    self.reach = reach
  }

  /// The entries that share a byte with a stretch, in order. O(log n + result), if what nests is shallow.
  func touching(_ stretch: Range<Int>) -> [Entry] {
    let first = firstIndex { reach[$0] > stretch.lowerBound }
    let last = firstIndex { entries[$0].range.start >= stretch.upperBound }
    return first < last ? entries[first..<last].filter { $0.range.end > stretch.lowerBound } : []
  }

  /// The first entry that begins at or after an offset. O(log n)
  func firstIndex(from offset: Int) -> Int { firstIndex { entries[$0].range.start >= offset } }

  private func firstIndex(where isReached: (Int) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
