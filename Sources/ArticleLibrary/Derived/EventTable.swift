// The tables of dated events: what happened when, and who was in it.

import GRDB
import NewsModel

enum EventTable {
  /// `event_entity` knows the days of an event too, so that those of someone can be put in order without reading all of them.
  static let create = """
    CREATE TABLE event (
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      event INTEGER NOT NULL,
      value TEXT NOT NULL,
      first INTEGER,
      last INTEGER,
      start INTEGER NOT NULL CHECK (start >= 0),
      stop INTEGER NOT NULL CHECK (stop >= start),
      text TEXT NOT NULL,
      words TEXT NOT NULL,
      anchor TEXT NOT NULL,
      head TEXT,
      is_future INTEGER NOT NULL CHECK (is_future IN (0, 1)),
      is_speech INTEGER NOT NULL CHECK (is_speech IN (0, 1)),
      PRIMARY KEY (article, event),
      CHECK ((first IS NULL) = (last IS NULL))
    ) WITHOUT ROWID;
    CREATE TABLE event_entity (
      article INTEGER NOT NULL,
      entity INTEGER NOT NULL,
      event INTEGER NOT NULL,
      first INTEGER,
      last INTEGER,
      PRIMARY KEY (article, entity, event),
      FOREIGN KEY (article, event) REFERENCES event (article, event) ON DELETE CASCADE
    ) WITHOUT ROWID;
    """

  static func set(_ events: [ToldEvent], _ id: Int64, entities: Int, _ database: Database) throws {
    let add = try database.cachedStatement(sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let join = try database.cachedStatement(sql: "INSERT OR IGNORE INTO event_entity VALUES (?, ?, ?, ?, ?)")
    for (number, event) in events.enumerated() {
      let days = event.when.days
      try add.run(
        id, number, event.when.timex, days?.lowerBound.dayNumber, days?.upperBound.dayNumber, event.sentence.start,
        event.sentence.end, event.text, event.words, event.anchor, event.head, event.isFuture, event.isSpeech)
      for party in event.parties where party.entity < entities {
        try join.run(id, party.entity, number, days?.lowerBound.dayNumber, days?.upperBound.dayNumber)
      }
    }
  }

  /// The events of an analysis. The dates of the report and of the page are none.
  static func events(of analysis: Analysis, in article: Article) -> [ToldEvent] {
    ToldEvent.all(of: analysis, in: article).filter { $0.kind == .event }
  }
}

/// An article with what it tells, for one timeline of several.
public struct ToldArticle: Hashable, Sendable {
  public let id: ArticleID
  public let title: String?
  /// The day it was written, by its dateline or else by its page.
  public let day: CivilDate?
  public let hasDateline: Bool
  public let events: [ToldEvent]
}

extension Library {
  /// What articles tell, the oldest first; of more than `most`, or with more than `mostEvents`, those written last. A few
  /// look-ups an article.
  public func told(
    by articles: Set<ArticleID>, most: Int, mostEvents: Int = .max
  ) throws(LibraryError) -> [ToldArticle] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, name, title, day, dateline IS NOT NULL FROM article WHERE \(Search.isThere)
          ORDER BY day DESC NULLS LAST, name DESC
          """)
      var told: [ToldArticle] = []
      var events = 0
      while told.count < most, events < mostEvents, let row = try rows.next() {
        let id = ArticleID(rawValue: row[1])
        guard articles.contains(id) else { continue }
        told.append(
          ToldArticle(
            id: id, title: row[2], day: (row[3] as Int?).map(CivilDate.init(dayNumber:)), hasDateline: row[4],
            events: try EventTable.events(row[0], database)))
        events += told[told.count - 1].events.count
      }
      return told.reversed()
    }
  }
}

extension EventTable {
  fileprivate static func events(_ id: Int64, _ database: Database) throws -> [ToldEvent] {
    let parties = try parties(id, database)
    let find = try database.cachedStatement(
      sql: """
        SELECT event, value, start, stop, text, words, anchor, head, is_future, is_speech FROM event
        WHERE article = ? ORDER BY event
        """)
    return try Row.fetchAll(find, arguments: [id]).map { row in
      ToldEvent(
        when: TimeValue(row[1]), sentence: TextRange(row[2], row[3]), text: row[4], words: row[5], anchor: row[6],
        head: row[7], parties: parties[row[0]] ?? [], isFuture: row[8], isSpeech: row[9])
    }
  }

  /// Who takes part, by the number of the event.
  private static func parties(_ id: Int64, _ database: Database) throws -> [Int: [ToldEvent.Party]] {
    let find = try database.cachedStatement(
      sql: """
        SELECT event, entity, name.text, name.kind FROM event_entity JOIN entity USING (article, entity)
          JOIN name ON name.id = entity.name
        WHERE article = ? ORDER BY event, entity
        """)
    return try Row.fetchAll(find, arguments: [id]).reduce(into: [:]) { found, row in
      let kind = EntityKind(rawValue: row[3]) ?? .other
      found[row[0], default: []].append(ToldEvent.Party(entity: row[1], name: row[2], kind: kind))
    }
  }
}
