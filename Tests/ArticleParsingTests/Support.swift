// Parses text in tests, and shows an article in a few lines.

import Glibc
import NewsModel
import Testing

@testable import ArticleParsing

func parse(_ text: String, named name: String = "a.txt") throws -> Article {
  try ArticleParser.parse(Array(text.utf8), named: name, id: ArticleID(rawValue: name))
}

/// Each block as "kind: words", its newlines as "⏎".
func blocks(_ article: Article) -> [String] {
  article.blocks.map { block in
    "\(block.kind.rawValue): "
      + article.text[block.range].split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "⏎")
  }
}

func blocks(_ text: String, named name: String = "a.txt") throws -> [String] { blocks(try parse(text, named: name)) }

/// The processor's time that this thread has used, in seconds: what else the machine does is not in it.
func secondsOfThisThread() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Reads a unit repeated to some bytes, and to a quarter of them: linear work takes four times as long, quadratic sixteen.
func expectLinear(_ head: String, _ unit: String, bytes: Int = 40_000, _ read: ([UInt8]) -> Void) {
  func seconds(_ bytes: Int) -> Double {
    let input = Array((head + String(repeating: unit, count: bytes / unit.utf8.count)).utf8)
    let began = secondsOfThisThread()
    read(input)
    return secondsOfThisThread() - began
  }
  let short = seconds(bytes / 4)
  let long = seconds(bytes)
  #expect(long < 9 * short + 0.1, "\(head)\(unit): \(short) s, \(long) s")
}
