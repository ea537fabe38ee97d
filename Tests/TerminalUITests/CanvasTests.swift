// Drawing within rectangles: clipping, wide cells at edges, style by byte.

import Seeded
import TerminalUI
import Testing

@Suite struct CanvasTests {
  private func frame(_ width: Int, _ height: Int, in rect: Rect? = nil, _ body: (inout Canvas) -> Void) -> Frame {
    var frame = Frame(size: Size(width: width, height: height))
    frame.draw(in: rect ?? frame.bounds, body)
    return frame
  }

  @Test func aWideCellIsNeverCutInHalf() {
    let drawn = frame(3, 1) { #expect($0.put("漢字", column: 0, row: 0) == 2) }
    #expect(drawn.text == "漢")
    #expect(drawn[column: 1, row: 0].isContinuation)
    #expect(drawn[column: 2, row: 0] == .blank)
  }

  @Test func overwritingHalfAWideCellBlanksTheOther() {
    let left = frame(4, 1) {
      $0.put("漢字", column: 0, row: 0)
      $0.put("x", column: 1, row: 0)
    }
    #expect(left.text == " x字")
    let right = frame(4, 1) {
      $0.put("漢字", column: 0, row: 0)
      $0.put("x", column: 2, row: 0)
    }
    #expect(right.text == "漢x")
  }

  @Test func textOutsideIsCut() {
    let drawn = frame(6, 2, in: Rect(column: 2, row: 1, width: 3, height: 9)) {
      #expect($0.height == 1)
      $0.put("abcdef", column: 0, row: 0)
      $0.put("zzz", column: 0, row: 1)
      $0.put("zzz", column: 0, row: -1)
      $0.put("zzz", column: 9, row: 0)
    }
    #expect(drawn.text == "\n  abc")
    #expect(frame(4, 1) { $0.put("abcdef", column: -2, row: 0) }.text == "cdef")
  }

  @Test func nothingInvisibleTakesACell() {
    let drawn = frame(4, 1) { #expect($0.put("\u{FEFF}a\u{AD}\u{200B}b", column: 0, row: 0) == 2) }
    #expect(drawn.text == "ab")
  }

  @Test func bytesTakeTheirStyleByOffset() {
    let bytes = Array("é Musk".utf8)
    let drawn = frame(8, 1) {
      $0.put(bytes, in: 0..<bytes.count, column: 0, row: 0) { $0 >= 3 ? Style(.person) : .ink }
    }
    #expect(drawn.text == "é Musk")
    #expect(drawn[column: 1, row: 0].style == .ink)
    #expect(drawn[column: 2, row: 0].style == Style(.person))
  }

  @Test(arguments: 1...20) func anyBytesLeaveAWholeFrame(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let drawn = frame(20, 12, in: Rect(column: 3, row: 1, width: 13, height: 10)) { canvas in
      for _ in 0..<60 {
        let bytes = random.hostileText(scalars: 20)
        let (column, row) = (Int.random(in: -4..<16, using: &random), Int.random(in: -1..<12, using: &random))
        canvas.put(bytes, in: bytes.indices, column: column, row: row) { _ in .ink }
      }
    }
    for row in 0..<12 {
      for column in 0..<20 {
        let cell = drawn[column: column, row: row]
        let isInside = (3..<16).contains(column) && (1..<11).contains(row)
        #expect(isInside || cell == .blank)
        let isWide = CellText.width(cell.grapheme) == 2
        #expect(isWide == (column < 19 && drawn[column: column + 1, row: row].isContinuation))
      }
    }
  }
}
