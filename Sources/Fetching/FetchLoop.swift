// The loop that runs the transfers of one call: starts them in turn, waits, and decides what becomes of each.

import CCurl
import Glibc

struct FetchLoop {
  private let library: CurlLibrary
  private let multi: UnsafeMutableRawPointer
  private let policy: FetchPolicy
  private var waiting: [Transfer] = []
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]
  private var runningOfHost: [String: Int] = [:]
  /// The pauses that sites ask for, where they are longer than the usual one.
  var pauses: [String: Duration] = [:]
  /// When the next request may go to a server.
  private var hostIsReady: [String: ContinuousClock.Instant] = [:]

  init(_ library: CurlLibrary, _ multi: UnsafeMutableRawPointer, _ policy: FetchPolicy) {
    self.library = library
    self.multi = multi
    self.policy = policy
  }

  private var functions: curl_functions { library.functions.pointee }

  mutating func run(
    _ requests: [FetchRequest], isCancelled: () -> Bool, mayFetch: (FetchRequest) -> Bool = { _ in true },
    deliver: (Int, FetchResult) -> Void
  ) {
    for (number, request) in requests.enumerated() {
      if !Transfer.isFetchable(request.address) {
        deliver(number, .failed(.notAnAddress))
      } else if !mayFetch(request) {
        deliver(number, .failed(.notForPrograms))
      } else {
        waiting.append(Transfer(number: number, request: request))
      }
    }
    while !waiting.isEmpty || !running.isEmpty {
      if isCancelled() { return cancel(deliver) }
      startAll(deliver)
      var count: Int32 = 0
      _ = functions.multi_perform(multi, &count)
      takeFinished(deliver)
      if !running.isEmpty || !waiting.isEmpty { _ = functions.multi_poll(multi, nil, 0, patience, nil) }
    }
  }

  private mutating func cancel(_ deliver: (Int, FetchResult) -> Void) {
    for (handle, transfer) in running.sorted(by: { $0.value.number < $1.value.number }) {
      _ = functions.multi_remove_handle(multi, handle)
      transfer.end(library)
      deliver(transfer.number, .failed(.cancelled))
    }
    for transfer in waiting { deliver(transfer.number, .failed(.cancelled)) }
    (running, waiting) = ([:], [])
  }

  /// Milliseconds until something is to be done even if no server says anything.
  private var patience: Int32 {
    guard running.count < policy.concurrency else { return 1_000 }
    let now = ContinuousClock.now
    let next = waiting.lazy.map { transfer in
      let ready = max(transfer.notBefore ?? now, hostIsReady[transfer.host] ?? now)
      return Transfer.milliseconds(ready - now)
    }.filter { $0 > 0 }.min()
    return Int32(clamping: min(next ?? 1_000, 1_000))
  }
}

// Starting.
extension FetchLoop {
  private mutating func startAll(_ deliver: (Int, FetchResult) -> Void) {
    guard running.count < policy.concurrency else { return }
    let now = ContinuousClock.now
    var left: [Transfer] = []
    for transfer in waiting {
      if mayStart(transfer, now) { start(transfer, now, deliver) } else { left.append(transfer) }
    }
    waiting = left
  }

  private func mayStart(_ transfer: Transfer, _ now: ContinuousClock.Instant) -> Bool {
    running.count < policy.concurrency && transfer.notBefore ?? now <= now
      && runningOfHost[transfer.host, default: 0] < policy.concurrencyOfHost
      && hostIsReady[transfer.host] ?? now <= now
  }

  private mutating func start(
    _ transfer: Transfer, _ now: ContinuousClock.Instant, _ deliver: (Int, FetchResult) -> Void
  ) {
    guard let handle = transfer.start(library, policy), functions.multi_add_handle(multi, handle) == CURLM_OK else {
      transfer.end(library)
      return deliver(transfer.number, .failed(.noLibrary))
    }
    running[handle] = transfer
    runningOfHost[transfer.host, default: 0] += 1
    let asked = transfer.request.isAutomatic ? pauses[Fetcher.site(of: transfer.address)] : nil
    hostIsReady[transfer.host] = now + max(policy.pause, asked ?? .zero)
  }
}

