// Reads a stream line by line, in batches of what has arrived, so that a filter answers at once and keeps little.

import Glibc

/// One line of a stream, without its end.
enum InputLine: Sendable {
  case line([UInt8])
  /// Longer than the limit; skipped to its end.
  case tooLong
}

/// Cuts what a descriptor gives into lines.
struct LineReader {
  /// No article comes near it; what does is a mistake that should not fill the memory.
  static let longestLine = 256 << 20
  private static let chunk = 64 << 10

  private let descriptor: Int32
  private let limit: Int
  private var pending: [UInt8] = []
  private var isSkipping = false
  private var isAtEnd = false

  init(_ descriptor: Int32, limit: Int = LineReader.longestLine) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The lines that have arrived whole, at least one; nil at the end. Blocks until there is one.
  mutating func next() -> [InputLine]? {
    while !isAtEnd {
      let fresh = read()
      if fresh.isEmpty { isAtEnd = true }
      let lines = isAtEnd ? rest() : cut(fresh)
      if !lines.isEmpty { return lines }
    }
    return nil
  }

  private func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: LineReader.chunk) { buffer, count in
      var got = Glibc.read(descriptor, buffer.baseAddress, LineReader.chunk)
      while got < 0 && errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, LineReader.chunk) }
      count = max(0, got)
    }
  }

  private mutating func cut(_ fresh: [UInt8]) -> [InputLine] {
    var lines: [InputLine] = []
    var start = 0
    while let end = fresh[start...].firstIndex(of: UInt8(ascii: "\n")) {
      keep(fresh[start..<end])
      lines.append(take())
      start = end + 1
    }
    keep(fresh[start...])
    return lines
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if isSkipping || pending.count + bytes.count > limit {
      isSkipping = true
      pending = []
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  private mutating func take() -> InputLine {
    defer {
      pending = []
      isSkipping = false
    }
    return isSkipping ? .tooLong : .line(pending)
  }

  /// The last line, if the stream did not end with a line's end.
  private mutating func rest() -> [InputLine] { pending.isEmpty && !isSkipping ? [] : [take()] }
}
