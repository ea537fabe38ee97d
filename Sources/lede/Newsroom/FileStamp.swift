// Tells whether a file is the one that was read.

import Glibc

/// What changes when a file's content does.
struct FileStamp: Hashable, Sendable {
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int32
  private let number: UInt
  /// Allowing or forbidding to read is a change too.
  private let mode: mode_t

  /// The stamp as one word, for keeping it between runs.
  var word: String { "\(size)-\(seconds)-\(nanoseconds)-\(number)-\(mode)" }

  /// Nil if there is no plain file at the path.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = Int32(truncatingIfNeeded: status.st_mtim.tv_nsec)
    number = UInt(status.st_ino)
    mode = status.st_mode
  }
}
