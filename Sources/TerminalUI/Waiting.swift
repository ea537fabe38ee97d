// Waits for descriptors: the keyboard, signals, actions from other threads.

import Glibc

/// Waits on descriptors with poll(2).
enum Waiting {
  /// Which of some descriptors can be read, or are closed; none after a while, or after a signal. Nil waits for ever, −1 is
  /// a descriptor on which nothing ever comes.
  static func readable(_ descriptors: [Int32], upTo timeout: Duration?) -> [Bool] {
    var watched = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&watched, nfds_t(watched.count), timeout?.milliseconds ?? -1)
    return watched.map { count > 0 && $0.revents != 0 }
  }

  /// Whether a descriptor can be read, at the latest after a while.
  static func isReadable(_ descriptor: Int32, upTo timeout: Duration = .zero) -> Bool {
    readable([descriptor], upTo: timeout)[0]
  }
}

extension Duration {
  /// Whole milliseconds for poll(2), rounded up, so that a short wait is not a busy one.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    let clamped = min(max(0, seconds), 2_000_000)
    return Int32(clamped * 1000 + (max(0, attoseconds) + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
