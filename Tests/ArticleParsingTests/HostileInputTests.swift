// What a stranger may send: cut off, in another encoding than it says, as something else than it is called, without end.

import NewsModel
import Seeded
import Testing

@testable import ArticleParsing

@Suite("Hostile input")
struct HostileInputTests {
  private static let feed = """
    <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY who "Mara">]><rss version="2.0"><channel><title>Café</title>
    <item><title><![CDATA[<b>x</b> &who;]]></title><guid>1</guid><description>&lt;p&gt;y&lt;/p&gt;</description></item>
    </channel></rss>
    """
  private static let page = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>Snow on the harbor</title>
    <script type="application/ld+json">{"headline": "Snow on the harbor"}</script></head><body><h1>Snow on the harbor</h1>
    <p>Snow fell on the café, and it stayed there for a week, as it does.</p><table><tr><td>x</table></body></html>
    """
  private static let mail = """
    From: =?utf-8?Q?M=C3=A1ra?= <m@a.example>
    Subject: Snow
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    Snow fell =C3=A9
    --b--
    """
  private static let json = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [{"id": "1", "content_text": "\\u00e9 \\ud83d\\ude00"}]}
    """

  /// Everything that reads bytes reads these; none may fail, and offsets must fit.
  private func readAll(_ bytes: [UInt8], named name: String) {
    let id = ArticleID(rawValue: "a")
    if let article = try? ArticleParser.parse(bytes, named: name, id: id) { check(article) }
    guard let bundle = try? ArticleBundle(bytes, id: id) else { return }
    for index in 0..<bundle.count { if let article = try? bundle.article(at: index) { check(article) } }
  }

  private func check(_ article: Article) {
    #expect(article.blocks.last?.range.end == article.text.utf8.count)
    #expect(article.blocks.allSatisfy { !$0.range.isEmpty })
  }

  @Test("What is cut off anywhere is read as far as it goes")
  func truncated() {
    for (text, name) in [
      (HostileInputTests.feed, "a.xml"), (HostileInputTests.page, "a.html"), (HostileInputTests.mail, "a.eml"),
      (HostileInputTests.json, "feed.json"),
    ] {
      let bytes = Array(text.utf8)
      for end in 0..<bytes.count { readAll(Array(bytes[..<end]), named: name) }
    }
  }

  @Test("The bytes count, not what is said of them")
  func lyingEncodings() throws {
    let feed = Array(HostileInputTests.feed.utf8)
    for type in ["text/xml; charset=utf-16", "text/xml; charset=nonsense", "text/xml; charset=us-ascii", "text/html"] {
      guard case .feed(let read)? = try FeedParser.parse(feed, contentType: type) else {
        Issue.record("no feed: \(type)")
        continue
      }
      #expect(read.title == "Café", "\(type)")
    }
    // Latin-1 that calls itself UTF-8.
    let latin = HostileInputTests.page.unicodeScalars.map { UInt8($0.value) }
    let text = try ArticleParser.parse(latin, named: "a.html", id: ArticleID(rawValue: "a")).text
    #expect(text.contains("Snow fell on the café"))
  }

  @Test("A feed that is a page is a page; a page that is JSON is told as such")
  func misnamed() throws {
    let page = Array(HostileInputTests.page.utf8)
    #expect(!FeedParser.recognizes(page))
    let article = try ArticleParser.parse(
      page, named: "feed.xml", id: ArticleID(rawValue: "a"), contentType: "application/rss+xml")
    #expect(article.metadata.title == "Snow on the harbor")
    #expect(FeedParser.data(in: Array("{\"error\": \"gone\"}".utf8), named: "page.html") == "is JSON, but no feed")
    #expect(FeedParser.data(in: page, named: "page.html") == nil)
  }

  @Test(
    "Marks without end take no time",
    arguments: [
      "<item>", "<item/>", "<a><item/>", "<item><a>", "</a>", "<![CDATA[", "<!--", "<!ENTITY a \"", "&a", "<a b='",
      "<title>x</title>", "<media:group>", "<link href='x'/>", "<category>x</category>", "{\"items\":[", "<outline>",
      "<outline text='a' xmlUrl='https://a.example/f'>", "<a b=\"&#x", "<?x", "<!DOCTYPE [", "<x:y xmlns:x='z'>",
    ])
  func repeated(_ unit: String) {
    for head in ["<rss><channel>", "<?xml version='1.0'?><rss><channel>", "<opml><body>", "<feed><entry><content>"] {
      expectLinear(head, unit) { _ = try? FeedParser.parse($0) }
    }
  }

  @Test(
    "Mails without end take no time",
    arguments: [
      "a: b\n", " \n", "--b\n", "--b--\n", "From x\n\n", "=?utf-8?Q?", "=3D", ">", "> \n",
      "\n--b\nContent-Type: text/html\n\n<p>",
    ])
  func repeatedMail(_ unit: String) {
    let head = "From: a\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n"
    for start in [head, head + "\n", "From a\n" + head + "\n", "From: a\nSubject: "] {
      expectLinear(start, unit) { readAll($0, named: "a.eml") }
    }
  }

  @Test("Mutations of everything are read")
  func mutations() {
    var generator = SeededRandom(seed: 11)
    let seeds = [
      (HostileInputTests.feed, "a.xml"), (HostileInputTests.page, "a.html"), (HostileInputTests.mail, "a.eml"),
      (HostileInputTests.json, "feed.json"),
    ].map { (Array($0.0.utf8), $0.1) }
    for round in 0..<600 {
      var (bytes, name) = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1:
          bytes.insert(contentsOf: bytes[place...].prefix(20), at: Int.random(in: 0...bytes.count, using: &generator))
        default: bytes.removeSubrange(place..<min(bytes.count - 1, place + Int.random(in: 0...40, using: &generator)))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      readAll(bytes, named: name)
    }
  }
}
