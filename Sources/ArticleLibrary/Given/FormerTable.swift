// The table of what articles were before they were changed: each with all that was found in it, as an article of its own that
// no question finds but one about the library as it stood then.

import GRDB
import NewsModel

enum FormerTable {
  /// The row of `article` that a former article has is never `taken`, so that it is not there for any other question.
  static let create = """
    CREATE TABLE former (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      successor INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      taken INTEGER NOT NULL,
      replaced INTEGER NOT NULL
    );
    CREATE INDEX former_by_successor ON former (successor, replaced);
    """

  /// So many of an article are kept.
  static let most = VersionTable.most

  private static let derived = [
    "entity", "appearance", "role", "quotation", "spoken_time", "event", "event_entity", "sketch",
  ]

  /// Sets an article apart as it is now, if it is about to have another text.
  static func keep(_ id: Int64, unlessTextIs text: String, _ database: Database) throws {
    guard let old = try TextTable.row(of: id, database), old["text"] != text else { return }
    // Rows that refer to each other are changed one after the other.
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    try database.execute(
      sql: """
        INSERT INTO article (name, title, title_key, outlet, agency, address, published, dateline, day, language, people, quotes,
          engine)
        SELECT 'former ' || (SELECT max(id) + 1 FROM article), title, title_key, outlet, agency, address, published, dateline,
          day, language, people, quotes, engine
        FROM article WHERE id = ?
        """, arguments: [id])
    let former = database.lastInsertedRowID
    try database.execute(
      sql: "INSERT INTO former SELECT ?, id, coalesce(taken, unixepoch()), unixepoch() FROM article WHERE id = ?",
      arguments: [former, id])
    try database.execute(
      sql: "INSERT INTO byline SELECT ?, place, author FROM byline WHERE article = ?", arguments: [former, id])
    try FactIndex.remove(id, database)
    for table in derived {
      try database.execute(sql: "UPDATE \(table) SET article = ? WHERE article = ?", arguments: [former, id])
    }
    try FactIndex.add(former, database)
    try TextTable.add(old, former, database)
    try prune(id, database)
  }

  /// Keeps what an article was, found anew in the text of an earlier version; a version that is there already is passed over.
  static func put(
    back facts: ArticleFacts, replaced: Int, of id: Int64, taken: Int, engine: Int, _ database: Database
  ) throws {
    let known = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM former JOIN body ON body.article = former.article
          WHERE successor = ? AND replaced = ? AND text = ?)
        """, arguments: [id, replaced, facts.text])
    guard known == false else { return }
    try database.execute(sql: "INSERT INTO article (name) SELECT 'former ' || (SELECT max(id) + 1 FROM article)")
    let former = database.lastInsertedRowID
    try ArticleTable.set(facts, former, source: nil, engine: engine, database)
    try database.execute(sql: "UPDATE article SET taken = NULL WHERE id = ?", arguments: [former])
    try database.execute(sql: "INSERT INTO former VALUES (?, ?, ?, ?)", arguments: [former, id, taken, replaced])
    try TextTable.add(facts, former, database)
    try Derived.add(facts, former, database)
  }

  private static func prune(_ id: Int64, _ database: Database) throws {
    let superfluous = try Int64.fetchAll(
      database,
      sql: "SELECT article FROM former WHERE successor = ? ORDER BY replaced DESC, article DESC LIMIT -1 OFFSET ?",
      arguments: [id, most])
    for former in superfluous { try ArticleTable.remove(former, database) }
  }

  static func count(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM former") ?? 0
  }

  static func removeAll(of id: Int64, _ database: Database) throws {
    let all = try Int64.fetchAll(database, sql: "SELECT article FROM former WHERE successor = ?", arguments: [id])
    for former in all { try ArticleTable.remove(former, database) }
  }
}

extension Library {
  /// What articles were before they were changed, where another engine than this one looked at them last.
  public func outdatedFormers() throws(LibraryError) -> [ArticleID] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT name FROM former JOIN article ON article.id = former.article WHERE engine IS NOT ? ORDER BY id",
        arguments: [engine]
      ).map(ArticleID.init(rawValue:))
    }
  }
}

/// What an article was before it was changed.
public struct FormerWording: Hashable, Sendable {
  /// Under the name that the article has.
  public let article: Article
  /// The day on which another wording took its place, in universal time.
  public let replaced: CivilDate
}

extension Library {
  /// The wording of an article as it stood at the end of a day; nil if it is the one of now, or is not kept, or the article
  /// was not known yet.
  public func wording(of id: ArticleID, on day: CivilDate) throws(LibraryError) -> FormerWording? {
    let end = AsKnown(day: day).end
    return try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT former.article, replaced FROM main.former JOIN main.article AS now ON now.id = successor
          JOIN main.article AS old ON old.id = former.article
          WHERE now.name = ? AND replaced >= ? AND (old.day <= ? OR old.day IS NULL AND former.taken < ?)
          ORDER BY replaced, former.article LIMIT 1
          """, arguments: [id.rawValue, end, day.dayNumber, end])
      guard let row,
        let article = try KeptRows(id: row[0], name: id.rawValue, database: database).content()
      else { return nil }
      return FormerWording(article: article, replaced: CivilDate(dayNumber: (row[1] as Int) / 86_400))
    }
  }
}
