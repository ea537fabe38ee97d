// A tiny program that shows hostile text on the real terminal and tells what comes: the tests drive it.

import Glibc
import TerminalUI

@main
enum TerminalProbe {
  /// All that must not reach a terminal as it is.
  static let hostile: [String] = [
    "\u{1B}[31mred \u{1B}]52;c;ZXZpbA==\u{7} \u{1B}]0;title\u{1B}\\", "c1 \u{9B}31m \u{9D}52;c;x\u{9C} \u{90}q\u{9C}",
    "\u{0}\u{7}\u{8}\u{E}\u{F}\u{7F}", "bidi \u{202E}evil\u{202C} \u{2066}x\u{2069}\u{200F}", "漢字🇫🇷👩‍👩‍👧❤️ e\u{301}",
    "\u{E0041}\u{FEFF}\u{AD}\u{2028}\u{2029}end",
  ]

  static func main() {
    let curses: CursesTerminal
    do throws(TerminalError) {
      curses = try CursesTerminal()
    } catch {
      print("cannot start: \(error)")
      exit(2)
    }
    loop(curses.terminal)
    curses.stop()
    print("ended in order")
  }

  private static func loop(_ terminal: Terminal) {
    var told = "ready"
    while true {
      terminal.draw(frame(terminal.size(), told))
      // All is sent each time, so that a test finds the words whole.
      terminal.repaint()
      let event = terminal.next(nil)
      told = describe(event)
      switch event {
      case .input(.key(.character("q"))), .end: return
      case .input(.key(.character(let key))): act(on: key, terminal)
      case .input(.key(.control("z"))): terminal.suspend()
      case .input(.key(.control("l"))): terminal.repaint()
      default: break
      }
    }
  }

  private static func act(on key: Character, _ terminal: Terminal) {
    switch key {
    case "X": fatalError("the planted crash")
    case "A": abort()
    case "E": exit(5)
    case "W": _ = write(STDERR_FILENO, "a planted warning\n", 18)
    case "y": _ = terminal.copy("copied")
    case "e": terminal.lend { print("lent out") }
    default: break
    }
  }

  private static func frame(_ size: Size, _ told: String) -> Frame {
    var frame = Frame(size: size)
    frame.draw(in: frame.bounds) { canvas in
      canvas.put("\(size.width)x\(size.height) \(told)", column: 0, row: 0)
      for (row, text) in hostile.enumerated() {
        canvas.put(text, column: 0, row: row + 1, style: Style(Role.allCases[row * 5 % Role.allCases.count]))
      }
      canvas.put("edge", column: canvas.width - 4, row: canvas.height - 2, style: Style(.match))
      canvas.put("+", column: canvas.width - 1, row: canvas.height - 1, style: Style(.match))
    }
    return frame
  }

  private static func describe(_ event: TerminalEvent) -> String {
    switch event {
    case .input(.key(let key)): "key-\(key)"
    case .input(.mouse(let mouse)): "mouse-\(mouse.kind)-\(mouse.column)-\(mouse.row)"
    case .input(.paste(let text)): "paste-\(text)"
    case .input(.resize(let size)): "resize-\(size.width)-\(size.height)"
    case .wake: "wake"
    case .timeout: "timeout"
    case .end(let end): "end-\(end)"
    }
  }
}
