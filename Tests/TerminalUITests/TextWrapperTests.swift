// Wrapping: where rows end, and what holds for all of them.

import Seeded
import Testing

@testable import TerminalUI

/// A text, a width, and its rows.
private struct WrapRow: CustomTestStringConvertible {
  let text: String
  let width: Int
  let rows: [String]
  var testDescription: String { "\(width): \(text)" }

  init(_ text: String, _ width: Int, _ rows: [String]) {
    self.text = text
    self.width = width
    self.rows = rows
  }
}

private let wrapRows: [WrapRow] = [
  WrapRow("", 10, [""]),
  WrapRow("   ", 10, [""]),
  WrapRow("one two three", 7, ["one two", "three"]),
  WrapRow("one two three", 8, ["one two", "three"]),
  WrapRow("one two three", 6, ["one", "two", "three"]),
  WrapRow("one  two", 5, ["one", "two"]),
  WrapRow("  one two  ", 4, ["one", "two"]),
  WrapRow("one\ntwo\tthree", 20, ["one\ntwo\tthree"]),
  WrapRow("abcdefghij klm", 4, ["abcd", "efgh", "ij", "klm"]),
  WrapRow("a abcdefghij", 4, ["a", "abcd", "efgh", "ij"]),
  WrapRow("100\u{A0}000 men", 8, ["100\u{A0}000", "men"]),
  WrapRow("in 100\u{A0}000", 8, ["in", "100\u{A0}000"]),
  WrapRow("a co-founder of", 5, ["a co-", "found", "er of"]),
  WrapRow("a co-founder of", 12, ["a co-founder", "of"]),
  WrapRow("vice-president", 10, ["vice-", "president"]),
  WrapRow("1990-1995 x", 7, ["1990-19", "95 x"]),
  WrapRow("e-mail box", 5, ["e-mai", "l box"]),
  WrapRow("went home—then left", 12, ["went home—", "then left"]),
  WrapRow("he said—” no", 9, ["he said—”", "no"]),
  WrapRow("word--another", 8, ["word--", "another"]),
  WrapRow("漢字漢字", 4, ["漢字", "漢字"]),
  WrapRow("漢字漢字", 5, ["漢字", "漢字"]),
  WrapRow("漢字。漢字", 4, ["漢", "字。", "漢字"]),
  WrapRow("漢「字漢」", 4, ["漢", "「字", "漢」"]),
  WrapRow("Suez運河", 6, ["Suez運", "河"]),
  WrapRow("한국어 사람", 8, ["한국어", "사람"]),
  WrapRow("a\u{200B}bc", 2, ["a\u{200B}", "bc"]),
  WrapRow("👩‍👩‍👧👩‍👩‍👧", 3, ["👩‍👩‍👧", "👩‍👩‍👧"]),
  WrapRow("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  WrapRow("a \u{301}b", 9, ["a \u{301}b"]),
  WrapRow("漢", 1, ["漢"]),
]

private func rows(_ text: String, _ width: Int, shortening: (Range<Int>) -> Int = { _ in 0 }) -> [String] {
  let bytes = Array(text.utf8)
  return TextWrapper.rows(of: bytes, in: bytes.indices, width: width, shortening: shortening)
    .map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
}

@Suite struct TextWrapperTests {
  @Test(arguments: wrapRows) fileprivate func wrapping(_ row: WrapRow) {
    #expect(rows(row.text, row.width) == row.rows)
  }

  @Test func aRowIsShortWhereAQuotationBegins() {
    let text = "He said “yes” to all of them"
    let start = 8
    func short(_ bytes: Range<Int>) -> Int { bytes.contains(start) ? 6 : 0 }
    // The quotation fits into the short row.
    #expect(rows(text, 22, shortening: short) == ["He said “yes” to", "all of them"])
    // It does not: it goes to the next row, and that one is short.
    #expect(rows(text, 14, shortening: short) == ["He said", "“yes” to", "all of them"])
    // A word longer than the short row stands alone in it, unbroken.
    #expect(rows(text, 8, shortening: short) == ["He said", "“yes”", "to all", "of them"])
  }

  @Test func rowsBeforeAPushedQuotationStayAsLongAsTheyCanBe() {
    let text = "aa bb cc “dd ee"
    func short(_ bytes: Range<Int>) -> Int { bytes.contains(9) ? 4 : 0 }
    #expect(rows(text, 12, shortening: short) == ["aa bb cc", "“dd ee"])
  }

  @Test func excessiveShorteningEnds() {
    #expect(rows("漢字 ab", 2, shortening: { _ in 50 }) == ["漢", "字", "ab"])
  }

  @Test(arguments: 1...60) func rowsHoldAllWordsInOrderAndFit(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let bytes = random.hostileText(scalars: 400)
    for width in [1, 2, 3, 7, 20, 72] {
      let found = TextWrapper.rows(of: bytes, in: bytes.indices, width: width) { $0.count % 3 }
      var place = 0
      for row in found {
        #expect(row.bytes.lowerBound >= place)
        #expect(
          GraphemeReader(bytes, in: place..<row.bytes.lowerBound).allSatisfy {
            $0.text.allSatisfy { $0 == " " || $0 == "\u{3000}" }
          })
        #expect(GraphemeReader.width(of: bytes, in: row.bytes) == row.width)
        #expect(width < 2 || row.width <= width)
        place = row.bytes.upperBound
      }
      #expect(
        GraphemeReader(bytes, in: place..<bytes.count).allSatisfy {
          $0.text.allSatisfy { $0 == " " || $0 == "\u{3000}" }
        })
    }
  }

  @Test func hostileTextIsWrappedInLinearTime() {
    let marks = Array(("a" + String(repeating: "\u{301}", count: 200_000)).utf8)
    #expect(TextWrapper.rows(of: marks, in: marks.indices, width: 40).count == 1)
    let dropped = Array((String(repeating: "ab\u{200D}\u{200D} ", count: 40_000)).utf8)
    #expect(TextWrapper.rows(of: dropped, in: dropped.indices, width: 40).count == 3077)
  }
}
