// What a site asks of programs that fetch its pages by themselves: its robots.txt.
// After RFC 9309; the pause is the customary Crawl-delay, which the RFC leaves open.

/// The rules of one server for this program.
struct RobotsRules: Hashable, Sendable {
  /// Nothing is asked: a server without the file.
  static let none = RobotsRules(rules: [])
  /// Nothing may be fetched: a server that does not tell.
  static let all = RobotsRules(rules: [Rule(pattern: Array("/".utf8), allows: false)])

  private struct Rule: Hashable {
    let pattern: [UInt8]
    let allows: Bool
  }

  private var rules: [Rule]
  /// Seconds between two requests.
  private(set) var delay: Double?

  /// As much of the file is read.
  static let mostBytes = 500 << 10
  /// More rules than anyone writes.
  private static let mostRules = 2_000
  private static let name = "lede"

  private init(rules: [Rule]) { self.rules = rules }

  /// Reads the groups that name this program, or else those for all. Linear.
  init(_ bytes: [UInt8]) {
    var (own, common) = (RobotsRules.none, RobotsRules.none)
    var (isOwn, isCommon, hasOwn, isNaming) = (false, false, false, false)
    for line in bytes.prefix(RobotsRules.mostBytes).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (key, value) = RobotsRules.field(line) else { continue }
      if key == "user-agent" {
        if !isNaming { (isOwn, isCommon) = (false, false) }
        isNaming = true
        let agent = String(decoding: value, as: UTF8.self).lowercased()
        if agent == "*" { isCommon = true }
        if agent == RobotsRules.name || agent.hasPrefix(RobotsRules.name + "/") { (isOwn, hasOwn) = (true, true) }
        continue
      }
      isNaming = false
      if isOwn { own.take(key, value) }
      if isCommon { common.take(key, value) }
    }
    self = hasOwn ? own : common
  }

  /// `Disallow: /x # why` as its name in small letters and its value.
  private static func field(_ line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    let words = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = words.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    var value = words[(colon + 1)...].drop(while: isSpace)
    while let last = value.last, isSpace(last) { value.removeLast() }
    let key = words[..<colon].filter { !isSpace($0) }
    return key.count > 20 ? nil : (String(decoding: key, as: UTF8.self).lowercased(), value)
  }

  private mutating func take(_ key: String, _ value: ArraySlice<UInt8>) {
    switch key {
    case "allow", "disallow":
      // An empty rule rules nothing.
      guard !value.isEmpty, rules.count < RobotsRules.mostRules, value.count < 2_000 else { return }
      rules.append(Rule(pattern: Array(value), allows: key == "allow"))
    case "crawl-delay":
      guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds >= 0 else { return }
      delay = min(seconds, 1_000)
    default: break
    }
  }

  /// Whether a path with its query may be fetched: the longest rule that fits says so, an allowing one of two alike.
  func allows(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    var best: Rule?
    for rule in rules where RobotsRules.fits(rule.pattern, bytes) {
      let (length, most) = (rule.pattern.count, best?.pattern.count ?? -1)
      if length > most || (length == most && rule.allows) { best = rule }
    }
    return best?.allows ?? true
  }

  /// Whether a pattern fits the beginning of a path: `*` is any run of bytes, `$` at its end the end. The product of both
  /// lengths at worst.
  private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pattern = isAnchored ? pattern.dropLast() : pattern[...]
    var (place, at, star, mark) = (0, 0, -1, 0)
    while place < path.count {
      if at == pattern.count, !isAnchored { return true }
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        (star, mark) = (at, place)
        at += 1
      } else if at < pattern.count, pattern[at] == path[place] {
        at += 1
        place += 1
      } else if star >= 0 {
        mark += 1
        (at, place) = (star + 1, mark)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
