// The table of tags: words that the reader gave to articles.

import GRDB
import NewsModel

enum TagTable {
  static let create = """
    CREATE TABLE tag (
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE RESTRICT,
      tag TEXT NOT NULL CHECK (tag <> ''),
      PRIMARY KEY (article, tag)
    ) WITHOUT ROWID;
    CREATE INDEX tag_by_name ON tag (tag, article);
    """

  static func add(_ tag: String, to id: Int64, _ database: Database) throws {
    try database.execute(sql: "INSERT OR IGNORE INTO tag VALUES (?, ?)", arguments: [id, tag])
  }
}

extension Library {
  /// Gives tags to an article, takes others away.
  public func tag(_ article: ArticleID, add: [String], remove: [String] = []) throws(LibraryError) {
    try write { database in
      let id = try ArticleTable.id(of: article.rawValue, database)
      for tag in add where !tag.isEmpty { try TagTable.add(tag, to: id, database) }
      for tag in remove {
        try database.execute(sql: "DELETE FROM tag WHERE article = ? AND tag = ?", arguments: [id, tag])
      }
    }
  }

  /// Gives an article these tags and no others.
  public func setTags(_ tags: [String], of article: ArticleID) throws(LibraryError) {
    try write { database in
      let id = try ArticleTable.id(of: article.rawValue, database)
      try database.execute(sql: "DELETE FROM tag WHERE article = ?", arguments: [id])
      for tag in tags where !tag.isEmpty { try TagTable.add(tag, to: id, database) }
    }
  }

  /// The tags of all articles that have any, by name.
  public func tags() throws(LibraryError) -> [ArticleID: [String]] {
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT name, tag FROM tag JOIN article ON id = article ORDER BY article, tag")
      var tags: [ArticleID: [String]] = [:]
      while let row = try rows.next() { tags[ArticleID(rawValue: row[0]), default: []].append(row[1]) }
      return tags
    }
  }

  /// The tags of an article, by name.
  public func tags(of article: ArticleID) throws(LibraryError) -> [String] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT tag FROM tag JOIN article ON id = article WHERE name = ? ORDER BY tag",
        arguments: [article.rawValue])
    }
  }
}
