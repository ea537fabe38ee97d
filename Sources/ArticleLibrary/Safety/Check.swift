// Looks whether the library is whole, and counts what is in it.

import GRDB

/// What was found when a library was looked through.
public struct LibraryCheck: Hashable, Sendable {
  /// What is wrong, in SQLite's words; empty if nothing is.
  public let faults: [String]
  public let articles: Int
  /// Those whose files are not where they were.
  public let gone: Int
  /// Those that are to be analyzed anew by the engine at hand.
  public let outdated: Int
  public let read: Int
  public let starred: Int
  public let tags: Int
  public let notes: Int
  public let versions: Int
  public let people: Int
  public let quotations: Int
}

extension Library {
  /// Looks at every page of the file: linear in its size.
  public func check() throws(LibraryError) -> LibraryCheck {
    try read { database in
      LibraryCheck(
        faults: try Library.faults(database),
        articles: try count("article WHERE taken IS NOT NULL", database),
        gone: try count("article JOIN source ON source.id = article.source WHERE is_gone", database),
        outdated: try count("article WHERE taken IS NOT NULL AND engine IS NOT \(engine)", database),
        read: try count("reading WHERE is_read", database),
        starred: try count("reading WHERE is_starred", database), tags: try count("tag", database),
        notes: try count("note", database), versions: try count("version", database),
        people: try count("name WHERE kind = 'person'", database), quotations: try count("quotation", database))
    }
  }

  private static func faults(_ database: Database) throws -> [String] {
    let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "a row of \(row[0] as String) refers to one of \(row[2] as String) that is not there"
    }
    // What is damaged cannot be asked.
    guard pages.isEmpty, try Schema.isCurrent(database) else { return pages + references }
    return references + (try FactIndex.faults(database))
  }

  private func count(_ what: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(what)") ?? 0
  }
}
