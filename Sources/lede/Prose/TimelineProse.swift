// The timeline of an article in words.

import NewsModel

extension ProsePage {
  /// One entry after the other: the date, the words it came from, what happened, who.
  mutating func timeline(_ analysis: Analysis, of article: Article) {
    for entry in analysis.timeline {
      let column = entry.when.columns + "  "
      paragraph(words(of: entry, analysis, article), first: column, indent: 13)
    }
  }

  private func words(of entry: TimelineEntry, _ analysis: Analysis, _ article: Article) -> String {
    switch entry.kind {
    case .dateline: return "dateline" + (article.metadata.dateline?.agency.map { ", " + $0 } ?? "")
    case .published: return "page date"
    case .event(let time):
      let range = analysis.times[time].range
      let told = "“\(article.text[range])”  " + entry.words(in: article.text)
      return told + (entry.isSpeech ? " (said)" : "") + (entry.isFuture ? " (still to come)" : "")
    }
  }
}
