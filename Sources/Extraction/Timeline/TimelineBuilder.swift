// Puts what is dated in the order in which it happened.

import NewsModel

enum TimelineBuilder {
  /// Entries in the order of what happened, with the dateline and the page's date among them.
  static func timeline(of times: [TimeExpression], in reading: Reading, cast: Cast) -> [TimelineEntry] { [] }
}
