// The table of days from which the reader had an article's dates counted.

import GRDB
import NewsModel

enum AnchorTable {
  static let create = """
    CREATE TABLE anchor (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE RESTRICT,
      day INTEGER NOT NULL,
      changed INTEGER NOT NULL
    );
    """

  static func set(_ day: CivilDate, of id: Int64, time: Int, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO anchor (article, day, changed) VALUES (?, ?, ?)
        ON CONFLICT (article) DO UPDATE SET day = excluded.day, changed = excluded.changed
        """, arguments: [id, day.dayNumber, time])
  }
}

extension Library {
  /// Keeps the day that an article's dates are counted from; nil for its own.
  public func setAnchor(_ day: CivilDate?, of article: ArticleID, time: Int) throws(LibraryError) {
    try write { database in
      let id = try ArticleTable.id(of: article.rawValue, database)
      guard let day else {
        try database.execute(sql: "DELETE FROM anchor WHERE article = ?", arguments: [id])
        return
      }
      try AnchorTable.set(day, of: id, time: time, database)
    }
  }

  /// The days of all articles that have one.
  public func anchors() throws(LibraryError) -> [ArticleID: CivilDate] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT name, anchor.day FROM anchor JOIN article ON article.id = anchor.article")
      return rows.reduce(into: [:]) { $0[ArticleID(rawValue: $1[0])] = CivilDate(dayNumber: $1[1]) }
    }
  }
}
