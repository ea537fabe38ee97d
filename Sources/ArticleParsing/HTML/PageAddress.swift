// Makes the addresses of a page's links absolute (RFC 3986, section 5).

/// An address that others are given relative to.
struct PageAddress {
  private let scheme: Substring
  private let authority: Substring
  private let path: Substring
  private let query: Substring

  /// Nil unless the address is absolute: `https://example.org/a/b?c`.
  init?(_ address: some StringProtocol) {
    let text = Substring(address)
    guard let colon = text.firstIndex(of: ":"), PageAddress.isScheme(text[..<colon]) else { return nil }
    scheme = text[..<colon]
    var rest = text[text.index(after: colon)...].prefix { $0 != "#" }
    guard rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2)
    authority = rest.prefix { $0 != "/" && $0 != "?" }
    rest = rest[authority.endIndex...]
    path = rest.prefix { $0 != "?" }
    query = rest[path.endIndex...]
  }

  /// The host without "www.", in small letters.
  var host: String {
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" }.lowercased() ?? ""
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// The segments of its path.
  var segments: [Substring] { path.split(separator: "/") }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
  }

  /// What an address on the page means; nil for what is no address of a document (`javascript:`, `data:`, nothing).
  static func resolved(_ reference: String, against base: PageAddress?) -> String? {
    let text = reference.trimmed
    if text.isEmpty || text.utf8.count > 4_000 { return nil }
    if let colon = text.firstIndex(of: ":"), isScheme(text[..<colon]) {
      return ["http", "https", "mailto", "ftp", "tel"].contains(text[..<colon].lowercased()) ? String(text) : nil
    }
    return base.map { $0.joined(text) } ?? (text.hasPrefix("#") ? nil : String(text))
  }

  private func joined(_ reference: Substring) -> String {
    if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
    let site = "\(scheme)://\(authority)"
    switch reference.first {
    case "/": return site + PageAddress.withoutDots(reference)
    case "?": return site + path + reference
    case "#": return site + path + query + reference
    default:
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
      return site + PageAddress.withoutDots(folder + reference)
    }
  }

  /// Resolves `.` and `..` in a path that may have a query.
  private static func withoutDots(_ path: some StringProtocol) -> String {
    let end = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    guard path[..<end].contains("/.") else { return String(path) }
    var segments: [Substring] = []
    let parts = Substring(path[..<end]).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (place, segment) in parts.enumerated() {
      if segment == ".." { _ = segments.popLast() } else if segment != "." { segments.append(segment) }
      if segment == "." || segment == "..", place == parts.count - 1 { segments.append("") }
    }
    return "/" + segments.joined(separator: "/") + path[end...]
  }
}

/// Where a page comes from, and what its links are relative to.
struct PageAddresses {
  /// As it was given, else as the page says.
  let own: String?
  let page: PageAddress?
  let base: PageAddress?

  init(_ tree: PageTree, given: String?) {
    let canonical = tree.links.lazy.first { $0.attribute("rel")?.lowercased() == "canonical" }?.attribute("href")
    let shared = tree.metas.lazy.first { $0.attribute("property") == "og:url" }.flatMap { MetaTags.content(of: $0) }
    own = [given, canonical, shared].lazy.compactMap(\.self).first { PageAddress($0) != nil }
    let page = own.flatMap { PageAddress($0) }
    self.page = page
    let reference = tree.bases.lazy.compactMap { $0.attribute("href") }.first
    base = reference.flatMap { PageAddress.resolved($0, against: page) }.flatMap { PageAddress($0) } ?? page
  }
}

extension StringProtocol {
  /// Without space at its ends.
  var trimmed: Substring {
    var text = Substring(self)
    while let first = text.unicodeScalars.first, first.isSpace { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, last.isSpace { text.unicodeScalars.removeLast() }
    return text
  }
}

extension Unicode.Scalar {
  /// White space; most scalars are told without a table.
  fileprivate var isSpace: Bool { isASCII ? value <= 0x20 : properties.isWhitespace }
}
