// What of a timeline is asked for, and in what form.

import ArgumentParser
import NewsModel

/// The options of `lede timeline`.
struct TimelineChoice: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this person took part in.", valueName: "name"))
  var person: String?

  @Option(help: ArgumentHelp("Only from this day, month or year on (2023, 2023-11, 2023-11-17).", valueName: "date"))
  var from: AskedDays?

  @Option(help: ArgumentHelp("Only up to this day, month or year.", valueName: "date"))
  var to: AskedDays?

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

/// A day, a month or a year as it is given on the command line.
struct AskedDays: ExpressibleByArgument, Sendable {
  let days: ClosedRange<CivilDate>

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let days = TimeValue(argument).days
    else { return nil }
    self.days = days
  }
}

extension TimelineChoice {
  /// The article with no more than what is asked for in its timeline.
  func narrowed(_ read: ReadArticle) -> ReadArticle {
    guard person != nil || from != nil || to != nil else { return read }
    let analysis = read.analysis
    let wanted = person.map { name in analysis.entities.indices.filter { analysis.entities[$0].bears(name) } }
    let timeline = analysis.timeline.filter { entry in
      isWithin(entry.when) && wanted.map { $0.contains { entry.entities.contains($0) } } ?? true
    }
    let narrowed = Analysis(
      document: analysis.document, mentions: analysis.mentions, entities: analysis.entities,
      quotations: analysis.quotations, times: analysis.times, timeline: timeline, version: analysis.version)
    return ReadArticle(file: read.file, article: read.article, analysis: narrowed, isOneOfMany: read.isOneOfMany)
  }

  /// Some day of it lies between the bounds; what tells no year lies nowhere.
  private func isWithin(_ value: TimeValue) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let days = value.days else { return false }
    if let from, days.upperBound < from.days.lowerBound { return false }
    if let to, days.lowerBound > to.days.upperBound { return false }
    return true
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
