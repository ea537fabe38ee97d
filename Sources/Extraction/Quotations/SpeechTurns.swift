// Finds the turns of a transcript: paragraphs that begin with a name in capitals and a colon.

import NewsModel

/// Who speaks in one paragraph of a transcript, and from where.
struct SpeechTurn {
  let name: TextRange
  /// The first byte of what is said.
  let start: Int
}

enum SpeechTurns {
  /// As many make a transcript; one alone may be a heading.
  private static let fewest = 2
  private static let longestName = 40

  /// The turns of an article by block, nil for blocks that are none. Linear in the text.
  static func turns(in bytes: [UInt8], blocks: [Block]) -> [SpeechTurn?] {
    let turns = blocks.map { [.paragraph, .heading].contains($0.kind) ? turn(in: bytes, $0.range) : nil }
    return turns.count { $0 != nil } >= fewest ? turns : Array(repeating: nil, count: blocks.count)
  }

  /// `MARA HOLT: It holds.`, also behind an opening mark.
  private static func turn(in bytes: [UInt8], _ block: TextRange) -> SpeechTurn? {
    var start = block.start
    if start < block.end, bytes[start] == 0x22 { start += 1 }
    if start + 3 < block.end, bytes[start] == 0xE2, bytes[start + 1] == 0x80, bytes[start + 2] == 0x9C { start += 3 }
    var offset = start
    var capitals = 0
    while offset < min(block.end, start + longestName), bytes[offset] != 0x3A {
      let byte = bytes[offset]
      if (0x41...0x5A).contains(byte) { capitals += 1 } else if !isBetween(byte) { return nil }
      offset += 1
    }
    guard offset + 2 < block.end, bytes[offset] == 0x3A, bytes[offset + 1] == 0x20, capitals > 2 else { return nil }
    var first = offset + 1
    while first < block.end, bytes[first] == 0x20 { first += 1 }
    return first < block.end ? SpeechTurn(name: TextRange(start, offset), start: first) : nil
  }

  /// "(CROSSTALK)": a paragraph in brackets, which nobody says.
  static func isAside(_ bytes: [UInt8], _ block: TextRange) -> Bool {
    var start = block.start
    var end = block.end
    while start < end, [0x22, 0x20].contains(bytes[start]) { start += 1 }
    while end > start, [0x22, 0x20, 0x2E].contains(bytes[end - 1]) { end -= 1 }
    return end - start > 2 && [0x28, 0x5B].contains(bytes[start]) && [0x29, 0x5D].contains(bytes[end - 1])
  }

  /// What may stand between the capitals of a name.
  private static func isBetween(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2E || byte == 0x2D || byte == 0x27 || byte >= 0x80
  }
}
