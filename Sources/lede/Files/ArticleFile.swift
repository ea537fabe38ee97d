// Reads the bytes of one file, or tells why that cannot be.

import Glibc

/// Why a file was not read.
enum FileError: Error, Hashable, Sendable {
  case missing
  case isFolder
  /// A pipe, a device, a socket.
  case notAFile
  case tooLarge(megabytes: Int)
  /// An `errno`.
  case failed(Int32)
}

/// A file on disk.
enum ArticleFile {
  /// The longest article that is read, in bytes. A novel has less than one million.
  static let largest = 32 << 20

  /// All bytes of a file, or its first ones if that is enough. Never blocks on what is not a plain file.
  static func read(_ path: String, atMost limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .failed(errno) }
    defer { close(descriptor) }
    let size = try sizeOfPlainFile(descriptor)
    if limit == .max, size > largest { throw .tooLarge(megabytes: size >> 20) }
    return try bytes(descriptor, expecting: min(size, limit), atMost: min(limit, largest))
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

extension FileError {
  /// What happened, and what to do about it where there is something, in the words of the screen.
  func words(path: String) -> (happened: String, toDo: String?) {
    switch self {
    case .missing: ("is not there", nil)
    case .isFolder: ("is a folder", nil)
    case .notAFile: ("is not a file that can be read to its end", nil)
    case .tooLarge(let size): ("is too large: \(size) MB, and \(ArticleFile.largest >> 20) MB is the most", nil)
    case .failed(EACCES): ("cannot be read: permission denied", "chmod u+r \(quotedForShell(path))")
    case .failed(let number): ("cannot be read: \(reason(number))", nil)
    }
  }
}

/// A path as it can be typed to a shell.
func quotedForShell(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/._-+,@%".utf8.contains(byte) || byte >= 0x80
  }
  return isPlain && !path.isEmpty
    ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
