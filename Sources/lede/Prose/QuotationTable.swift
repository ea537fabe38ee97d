// Quotations as a table of comma-separated values after RFC 4180.

import NewsModel

enum QuotationTable {
  private static let columns = [
    "file", "title", "published", "paragraph", "speaker", "as", "kind", "quote", "cue", "addressee", "medium",
    "unnamed",
    "reason", "rule", "certainty",
  ]

  /// The line with the names of the columns.
  static var head: [UInt8] { line(columns) }

  /// A line for each quotation of an article.
  static func rows(of read: ReadArticle) -> [UInt8] {
    read.analysis.quotations.flatMap { line(cells(of: $0, in: read)) }
  }

  private static func cells(of quotation: Quotation, in read: ReadArticle) -> [String] {
    func words(_ range: TextRange?) -> String { range.map { String(read.article.text[$0]) } ?? "" }
    let circumstances = quotation.circumstances
    var unnamed = ("", "")
    if case .unnamed(let reason) = circumstances.source { unnamed = ("yes", words(reason)) }
    let metadata = read.article.metadata
    return [
      read.file, metadata.title ?? "", (metadata.published?.date ?? metadata.dateline?.date)?.description ?? "",
      String(read.article.paragraphNumber(at: quotation.range.start)), read.speakerName(of: quotation),
      words(quotation.speaker.range), quotation.kind.rawValue,
      quotation.parts.map { words($0) }.joined(separator: " … "), words(quotation.cue), words(circumstances.addressee),
      words(circumstances.medium), unnamed.0, unnamed.1, quotation.rule, quotation.certainty.rawValue,
    ]
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ",") + "\r\n").utf8)
  }

  private static func cell(_ text: String) -> String {
    let text = text.split(whereSeparator: \.isNewline).joined(separator: " ").harmless
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension ReadArticle {
  /// The name of who speaks, or the words that mean them; empty for the unknown.
  func speakerName(of quotation: Quotation) -> String {
    if let entity = quotation.speaker.entity { return analysis.entities[entity].name }
    return quotation.speaker.range.map { String(article.text[$0]) } ?? ""
  }
}
