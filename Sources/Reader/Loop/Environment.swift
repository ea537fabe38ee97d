// The world as the reader is given it.

import NewsModel

/// What performs the reader's wishes. Made by the executable; by literals in tests.
public struct Environment: Sendable {
  /// Begins to do what is wanted and returns at once: whatever is slow happens on other threads, and what comes of it is
  /// sent to the queue. `suspend`, `redraw` and `quit` never come here: the loop does them itself.
  public let perform: @Sendable (Effect) -> Void
  /// Where the answers arrive.
  public let actions: ActionQueue

  public init(actions: ActionQueue, perform: @escaping @Sendable (Effect) -> Void) {
    self.actions = actions
    self.perform = perform
  }
}
