// Files of several articles in the newsroom and on the command line, and what looks like one and is none.

import Foundation
import NewsModel
import Reader
import Testing

@testable import lede

@Suite("Feeds, mail and packed files", .serialized)
struct FeedFileTests {
  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Post</title><link>https://harbor.example/</link>
    <item><title>The ferry is late</title><guid>f-1</guid><link>/1</link>
    <pubDate>Sat, 13 Apr 2024 07:00 GMT</pubDate><description>"It is late," said Mara Holt.</description></item>
    <item><title>The bridge closes</title><guid>f-2</guid><description>Jonas Reed left.</description></item>
    </channel></rss>
    """

  private static let mailbox = """
    From bo@b.example Sat Apr 13 09:30:15 2024
    From: Bo Bell <bo@b.example>
    Message-ID: <1@b.example>
    Subject: Tides of the week

    High water at noon.

    """

  /// What a newsroom told last of each row.
  private final class Inbox: Sendable {
    private let actions = Monitor<[Action]>([])

    func take(_ action: Action) { actions.update { $0.append(action) } }

    var rows: [ArticleID: ArticleRow] {
      var rows: [ArticleID: ArticleRow] = [:]
      for action in actions.update({ $0 }) {
        if case .rows(let fresh) = action { for row in fresh { rows[row.id] = row } }
        if case .gone(let ids) = action { for id in ids { rows[id] = nil } }
      }
      return rows
    }

    var titles: [String] { rows.values.map(\.title).sorted() }

    var opened: [OpenArticle] {
      actions.update { $0 }.compactMap { if case .opened(let article, _) = $0 { article } else { nil } }
    }

    func waits(for condition: () -> Bool) -> Bool {
      for _ in 0..<4_000 {
        if condition() { return true }
        usleep(5_000)
      }
      return false
    }
  }

  @Test("A JSON feed is found in a folder whatever it is called; other JSON is not")
  func jsonInAFolder() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(
      "export.json",
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "H", "items": [{"id": "1", "title": "Tides"}]}"#)
    try scratch.write("data.json", #"{"items": [1, 2]}"#)
    #expect(FolderWalk.files(of: scratch.path).map(lastComponent(of:)) == ["export.json"])
  }

  private func newsroom(_ scratch: Scratch, _ inbox: Inbox, store: ReadingStore = .inMemory()) throws -> Newsroom {
    Newsroom(roots: try ReadPaths([scratch.path]).roots, store: store) { inbox.take($0) }
  }

  @Test("Entries and mails have rows of their own, are opened by them, and go with what is taken out of the file")
  func rows() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let root = try ReadPaths([scratch.path]).roots[0]
    try scratch.write("harbor.xml", FeedFileTests.feed)
    try scratch.write("box.mbox", FeedFileTests.mailbox)
    try scratch.write("plain.txt", "A headline of its own\n\nText.\n")
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox)
    defer { newsroom.close() }
    #expect(inbox.waits { newsroom.isIdle })
    #expect(
      inbox.titles == ["A headline of its own", "The bridge closes", "The ferry is late", "Tides of the week"])
    let ferry = ArticleID(rawValue: root + "/harbor.xml#f-1")
    #expect(inbox.rows[ferry]?.state == .analyzed(people: 1, quotes: 1))
    #expect(inbox.rows[ferry]?.outlet == "Harbor Post" && newsroom.path(of: ferry) == root + "/harbor.xml")
    newsroom.open(ferry)
    #expect(inbox.waits { newsroom.isIdle && inbox.opened.last?.analysis != nil })
    #expect(inbox.opened.last?.article.metadata.address == "https://harbor.example/1")
    let shorter = FeedFileTests.feed.split(separator: "<item><title>The bridge", maxSplits: 1)[0]
    try scratch.write("harbor.xml", shorter + "</channel></rss>")
    #expect(inbox.waits { inbox.titles.count == 3 && inbox.rows[ferry] != nil })
    try FileManager.default.removeItem(atPath: scratch.path + "/harbor.xml")
    #expect(inbox.waits { inbox.titles == ["A headline of its own", "Tides of the week"] })
  }

  @Test("Marks of entries go along with a renamed feed")
  func renamed() throws {
    let store = ReadingStore.inMemory()
    store.remember("/news/a.xml#1", false, 3)
    store.remember("/news/a.xmlx", false, 4)
    store.move("/news/a.xml", "/news/b.xml")
    #expect(store.record("/news/b.xml#1")?.place == 3 && store.record("/news/b.xmlx") == nil)
  }

  @Test("A feed without entries, a list of feeds and data are told as what they are")
  func none() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let list = try scratch.write(
      "list.xml", "<opml><body><outline text='A' xmlUrl='https://a.example/f'/></body></opml>")
    let data = try scratch.write("data.json", "{\"name\": \"x\"}")
    let drawing = try scratch.write("drawing.xml", "<?xml version='1.0'?><drawing><line/></drawing>")
    let bare = try scratch.write("bare.xml", "<rss><channel><title>Post</title></channel></rss>")
    let result = try BuiltProgram.run(["people", list, data, drawing, bare])
    #expect(result.errors.contains("list.xml   is a list of feeds, which has no articles of its own\n"))
    #expect(result.errors.contains("data.json   is JSON, but no feed\n"))
    #expect(result.errors.contains("drawing.xml   is XML, but no feed, list of feeds or page\n"))
    #expect(result.errors.contains("bare.xml   has no entries\n"))
    #expect(result.code == 2)
  }

  @Test("Commands read each entry of a feed, and standard input for a hyphen")
  func commands() throws {
    let piped = try BuiltProgram.run(["show", "-"], input: FeedFileTests.feed)
    #expect(piped.text.contains("The ferry is late") && piped.text.contains("Jonas Reed left."))
    #expect(try BuiltProgram.run(["read", "-"], input: "A headline of its own\n\nText.\n").text.contains("Text."))
    let scratch = try Scratch()
    defer { scratch.remove() }
    let feed = try scratch.write("harbor.xml", FeedFileTests.feed)
    let people = try BuiltProgram.run(["people", feed]).text
    #expect(people.contains("Mara Holt") && people.contains("Jonas Reed"))
    let list = try BuiltProgram.run(["read", scratch.path]).text
    #expect(list.contains("2024 Apr 13  The ferry is late\n") && list.contains("harbor.xml#f-2\n"))
  }

  @Test("The filter prints feeds and lists as they are")
  func filter() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let feed = try scratch.write("f", FeedFileTests.feed)
    let list = try scratch.write("l", "<opml><body><outline text='A' xmlUrl='https://a.example/f'/></body></opml>")
    let input = [feed, list].map { "{\"file\": \"\($0)\"}\n" }.joined()
    let lines = try BuiltProgram.run(["parse", "--jsonl"], input: input).text.split(separator: "\n")
    try #require(lines.count == 2)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(entries.map { $0["id"] as? String } == ["f-1", "f-2"])
    #expect(entries[0]["published"] as? String == "2024-04-13T07:00:00Z")
    #expect(lines[1].contains(#""opml":{"title":null,"feeds":[{"title":"A","url":"https://a.example/f""#))
  }
}
