// Finds quotations, their cues and their speakers.

import NewsModel

enum QuotationFinder {
  /// Quotations in the order of the text.
  static func quotations(in reading: Reading, people: Cast) -> [Quotation] { [] }
}
