// The seam between the run loop and a terminal: a real one, or one that plays a script.

/// What the run loop is told when it waits.
public enum TerminalEvent: Hashable, Sendable {
  /// A key, a click, pasted text, a new size. Give it to the state.
  case input(Input)
  /// The wake descriptor can be read: there are actions to take from other threads. Comes again until they are taken.
  case wake
  /// Nothing came within the time given.
  case timeout
  /// The terminal is gone or the program is asked to end: save and leave the loop. Nothing comes after it.
  case end(TerminalEnd)
}

/// Why there will be no more input.
public enum TerminalEnd: Hashable, Sendable {
  /// A signal that asks for an orderly end: SIGTERM, SIGHUP. Its number.
  case signal(Int32)
  /// Standard input was closed, or a script has come to its end.
  case inputClosed
}

/// A terminal as the run loop sees it. All calls come from one thread.
///
/// ```swift
/// terminal.draw(frame(of: state))
/// loop: while true {
///   switch terminal.next(deadline) {        // nil waits for ever
///   case .input(let input): update(&state, action(for: input))
///   case .wake: for action in actions.take() { update(&state, action) }
///   case .timeout: update(&state, .deadlinePassed)
///   case .end: break loop
///   }
///   guard !terminal.hasMore() else { continue }           // draw once for a burst of keys
///   terminal.draw(frame(of: state))
/// }
/// ```
public struct Terminal {
  /// Columns and rows now. A change comes as `Input.resize` too.
  public let size: () -> Size
  /// Shows a frame. What differs from the frame before is sent, nothing else; a frame of another size is cut.
  public let draw: (Frame) -> Void
  /// Waits for what happens next, at most for a duration.
  public let next: (_ timeout: Duration?) -> TerminalEvent
  /// Whether `next` would return input at once.
  public let hasMore: () -> Bool
  /// Sends the whole frame again (Ctrl-L).
  public let repaint: () -> Void
  /// Stops the program and its process group as Ctrl-Z does elsewhere; returns when it is continued. A new size comes as
  /// input afterwards.
  public let suspend: () -> Void
  /// Gives the terminal away while a body runs an editor or a pager, then takes it back and paints all again.
  public let lend: (_ body: () -> Void) -> Void
  /// Asks the terminal to put text on the clipboard. False if this terminal is known not to, or if the text is too long.
  public let copy: (String) -> Bool
  /// Asks the terminal to report the mouse, or to keep it to itself.
  public let setMouse: (Bool) -> Void

  public init(
    size: @escaping () -> Size, draw: @escaping (Frame) -> Void, next: @escaping (Duration?) -> TerminalEvent,
    hasMore: @escaping () -> Bool, repaint: @escaping () -> Void, suspend: @escaping () -> Void,
    lend: @escaping (() -> Void) -> Void, copy: @escaping (String) -> Bool,
    setMouse: @escaping (Bool) -> Void
  ) {
    self.size = size
    self.draw = draw
    self.next = next
    self.hasMore = hasMore
    self.repaint = repaint
    self.suspend = suspend
    self.lend = lend
    self.copy = copy
    self.setMouse = setMouse
  }
}
