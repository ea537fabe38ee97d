// Cuts a text into tokens and sentences, block by block.
// Tokens are cut as Universal Dependencies cuts English (after the Penn Treebank, with hyphens apart).

import NewsModel

/// Tokens as later stages find them:
/// - the possessive ending is its own token ("Altman" "'s"), so are the endings of contractions ("do" "n't", "we" "'ll"); an
///   apostrophe inside a name stays ("O'Neill");
/// - compounds are cut at their hyphens ("closed" "-" "source"), but for prefixes ("co-founder", "non-profit") and
///   single letters ("F-16", "T-shirt"); tokens that touch have adjoining ranges;
/// - abbreviations keep their period ("Dec.", "U.S.", "J.", "J.K.");
/// - numbers keep their separators ("1,000.50", "10:30", "2024-04-13", "12/10/2023"); "5" "%", "$" "5", "5" "pm" are two tokens;
/// - addresses, e-mail addresses, `@handles` and `#tags` are one token each, a run of Han or kana is one token;
/// - a quote mark is `openQuote` or `closeQuote`, straight ones by what stands beside them; an apostrophe that is none of these
///   is punctuation.
enum Tokenizer {
  /// Tokens and sentences of a text; a sentence never crosses a block, nor a blank line. Linear in the text.
  static func document(of source: SourceText, blocks: [Block], ends model: SentenceModel? = nil) -> Document {
    var scanner = TokenScanner(source)
    var sentences: [TokenSpan] = []
    for region in regions(of: blocks, count: source.count) {
      let first = scanner.tokens.count
      scanner.scan(region)
      SentenceSplitter(source: source, tokens: scanner.tokens, model: model).split(
        first..<scanner.tokens.count, of: region, into: &sentences)
    }
    return Document(tokens: scanner.tokens, sentences: sentences)
  }

  /// The blocks cut to the text, and whatever lies between them, so that no byte is left out.
  private static func regions(of blocks: [Block], count: Int) -> [TextRange] {
    var regions: [TextRange] = []
    var end = 0
    for block in blocks.sorted(by: { $0.range < $1.range }) {
      let start = min(max(block.range.start, end), count)
      let stop = min(max(block.range.end, start), count)
      if start > end { regions.append(TextRange(end, start)) }
      if stop > start { regions.append(TextRange(start, stop)) }
      end = max(end, stop)
    }
    if end < count { regions.append(TextRange(end, count)) }
    return regions
  }
}
