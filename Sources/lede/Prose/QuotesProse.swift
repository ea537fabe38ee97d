// The quotations of an article by speaker, in words.

import NewsModel

extension ProsePage {
  /// Speakers by number of quotations, the unknown next to last, scare quotes last.
  mutating func quotations(_ analysis: Analysis, of article: Article) {
    for group in QuotationGroup.groups(of: analysis, in: article) {
      blank()
      line("\(group.name)   \(counted(group.quotations.count, "quote"))")
      for quotation in group.quotations {
        let paragraph = article.paragraphNumber(at: quotation.range.start)
        let words = quotation.parts.map { String(article.text[$0]) }.joined(separator: " … ")
        self.paragraph(words, first: "  ¶\(paragraph)  ", indent: 6)
        let notes = [
          quotation.cue.map { String(article.text[$0]) }, quotation.kind == .direct ? nil : quotation.kind.rawValue,
        ]
        let note = (notes + circumstances(of: quotation, in: article.text)).compactMap { $0 }.joined(separator: ", ")
        if !note.isEmpty { self.paragraph(note, first: "      ", indent: 6) }
      }
    }
  }
}

extension ProsePage {
  /// "to Reuters", "in a statement", "unnamed: because …".
  private func circumstances(of quotation: Quotation, in text: String) -> [String?] {
    let found = quotation.circumstances
    var notes = [found.addressee.map { "to \(text[$0])" }, found.medium.map { String(text[$0]) }]
    if case .unnamed(let reason) = found.source {
      notes.append(reason.map { "unnamed: \(text[$0])" } ?? "unnamed")
    }
    return notes
  }
}

/// The quotations of one speaker.
struct QuotationGroup {
  let name: String
  var quotations: [Quotation] = []
  private let rank: Int

  /// Who says something, most first; the unknown and scare quotes at the end.
  static func groups(of analysis: Analysis, in article: Article) -> [QuotationGroup] {
    var groups: [QuotationGroup] = []
    var places: [String: Int] = [:]
    for quotation in analysis.quotations {
      let (name, rank) = heading(of: quotation, in: analysis, article)
      let place = places["\(rank)\(name)"] ?? groups.count
      if place == groups.count { groups.append(QuotationGroup(name: name, rank: rank)) }
      places["\(rank)\(name)"] = place
      groups[place].quotations.append(quotation)
    }
    return groups.enumerated().sorted {
      ($0.element.rank, -$0.element.quotations.count, $0.offset) < (
        $1.element.rank, -$1.element.quotations.count, $1.offset
      )
    }.map(\.element)
  }

  private static func heading(of quotation: Quotation, in analysis: Analysis, _ article: Article) -> (String, Int) {
    if quotation.kind == .scare { return ("In quote marks, not said", 2) }
    if let entity = quotation.speaker.entity { return (analysis.entities[entity].name, 0) }
    if let words = quotation.speaker.range { return (String(article.text[words]), 0) }
    return ("Speaker unknown", 1)
  }
}

extension Article {
  /// Which paragraph a place is in, the first below the headline being 1. O(log blocks).
  func paragraphNumber(at offset: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return blocks.first?.kind == .headline ? low : low + 1
  }
}
