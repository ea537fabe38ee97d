// Scripts of keys: their words, and the terminal that plays them.

import CTerminal
import Glibc
import Testing

@testable import TerminalUI

private let keyWords: [(String, [Input])] = [
  ("Enter Tab S-Tab Space", [.key(.enter), .key(.tab), .key(.backTab), .key(.character(" "))]),
  (
    "C-o C-z C-i C-m C-[ C-h",
    [
      .key(.control("o")), .key(.control("z")), .key(.tab), .key(.enter), .key(.escape), .key(.backspace),
    ]
  ),
  ("Escape PageDown F1 F12", [.key(.escape), .key(.pageDown), .key(.function(1)), .key(.function(12))]),
  ("j ] / é 漢 F", ["j", "]", "/", "é", "漢", "F"].map { .key(.character($0)) }),
  (
    "click:3,1 wheelup:1,2 wheeldown:80,24",
    [
      .mouse(Mouse(kind: .press, column: 2, row: 0)), .mouse(Mouse(kind: .wheelUp, column: 0, row: 1)),
      .mouse(Mouse(kind: .wheelDown, column: 79, row: 23)),
    ]
  ),
  ("resize:80x24", [.resize(Size(width: 80, height: 24))]),
  (
    "text:a_b paste:x_:y",
    [
      .key(.character("a")), .key(.character(" ")), .key(.character("b")), .paste("x :y"),
    ]
  ),
  ("  ", []),
]

@Suite struct ScriptTests {
  @Test(arguments: keyWords) func words(script: String, inputs: [Input]) throws {
    #expect(try KeyScript.inputs(script) == inputs)
  }

  @Test func waitsAndShots() throws {
    #expect(try KeyScript.steps("wait:0.5 shot:a.png") == [.wait(.milliseconds(500)), .shot("a.png")])
  }

  @Test(arguments: [
    "Entr", "F99", "F0", "C-", "C-é", "click:0,1", "click:1", "resize:80", "resize:-1x3", "text:", "wait:x", "wait:-1",
  ])
  func wordsThatMeanNothing(word: String) {
    #expect(throws: KeyScriptError(word: word)) { try KeyScript.inputs("j \(word) k") }
  }

  @Test func aScriptIsPlayedAndItsFramesKept() throws {
    let player = ScriptedTerminal(
      size: Size(width: 4, height: 1), steps: try KeyScript.steps("a shot:one resize:2x1 b"))
    let terminal = player.terminal
    var keys: [Input] = []
    while case .input(let input) = terminal.next(nil) {
      keys.append(input)
      var frame = Frame(size: terminal.size())
      frame.draw(in: frame.bounds) { $0.put("\(keys.count)", column: 0, row: 0) }
      terminal.draw(frame)
    }
    #expect(keys == [.key(.character("a")), .resize(Size(width: 2, height: 1)), .key(.character("b"))])
    #expect(player.frames.map(\.text) == ["1", "2", "3"])
    #expect(player.frames.map(\.size.width) == [4, 2, 2])
    #expect(player.shots.map(\.frame.text) == ["1"])
    #expect(terminal.next(nil) == .end(.inputClosed))
  }

  @Test func wakesComeBeforeKeys() {
    var ends: [Int32] = [-1, -1]
    #expect(terminal_make_pipe(&ends) == 0)
    var isSettled = false
    let player = ScriptedTerminal(
      size: Size(width: 1, height: 1), steps: [.input(.key(.enter))], wakeDescriptor: ends[0],
      isSettled: { isSettled })
    var byte: UInt8 = 1
    #expect(write(ends[1], &byte, 1) == 1)
    #expect(player.terminal.next(nil) == .wake)
    #expect(player.terminal.next(nil) == .wake)
    #expect(read(ends[0], &byte, 1) == 1)
    isSettled = true
    #expect(player.terminal.next(nil) == .input(.key(.enter)))
    for end in ends { close(end) }
  }

  @Test(
    arguments: [(Duration.zero, 0), (.microseconds(1), 1), (.milliseconds(25), 25), (.seconds(-3), 0)]
      as [(Duration, Int32)])
  func waitsAreRoundedUp(duration: Duration, milliseconds: Int32) {
    #expect(duration.milliseconds == milliseconds)
  }
}
