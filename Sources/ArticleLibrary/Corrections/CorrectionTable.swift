// The table of corrections: what the reader knows better than the engine.

import GRDB
import NewsModel

enum CorrectionTable {
  /// Puts a table in the place of the first one that takes questions which are put off as well; all rows go along.
  static let takeQuestions = """
    CREATE TABLE correction_and_question (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE RESTRICT,
      change TEXT NOT NULL
        CHECK (change IN ('same', 'renamed', 'kind', 'split', 'speaker', 'date', 'anchor', 'later')),
      kind TEXT,
      name TEXT,
      value TEXT,
      words TEXT,
      block INTEGER,
      occurrence INTEGER,
      changed INTEGER NOT NULL,
      CHECK ((words IS NULL) = (block IS NULL) AND (words IS NULL) = (occurrence IS NULL))
    );
    INSERT INTO correction_and_question
      SELECT id, article, change, kind, name, value, words, block, occurrence, changed FROM correction;
    DROP TABLE correction;
    ALTER TABLE correction_and_question RENAME TO correction;
    CREATE INDEX correction_by_article ON correction (article);
    """

  /// Like all that is the reader's, a correction keeps its article from being removed.
  static let create = """
    CREATE TABLE correction (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE RESTRICT,
      change TEXT NOT NULL CHECK (change IN ('same', 'renamed', 'kind', 'split', 'speaker', 'date', 'anchor')),
      kind TEXT,
      name TEXT,
      value TEXT,
      words TEXT,
      block INTEGER,
      occurrence INTEGER,
      changed INTEGER NOT NULL,
      CHECK ((words IS NULL) = (block IS NULL) AND (words IS NULL) = (occurrence IS NULL))
    );
    CREATE INDEX correction_by_article ON correction (article);
    """

