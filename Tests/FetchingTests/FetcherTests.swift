// Fetching from a server that behaves, and from one that does not.

import CZlib
import Glibc
import Loopback
import Synchronization
import Testing

@testable import Fetching

@Suite("Fetching")
struct FetcherTests {
  /// Impatient, so that the tests are.
  private var policy: FetchPolicy {
    var policy = FetchPolicy()
    policy.proxy = ""
    policy.backOff = .milliseconds(20)
    policy.pause = .zero
    policy.answering = .seconds(20)
    policy.maximumBytes = 1 << 20
    return policy
  }

  private func fetch(
    _ path: String = "/", _ policy: FetchPolicy? = nil, etag: String? = nil, lastModified: String? = nil,
    answer: @escaping @Sendable (LoopbackServer.Request, LoopbackServer.Connection) -> Void
  ) -> (result: FetchResult, server: LoopbackServer) {
    let server = LoopbackServer(answer)
    defer { server.stop() }
    let request = FetchRequest(address: server.address(path), etag: etag, lastModified: lastModified)
    return (Fetcher(policy: policy ?? self.policy).fetch(request), server)
  }

  private func page(_ result: FetchResult) throws -> FetchedPage {
    guard case .page(let page) = result else {
      Issue.record("\(result)")
      throw FetchError.brokenAnswer
    }
    return page
  }

  @Test("A page comes with its type and its marks, and the server knows who asks")
  func plain() throws {
    let (result, server) = fetch { _, connection in
      connection.answer(
        "200 OK",
        ["Content-Type: text/html; charset=utf-8", "ETag: \"a\"", "Last-Modified: Sat, 13 Apr 2024 07:00:00 GMT"],
        Array("Snow".utf8))
    }
    let page = try page(result)
    #expect(page.bytes == Array("Snow".utf8) && page.contentType == "text/html; charset=utf-8" && page.etag == "\"a\"")
    #expect(page.lastModified == "Sat, 13 Apr 2024 07:00:00 GMT" && page.movedTo == nil)
    #expect(server.requests.first?.headers["user-agent"]?.hasPrefix("Lede") == true)
    #expect(server.requests.first?.headers["if-none-match"] == nil)
  }

  @Test("With the marks of the last time nothing is sent again")
  func conditional() {
    let (result, server) = fetch(etag: "\"a\"", lastModified: "Sat, 13 Apr 2024 07:00:00 GMT") { request, connection in
      connection.answer(request.headers["if-none-match"] == "\"a\"" ? "304 Not Modified" : "200 OK")
    }
    #expect(result == .notModified(movedTo: nil))
    #expect(server.requests.first?.headers["if-modified-since"] == "Sat, 13 Apr 2024 07:00:00 GMT")
  }

  @Test("A mark cannot hold another header")
  func injected() {
    let (_, server) = fetch(etag: "a\r\nX-Evil: 1") { _, connection in connection.answer("200 OK") }
    #expect(server.requests.count == 1 && server.requests.first?.headers["x-evil"] == nil)
  }

  @Test("Of redirects the permanent ones at the beginning are remembered")
  func redirects() throws {
    let (result, server) = fetch("/a") { request, connection in
      switch request.path {
      case "/a": connection.answer("301 Moved", ["Location: /b"])
      case "/b": connection.answer("308 Moved", ["Location: /c"])
      case "/c": connection.answer("302 Found", ["Location: /d"])
      case "/d": connection.answer("301 Moved", ["Location: /e"])
      default: connection.answer("200 OK", [], Array("x".utf8))
      }
    }
    let page = try page(result)
    #expect(page.movedTo == server.address("/c") && page.address == server.address("/e"))
  }

  @Test("Redirects that go on without end, or out of the web, are not followed")
  func badRedirects() {
    let (endless, server) = fetch { request, connection in
      connection.answer("302 Found", ["Location: \(request.path)x"])
    }
    #expect(endless == .failed(.tooManyRedirects) && server.requests.count == 9)
    for place in ["file:///etc/passwd", "gopher://x/", "javascript:x", "ftp://127.0.0.1/"] {
      let (result, _) = fetch { _, connection in connection.answer("301 Moved", ["Location: \(place)"]) }
      guard case .failed(.badRedirect) = result else {
        Issue.record("\(place): \(result)")
        continue
      }
    }
  }

