// Counts the dates of an article from another day.

import NewsModel

extension Analysis {
  /// The analysis with every date that hangs on the day of writing counted from another day, and the timeline in its new
  /// order; nil gives back the article's own day. All else stays as it is. Linear in the text, without any other stage.
  public func reanchored(to day: CivilDate?, in article: Article) -> Analysis {
    recounted(from: day.map { WritingDay($0, .chosen($0)) } ?? WritingDay(article.metadata), in: article)
  }

  /// The day that its dates were counted from.
  func writingDay(of article: Article) -> WritingDay? {
    for time in times { if case .chosen(let day) = time.anchor { return WritingDay(day, time.anchor) } }
    return WritingDay(article.metadata)
  }

  /// All dates found anew: counted from a day, and from what a reader knows of some of them, by where they stand.
  func recounted(
    from writing: WritingDay?, knowing corrected: [TextRange: TimeValue] = [:], in article: Article
  ) -> Analysis {
    let reading = Reading(article: article, source: SourceText(article.text), document: document)
    let cast = Cast(mentions: mentions, entities: entities)
    let (times, timeline) = Pipeline.timesAndTimeline(
      in: reading, quotations: quotations, cast: cast, writing: writing, corrected: corrected)
    return Analysis(
      document: document, mentions: mentions, entities: entities, quotations: quotations, times: times,
      timeline: timeline, version: version)
  }
}
