// Finds time expressions and what they mean: recognize and normalize, then resolve.

import NewsModel

enum TimeFinder {
  /// Time expressions in the order of the text, disjoint. Linear in the text.
  static func times(in reading: Reading, quotations: [Quotation] = []) -> [TimeExpression] {
    times(
      in: reading, TimeText(reading), quotations: quotations, writing: WritingDay(reading.article.metadata))
  }

  /// The same, counted from another day than the article's own, or from what a reader knows of some of them.
  static func times(
    in reading: Reading, _ text: TimeText, quotations: [Quotation], writing: WritingDay?,
    corrected: [TextRange: TimeValue] = [:]
  ) -> [TimeExpression] {
    let recognized = TimeRecognizer(text: text).times()
    let dateline = reading.article.metadata.dateline?.range
    let finder = EventFinder(text: text)
    let events = recognized.map { finder.event(of: $0.pieces) }
    let times = TimeResolver.resolve(
      recognized, events, in: text, writing: writing, dateline: dateline, corrected: corrected)
    // When something was said is known only after the first pass.
    let spoken = SpokenTime.all(in: quotations, times: times, writing: writing)
    guard !spoken.isEmpty else { return times }
    return TimeResolver.resolve(
      recognized, events, in: text, writing: writing, dateline: dateline, spoken: spoken, corrected: corrected)
  }
}
