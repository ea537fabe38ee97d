// Remembers clauses as they were laid out: a frame asks for the height of each several times, and the next frame again.

import NewsModel
import Synchronization

/// The clauses of one article's timeline that were in view last.
final class ClauseMemo: Sendable {
  private struct Height: Hashable {
    let entry: Int
    let width: Int
    let most: Int
  }

  private struct Known {
    var selected: EntityIndex?
    var texts: [Int: MarkedText] = [:]
    var heights: [Height: Int] = [:]
  }

  /// More of each are not kept: a screen shows fewer.
  private static let most = 400

  private let known = Mutex(Known())

  /// The clause of an entry, with those who are selected in the role of what is selected.
  func text(of entry: Int, selected: EntityIndex?, make: () -> MarkedText) -> MarkedText {
    let found = known.withLock { known in
      if known.selected != selected || known.texts.count > ClauseMemo.most { known.texts.removeAll() }
      known.selected = selected
      return known.texts[entry]
    }
    if let found { return found }
    let made = make()
    known.withLock { if $0.selected == selected { $0.texts[entry] = made } }
    return made
  }

  /// How many rows of a width a clause has, at most so many.
  func rows(of entry: Int, width: Int, most: Int, measure: () -> Int) -> Int {
    let height = Height(entry: entry, width: width, most: most)
    if let found = known.withLock({ $0.heights[height] }) { return found }
    let rows = measure()
    known.withLock { known in
      if known.heights.count > ClauseMemo.most { known.heights.removeAll() }
      known.heights[height] = rows
    }
    return rows
  }
}
