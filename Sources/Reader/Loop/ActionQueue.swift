// Actions from other threads, waiting to be taken by the one that owns the reader's state.

import Glibc
import Synchronization

/// A queue of actions with a descriptor that becomes readable when there are some. Any thread may send; one takes.
public final class ActionQueue: Sendable {
  private let waiting = Mutex<[Action]>([])
  /// Readable while actions wait: for `poll`. −1 if the system has no descriptor left.
  public let wakeDescriptor: Int32

  private let wakeEnd: Int32

  public init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
    }
    wakeDescriptor = ends[0]
    wakeEnd = ends[1]
  }

  deinit {
    for end in [wakeDescriptor, wakeEnd] where end >= 0 { close(end) }
  }

  /// Puts an action at the end and wakes whoever waits.
  public func send(_ action: Action) {
    let isFirst = waiting.withLock { actions in
      actions.append(action)
      return actions.count == 1
    }
    guard isFirst, wakeEnd >= 0 else { return }
    var one: UInt8 = 1
    _ = write(wakeEnd, &one, 1)
  }

  /// Takes all actions that wait, in the order in which they were sent.
  public func take() -> [Action] {
    if wakeDescriptor >= 0 {
      var bytes = [UInt8](repeating: 0, count: 64)
      while read(wakeDescriptor, &bytes, bytes.count) == bytes.count {}
    }
    return waiting.withLock { actions in
      defer { actions = [] }
      return actions
    }
  }
}
