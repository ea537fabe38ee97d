// What is followed, and how many of its articles are unread.

import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Following")
struct FollowTests {
  @Test("What is followed is kept once, in order, and counted")
  func followed() throws {
    let library = try Library.holding([.bridge, .harbor, .train])
    let today = CivilDate(dayNumber: 20_000)
    try library.follow(Followed(.person, "Mara Holt"), time: 1)
    try library.follow(Followed(.query, "rain* -lang:ja"), time: 2)
    try library.follow(Followed(.person, "mara  holt"), time: 3)
    #expect(try library.followed() == [Followed(.person, "Mara Holt"), Followed(.query, "rain* -lang:ja")])
    #expect(try library.unreadCounts(today: today).map { [$0.unread, $0.articles] } == [[2, 2], [2, 2]])
    try library.mark([Mark(Story.bridge.id, isRead: true, time: 4)])
    #expect(try library.unreadCounts(today: today).map { [$0.unread, $0.articles] } == [[1, 2], [1, 2]])
    try library.leave(["/news/harbor.txt"])
    #expect(try library.unreadCounts(today: today).map { [$0.unread, $0.articles] } == [[0, 1], [0, 1]])
    #expect(try library.unfollow(Followed(.person, "MARA HOLT")))
    #expect(try !library.unfollow(Followed(.person, "Mara Holt")))
    #expect(try library.followed() == [Followed(.query, "rain* -lang:ja")])
  }

  @Test(
    "What is typed is a name behind its field, or else a question",
    arguments: [
      ("person:Mara Holt", Followed.Kind.person, "Mara Holt"), ("org:\"Harbor Board\"", .organization, "Harbor Board"),
      ("PLACE:harwick", .place, "harwick"), ("person:holt -rain", .query, "person:holt -rain"),
      ("person:holt OR rain", .query, "person:holt OR rain"), ("rain", .query, "rain"), ("person:", .query, "person:"),
      ("person:holt newer:3d", .query, "person:holt newer:3d"),
    ])
  func typed(_ text: String, _ kind: Followed.Kind, _ name: String) {
    #expect(Followed(typed: text) == Followed(kind, name))
  }
}
