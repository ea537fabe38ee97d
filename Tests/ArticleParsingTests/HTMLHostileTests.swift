// Pages made to do harm: any bytes parse or throw, in time, and nothing of a page's programs survives.

import NewsModel
import Seeded
import Testing

@testable import ArticleParsing

struct HTMLHostileTests {
  private static let seed = """
    <!DOCTYPE html><html lang=en><head><title>Snow | Post</title><meta property="og:title" content="Snow">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Snow","author":{"name":"Ada Arden"},
    "datePublished":"2024-04-13T09:30:00Z"}</script></head><body><article><h1>Snow</h1><p>Snow fell on the harbor, and the
    <a href="/b">boats</a> stayed in &amp; out of it.</p><ul><li>One boat</li></ul><table><tr><td>a<td>b</table><pre>x
      y</pre><blockquote>“No,” she said.</blockquote></article></body></html>
    """

  @Test func mutations() throws {
    var generator = SeededRandom(seed: 5)
    let pieces = [
      "<", ">", "</p>", "<div>", "<table>", "<script>", "&#0;", "&#x202E;", "&#27;", "\0", "\u{1B}", "\"", "<a href=",
      "{", "[", "\\u12", "<!--", "]]>", "é", "\r", "<br><br>", "<svg>", "<title>", "<base href=//x>",
    ]
    for _ in 0..<250 {
      var bytes = Array(Self.seed.utf8)
      for _ in 0..<Int.random(in: 1...10, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator)!.utf8, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...40, using: &generator)))
        }
      }
      guard let article = try? ArticleParser.parse(bytes, named: "a.html", id: ArticleID(rawValue: "a")) else {
        continue
      }
      check(article)
    }
  }

  private func check(_ article: Article) {
    let bytes = Array(article.text.utf8)
    var expected = 0
    for block in article.blocks {
      #expect(block.range.start == expected && block.range.end <= bytes.count && !block.range.isEmpty)
      expected = block.range.end + 2
    }
    #expect(expected == bytes.count + 2)
    for link in article.links {
      #expect(!link.range.isEmpty && article.blocks.contains { $0.range.contains(link.range) })
      #expect(!link.address.lowercased().hasPrefix("javascript:"))
    }
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    #expect(!article.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    "<div>", "<p>", "<b><p>", "<table><tr><td>", "<ul><li>", "<a href=x>", "<blockquote>", "<h1>", "<br>", "&amp;",
    "<p>a, b. ", "<div class='comment related'>x", "<li><a href=/x>one two three</a><p>Four, five. </p></li>", "<!--",
    "<script>", "<meta name=author content=x>", "<time>1 May 2020</time> ", "<title>", "<p><a href=x>Related</a>: ",
  ])
  func repeated(_ unit: String) {
    expectLinear("<html><body>", unit) {
      _ = try? ArticleParser.parse($0, named: "a.html", id: ArticleID(rawValue: "a"))
    }
  }

  @Test func unclosedElementsLoseNothing() throws {
    let page =
      "<html><body>" + String(repeating: "<div><font>", count: 400)
      + "<p>Snow fell on the harbor, and it stayed there.</p>"
    #expect(try blocks(page, named: "a.html") == ["paragraph: Snow fell on the harbor, and it stayed there."])
  }

  @Test func referencesNeedNoSemicolon() throws {
    let page =
      "<p>It is &copy 2024, caf&eacute and <a href='/a?x=1&copy=2'>AT&T</a>, &notit and &amp all, as it was.</p>"
    let article = try ArticleParser.parse(
      Array(page.utf8), named: "a.html", id: ArticleID(rawValue: "a"), address: "https://a.example/")
    #expect(article.text == "It is © 2024, café and AT&T, &notit and & all, as it was.")
    #expect(article.links.map(\.address) == ["https://a.example/a?x=1&copy=2"])
  }

  @Test func deepDataDoNotOverflow() throws {
    let json = String(repeating: "[{\"a\":", count: 100_000)
    #expect(LooseJSON.read(json).count <= 64)
    let page =
      "<html><script type='application/ld+json'>\(json)</script><p>Snow fell on the harbor, and it stayed there.</p>"
    #expect(try blocks(page, named: "a.html") == ["paragraph: Snow fell on the harbor, and it stayed there."])
  }

  @Test func entityBombsAreWords() throws {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <html><body><p>Snow fell on the harbor, &b; and &c; it stayed there for a week.</p></body></html>
      """
    let text = try parse(bomb, named: "a.html").text
    #expect(!text.contains("boomboom") && !text.contains("root:"))
  }

  @Test func activeContentIsNoText() throws {
    let page = """
      <html><body><p onclick="steal()">Snow fell on the harbor, and it stayed there for a week.</p><script>steal()</script>
      <style>steal{}</style><iframe srcdoc="steal">steal</iframe><object>steal</object><svg><text>steal</text></svg>
      <template><p>steal, and steal again, and once more.</p></template><noscript>steal</noscript>
      <p>The <a href="JavaScript:steal()">boats</a> and the <a href="data:text/html,steal">nets</a> stayed in, as they do.</p>
      """
    let article = try parse(page, named: "a.html")
    #expect(!article.text.contains("steal") && article.links.isEmpty)
    #expect(article.blocks.count == 2)
  }
}
