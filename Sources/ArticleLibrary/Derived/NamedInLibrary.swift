// Who and what is named in many articles, and how often.

import GRDB
import NewsModel

/// A full name, over all articles that were asked for.
public struct NamedInLibrary: Hashable, Sendable {
  public let name: String
  public let kind: EntityKind
  public let articles: Int
  public let mentions: Int
  public let quotes: Int
  /// The days of the first and the last of the articles.
  public let first: CivilDate?
  public let last: CivilDate?
}

extension Library {
  /// Who is named in the articles that a question is true of, in most articles first. Linear in the entities of those.
  public func named(_ query: Query, today: CivilDate, most: Int) throws(LibraryError) -> [NamedInLibrary] {
    let condition = QueryCompiler(today: today).condition(query.condition)
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT name.text, name.kind, count(DISTINCT article.id) AS articles, sum(entity.mentions), sum(entity.quotes),
            min(article.day), max(article.day)
          FROM article JOIN entity ON entity.article = article.id JOIN name ON name.id = entity.name
          WHERE \(Search.isThere) AND \(condition.sql) AND NOT entity.is_open AND name.kind <> 'other'
          GROUP BY name.id ORDER BY articles DESC, name.kind = 'person' DESC, name.key LIMIT ?
          """, arguments: StatementArguments(condition.arguments) + [most]
      ).map { row in
        NamedInLibrary(
          name: row[0], kind: EntityKind(rawValue: row[1]) ?? .other, articles: row[2], mentions: row[3],
          quotes: row[4],
          first: (row[5] as Int?).map(CivilDate.init(dayNumber:)),
          last: (row[6] as Int?).map(CivilDate.init(dayNumber:)))
      }
    }
  }

  /// The articles that a question is true of, whole, the newest first.
  public func contents(_ query: Query, today: CivilDate, most: Int) throws(LibraryError) -> [Article] {
    let search = Search(query: Query(query.condition, order: .newest), today: today)
    return try read { database in
      let find = try database.cachedStatement(sql: "SELECT name FROM article WHERE id = ?")
      return try search.ids(database, from: 0, limit: most).compactMap { id in
        let name = try String.fetchOne(find, arguments: [id]) ?? ""
        return try KeptRows(id: id, name: name, database: database).content()
      }
    }
  }
}
