// All tables in their three kinds, and how a file of an earlier version becomes one of this.

import GRDB

/// The tables of the library. Those that are given and those of the reader change by named steps that are never edited once
/// they are out; those that are derived are dropped and made anew when their version changes.
enum Schema {
  /// Grows with every change of a derived table.
  static let derivedVersion = 6
  static let questionsStep = "5 the reader's: questions put off"

  static func bringUpToDate(_ connections: any DatabaseWriter) throws {
    let steps = self.steps
    if try connections.read(steps.hasBeenSuperseded) { throw LibraryError.newer }
    try take(steps, connections)
    if try connections.read(derivedVersionFound) != derivedVersion { try connections.write(makeDerivedTables) }
  }

  /// Whether all tables are as this version makes them.
  static func isCurrent(_ database: Database) throws -> Bool {
    try steps.hasCompletedMigrations(database) && !steps.hasBeenSuperseded(database)
      && derivedVersionFound(database) == derivedVersion
  }

  /// Another program may open a new library at the same moment: a step that it has taken meanwhile is no mistake.
  private static func take(_ steps: DatabaseMigrator, _ connections: any DatabaseWriter) throws {
    while try !connections.read(steps.hasCompletedMigrations) {
      let taken = try connections.read(steps.appliedIdentifiers)
      do { try steps.migrate(connections) } catch {
        if try connections.read(steps.appliedIdentifiers) == taken { throw error }
      }
    }
  }

  private static var steps: DatabaseMigrator {
    var steps = DatabaseMigrator()
    steps.registerMigration("1 given: sources, articles, text") { database in
      for table in [SourceTable.create, ArticleTable.create, TextTable.create, VersionTable.create] {
        try database.execute(sql: table)
      }
    }
    steps.registerMigration("1 the reader's: marks, tags, notes") { database in
      for table in [ReadingTable.create, TagTable.create, NoteTable.create] { try database.execute(sql: table) }
    }
    steps.registerMigration("2 the reader's: anchors") { database in
      try database.execute(sql: AnchorTable.create)
    }
    steps.registerMigration("3 the reader's: corrections") { database in
      try database.execute(sql: CorrectionTable.create)
    }
    steps.registerMigration("4 given: files that are gone, found at once") { database in
      try database.execute(sql: "CREATE INDEX source_by_gone ON source (is_gone) WHERE is_gone")
    }
    steps.registerMigration("4 given: what articles were before they were changed") { database in
      try database.execute(sql: FormerTable.create)
    }
    steps.registerMigration("4 the reader's: what is followed") { database in
      try database.execute(sql: FollowTable.create)
    }
    steps.registerMigration(questionsStep) { database in try database.execute(sql: CorrectionTable.takeQuestions) }
    return steps
  }

  private static func derivedVersionFound(_ database: Database) throws -> Int? {
    guard try database.tableExists("derived") else { return nil }
    return try Int.fetchOne(database, sql: "SELECT version FROM derived")
  }

  private static func makeDerivedTables(_ database: Database) throws {
    // Another program may have been quicker.
    if try derivedVersionFound(database) == derivedVersion { return }
    for name in derivedTables { try database.execute(sql: "DROP TABLE IF EXISTS \(name)") }
    let tables = [
      EntityTable.create, QuotationTable.create, TimeTable.create, EventTable.create, SketchTable.create,
      FactIndex.create,
    ]
    for table in tables {
      try database.execute(sql: table)
    }
    try database.execute(
      sql: """
        UPDATE article SET engine = NULL WHERE engine IS NOT NULL;
        CREATE TABLE derived (version INTEGER NOT NULL);
        """)
    try database.execute(sql: "INSERT INTO derived VALUES (?)", arguments: [derivedVersion])
  }

  /// Those that refer to others first.
  private static let derivedTables = [
    "fact", "sketch", "event_entity", "event", "spoken_time", "quotation_text", "quotation", "role", "appearance",
    "entity",
    "name_word",
    "name", "derived",
  ]
}
