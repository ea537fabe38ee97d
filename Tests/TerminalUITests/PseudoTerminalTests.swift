// The real terminal, driven: what it sends, what it understands, and how it is given back.

import Glibc
import PseudoTerminal
import TerminalUI
import Testing

/// The probe, which the package manager builds beside the tests.
private let probe: String = {
  var path = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &path, path.count - 1)
  let own = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    + "/TerminalProbe"
}()

@Suite(.serialized) struct PseudoTerminalTests {
  private func start(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let screen = try PseudoTerminal(probe, environment: environment, columns: 70, rows: 12)
    #expect(screen.waits(for: "ready"))
    screen.settle()
    return screen
  }

  private func expectGivenBack(_ screen: PseudoTerminal) {
    #expect(screen.text.contains("\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l"))
    #expect(screen.text.contains("\u{1B}[?1049l"))
    #expect(screen.text.contains("\u{1B}[?25h"))
    #expect(screen.modes == .usual)
  }

  @Test func noByteOfATextIsAControlSequence() throws {
    let screen = try start()
    screen.type("q")
    #expect(screen.ends() == .exited(0))
    for scalar in screen.text.unicodeScalars {
      switch scalar.value {
      case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F, 0, 7, 0x7F:
        Issue.record("U+\(String(scalar.value, radix: 16)) left the program")
      default: break
      }
    }
    for evil in ["\u{1B}]52", "\u{1B}]0"] { #expect(!screen.text.contains(evil)) }
    #expect(screen.text.contains("�[31mred �]52;c;ZXZpbA==� �]0;title"))
    #expect(screen.text.contains("漢字"))
    #expect(screen.text.contains("edge"))
    expectGivenBack(screen)
    #expect(screen.text.hasSuffix("ended in order\r\n"))
  }

  @Test func keysMouseAndPastesArrive() throws {
    let screen = try start()
    for (typed, told) in [
      ("é", "key-character(\"é\")"), ("\u{1B}[6~", "key-pageDown"), ("\u{1B}", "key-escape"),
      ("\u{1B}[<64;3;2M", "mouse-wheelUp-2-1"), ("\u{1B}[200~a\nb\u{1B}[201~", "paste-a b"),
      ("\u{3}", "key-control(\"c\")"),
    ] {
      screen.forget()
      screen.type(typed)
      #expect(screen.waits(for: told), "\(told)")
    }
    screen.type("q")
    #expect(screen.ends() == .exited(0))
  }

  @Test func aResizeIsToldOnceAndDrawn() throws {
    let screen = try start()
    for (columns, rows) in [(40, 8), (100, 30), (1, 1), (30, 100), (70, 12)] {
      screen.forget()
      screen.resize(columns: columns, rows: rows)
      if columns > 20 { #expect(screen.waits(for: "\(columns)x\(rows) resize-\(columns)-\(rows)")) }
      screen.settle()
    }
    screen.type("q")
    #expect(screen.ends() == .exited(0))
  }

  @Test func aSizeBeyondReasonIsCut() throws {
    let screen = try start()
    screen.forget()
    screen.resize(columns: 3000, rows: 3000)
    #expect(screen.waits(for: "1000x500 resize-1000-500"))
    screen.type("q")
    #expect(screen.ends() == .exited(0))
  }

  @Test func controlZStopsAndContinues() throws {
    let screen = try start()
    for _ in 0..<2 {
      screen.forget()
      screen.type("\u{1A}")
      #expect(screen.waits { $0.isStopped })
      screen.settle()
      expectGivenBack(screen)
      screen.forget()
      screen.resize(columns: 60, rows: 10)
      screen.kill(SIGCONT)
      #expect(screen.waits(for: "edge"))
      #expect(screen.text.contains("\u{1B}[?1049h"))
      #expect(screen.modes == [])
      screen.resize(columns: 70, rows: 12)
      screen.settle()
    }
    screen.type("q")
    #expect(screen.ends() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalToEndIsToldToTheLoop(signal: Int32) throws {
    let screen = try start()
    screen.kill(signal)
    #expect(screen.ends() == .exited(0))
    #expect(screen.text.contains("ended in order"))
    expectGivenBack(screen)
  }

  @Test(arguments: [
    ("X", PseudoTerminal.End.signaled(SIGILL)), ("A", .signaled(SIGABRT)), ("E", .exited(5)),
  ]) func aCrashGivesTheTerminalBack(key: String, end: PseudoTerminal.End) throws {
    let screen = try start()
    screen.type(key)
    let found = screen.ends()
    #expect(found == end || key == "X" && found == .signaled(SIGTRAP))
    expectGivenBack(screen)
    guard key == "X" else { return }
    let leaving = try #require(screen.text.firstRange(of: "\u{1B}[?1049l"))
    #expect(screen.text[leaving.upperBound...].contains("the planted crash"))
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGQUIT]) func aFatalSignalGivesTheTerminalBack(signal: Int32) throws {
    let screen = try start()
    screen.kill(signal)
    #expect(screen.ends() == .signaled(signal))
    expectGivenBack(screen)
  }

  @Test func warningsAreKeptUntilTheScreenIsGone() throws {
    let screen = try start()
    screen.type("W")
    screen.settle()
    #expect(!screen.text.contains("a planted warning"))
    screen.type("q")
    #expect(screen.ends() == .exited(0))
    #expect(screen.text.contains("a planted warning"))
  }

  @Test func theTerminalIsLentAndTakenBack() throws {
    let screen = try start()
    screen.forget()
    screen.type("e")
    #expect(screen.waits(for: "lent out"))
    #expect(screen.waits(for: "edge"))
    let lent = try #require(screen.text.firstRange(of: "lent out"))
    #expect(screen.text[..<lent.lowerBound].contains("\u{1B}[?1049l"))
    #expect(screen.text[lent.upperBound...].contains("\u{1B}[?1049h"))
    screen.type("q")
    #expect(screen.ends() == .exited(0))
    expectGivenBack(screen)
  }

  @Test func copiesGoOutOnlyWhereTheyAreUnderstood() throws {
    let screen = try start()
    screen.type("y")
    #expect(screen.waits(for: "\u{1B}]52;c;Y29waWVk\u{7}"))
    let console = try start(["TERM": "linux"])
    console.type("y")
    console.settle()
    #expect(!console.text.contains("\u{1B}]52;"))
    #expect(!console.text.contains("?1000h"))
  }

  @Test func colorsFollowTheEnvironment() throws {
    #expect(try start().text.contains("38;5;"))
    #expect(!(try start(["NO_COLOR": "1"]).text.contains("38;5;")))
    #expect(!(try start(["TERM": "vt100"]).text.contains("\u{1B}[3")))
    #expect(try start(["TERM": "xterm"]).text.contains("\u{1B}[3"))
    #expect(try start(["LANG": "C"]).text.unicodeScalars.allSatisfy(\.isASCII))
    #expect(try start(["COLORFGBG": "0;15"]).text.contains("48;5;221"))
  }

  @Test func answersSetTheColorsAndAreNeverKeys() throws {
    let screen = try PseudoTerminal(probe, columns: 70, rows: 12)
    #expect(screen.waits(for: "\u{1B}]11;?\u{1B}\\"))
    screen.type("\u{1B}]11;rgb:ffff/ffff/e0e0\u{1B}\\\u{1B}[1;2R")
    #expect(screen.waits(for: "48;5;221"))
    screen.settle()
    #expect(!screen.text.contains("key-"))
    let wide = try PseudoTerminal(probe, columns: 70, rows: 12)
    #expect(wide.waits(for: "\u{1B}[6n"))
    wide.type("\u{1B}[1;3R")
    #expect(wide.waits(for: "?[31mred"))
  }

  @Test(arguments: ["dumb", "no-such-terminal"]) func aTerminalThatCannotShowAScreenIsRefused(type: String) throws {
    let screen = try PseudoTerminal(probe, environment: ["TERM": type])
    #expect(screen.ends() == .exited(2))
    #expect(screen.text.contains("cannot start"))
    #expect(screen.modes == .usual)
  }
}
