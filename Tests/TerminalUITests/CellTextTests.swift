// Text as cells: widths, what is shown for the awkward, cutting.

import Testing

@testable import TerminalUI

/// A text, the cells it takes, and their columns.
private struct CellRow: CustomTestStringConvertible {
  let text: String
  let cells: [String]
  let widths: [Int]
  var testDescription: String { text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ") }

  init(_ text: String, _ cells: [String], _ widths: [Int]) {
    self.text = text
    self.cells = cells
    self.widths = widths
  }
}

private let cellRows: [CellRow] = [
  CellRow("ab", ["a", "b"], [1, 1]),
  CellRow("\t\n\r", [" ", " ", " "], [1, 1, 1]),
  CellRow("\u{0}\u{7}\u{1B}\u{7F}", ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}"], [1, 1, 1, 1]),
  CellRow("\u{80}\u{9B}\u{9D}\u{9F}", ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}"], [1, 1, 1, 1]),
  CellRow("\u{85}\u{2028}\u{2029}\u{A0}\u{202F}", [" ", " ", " ", " ", " "], [1, 1, 1, 1, 1]),
  CellRow("\u{202E}x\u{202D}", ["\u{FFFD}", "x", "\u{FFFD}"], [1, 1, 1]),
  CellRow("a\u{200F}\u{200E}\u{61C}\u{202A}\u{2066}\u{2069}b", ["a", "b"], [1, 1]),
  CellRow("\u{FEFF}a\u{AD}b", ["", "a", "b"], [0, 1, 1]),
  CellRow("\u{E0001}\u{E0041}\u{200B}", [""], [0]),
  CellRow("é", ["é"], [1]),
  CellRow("e\u{301}\u{302}", ["e\u{301}\u{302}"], [1]),
  CellRow(
    "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", ["z\u{300}\u{301}\u{302}\u{303}"], [1]),
  CellRow("\u{301}a", [" \u{301}", "a"], [1, 1]),
  CellRow("漢字", ["漢", "字"], [2, 2]),
  CellRow("か\u{3099}", ["か\u{3099}"], [2]),
  CellRow("한", ["한"], [2]),
  CellRow("\u{1112}\u{1161}\u{11AB}", ["\u{1112}\u{1161}\u{11AB}"], [2]),
  CellRow("🇫🇷🇩🇪", ["🇫🇷", "🇩🇪"], [2, 2]),
  CellRow("🇫x", ["🇫", "x"], [1, 1]),
  CellRow("👩‍👩‍👧!", ["👩", "!"], [2, 1]),
  CellRow("👍🏽🏽", ["👍"], [2]),
  CellRow("🏽", ["🏽"], [2]),
  CellRow("❤️", ["❤"], [1]),
  CellRow("❤️‍🔥", ["❤"], [1]),
  CellRow("1️⃣", ["1\u{20E3}"], [1]),
  CellRow("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["🏴"], [2]),
  CellRow("की", ["क", "ी"], [1, 1]),
  CellRow("שָׁ", ["שָׁ"], [1]),
  CellRow("\u{378}", ["\u{FFFD}"], [1]),
  CellRow("\u{10FFFF}", ["\u{FFFD}"], [1]),
]

@Suite struct CellTextTests {
  @Test(arguments: cellRows) fileprivate func cells(_ row: CellRow) {
    let read = Array(GraphemeReader(Array(row.text.utf8)))
    #expect(read.map(\.text) == row.cells)
    #expect(read.map(\.width) == row.widths)
    #expect(CellText.width(row.text) == row.widths.reduce(0, +))
    #expect(read.last?.bytes.upperBound == row.text.utf8.count)
  }

  @Test func bytesThatAreNotUTF8AreShownOneByOne() {
    let hostile: [UInt8] = [0x41, 0x9B, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xF5, 0xE2, 0x80]
    let read = Array(GraphemeReader(hostile))
    #expect(read.map(\.width) == Array(repeating: 1, count: 10))
    #expect(read.map(\.text).joined() == "A\u{FFFD}\u{FFFD}(\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func stretchesAreCutToTheBytes() {
    let bytes = Array("añb".utf8)
    #expect(GraphemeReader(bytes, in: 1..<3).map(\.text) == ["ñ"])
    #expect(GraphemeReader(bytes, in: 2..<99).map(\.text) == ["\u{FFFD}", "b"])
    #expect(GraphemeReader.boundary(after: 1, in: bytes) == 3)
    #expect(GraphemeReader.boundary(after: 9, in: bytes) == 4)
    #expect(GraphemeReader.width(of: bytes, in: 0..<4) == 3)
  }

  @Test func everyScalarShowsPrintableTextOfItsWidth() {
    for value in (0...UInt32(0x2FFFF)).lazy.map({ $0 }) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let (text, width) = CellText.cell(for: Character(scalar))
      let shown = text.unicodeScalars.map { ScalarClass($0) }
      let sum = shown.reduce(0) { $0 + $1.width }
      guard sum != width || shown.contains(where: { $0.kind == .dropped || $0.width == 0 && width == 0 }) else {
        continue
      }
      Issue.record("U+\(String(value, radix: 16)) shows \(text.debugDescription) in \(width)")
    }
  }

  @Test(arguments: [
    ("Suez", 4, "Suez"), ("Suez Canal", 6, "Suez…"), ("Suez, Canal", 7, "Suez…"), ("漢字漢字", 4, "漢…"), ("漢字", 3, "漢…"),
    ("ab", 1, "…"),
    ("ab", 0, ""), ("🇫🇷🇩🇪x", 4, "🇫🇷…"), ("", 3, ""),
  ])
  func cutting(text: String, columns: Int, expected: String) {
    #expect(CellText.cut(text, to: columns) == expected)
  }
}
