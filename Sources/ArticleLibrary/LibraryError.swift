// Why a library cannot be opened, read or written.

import Foundation
import GRDB

/// What went wrong with the file of a library.
public enum LibraryError: Error, Hashable, Sendable {
  /// The file or its folder cannot be read or made.
  case closed(reason: String)
  /// It can be read, but not written.
  case readOnly
  /// The file is no database.
  case foreign
  /// The file is damaged.
  case damaged
  /// A later version of the program has changed its tables.
  case newer
  /// No room is left on the disk.
  case full
  /// Another program has been writing for too long.
  case busy
  case failed(reason: String)

  init(_ error: any Error) {
    switch error {
    case let error as LibraryError: self = error
    case let error as DatabaseError: self.init(error)
    case let error as CocoaError: self = .closed(reason: error.localizedDescription)
    default: self = .failed(reason: String(describing: error))
    }
  }

  private init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_NOTADB: self = .foreign
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR:
      self = .closed(reason: error.message ?? "code \(error.resultCode.rawValue)")
    default: self = .failed(reason: error.message ?? "code \(error.resultCode.rawValue)")
    }
  }
}
