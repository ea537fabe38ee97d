// Lists of numbers that SQL is asked about, row by row.

import Foundation
import GRDB
import GRDBSQLite

/// Numbers of articles in ascending order, as an argument of a statement. `among(number, list)` in SQL tells whether a number
/// is in it, in a fraction of the time that a subquery takes, which is first written into a table of its own.
struct NumberList {
  let bytes: Data

  init(_ ascending: [Int64]) { bytes = ascending.withUnsafeBytes { Data($0) } }

  static func install(_ database: Database) throws {
    let code = sqlite3_create_function_v2(
      database.sqliteConnection, "among", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { result, count, values in
        guard count == 2, let values else { return sqlite3_result_int(result, 0) }
        let list = UnsafeRawBufferPointer(
          start: sqlite3_value_blob(values[1]), count: Int(sqlite3_value_bytes(values[1])))
        sqlite3_result_int(result, NumberList.holds(sqlite3_value_int64(values[0]), list) ? 1 : 0)
      }, nil, nil, nil)
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private static func holds(_ number: Int64, _ list: UnsafeRawBufferPointer) -> Bool {
    let size = MemoryLayout<Int64>.size
    var (low, high) = (0, list.count / size)
    while low < high {
      let middle = (low + high) / 2
      let there = list.loadUnaligned(fromByteOffset: middle * size, as: Int64.self)
      if there == number { return true }
      if there < number { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
