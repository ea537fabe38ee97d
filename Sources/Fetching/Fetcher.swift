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
  /// What servers ask for, by scheme and host, once they were asked.
  private let robots = Mutex<[String: RobotsRules]>([:])

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
    Fetcher.withoutPipeSignal {
      let isCancelled = { self.call.withLock { $0.isCancelled } }
      askForRules(of: requests, library, multi, isCancelled)
      var loop = FetchLoop(library, multi, policy)
      let rules = robots.withLock { $0 }
      loop.pauses = rules.compactMapValues { rules in rules.delay.map { min(.seconds($0), policy.longestWait) } }
      loop.run(requests, isCancelled: isCancelled, mayFetch: { Fetcher.allows($0, rules) }, deliver: deliver)
    }
    call.withLock { $0.multi = nil }
    _ = library.functions.pointee.multi_cleanup(multi)
  }

  /// Fetches the rules of the servers that are asked for something that nobody named, once each. A server without rules
  /// asks for nothing; of one that does not tell, or not now, nothing is fetched (RFC 9309, 2.3.1).
  private func askForRules(
    of requests: [FetchRequest], _ library: CurlLibrary, _ multi: UnsafeMutableRawPointer, _ isCancelled: () -> Bool
  ) {
    let sites = Set(requests.filter(\.isAutomatic).map { Fetcher.site(of: $0.address) })
    let unknown = robots.withLock { known in sites.filter { known[$0] == nil } }.sorted()
    guard !unknown.isEmpty else { return }
    var loop = FetchLoop(library, multi, policy)
    loop.run(unknown.map { FetchRequest(address: $0 + "/robots.txt") }, isCancelled: isCancelled) { place, result in
      let rules: RobotsRules =
        switch result {
        case .page(let page): RobotsRules(page.bytes)
        case .failed(.status(400...499)), .failed(.tooManyRedirects): .none
        case .notModified, .failed: .all
        }
      robots.withLock { $0[unknown[place]] = rules }
    }
  }

  private static func allows(_ request: FetchRequest, _ rules: [String: RobotsRules]) -> Bool {
    guard request.isAutomatic else { return true }
    let site = site(of: request.address)
    let path = request.address.dropFirst(site.count).prefix { $0 != "#" }
    return (rules[site] ?? .all).allows(path.hasPrefix("/") ? String(path) : "/" + path)
  }

  /// `https://a.example:8080`, as it stands in an address.
  static func site(of address: String) -> String {
    guard let colon = address.firstIndex(of: ":") else { return address }
    let host = address[colon...].drop { $0 == ":" || $0 == "/" }
    return String(address[..<(host.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? address.endIndex)])
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
