// State that several threads share: a lock around it, and waiting until it changes.

import Glibc

/// A value behind a lock that threads can wait on.
final class Monitor<State>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(_ state: State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Looks at or changes the state, and wakes all who wait for it.
  func update<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    // Whoever is woken may push this thread aside, which must not hold the lock then.
    defer {
      pthread_mutex_unlock(mutex)
      pthread_cond_broadcast(changed)
    }
    return try body(&state)
  }

  /// Looks at the state, and wakes no one.
  func look<Result>(_ body: (State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(state)
  }

  /// Waits until the body gives a value; it is tried again after each change of the state.
  ///
  /// Never inlined: in a loop without an end Swift 6.2 does not free what an inlined one gives.
  @inline(never)
  func wait<Result>(for body: (inout State) -> Result?) -> Result {
    pthread_mutex_lock(mutex)
    // Whoever is woken may push this thread aside, which must not hold the lock then.
    defer {
      pthread_mutex_unlock(mutex)
      pthread_cond_broadcast(changed)
    }
    while true {
      if let result = body(&state) { return result }
      pthread_cond_wait(changed, mutex)
    }
  }
}

/// A thread of our own, with a stack as large as the first thread's.
struct WorkerThread: Sendable {
  /// As Linux gives the first thread: whatever the stack bears there it bears here.
  private static let stackSize = 8 << 20
  private let thread: pthread_t

  init(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, WorkerThread.stackSize)
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Body(run: body)).toOpaque()
    let failure = pthread_create(
      &thread, &attributes,
      { box in
        Unmanaged<Body>.fromOpaque(box!).takeRetainedValue().run()
        return nil
      }, box)
    precondition(failure == 0, "no thread could be started: \(reason(failure))")
    pthread_attr_destroy(&attributes)
    self.thread = thread
  }

  /// Waits for its end; once only.
  func join() { pthread_join(thread, nil) }

  /// Not waited for: it may run until the program ends.
  func detach() { pthread_detach(thread) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// The processors of the machine, at least one.
func availableProcessors() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
