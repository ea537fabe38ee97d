// Reads the bytes of one file, or tells why that cannot be.

import ArticleParsing
import Glibc

/// Why a file was not read.
enum FileError: Error, Hashable, Sendable {
  case missing
  case isFolder
  /// A pipe, a device, a socket.
  case notAFile
  case tooLarge(bytes: Int)
  /// An `errno`.
  case failed(Int32)
}

/// A file on disk.
enum ArticleFile {
  /// All bytes of a file, or its first ones if that is enough. Never blocks on what is not a plain file.
  static func read(_ path: String, atMost limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .failed(errno) }
    defer { close(descriptor) }
    let size = try sizeOfPlainFile(descriptor)
    if limit == .max, size > FeedParser.maximumBytes { throw .tooLarge(bytes: size) }
    return try bytes(descriptor, expecting: min(size, limit), atMost: min(limit, FeedParser.maximumBytes + 1))
  }

  /// All that comes through standard input, until it ends.
  static func readStandardInput() throws(FileError) -> [UInt8] {
    let input = try bytes(STDIN_FILENO, expecting: 64 << 10, atMost: FeedParser.maximumBytes + 1)
    guard input.count <= FeedParser.maximumBytes else { throw .tooLarge(bytes: input.count) }
    return input
  }

  private static func sizeOfPlainFile(_ descriptor: Int32) throws(FileError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw .isFolder
    default: throw .notAFile
    }
  }

  /// Reads to the end even if the file has grown since it was measured, but never past the limit.
  private static func bytes(_ descriptor: Int32, expecting: Int, atMost limit: Int) throws(FileError) -> [UInt8] {
    var result: [UInt8] = []
    var room = expecting + 1
    while result.count < limit {
      var failure: Int32 = 0
      let fresh = [UInt8](unsafeUninitializedCapacity: min(room, limit - result.count)) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure != 0 { throw .failed(failure) }
      if fresh.isEmpty { break }
      if result.isEmpty { result = fresh } else { result.append(contentsOf: fresh) }
      room = max(4096, expecting - result.count + 1)
    }
    return result
  }
}
