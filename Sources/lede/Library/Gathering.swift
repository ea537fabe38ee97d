// Puts one timeline of all articles together for the reader, from what the library keeps of each.

import ArticleLibrary
import Extraction
import NewsModel
import Reader

/// A question about all articles of the folder.
struct Gathering: Hashable {
  let question: FolderQuestion
  /// Those in the folder: the library may hold more.
  let articles: Set<ArticleID>

  /// So many articles are read, those written last, till they have told so many events: about 1 KB of memory an event.
  private static let mostArticles = 20_000
  private static let mostEvents = 50_000
  /// Longer texts are cut: two rows of the widest pane hold less.
  private static let longestText = 400

  /// O(n log n) in the events. Nothing is told without a library.
  func answer(from library: Library?) throws(LibraryError) -> FolderTimeline {
    guard let library else { return FolderTimeline(sources: [], rows: [], allSources: articles.count) }
    var wanted = articles
    var entities: [ArticleID: Set<EntityIndex>]?
    if let person = question.person {
      let found = try library.appearances(of: person, among: articles)
      entities = found
      wanted = Set(found.keys)
    }
    let told = try library.told(by: wanted, most: Gathering.mostArticles, mostEvents: Gathering.mostEvents)
    let isCut = told.count >= Gathering.mostArticles || told.reduce(0) { $0 + $1.events.count } >= Gathering.mostEvents
    // Files that cannot be read have articles that tell nothing.
    return timeline(of: told, all: isCut ? wanted.count : told.count, of: entities)
  }

  private func timeline(
    of told: [ToldArticle], all: Int, of entities: [ArticleID: Set<EntityIndex>]?
  ) -> FolderTimeline {
    let events = told.map { article in
      let own = entities?[article.id]
      let events = article.events.filter { event in own.map { $0.contains { event.has($0) } } ?? true }
      return events + (own == nil ? article.ownDay : [])
    }
    let merged = MergedTimeline(told: events)
    let sources = told.map {
      FolderTimeline.Source(id: $0.id, title: ($0.title ?? lastComponent(of: $0.id.rawValue)).harmless, day: $0.day)
    }
    let rows = rows(of: merged, events)
    return FolderTimeline(sources: sources, rows: rows, allSources: all)
  }

  /// The days on which several articles were written are told once.
  private func rows(of merged: MergedTimeline, _ events: [[ToldEvent]]) -> [FolderTimeline.Row] {
    var rows: [FolderTimeline.Row] = []
    var days: [String: Int] = [:]
    for event in merged.events {
      let row = row(of: event, merged, events)
      guard row.kind != .event else {
        rows.append(row)
        continue
      }
      let day = row.kind.rawValue + row.when.timex
      if let known = days[day] {
        rows[known].add(row.tellings)
      } else {
        days[day] = rows.count
        rows.append(row)
      }
    }
    return rows
  }

  private func row(
    of event: MergedTimeline.Event, _ merged: MergedTimeline, _ events: [[ToldEvent]]
  ) -> FolderTimeline.Row {
    func told(_ telling: MergedTimeline.Telling) -> ToldEvent { events[telling.source][telling.entry] }
    let first = told(event.tellings[0])
    let tellings = event.tellings.map { place in
      let event = told(place)
      return FolderTimeline.Telling(
        source: place.source, sentence: event.sentence, when: event.when, words: event.words.harmless,
        anchor: event.anchor.harmless)
    }
    let others = event.contradictions.map { index in
      let other = merged.events[index]
      return FolderTimeline.Other(when: other.when, sources: Set(other.tellings.map(\.source)).sorted())
    }
    return FolderTimeline.Row(
      kind: first.kind, when: event.when, text: Gathering.shortened(first.text.harmless),
      parties: event.tellings.count == 1 ? first.parties : Gathering.parties(event.tellings.map(told)),
      tellings: tellings, others: others, isFuture: event.isFuture, isSpeech: first.isSpeech)
  }

  /// All who take part, by any telling.
  private static func parties(_ tellings: [ToldEvent]) -> [ToldEvent.Party] {
    var names: Set<String> = []
    return tellings.flatMap(\.parties).filter { names.insert($0.name).inserted }
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    return String(decoding: text.utf8.prefix(longestText), as: UTF8.self).prefix { $0 != "\u{FFFD}" } + "…"
  }
}

extension ToldEvent {
  fileprivate func has(_ entity: EntityIndex) -> Bool { parties.contains { $0.entity == entity } }
}

extension ToldArticle {
  /// The day it was written, as an entry of its own.
  fileprivate var ownDay: [ToldEvent] {
    guard let day else { return [] }
    return [
      ToldEvent(
        kind: hasDateline ? .dateline : .published, when: TimeValue(day), sentence: TextRange(0, 0), text: "")
    ]
  }
}
