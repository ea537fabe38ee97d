// What terminals send: keys, mouse reports, pastes, answers, and junk.

import Seeded
import Testing

@testable import TerminalUI

private let sent: [(String, [Decoded])] = [
  ("j]é漢", ["j", "]", "é", "漢"].map { .input(.key(.character($0))) }),
  ("e\u{301}x", [.input(.key(.character("e\u{301}"))), .input(.key(.character("x")))]),
  ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace].map { .input(.key($0)) }),
  ("\u{1}\u{3}\u{1A}\u{0}\u{1D}", ["a", "c", "z", "@", "]"].map { .input(.key(.control($0))) }),
  ("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[Z", [.up, .down, .right, .backTab].map { .input(.key($0)) }),
  (
    "\u{1B}[5~\u{1B}[6~\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~\u{1B}[H\u{1B}OF",
    [
      .input(.key(.pageUp)), .input(.key(.pageDown)), .input(.key(.home)), .input(.key(.end)), .input(.key(.home)),
      .input(.key(.end)), .input(.key(.home)), .input(.key(.end)),
    ]
  ),
  ("\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[[B", [1, 5, 12, 2].map { .input(.key(.function($0))) }),
  ("\u{1B}[2~\u{1B}[3~", [.input(.key(.insert)), .input(.key(.delete))]),
  ("\u{1B}j", [.input(.key(.escape)), .input(.key(.character("j")))]),
  ("\u{1B}\u{1B}[A", [.input(.key(.escape)), .input(.key(.up))]),
  ("\u{1B}]x", [.input(.key(.escape)), .input(.key(.character("]"))), .input(.key(.character("x")))]),
  (
    "\u{1B}[<0;3;1M\u{1B}[<0;3;1m\u{1B}[<64;1;2M\u{1B}[<65;80;24M\u{1B}[<35;1;1M",
    [
      .input(.mouse(Mouse(kind: .press, column: 2, row: 0))), .input(.mouse(Mouse(kind: .wheelUp, column: 0, row: 1))),
      .input(.mouse(Mouse(kind: .wheelDown, column: 79, row: 23))),
    ]
  ),
  (
    "\u{1B}[M #!\u{1B}[M##!\u{1B}[M`!\"",
    [
      .input(.mouse(Mouse(kind: .press, column: 2, row: 0))), .input(.mouse(Mouse(kind: .wheelUp, column: 0, row: 1))),
    ]
  ),
  ("\u{1B}[<0;0;0M\u{1B}[<9;;M", []),
  (
    "\u{1B}[200~a\u{1B}[31mq\r\nb\tc\u{7}\u{9B}\u{1B}[201~d",
    [
      .input(.paste("a[31mq b c")), .input(.key(.character("d"))),
    ]
  ),
  (
    "\u{1B}]11;rgb:ffff/8080/0000\u{1B}\\k",
    [
      .background(red: 1, green: 32896.0 / 65535, blue: 0), .input(.key(.character("k"))),
    ]
  ),
  ("\u{1B}]11;rgba:ff/00/00/ff\u{7}", [.background(red: 1, green: 0, blue: 0)]),
  ("\u{1B}]11;nonsense\u{7}\u{1B}]52;c;AAAA\u{7}", []),
  ("\u{1B}[12;40R", [.cursor(column: 40, row: 12)]),
  (
    "\u{1B}[27u\u{1B}[113;5u\u{1B}[99u",
    [
      .input(.key(.escape)), .input(.key(.control("q"))), .input(.key(.character("c"))),
    ]
  ),
  ("\u{1B}[I\u{1B}[O\u{1B}[?62;4c\u{1B}[99999999999~", []),
]

@Suite struct InputDecoderTests {
  @Test(arguments: sent) fileprivate func bytes(text: String, decoded: [Decoded]) {
    var decoder = InputDecoder()
    #expect(decoder.feed(text.utf8) + decoder.flush() == decoded)
  }

  @Test(arguments: sent) fileprivate func bytesOneByOne(text: String, decoded: [Decoded]) {
    guard !text.unicodeScalars.contains("\u{301}") else { return }
    var decoder = InputDecoder()
    #expect(text.utf8.flatMap { decoder.feed([$0]) } + decoder.flush() == decoded)
  }

  @Test func aLoneEscapeWaitsAMomentForItsRest() {
    var decoder = InputDecoder()
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.flush() == [.input(.key(.escape))])
    #expect(decoder.patience == nil)
    #expect(decoder.feed(Array("\u{1B}[".utf8)) == [])
    #expect(decoder.flush() == [.input(.key(.escape)), .input(.key(.character("[")))])
  }

  @Test func anAnswerWithoutItsEndIsNeverTyped() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}]11;rgb:ff".utf8)) == [])
    #expect(decoder.patience == .milliseconds(500))
    #expect(decoder.flush() == [])
    #expect(decoder.feed(Array("j".utf8)) == [.input(.key(.character("j")))])
  }

  @Test func aPasteWithoutItsEndComesAsPaste() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~quit".utf8)) == [])
    #expect(decoder.patience == .seconds(2))
    #expect(decoder.flush() == [.input(.paste("quit"))])
  }

  @Test func anEndlessPasteIsCut() {
    var decoder = InputDecoder()
    _ = decoder.feed(Array("\u{1B}[200~".utf8))
    for _ in 0..<40 { _ = decoder.feed([UInt8](repeating: 0x61, count: 1 << 16)) }
    guard case .input(.paste(let text))? = decoder.feed(Array("\u{1B}[201~".utf8)).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.longestPaste)
  }

  @Test func bytesThatAreNotUTF8AreNoKeys() {
    var decoder = InputDecoder()
    let hostile: [UInt8] = [0xFF, 0x61, 0xC3, 0x28, 0x9B, 0xED, 0xA0, 0x80, 0x62]
    #expect(decoder.feed(hostile) + decoder.flush() == ["a", "(", "b"].map { .input(.key(.character($0))) })
  }

  @Test(arguments: 1...40) func anyBytesAreDecodedAndUsedUp(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var decoder = InputDecoder()
    let starts: [[UInt8]] = [
      [0x1B], Array("\u{1B}[".utf8), Array("\u{1B}]1".utf8), Array("\u{1B}[<".utf8), [0xE6, 0xBC],
    ]
    for _ in 0..<200 {
      _ = decoder.feed(random.hostileText(scalars: 5) + (starts.randomElement(using: &random) ?? []))
    }
    _ = decoder.flush()
    #expect(decoder.patience == nil)
    #expect(decoder.feed(Array("q".utf8)) == [.input(.key(.character("q")))])
  }
}
