// An article's tokens as the quotation rules see them: lower-cased words, who is mentioned where, what is in quote marks.

import NewsModel

/// A class, as many hold it: to copy one costs no more than to copy a number.
final class QuotePassage {
  let reading: Reading
  let cast: Cast
  let spans: [QuotedSpan]
  /// Lower-cased words, by token.
  let words: WordList
  private let text: Words
  /// The tokens of each span's first part … last part.
  private let places: [TokenSpan]
  /// What a word can do as a cue, by token; empty for words in quote marks.
  let cues: [CueUse]
  /// The mention that covers a token, or -1.
  let mentionAt: TokenCover
  /// The quoted span that covers a token, or -1.
  let spanAt: TokenCover
  /// The entity of a mention, by mention.
  let ownerOf: [EntityIndex?]

  init(reading: Reading, cast: Cast, spans: [QuotedSpan]) {
    self.reading = reading
    self.cast = cast
    self.spans = spans
    let tokens = reading.document.tokens
    let text = Words.of(reading)
    self.text = text
    words = text.lower
    var mentionAt = TokenCover(count: tokens.count)
    for (index, mention) in cast.mentions.enumerated() {
      var token = text.tokenIndex(at: mention.range.start)
      while token < tokens.count, tokens[token].range.start < mention.range.end {
        mentionAt[token] = index
        token += 1
      }
    }
    self.mentionAt = mentionAt
    var spanAt = TokenCover(count: tokens.count)
    for (index, span) in spans.enumerated() {
      for part in span.parts {
        var token = text.tokenIndex(at: part.start)
        while token < tokens.count, tokens[token].range.start < part.end {
          spanAt[token] = index
          token += 1
        }
      }
    }
    self.spanAt = spanAt
    places = spans.map { span in
      let start = text.tokenIndex(at: span.start)
      var end = text.tokenIndex(at: span.end)
      if end < tokens.count, tokens[end].range.start < span.end { end += 1 }
      return TokenSpan(start, max(start, end))
    }
    var owners = [EntityIndex?](repeating: nil, count: cast.mentions.count)
    for index in cast.entities.indices {
      for link in cast.entities[index].links where link.mention < owners.count { owners[link.mention] = index }
    }
    ownerOf = owners
    cues = CueFinder(words: words, reading: reading, mentionAt: mentionAt, spanAt: spanAt).cues()
  }

  var document: Document { reading.document }
  var tokenCount: Int { document.tokens.count }

  /// The tokens of the sentence that holds a token.
  func sentence(of token: Int) -> TokenSpan {
    let index = sentenceIndex(of: token)
    return index < document.sentences.count ? document.sentences[index] : TokenSpan(token, token + 1)
  }

  /// The number of the sentence that holds a token; that of none beyond the text.
  func sentenceIndex(of token: Int) -> Int {
    text.sentence.indices.contains(token) ? Int(text.sentence[token]) : document.sentenceIndex(ofToken: token)
  }

  /// The index of the first token that ends after the offset.
  func tokenIndex(at offset: Int) -> Int { text.tokenIndex(at: offset) }

  /// The tokens of a span's first part … last part.
  func tokens(of span: Int) -> TokenSpan { places[span] }

  /// The end of a span's tokens within its first block: where a clause around it goes on.
  func firstEnd(of span: Int) -> Int {
    let part = spans[span].parts[0]
    guard part.end > part.start else { return tokenIndex(at: part.start) }
    return min(tokenCount, tokenIndex(at: part.end - 1) + 1)
  }

  func range(_ low: Int, _ high: Int) -> TextRange { document.range(of: TokenSpan(low, high)) }

  func isCapitalized(_ token: Int) -> Bool {
    let byte = reading.source.bytes[document.tokens[token].range.start]
    return (0x41...0x5A).contains(byte) || byte == 0xC3
  }

  func isWord(_ token: Int) -> Bool { document.tokens[token].kind == .word || document.tokens[token].kind == .number }

  func speaker(_ mention: Int) -> Speaker { .words(cast.mentions[mention].range, entity: ownerOf[mention]) }

  /// Words of a span that are letters or digits.
  func wordCount(of span: Int) -> Int { tokens(of: span).indices.count(where: isWord) }
}

/// For each token the index of something that covers it, or -1; in half the room that whole numbers take.
struct TokenCover {
  private var indices: [Int32]

  init(count: Int) { indices = Array(repeating: -1, count: count) }

  subscript(token: Int) -> Int {
    get { Int(indices[token]) }
    set { indices[token] = Int32(truncatingIfNeeded: newValue) }
  }
}
