// Finds time expressions and what they mean.

import NewsModel

enum TimeFinder {
  /// Time expressions in the order of the text, disjoint.
  static func times(in reading: Reading) -> [TimeExpression] { [] }
}
