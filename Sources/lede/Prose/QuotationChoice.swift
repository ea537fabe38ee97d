// Which quotations of an article are asked for: by speaker and by kind.

import NewsModel

struct QuotationChoice: Sendable {
  let speaker: String?
  let kinds: Set<Quotation.Kind>?

  /// The article with only these quotations.
  func reduced(_ read: ReadArticle) -> ReadArticle {
    guard speaker != nil || kinds != nil else { return read }
    let analysis = read.analysis
    let kept = analysis.quotations.filter { holds($0, in: read) }
    return ReadArticle(
      file: read.file, article: read.article,
      analysis: Analysis(
        document: analysis.document, mentions: analysis.mentions, entities: analysis.entities, quotations: kept,
        times: analysis.times, timeline: analysis.timeline, version: analysis.version),
      isOneOfMany: read.isOneOfMany)
  }

  private func holds(_ quotation: Quotation, in read: ReadArticle) -> Bool {
    if let kinds, !kinds.contains(quotation.kind) { return false }
    guard let speaker = speaker?.lowercased() else { return true }
    var names: [String] = []
    if let entity = quotation.speaker.entity {
      names = [read.analysis.entities[entity].name] + read.analysis.entities[entity].aliases.map(\.text)
    }
    if let words = quotation.speaker.range { names.append(String(read.article.text[words])) }
    return names.contains { $0.lowercased().contains(speaker) }
  }
}
