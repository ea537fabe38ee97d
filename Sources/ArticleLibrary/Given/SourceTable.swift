// The table of sources: files that articles were read from, with what they looked like then.

import Foundation
import GRDB
import NewsModel

enum SourceTable {
  /// `is_gone`: the file is no longer there. What is known of it stays: it may come back under another name.
  static let create = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE CHECK (path <> ''),
      stamp TEXT NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 16),
      is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1))
    );
    CREATE INDEX source_by_digest ON source (digest);
    """

  /// Keeps how a file looked; its number. One that is new and has the content of a file that is gone is that one moved.
  static func set(_ delivery: Delivery, _ database: Database) throws -> Int64 {
    let known = try number(of: delivery.source, database) ?? moved(delivery, database)
    let values: StatementArguments = [delivery.stamp, Data(delivery.digest.bytes)]
    if let known {
      let change = try database.cachedStatement(
        sql: "UPDATE source SET stamp = ?, digest = ?, is_gone = 0 WHERE id = ?")
      try change.execute(arguments: values + [known])
      return known
    }
    let add = try database.cachedStatement(sql: "INSERT INTO source (stamp, digest, path) VALUES (?, ?, ?)")
    try add.execute(arguments: values + [delivery.source])
    return database.lastInsertedRowID
  }

  /// Gives the file that was moved here its new path; its number, nil if there is none.
  private static func moved(_ delivery: Delivery, _ database: Database) throws -> Int64? {
    guard let former = try formerPath(delivery, database) else { return nil }
    try ArticleTable.move(former, to: delivery.source, database)
    return try number(of: delivery.source, database)
  }

  /// The path under which a file of the same content was known that is not there any more.
  private static func formerPath(_ delivery: Delivery, _ database: Database) throws -> String? {
    let statement = try database.cachedStatement(
      sql: "SELECT path FROM source WHERE digest = ? AND is_gone AND path <> ? ORDER BY id LIMIT 1")
    return try String.fetchOne(statement, arguments: [Data(delivery.digest.bytes), delivery.source])
  }

  private static func number(of path: String, _ database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT id FROM source WHERE path = ?")
    return try Int64.fetchOne(statement, arguments: [path])
  }

  /// The sources at a path or in a folder: "/" stands before "0" in the order of bytes.
  static let atOrBelow = "(path = :path OR (path > :path || '/' AND path < :path || '0'))"
}

// What happens to files.
extension Library {
  /// Files are gone from where they were. What is kept of them stays.
  public func leave(_ paths: [String]) throws(LibraryError) {
    try write { database in
      for path in paths {
        try database.execute(
          sql: "UPDATE source SET is_gone = 1 WHERE \(SourceTable.atOrBelow)", arguments: ["path": path])
      }
    }
  }

  /// A file or folder has another name: all that is kept of it, or of what is in it, goes along.
  public func move(_ old: String, to new: String) throws(LibraryError) {
    guard old != new else { return }
    try write { database in try ArticleTable.move(old, to: new, database) }
  }
}

extension Library {
  /// Folders were looked through and hold these files: others that were known there are gone, and those that were gone are
  /// back.
  public func look(through roots: [String], finding paths: [String]) throws(LibraryError) {
    let present = Set(paths)
    try write { database in
      let gone = try database.cachedStatement(sql: "UPDATE source SET is_gone = ? WHERE id = ?")
      for root in roots {
        let rows = try Row.fetchCursor(
          database, sql: "SELECT id, path, is_gone FROM source WHERE \(SourceTable.atOrBelow)",
          arguments: ["path": root])
        // Of very many sources few have come or gone.
        var changed: [(id: Int64, isGone: Bool)] = []
        while let row = try rows.next() {
          let (isPresent, isGone): (Bool, Bool) = (present.contains(row[1]), row[2])
          if isPresent == isGone { changed.append((row[0], !isPresent)) }
        }
        for source in changed { try gone.execute(arguments: [source.isGone, source.id]) }
      }
    }
  }
}
