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

  /// The stamp in eight bytes, for very many files: that two different ones of a file fall together is as unlikely as that its
  /// disk reads a bit wrong (FNV-1a over its parts).
  var mark: UInt64 {
    let parts = [
      UInt64(bitPattern: Int64(size)), UInt64(bitPattern: Int64(seconds)), UInt64(bitPattern: Int64(nanoseconds)),
      UInt64(number), UInt64(mode),
    ]
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for shift in stride(from: 0, to: 64, by: 8) { mark = (mark ^ (part >> shift & 0xFF)) &* 0x100_0000_01B3 }
    }
    return mark
  }

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
