// Actions from other threads, waiting to be taken by the one that owns the reader's state.

import Synchronization
import TerminalUI

/// A queue of actions. Any thread may send; one takes. With a waker, sending ends the terminal's wait.
public final class ActionQueue: Sendable {
  private let waker: Waker?
  private let waiting = Mutex<[Action]>([])

  public init(waker: Waker? = nil) { self.waker = waker }

  /// Puts an action at the end and wakes whoever waits.
  public func send(_ action: Action) {
    let isFirst = waiting.withLock { actions in
      actions.append(action)
      return actions.count == 1
    }
    if isFirst { waker?.wake() }
  }

  /// Takes all actions that wait, in the order in which they were sent.
  public func take() -> [Action] {
    waiting.withLock { actions in
      defer { actions = [] }
      return actions
    }
  }
}
