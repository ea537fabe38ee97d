// Where the words of a text stand.

import NewsModel
import Testing

@testable import Extraction

struct WordsTests {
  @Test(arguments: [
    "", "a", "Mara Holt said: “It holds.”\n\n\n\nA very-long-word-of-many-letters-over-two-rows, …  more   .",
    "? ! , . ; : - ( ) [ ] ? ! , . ; : - ( ) [ ] ? ! , . ; : - ( ) [ ]",
    "東京で会議が開かれた。\n\n   “Ja”, sagte er.",
  ])
  func findsTheTokenAtEveryOffset(of text: String) {
    let source = SourceText(text)
    let blocks = source.count > 0 ? [Block(range: TextRange(0, source.count), kind: .paragraph)] : []
    let document = Tokenizer.document(of: source, blocks: blocks)
    let words = Words(source: source, document: document)
    for offset in -1...source.count + 40 {
      #expect(words.tokenIndex(at: offset) == document.tokenIndex(at: offset), "offset \(offset)")
    }
  }
}
