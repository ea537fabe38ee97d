// From byte offsets, by which the program measures, to code point offsets, by which JSON does.

/// Tells for each byte of a text how many Unicode code points stand before it. Built in one pass over the text.
struct CodePointOffsets {
  /// One mark every so many bytes; between two marks the bytes are counted.
  private static let step = 64

  private let bytes: [UInt8]
  /// Code points before each mark; empty when all is ASCII and both ways of counting agree.
  private let marks: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    marks = bytes.allSatisfy { $0 < 0x80 } ? [] : CodePointOffsets.marks(of: bytes)
  }

  /// Code points before the byte; a byte outside the text is taken for its nearer end.
  func offset(ofByte byte: Int) -> Int {
    let byte = min(max(0, byte), bytes.count)
    if marks.isEmpty { return byte }
    let mark = byte / CodePointOffsets.step
    var count = marks[mark]
    for index in mark * CodePointOffsets.step..<byte where CodePointOffsets.isLead(bytes[index]) { count += 1 }
    return count
  }

  private static func marks(of bytes: [UInt8]) -> [Int] {
    var marks = [0]
    marks.reserveCapacity(bytes.count / step + 1)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if isLead(byte) { count += 1 }
      if (index + 1) % step == 0 { marks.append(count) }
    }
    return marks
  }

  /// Whether a byte begins a code point.
  private static func isLead(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
