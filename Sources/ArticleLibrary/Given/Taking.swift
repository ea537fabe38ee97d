// How articles come into the library and what it knows of a file without reading it again.

import Foundation
import GRDB
import NewsModel

extension Library {
  /// Takes files in, with what was found in them: all of them or none. A file whose content was known under a path that is
  /// no more is taken for that one moved, with all that its reader did. If the power fails, the last of them may have to be
  /// read again.
  public func take(_ deliveries: [Delivery]) throws(LibraryError) {
    guard !deliveries.isEmpty else { return }
    try writeLater { try take(deliveries, $0) }
  }

  /// What stands in the way is taken out of all of them before anything found is put in. A statement that may have to be taken
  /// back alone makes SQLite write out what the full-text indices have gathered: each index once for all of these articles is
  /// fast, once for every article is slow and cuts it into very many parts.
  func take(_ deliveries: [Delivery], _ database: Database) throws {
    var found: [Int64: ArticleFacts] = [:]
    // A file that was moved may take the place of another article: that is settled before anything is found of either.
    let sources = try deliveries.map { try SourceTable.set($0, database) }
    for (delivery, source) in zip(deliveries, sources) { try take(delivery, from: source, into: &found, database) }
    for (id, facts) in found.sorted(by: { $0.key < $1.key }) { try Derived.add(facts, id, database) }
  }

  /// Keeps all of a file but what was found in its articles, which is left in `found` by their numbers.
  private func take(
    _ delivery: Delivery, from source: Int64, into found: inout [Int64: ArticleFacts], _ database: Database
  ) throws {
    for facts in delivery.articles {
      if let id = try ArticleTable.knownID(of: facts.id.rawValue, database) {
        // It comes for the second time: what it was a moment ago is to be kept as a whole.
        if let earlier = found.removeValue(forKey: id) { try Derived.add(earlier, id, database) }
        try FormerTable.keep(id, unlessTextIs: facts.text, database)
        try ArticleTable.set(facts, id, source: source, engine: engine, database)
        try TextTable.set(facts, id, database)
        try Derived.remove(id, database)
        found[id] = facts
      } else {
        let id = try ArticleTable.add(facts, source: source, engine: engine, database)
        try TextTable.add(facts, id, database)
        found[id] = facts
      }
    }
  }

  /// What is known of files whose stamps these are: nothing of those that have changed or were read by another engine.
  public func known(_ stamps: [(path: String, stamp: String)]) throws(LibraryError) -> [String: [KnownArticle]] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT article.name, title, outlet, day, people, quotes, engine
          FROM source CROSS JOIN article ON article.source = source.id WHERE path = ? AND stamp = ? ORDER BY article.id
          """)
      // One outlet has very many articles: they share its name.
      var outlets: [Int64: String] = [:]
      func outlet(_ id: Int64?) throws -> String? {
        guard let id else { return nil }
        if let name = outlets[id] { return name }
        let name = try String.fetchOne(database, sql: "SELECT name FROM outlet WHERE id = ?", arguments: [id])
        outlets[id] = name
        return name
      }
      var known: [String: [KnownArticle]] = [:]
      known.reserveCapacity(stamps.count)
      for (path, stamp) in stamps {
        var found: [KnownArticle] = []
        var isCurrent = true
        let rows = try Row.fetchCursor(statement, arguments: [path, stamp])
        while let row = try rows.next() {
          isCurrent = isCurrent && (row[6] as Int?) == engine
          if isCurrent { found.append(KnownArticle(row, outlet: try outlet(row[2]))) }
        }
        if isCurrent, !found.isEmpty { known[path] = found }
      }
      return known
    }
  }

  /// How many articles there are, files that are gone left out.
  public func count() throws(LibraryError) -> Int {
    try read { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM article JOIN source ON source.id = source WHERE NOT is_gone") ?? 0
    }
  }
}

/// What a list shows of an article.
public struct KnownArticle: Hashable, Sendable {
  public let id: ArticleID
  public let title: String?
  public let outlet: String?
  public let date: CivilDate?
  public let people: Int
  public let quotes: Int

  init(_ row: Row, outlet: String?) {
    id = ArticleID(rawValue: row[0])
    title = row[1]
    self.outlet = outlet
    date = (row[3] as Int?).map(CivilDate.init(dayNumber:))
    people = row[4]
    quotes = row[5]
  }
}

extension Library {
  /// The articles that name someone by a full name or by an alias of several words, by name of the article.
  public func articles(naming name: String, kind: EntityKind) throws(LibraryError) -> [ArticleID] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT article.name FROM name JOIN appearance ON appearance.name = name.id
            JOIN article ON article.id = appearance.article JOIN source ON source.id = article.source
          WHERE name.key = ? AND name.kind = ? AND NOT source.is_gone AND appearance.certainty <> 'open'
            AND (appearance.reason IS NULL OR instr(name.key, ' ') > 0)
          ORDER BY article.name
          """, arguments: [Folding.fold(name), kind.rawValue]
      ).map(ArticleID.init(rawValue:))
    }
  }
}
