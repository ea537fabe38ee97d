// What of a timeline is asked for, and in what form.

import ArgumentParser
import NewsModel

/// The options of `lede timeline`.
struct TimelineChoice: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this person took part in.", valueName: "name"))
  var person: String?

  @OptionGroup var span: AskedSpan

  @Flag(help: "Print one timeline of all articles.")
  var merged = false

  @Flag(help: "Print one timeline of all articles as comma-separated values.")
  var csv = false

  @Flag(help: "Print one timeline of all articles as a Markdown table.")
  var markdown = false

  @Flag(help: "Print the dates still to come as an iCalendar file; with --from all dates from that day on.")
  var ics = false

  /// One timeline is asked for, however many the articles.
  var isMerged: Bool { merged || csv || markdown || ics }

  func validate() throws {
    guard [csv, markdown, ics].count(where: { $0 }) < 2 else {
      throw ValidationError("Only one of --csv, --markdown and --ics can be printed.")
    }
  }
}

extension TimelineChoice {
  /// The article with no more than what is asked for in its timeline.
  func narrowed(_ read: ReadArticle) -> ReadArticle {
    guard person != nil || span.isAsked else { return read }
    let analysis = read.analysis
    let wanted = person.map { name in analysis.entities.indices.filter { analysis.entities[$0].bears(name) } }
    let timeline = analysis.timeline.filter { entry in
      span.contains(entry.when) && wanted.map { $0.contains { entry.entities.contains($0) } } ?? true
    }
    let narrowed = Analysis(
      document: analysis.document, mentions: analysis.mentions, entities: analysis.entities,
      quotations: analysis.quotations, times: analysis.times, timeline: timeline, version: analysis.version)
    return ReadArticle(file: read.file, article: read.article, analysis: narrowed, isOneOfMany: read.isOneOfMany)
  }
}

extension Entity {
  /// One of its names is, or holds as whole words, the words that were asked for.
  fileprivate func bears(_ words: String) -> Bool {
    let asked = words.lowercased().split(whereSeparator: \.isWhitespace)
    guard kind == .person, !asked.isEmpty else { return false }
    return ([name] + aliases.map(\.text)).contains { name in
      let own = name.lowercased().split(whereSeparator: \.isWhitespace)
      return own.indices.contains { own[$0...].starts(with: asked) }
    }
  }
}
