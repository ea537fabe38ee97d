// Work that stands back behind the screen.

import Glibc

extension WorkerThread {
  /// The calling thread does what somebody waits for: it goes before all that stand back, and the screen's thread before it.
  static func giveWay() { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }

  /// The calling thread takes what the processors have left, so that the screen's thread never waits for it to end its turn.
  /// Where the system knows no such class, it is told to be nice.
  static func standBack() {
    var parameters = sched_param(sched_priority: 0)
    let idle: Int32 = 5  // SCHED_IDLE, a macro that only GNU's own sources see
    if sched_setscheduler(0, idle, &parameters) != 0 { giveWay() }
  }
}
