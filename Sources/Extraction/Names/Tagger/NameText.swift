// Cuts a text the way the tagger is to meet it; what the trainer reads is cut by the same hands.

import NewsModel

/// Words and sentences of a text as ranges of bytes and of words.
package struct NameText: Sendable {
  package let bytes: [UInt8]
  package let tokens: [Range<Int>]
  package let sentences: [Range<Int>]

  /// Cuts a text of one block; blank lines part paragraphs. Rules alone find the sentences unless a model is given.
  package init(_ text: String, ends model: SentenceModel? = nil) {
    let source = SourceText(text)
    self.init(source, Tokenizer.document(of: source, blocks: [], ends: model))
  }

  init(_ source: SourceText, _ document: Document) {
    bytes = source.bytes
    tokens = document.tokens.map { $0.range.start..<$0.range.end }
    sentences = document.sentences.map(\.indices)
  }

  /// Calls with the gaps of a paragraph where a sentence may end, and whether one does: at the offsets given.
  package static func gaps(
    ofParagraph text: String, ends: Set<Int>, _ take: (_ gap: SentenceGap, _ isEnd: Bool) -> Void
  ) {
    let source = SourceText(text)
    let tokens = Tokenizer.document(of: source, blocks: []).tokens
    let splitter = SentenceSplitter(source: source, tokens: tokens)
    splitter.gaps(in: tokens.indices, endsAfter: { ends.contains(tokens[$0].range.end) }, take)
  }
}
