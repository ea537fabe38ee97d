// Threads that must answer at once.

import CTerminal

/// How long the processor stays with a thread.
public enum ShortTurns {
  /// From now on the calling thread runs for short turns and is given one soon after it wakes, where the system has such.
  public static func take() { terminal_take_short_turns() }
}
