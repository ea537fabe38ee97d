// The table of what the reader did with an article: read, starred, left off where.

import GRDB
import NewsModel

enum ReadingTable {
  /// Nothing that happens to articles takes a row away: an article that is marked cannot be removed.
  static let create = """
    CREATE TABLE reading (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE RESTRICT,
      is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
      is_starred INTEGER NOT NULL DEFAULT 0 CHECK (is_starred IN (0, 1)),
      place INTEGER CHECK (place >= 0),
      changed INTEGER NOT NULL
    );
    """

  static func isMarked(_ id: Int64, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM reading WHERE article = ?1) OR EXISTS (SELECT 1 FROM tag WHERE article = ?1)
          OR EXISTS (SELECT 1 FROM note WHERE article = ?1) OR EXISTS (SELECT 1 FROM anchor WHERE article = ?1)
          OR EXISTS (SELECT 1 FROM correction WHERE article = ?1)
        """, arguments: [id]) ?? false
  }

  /// Changes what a mark speaks of and leaves the rest as it was.
  static func set(_ mark: Mark, _ database: Database) throws {
    let id = try ArticleTable.id(of: mark.article.rawValue, database)
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO reading (article, is_read, is_starred, place, changed)
        VALUES (:id, coalesce(:isRead, 0), coalesce(:isStarred, 0), :place, :time)
        ON CONFLICT (article) DO UPDATE SET is_read = coalesce(:isRead, is_read),
          is_starred = coalesce(:isStarred, is_starred), place = coalesce(:place, place), changed = :time
        """)
    try statement.execute(
      arguments: [
        "id": id, "isRead": mark.isRead, "isStarred": mark.isStarred, "place": mark.place.map { max(0, $0) },
        "time": mark.time,
      ])
  }
}

/// A change of what the reader did with an article; nil leaves things as they are.
public struct Mark: Hashable, Sendable {
  public let article: ArticleID
  public var isRead: Bool?
  public var isStarred: Bool?
  /// A byte offset into the text.
  public var place: Int?
  /// When, in seconds since 1970.
  public var time: Int

  public init(_ article: ArticleID, isRead: Bool? = nil, isStarred: Bool? = nil, place: Int? = nil, time: Int) {
    self.article = article
    self.isRead = isRead
    self.isStarred = isStarred
    self.place = place
    self.time = time
  }
}

/// What the reader did with an article.
public struct Marking: Hashable, Sendable {
  public let isRead: Bool
  public let isStarred: Bool
  public let place: Int?
  public let time: Int

  public init(isRead: Bool, isStarred: Bool, place: Int?, time: Int) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.place = place
    self.time = time
  }
}

extension Library {
  /// Keeps marks; when it returns they are on disk.
  public func mark(_ marks: [Mark]) throws(LibraryError) {
    guard !marks.isEmpty else { return }
    try write { database in for mark in marks { try ReadingTable.set(mark, database) } }
  }

  /// Takes marks from elsewhere: those that are older than what is known are passed over.
  public func takeIn(_ marks: [Mark]) throws(LibraryError) {
    try write { database in
      for mark in marks {
        let known = try Int.fetchOne(
          database, sql: "SELECT changed FROM reading JOIN article ON article.id = reading.article WHERE name = ?",
          arguments: [mark.article.rawValue])
        if (known ?? .min) <= mark.time { try ReadingTable.set(mark, database) }
      }
    }
  }

  /// All markings, by article.
  public func markings() throws(LibraryError) -> [ArticleID: Marking] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT name, is_read, is_starred, place, changed FROM reading JOIN article ON article.id = reading.article
          """)
      var markings: [ArticleID: Marking] = [:]
      while let row = try rows.next() {
        markings[ArticleID(rawValue: row[0])] = Marking(isRead: row[1], isStarred: row[2], place: row[3], time: row[4])
      }
      return markings
    }
  }
}
