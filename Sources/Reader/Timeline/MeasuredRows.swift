// Remembers how many rows the timeline needs: the screen's layout asks for it several times a key.

import NewsModel
import Synchronization

/// The last answer of a costly question. It is no part of the state's value: all are equal.
final class MeasuredRows: Sendable {
  struct Question: Hashable {
    /// Held, so that another list cannot have its identity.
    let list: TimelineList
    let matching: [Int]
    let only: EntityIndex?
    let width: Int
    let height: Int
    let today: CivilDate?
  }

  private let last = Mutex<(question: Question, rows: Int)?>(nil)

  /// The rows for a question; measured only if it is another one than the last.
  func rows(for question: Question, measure: () -> Int) -> Int {
    if let known = last.withLock({ $0 }), known.question == question { return known.rows }
    let rows = measure()
    last.withLock { $0 = (question, rows) }
    return rows
  }
}

extension MeasuredRows: Hashable {
  static func == (a: MeasuredRows, b: MeasuredRows) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
