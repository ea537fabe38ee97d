// The articles with which a list begins, told before anything is asked of their files.

import GRDB
import NewsModel

extension Library {
  /// The newest articles of the files that are at or below some paths, as they were when those were read last, the newest first;
  /// all articles of a day or none, but of a day with very many. Those without a day come last.
  ///
  /// Looks no further than at the newest few thousand of all: where others than these are asked for, they are not found.
  public func newest(below roots: [String], atLeast wanted: Int) throws(LibraryError) -> [NewestArticle] {
    let folders = roots.map { $0 == "/" ? $0 : $0 + "/" }
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT article.name, title, outlet.name, day, coalesce(people, 0), coalesce(quotes, 0), engine IS NOT ?, path,
            coalesce(is_read, 0)
          FROM article CROSS JOIN source ON source.id = article.source LEFT JOIN outlet ON outlet.id = article.outlet
            LEFT JOIN reading ON reading.article = article.id
          WHERE taken IS NOT NULL AND NOT is_gone ORDER BY day DESC LIMIT ?
          """, arguments: [engine, Newest.mostSeen])
      var found: [NewestArticle] = []
      while found.count < Newest.most, let row = try rows.next() {
        let path: String = row[7]
        guard roots.contains(path) || folders.contains(where: path.hasPrefix) else { continue }
        let day: Int? = row[3]
        if found.count >= wanted, day != found.last?.article.date?.dayNumber { break }
        found.append(
          NewestArticle(article: KnownArticle(row, outlet: row[2]), source: path, isOutdated: row[6], isRead: row[8]))
      }
      return found
    }
  }
}

private enum Newest {
  /// So many articles are looked at, and so many are told.
  static let mostSeen = 5_000
  static let most = 1_000
}

/// One of the newest articles.
public struct NewestArticle: Hashable, Sendable {
  public let article: KnownArticle
  /// The file that it is in.
  public let source: String
  /// Its people and quotes were counted by another engine, or are to be counted anew.
  public let isOutdated: Bool
  public let isRead: Bool
}
