// Several articles as one timeline: the articles with their numbers, and the words of each event.

import Extraction
import NewsModel

/// The articles that were read, by the day they were written and then by file, and their one timeline.
struct MergedArticles {
  let sources: [ReadArticle]
  let timeline: MergedTimeline

  init(_ articles: [ReadArticle]) {
    func day(_ read: ReadArticle) -> Int { read.article.metadata.writingDay?.dayNumber ?? .max }
    sources = articles.sorted { (day($0), $0.file) < (day($1), $1.file) }
    timeline = MergedTimeline(sources.map { ($0.article, $0.analysis) })
  }

  /// The numbers of the articles that tell an event, from 1.
  func numbers(of event: MergedTimeline.Event) -> [Int] { Set(event.tellings.map { $0.source + 1 }).sorted() }

  func entry(_ telling: MergedTimeline.Telling) -> TimelineEntry {
    sources[telling.source].analysis.timeline[telling.entry]
  }

  /// What happened, in the words of its fullest telling, harmless and in one line.
  func words(of event: MergedTimeline.Event) -> String {
    let telling = event.tellings[0]
    let source = sources[telling.source]
    let entry = entry(telling)
    switch entry.kind {
    case .dateline: return "dateline" + (source.article.metadata.dateline?.agency.map { ", " + $0 } ?? "").harmless
    case .published: return "page date"
    case .event: return entry.words(in: source.article.text).harmless
    }
  }

  /// Who takes part, by any of its tellings.
  func people(in event: MergedTimeline.Event) -> [String] {
    var names: [String] = []
    for telling in event.tellings {
      let entities = sources[telling.source].analysis.entities
      for index in entry(telling).entities where entities[index].kind == .person {
        if !names.contains(entities[index].name) { names.append(entities[index].name) }
      }
    }
    return names
  }

  /// "May 2019 (2)" for each telling on another date.
  func disagreements(of event: MergedTimeline.Event) -> [String] {
    event.contradictions.map { index in
      let other = timeline.events[index]
      return other.when.words() + " (" + numbers(of: other).map { String($0) }.joined(separator: ", ") + ")"
    }
  }

  func title(_ read: ReadArticle) -> String { (read.article.metadata.title ?? read.file).harmless }
}

extension Metadata {
  /// The day that the article counts from.
  var writingDay: CivilDate? { dateline?.date ?? published?.date }
}

extension TimelineChoice {
  /// Reads all articles and prints their one timeline in the form that was asked for.
  func printMerged(_ asked: AskedArticles) throws {
    let found = Monitor([ReadArticle]())
    let choice = self
    var failure: (any Error)?
    do {
      try asked.answerEach { read in
        let narrowed = choice.narrowed(read)
        found.update { $0.append(narrowed) }
        return Answer(JSONWriter(), isFound: !narrowed.analysis.timeline.isEmpty)
      }
    } catch { failure = error }
    let merged = MergedArticles(found.update { $0 })
    if !merged.sources.isEmpty, failure as? ExitStatus != .nothingFound {
      StandardOutput.write(bytes(merged, json: asked.json))
    }
    if let failure { throw failure }
  }

  /// Prints the one timeline of articles that were read already.
  func print(_ articles: [ReadArticle], json: Bool) throws {
    guard articles.contains(where: { !$0.analysis.timeline.isEmpty }) else {
      if !json { StandardOutput.write("No dates there.\n") }
      throw ExitStatus.nothingFound
    }
    StandardOutput.write(bytes(MergedArticles(articles), json: json))
  }

  private func bytes(_ merged: MergedArticles, json: Bool) -> [UInt8] {
    if ics { return Array(CalendarFile(merged, isAll: span.from != nil).text.utf8) }
    if csv { return Array(TimelineTable(merged).csv.utf8) }
    if markdown { return Array(TimelineTable(merged).markdown.utf8) }
    if json { return merged.json.bytes }
    var page = ProsePage()
    page.timeline(merged)
    return page.bytes
  }
}
