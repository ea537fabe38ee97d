// What comes first where very many articles have the words, and that all ways to find them find the same.

import GRDB
import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Ranking")
struct RankingTests {
  /// Stories of one day and one length, in the order of their numbers.
  private func stories(_ count: Int, _ story: (inout Story, Int) -> Void) -> [Story] {
    (0..<count).map { number in
      var one = Story(file: "/news/\(number).txt", title: "Title", text: "Something common was said of this.")
      story(&one, number)
      return one
    }
  }

  private func numbers(_ question: String, _ library: Library, from offset: Int = 0, limit: Int = 50) throws -> [Int] {
    try library.search(
      Query.parse(question), today: CivilDate(dayNumber: 19_783), from: offset, limit: limit
    ).compactMap { Int($0.id.rawValue.dropFirst("/news/".count).dropLast(".txt".count)) }
  }

  @Test("Where thousands have a word, those with it in the title come first, then the last that were taken in")
  func many() throws {
    let count = Ranking.most + 1_100
    let library = try Library.holding(
      stories(count) { story, number in
        if number % 1_000 == 7 { story.title = "Common" }
        if number == 3 || number == count - 3 { story.people = [("this", [])] }
      })
    let titled = Set([7, 1_007, 2_007, 3_007])
    #expect(Set(try numbers("common", library, limit: 4)) == titled)
    let all = try numbers("common", library, limit: count)
    #expect(all.count == Set(all).count)
    // The last ones, the four that have it in the title among them or before them.
    #expect(Set(all) == titled.union(count - Ranking.most..<count))
    // The one taken in last comes first of those that are equal.
    #expect(all[4] == count - 1)
    // A page goes on where the one before it ends.
    #expect(try numbers("common", library, from: 3, limit: 9) == Array(all[3..<12]))
    // Also where titles only have its letters, or the words may go on.
    #expect(Set(try numbers("\"something common\"", library, limit: count)).count == Ranking.most)
    #expect(Set(try numbers("comm*", library, limit: 4)) == titled)
    #expect(Set(try numbers("common OR absent", library, limit: 4)) == titled)
    // Someone who is in few articles far from each other.
    #expect(try numbers("person:this common", library) == [count - 3, 3])
    #expect(try numbers("person:this comm*", library) == [count - 3, 3])
    #expect(try numbers("person:this absent", library).isEmpty)
  }

  @Test("Someone who is in thousands of articles is found in the last of them, and in titles")
  func named() throws {
    let count = 2 * Ranking.most + 300
    let library = try Library.holding(
      stories(count) { story, number in
        story.people = [("Something", [])]
        story.dates = [("this", number % 2 == 0 ? "2021-05" : "2022-06")]
        if number == 8 || number == 9 { story.title = "Common" }
      })
    let all = try numbers("person:something common", library, limit: count)
    #expect(Set(all) == Set(count - Ranking.most..<count).union([8, 9]))
    #expect(Set(all.prefix(2)) == [8, 9] && all[2] == count - 1)
    let even = try numbers("person:something mentions:2021 common", library, limit: count)
    #expect(Set(even) == Set((count - 2 * Ranking.most..<count).filter { $0 % 2 == 0 }).union([8]))
    #expect(even.first == 8 && even[1] == count - 2)
    #expect(Set(try numbers("person:something mentions:2021 com*", library, limit: count)) == Set(even))
    #expect(try numbers("person:something mentions:2021 absent", library).isEmpty)
  }

  @Test("Of words that are asked for together the rarer one counts for more")
  func rarity() throws {
    let library = try Library.holding(
      stories(900) { story, number in
        if number % 300 == 5 { story.text = "Something scarce was said of this." }
      })
    #expect(try numbers("common OR scarce", library, limit: 3) == [605, 305, 5])
  }

  @Test("A word that the first articles have and no later one is not taken for one that all have")
  func early() throws {
    let library = try Library.holding(
      stories(1_500) { story, number in
        if number < 600 { story.text += " It is about tariffs." }
      })
    #expect(try numbers("common OR tariffs", library, limit: 3) == [599, 598, 597])
  }

  @Test("A word that comes often counts for more, in a short text for more than in a long one")
  func worth() throws {
    let library = try Library.holding(
      stories(4) { story, number in
        if number == 1 { story.text = "Common is common, and common it is." }
        if number == 2 { story.text += String(repeating: " And more was said.", count: 40) }
      })
    #expect(try numbers("common", library) == [1, 3, 0, 2])
  }

  @Test(
    "A list of numbers tells what is in it",
    arguments: [[], [5], [-3, 0, 9], Array(stride(from: Int64(1), to: 99, by: 7))])
  func among(_ numbers: [Int64]) throws {
    let library = try Library.holding([])
    let list = NumberList(numbers).bytes
    let found = try library.read { database in
      try (-5...100).filter { number in
        try Bool.fetchOne(database, sql: "SELECT among(?, ?)", arguments: [number, list]) == true
      }
    }
    #expect(found == numbers.map(Int.init))
    #expect(try library.read { try Bool.fetchOne($0, sql: "SELECT among(1, NULL)") } == false)
  }
}
