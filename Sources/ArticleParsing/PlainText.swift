// Plain text: a headline, a few lines about the page, paragraphs.

import NewsModel

/// Reads plain text.
enum PlainText {
  static func read(_ input: ArticleInput, into builder: inout ArticleBuilder) {
    var paragraph = ""
    var isFirst = true
    func flush(_ builder: inout ArticleBuilder) {
      defer { paragraph = "" }
      if paragraph.isEmpty { return }
      if !isFirst, builder.metadata.published == nil, paragraph.utf8.count == 10,
        let date = CivilDate(iso8601: paragraph)
      {
        builder.metadata.published = Timestamp(date: date)
        return
      }
      if isFirst { builder.metadata.title = paragraph }
      builder.append(paragraph, as: isFirst ? .headline : .paragraph)
      isFirst = false
    }
    for line in input.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.utf8.allSatisfy({ $0 == 32 || $0 == 9 }) {
        flush(&builder)
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + line
      }
    }
    flush(&builder)
  }
}