// What becomes of each.
extension FetchLoop {
  private enum Fate {
    case result(FetchResult)
    case redirect(to: String, forGood: Bool)
    /// May pass; with what is told if it does not, and the wait that the server asks for.
    case retry(FetchError, after: Duration?)
  }

  private mutating func takeFinished(_ deliver: (Int, FetchResult) -> Void) {
    var left: Int32 = 0
    while let message = functions.multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let transfer = running.removeValue(forKey: handle)
      else { continue }
      let fate = fate(of: transfer, handle, message.pointee.data.result)
      runningOfHost[transfer.host, default: 1] -= 1
      _ = functions.multi_remove_handle(multi, handle)
      transfer.end(library)
      if let result = settle(transfer, fate) { deliver(transfer.number, result) }
    }
  }

  /// The result, or nil if the transfer goes on.
  private mutating func settle(_ transfer: Transfer, _ fate: Fate) -> FetchResult? {
    switch fate {
    case .result(let result): return result
    case .redirect(let address, let isForGood):
      transfer.hops += 1
      guard transfer.hops <= policy.redirects else { return .failed(.tooManyRedirects) }
      guard Transfer.isFetchable(address) else { return .failed(.badRedirect(address)) }
      transfer.hasMovedForGood = transfer.hasMovedForGood && isForGood
      if transfer.hasMovedForGood { transfer.movedTo = address }
      transfer.address = address
    case .retry(let error, let wait):
      guard transfer.attempts < policy.retries else { return .failed(error) }
      let wait = wait ?? policy.backOff * (1 << transfer.attempts)
      guard wait <= policy.longestWait else {
        return .failed(.busy(seconds: Transfer.milliseconds(wait) / 1_000))
      }
      transfer.attempts += 1
      transfer.notBefore = ContinuousClock.now + wait
    }
    waiting.insert(transfer, at: 0)
    return nil
  }

  private func fate(of transfer: Transfer, _ handle: UnsafeMutableRawPointer, _ code: CURLcode) -> Fate {
    if transfer.isTooLarge { return .result(.failed(.tooLarge)) }
    guard code == CURLE_OK else { return FetchLoop.fate(of: code) }
    var status = 0
    curl_get_long(library.functions, handle, CURLINFO_RESPONSE_CODE, &status)
    switch status {
    case 200...299: return .result(.page(page(of: transfer)))
    case 304: return .result(.notModified(movedTo: transfer.movedTo))
    case 300...399:
      var place: UnsafePointer<CChar>?
      curl_get_text(library.functions, handle, CURLINFO_REDIRECT_URL, &place)
      guard let place else { return .result(.failed(.status(status))) }
      return .redirect(to: String(cString: place), forGood: status == 301 || status == 308)
    case 429, 500, 502, 503, 504: return .retry(.status(status), after: wait(that: transfer))
    default: return .result(.failed(.status(status)))
    }
  }

  private static func fate(of code: CURLcode) -> Fate {
    switch code {
    case CURLE_URL_MALFORMAT: .result(.failed(.notAnAddress))
    // Without a network this is what comes, and trying again would only keep a person waiting.
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .result(.failed(.unknownHost))
    case CURLE_OPERATION_TIMEDOUT: .result(.failed(.tooSlow))
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM:
      .result(.failed(.notTrusted))
    case CURLE_COULDNT_CONNECT: .retry(.unreachable, after: nil)
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      .retry(.brokenAnswer, after: nil)
    default: .result(.failed(.brokenAnswer))
    }
  }

  private func page(of transfer: Transfer) -> FetchedPage {
    FetchedPage(
      bytes: transfer.body, contentType: transfer.headers["content-type"], address: transfer.address,
      movedTo: transfer.movedTo, etag: transfer.headers["etag"], lastModified: transfer.headers["last-modified"])
  }

  /// The wait that a server asks for: seconds, or a date.
  private func wait(that transfer: Transfer) -> Duration? {
    guard let words = transfer.headers["retry-after"] else { return nil }
    if let seconds = Int(words) { return .seconds(max(0, min(seconds, 1 << 30))) }
    return library.seconds(of: words).map { .seconds(max(0, $0 - time(nil))) }
  }
}
