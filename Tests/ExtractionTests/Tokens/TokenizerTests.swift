// Tests how texts are cut into tokens.

import NewsModel
import Seeded
import Testing

@testable import Extraction

/// Tokens with a bar between them.
private func cut(_ text: String) -> String {
  let source = SourceText(text)
  return Tokenizer.document(of: source, blocks: []).tokens.map { source.string($0.range) }.joined(separator: "|")
}

private func kinds(_ text: String) -> [Token.Kind] {
  Tokenizer.document(of: SourceText(text), blocks: []).tokens.map(\.kind)
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Altman's board didn't act; we'll see.", "Altman|'s|board|did|n't|act|;|we|'ll|see|."),
    ("O’Neill’s son and the boys' dog", "O’Neill|’s|son|and|the|boys|'|dog"),
    ("a closed-source co-founder of a non-profit", "a|closed|-|source|co-founder|of|a|non-profit"),
    ("Dec. 10 in the U.S. by J.K. Rowling and J. Doe", "Dec.|10|in|the|U.S.|by|J.K.|Rowling|and|J.|Doe"),
    ("Plan B. The end.", "Plan|B|.|The|end|."),
    ("1,000.50 at 10:30 on 2024-04-13 or 12/10/2023", "1,000.50|at|10:30|on|2024-04-13|or|12/10/2023"),
    ("$5 is 5% at 5pm in the 1990s, the 10th", "$|5|is|5|%|at|5|pm|in|the|1990s|,|the|10th"),
    ("see https://example.org/a?b=c. Mail me@example.org", "see|https://example.org/a?b=c|.|Mail|me@example.org"),
    ("Amazon.com and @reuters on #OpenAI...", "Amazon.com|and|@reuters|on|#OpenAI|..."),
    ("Xi (习近平) said—well -- no", "Xi|(|习近平|)|said|—|well|--|no"),
    ("in alt.animals.cat and cover_letter.doc for $$$.", "in|alt.animals.cat|and|cover_letter.doc|for|$$$|."),
    ("He left.she stayed.they ate. a.b.c", "He|left|.|she|stayed|.|they|ate|.|a.b.c"),
    ("AT&T, R&D, F-16s and T-shirts", "AT&T|,|R&D|,|F-16s|and|T-shirts"),
    ("👩‍👧 waves 🇫🇷!!", "👩‍👧|waves|🇫🇷|!!"),
  ])
  func cuts(text: String, tokens: String) {
    #expect(cut(text) == tokens)
  }

  @Test(arguments: [
    "\"Go,\" he said. \"Now.\"", "“Go,” he said. “Now.”", "‘Go,’ he said. ‘Now.’", "'Go,' he said. 'Now.'",
    "«Go,» he said. «Now.»", "„Go,“ he said. „Now.“", "''Go,'' he said. ''Now.''",
  ])
  func tellsOpeningFromClosingMarks(text: String) {
    let found = kinds(text).filter { $0 == .openQuote || $0 == .closeQuote }
    #expect(found == [.openQuote, .closeQuote, .openQuote, .closeQuote])
  }

  @Test func marksWithoutSpacesGoByWhatIsOpen() {
    #expect(kinds("said:\"No.\"Then") == [.word, .punctuation, .openQuote, .word, .punctuation, .closeQuote, .word])
    #expect(kinds("“He said ‘no’.”").filter { $0 == .closeQuote }.count == 2)
    #expect(!kinds("the boys' dog and rock 'n' roll in the '90s").contains(.openQuote))
  }

  @Test func tokensAndGapsRebuildAnyText() {
    var random = SeededRandom(seed: 7)
    let pieces = Array("aZé漢ー 9.,'’“\"-–…!?()[]{}@#:/&$\n\t\u{0}\u{301}👩🇫🏽ß‹»ʼ\u{200D}\u{FEFF}ﷺ")
    for _ in 0..<400 {
      let text = String(
        (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? " " })
      let source = SourceText(text)
      let cut = Int.random(in: 0...source.count, using: &random)
      let blocks = isBoundary(cut, source) ? [Block(range: TextRange(0, cut), kind: .paragraph)] : []
      let document = Tokenizer.document(of: source, blocks: blocks)
      var end = 0
      for token in document.tokens {
        #expect(
          token.range.start >= end && token.range.count > 0 && token.range.end <= source.count,
          "\(text.debugDescription)")
        #expect(
          isBoundary(token.range.start, source) && isBoundary(token.range.end, source), "\(text.debugDescription)")
        end = token.range.end
      }
      var next = 0
      for sentence in document.sentences {
        #expect(sentence.start == next && sentence.count > 0, "\(text.debugDescription)")
        next = sentence.end
      }
      #expect(next == document.tokens.count, "\(text.debugDescription)")
    }
  }

  private func isBoundary(_ offset: Int, _ source: SourceText) -> Bool {
    offset == source.count || source.bytes[offset] & 0xC0 != 0x80
  }
}
