// Runs a statement very many times: its values go to SQLite as they are, without a list of boxes made for each run.
// An article is some hundred rows, and making the boxes took as long as writing them.

import GRDB
import GRDBSQLite

/// A value of a column.
protocol Bindable {
  /// Gives itself to a statement for one of its question marks, counted from 1; SQLite's code.
  func bind(to statement: SQLiteStatement, at place: CInt) -> CInt
}

extension Int64: Bindable {
  func bind(to statement: SQLiteStatement, at place: CInt) -> CInt { sqlite3_bind_int64(statement, place, self) }
}

extension Int: Bindable {
  func bind(to statement: SQLiteStatement, at place: CInt) -> CInt { Int64(self).bind(to: statement, at: place) }
}

extension Bool: Bindable {
  func bind(to statement: SQLiteStatement, at place: CInt) -> CInt { (self ? 1 : 0).bind(to: statement, at: place) }
}

extension String: Bindable {
  func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
    var text = self
    return text.withUTF8 { bytes in
      // An empty text has no address, and SQLite takes none for NULL.
      guard let start = bytes.baseAddress else { return sqlite3_bind_text(statement, place, "", 0, copied) }
      // Texts that are bound or read as strings of C end at a zero byte: the same is written that is looked up and taken out.
      let length = bytes.firstIndex(of: 0) ?? bytes.count
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text64(statement, place, $0, sqlite3_uint64(length), copied, UInt8(SQLITE_UTF8))
      }
    }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
    self?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
  }
}

/// SQLite keeps a copy of what it is given: SQLITE_TRANSIENT, which C makes of a number.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Statement {
  /// Runs it with a value for each of its question marks; its rows, if it has any, are let be. It is for the middle of a
  /// transaction, which is to be taken back if this throws: no one who observes the database is told.
  func run<each Value: Bindable>(_ values: repeat each Value) throws {
    var place: CInt = 0
    for value in repeat each values {
      place += 1
      let code = value.bind(to: sqliteStatement, at: place)
      guard code == SQLITE_OK else { throw failure(code) }
    }
    precondition(place == sqlite3_bind_parameter_count(sqliteStatement), "as many values as question marks")
    let code = sqlite3_step(sqliteStatement)
    guard code == SQLITE_DONE || code == SQLITE_ROW else {
      let failure = failure(code)
      sqlite3_reset(sqliteStatement)
      throw failure
    }
    sqlite3_reset(sqliteStatement)
  }

  private func failure(_ code: CInt) -> DatabaseError {
    let database = sqlite3_db_handle(sqliteStatement)
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database)),
      message: sqlite3_errmsg(database).map { String(cString: $0) }, sql: sql)
  }
}
