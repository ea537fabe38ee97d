// Times the reading of a large feed.

import ArticleParsing
import Glibc
import NewsModel

/// A feed of 10,000 entries, some 17 MB.
enum FeedMeasurement {
  private static let entries = 10_000

  /// How long reading it takes, the best of a few, and how much memory that takes beside the feed itself.
  static func figures() -> String {
    let bytes = feed()
    var times: [Duration] = []
    var count = 0
    for _ in 0..<5 {
      let began = ContinuousClock.now
      if case .feed(let feed)? = try? FeedParser.parse(bytes) { count = feed.entries.count }
      times.append(ContinuousClock.now - began)
    }
    let size = bytes.count / 1_000_000
    return "\(times.min()!.inMilliseconds) (\(size) MB, \(count) entries, at most \(peak >> 20) MB of memory)"
  }

  /// The most memory that this program has had so far.
  private static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss << 10
  }

  private static func feed() -> [UInt8] {
    var generator = ArticleGenerator(seed: 11)
    var bytes = Array("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Bench</title>".utf8)
    for number in 0..<entries {
      let paragraphs = generator.article(bytes: 1_500).split(separator: "\n").map { "<p>\($0)</p>" }.joined()
      bytes +=
        "<item><title>Entry \(number)</title><guid>\(number)</guid><link>https://bench.example/\(number)</link>".utf8
      bytes +=
        "<pubDate>Sat, 13 Apr 2024 09:30:15 GMT</pubDate><description><![CDATA[\(paragraphs)]]></description></item>"
        .utf8
    }
    return bytes + "</channel></rss>".utf8
  }
}
