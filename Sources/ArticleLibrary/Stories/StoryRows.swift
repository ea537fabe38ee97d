// Reads what articles are made of, for finding those that tell the same story.

import Foundation
import GRDB
import NewsModel

/// One article as stories are found by it.
struct StoryRow: Sendable {
  let head: ArticleHead
  let isRead: Bool
  let sketch: TextSketch?
  let people: [Named]
  let places: [Named]
  let quotes: [(text: String, speaker: String?)]
  /// Days that are spoken of, none longer than a day.
  let spoken: [Int]

  struct Named: Hashable, Sendable {
    let id: Int64
    let name: String
  }
}

struct StoryRows {
  let database: Database
  /// So many articles make a library large enough that how often a name is in it tells how well known it is.
  private static let leastArticles = 1_000
  /// Names are counted no further.
  private static let mostCounted = 20_000

  func row(_ id: Int64) throws -> StoryRow? {
    let find = try database.cachedStatement(
      sql: """
        SELECT \(ArticleHead.columns),
          EXISTS (SELECT 1 FROM reading WHERE reading.article = article.id AND is_read)
        FROM article LEFT JOIN outlet ON outlet.id = article.outlet WHERE article.id = ?
        """)
    guard let row = try Row.fetchOne(find, arguments: [id]) else { return nil }
    let named = try named(id)
    return StoryRow(
      head: ArticleHead(row), isRead: row[4], sketch: try SketchTable.sketch(of: id, database), people: named.people,
      places: named.places,
      quotes: try quotes(id), spoken: try spoken(id))
  }

  private func named(_ id: Int64) throws -> (people: [StoryRow.Named], places: [StoryRow.Named]) {
    let find = try database.cachedStatement(
      sql: """
        SELECT name.id, name.text, name.kind FROM entity JOIN name ON name.id = entity.name
        WHERE entity.article = ? AND NOT entity.is_open AND name.kind <> 'other' ORDER BY entity.entity
        """)
    var (people, places): ([StoryRow.Named], [StoryRow.Named]) = ([], [])
    for row in try Row.fetchAll(find, arguments: [id]) {
      let named = StoryRow.Named(id: row[0], name: row[1])
      if row[2] == EntityKind.person.rawValue { people.append(named) } else { places.append(named) }
    }
    return (people, places)
  }

  private func quotes(_ id: Int64) throws -> [(text: String, speaker: String?)] {
    let find = try database.cachedStatement(
      sql: """
        SELECT quotation.text, name.text FROM quotation
          LEFT JOIN entity ON entity.article = quotation.article AND entity.entity = quotation.entity
          LEFT JOIN name ON name.id = entity.name
        WHERE quotation.article = ? ORDER BY quotation.start
        """)
    return try Row.fetchAll(find, arguments: [id]).map { ($0[0], $0[1]) }
  }

  private func spoken(_ id: Int64) throws -> [Int] {
    let find = try database.cachedStatement(
      sql: "SELECT first FROM spoken_time WHERE article = ? AND last = first ORDER BY first")
    return try Int.fetchAll(find, arguments: [id])
  }

  /// How much a shared name tells: the rarer, the more. About 0.7 for one in all articles, 6 for one in very few.
  func weights(of names: Set<Int64>) throws -> [Int64: Double] {
    let all = max(StoryRows.leastArticles, try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0)
    let count = try database.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM appearance WHERE name = ? AND reason IS NULL LIMIT ?)")
    return try names.reduce(into: [:]) { weights, name in
      let articles = try Int.fetchOne(count, arguments: [name, StoryRows.mostCounted]) ?? 1
      weights[name] = log(1 + Double(all) / Double(max(1, articles)))
    }
  }
}
