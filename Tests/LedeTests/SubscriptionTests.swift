// Sources: what is fetched of them, and the commands about them, against a server on the loopback.

import Fetching
import Foundation
import Loopback
import NewsModel
import Reader
import Synchronization
import Testing

@testable import lede

@Suite("Subscriptions", .serialized)
struct SubscriptionTests {
  /// A site with a front page, a feed that changes, and a page of its own for an entry.
  private final class Site: Sendable {
    let entries = Mutex(["One", "Two"])
    let isDown = Mutex(false)
    private let holder = Holder()
    let server: LoopbackServer

    private final class Holder: Sendable {
      let site = Mutex<(@Sendable (String) -> (String, [String], String))?>(nil)
    }

    init() {
      let holder = holder
      server = LoopbackServer { request, connection in
        let answer = holder.site.withLock { $0 }
        let (status, headers, body) = answer?(request.path + (request.headers["if-none-match"] ?? "")) ?? ("", [], "")
        connection.answer(status, headers, Array(body.utf8))
      }
      holder.site.withLock { $0 = { [unowned self] in self.answer($0) } }
    }

    private func answer(_ path: String) -> (String, [String], String) {
      if isDown.withLock({ $0 }) { return ("404 Not Found", [], "") }
      let entries = entries.withLock { $0 }
      let tag = "\"\(entries.count)\""
      switch path {
      case "/":
        return (
          "200 OK", ["Content-Type: text/html"],
          "<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head><body><p>Front page of the harbor, with all its boats.</p></body></html>"
        )
      case "/old": return ("301 Moved", ["Location: /feed"], "")
      case "/feed\(tag)": return ("304 Not Modified", [], "")
      case let path where path.hasPrefix("/feed"):
        let items = entries.map {
          "<item><title>\($0)</title><guid>\($0)</guid><link>/page</link><description>Mara Holt left \($0).</description></item>"
        }
        return (
          "200 OK", ["Content-Type: application/rss+xml", "ETag: \(tag)"],
          "<rss><channel><title>Harbor &amp; Post</title>\(items.joined())</channel></rss>"
        )
      case "/page":
        return (
          "200 OK", ["Content-Type: text/html; charset=utf-8"],
          "<html><head><title>One whole</title></head><body><article><h1>One whole</h1><p>Mara Holt left the harbor at noon, and nobody waved, as the skipper said later on.</p><p>Snow fell on the <a href='/boats'>boats</a> &amp; nets, and it stayed there for a week or two.</p></article></body></html>"
        )
      default: return ("404 Not Found", [], "")
      }
    }
  }

  private struct Home {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    func run(_ arguments: [String], input: String = "") throws -> BuiltProgram.Result {
      let places = ["XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"]
      let environment = places.mapValues { scratch.path + "/" + $0 }.merging(["no_proxy": "127.0.0.1"]) { $1 }
      return try BuiltProgram.run(arguments, input: input, environment: environment)
    }

    var sources: String { (try? String(contentsOfFile: scratch.path + "/config/lede/sources", encoding: .utf8)) ?? "" }
    var news: String { scratch.path + "/data/lede/news" }
  }

  @Test("A site's feed is found, its articles are kept and read without the site, and what is new is fetched")
  func feed() throws {
    let (site, home) = (Site(), try Home())
    defer {
      site.server.stop()
      home.scratch.remove()
    }
    let added = try home.run(["add", site.server.address("/"), "--group", "World/Sea"])
    #expect(added.text == "Harbor & Post added: 2 articles\n" && added.code == 0, "\(added.errors)")
    #expect(home.sources == "[World/Sea]\n\(site.server.address("/feed"))  Harbor & Post\n")
    #expect(try home.run(["add", site.server.address("/feed")]).errors.contains("is among the sources already"))
    #expect(try home.run(["fetch"]).text == "0 new articles from 1 source\n")
    #expect(site.server.requests.last?.headers["if-none-match"] == "\"2\"")
    site.entries.withLock { $0.append("Three") }
    #expect(try home.run(["fetch"]).text == "Harbor & Post   1 new\n1 new article from 1 source\n")
    // An entry that the feed no longer has stays.
    site.entries.withLock { $0 = ["Four"] }
    #expect(try home.run(["fetch"]).text.contains("1 new"))
    site.isDown.withLock { $0 = true }
    let failed = try home.run(["fetch"])
    #expect(failed.errors == "Harbor & Post   is not there any more\n" && failed.code == 2)
    let sources = try home.run(["sources"]).text
    #expect(
      sources.contains("Harbor & Post\n") && sources.contains("4 articles, fetched ")
        && sources.contains("is not there any more"))
    let list = try home.run(["read"]).text
    for title in ["One", "Two", "Three", "Four"] { #expect(list.contains(title + "\n")) }
    #expect(try home.run(["people", home.news]).text.contains("Mara Holt"))
    #expect(try home.run(["remove", "Harbor & Post"]).text == "Harbor & Post removed\n")
    #expect(try home.run(["sources"]).code == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.news).isEmpty)
  }

