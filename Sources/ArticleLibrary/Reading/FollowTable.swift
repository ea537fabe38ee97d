// The table of what the reader follows.

import GRDB
import NewsModel

enum FollowTable {
  static let create = """
    CREATE TABLE follow (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'query')),
      key TEXT NOT NULL CHECK (key <> ''),
      text TEXT NOT NULL,
      changed INTEGER NOT NULL,
      UNIQUE (kind, key)
    );
    """

  /// Names are the same without capitals and accents; a question is what it is.
  static func key(_ followed: Followed) -> String {
    followed.kind == .query ? followed.text : Folding.fold(followed.text)
  }

  static func add(_ followed: Followed, time: Int, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO follow (kind, key, text, changed) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [followed.kind.rawValue, key(followed), followed.text, time])
  }

  static func all(_ database: Database) throws -> [KeptFollow] {
    try Row.fetchAll(database, sql: "SELECT kind, text, changed FROM follow ORDER BY id").compactMap { row in
      Followed.Kind(rawValue: row[0]).map { KeptFollow(followed: Followed($0, row[1]), time: row[2]) }
    }
  }
}

/// Something that is followed, and since when, in seconds since 1970.
public struct KeptFollow: Hashable, Sendable {
  public let followed: Followed
  public let time: Int

  public init(followed: Followed, time: Int) {
    self.followed = followed
    self.time = time
  }
}

extension Library {
  /// Follows something; when it returns it is on disk. What is followed already stays as it is.
  public func follow(_ followed: Followed, time: Int) throws(LibraryError) {
    guard !FollowTable.key(followed).isEmpty else { return }
    try write { try FollowTable.add(followed, time: time, $0) }
  }

  /// Follows it no more; false if it was not followed.
  @discardableResult public func unfollow(_ followed: Followed) throws(LibraryError) -> Bool {
    try write { database in
      try database.execute(
        sql: "DELETE FROM follow WHERE kind = ? AND key = ?",
        arguments: [followed.kind.rawValue, FollowTable.key(followed)])
      return database.changesCount > 0
    }
  }

  /// What is followed, in the order in which it was taken up.
  public func followed() throws(LibraryError) -> [Followed] { try keptFollows().map(\.followed) }

  public func keptFollows() throws(LibraryError) -> [KeptFollow] { try read { try FollowTable.all($0) } }

  /// How many articles each of those has, and how many of them are unread. A question that is no longer understood has none.
  public func unreadCounts(today: CivilDate) throws(LibraryError) -> [FollowedCount] {
    try read { database in
      try FollowTable.all(database).map { kept in
        guard let query = try? Query.parse(kept.followed.question) else {
          return FollowedCount(kept.followed, unread: 0, articles: 0)
        }
        let all = Search(query: query, today: today)
        let unread = Search(query: Query(.all([query.condition, .state(.unread)])), today: today)
        return FollowedCount(kept.followed, unread: try unread.count(database), articles: try all.count(database))
      }
    }
  }
}
