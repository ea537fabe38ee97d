// The tables of who and what is named in which article: names once, and where they appear.

import GRDB
import NewsModel

enum EntityTable {
  /// A name stands once, with its words for finding it by any of them; `appearance` joins it to the entities that bear it,
  /// as their own full name or as an alias with its reason.
  static let create = """
    CREATE TABLE name (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'other')),
      key TEXT NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (key, kind)
    );
    CREATE TABLE name_word (
      word TEXT NOT NULL,
      name INTEGER NOT NULL REFERENCES name (id),
      PRIMARY KEY (word, name)
    ) WITHOUT ROWID;
    CREATE TABLE entity (
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      entity INTEGER NOT NULL,
      name INTEGER NOT NULL REFERENCES name (id),
      mentions INTEGER NOT NULL CHECK (mentions >= 0),
      quotes INTEGER NOT NULL CHECK (quotes >= 0),
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
      sex TEXT CHECK (sex IN ('female', 'male')),
      born_from INTEGER,
      born_to INTEGER CHECK (born_to >= born_from),
      PRIMARY KEY (article, entity)
    ) WITHOUT ROWID;
    CREATE TABLE appearance (
      name INTEGER NOT NULL REFERENCES name (id),
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      entity INTEGER NOT NULL,
      reason TEXT,
      certainty TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (name, article, entity)
    ) WITHOUT ROWID;
    CREATE INDEX appearance_by_article ON appearance (article, entity);
    CREATE TABLE role (
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      entity INTEGER NOT NULL,
      start INTEGER NOT NULL,
      text TEXT NOT NULL
    );
    CREATE INDEX role_by_article ON role (article, entity);
    """

  /// Keeps the entities of an article; the numbers of all names that they bear.
  static func set(_ entities: [EntityFacts], _ id: Int64, _ database: Database) throws -> Set<Int64> {
    let addEntity = try database.cachedStatement(sql: "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let addAppearance = try database.cachedStatement(
      sql: "INSERT INTO appearance VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count")
    let addRole = try database.cachedStatement(sql: "INSERT INTO role VALUES (?, ?, ?, ?)")
    var names: Set<Int64> = []
    for (number, entity) in entities.enumerated() {
      let name = try self.name(entity.name, entity.kind, database)
      try addEntity.run(
        id, number, name, entity.mentions, entity.quotes, entity.isOpen, entity.sex?.rawValue,
        entity.born?.lowerBound, entity.born?.upperBound)
      for appearance in entity.appearances {
        let borne = appearance.reason == nil ? name : try self.name(appearance.name, entity.kind, database)
        try addAppearance.run(
          borne, id, number, appearance.reason, appearance.certainty.rawValue, appearance.count)
        names.insert(borne)
      }
      for role in entity.roles { try addRole.run(id, number, role.start, role.text) }
    }
    return names
  }

  /// The number of a name; it is kept if it is new.
  private static func name(_ name: NameFacts, _ kind: EntityKind, _ database: Database) throws -> Int64 {
    let find = try database.cachedStatement(sql: "SELECT id FROM name WHERE key = ? AND kind = ?")
    if let id = try Int64.fetchOne(find, arguments: [name.key, kind.rawValue]) { return id }
    let add = try database.cachedStatement(sql: "INSERT INTO name (kind, key, text) VALUES (?, ?, ?)")
    try add.run(kind.rawValue, name.key, name.text)
    let id = database.lastInsertedRowID
    let addWord = try database.cachedStatement(sql: "INSERT OR IGNORE INTO name_word VALUES (?, ?)")
    for word in name.words { try addWord.run(word, id) }
    return id
  }
}

/// A name, ready to be compared.
struct NameFacts: Hashable, Sendable {
  let text: String
  let key: String
  let words: [String]

  init(_ text: String) {
    self.text = text
    key = Folding.fold(text)
    words = Folding.words(text)
  }
}

/// One entity of an article as the tables keep it.
struct EntityFacts: Sendable {
  struct Appearance: Sendable {
    let name: NameFacts
    /// Why an alias was joined; nil for the entity's own name.
    let reason: String?
    let certainty: Certainty
    let count: Int
  }

  let kind: EntityKind
  let name: NameFacts
  let mentions: Int
  let quotes: Int
  let isOpen: Bool
  let sex: Sex?
  /// The years in which they may be born.
  let born: ClosedRange<Int>?
  let roles: [(text: String, start: Int)]
  let appearances: [Appearance]

  static func all(of analysis: Analysis, writtenIn year: Int?, quotations: [QuotationFacts]) -> [EntityFacts] {
    var quotes = [Int](repeating: 0, count: analysis.entities.count)
    for quotation in quotations { if let speaker = quotation.speaker { quotes[speaker] += 1 } }
    return zip(analysis.entities, quotes).map { EntityFacts($0, writtenIn: year, quotes: $1) }
  }

  private init(_ entity: Entity, writtenIn year: Int?, quotes: Int) {
    kind = entity.kind
    name = NameFacts(entity.name)
    mentions = entity.links.count
    self.quotes = quotes
    isOpen = entity.isOpen
    sex = entity.sex
    born = entity.age?.birthYears(writtenIn: year)
    roles = entity.roles.map { ($0.text, $0.range.start) }
    let aliases = entity.aliases.map {
      Appearance(name: NameFacts($0.text), reason: $0.reason, certainty: $0.certainty, count: $0.count)
    }
    let said = aliases.reduce(0) { $0 + $1.count }
    let own = Appearance(
      name: name, reason: nil, certainty: entity.isOpen ? .open : .sure, count: max(0, entity.links.count - said))
    appearances = [own] + aliases
  }
}
