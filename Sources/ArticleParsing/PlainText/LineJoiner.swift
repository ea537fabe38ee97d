// Joins the lines of a wrapped paragraph.

/// Joins lines with a space, or without one where the break is within a word.
struct LineJoiner {
  let lines: Lines
  /// Hashes of the words of the text, made when a line first ends in a hyphen.
  private var words: Set<Int>?

  init(lines: Lines) { self.lines = lines }

  /// The words of neighboring lines.
  /// - Parameter skipping: How many bytes at the head of the first line are left out.
  mutating func joined(_ range: Range<Int>, skipping: Int = 0) -> String {
    var buffer: [UInt8] = []
    for index in range {
      append(lines.bytes(lines[index]).dropFirst(index == range.lowerBound ? skipping : 0), to: &buffer)
    }
    return String(decoding: buffer, as: UTF8.self)
  }

  /// The paragraphs of lines that begin with ">": a line with nothing else parts them.
  mutating func quoted(_ range: Range<Int>) -> [String] {
    var paragraphs: [[UInt8]] = [[]]
    for index in range {
      let words = lines.bytes(lines[index]).drop { $0 == 0x3E || $0 == 0x20 }
      if words.isEmpty { paragraphs.append([]) } else { append(words, to: &paragraphs[paragraphs.count - 1]) }
    }
    return paragraphs.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func append(_ line: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    if buffer.isEmpty || line.isEmpty {
      buffer += line
      return
    }
    if isHyphened(buffer), LineJoiner.isSmall(line.first) {
      if isKnownUnhyphened(buffer, line) { buffer.removeLast() }
    } else if !LineJoiner.needsNoSpace(buffer, line) {
      buffer.append(0x20)
    }
    buffer += line
  }

  private static func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  private static func isSmall(_ byte: UInt8?) -> Bool { byte.map { (0x61...0x7A).contains($0) || $0 == 0xC3 } ?? false }

  private func isHyphened(_ buffer: [UInt8]) -> Bool {
    buffer.count >= 2 && buffer.last == 0x2D && LineJoiner.isLetter(buffer[buffer.count - 2])
  }

  /// "exam-" above "ple" is "example" if the text has that word elsewhere; else the hyphen stays ("co-founder").
  private mutating func isKnownUnhyphened(_ buffer: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    let start = buffer.dropLast().lastIndex { !LineJoiner.isLetter($0) }.map { $0 + 1 } ?? 0
    let word = buffer[start..<(buffer.count - 1)] + line.prefix { LineJoiner.isLetter($0) }
    if words == nil { words = LineJoiner.words(lines) }
    return words?.contains(LineJoiner.hash(word)) == true
  }

  private static func words(_ lines: Lines) -> Set<Int> {
    var words: Set<Int> = []
    for word in lines.bytes.split(whereSeparator: { !isLetter($0) }) where word.count <= 40 { words.insert(hash(word)) }
    return words
  }

  /// FNV-1a over small letters.
  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash)
  }

  /// After a dash that clings to its word, and between characters of Chinese and Japanese.
  private static func needsNoSpace(_ buffer: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    let end = buffer.suffix(3)
    if end.elementsEqual("—".utf8) || buffer.suffix(2).elementsEqual([0x2D, 0x2D]) {
      let before = buffer.dropLast(end.elementsEqual("—".utf8) ? 3 : 2).last
      return before != 0x20 && before != nil
    }
    guard let last = end.first, end.count == 3, let first = line.first else { return false }
    let isWide = { (byte: UInt8) in (0xE3...0xE9).contains(byte) || byte == 0xEF }
    return isWide(last) && isWide(first)
  }
}