  static func add(_ correction: Correction, time: Int, _ database: Database) throws {
    try remove(correction, database)
    let id = try ArticleTable.id(of: correction.article.rawValue, database)
    let row = CorrectionRow(correction.change)
    let passage = correction.passage
    try database.execute(
      sql: """
        INSERT INTO correction (article, change, kind, name, value, words, block, occurrence, changed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, row.change, row.kind, row.name, row.value, passage?.words, passage?.block, passage?.occurrence, time,
      ])
  }

  static func remove(_ correction: Correction, _ database: Database) throws {
    let row = CorrectionRow(correction.change)
    let passage = correction.passage
    try database.execute(
      sql: """
        DELETE FROM correction WHERE article = (SELECT id FROM article WHERE name = ?) AND change IS ? AND kind IS ?
          AND name IS ? AND value IS ? AND words IS ? AND block IS ? AND occurrence IS ?
        """,
      arguments: [
        correction.article.rawValue, row.change, row.kind, row.name, row.value, passage?.words, passage?.block,
        passage?.occurrence,
      ])
  }

  /// The articles that it may change, by name.
  static func articles(touchedBy correction: Correction, _ database: Database) throws -> [ArticleID] {
    guard !correction.isPutOff else { return [] }
    guard correction.holdsEverywhere else { return [correction.article] }
    var names: Set<String> = [correction.article.rawValue]
    for named in correction.names {
      let found = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT article.name FROM name JOIN appearance ON appearance.name = name.id
            JOIN article ON article.id = appearance.article
          WHERE name.key = ?
          """, arguments: [Folding.fold(named.name)])
      names.formUnion(found)
    }
    return names.sorted().map(ArticleID.init(rawValue:))
  }

  /// What was found in these articles is out of date until it is found anew, also if the program ends before that.
  static func outdate(touchedBy correction: Correction, _ database: Database) throws {
    let statement = try database.cachedStatement(sql: "UPDATE article SET engine = NULL WHERE name = ?")
    for article in try articles(touchedBy: correction, database) {
      try statement.execute(arguments: [article.rawValue])
    }
  }

  static func all(_ database: Database) throws -> [Correction] { try kept(database).map(\.correction) }

  /// In the order in which they were made.
  static func kept(_ database: Database) throws -> [KeptCorrection] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT article.name, change, kind, correction.name, value, words, block, occurrence, changed
        FROM correction JOIN article ON article.id = correction.article ORDER BY correction.id
        """
    ).compactMap { row in
      let written = CorrectionRow(change: row[1], kind: row[2], name: row[3], value: row[4])
      let passage = (row[5] as String?).map {
        Correction.Passage(words: $0, block: row[6] ?? 0, occurrence: row[7] ?? 0)
      }
      return written.read.map {
        KeptCorrection(correction: Correction($0, in: ArticleID(rawValue: row[0]), at: passage), time: row[8])
      }
    }
  }
}

/// A correction, and when it was made, in seconds since 1970.
public struct KeptCorrection: Hashable, Sendable {
  public let correction: Correction
  public let time: Int

  public init(correction: Correction, time: Int) {
    self.correction = correction
    self.time = time
  }
}

/// A change in four columns.
struct CorrectionRow {
  let change: String
  let kind: String?
  let name: String?
  let value: String?

  init(change: String, kind: String?, name: String?, value: String?) {
    self.change = change
    self.kind = kind
    self.name = name
    self.value = value
  }

  init(_ correction: Correction.Change) {
    switch correction {
    case .same(let named, let other): self.init("same", named, other)
    case .renamed(let named, let new): self.init("renamed", named, new)
    case .kind(let named, let kind): self.init("kind", named, kind?.rawValue)
    case .split(let words, let named): self.init("split", named, words)
    case .speaker(let name): self.init("speaker", nil, name)
    case .date(let value): self.init("date", nil, value)
    case .anchor(let day): self.init("anchor", nil, day?.description)
    case .later(let name): self.init("later", nil, name)
    }
  }

  private init(_ change: String, _ named: Correction.Named?, _ value: String?) {
    self.init(change: change, kind: named?.kind.rawValue, name: named?.name, value: value)
  }

  /// The change, nil if the columns make none.
  var read: Correction.Change? {
    let named = kind.flatMap(EntityKind.init(rawValue:)).flatMap { kind in name.map { Correction.Named(kind, $0) } }
    switch change {
    case "same": return named.flatMap { named in value.map { .same(named, as: $0) } }
    case "renamed": return named.flatMap { named in value.map { .renamed(named, to: $0) } }
    case "kind": return named.map { .kind($0, value.flatMap(EntityKind.init(rawValue:))) }
    case "split": return named.flatMap { named in value.map { .split(words: $0, from: named) } }
    case "speaker": return .speaker(value)
    case "date": return value.map { .date($0) }
    case "anchor": return .anchor(value.flatMap { CivilDate(iso8601: $0) })
    case "later": return value.map { .later($0) }
    default: return nil
    }
  }
}

extension Library {
  /// Keeps a correction, as the last one; when it returns it is on disk.
  public func add(_ corrections: [Correction], time: Int) throws(LibraryError) {
    guard !corrections.isEmpty else { return }
    try write { database in
      for correction in corrections {
        try CorrectionTable.add(correction, time: time, database)
        try CorrectionTable.outdate(touchedBy: correction, database)
      }
    }
  }

  /// Takes a correction back.
  public func remove(_ correction: Correction) throws(LibraryError) {
    try write { database in
      try CorrectionTable.remove(correction, database)
      try CorrectionTable.outdate(touchedBy: correction, database)
    }
  }

  /// All corrections in the order in which they were made.
  public func corrections() throws(LibraryError) -> [Correction] { try read { try CorrectionTable.all($0) } }

  public func keptCorrections() throws(LibraryError) -> [KeptCorrection] { try read { try CorrectionTable.kept($0) } }

  /// The articles that a correction may change: where it was made, and all that name whom it speaks of if it holds there.
  public func articles(touchedBy correction: Correction) throws(LibraryError) -> [ArticleID] {
    try read { try CorrectionTable.articles(touchedBy: correction, $0) }
  }

  /// An article as it is kept; nil if its text is not.
  public func article(_ id: ArticleID) throws(LibraryError) -> Article? {
    try read { database in
      try ArticleTable.knownID(of: id.rawValue, database).flatMap { number in
        try KeptRows(id: number, name: id.rawValue, database: database).content()
      }
    }
  }

  /// Puts what was found in articles in place of what was found in them before. Their texts stay as they are.
  public func renew(_ found: [ArticleFacts]) throws(LibraryError) {
    guard !found.isEmpty else { return }
    try writeLater { database in
      let known = try found.compactMap { facts -> (Int64, ArticleFacts)? in
        let id = try ArticleTable.knownID(of: facts.id.rawValue, database)
        return try id.flatMap { try TextTable.row(of: $0, database) == nil ? nil : ($0, facts) }
      }
      // Of one that comes twice the last is kept.
      let articles = Dictionary(known) { $1 }.sorted { $0.key < $1.key }
      // Step by step for all of them, as in `take`.
      for (id, _) in articles { try Derived.removeFromIndices(id, database) }
      for (id, _) in articles { try Derived.removeRows(id, database) }
      for (id, facts) in articles {
        try Derived.add(facts, id, database)
        try database.execute(
          sql: "UPDATE article SET people = ?, quotes = ?, engine = ? WHERE id = ?",
          arguments: [facts.people, facts.quotes, engine, id])
      }
    }
  }
}
