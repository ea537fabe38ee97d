// Opens a library that cannot be written: on a disk without room, or one that lets nothing be changed.

import Foundation
import GRDB

extension Library {
  /// A library to read from where it cannot be opened to be written, and what a write is told then; nil if it cannot be read
  /// either, or is not as this version needs it.
  static func readOnly(
    _ place: LibraryPlace, after error: any Error
  ) -> (connections: any DatabaseWriter, reason: LibraryError)? {
    guard case .file(let path) = place, let reason = LibraryError.cannotBeWritten(path, after: error) else {
      return nil
    }
    // Beside the file SQLite wants one that tells of its readers. Where none can be made as the file system lets nothing be
    // written or has no room, the library is taken for unchanging; what is in the file is all there is if the log beside it
    // is empty.
    let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0
    let names = [path] + (log == 0 && LibraryError.cannotGrow(path) ? [unchanging(path)] : [])
    for name in names {
      var configuration = configuration
      configuration.readonly = true
      guard let connections = try? DatabaseQueue(path: name, configuration: configuration) else { continue }
      if (try? connections.read(Schema.isCurrent)) == true { return (connections, reason) }
      try? connections.close()
    }
    return nil
  }

  /// As SQLite is told that no one changes a file while it is read.
  private static func unchanging(_ path: String) -> String {
    let plain = CharacterSet(charactersIn: "/-_.~").union(.alphanumerics)
    return "file:" + (path.addingPercentEncoding(withAllowedCharacters: plain) ?? path) + "?immutable=1"
  }
}

extension LibraryError {
  /// Why a file or what stands beside it could not be written; nil if it is for another reason that an error came.
  static func cannotBeWritten(_ path: String, after error: any Error) -> LibraryError? {
    let first = LibraryError(error)
    switch first {
    case .full, .readOnly: return first
    case .closed:
      let folder = (path as NSString).deletingLastPathComponent
      if isFull(folder.isEmpty ? "." : folder) { return .full }
      let isLocked =
        access(path, R_OK) == 0 && (access(path, W_OK) != 0 || access(folder.isEmpty ? "." : folder, W_OK) != 0)
      return isLocked ? .readOnly : nil
    case .foreign, .damaged, .newer, .busy, .failed: return nil
    }
  }

  /// Less room than this does not hold what SQLite keeps beside the file.
  private static let leastRoom: UInt64 = 64 << 10

  private static func isFull(_ folder: String) -> Bool {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return false }
    return UInt64(status.f_bavail) < leastRoom / max(1, UInt64(status.f_frsize))
  }

  /// The file system of a file lets nothing be written, or has no room.
  fileprivate static func cannotGrow(_ path: String) -> Bool {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return false }
    let folder = (path as NSString).deletingLastPathComponent
    return UInt64(status.f_flag) & UInt64(ST_RDONLY) != 0 || isFull(folder.isEmpty ? "." : folder)
  }
}
