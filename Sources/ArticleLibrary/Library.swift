// The library: articles, what their reader did with them, and what the engine found in them, in one SQLite file.

import Foundation
import GRDB
import NewsModel

/// Keeps articles. One thread at a time writes, any number read meanwhile, also from other programs.
public final class Library: Sendable {
  let connections: any DatabaseWriter
  /// The engine's version: what another version found is known, but out of date.
  let engine: Int
  /// Nothing is known that came after this day; nil for all that is known.
  let day: CivilDate?
  /// Why nothing can be written; nil if it can.
  private let isReadOnly: LibraryError?

  /// Opens the library at a place, makes it if there is none, and brings its tables up to date. Where it cannot be written it
  /// is opened to be read, if it can be, and every write tells why.
  public init(at place: LibraryPlace, engine: Int) throws(LibraryError) {
    self.engine = engine
    day = nil
    do {
      let opened = try Library.open(place)
      try Schema.bringUpToDate(opened)
      connections = opened
      isReadOnly = nil
    } catch {
      guard let readable = Library.readOnly(place, after: error) else { throw LibraryError(error) }
      connections = readable.connections
      isReadOnly = readable.reason
    }
  }

  /// The same library, as it stood on a day.
  init(_ library: Library, asOf day: CivilDate?) {
    connections = library.connections
    engine = library.engine
    isReadOnly = library.isReadOnly
    self.day = day
  }

  private static func open(_ place: LibraryPlace) throws -> any DatabaseWriter {
    switch place {
    case .memory:
      return try DatabaseQueue(configuration: configuration)
    case .file(let path):
      // What is in it is private: what someone reads is no one else's business.
      let folder = (path as NSString).deletingLastPathComponent
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
      return try DatabasePool(path: path, configuration: configuration)
    }
  }

  /// How long a write waits for another program's.
  private static let patience: TimeInterval = 10

  /// Kilobytes of pages that a connection keeps in memory; what it does not, the system does.
  private static let writersCache = 4096
  private static let readersCache = 8192

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { database in
      // FULL: in WAL mode NORMAL may lose the last commits when the power fails, and a mark is never to be lost.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -\(database.configuration.readonly ? readersCache : writersCache);
          PRAGMA temp_store = MEMORY;
          PRAGMA wal_autocheckpoint = 4000;
          PRAGMA journal_size_limit = 67108864;
          """)
      try Worth.install(database)
      try NumberList.install(database)
    }
    return configuration
  }

  /// Lets go of pages that are kept in memory; they are read again when they are needed.
  public func releaseMemory() { (connections as? DatabasePool)?.releaseMemory() }

  /// Kilobytes that the writer keeps while it takes very many articles in, and pages of the log before they are put into the
  /// file: every page of the indices is then written a few times only.
  private static let bulkCache = 65_536
  private static let bulkLog = 20_000

  /// Makes ready for taking in very many articles; it needs more memory from then on.
  public func makeRoomForMany() throws(LibraryError) {
    do {
      try connections.writeWithoutTransaction { database in
        try database.execute(
          sql: "PRAGMA cache_size = -\(Library.bulkCache); PRAGMA wal_autocheckpoint = \(Library.bulkLog)")
      }
    } catch { throw LibraryError(error) }
  }

  /// Puts what was written from the log into the file and empties the log, if no one else is at work with it: a long log is
  /// read through by whoever opens the library next.
  public func putLogAway() {
    try? connections.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA busy_timeout = 0")
      defer { try? database.execute(sql: "PRAGMA busy_timeout = \(Int(Library.patience * 1_000))") }
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Closes it; what was written is in the file.
  public func close() { try? connections.close() }
}

/// Where a library is.
public enum LibraryPlace: Hashable, Sendable {
  case file(String)
  /// Until the program ends.
  case memory
}

extension Library {
  func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    do {
      guard let day else { return try connections.read(body) }
      let known = AsKnown(day: day)
      func ask(_ database: Database) throws -> Value {
        try known.begin(database)
        defer { try? known.end(database) }
        return try body(database)
      }
      // A library in memory has one connection for all, which makes no view while it is told to read only.
      return try connections is DatabasePool ? connections.read(ask) : connections.writeWithoutTransaction(ask)
    } catch { throw LibraryError(error) }
  }

  /// All of the body or nothing of it, for what can be found again: it is on disk after the next `write`, or when the
  /// system gets to it. Waiting for the disk takes longer than the writing itself.
  func writeLater(_ body: (Database) throws -> Void) throws(LibraryError) {
    if let isReadOnly { throw isReadOnly }
    do {
      try connections.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
        defer { try? database.execute(sql: "PRAGMA synchronous = FULL") }
        try database.inTransaction {
          try body(database)
          return .commit
        }
      }
    } catch { throw whyNotWritten(error) }
  }

  /// All of the body or nothing of it; when it returns it is on disk.
  func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    if let isReadOnly { throw isReadOnly }
    do { return try connections.write(body) } catch { throw whyNotWritten(error) }
  }

  /// SQLite does not always tell that it is the disk which is full.
  private func whyNotWritten(_ error: any Error) -> LibraryError {
    LibraryError.cannotBeWritten(connections.path, after: error) ?? LibraryError(error)
  }
}
