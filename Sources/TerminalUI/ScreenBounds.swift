// The largest screen that is believed in: a terminal can claim any size, and memory is asked for by it.

import CTerminal
import Glibc

/// Bounds of the screen's size.
enum ScreenBounds {
  static let mostColumns = 1000
  static let mostRows = 500

  /// A size that a terminal tells, cut to the bounds.
  static func cut(width: some BinaryInteger, height: some BinaryInteger) -> Size {
    Size(width: min(Int(width), mostColumns), height: min(Int(height), mostRows))
  }

  /// Starts what makes a screen as large as the terminal says it is: one that claims too much is told smaller by the
  /// environment meanwhile.
  static func within<Screen>(_ start: () -> Screen?) -> Screen? {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard terminal_size(&columns, &rows) == 0 else { return start() }
    let size = cut(width: columns, height: rows)
    guard size != Size(width: Int(columns), height: Int(rows)) else { return start() }
    let before = ["COLUMNS", "LINES"].map { ($0, Environment.value($0)) }
    setenv("COLUMNS", "\(size.width)", 1)
    setenv("LINES", "\(size.height)", 1)
    defer {
      for (name, value) in before {
        if let value { setenv(name, value, 1) } else { unsetenv(name) }
      }
    }
    return start()
  }
}
