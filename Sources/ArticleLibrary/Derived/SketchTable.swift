// The table of sketches: texts that are nearly the same are known by them.

import Foundation
import GRDB

enum SketchTable {
  static let create = """
    CREATE TABLE sketch (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      hashes BLOB NOT NULL
    );
    """

  static func set(_ sketch: TextSketch, _ id: Int64, _ database: Database) throws {
    let add = try database.cachedStatement(sql: "INSERT INTO sketch VALUES (?, ?)")
    try add.execute(arguments: [id, Data(sketch.bytes)])
  }

  static func sketch(of id: Int64, _ database: Database) throws -> TextSketch? {
    let find = try database.cachedStatement(sql: "SELECT hashes FROM sketch WHERE article = ?")
    return try Data.fetchOne(find, arguments: [id]).flatMap { TextSketch(bytes: Array($0)) }
  }
}
