// The table of versions: what an article said before it was changed.

import GRDB
import NewsModel

enum VersionTable {
  static let create = """
    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      replaced INTEGER NOT NULL,
      title TEXT NOT NULL,
      text TEXT NOT NULL
    );
    CREATE INDEX version_by_article ON version (article, replaced);
    """

  /// So many of an article are kept: a text that someone writes at changes with every look.
  static let most = 10

  static func keep(_ old: Row, of id: Int64, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO version (article, replaced, title, text) VALUES (?, unixepoch(), ?, ?)",
      arguments: [id, old["title"] as String, old["text"] as String])
    try database.execute(
      sql: """
        DELETE FROM version WHERE article = ?1
          AND id NOT IN (SELECT id FROM version WHERE article = ?1 ORDER BY id DESC LIMIT ?2)
        """, arguments: [id, most])
  }
}

/// What an article said once.
public struct ArticleVersion: Hashable, Sendable {
  /// When another took its place, in seconds since 1970.
  public let replaced: Int
  public let title: String
  public let text: String

  public init(replaced: Int, title: String, text: String) {
    self.replaced = replaced
    self.title = title
    self.text = text
  }
}

extension Library {
  /// The earlier versions of an article, the latest first.
  public func versions(of id: ArticleID) throws(LibraryError) -> [ArticleVersion] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT replaced, version.title, text FROM version JOIN article ON article.id = version.article
          WHERE article.name = ? ORDER BY version.id DESC
          """, arguments: [id.rawValue]
      ).map { ArticleVersion(replaced: $0["replaced"], title: $0["title"], text: $0["text"]) }
    }
  }
}

extension VersionTable {
  /// Keeps a version unless it is known.
  static func put(back version: ArticleVersion, of id: Int64, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO version (article, replaced, title, text) SELECT ?1, ?2, ?3, ?4
        WHERE NOT EXISTS (SELECT 1 FROM version WHERE article = ?1 AND replaced = ?2 AND text = ?4)
        """, arguments: [id, version.replaced, version.title, version.text])
  }
}
