// The table of notes: what the reader wrote about an article.

import GRDB
import NewsModel

enum NoteTable {
  static let create = """
    CREATE TABLE note (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE RESTRICT,
      text TEXT NOT NULL CHECK (text <> ''),
      changed INTEGER NOT NULL,
      UNIQUE (article, text)
    );
    """

  static func add(_ text: String, to id: Int64, time: Int, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO note (article, text, changed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [id, text, time])
  }
}

/// What the reader wrote about an article.
public struct Note: Hashable, Sendable {
  public let text: String
  /// When, in seconds since 1970.
  public let time: Int

  public init(text: String, time: Int) {
    self.text = text
    self.time = time
  }
}

extension Library {
  public func add(_ note: Note, to article: ArticleID) throws(LibraryError) {
    try write { database in
      try NoteTable.add(note.text, to: ArticleTable.id(of: article.rawValue, database), time: note.time, database)
    }
  }

  /// The notes on an article, in the order in which they were written.
  public func notes(on article: ArticleID) throws(LibraryError) -> [Note] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT note.text, note.changed FROM note JOIN article ON article.id = note.article WHERE name = ?
          ORDER BY note.id
          """, arguments: [article.rawValue]
      ).map { Note(text: $0[0], time: $0[1]) }
    }
  }
}
