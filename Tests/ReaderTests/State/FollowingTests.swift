// Following, and stories of several articles in one line of the list.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite("Following and stories")
struct FollowingTests {
  private func press(_ keys: String, _ state: inout ReaderState) throws -> [Effect] {
    try KeyScript.inputs(keys).flatMap { update(&state, .input($0)) }.filter {
      if case .expireMessage = $0 { false } else { true }
    }
  }

  @Test("+ follows who is selected, or what the list was asked, and u takes it back")
  func follows() throws {
    var state = Examples.reader(120, 40)
    let torsen = Followed(.person, "Ilva Torsen")
    #expect(try press("p +", &state) == [.toggleFollow(torsen)])
    #expect(try press("u", &state) == [.toggleFollow(torsen)])
    #expect(try press("1 f text:is:starred Enter +", &state).contains(.toggleFollow(Followed(.query, "is:starred"))))
    #expect(
      try press(": text:follow_place:Harwick Enter", &state).contains(.toggleFollow(Followed(.place, "Harwick"))))
  }

  @Test("What is followed stands among the sources; Enter asks the library for it, Delete ends it")
  func listed() throws {
    var state = Examples.reader(120, 40)
    #expect(try press("i", &state) == [.listSources, .listFollowed])
    _ = update(&state, .sources([]))
    let torsen = Followed(.person, "Ilva Torsen")
    _ = update(&state, .followed([FollowedCount(torsen, unread: 2, articles: 3)]))
    #expect(try press("G DC", &state) == [.toggleFollow(torsen)])
    #expect(try press("Enter", &state).contains(.search("person:\"Ilva Torsen\"")))
  }

  private static func story(_ ids: [String]) -> StoryGroup {
    let nothing = StoryGroup.Items(people: [], quotes: [], days: [])
    return StoryGroup(
      lead: ArticleID(rawValue: ids[0]),
      members: ids.map {
        StoryGroup.Member(
          article: ArticleID(rawValue: $0), title: $0, outlet: "Wire", date: nil, isRead: false, bond: .related,
          likeness: $0 == ids[0] ? 1 : 0.5, kept: nothing,
          leftOut: $0 == ids[0]
            ? nothing : StoryGroup.Items(people: ["Mara Holt"], quotes: ["It will hold."], days: []),
          alone: nothing)
      }, people: [])
  }

  private func names(_ state: ReaderState) -> String {
    state.articles.shown.indices.compactMap { state.articles.row(at: $0)?.id.rawValue }.joined()
  }

  @Test("Articles of one story are one line, which unfolds and folds")
  func stories() throws {
    var state = Examples.reader(120, 40)
    #expect(names(state) == "abcdef")
    #expect(try press("1 M", &state) == [.groupStories])
    _ = update(&state, .stories([Self.story(["b", "a", "e"])]))
    #expect(names(state) == "bcdf")
    _ = try press("g l", &state)
    #expect(names(state) == "baecdf")
    #expect(state.articles.stories.place(of: ArticleID(rawValue: "b")) == .lead(2, isUnfolded: true))
    #expect(
      state.articles.stories.words(of: ArticleID(rawValue: "a"))
        == "same story; leaves out “It will hold.”, Mara Holt")
    // Folding from a member goes to the line that stands for it.
    _ = try press("j j h", &state)
    #expect(names(state) == "bcdf" && state.articles.selected?.id.rawValue == "b")
    // A filter that the line does not pass leaves its members to themselves.
    state.articles.filter(by: "lamp")
    #expect(names(state) == "e")
    state.articles.filter(by: "")
    _ = try press("M", &state)
    #expect(names(state) == "abcdef")
    #expect(try press("l", &state) == [] && state.message?.text.hasPrefix("M puts") == true)
  }

  @Test("@ and a day show what was known then, until it is ended")
  func asKnown() throws {
    var state = Examples.reader(120, 40)
    let day = try #require(CivilDate(year: 2021, month: 12, day: 31))
    #expect(try press("1 @ text:2021-12-31 Enter", &state).contains(.asKnown(day)))
    _ = update(&state, .known(day, [ArticleID(rawValue: "d"), ArticleID(rawValue: "e")], former: []))
    #expect(names(state) == "de")
    #expect(state.context(for: .timeline, layout: state.layout).today == day)
    #expect(state.wordsOfKnown == "as known on 31 Dec 2021")
    // An answer for another day is too late.
    _ = update(&state, .known(day.adding(days: 1), [], former: []))
    #expect(names(state) == "de")
    // What stood in another wording then has the row of then, and its place in the order.
    let then = ArticleRow(
      id: ArticleID(rawValue: "e"), file: "e", title: "Another title", date: CivilDate(year: 2030, month: 1, day: 1),
      state: .parsed, isUnread: true)
    let now = try #require(state.articles.row(of: then.id))
    let unread = state.articles.figures.unread
    _ = update(&state, .known(day, [ArticleID(rawValue: "d"), then.id], former: [then]))
    #expect(names(state) == "ed" && state.articles.row(of: then.id)?.title == "Another title")
    #expect(state.articles.row(of: then.id)?.isUnread == now.isUnread && state.articles.figures.unread == unread)
    // What comes of it meanwhile is for later, and the same answer once more moves nothing.
    _ = update(&state, .rows([now]))
    #expect(state.articles.row(of: then.id)?.title == "Another title")
    #expect(update(&state, .known(day, [ArticleID(rawValue: "d"), then.id], former: [then])).isEmpty)
    #expect(try press("@ text:yesterday Enter", &state) == [] && state.message?.isTrouble == true)
    #expect(try press("@ Enter", &state).contains(.asKnown(nil)))
    #expect(names(state) == "abcdef" && state.articles.row(of: then.id) == now)
  }

  @Test("An article that leaves the folder leaves its story whole")
  func gone() throws {
    var state = Examples.reader(120, 40)
    _ = try press("1 M", &state)
    _ = update(&state, .stories([Self.story(["b", "a", "e"])]))
    _ = update(&state, .gone([ArticleID(rawValue: "b")]))
    #expect(names(state) == "acdef")
  }
}
