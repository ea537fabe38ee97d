// Fetches many addresses at once, politely.

import CCurl
import Glibc
import Synchronization

/// Fetches over HTTP. One call of `fetch` at a time; `cancel` may come from anywhere.
public final class Fetcher: Sendable {
  private struct Call {
    var isCancelled = false
    /// What a cancellation wakes.
    nonisolated(unsafe) var multi: UnsafeMutableRawPointer?
  }

  private let policy: FetchPolicy
  private let call = Mutex(Call())

  public init(policy: FetchPolicy = FetchPolicy()) { self.policy = policy }

  /// Ends what is being fetched at once, and all that is asked for later.
  public func cancel() {
    call.withLock { call in
      call.isCancelled = true
      if let multi = call.multi { _ = CurlLibrary.shared?.functions.pointee.multi_wakeup(multi) }
    }
  }

  /// Fetches one address.
  public func fetch(_ request: FetchRequest) -> FetchResult {
    var result = FetchResult.failed(.cancelled)
    fetch([request]) { _, found in result = found }
    return result
  }

  /// Fetches all addresses; returns when each has a result.
  /// - Parameter deliver: Called on this thread for each request by its place in the list, in the order in which they are
  ///   done.
  public func fetch(_ requests: [FetchRequest], deliver: (_ place: Int, FetchResult) -> Void) {
    guard let library = CurlLibrary.shared, let multi = library.functions.pointee.multi_init() else {
      for place in requests.indices { deliver(place, .failed(.noLibrary)) }
      return
    }
    call.withLock { $0.multi = multi }
    var loop = FetchLoop(library, multi, policy)
    Fetcher.withoutPipeSignal {
      loop.run(requests, isCancelled: { call.withLock { $0.isCancelled } }, deliver: deliver)
    }
    call.withLock { $0.multi = nil }
    _ = library.functions.pointee.multi_cleanup(multi)
  }

  /// A server that hangs up while something is written to it, which encryption does at any time, must not end the program.
  private static func withoutPipeSignal(_ body: () -> Void) {
    var (pipe, old, now) = (sigset_t(), sigset_t(), timespec())
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, &old)
    body()
    while sigtimedwait(&pipe, nil, &now) == SIGPIPE {}
    pthread_sigmask(SIG_SETMASK, &old, nil)
  }
}