  @Test(
    "What is no address of the web is never asked for",
    arguments: [
      "file:///etc/passwd", "ftp://a.example/", "http://a b/", "-o/tmp/x", "", "http://a\n/", "`ls`", "https",
    ])
  func addresses(address: String) {
    guard case .failed(.notAnAddress) = Fetcher(policy: policy).fetch(FetchRequest(address: address)) else {
      Issue.record("\(address) was fetched")
      return
    }
  }

  /// Bytes packed by gzip.
  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      return [UInt8](unsafeUninitializedCapacity: bytes.count + 1_000) { buffer, count in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        deflate(&stream, Z_FINISH)
        count = buffer.count - Int(stream.avail_out)
      }
    }
  }

  @Test("A packed answer is unpacked, but not without end")
  func packedAnswers() throws {
    let (good, _) = fetch { _, connection in
      connection.answer("200 OK", ["Content-Encoding: gzip"], FetcherTests.packed(Array("Snow fell.".utf8)))
    }
    #expect(try page(good).bytes == Array("Snow fell.".utf8))
    let bomb = FetcherTests.packed([UInt8](repeating: 0x61, count: 30 << 20))
    let (bad, _) = fetch { _, connection in connection.answer("200 OK", ["Content-Encoding: gzip"], bomb) }
    #expect(bad == .failed(.tooLarge))
  }

  @Test("An answer without end is given up")
  func endless() {
    let (body, _) = fetch { _, connection in
      connection.write("HTTP/1.1 200 OK\r\n\r\n")
      while connection.write([UInt8](repeating: 0x61, count: 64 << 10)) {}
    }
    #expect(body == .failed(.tooLarge))
    let (headers, _) = fetch { _, connection in
      connection.write("HTTP/1.1 200 OK\r\n")
      while connection.write("X-A: \(String(repeating: "a", count: 1_000))\r\n") {}
    }
    #expect(headers == .failed(.brokenAnswer))
  }

  @Test("A server that sends a byte a second, and one that says nothing, are given up")
  func slow() {
    var policy = policy
    policy.slowest = (bytesPerSecond: 100, seconds: 1)
    let (dripping, _) = fetch("/", policy) { _, connection in
      connection.write("HTTP/1.1 200 OK\r\n\r\n")
      while connection.write("a") { usleep(200_000) }
    }
    #expect(dripping == .failed(.tooSlow))
    policy = self.policy
    policy.answering = .milliseconds(300)
    let (silent, _) = fetch("/", policy) { _, _ in sleep(2) }
    #expect(silent == .failed(.tooSlow))
  }

  @Test("What may pass is tried again; a server that asks to wait is waited for, if it is not too long")
  func retries() throws {
    let asked = Counter()
    let (result, _) = fetch { _, connection in
      if asked.next() < 3 {
        connection.answer("503 Busy", ["Retry-After: 0"])
      } else {
        connection.answer("200 OK", [], Array("x".utf8))
      }
    }
    #expect(try page(result).bytes == Array("x".utf8))
    let (down, server) = fetch { _, connection in connection.answer("500 Oops") }
    #expect(down == .failed(.status(500)) && server.requests.count == 3)
    let (busy, asking) = fetch { _, connection in connection.answer("429 Too Many", ["Retry-After: 3600"]) }
    #expect(busy == .failed(.busy(seconds: 3_600)) && asking.requests.count == 1)
    let (dated, _) = fetch { _, connection in
      connection.answer("503 Busy", ["Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"])
    }
    guard case .failed(.busy(let seconds)) = dated, seconds > 1_000_000 else {
      Issue.record("\(dated)")
      return
    }
  }

  @Test("Waiting grows with each try")
  func backOff() {
    var policy = policy
    policy.backOff = .milliseconds(200)
    let began = ContinuousClock.now
    let (result, _) = fetch("/", policy) { _, connection in connection.answer("503 Busy") }
    #expect(result == .failed(.status(503)) && ContinuousClock.now - began >= .milliseconds(590))
  }

  @Test("Answers that are none")
  func broken() {
    let answers = [
      "", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ]
    for answer in answers {
      let (result, _) = fetch { _, connection in connection.write(answer) }
      guard case .failed(.brokenAnswer) = result else {
        Issue.record("\(answer): \(result)")
        continue
      }
    }
    let (gone, _) = fetch { _, connection in connection.answer("404 Not Found") }
    #expect(gone == .failed(.status(404)))
  }

  @Test("Where no one listens is told")
  func unreachable() {
    let server = LoopbackServer { _, _ in }
    let address = server.address("/")
    server.stop()
    #expect(Fetcher(policy: policy).fetch(FetchRequest(address: address)) == .failed(.unreachable))
  }

  @Test("Many are fetched at once, few of one server; each is delivered once")
  func concurrency() {
    let gauges = (0..<3).map { _ in Gauge() }
    let servers = gauges.map { gauge in
      LoopbackServer { request, connection in
        gauge.enter()
        usleep(30_000)
        // Before the answer: then the next request may come.
        gauge.leave()
        connection.answer("200 OK", [], Array(request.path.utf8))
      }
    }
    defer { for server in servers { server.stop() } }
    let requests = (0..<30).map { FetchRequest(address: servers[$0 % 3].address("/\($0)")) }
    var found: [Int: FetchResult] = [:]
    let began = ContinuousClock.now
    Fetcher(policy: policy).fetch(requests) { place, result in
      #expect(found[place] == nil)
      found[place] = result
    }
    #expect(found.count == 30)
    for (place, result) in found {
      guard case .page(let page) = result else {
        Issue.record("\(place): \(result)")
        continue
      }
      #expect(page.bytes == Array("/\(place)".utf8))
    }
    #expect(gauges.allSatisfy { $0.most <= 2 } && gauges.contains { $0.most == 2 })
    #expect(ContinuousClock.now - began < .seconds(10))
  }

  @Test("Between requests to one server there is a pause")
  func pause() {
    var policy = policy
    policy.pause = .milliseconds(150)
    let server = LoopbackServer { _, connection in connection.answer("200 OK") }
    defer { server.stop() }
    let began = ContinuousClock.now
    Fetcher(policy: policy).fetch((0..<4).map { FetchRequest(address: server.address("/\($0)")) }) { _, _ in }
    #expect(ContinuousClock.now - began >= .milliseconds(440))
  }

  @Test("A broken pipe ends nothing, and is as it was afterwards")
  func pipeSignal() {
    let server = LoopbackServer { _, connection in connection.answer("200 OK") }
    defer { server.stop() }
    var before = sigset_t()
    pthread_sigmask(SIG_SETMASK, nil, &before)
    Fetcher(policy: policy).fetch([FetchRequest(address: server.address("/"))]) { _, _ in
      pthread_kill(pthread_self(), SIGPIPE)
    }
    var after = sigset_t()
    pthread_sigmask(SIG_SETMASK, nil, &after)
    #expect(sigismember(&after, SIGPIPE) == sigismember(&before, SIGPIPE))
  }

  @Test("A cancellation ends everything at once")
  func cancellation() {
    let server = LoopbackServer { _, _ in sleep(20) }
    defer { server.stop() }
    let fetcher = Fetcher(policy: policy)
    let requests = (0..<5).map { FetchRequest(address: server.address("/\($0)")) }
    LoopbackServer.thread {
      usleep(200_000)
      fetcher.cancel()
    }
    let began = ContinuousClock.now
    var results: [FetchResult] = []
    fetcher.fetch(requests) { _, result in results.append(result) }
    #expect(results == Array(repeating: .failed(.cancelled), count: 5))
    #expect(ContinuousClock.now - began < .seconds(5))
    #expect(fetcher.fetch(requests[0]) == .failed(.cancelled))
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

/// How many are within at the same time.
private final class Gauge: Sendable {
  private let counts = Mutex((now: 0, most: 0))
  var most: Int { counts.withLock { $0.most } }
  func enter() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
  func leave() { counts.withLock { $0.now -= 1 } }
}
