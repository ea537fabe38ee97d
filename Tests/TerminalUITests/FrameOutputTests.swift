// Frames leave the program in one piece.

import CTerminal
import Glibc
import Testing

@testable import TerminalUI

@Suite("Frame output")
struct FrameOutputTests {
  private func read(_ end: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(end, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private func withOutput(_ body: (FrameOutput, _ write: (String) -> Void, _ shown: () -> String) -> Void) throws {
    var ends: [Int32] = [-1, -1]
    try #require(terminal_make_pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let output = try #require(FrameOutput(to: ends[1]))
    // As ncurses does, past the stream's own buffer.
    let descriptor = fileno(output.stream)
    body(
      output, { text in _ = text.withCString { Glibc.write(descriptor, $0, strlen($0)) } },
      { String(decoding: read(ends[0]), as: UTF8.self) })
  }

  @Test("What is gathered is sent in one piece at the end, and nothing before")
  func gathers() throws {
    try withOutput { output, write, shown in
      output.gather {
        write("one ")
        write("two")
        #expect(shown() == "")
      }
      #expect(shown() == "one two")
    }
  }

  @Test("A short frame after a long one brings nothing of it; between frames everything goes straight on")
  func isEmptyAfterEachFrame() throws {
    try withOutput { output, write, shown in
      output.gather { write(String(repeating: "long ", count: 8_000)) }
      #expect(shown().utf8.count == 40_000)
      write("between")
      #expect(shown() == "between")
      output.gather { write("short") }
      #expect(shown() == "short")
      output.gather {}
      #expect(shown() == "")
    }
  }
}
