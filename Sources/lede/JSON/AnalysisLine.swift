// Reads a line of `lede analyze --jsonl --text`: an article and all that was found in it, elsewhere.

import ArticleLibrary
import FoundationEssentials
import NewsModel

/// One line as it was written. Offsets are code points.
struct AnalysisLine: Decodable {
  struct Span: Decodable {
    let start: Int
    let end: Int
  }

  struct Named: Decodable {
    struct Alias: Decodable {
      let text: String
      let reason: String
      let certainty: Certainty
      let count: Int
    }
    struct Role: Decodable {
      let start: Int
      let end: Int
      let text: String
    }
    struct Mentioned: Decodable {
      let start: Int
      let end: Int
      let kind: Mention.Form
      let rule: String
      let link: String
      let certainty: Certainty
    }
    struct MayBe: Decodable {
      let entity: String
      let reason: String
    }
    let type: EntityKind
    let name: String
    let sex: Sex?
    let aliases: [Alias]
    let roles: [Role]
    let mentions: [Mentioned]
    let candidates: [MayBe]?
  }

  struct Said: Decodable {
    struct By: Decodable {
      let start: Int
      let end: Int
      let entity: String?
    }
    let parts: [[Int]]
    let kind: Quotation.Kind
    let speaker: By?
    let cue: Span?
    let rule: String
    let certainty: Certainty
  }

  struct Timed: Decodable {
    struct Anchor: Decodable {
      let kind: String
      let date: String?
      let timex: Int?
    }
    let start: Int
    let end: Int
    let type: TimeExpression.Kind
    let value: String
    let anchor: Anchor
    let event: Span?
    let rule: String
  }

  struct Entry: Decodable {
    let kind: String
    let date: String
    let start: Int
    let end: Int
    let future: Bool
    let speech: Bool
    let timex: Int?
    let clause: [[Int]]
    let entities: [String]
  }

  let id: String
  let text: String
  let published: String?
  let entities: [Named]
  let quotes: [Said]
  let timexes: [Timed]
  let timeline: [Entry]

  /// The article and what was found in it; nil if the line is none of ours, or offsets do not fit the text.
  static func read(_ bytes: [UInt8]) -> ArticleFacts? {
    guard let line = try? JSONDecoder().decode(AnalysisLine.self, from: Data(bytes)), !line.id.isEmpty,
      var reading = AnalysisReading(line), let analysis = reading.analysis()
    else { return nil }
    let verbatim = Article.verbatim(line.text, published: line.published.flatMap(Timestamp.init(iso8601:)))
    return ArticleFacts(
      Article(
        id: ArticleID(rawValue: line.id), text: verbatim.text, blocks: verbatim.blocks, metadata: verbatim.metadata),
      analysis)
  }
}

/// Puts the analysis of one line together; anything that points outside the text or at nothing ends it.
private struct AnalysisReading {
  private let line: AnalysisLine
  /// The byte at which each code point begins, and the end.
  private let places: [Int]
  private var isSound = true

  init?(_ line: AnalysisLine) {
    self.line = line
    var places: [Int] = []
    var place = 0
    for scalar in line.text.unicodeScalars {
      places.append(place)
      place += UTF8.width(scalar)
    }
    self.places = places + [place]
  }

  mutating func analysis() -> Analysis? {
    var mentions: [Mention] = []
    let entities = line.entities.map { entity($0, &mentions) }
    let quotations = line.quotes.map { quotation($0) }
    let times = line.timexes.map { time($0) }
    let timeline = line.timeline.map { entry($0) }
    guard isSound, entities.allSatisfy({ !$0.links.isEmpty }), quotations.allSatisfy({ !$0.parts.isEmpty }) else {
      return nil
    }
    return Analysis(
      document: Document(tokens: [], sentences: []), mentions: mentions, entities: entities, quotations: quotations,
      times: times, timeline: timeline, version: 0)
  }

  private mutating func range(_ start: Int, _ end: Int) -> TextRange {
    guard 0 <= start, start <= end, end < places.count else {
      isSound = false
      return TextRange(0, 0)
    }
    return TextRange(places[start], places[end])
  }

  private mutating func range(_ ends: [Int]) -> TextRange {
    ends.count == 2 ? range(ends[0], ends[1]) : range(-1, 0)
  }

  /// "e3" → 2
  private mutating func entity(_ id: String) -> EntityIndex {
    guard id.first == "e", let number = Int(id.dropFirst()), (1...line.entities.count).contains(number) else {
      isSound = false
      return 0
    }
    return number - 1
  }

  private mutating func entity(_ named: AnalysisLine.Named, _ mentions: inout [Mention]) -> Entity {
    var links: [MentionLink] = []
    for mentioned in named.mentions {
      links.append(
        MentionLink(mention: mentions.count, rule: mentioned.link, certainty: mentioned.certainty, antecedent: nil))
      mentions.append(
        Mention(
          range: range(mentioned.start, mentioned.end), kind: named.type, form: mentioned.kind, rule: mentioned.rule))
    }
    return Entity(
      kind: named.type, name: named.name, links: links,
      aliases: named.aliases.map {
        Alias(text: $0.text, reason: $0.reason, certainty: $0.certainty, count: max(0, $0.count))
      },
      roles: named.roles.map { Role(text: $0.text, range: range($0.start, $0.end)) }, sex: named.sex,
      candidates: (named.candidates ?? []).map { Candidate(entity: entity($0.entity), reason: $0.reason) })
  }

  private mutating func quotation(_ said: AnalysisLine.Said) -> Quotation {
    var speaker = Speaker.unknown
    if let by = said.speaker {
      speaker = .words(range(by.start, by.end), entity: by.entity.map { entity($0) })
    }
    return Quotation(
      parts: said.parts.map { range($0) }, kind: said.kind, cue: said.cue.map { range($0.start, $0.end) },
      speaker: speaker, rule: said.rule, certainty: said.certainty)
  }

  private mutating func time(_ timed: AnalysisLine.Timed) -> TimeExpression {
    TimeExpression(
      range: range(timed.start, timed.end), kind: timed.type, value: TimeValue(timed.value),
      anchor: anchor(timed.anchor), event: timed.event.map { range($0.start, $0.end) }, rule: timed.rule)
  }

  private mutating func anchor(_ anchor: AnalysisLine.Timed.Anchor) -> TimeAnchor {
    let date = anchor.date.flatMap { CivilDate(iso8601: $0) }
    switch (anchor.kind, date, anchor.timex) {
    case ("itself", _, _): return .itself
    case ("dateline", let date?, _): return .dateline(date)
    case ("published", let date?, _): return .published(date)
    case ("chosen", let date?, _): return .chosen(date)
    case ("timex", _, let index?) where line.timexes.indices.contains(index): return .expression(index)
    case ("none", _, _): return .none
    default:
      isSound = false
      return .none
    }
  }

  private mutating func entry(_ entry: AnalysisLine.Entry) -> TimelineEntry {
    var kind = TimelineEntry.Kind.published
    switch (entry.kind, entry.timex) {
    case ("event", let time?) where line.timexes.indices.contains(time): kind = .event(time: time)
    case ("dateline", _): kind = .dateline
    case ("published", _): kind = .published
    default: isSound = false
    }
    return TimelineEntry(
      kind: kind, when: TimeValue(entry.date), sentence: range(entry.start, entry.end),
      clause: entry.clause.map { range($0) }, entities: entry.entities.map { entity($0) }, isFuture: entry.future,
      isSpeech: entry.speech)
  }
}
