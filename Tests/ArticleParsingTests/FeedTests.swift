// Feeds of every format: what is read of them, and that nothing active is left.

import NewsModel
import Seeded
import Testing

@testable import ArticleParsing

@Suite("Feeds")
struct FeedTests {
  private func feed(_ text: String, address: String? = nil) throws -> Feed {
    try feed(Array(text.utf8), address: address)
  }

  private func feed(_ bytes: [UInt8], address: String? = nil, contentType: String? = nil) throws -> Feed {
    #expect(FeedParser.recognizes(bytes))
    let contents = try FeedParser.parse(bytes, address: address, contentType: contentType)
    guard case .feed(let feed) = try #require(contents) else { throw ParseError.empty }
    return feed
  }

  @Test("RSS 2.0 with its usual company")
  func rss() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Harbor Post</title><link>https://harbor.example/</link><description>News &amp; tides</description>
      <language>en-gb</language><lastBuildDate>Sat, 13 Apr 2024 09:30:15 +0200</lastBuildDate>
      <item><title>Ferry &amp;amp; bridge</title><link>/ferry</link><guid isPermaLink="false">f-1</guid>
      <dc:creator>Mara Lind</dc:creator><pubDate>Sat, 13 Apr 2024 07:00 GMT</pubDate><category>Travel</category>
      <description>Short.</description><content:encoded><![CDATA[<p>Long <a href="more">text</a>.</p>]]></content:encoded>
      <enclosure url="https://harbor.example/f.mp3" type="audio/mpeg" length="12"/></item>
      </channel></rss>
      """)
    #expect(feed.title == "Harbor Post" && feed.language == "en-gb" && feed.link == "https://harbor.example/")
    #expect(feed.updated?.description == "2024-04-13T09:30:15+02:00")
    let entry = try #require(feed.entries.first)
    #expect(entry.link == "https://harbor.example/ferry" && entry.id == "f-1" && entry.authors == ["Mara Lind"])
    #expect(entry.published?.description == "2024-04-13T07:00:00Z" && entry.categories == ["Travel"])
    #expect(
      entry.content == "<p>Long <a href=\"https://harbor.example/more\">text</a>.</p>" && entry.summary == "Short.")
    #expect(entry.enclosures == [Enclosure(address: "https://harbor.example/f.mp3", type: "audio/mpeg", length: 12)])
  }

  @Test("Atom: bases within bases, markup in place, authors of the feed")
  func atom() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/" xml:lang="de"><title type="text">a &lt; b</title>
      <author><name>Ada Arden</name></author>
      <entry xml:base="y/"><id>urn:1</id><title type="html">One &lt;b&gt;two&lt;/b&gt;</title><link href="z"/>
      <updated>2024-04-13T09:30:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x &amp; <i>y</i><img src="p.png"/></div></content>
      </entry></feed>
      """)
    #expect(feed.title == "a &lt; b" && feed.language == "de")
    let entry = try #require(feed.entries.first)
    #expect(
      entry.title == "One <b>two</b>" && entry.link == "https://a.example/x/y/z" && entry.authors == ["Ada Arden"])
    #expect(entry.content == "<div>x &amp; <i>y</i><img src=\"https://a.example/x/y/p.png\"></div>")
  }

  @Test("RSS 1.0 has its items beside the channel")
  func rdf() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://b.example/"><title>B</title></channel>
      <item rdf:about="https://b.example/1"><title>One</title><dc:date>2004-05</dc:date></item></rdf:RDF>
      """)
    #expect(feed.title == "B" && feed.entries.map(\.id) == ["https://b.example/1"])
    #expect(feed.entries[0].published?.timestamp.date == CivilDate(year: 2004, month: 5, day: 1))
  }

  @Test("JSON Feed 1.0 and 1.1")
  func json() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "C & D", "home_page_url": "https://c.example/",
       "authors": [{"name": "Bo"}], "items": [{"id": 7, "content_html": "<p onclick='x'>Hi</p>", "tags": ["t"],
       "date_published": "2024-04-13T09:30:00-07:00", "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg"}]},
       {"id": "8", "author": {"name": "Cy"}, "content_text": "One.\\n\\nTwo."}]}
      """)
    #expect(feed.title == "C &amp; D" && feed.entries.map(\.id) == ["7", "8"])
    #expect(feed.entries[0].content == "<p>Hi</p>" && feed.entries.map(\.authors) == [["Bo"], ["Cy"]])
    #expect(feed.entries[0].enclosures.map(\.address) == ["https://c.example/a.mp3"])
    #expect(feed.entries[1].content == "<p>One.</p>\n<p>Two.</p>")
  }

  @Test("Malformed feeds are read as they are meant")
  func malformed() throws {
    let feed = try feed(
      """
      junk before <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY who "Mara">]>
      <rss><channel><title>Salt & sugar &eacute; &who;</title>
      <item><title>One<title><link>https://d.example/1</link><description><p>It <b>is</p></description>
      <item><title>2 < 3</title></channel>
      """)
    #expect(feed.title == "Salt &amp; sugar é Mara" || feed.title == "Salt & sugar é Mara")
    #expect(feed.entries.count == 2)
    #expect(feed.entries[1].title.flatMap { HTMLFragment.line(of: $0) } == "2 < 3")
  }

  @Test("A summary beside a description, a control in a title, what looks like a declaration and is words")
  func quirks() throws {
    let feed = try feed(
      """
      <rss><channel><item><title>ab\u{8}cd</title><summary>Short.</summary><description>Long.</description></item>
      <item><description>&lt;!' &lt;b&gt;here&lt;/b&gt;&lt;!-- not --&gt;</description></item></channel></rss>
      """)
    #expect(feed.entries[0].title == "abcd")
    #expect(feed.entries[0].summary == "Short." && feed.entries[0].content == "Long.")
    #expect(feed.entries[1].summary == "&lt;!' <b>here</b>" && feed.entries[1].content == nil)
  }

  @Test("Encodings: as declared, as sent, or as the bytes look")
  func encodings() throws {
    let latin = Array("<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Caf".utf8) + [0xE9]
    let ending = Array("</title><item/></channel></rss>".utf8)
    #expect(try feed(latin + ending).title == "Café")
    let russian =
      Array("<rss><channel><title>".utf8) + [0xEE, 0xCF, 0xD7, 0xCF, 0xD3, 0xD4, 0xC9, 0x20, 0xC4, 0xCE, 0xD1]
    #expect(try feed(russian + ending, contentType: "text/xml; charset=koi8-r").title == "Новости дня")
    #expect(try feed(russian + ending).title == "Новости дня")
    let wide = "<rss><channel><title>日本</title><item/></channel></rss>".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(try feed([0xFF, 0xFE] + wide).title == "日本")
  }

  @Test("Bytes that call themselves UTF-8: one broken place among many is one, of few it is another encoding")
  func brokenUTF8() throws {
    let head = Array("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>".utf8)
    let ending = Array("</title><item/></channel></rss>".utf8)
    let word = Array("Dvořák’s “Čert” ".utf8)
    #expect(try feed(head + word + [0xB9] + ending).title == "Dvořák’s “Čert” \u{FFFD}")
    // U+0101 by chance, then two letters of Polish.
    #expect(try feed(head + [0xC4, 0x81, 0x20, 0xA3, 0xF3, 0x64, 0xBC] + ending).title == "Ä\u{FFFD} Łódź")
    // signs before figures are signs, and what is cut off at its end is not broken
    let signs = [0xC3, 0xA9, 0x20, 0xA3] + Array("5, ".utf8) + [0xA9] + Array(" 2023".utf8)
    #expect(try feed(head + signs + ending).title == "Ã© £5, © 2023")
    let cut = Array("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>“Yes”</title><item><title>‘".utf8)
    #expect(try feed(cut.dropLast()).title == "“Yes”")
  }

  @Test(
    "Nothing active stays",
    arguments: [
      "a<script>alert(1)</script>b", "<p onload=x>ab</p>", "a<iframe src='//x'></iframe>b",
      "<a href='javascript:x'>ab</a>",
      "<a href='java&#115;cript:x'>ab</a>", "<a href=' jav\tascript:x'>ab</a>", "a<object><param></object>b",
      "<img src=x onerror=y>ab", "<a href='data:text/html,x'>ab</a>", "<svg onload=x></svg>ab", "ab<script>x",
      "<p style='background:url(x)'>ab</p>", "a<style>p{}</style>b", "<form action=x>ab</form>",
      "<a/href=vbscript:x>ab</a>",
    ])
  func harmless(html: String) {
    let found = HarmlessHTML.html(html, base: PageAddress("https://e.example/"))
    #expect(HTMLFragment.line(of: found) == "ab")
    for word in ["script", "on", "style", "iframe", "data:", "svg", "form", "object"] where word != "on" {
      #expect(!found.lowercased().contains(word))
    }
    #expect(!found.contains("onload") && !found.contains("onerror"))
  }

  @Test("What would fill the memory or leave the file does nothing")
  func bombs() throws {
    var entities = "<!ENTITY a0 \"ha\">"
    for level in 1...30 { entities += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
    let bomb = try feed("<!DOCTYPE rss [\(entities)]><rss><channel><title>x&a30;y</title><item/></channel></rss>")
    #expect(bomb.title.map { $0.utf8.count < 100 } == true)
    let thief = try feed(
      "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>x&f;y</title><item/></channel></rss>"
    )
    #expect(thief.title?.contains("root") == false)
    let deep = "<rss><channel><item>" + String(repeating: "<a>", count: 1_000_000)
    _ = try FeedParser.parse(Array(deep.utf8))
    let quoted = "<rss><channel><item><description><![CDATA[" + String(repeating: "<iframe ", count: 100_000)
    _ = try FeedParser.parse(Array(quoted.utf8))
  }

  @Test("A page, a list of values and words are no feeds")
  func others() throws {
    #expect(!FeedParser.recognizes(Array("<!DOCTYPE html><html><body><p>rss</p>".utf8)))
    #expect(!FeedParser.recognizes(Array("{\"name\": 1}".utf8)))
    #expect(!FeedParser.recognizes(Array("Some words about <rss> feeds".utf8)))
    #expect(try FeedParser.parse(Array("<?xml version='1.0'?><svg><title>x</title></svg>".utf8)) == nil)
  }

  @Test("Any bytes give a feed or none")
  func mutations() {
    var generator = SeededRandom(seed: 7)
    let seed = Array(
      """
      <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T &amp; é</title><item><title><![CDATA[<b>x</b>]]></title>
      <description>&lt;p&gt;y&lt;/p&gt;</description><pubDate>Sat, 13 Apr 2024 07:00 GMT</pubDate></item></channel></rss>
      """.utf8)
    let pieces = [
      "<", ">", "&", "&#x", "]]>", "<![CDATA[", "<!--", "<!DOCTYPE x [", "<item>", "</channel>", "\0", "\"", "=", "'",
      "<a b='", "{",
    ]
    for _ in 0..<400 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator)!.utf8, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...30, using: &generator)))
        }
      }
      guard case .feed(let feed)? = try? FeedParser.parse(bytes) else { continue }
      let bundle = ArticleBundle(feed: feed, id: ArticleID(rawValue: "f"))
      for index in 0..<bundle.count {
        guard let article = try? bundle.article(at: index) else { continue }
        #expect(article.blocks.last?.range.end == article.text.utf8.count)
      }
    }
  }

  @Test("Each entry is an article of its own, those of one name once")
  func articles() throws {
    let feed = try feed(
      """
      <rss><channel><title>Post</title><item><title>A &amp; B</title><guid>1</guid><link>https://p.example/1</link>
      <description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>
      <item><title>Again</title><guid>1</guid></item><item><title>Bare</title></item></channel></rss>
      """)
    let bundle = ArticleBundle(feed: feed, id: ArticleID(rawValue: "f.xml"))
    #expect(bundle.count == 2 && bundle.ids[0].rawValue == "f.xml#1")
    let article = try bundle.article(at: 0)
    #expect(blocks(article) == ["headline: A & B", "paragraph: One.", "paragraph: Two."])
    #expect(article.metadata.outlet == "Post" && article.metadata.address == "https://p.example/1")
    #expect(try blocks(bundle.article(at: 1)) == ["headline: Bare"])
  }
}
