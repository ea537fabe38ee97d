// Wakes the thread that waits on the terminal, from any other thread.

import CTerminal
import Glibc

/// A pipe that the waiting thread watches beside the keyboard. `wake()` may be called from any thread, any number of times:
/// wakes that nobody has seen yet are one.
public final class Waker: Sendable {
  /// The end to watch; readable after a wake.
  public let descriptor: Int32
  private let writeEnd: Int32

  /// Ends the program if the system has no descriptors left: nothing could be shown without one.
  public init() {
    var ends: [Int32] = [-1, -1]
    guard terminal_make_pipe(&ends) == 0 else {
      fatalError("No pipe could be made: \(String(cString: strerror(errno)))")
    }
    descriptor = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  /// Makes the waiting thread return with `TerminalEvent.wake`.
  public func wake() {
    var byte: UInt8 = 1
    // A full pipe wakes as well as one byte more would.
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes all wakes so far; whether there was one.
  @discardableResult
  public func drain() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    var found = false
    while read(descriptor, &bytes, bytes.count) > 0 { found = true }
    return found
  }

  /// Waits for a wake, at most that long; takes it. Whether there was one.
  public func wait(upTo timeout: Duration) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, timeout.milliseconds) > 0 && drain()
  }
}
