// Finds time expressions and what they mean: recognize and normalize, then resolve.

import NewsModel

enum TimeFinder {
  /// Time expressions in the order of the text, disjoint. Linear in the text.
  static func times(in reading: Reading) -> [TimeExpression] {
    times(in: reading, writing: WritingDay(reading.article.metadata))
  }

  /// The same, counted from another day than the article's own.
  static func times(in reading: Reading, writing: WritingDay?) -> [TimeExpression] {
    let text = TimeText(reading)
    return TimeResolver.resolve(
      TimeRecognizer(text: text).times(), in: text, writing: writing, dateline: reading.article.metadata.dateline?.range
    )
  }
}
