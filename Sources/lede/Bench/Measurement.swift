// What is measured, and how it is told.

import Glibc
import Reader

/// One figure with what is asked of it.
struct Measurement {
  let name: String
  let figure: String
  let asked: String
}

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

  private func start(_ path: String, columns: Int = 120, rows: Int = 40) -> PseudoTerminal? {
    PseudoTerminal(
      [program, path], columns: columns, rows: rows,
      environment: [
        "TERM=xterm-256color", "LANG=C.UTF-8", "COLORFGBG=15;0", "HOME=\(state)", "XDG_STATE_HOME=\(state)",
      ])
  }

  /// From exec to the first frame, the fastest and the middle one of several starts.
  func startUp(_ path: String, times: Int = 9) -> [Duration] {
    (0..<times).compactMap { _ in
      let began = ContinuousClock.now
      guard let terminal = start(path), terminal.await("ARTICLES", upTo: .seconds(5)) else { return nil }
      let took = ContinuousClock.now - began
      _ = terminal.end()
      return took
    }
  }

  /// From a key to the first byte of the frame that answers it. `isSettled` lets all reading end first.
  func keys(_ path: String, _ keys: [String], times: Int, isSettled: Bool, opening: String = "") -> (
    times: [Duration], memory: Int
  ) {
    guard let terminal = start(path), terminal.await("ARTICLES", upTo: .seconds(5)) else { return ([], 0) }
    if isSettled { terminal.settle(for: .milliseconds(900)) }
    terminal.type(opening)
    terminal.settle(for: .milliseconds(isSettled ? 400 : 30))
    var found: [Duration] = []
    for index in 0..<times {
      let began = ContinuousClock.now
      terminal.type(keys[index % keys.count])
      guard let bytes = terminal.read(upTo: .milliseconds(200)) else { break }
      if !bytes.isEmpty { found.append(ContinuousClock.now - began) }
      terminal.settle(for: .milliseconds(3))
    }
    let memory = terminal.residentMemory
    _ = terminal.end()
    return (found, memory)
  }

  /// Resident memory when all of a folder is read.
  func memory(_ path: String, upTo patience: Duration) -> Int {
    guard let terminal = start(path), terminal.await("ARTICLES", upTo: .seconds(5)) else { return 0 }
    let deadline = ContinuousClock.now + patience
    // While it reads, the progress row is drawn again and again.
    while ContinuousClock.now < deadline, let bytes = terminal.read(upTo: .milliseconds(1500)), !bytes.isEmpty {}
    defer { _ = terminal.end() }
    return terminal.residentMemory
  }
}