  @Test("A source that has moved for good is asked at its new place")
  func moved() throws {
    let (site, home) = (Site(), try Home())
    defer {
      site.server.stop()
      home.scratch.remove()
    }
    try home.scratch.write("config/lede/sources", "# mine\n\(site.server.address("/old"))  Mine\n")
    #expect(try home.run(["fetch"]).text.contains("2 new articles from 1 source"))
    #expect(home.sources == "# mine\n\(site.server.address("/feed"))  Mine\n")
    #expect(try home.run(["fetch"]).text.contains("0 new articles"))
  }

  @Test("Lists of feeds go in and out, and name nothing but addresses of the web")
  func lists() throws {
    let home = try Home()
    defer { home.scratch.remove() }
    let list = try home.scratch.write(
      "in.opml",
      """
      <opml><body><outline text="World"><outline text="A" xmlUrl="https://a.example/f"/></outline>
      <outline text="B" xmlUrl="exec:touch /tmp/x"/><outline text="C" xmlUrl="/etc"/></body></opml>
      """)
    #expect(try home.run(["import", list]).text.hasPrefix("1 source added"))
    #expect(home.sources == "[World]\nhttps://a.example/f  A\n")
    let out = home.scratch.path + "/out.opml"
    #expect(try home.run(["export", out]).code == 0)
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.contains("xmlUrl=\"https://a.example/f\"") && text.contains("text=\"World\""))
    #expect(try home.run(["export", "-"]).text == text)
    #expect(try home.run(["import", try home.scratch.write("x.opml", "words")]).code == 2)
  }

  @Test("Addresses stand for files on the command line")
  func addresses() throws {
    let (site, home) = (Site(), try Home())
    defer {
      site.server.stop()
      home.scratch.remove()
    }
    #expect(try home.run(["people", site.server.address("/page")]).text.contains("Mara Holt"))
    let page = try home.run(["read", site.server.address("/page")]).text
    #expect(page.contains("nobody waved") && page.contains("boats & nets"))
    let front = try home.run(["read", site.server.address("/")]).text
    #expect(front.contains("One\n") && front.contains("Two\n"))
    let missing = try home.run(["read", site.server.address("/nothing")])
    #expect(missing.errors.contains("is not there any more") && missing.code == 2)
  }

  @Test("A whole page takes the place of a teaser for good; a file that was not fetched is left alone")
  func wholePage() throws {
    let (site, home) = (Site(), try Home())
    defer {
      site.server.stop()
      home.scratch.remove()
    }
    var policy = FetchPolicy()
    policy.proxy = ""
    let fetcher = Fetcher(policy: policy)
    let store = NewsFolder(root: home.news).store
    let address = site.server.address("/feed")
    #expect(try home.run(["add", address]).code == 0)
    let folder = try #require(try FileManager.default.contentsOfDirectory(atPath: home.news).first)
    let names = try FileManager.default.contentsOfDirectory(atPath: home.news + "/" + folder)
    let path = home.news + "/" + folder + "/" + (try #require(names.filter { $0.hasSuffix(".jsonfeed") }.min()))
    let teaser = try home.run(["show", path]).text
    #expect(teaser.contains("Mara Holt left ") && !teaser.contains("nobody waved"))
    try WholePage.replace(path, in: store, fetcher)
    let whole = try home.run(["show", path]).text
    #expect(whole.contains("nobody waved") && whole.contains("boats & nets"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(site.server.address("/boats")))
    // What the feed says of it later does not replace it.
    site.entries.withLock { $0 = ["One", "Two", "Three"] }
    #expect(try home.run(["fetch"]).text.contains("1 new"))
    #expect(try home.run(["show", path]).text == whole)
    #expect(throws: Trouble.self) { try WholePage.replace(path, in: store, fetcher) }
  }

  @Test("The whole pages of a source’s teasers come as its site lets programs fetch them")
  func wholePagesOfASource() throws {
    let home = try Home()
    let rules = Mutex("")
    let server = LoopbackServer { request, connection in
      let body =
        switch request.path {
        case "/robots.txt": rules.withLock { $0 }
        case "/feed":
          "<rss><channel><title>Harbor</title>"
            + (1...2).map {
              "<item><title>\($0)</title><guid>\($0)</guid><link>/page\($0)</link><description>Left.</description></item>"
            }.joined() + "</channel></rss>"
        default:
          "<html><body><article><h1>Whole</h1><p>Mara Holt left the harbor at noon, and nobody waved, as the skipper said later on.</p></article></body></html>"
        }
      connection.answer("200 OK", [], Array(body.utf8))
    }
    defer {
      server.stop()
      home.scratch.remove()
    }
    #expect(try home.run(["add", server.address("/feed")]).code == 0)
    let store = NewsFolder(root: home.news).store
    let desk = FetchDesk(store: store)
    func fetch() -> Message? {
      let told = Monitor<[Message]>([])
      desk.fetchPages(of: [server.address("/feed")]) { action in
        if case .message(let message) = action { told.update { $0.append(message) } }
      }
      // The last message tells what came of it.
      let isDone: @Sendable ([Message]) -> Bool = { $0.last?.text.hasPrefix("Fetching") == false }
      for _ in 0..<2_000 where !told.update({ isDone($0) }) { usleep(10_000) }
      return told.update { $0.last }
    }
    rules.withLock { $0 = "User-agent: *\nDisallow: /page2" }
    let first = try #require(fetch())
    #expect(first.subject == "1 page" && first.text.contains("is not to be fetched by programs"))
    #expect(server.requests.filter { $0.path == "/page2" }.isEmpty)
    #expect(Teaser.all(of: server.address("/feed"), in: store).map(\.address) == [server.address("/page2")])
    rules.withLock { $0 = "" }
    usleep(100_000)
    #expect(fetch()?.text == "1 whole page")
    #expect(fetch()?.text == "All is whole: no teasers here")
    #expect(try home.run(["people", home.news]).text.contains("Mara Holt"))
  }

  @Test("A teaser in a file of one’s own is read as its whole page from then on, and the file stays as it is")
  func wholePageOfOwnFiles() throws {
    let (site, home) = (Site(), try Home())
    defer {
      site.server.stop()
      home.scratch.remove()
    }
    var policy = FetchPolicy()
    policy.proxy = ""
    let fetcher = Fetcher(policy: policy)
    let store = NewsFolder(root: home.news).store
    let pages = WholePages(root: home.scratch.path + "/data/lede/pages")
    let link = site.server.address("/page")
    let feed = try home.scratch.write(
      "own/feed.xml",
      "<rss><channel><title>Own</title><item><title>One</title><guid>1</guid><link>\(link)</link><description>Mara Holt left.</description></item><item><title>Two</title><guid>2</guid><description>No address.</description></item></channel></rss>"
    )
    let page = try home.scratch.write(
      "own/stub.html",
      "<html><head><link rel=canonical href='\(link)'><title>Stub</title></head><body><article><h1>Stub</h1><p>Mara Holt left. Subscribe to read on.</p></article></body></html>"
    )
    let before = try Data(contentsOf: URL(fileURLWithPath: feed))
    for (id, path) in [("\(feed)#1", feed), (page, page)] {
      let id = ArticleID(rawValue: id)
      #expect(pages.article(for: id) == nil)
      try WholePage.fetch(id, in: path, store: store, pages: pages, fetcher)
      // Another run of the program reads it as well.
      for pages in [pages, WholePages(root: home.scratch.path + "/data/lede/pages")] {
        let whole = try #require(pages.article(for: id))
        #expect(whole.text.contains("nobody waved") && whole.id == id)
      }
      let rows = FileReader(pages: pages) { _ in true }.analysis(path).rows
      #expect(rows[0].id == id && rows[0].title == (path == feed ? "One" : "Stub"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: feed)) == before)
    // A second time there is no more to say, and what has no address cannot be fetched.
    #expect(throws: Trouble(what: "says no more")) {
      try WholePage.fetch(ArticleID(rawValue: page), in: page, store: store, pages: pages, fetcher)
    }
    #expect(throws: Trouble(what: "is not known: the article names no address")) {
      try WholePage.fetch(ArticleID(rawValue: feed + "#2"), in: feed, store: store, pages: pages, fetcher)
    }
  }

  @Test("A server that asks to be left alone is, also in the next run")
  func busy() throws {
    let home = try Home()
    let server = LoopbackServer { _, connection in connection.answer("503 Busy", ["Retry-After: 3600"]) }
    defer {
      server.stop()
      home.scratch.remove()
    }
    try home.scratch.write("config/lede/sources", "\(server.address("/f"))  Busy Bay\n")
    for _ in 0..<2 {
      let failed = try home.run(["fetch"])
      #expect(failed.errors.hasPrefix("Busy Bay   is busy: the server asks to wait ") && failed.code == 2)
    }
    #expect(server.requests.count == 1)
    #expect(try home.run(["sources"]).text.contains("; asked again in "))
  }

  @Test("The sources pane has the places that are read, and what came of each source")
  func rows() throws {
    let home = try Home()
    defer { home.scratch.remove() }
    try home.scratch.write("read/Sea/a.txt", "Boats\n\nText.\n")
    try home.scratch.write("read/Land/a.txt", "Carts\n\nText.\n")
    let store = NewsFolder(root: home.news).store
    let feed = Source(address: "https://a.example/f", title: "A", folders: ["World"])
    let sources = [
      feed, Source(address: "https://b.example/f"), Source(address: "https://c.example/f"),
      Source(address: "/clippings"),
    ]
    store.setMark(NewsStore.Mark(tried: 940, fetched: 940), feed.address)
    store.setMark(
      NewsStore.Mark(tried: 400, fetched: 100, trouble: "is busy", title: "Bee", notBefore: 1_600), sources[1].address)
    let root = try #require(try ReadPaths([home.scratch.path + "/read"]).roots.first)
    let news = try #require(try ReadPaths([home.news]).roots.first)
    func rows(_ roots: [String]) -> [SourceRow] {
      SourceRows.all(roots: roots, sources: sources, store: store, fetching: [sources[2].address], now: 1_000)
    }
    let own = rows([root, news])
    #expect(own.map(\.name) == ["read", "read/Land", "read/Sea", "A", "Bee", "https://c.example/f", "/clippings"])
    #expect(
      own.map(\.state) == [
        .quiet, .quiet, .quiet, .fetched(secondsAgo: 60), .failed("is busy", secondsAgo: 600, waits: 600), .fetching,
        .quiet,
      ])
    #expect(own[3].groups == ["World"] && own[3].kept == 0)
    guard case .path(let place) = own[3].scope else { return #expect(Bool(false)) }
    #expect(place.hasPrefix(news + "/a.example-"))
    // What is read alone is all articles.
    #expect(rows([root]).map(\.name).prefix(2) == ["read/Land", "read/Sea"])
  }

  @Test("What cannot be a source is told")
  func refused() throws {
    let (site, home) = (Site(), try Home())
    defer {
      site.server.stop()
      home.scratch.remove()
    }
    #expect(try home.run(["add", site.server.address("/page")]).errors.contains("is no feed, and names none"))
    #expect(try home.run(["add", "/nowhere"]).errors.contains("is not there"))
    #expect(try home.run(["add", "exec:ls"]).code == 2)
    #expect(try home.run(["fetch"]).code == 1 && home.sources.isEmpty)
    let folder = home.scratch.path + "/clippings"
    try home.scratch.write("clippings/a.txt", "A headline of its own\n\nText.\n")
    #expect(try home.run(["add", folder]).code == 0)
    #expect(try home.run(["read"]).text.contains("Text.") || home.run(["read"]).text.contains("A headline of its own"))
  }
}
