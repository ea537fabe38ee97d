// What stands beside a quote mark, and what that says of it.

/// Tells opening from closing marks by their neighbors.
enum QuoteMarkContext {
  static func opens(before: UInt8, after: UInt8) -> Bool {
    let free = before <= 0x20 || [0x28, 0x5B, 0x2D, 0x22, 0x27, 0x2F, 0x3A].contains(before) || before >= 0x80
    return free && after > 0x20
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || (0xC3...0xDF).contains(byte)
  }
}
