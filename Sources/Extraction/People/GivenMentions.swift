// Joins names that are given instead of found, so that joining can be measured apart from finding.

import NewsModel

extension Pipeline {
  /// The mentions and entities of an article whose names are known: their ranges are on the tokens of the text, or are widened to them.
  package static func people(
    in article: Article, named names: [(range: TextRange, kind: EntityKind)]
  ) -> (mentions: [Mention], entities: [Entity]) {
    let source = SourceText(article.text)
    let document = Tokenizer.document(of: source, blocks: article.blocks)
    let reading = Reading(article: article, source: source, document: document)
    var mentions: [Mention] = []
    for name in names.sorted(by: { ($0.range, $1.range.end) < ($1.range, $0.range.end) }) {
      let start = document.tokenIndex(at: name.range.start)
      var end = start
      while end < document.tokens.count, document.tokens[end].range.start < name.range.end { end += 1 }
      let range = document.range(of: TokenSpan(start, end))
      if let last = mentions.last, last.range.end > range.start || range.end == range.start { continue }
      mentions.append(Mention(range: range, kind: name.kind, form: .name, rule: fromOutside))
    }
    let people = EntityResolver.resolve(mentions, in: reading)
    let quotations = QuotationFinder.quotations(in: reading, people: people)
    let spoken = SpeakerLinker.link(people, with: quotations, in: reading)
    let cast = NarratorLinker.link(spoken, with: quotations, in: reading)
    return (cast.mentions, cast.entities)
  }
}

/// What is told as having found a name that was given.
private let fromOutside = "given"
