// Prints frames to look at.

import Glibc
import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct DumpTests {
  @Test(.enabled(if: getenv("LEDE_DUMP") != nil)) func dump() throws {
    for (w, h, keys) in [
      (120, 40, ""), (120, 40, "Enter n n"), (80, 24, "Enter ] ]"), (80, 24, ""), (40, 24, "Enter ]"),
      (200, 50, "Enter )"), (120, 40, "G"), (60, 8, "Enter"), (100, 16, "Enter / text:pos"),
    ] {
      var state = Examples.reader(w, h)
      for input in try KeyScript.inputs(keys) { _ = update(&state, .input(input)) }
      var frame = Frame(size: state.size)
      draw(state, on: &frame)
      print("=== \(w)x\(h) \(keys)")
      for row in 0..<h { print(frame.text(row: row)) }
    }
  }
}
