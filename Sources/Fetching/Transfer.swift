// One request on its way: its handle, and what has come of it so far.

import CCurl

/// A request through its redirects and retries. Used by one thread only.
final class Transfer {
  let number: Int
  let request: FetchRequest
  /// Where it is now; the request's address at first.
  var address: String
  var hops = 0
  var attempts = 0
  /// Where it has moved for good so far, and whether all redirects up to here were for good.
  var movedTo: String?
  var hasMovedForGood = true
  /// It may not start before this.
  var notBefore: ContinuousClock.Instant?

  private(set) var body: [UInt8] = []
  private(set) var headers: [String: String] = [:]
  private(set) var isTooLarge = false
  private var headerBytes = 0
  private var limit = 0
  private var handle: UnsafeMutableRawPointer?
  private var lines: UnsafeMutablePointer<curl_slist>?

  /// More of headers is no answer.
  private static let mostHeaderBytes = 256 << 10

  init(number: Int, request: FetchRequest) {
    self.number = number
    self.request = request
    address = request.address
  }

  /// The server it goes to, for counting; with its port.
  var host: String {
    let rest = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    return rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
  }

  /// Whether an address is one that is fetched. Nothing else ever reaches the library: no file, no mail, no command.
  static func isFetchable(_ address: String) -> Bool {
    let lower = address.prefix(8).lowercased()
    let isWeb = lower.hasPrefix("http://") || lower.hasPrefix("https://")
    return isWeb && address.utf8.count < 8_000 && !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
  }

  /// A handle that is ready to go; nil if there is no memory for it.
  func start(_ library: CurlLibrary, _ policy: FetchPolicy) -> UnsafeMutableRawPointer? {
    guard let handle = library.functions.pointee.easy_init() else { return nil }
    self.handle = handle
    (body, headers, headerBytes, isTooLarge, limit) = ([], [:], 0, false, policy.maximumBytes)
    configure(handle, library.functions, policy)
    askForChanges(handle, library.functions)
    let box = Unmanaged.passUnretained(self).toOpaque()
    curl_set_pointer(library.functions, handle, CURLOPT_WRITEDATA, box)
    curl_set_pointer(library.functions, handle, CURLOPT_HEADERDATA, box)
    curl_set_callback(library.functions, handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, box in
      Transfer.of(box).takeBody(UnsafeBufferPointer(start: bytes, count: size * count))
    }
    curl_set_callback(library.functions, handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, box in
      Transfer.of(box).takeHeader(UnsafeBufferPointer(start: bytes, count: size * count))
    }
    return handle
  }

  /// Gives the handle back.
  func end(_ library: CurlLibrary) {
    if let handle { library.functions.pointee.easy_cleanup(handle) }
    if let lines { library.functions.pointee.slist_free_all(lines) }
    (handle, lines) = (nil, nil)
  }

  private static func of(_ box: UnsafeMutableRawPointer?) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(box!).takeUnretainedValue()
  }
}

extension Transfer {
  private func configure(
    _ handle: UnsafeMutableRawPointer, _ functions: UnsafePointer<curl_functions>, _ policy: FetchPolicy
  ) {
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_CONNECTTIMEOUT_MS, Transfer.milliseconds(policy.connecting)),
      (CURLOPT_TIMEOUT_MS, Transfer.milliseconds(policy.answering)),
      (CURLOPT_LOW_SPEED_LIMIT, policy.slowest.bytesPerSecond), (CURLOPT_LOW_SPEED_TIME, policy.slowest.seconds),
    ]
    for (option, value) in numbers { curl_set_long(functions, handle, option, value) }
    // An empty list of encodings means all that the library can unpack.
    let texts: [(CURLoption, String?)] = [
      (CURLOPT_URL, address), (CURLOPT_PROTOCOLS_STR, "http,https"), (CURLOPT_REDIR_PROTOCOLS_STR, "http,https"),
      (CURLOPT_ACCEPT_ENCODING, ""), (CURLOPT_USERAGENT, policy.userAgent), (CURLOPT_PROXY, policy.proxy),
      (CURLOPT_CAINFO, policy.certificates),
    ]
    for (option, value) in texts { if let value { curl_set_text(functions, handle, option, value) } }
  }

  /// The marks are those of the last answer, wherever it came from; servers that do not know them pass over them.
  private func askForChanges(_ handle: UnsafeMutableRawPointer, _ functions: UnsafePointer<curl_functions>) {
    var headers = ["Accept: application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.5"]
    if let etag = request.etag { headers.append("If-None-Match: \(etag)") }
    if let date = request.lastModified { headers.append("If-Modified-Since: \(date)") }
    // A line's end in a mark would begin another header.
    for header in headers where !header.utf8.contains(where: { $0 < 0x20 }) {
      lines = functions.pointee.slist_append(lines, header)
    }
    curl_set_pointer(functions, handle, CURLOPT_HTTPHEADER, lines)
  }

  private func takeBody(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
    guard body.count + bytes.count <= limit else {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: UnsafeRawBufferPointer(bytes))
    return bytes.count
  }

  /// Takes one line. Of several answers, as through a proxy, the last counts.
  private func takeHeader(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
    headerBytes += bytes.count
    guard headerBytes <= Transfer.mostHeaderBytes else { return 0 }
    let line = String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)
    if line.hasPrefix("HTTP/") { headers = [:] }
    guard let colon = line.firstIndex(of: ":") else { return bytes.count }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    headers[line[..<colon].lowercased()] = String(value.prefix { !$0.isNewline })
    return bytes.count
  }

  static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
