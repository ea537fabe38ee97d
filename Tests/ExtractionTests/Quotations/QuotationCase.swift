// A sentence and the quotations that must be found in it, for the tests of quotations.

import NewsModel
import Testing

@testable import Extraction

/// What must be found in a text: "KIND SPEAKER: WORDS", in the order of the text.
struct QuotationCase: CustomTestStringConvertible {
  let text: String
  let found: [String]

  init(_ text: String, _ found: String...) {
    self.text = text
    self.found = found
  }

  var testDescription: String { text }
}

/// The article and its quotations.
func quoted(_ text: String) -> (article: Article, quotations: [Quotation]) {
  let article = MarkedText(text: text, marks: []).article()
  return (article, Pipeline.analyze(article).quotations)
}

/// Each quotation as "KIND SPEAKER: WORDS", its parts with a bar between; a question mark for an unknown speaker.
func quotationsFound(in text: String) -> [String] {
  let (article, quotations) = quoted(text)
  return quotations.map { quotation in
    let words = quotation.parts.map { String(article.text[$0]) }.joined(separator: " | ")
    let speaker = quotation.speaker.range.map { String(article.text[$0]) } ?? "?"
    return "\(quotation.kind.rawValue) \(speaker): \(words)"
  }
}
