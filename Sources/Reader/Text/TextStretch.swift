// The pieces in which a text is laid out, small enough that laying out one of them is never felt.

import NewsModel

/// A block of the text, a line of one, or a few kilobytes of a very long one.
struct TextStretch: Hashable {
  let bytes: Range<Int>
  let kind: Block.Kind
  /// The first piece of its block: there is a blank row above it.
  let isFirst: Bool
  /// The mark of a list item, which stands in the text ("- ", "12. ").
  let marker: Range<Int>

  /// A longer piece is cut, at the end of a sentence if there is one near.
  static let longest = 4096

  /// Cuts the blocks into stretches, in order. Linear in the text.
  static func stretches(of blocks: [Block], in bytes: [UInt8]) -> [TextStretch] {
    var result: [TextStretch] = []
    var reached = 0
    for block in blocks {
      let range = max(reached, block.range.start)..<max(reached, min(block.range.end, bytes.count))
      guard range.lowerBound <= bytes.count else { break }
      add(range, kind: block.kind, in: bytes, to: &result)
      reached = range.upperBound
    }
    if result.isEmpty { add(0..<bytes.count, kind: .paragraph, in: bytes, to: &result) }
    return result
  }

  private static func add(_ range: Range<Int>, kind: Block.Kind, in bytes: [UInt8], to result: inout [TextStretch]) {
    var start = range.lowerBound
    var isFirst = true
    repeat {
      let lineEnd = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      var end = lineEnd
      if end - start > longest { end = cut(start..<end, in: bytes) }
      let marker = kind == .listItem && isFirst ? markerLength(in: bytes[start..<end]) : 0
      result.append(
        TextStretch(bytes: start..<end, kind: kind, isFirst: isFirst, marker: start..<start + marker))
      isFirst = false
      start = end == lineEnd && end < range.upperBound ? end + 1 : end
    } while start < range.upperBound
  }

  /// Where to cut a very long line: after the last sentence that ends in the window, else after a space, else anywhere
  /// between two scalars.
  private static func cut(_ line: Range<Int>, in bytes: [UInt8]) -> Int {
    let end = line.lowerBound + longest
    var space: Int?
    for place in stride(from: end - 1, to: end - longest / 2, by: -1) where bytes[place] == 0x20 {
      if space == nil { space = place + 1 }
      if [0x2E, 0x21, 0x3F, 0x22].contains(bytes[place - 1]) { return place + 1 }
    }
    if let space { return space }
    var place = end
    while place > line.lowerBound + 1, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The length of `- `, `* `, `• `, `12. ` or `12) ` at the head of a list item, 0 if there is none.
  private static func markerLength(in bytes: ArraySlice<UInt8>) -> Int {
    let start = bytes.startIndex
    var place = start
    while place < bytes.endIndex, place - start < 9, (0x30...0x39).contains(bytes[place]) { place += 1 }
    if place > start {
      guard place < bytes.endIndex, bytes[place] == 0x2E || bytes[place] == 0x29 else { return 0 }
      place += 1
    } else if bytes.starts(with: [0xE2, 0x80, 0xA2]) || bytes.starts(with: [0xE2, 0x80, 0x93]) {
      place += 3
    } else if let first = bytes.first, first == 0x2D || first == 0x2A {
      place += 1
    }
    guard place > start, place < bytes.endIndex, bytes[place] == 0x20 else { return 0 }
    return place + 1 - start
  }
}
