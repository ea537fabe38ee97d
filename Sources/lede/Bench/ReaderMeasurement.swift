// Times the built reader as a person meets it, on a pseudo-terminal.

import Glibc
import PseudoTerminal
import Reader

extension [Duration] {
  /// The value below which that share of all lies; zero if there are none.
  func percentile(_ share: Double) -> Duration {
    guard !isEmpty else { return .zero }
    return sorted()[Swift.min(count - 1, Int(Double(count) * share))]
  }
}

extension Duration {
  var inMilliseconds: String {
    let tenths = Int((self / .milliseconds(1)) * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}

/// The reader as a person meets it: the built program on a pseudo-terminal.
struct ReaderMeasurement {
  let program: String
  let state: String

  /// The reader once some words are on its screen; nil if it does not start.
  private func start(_ path: String, showing words: String = "ARTICLES") -> PseudoTerminal? {
    let environment = ["COLORFGBG": "15;0", "HOME": state, "XDG_STATE_HOME": state, "XDG_DATA_HOME": state]
    let screen = try? PseudoTerminal(program, [path], environment: environment, columns: 120, rows: 40)
    return screen.flatMap { $0.waits(for: words, upTo: .seconds(5)) ? $0 : nil }
  }

  private func end(_ screen: PseudoTerminal) {
    screen.kill(SIGTERM)
    _ = screen.ends()
  }

  /// From exec to the frame that shows some words, of several starts.
  func startUp(_ path: String, showing words: String = "ARTICLES", times: Int = 9) -> [Duration] {
    (0..<times).compactMap { _ in
      let began = ContinuousClock.now
      guard let screen = start(path, showing: words) else { return nil }
      let took = ContinuousClock.now - began
      end(screen)
      return took
    }
  }

  /// From a key to the first byte of the frame that answers it. `isSettled` lets all reading end first.
  func keys(_ path: String, _ keys: [String], times: Int, isSettled: Bool, opening: String = "") -> (
    times: [Duration], memory: Int
  ) {
    guard let screen = start(path) else { return ([], 0) }
    if isSettled { screen.settle(.milliseconds(900)) }
    screen.type(opening)
    screen.settle(.milliseconds(isSettled ? 400 : 30))
    var found: [Duration] = []
    for index in 0..<times {
      screen.forget()
      let began = ContinuousClock.now
      screen.type(keys[index % keys.count])
      if screen.waits(upTo: .milliseconds(200), { !$0.output.isEmpty }) { found.append(ContinuousClock.now - began) }
      screen.settle(.milliseconds(3))
    }
    let memory = screen.residentMemory
    end(screen)
    return (found, memory)
  }

  /// Resident memory when all of a folder is read.
  func memory(_ path: String, upTo patience: Duration) -> Int {
    guard let screen = start(path) else { return 0 }
    // While it reads, the progress row is drawn again and again.
    screen.settle(.milliseconds(1500), upTo: patience)
    defer { end(screen) }
    return screen.residentMemory
  }
}
