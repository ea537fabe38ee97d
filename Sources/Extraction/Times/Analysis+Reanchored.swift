// Counts the dates of an article from another day.

import NewsModel

extension Analysis {
  /// The analysis with every date that hangs on the day of writing counted from another day, and the timeline in its new
  /// order; nil gives back the article's own day. All else stays as it is. Linear in the text, without any other stage.
  public func reanchored(to day: CivilDate?, in article: Article) -> Analysis {
    let reading = Reading(article: article, source: SourceText(article.text), document: document)
    let writing = day.map { WritingDay($0, .chosen($0)) } ?? WritingDay(article.metadata)
    let times = TimeFinder.times(in: reading, quotations: quotations, writing: writing)
    let cast = Cast(mentions: mentions, entities: entities)
    let timeline = TimelineBuilder.timeline(of: times, in: reading, cast: cast, writing: writing)
    return Analysis(
      document: document, mentions: mentions, entities: entities, quotations: quotations, times: times,
      timeline: timeline, version: version)
  }
}
