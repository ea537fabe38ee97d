// Bytes to standard output and words to standard error, to the last byte or not at all.

import Glibc

/// The program's output.
enum StandardOutput {
  /// Writes all of it. When the reader at the other end has gone the program ends quietly; when the disk is full it says so.
  static func write(_ bytes: [UInt8]) {
    guard let failure = writeAll(bytes, to: STDOUT_FILENO) else { return }
    if failure != EPIPE { StandardError.write("standard output   cannot be written: \(reason(failure))\n") }
    exit(failure == EPIPE ? ExitStatus.fine.rawValue : ExitStatus.input.rawValue)
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Where troubles are told.
enum StandardError {
  static func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

/// Writes all bytes to a descriptor; the `errno` of what went wrong, else nil.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
      if count >= 0 { done += count } else if errno != EINTR && errno != EAGAIN { return errno }
    }
    return nil
  }
}

/// What an `errno` means, in the words of the screen: "permission denied".
func reason(_ number: Int32) -> String {
  let words = String(cString: strerror(number))
  return words.prefix(1).lowercased() + words.dropFirst()
}
