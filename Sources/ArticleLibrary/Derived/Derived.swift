// What the engine found in an article, in all tables that keep it.

import GRDB

/// Derived facts of one article; they may be dropped at any time and found again.
enum Derived {
  /// Keeps what was found in an article of which nothing is kept.
  static func add(_ facts: ArticleFacts, _ id: Int64, _ database: Database) throws {
    let names = try EntityTable.set(facts.entities, id, database)
    try QuotationTable.set(facts.quotations, id, database)
    try TimeTable.set(facts.spokenTimes, id, database)
    try EventTable.set(facts.events, id, entities: facts.entities.count, database)
    try SketchTable.set(facts.sketch, id, database)
    try FactIndex.add(id, naming: names, on: facts.spokenTimes, database)
  }

  static func remove(_ id: Int64, _ database: Database) throws {
    try removeFromIndices(id, database)
    try removeRows(id, database)
  }

  /// The indices read in the rows what is to be taken out of them: these come first.
  static func removeFromIndices(_ id: Int64, _ database: Database) throws {
    try QuotationTable.removeFromIndex(id, database)
    try FactIndex.remove(id, database)
  }

  static func removeRows(_ id: Int64, _ database: Database) throws {
    for table in ["sketch", "event_entity", "event", "spoken_time", "quotation", "role", "appearance", "entity"] {
      let statement = try database.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?")
      try statement.execute(arguments: [id])
    }
  }
}
