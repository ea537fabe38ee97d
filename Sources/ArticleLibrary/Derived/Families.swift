// Who shares a surname with whom, from the names in all articles: what people are linked by.

import GRDB
import NewsModel

extension Library {
  /// The people who are not left open, of all articles that are there, under those names that have a word and are meant;
  /// with the organizations and places beside them. By article.
  /// - Parameter most: Of more than these only those of the newest articles are given.
  /// - Returns: The appearances, and how many older ones were left out.
  public func appearances(
    underNamesWith word: String, upTo most: Int, where isMeant: (String) -> Bool
  ) throws(LibraryError) -> (found: [PersonAppearance], leftOut: Int) {
    try read { database in
      var family = Family(database)
      guard let key = Folding.words(word).last else { return ([], 0) }
      let names = try Row.fetchAll(
        database,
        sql: """
          SELECT id, text FROM name WHERE kind = 'person' AND id IN (SELECT name FROM name_word WHERE word = ?) ORDER BY key
          """, arguments: [key])
      for name in names where isMeant(name[1]) { try family.find(name[0]) }
      try family.gather(upTo: most)
      return (
        family.members.sorted { ($0.article, $0.entity) < ($1.article, $1.entity) }, max(0, family.places.count - most)
      )
    }
  }

  /// Those of other kinds that have a name in their article, by article.
  public func entities(named name: String, kind: EntityKind) throws(LibraryError) -> [(ArticleID, EntityIndex)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT article.name, entity FROM name JOIN appearance ON appearance.name = name.id
            JOIN article ON article.id = appearance.article
          WHERE name.key = ? AND name.kind = ? AND appearance.certainty <> 'open' AND \(Search.isThere)
            AND (appearance.reason IS NULL OR instr(name.key, ' ') > 0)
          ORDER BY article.name, entity
          """, arguments: [Folding.fold(name), kind.rawValue]
      ).map { (ArticleID(rawValue: $0[0]), $0[1]) }
    }
  }

  /// The titles of articles.
  public func titles(of articles: [ArticleID]) throws(LibraryError) -> [ArticleID: String] {
    try read { database in
      let find = try database.cachedStatement(sql: "SELECT title FROM article WHERE name = ?")
      return try articles.reduce(into: [:]) { titles, id in
        titles[id] = try String.fetchOne(find, arguments: [id.rawValue])
      }
    }
  }

  /// In how many articles organizations or places of these names stand; counted no further than `most`.
  public func spread(of names: Set<String>, upTo most: Int) throws(LibraryError) -> [String: Int] {
    try read { database in
      let count = try database.cachedStatement(
        sql: """
          SELECT count(*) FROM (
            SELECT 1 FROM name JOIN appearance ON appearance.name = name.id AND appearance.reason IS NULL
            WHERE name.key = ? AND name.kind IN ('organization', 'place') LIMIT ?
          )
          """)
      return try names.reduce(into: [:]) { spread, name in
        spread[name] = try Int.fetchOne(count, arguments: [Folding.fold(name), most]) ?? 0
      }
    }
  }
}

/// Gathers the people of one surname.
private struct Family {
  struct Place {
    let id: Int64
    let article: String
    let entity: Int
    let day: Int
  }

  private(set) var places: [Place] = []
  private(set) var members: [PersonAppearance] = []
  private let database: Database
  /// What stands beside them, by article: several of one family may be in it.
  private var contexts: [Int64: [String]] = [:]

  init(_ database: Database) { self.database = database }

  /// Where those of a name are.
  mutating func find(_ name: Int64) throws {
    let find = try database.cachedStatement(
      sql: """
        SELECT article.id, article.name, entity.entity, article.day
        FROM appearance JOIN article ON article.id = appearance.article
          JOIN entity ON entity.article = appearance.article AND entity.entity = appearance.entity
        WHERE appearance.name = ? AND appearance.reason IS NULL AND NOT entity.is_open AND \(Search.isThere)
        """)
    for row in try Row.fetchAll(find, arguments: [name]) {
      places.append(Place(id: row[0], article: row[1], entity: row[2], day: row[3] ?? Int.min))
    }
  }

  /// What is said there of the newest of them.
  mutating func gather(upTo most: Int) throws {
    places.sort { ($1.day, $0.article, $0.entity) < ($0.day, $1.article, $1.entity) }
    let find = try database.cachedStatement(
      sql: """
        SELECT name.text, entity.sex, entity.born_from, entity.born_to
        FROM entity JOIN name ON name.id = entity.name WHERE entity.article = ? AND entity.entity = ?
        """)
    for place in places.prefix(most) {
      guard let row = try Row.fetchOne(find, arguments: [place.id, place.entity]) else { continue }
      let years: (from: Int?, to: Int?) = (row[2], row[3])
      let born = years.from.flatMap { from in years.to.map { from...max(from, $0) } }
      members.append(
        PersonAppearance(
          article: place.article, entity: place.entity, name: row[0], roles: try roles(place.id, place.entity),
          sex: (row[1] as String?).flatMap(Sex.init(rawValue:)), born: born, context: try context(place.id)))
    }
  }

  private func roles(_ article: Int64, _ entity: Int) throws -> [String] {
    let find = try database.cachedStatement(
      sql: "SELECT text FROM role WHERE article = ? AND entity = ? ORDER BY start, text")
    return try String.fetchAll(find, arguments: [article, entity])
  }

  private mutating func context(_ article: Int64) throws -> [String] {
    if let known = contexts[article] { return known }
    let find = try database.cachedStatement(
      sql: """
        SELECT name.text FROM entity JOIN name ON name.id = entity.name
        WHERE entity.article = ? AND name.kind IN ('organization', 'place') ORDER BY entity
        """)
    let found = try String.fetchAll(find, arguments: [article])
    contexts[article] = found
    return found
  }
}
