// The index of names and months: it must tell what the tables tell, whatever is taken in, changed and taken out.

import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Index of names and months")
struct FactIndexTests {
  private static let people = ["Mara Holt", "Bruno Holt", "Zoë Quist", "Ada Arden"]

  /// Stories that are the same at every run, with people and dates of all kinds.
  private func stories(_ count: Int, round: Int = 0) -> [Story] {
    (0..<count).map { number in
      let seed = number + round * 7
      let people = FactIndexTests.people.enumerated().filter { (seed >> $0.offset) & 1 == 1 }.map(\.element)
      let year = 2018 + seed % 6
      let dates = [
        "\(year)", "\(year - 1)-\(["03", "12"][seed % 2])", "\(year)-06-\(["01", "15", "30"][seed % 3])",
      ]
      return Story(
        file: "/news/\(number).txt", title: "Title \(number)",
        text: (["The harbor said it"] + people + dates.map { "on \($0)." }).joined(separator: ", "),
        people: people.map { ($0, []) }, dates: dates.map { ($0, $0) })
    }
  }

  private static let questions = [
    "person:holt harbor", "person:\"mara holt\" harbor", "person:ho* harbor", "person:nobody harbor", "org:holt harbor",
    "mentions:2020 harbor", "mentions:2020-06 harbor", "mentions:2020-06-10..2020-06-20 harbor",
    "mentions:2019-12..2021-03 said", "mentions:2021-06-15.. harbor", "mentions:..2018-06-01 harbor",
    "person:holt person:quist mentions:2019 harbor", "person:holt -person:quist mentions:2019..2021 harbor",
    "harbor (person:arden OR mentions:2022)", "harbor person:arden mentions:2020-06-02..2020-06-14",
  ]

  @Test("With words a question finds the same as its conditions alone are true of", arguments: questions)
  func same(_ question: String) throws {
    let library = try Library.holding(stories(48))
    try expectSame(question, library)
    // Every article is changed, and what it was stays for those who ask for it.
    try library.take(stories(48, round: 1).map(\.delivery))
    try expectSame(question, library)
    try library.take(stories(24, round: 2).map(\.delivery))
    try expectSame(question, library)
  }

  @Test("The same is found where people are in very many articles")
  func many() throws {
    let library = try Library.holding(stories(1_300))
    for question in FactIndexTests.questions { try expectSame(question, library) }
  }

  private func expectSame(_ question: String, _ library: Library) throws {
    let query = try Query.parse(question)
    let today = CivilDate(dayNumber: 19_783)
    // The names of all are asked of the tables.
    let wanted = Set(try library.articles(query, today: today))
    #expect(Set(try library.search(query, today: today, limit: 1_000).map(\.id)) == wanted, "\(question)")
  }

  @Test("The index is asked for few words, and the tables where there would be many")
  func words() throws {
    let library = try Library.holding([.bridge])
    func question(_ text: String) throws -> FactIndex.Question {
      try library.read { try FactIndex.question([Query.parse(text).condition], $0) }
    }
    #expect(try question("mentions:2023-11..2025-01").expression?.split(separator: " ").count == 7)
    #expect(try question("mentions:2023-11..2025-01").rest.isEmpty)
    #expect(try question("mentions:2023-11-03").rest.count == 1)
    #expect(try question("mentions:1023..2023").expression == nil)
    #expect(try question("person:nobody").expression == "(x)")
    #expect(try question("speaker:holt").expression == nil)
  }
}
