// Why the tagger took words for a name: the features that weighed most, in words.

import NewsModel
import TaggerKernels

/// What spoke for a name, the heaviest first.
struct NameReasons {
  /// "the word after it"
  let reasons: [String]
  /// The probability of the least sure word; nil if the tagger found no such name.
  let confidence: Float?

  /// Looks at the sentence of a mention again. Linear in the sentence.
  init(_ mention: Mention, source: SourceText, document: Document, tagger: NameTagger) {
    let first = document.tokenIndex(at: mention.range.start)
    guard let sentence = document.sentences.first(where: { $0.start <= first && first < $0.end }),
      sentence.count <= NameTagger.stretchLength, let kind = NameReasons.kind(of: mention.kind)
    else {
      reasons = []
      confidence = nil
      return
    }
    let tokens = document.tokens[sentence.indices].map { $0.range.start..<$0.range.end }
    let words = tokens.indices.filter {
      tokens[$0].lowerBound < mention.range.end && tokens[$0].upperBound > mention.range.start
    }
    let names = tagger.names(bytes: source.bytes, tokens: tokens, sentences: [tokens.indices])
    confidence = names.first { $0.kind == kind && $0.words.overlaps(words[0]..<words[words.count - 1] + 1) }?.confidence
    let stretch = NameStretch(bytes: source.bytes, tokens: tokens, sentences: [tokens.indices], lexicon: tagger.lexicon)
    let features = stretch.features(ofSentence: 0)
    var sums: [String: Int] = [:]
    var buffer = FeatureBuffer()
    for word in words {
      features.gather(at: word, into: &buffer)
      for (hash, template) in zip(buffer.hashes, NameReasons.templates(features, word)) {
        guard let reason = NameReasons.words(for: template) else { continue }
        let row = tagger.chain.rows.row(of: hash)
        let own = (NameTag.begin(kind)...NameTag.unit(kind)).map { Int(row[$0]) }.max() ?? 0
        sums[reason, default: 0] += own - Int(row[NameTag.outside])
      }
    }
    let heaviest = sums.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    reasons = heaviest.prefix(3).map(\.key)
  }

  private static func kind(of kind: EntityKind) -> Int? {
    switch kind {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .other: nil
    }
  }

  /// The templates of the features of a word, in the order in which they are gathered.
  private static func templates(_ features: NameFeatures, _ word: Int) -> [UInt64] {
    var buffer = FeatureBuffer(keepsTemplates: true)
    features.gather(at: word, into: &buffer)
    return buffer.templates
  }

  private static func words(for template: UInt64) -> String? {
    switch template {
    case 2, 3: "the word itself"
    case 4, 5: "its capitals"
    case 6...12: "its letters"
    case 13...15: "words used like it"
    case 16, 17, 216...219: "lists of given and family names"
    case 100...139, 180, 210, 212, 214, 401, 406, 410, 412: "what stands before it"
    case 140...179, 181, 211, 213, 215, 402, 411, 413: "what stands after it"
    case 200...209, 408, 415: "its neighbors"
    case 300...323: "lists of names, places and titles"
    case 400, 403...405, 407, 409, 414: "the capitals around it"
    case 500...530: "the rest of the text"
    default: nil
    }
  }
}
