// Words of an article with where they come from, for the clipboard.

import NewsModel

/// A quotation or a sentence, with its speaker, title, outlet, date and paragraph.
struct Excerpt {
  let words: String
  /// What the clipboard gets.
  let text: String
  /// "quote, Musk, ¶5, with source"
  let description: String

  init(ofQuotation number: Int, in open: OpenArticle) {
    let quotation = open.analysis.quotations[number]
    let speaker = SpeakerName.label(of: quotation, in: open).name
    let fullName = quotation.speaker.entity.map { open.analysis.entities[$0].name } ?? speaker
    let parts = quotation.parts.map { open.words(of: $0) }
    self.init(
      words: parts.joined(separator: " … "), kind: "quote", who: speaker == "?" ? nil : (speaker, fullName),
      at: quotation.range.start, in: open)
  }

  init(ofSentenceAt offset: Int, in open: OpenArticle) {
    let document = open.analysis.document
    let token = document.tokenIndex(at: offset)
    let sentence = document.sentenceIndex(ofToken: token)
    let range: TextRange
    if document.sentences.indices.contains(sentence) {
      range = document.range(of: document.sentences[sentence])
    } else {
      range = open.article.blocks.last { $0.range.start <= offset }?.range ?? TextRange(0, 0)
    }
    self.init(words: open.words(of: range), kind: "sentence", who: nil, at: range.start, in: open)
  }

  private init(words: String, kind: String, who: (short: String, full: String)?, at offset: Int, in open: OpenArticle) {
    self.words = words
    let paragraph = open.paragraphNumber(at: offset).map { "¶\($0)" }
    let metadata = open.article.metadata
    let source: [String?] = [
      open.title, metadata.outlet ?? metadata.agency, metadata.anchorDate?.inWords, paragraph, metadata.address,
    ]
    let credit = source.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    text = words + "\n— " + (who.map { $0.full + "; " } ?? "") + credit + "\n"
    description = ([kind, who?.short, paragraph, "with source"] as [String?]).compactMap { $0 }.joined(separator: ", ")
  }
}
