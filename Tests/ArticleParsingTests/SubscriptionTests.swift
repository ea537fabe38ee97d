// Lists of feeds: read, written, and never obeyed.

import NewsModel
import Testing

@testable import ArticleParsing

@Suite("Subscription lists")
struct SubscriptionTests {
  private func list(_ text: String) throws -> SubscriptionList {
    #expect(FeedParser.recognizes(Array(text.utf8)))
    guard case .subscriptions(let list)? = try FeedParser.parse(Array(text.utf8)) else { throw ParseError.empty }
    return list
  }

  @Test("Folders within folders, spellings of the attributes, a missing end")
  func folders() throws {
    let list = try list(
      """
      <opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="World"><outline title="Europe"><outline text="A &amp; B" xmlUrl="https://a.example/f" htmlUrl="https://a.example/"/>
      </outline><outline type="rss" title="C" XMLURL="feed://c.example/f"/></outline>
      <outline text="D" category="/x/y" xmlUrl="http://d.example/f">
      """)
    #expect(list.title == "Mine")
    #expect(
      list.subscriptions == [
        Subscription(
          title: "A & B", address: "https://a.example/f", site: "https://a.example/", folders: ["World", "Europe"]),
        Subscription(title: "C", address: "http://c.example/f", folders: ["World"]),
        Subscription(title: "D", address: "http://d.example/f", folders: ["x", "y"]),
      ])
  }

  @Test(
    "An address that is none of the web is not taken",
    arguments: [
      "exec:ls", "filter:x:https://a.example", "file:///etc/passwd", "javascript:x", "`ls`", "", "| sh", "https://a b",
    ])
  func commands(address: String) throws {
    let escaped = HTMLReferences.encoded(address)
    #expect(try list("<opml><body><outline text='x' xmlUrl='\(escaped)'/></body></opml>").subscriptions.isEmpty)
  }

  @Test("What is written is read again as it was")
  func roundTrip() throws {
    let subscriptions = [
      Subscription(title: "A \"&\" <B>", address: "https://a.example/?x=1&y=2", site: "https://a.example/"),
      Subscription(title: "C", address: "https://c.example/", folders: ["World", "Europe"]),
      Subscription(title: "D", address: "https://d.example/", folders: ["World", "Asia"]),
      Subscription(title: "E", address: "https://e.example/", folders: ["World"]),
    ]
    let list = SubscriptionList(title: "Mine & yours", subscriptions: subscriptions)
    #expect(try self.list(list.opml) == list)
  }
}
