// Cuts a text the way the tagger is to meet it; what the trainer reads is cut by the same hands.

import NewsModel

/// Words and sentences of a text as ranges of bytes and of words.
package struct NameText: Sendable {
  package let bytes: [UInt8]
  package let tokens: [Range<Int>]
  package let sentences: [Range<Int>]

  /// Cuts a text of one block; blank lines part paragraphs.
  package init(_ text: String) {
    let source = SourceText(text)
    self.init(source, Tokenizer.document(of: source, blocks: []))
  }

  init(_ source: SourceText, _ document: Document) {
    bytes = source.bytes
    tokens = document.tokens.map { $0.range.start..<$0.range.end }
    sentences = document.sentences.map(\.indices)
  }
}
