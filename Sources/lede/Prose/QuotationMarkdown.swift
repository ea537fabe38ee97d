// Quotations as Markdown: each a block quote with its speaker below.

import NewsModel

enum QuotationMarkdown {
  static func bytes(of read: ReadArticle) -> [UInt8] {
    guard !read.analysis.quotations.isEmpty else { return [] }
    let metadata = read.article.metadata
    var text = "## \(escaped(metadata.title ?? read.file))\n\n"
    if let date = metadata.published?.date ?? metadata.dateline?.date { text += "\(date.words)\n\n" }
    for quotation in read.analysis.quotations { text += block(of: quotation, in: read) }
    return Array(text.utf8)
  }

  private static func block(of quotation: Quotation, in read: ReadArticle) -> String {
    let words = quotation.parts.map { escaped(String(read.article.text[$0])) }.joined(separator: " … ")
    let name = read.speakerName(of: quotation)
    let notes = [
      quotation.cue.map { String(read.article.text[$0]) }, quotation.kind == .direct ? nil : quotation.kind.rawValue,
    ]
    let speaker = name.isEmpty ? "Speaker unknown" : "**\(escaped(name))**"
    let line = ([speaker] + notes.compactMap { $0.map(escaped) }).joined(separator: ", ")
    return "> \(words)\n>\n> — \(line)\n\n"
  }

  /// On one line, with the marks that Markdown takes for orders made plain.
  private static func escaped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").harmless
    return String(line.flatMap { "\\`*_[]<>#|".contains($0) ? ["\\", $0] : [$0] })
  }
}
