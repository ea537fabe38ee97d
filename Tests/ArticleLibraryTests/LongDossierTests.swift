// What a dossier shows of very many articles is the beginning of what it would show of all.

import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("A dossier of which a part is shown")
struct LongDossierTests {
  /// Articles of one person, with two quotations and two dates each, whose days are not in the order of their coming.
  private static func stories(_ count: Int) -> [Story] {
    (0..<count).map { number in
      let day = 1 + (number * 7) % 28
      let year = 1990 + (number * 5) % 17
      return Story(
        file: "/news/\(number).txt", title: "Report \(number)",
        text:
          "Mara Holt said “first of \(number)” and “last of \(number)” in Harwick. In \(year) and in \(year + 3) it held.",
        day: "2023-11-\(day < 10 ? "0" : "")\(day)", people: [("Mara Holt", [])], places: ["Harwick"],
        quotes: [("“first of \(number)”", 0), ("“last of \(number)”", 0)],
        dates: [("In \(year)", "\(year)"), ("\(year + 3)", "\(year + 3)")])
    }
  }

  @Test(
    "The first quotations and events are those of the whole, however few are asked for", arguments: [1, 2, 5, 13, 40])
  func parts(most: Int) throws {
    let library = try Library.holding(LongDossierTests.stories(20))
    let whole = try #require(try library.dossier(Dossier.Question(name: "Mara Holt", kind: .person, most: 1_000)))
    let part = try #require(try library.dossier(Dossier.Question(name: "Mara Holt", kind: .person, most: most)))
    #expect(whole.quotations.count == 40 && whole.events.count == 40 && whole.totals.quotations == 40)
    #expect(part.quotations == Array(whole.quotations.prefix(most)))
    #expect(part.events == Array(whole.events.prefix(most)))
    #expect(part.articles == Array(whole.articles.prefix(most)))
    #expect(part.totals == whole.totals && part.totals.events == 40)
    #expect(part.beside == whole.beside && part.beside.first?.articles == 20)
  }

  @Test("Quotations stand in the order of their days, events in that of theirs")
  func order() throws {
    let library = try Library.holding(LongDossierTests.stories(20))
    let dossier = try #require(try library.dossier(of: "Mara Holt"))
    let days = dossier.quotations.compactMap(\.date)
    #expect(days.count == 40 && days == days.sorted())
    let years = dossier.events.map(\.when.timex)
    #expect(years == years.sorted() && years.first == "1990")
    #expect(dossier.articles.compactMap(\.date) == dossier.articles.compactMap(\.date).sorted(by: >))
  }

  @Test("Of files that are gone nothing is counted, and no company either")
  func gone() throws {
    let library = try Library.holding(LongDossierTests.stories(4))
    try library.leave(["/news/2.txt"])
    let dossier = try #require(try library.dossier(of: "Mara Holt"))
    #expect(dossier.totals.articles == 3 && dossier.totals.events == 6 && dossier.quotations.count == 6)
    #expect(dossier.beside.map(\.articles) == [3])
  }
}
