// Cuts a text into tokens and sentences.

import NewsModel

enum Tokenizer {
  /// Tokens and sentences of a text; a sentence never crosses a block. Linear in the text.
  static func document(of source: SourceText, blocks: [Block]) -> Document {
    Document(tokens: [], sentences: [])
  }
}
