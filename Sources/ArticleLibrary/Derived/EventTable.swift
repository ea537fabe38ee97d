// The tables of dated events: what happened when, and who was in it.

import GRDB
import NewsModel

enum EventTable {
  static let create = """
    CREATE TABLE event (
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      event INTEGER NOT NULL,
      value TEXT NOT NULL,
      first INTEGER,
      last INTEGER,
      start INTEGER NOT NULL CHECK (start >= 0),
      text TEXT NOT NULL,
      is_future INTEGER NOT NULL CHECK (is_future IN (0, 1)),
      PRIMARY KEY (article, event),
      CHECK ((first IS NULL) = (last IS NULL))
    ) WITHOUT ROWID;
    CREATE TABLE event_entity (
      article INTEGER NOT NULL,
      entity INTEGER NOT NULL,
      event INTEGER NOT NULL,
      PRIMARY KEY (article, entity, event),
      FOREIGN KEY (article, event) REFERENCES event (article, event) ON DELETE CASCADE
    ) WITHOUT ROWID;
    """

  static func set(_ events: [EventFacts], _ id: Int64, entities: Int, _ database: Database) throws {
    let add = try database.cachedStatement(sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    let join = try database.cachedStatement(sql: "INSERT OR IGNORE INTO event_entity VALUES (?, ?, ?)")
    for (number, event) in events.enumerated() {
      let (first, last) = (event.days?.lowerBound.dayNumber, event.days?.upperBound.dayNumber)
      try add.execute(
        arguments: [id, number, event.value.timex, first, last, event.start, event.text, event.isFuture])
      for entity in event.entities where entity < entities { try join.execute(arguments: [id, entity, number]) }
    }
  }
}

/// One event as the table keeps it. The dates of the report and of the page are none.
struct EventFacts: Sendable {
  let value: TimeValue
  let days: ClosedRange<CivilDate>?
  let start: Int
  let text: String
  let isFuture: Bool
  let entities: [EntityIndex]

  static func all(of analysis: Analysis, in text: String) -> [EventFacts] {
    analysis.timeline.compactMap { entry in
      guard case .event = entry.kind else { return nil }
      return EventFacts(entry, in: text)
    }
  }

  private init(_ entry: TimelineEntry, in text: String) {
    value = entry.when
    days = entry.when.days
    start = entry.sentence.start
    let clause = entry.clause.isEmpty ? [entry.sentence] : entry.clause
    self.text = clause.map { String(text[$0]) }.joined(separator: " ")
    isFuture = entry.isFuture
    entities = entry.entities
  }
}
