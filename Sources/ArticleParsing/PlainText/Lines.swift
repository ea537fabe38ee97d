// A text as lines, each with its indent and width.

/// One line, without the space around it.
struct Line: Hashable {
  /// Offsets into the bytes of `Lines`.
  let start: Int32
  let end: Int32
  /// Columns of space before it.
  let indent: Int32
  /// Columns that its words take; wide characters take two.
  let width: Int32

  var isBlank: Bool { start == end }
}

/// The lines of a text.
struct Lines {
  let bytes: [UInt8]
  private(set) var lines: [Line] = []

  /// The text is shorter than 2 GB (`ArticleParser.maximumBytes`).
  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      lines.append(line(start, end))
      start = end + 1
    }
  }

  var count: Int { lines.count }
  subscript(index: Int) -> Line { lines[index] }

  func bytes(_ line: Line) -> ArraySlice<UInt8> { bytes[Int(line.start)..<Int(line.end)] }
  func string(_ line: Line) -> String { String(decoding: bytes(line), as: UTF8.self) }
  func first(_ line: Line) -> UInt8 { line.isBlank ? 0 : bytes[Int(line.start)] }
  func last(_ line: Line) -> UInt8 { line.isBlank ? 0 : bytes[Int(line.end) - 1] }

  private func line(_ from: Int, _ to: Int) -> Line {
    var (start, end, indent, width) = (from, to, 0, 0)
    while start < end, let space = spaceWidth(at: start, indent: indent) {
      indent += space.columns
      start += space.bytes
    }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    for byte in bytes[start..<max(start, end)] where byte & 0xC0 != 0x80 {
      width += byte >= 0xE3 && byte < 0xEE ? 2 : 1
    }
    if start >= end { (start, end, indent) = (from, from, 0) }
    return Line(start: Int32(start), end: Int32(end), indent: Int32(indent), width: Int32(width))
  }

  /// Spaces, tabs, and the no-break and ideographic spaces with which paragraphs are indented.
  private func spaceWidth(at index: Int, indent: Int) -> (bytes: Int, columns: Int)? {
    switch bytes[index] {
    case 0x20: return (1, 1)
    case 0x09: return (1, 8 - indent % 8)
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return (2, 1)
    case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: return (3, 2)
    default: return nil
    }
  }

  /// The columns of the line's first word.
  func firstWordWidth(_ line: Line) -> Int {
    var width = 0
    for byte in bytes(line) {
      if byte == 0x20 || byte == 0x09 || width > 40 { break }
      if byte & 0xC0 != 0x80 { width += 1 }
    }
    return width
  }

  /// True if the line begins with a small letter of ASCII or Latin-1.
  func beginsSmall(_ line: Line) -> Bool {
    let first = first(line)
    if (0x61...0x7A).contains(first) { return true }
    return first == 0xC3 && (0x9F...0xBF).contains(bytes[Int(line.start) + 1])
  }

  /// True if the line ends as a sentence does, quote marks and brackets aside.
  func endsSentence(_ line: Line) -> Bool {
    var rest = bytes(line)
    while let last = rest.last {
      if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D || last == 0x5F || last == 0x2A {
        rest.removeLast()
      } else if let closer = Lines.closers.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
        rest.removeLast(closer.count)
      } else {
        return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A
          || Lines.stops.contains { rest.suffix($0.count).elementsEqual($0) }
      }
    }
    return false
  }

  private static let closers: [[UInt8]] = ["’", "”", "“", "‘", "›", "」", "』", "»"].map { Array($0.utf8) }
  private static let stops: [[UInt8]] = ["…", "。", "！", "？", "؟", "।"].map { Array($0.utf8) }
}
