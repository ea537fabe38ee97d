// The table of articles: who they are and what a list shows of them.

import Foundation
import GRDB
import NewsModel

enum ArticleTable {
  /// An article that was marked before it was ever taken in has a name and nothing else. `engine` is the version that
  /// counted `people` and `quotes`; null when they are to be counted anew.
  static let create = """
    CREATE TABLE outlet (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL
    );
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      source INTEGER REFERENCES source (id),
      title TEXT,
      title_key TEXT,
      outlet INTEGER REFERENCES outlet (id),
      agency TEXT,
      address TEXT,
      published TEXT,
      dateline TEXT,
      day INTEGER,
      language TEXT,
      people INTEGER CHECK (people >= 0),
      quotes INTEGER CHECK (quotes >= 0),
      engine INTEGER,
      taken INTEGER,
      CHECK (engine IS NULL OR (people IS NOT NULL AND quotes IS NOT NULL))
    );
    CREATE INDEX article_by_source ON article (source);
    CREATE INDEX article_by_day ON article (day);
    CREATE INDEX article_by_outlet ON article (outlet);
    CREATE TABLE author (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL
    );
    CREATE TABLE byline (
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      author INTEGER NOT NULL REFERENCES author (id),
      PRIMARY KEY (article, place)
    ) WITHOUT ROWID;
    CREATE INDEX byline_by_author ON byline (author, article);
    """

  /// The number of an article; made if there is none, so that it can be marked.
  static func id(of name: String, _ database: Database) throws -> Int64 {
    if let id = try knownID(of: name, database) { return id }
    let statement = try database.cachedStatement(sql: "INSERT INTO article (name) VALUES (?)")
    try statement.execute(arguments: [name])
    return database.lastInsertedRowID
  }

  static func knownID(of name: String, _ database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT id FROM article WHERE name = ?")
    return try Int64.fetchOne(statement, arguments: [name])
  }

  /// Keeps what a list shows of an article.
  static func set(_ facts: ArticleFacts, _ id: Int64, source: Int64?, engine: Int, _ database: Database) throws {
    let change = try database.cachedStatement(
      sql: """
        UPDATE article SET source = ?, title = ?, title_key = ?, outlet = ?, agency = ?, address = ?, published = ?,
          dateline = ?, day = ?, language = ?, people = ?, quotes = ?, engine = ?, taken = coalesce(taken, unixepoch())
        WHERE id = ?
        """)
    try change.execute(arguments: try values(facts, source: source, engine: engine, database) + [id])
    let remove = try database.cachedStatement(sql: "DELETE FROM byline WHERE article = ?")
    try remove.execute(arguments: [id])
    try addByline(facts.metadata.byline, id, database)
  }

  /// Keeps what a list shows of an article that was never there; its number.
  static func add(_ facts: ArticleFacts, source: Int64, engine: Int, _ database: Database) throws -> Int64 {
    let add = try database.cachedStatement(
      sql: """
        INSERT INTO article (source, title, title_key, outlet, agency, address, published, dateline, day, language, people,
          quotes, engine, name, taken)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, unixepoch())
        """)
    try add.execute(
      arguments: try values(facts, source: source, engine: engine, database) + [facts.id.rawValue])
    let id = database.lastInsertedRowID
    try addByline(facts.metadata.byline, id, database)
    return id
  }

  /// The values of the columns from `source` to `engine`.
  private static func values(
    _ facts: ArticleFacts, source: Int64?, engine: Int, _ database: Database
  ) throws -> StatementArguments {
    let metadata = facts.metadata
    return [
      source, metadata.title, metadata.title.map(Folding.fold),
      try named(metadata.outlet, in: "outlet", database), metadata.agency, metadata.address,
      metadata.published?.description, metadata.dateline.map(DatelineWords.written), metadata.anchorDate?.dayNumber,
      metadata.language, facts.people, facts.quotes, engine,
    ]
  }

  private static func addByline(_ byline: [String], _ id: Int64, _ database: Database) throws {
    let add = try database.cachedStatement(sql: "INSERT INTO byline VALUES (?, ?, ?)")
    for (place, name) in byline.enumerated() {
      if let author = try named(name, in: "author", database) { try add.run(id, place, author) }
    }
  }

  /// The number of an outlet or author by its folded name.
  private static func named(_ name: String?, in table: String, _ database: Database) throws -> Int64? {
    guard let name, case let key = Folding.fold(name), !key.isEmpty else { return nil }
    let find = try database.cachedStatement(sql: "SELECT id FROM \(table) WHERE key = ?")
    if let id = try Int64.fetchOne(find, arguments: [key]) { return id }
    let add = try database.cachedStatement(sql: "INSERT INTO \(table) (key, name) VALUES (?, ?)")
    try add.execute(arguments: [key, name])
    return database.lastInsertedRowID
  }
}

extension ArticleTable {
  /// Gives articles and sources the names that follow from a file's or folder's new path. What stands under the new names
  /// already gives way if it is not marked, else it stays and the old one is let be.
  static func move(_ old: String, to new: String, _ database: Database) throws {
    let below = StatementArguments(["path": old])
    let sources = try Row.fetchAll(
      database, sql: "SELECT id, path FROM source WHERE \(SourceTable.atOrBelow)", arguments: below)
    for row in sources {
      let path: String = row["path"]
      try rename("source", "path", row["id"], to: new + path.dropFirst(old.count), database)
    }
    // Articles of a file that holds several have names that go on after the path.
    let articles = try Row.fetchAll(
      database,
      sql: """
        SELECT id, name FROM article
        WHERE name = :path OR (name > :path || '/' AND name < :path || '0') OR (name > :path || '#' AND name < :path || '$')
        """, arguments: below)
    for row in articles {
      let name: String = row["name"]
      try rename("article", "name", row["id"], to: new + name.dropFirst(old.count), database)
    }
    try database.execute(
      sql: "UPDATE source SET is_gone = 0 WHERE \(SourceTable.atOrBelow)", arguments: ["path": new])
  }

  private static func rename(
    _ table: String, _ column: String, _ id: Int64, to name: String, _ database: Database
  ) throws {
    let other = try Int64.fetchOne(database, sql: "SELECT id FROM \(table) WHERE \(column) = ?", arguments: [name])
    if let other {
      guard table == "article", try !ReadingTable.isMarked(other, database) else { return }
      try remove(other, database)
    }
    try database.execute(sql: "UPDATE \(table) SET \(column) = ? WHERE id = ?", arguments: [name, id])
  }

  /// Forgets an article that its reader has not marked.
  static func remove(_ id: Int64, _ database: Database) throws {
    try FormerTable.removeAll(of: id, database)
    try TextTable.remove(id, database)
    try Derived.remove(id, database)
    try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
  }
}
