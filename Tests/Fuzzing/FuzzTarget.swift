// Hands the fuzzer's bytes to the parser that `LEDE_FUZZ` names; compiled by `.ci/fuzz`.

import Glibc
import NewsModel

private let parser = getenv("LEDE_FUZZ").map { String(cString: $0) } ?? "page"

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch parser {
  case "feed": readBundle(Array("<rss>".utf8) + bytes)
  case "json": readBundle(Array("{\"items\":[".utf8) + bytes)
  case "list": _ = try? FeedParser.parse(Array("<opml><body>".utf8) + bytes)
  case "packed": _ = try? Gzip.unpacked([0x1F, 0x8B, 8] + bytes, atMost: 1 << 20)
  case "mail":
    readArticle(bytes, named: "a.eml")
    readBundle(Array("From a\nFrom: a\n".utf8) + bytes)
  case "markdown": readArticle(bytes, named: "a.md")
  case "text": readArticle(bytes, named: "a.txt")
  default: readArticle(bytes, named: "a.html")
  }
  return 0
}

private func readArticle(_ bytes: [UInt8], named name: String) {
  guard let article = try? ArticleParser.parse(bytes, named: name, id: ArticleID(rawValue: "a")) else { return }
  check(article)
}

private func readBundle(_ bytes: [UInt8]) {
  guard let bundle = try? ArticleBundle(bytes, id: ArticleID(rawValue: "a")) else { return }
  for index in 0..<bundle.count { if let article = try? bundle.article(at: index) { check(article) } }
}

/// Ranges must fit the text.
private func check(_ article: Article) {
  precondition(article.blocks.last?.range.end == article.text.utf8.count)
}
