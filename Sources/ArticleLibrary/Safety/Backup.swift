// Copies the library into one file, as it is at one moment, while others read and write it.

import GRDB

extension Library {
  /// Writes a whole copy to a path where nothing is yet.
  public func backUp(to path: String) throws(LibraryError) {
    do {
      // Not within a transaction: SQLite makes one of its own for it.
      try connections.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
    } catch {
      throw LibraryError(error)
    }
  }
}
