// Pages of our own: what is read of each stands beside it.

import Foundation
import NewsModel
import Testing

@testable import ArticleParsing

struct HTMLPageTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pages").path
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  /// With LEDE_REWRITE=1 the file takes what is read, and the test fails once so that a person looks.
  @Test(arguments: names)
  func page(_ name: String) throws {
    let page = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name)/page.html"))
    let article = try ArticleParser.parse(Array(page), named: "page.html", id: ArticleID(rawValue: name))
    let path = "\(Self.folder)/\(name)/expected.txt"
    let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let seen = Self.description(of: article)
    #expect(seen == expected)
    if seen != expected, ProcessInfo.processInfo.environment["LEDE_REWRITE"] == "1" {
      try seen.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// Metadata, blocks and links, one a line.
  private static func description(of article: Article) -> String {
    let metadata = article.metadata
    var lines = [
      "title \(metadata.title ?? "-")", "byline \(metadata.byline.joined(separator: "; "))",
      "outlet \(metadata.outlet ?? "-")", "published \(metadata.published?.description ?? "-")",
      "language \(metadata.language ?? "-")", "address \(metadata.address ?? "-")", "",
    ]
    lines += blocks(article) + [""]
    lines += article.links.map { "\(article.text[$0.range]) -> \($0.address)" }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func linksAreRelativeToTheAddressThatWasGiven() throws {
    let html =
      "<html><body><p>The <a href='../b?c=1#d'>bridge</a> is closed, and it will be for a year.</p></body></html>"
    let article = try ArticleParser.parse(
      Array(html.utf8), named: "page", id: ArticleID(rawValue: "a"), address: "https://a.example/x/y/z?q")
    #expect(article.links.map(\.address) == ["https://a.example/x/b?c=1#d"])
    #expect(article.metadata.address == "https://a.example/x/y/z?q")
  }

  @Test(arguments: [
    ("<!doctype html><p>a", "a", true), ("  <HTML>", "", true),
    ("<?xml version='1.0'?><!-- > --><html>", "x.php", true),
    ("<p>Words in a tag", "a.html", true), ("Words alone", "a.html", false), ("Use <html> at the top", "a", false),
    ("<!doctype html><p>a", "a.txt", false), ("<rss version='2.0'>", "a", false), ("<html", "a.md", false),
    ("<!-- <html> -->", "a", false),
  ])
  func recognized(_ text: String, _ name: String, _ isPage: Bool) {
    #expect(HTMLPage.recognizes(ArticleInput(text: text, name: name)) == isPage)
  }

  @Test func aPageThatHidesItsTextInItsDataIsReadFromThem() throws {
    let body = String(repeating: "The tide came in at noon and did not leave. ", count: 12)
    let html = """
      <html><head><title>Tide</title><script type="application/ld+json">{"@type":"Article","headline":"Tide",
      "articleBody":"\(body)\\nAnd then it did."}</script></head><body><div>Loading, please wait</div></body></html>
      """
    let found = try blocks(html, named: "a.html")
    #expect(found.count == 3 && found.last == "paragraph: And then it did.")
  }
}
