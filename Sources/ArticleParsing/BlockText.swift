// The words of one block while they are put together.

import NewsModel

/// Words and links of a block. All text of an article goes through here and is made harmless here, whatever format and
/// whatever character reference it came from.
struct BlockText {
  /// Runs of space are one space or, where a line is broken on purpose, one newline; no space at either end.
  private(set) var bytes: [UInt8] = []
  private(set) var links: [(range: Range<Int>, address: String)] = []
  private let isPreformatted: Bool
  /// The space that stands before the next word, if there is one.
  private var pending: UInt8?
  private var openLinks: [(start: Int, address: String)] = []
  /// In preformatted text: the line breaks and spaces before the next word, and the column it would stand in.
  private var (newlines, spaces, column) = (0, 0, 0)

  init(isPreformatted: Bool = false) { self.isPreformatted = isPreformatted }

  init(_ words: some StringProtocol, isPreformatted: Bool = false) {
    self.isPreformatted = isPreformatted
    append(words)
  }

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ words: some StringProtocol) {
    var harmless: [UInt8] = []
    let isDone: Void? = words.utf8.withContiguousStorageIfAvailable { HarmlessText.append($0, to: &harmless) }
    if isDone == nil { HarmlessText.append(words.utf8, to: &harmless) }
    if isPreformatted { appendLines(harmless) } else { appendWords(harmless[...]) }
  }

  mutating func appendSpace() { if pending == nil { pending = 0x20 } }
  mutating func appendLineBreak() {
    pending = 0x0A
    (newlines, spaces, column) = (newlines + 1, 0, 0)
  }

  /// Puts a mark before the words ("• ").
  mutating func prefix(_ mark: String) {
    bytes.insert(contentsOf: mark.utf8, at: 0)
    links = links.map { ($0.range.lowerBound + mark.utf8.count..<$0.range.upperBound + mark.utf8.count, $0.address) }
  }

  mutating func beginLink(_ address: String) {
    flushSpace()
    openLinks.append((bytes.count, address))
  }

  mutating func endLink() {
    guard let (start, address) = openLinks.popLast(), start < bytes.count,
      let harmless = HarmlessText.line(address)
    else { return }
    links.append((start..<bytes.count, harmless))
  }

  private mutating func flushSpace() {
    if let pending, !bytes.isEmpty { bytes.append(pending) }
    pending = nil
  }

  private mutating func appendWords(_ words: ArraySlice<UInt8>) {
    var place = words.startIndex
    while place < words.endIndex {
      let end = words[place...].firstIndex { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } ?? words.endIndex
      if end > place {
        flushSpace()
        bytes += words[place..<end]
      }
      if end < words.endIndex { appendSpace() }
      place = end + 1
    }
  }

  /// Tabs go to the next column of eight. Space at line ends and empty lines at the ends are left out.
  private mutating func appendLines(_ text: [UInt8]) {
    for byte in text {
      switch byte {
      case 0x0A: (newlines, spaces, column) = (newlines + 1, 0, 0)
      case 0x09:
        spaces += 8 - column % 8
        column += 8 - column % 8
      case 0x20: (spaces, column) = (spaces + 1, column + 1)
      default:
        if !bytes.isEmpty { bytes += repeatElement(0x0A, count: newlines) }
        bytes += repeatElement(0x20, count: min(spaces, 200))
        (newlines, spaces) = (0, 0)
        bytes.append(byte)
        if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
  }
}
