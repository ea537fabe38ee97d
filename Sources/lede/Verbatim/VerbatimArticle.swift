// An article from a text that is taken as it is: nothing is parsed or trimmed, only its paragraphs are found.

import NewsModel

extension Article {
  /// An article whose text is the given one to the last byte.
  static func verbatim(_ text: String, published: Timestamp?) -> Article {
    Article(
      id: ArticleID(rawValue: ""), text: text, blocks: ParagraphFinder(Array(text.utf8)).blocks,
      metadata: Metadata(published: published))
  }
}

/// Finds the paragraphs of running text. Blank lines part them; between two lines without one it is to be told whether
/// the writer ended a paragraph there or only a line.
struct ParagraphFinder {
  /// The widest measure that anyone wraps text to by hand or by program; longer lines are paragraphs.
  private static let widestMeasure = 132

  private let bytes: [UInt8]
  private(set) var blocks: [Block] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var group: [Line] = []
    for line in Line.lines(of: bytes) {
      if line.isBlank {
        add(group)
        group.removeAll(keepingCapacity: true)
      } else {
        group.append(line)
      }
    }
    add(group)
  }

  /// Cuts lines that follow each other without a blank one into paragraphs.
  private mutating func add(_ lines: [Line]) {
    guard let first = lines.first else { return }
    let measure = lines.reduce(0) { max($0, $1.width) }
    let isWrapped = measure <= ParagraphFinder.widestMeasure && ParagraphFinder.isMostlyFull(lines, measure)
    var start = first.range.start
    for (line, next) in zip(lines, lines.dropFirst()) where !goesOn(line, next, measure, isWrapped) {
      blocks.append(Block(range: TextRange(start, line.range.end), kind: .paragraph))
      start = next.range.start
    }
    blocks.append(Block(range: TextRange(start, lines[lines.count - 1].range.end), kind: .paragraph))
  }

  /// Whether a paragraph goes on in the next line: it was broken because the next word did not fit, or in mid-sentence.
  private func goesOn(_ line: Line, _ next: Line, _ measure: Int, _ isWrapped: Bool) -> Bool {
    if next.isListItem { return false }
    if isWrapped && line.width + 1 + next.firstWordWidth > measure { return true }
    return !line.endsSentence && next.beginsInLowerCase
  }

  /// Whether most lines are broken where the next word would not have fit; the widest line always is.
  private static func isMostlyFull(_ lines: [Line], _ measure: Int) -> Bool {
    let full = zip(lines, lines.dropFirst()).count { $0.width + 1 + $1.firstWordWidth > measure }
    return full * 2 > lines.count - 1
  }
}

/// One line of a text, measured.
private struct Line {
  /// Without the line's end.
  let range: TextRange
  /// In code points.
  let width: Int
  let firstWordWidth: Int
  let isBlank: Bool
  let isListItem: Bool
  let endsSentence: Bool
  let beginsInLowerCase: Bool

  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      lines.append(Line(bytes, start, end > start && bytes[end - 1] == 0x0D ? end - 1 : end))
      start = end + 1
    }
    return lines
  }

  private init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    let line = bytes[start..<end]
    let content = line.drop(while: Line.isSpace)
    let word = content.prefix { !Line.isSpace($0) }
    range = TextRange(start, end)
    width = Line.width(line)
    firstWordWidth = Line.width(word)
    isBlank = content.isEmpty
    isListItem = ["-", "*", "•", "–", "+"].contains { word.elementsEqual($0.utf8) }
    endsSentence = Line.endsSentence(line)
    beginsInLowerCase = word.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
  }

  private static func width(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether the last letter ends a sentence, looking through closing quote marks and brackets.
  private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let last = rest.last {
      if isSpace(last) || last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ")") {
        rest = rest.dropLast()
      } else if rest.count > 3, ["”", "’", "»"].contains(where: { rest.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
        rest = rest.dropLast(last == 0xBB ? 2 : 3)
      } else {
        return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(last)
          || rest.suffix(3).elementsEqual("…".utf8) || rest.suffix(3).elementsEqual("。".utf8)
      }
    }
    return false
  }
}
