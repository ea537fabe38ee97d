// The built program in a pseudo-terminal: it starts, is read in, stops, goes on, and gives the terminal back.

import ArticleLibrary
import Foundation
import Glibc
import PseudoTerminal
import Testing

@testable import lede

@Suite("In a terminal", .serialized)
struct TerminalTests {
  /// A folder with one article, and a home of its own for what is kept.
  private func start(_ scratch: Scratch, columns: Int = 100, rows: Int = 30) throws -> PseudoTerminal {
    let news = scratch.path + "/news"
    if !FileManager.default.fileExists(atPath: news) {
      try FileManager.default.createDirectory(atPath: news, withIntermediateDirectories: true)
      let body = (1...80).map { "Paragraph \($0) is about Mara Holt, who said: \"It will hold.\"" }
      let text = "Bridge holds\n\n2024-04-13\n\n\u{1B}]52;c;ZXZpbA==\u{7}\u{9B}31m" + body.joined(separator: "\n\n")
      try text.write(toFile: news + "/bridge.txt", atomically: true, encoding: .utf8)
    }
    let screen = try PseudoTerminal(
      BuiltProgram.path, ["read", news],
      environment: ["XDG_STATE_HOME": scratch.path + "/state", "XDG_DATA_HOME": scratch.path + "/data"],
      columns: columns, rows: rows)
    #expect(screen.waits(for: "Bridge holds"))
    #expect(screen.waits(for: "Mara"))
    screen.settle()
    return screen
  }

  private func expectGivenBack(_ screen: PseudoTerminal) {
    #expect(screen.text.contains("\u{1B}[?1049l"))
    #expect(screen.text.contains("\u{1B}[?25h"))
    #expect(screen.modes == .usual)
  }

  @Test("a person reads, jumps, resizes and leaves")
  func reading() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let screen = try start(scratch)
    screen.forget()
    screen.type("2n")
    #expect(screen.waits(for: "Holt"))
    screen.forget()
    screen.type("w")
    #expect(screen.waits(for: "WHY"))
    screen.type("\u{1B}")
    for (columns, rows) in [(40, 24), (19, 3), (1, 1), (200, 50), (80, 24)] {
      screen.resize(columns: columns, rows: rows)
      screen.settle()
    }
    screen.forget()
    screen.resize(columns: 19, rows: 3)
    #expect(screen.waits(for: "Lede needs 20x4"))
    screen.type(":quit\r")
    #expect(screen.ends() == .exited(0))
    expectGivenBack(screen)
    #expect(!screen.text.contains("\u{1B}]52;c;ZXZpbA"))
    #expect(!screen.text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) })
  }

  @Test("it stops for the shell and goes on")
  func stopping() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let screen = try start(scratch)
    screen.type("\u{1A}")
    #expect(screen.waits { $0.isStopped })
    #expect(screen.modes == .usual)
    screen.forget()
    screen.kill(SIGCONT)
    #expect(screen.waits(for: "Bridge holds"))
    screen.type(":quit\r")
    #expect(screen.ends() == .exited(0))
    expectGivenBack(screen)
  }

  @Test("the place in the text is kept, also when the program is ended from outside", arguments: [SIGTERM, SIGHUP])
  func ended(by signal: Int32) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let screen = try start(scratch)
    screen.type("\r")
    screen.settle()
    screen.type("  ")
    screen.settle()
    screen.kill(signal)
    #expect(screen.ends() == .signaled(signal))
    expectGivenBack(screen)
    let library = try Library.opened(at: .file(scratch.path + "/data/lede/library.sqlite"))
    let marking = try #require(try library.markings().first { $0.key.rawValue.hasSuffix("bridge.txt") })
    #expect(marking.value.place ?? 0 > 100)
  }

  @Test("what is marked is there after kill -9, and another program sees it before")
  func killed() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let screen = try start(scratch)
    screen.type("\r")
    screen.settle()
    screen.type("G")
    screen.settle()
    let library = try Library.opened(at: .file(scratch.path + "/data/lede/library.sqlite"))
    let isMarked = { ((try? library.markings()) ?? [:]).contains { $0.value.isRead } }
    #expect(screen.waits { _ in isMarked() })
    screen.kill(SIGKILL)
    #expect(screen.ends() == .signaled(SIGKILL))
    #expect(isMarked())
    #expect(try library.check().faults.isEmpty)
  }
}
