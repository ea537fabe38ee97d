// What the caption says of a quotation in the list: who says it, by what cue, how sure that is.

import NewsModel

struct QuotesCaption {
  let caption: Caption

  init(_ entry: QuotesList.Entry, in list: QuotesList) {
    let quotation = list.quotation(entry)
    let open = list.open
    var caption = Caption(words: [])
    switch entry.voice {
    case .entity, .words:
      caption.words.append(.init(list.name(of: entry.voice).replacingLineEnds, .mark))
      let cue = quotation.cue.map { open.words(of: $0).replacingLineEnds }
      let reason = QuoteReason.words(for: quotation.rule, cue: cue)
      caption.words.append(.init("   \(quotation.certainty.rawValue): \(reason)"))
      for words in list.circumstances(of: quotation) { caption.words.append(.init("   \(words)")) }
    case .unknown:
      caption.words = [.init("?", .mark), .init("   open: nobody is named as its speaker")]
    case .scare:
      caption.words = [
        .init(open.words(of: quotation.parts[0]).replacingLineEnds, .mark), .init("   in quote marks, but not speech"),
      ]
    }
    if let place = open.speech.firstIndex(of: entry.quotation) {
      caption.position = "quote \(place + 1) of \(open.speech.count)"
    }
    self.caption = caption
  }
}
