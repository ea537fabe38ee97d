// An article's tokens as the quotation rules see them: lower-cased words, who is mentioned where, what is in quote marks.

import NewsModel

struct QuotePassage {
  let reading: Reading
  let cast: Cast
  let spans: [QuotedSpan]
  /// Lower-cased words, by token.
  let words: [String]
  /// What a word can do as a cue, by token; empty for words in quote marks.
  let cues: [CueUse]
  /// The mention that covers a token, or -1.
  let mentionAt: [Int]
  /// The quoted span that covers a token, or -1.
  let spanAt: [Int]
  /// The entity of a mention, by mention.
  let ownerOf: [EntityIndex?]

  init(reading: Reading, cast: Cast, spans: [QuotedSpan]) {
    self.reading = reading
    self.cast = cast
    self.spans = spans
    let tokens = reading.document.tokens
    words = tokens.map { reading.source.lowercased($0.range) }
    var mentionAt = [Int](repeating: -1, count: tokens.count)
    for (index, mention) in cast.mentions.enumerated() {
      var token = reading.document.tokenIndex(at: mention.range.start)
      while token < tokens.count, tokens[token].range.start < mention.range.end {
        mentionAt[token] = index
        token += 1
      }
    }
    self.mentionAt = mentionAt
    var spanAt = [Int](repeating: -1, count: tokens.count)
    for (index, span) in spans.enumerated() {
      for part in span.parts {
        var token = reading.document.tokenIndex(at: part.start)
        while token < tokens.count, tokens[token].range.start < part.end {
          spanAt[token] = index
          token += 1
        }
      }
    }
    self.spanAt = spanAt
    var owners = [EntityIndex?](repeating: nil, count: cast.mentions.count)
    for (index, entity) in cast.entities.enumerated() {
      for link in entity.links where link.mention < owners.count { owners[link.mention] = index }
    }
    ownerOf = owners
    var cues = [CueUse](repeating: [], count: tokens.count)
    for token in tokens.indices where spanAt[token] < 0 {
      guard let use = CueVerbs.uses[words[token]], mentionAt[token] < 0 else { continue }
      if token > 0, QuoteWords.nounMarkers.contains(words[token - 1]) { continue }
      if isCapital(reading, token), token > 0, words[token - 1] != ".", spanAt[token - 1] < 0 { continue }
      cues[token] = use
    }
    for token in tokens.indices.dropFirst() where spanAt[token] < 0 && words[token] == "out" {
      if words[token - 1].hasPrefix("point") { cues[token - 1] = [.direct, .that] }
    }
    for token in tokens.indices.dropLast() where spanAt[token] < 0 && words[token] == "put" && words[token + 1] == "it"
    {
      cues[token] = [.direct]
    }
    self.cues = cues
  }

  var document: Document { reading.document }
  var tokenCount: Int { document.tokens.count }

  /// The tokens of the sentence that holds a token.
  func sentence(of token: Int) -> TokenSpan {
    let index = document.sentenceIndex(ofToken: token)
    return index < document.sentences.count ? document.sentences[index] : TokenSpan(token, token + 1)
  }

  /// The tokens of a span's first part … last part.
  func tokens(of span: QuotedSpan) -> TokenSpan {
    let start = document.tokenIndex(at: span.start)
    var end = document.tokenIndex(at: span.end)
    if end < tokenCount, document.tokens[end].range.start < span.end { end += 1 }
    return TokenSpan(start, max(start, end))
  }

  func range(_ low: Int, _ high: Int) -> TextRange { document.range(of: TokenSpan(low, high)) }

  func isCapitalized(_ token: Int) -> Bool {
    let byte = reading.source.bytes[document.tokens[token].range.start]
    return (0x41...0x5A).contains(byte) || byte == 0xC3
  }

  func isWord(_ token: Int) -> Bool { document.tokens[token].kind == .word || document.tokens[token].kind == .number }

  func speaker(_ mention: Int) -> Speaker { .words(cast.mentions[mention].range, entity: ownerOf[mention]) }

  /// Words of a span that are letters or digits.
  func wordCount(_ span: QuotedSpan) -> Int { tokens(of: span).indices.count(where: isWord) }
}

private func isCapital(_ reading: Reading, _ token: Int) -> Bool {
  (0x41...0x5A).contains(reading.source.bytes[reading.document.tokens[token].range.start])
}

/// Closed classes of words that the rules look at.
enum QuoteWords {
  static let auxiliaries: Set<String> = [
    "has", "had", "have", "having", "is", "was", "were", "are", "been", "be", "will", "would", "could", "can", "may",
    "might", "did", "does", "do", "not", "never", "n't", "also", "later", "then", "again", "once", "even", "still",
    "just", "now", "first", "only", "both", "all", "soon", "too", "often", "reportedly", "himself", "herself",
  ]
  static let prepositions: Set<String> = [
    "in", "of", "at", "to", "from", "by", "after", "since", "for", "on", "with", "about", "against", "during", "before",
    "over", "under", "into", "between", "among", "as", "because", "despite", "without", "through", "amid", "near",
  ]
  static let determiners: Set<String> = [
    "the", "a", "an", "one", "another", "some", "many", "several", "other", "this", "that", "these", "those", "his",
    "her", "its", "their", "our", "my", "two", "three", "most", "few", "no",
  ]
  /// Words after which a cue's form is a noun: "the report", "his claims", "of state".
  static let nounMarkers: Set<String> = [
    "the", "a", "an", "this", "that's", "his", "her", "its", "their", "our", "my", "no", "any", "every", "another",
    "of", "'s", "’s", "these", "those", "some", "united", "swing", "battleground", "in", "by", "for", "with", "new",
  ]
  static let formsOfBe: Set<String> = ["be", "been", "being", "is", "are", "was", "were"]
  static let relatives: Set<String> = ["which", "that", "whom", "what"]
  static let nobody: Set<String> = ["nobody", "no one", "none", "nothing", "anyone", "anybody"]
  static let subjectPronouns: Set<String> = ["he", "she", "they", "i", "we", "it", "you", "who"]
  static let conjunctions: Set<String> = ["and", "but", "or", "yet", "while", "when", "if", "because", "although"]

  static func isAdverb(_ word: String) -> Bool { word.count > 4 && word.hasSuffix("ly") }
}
