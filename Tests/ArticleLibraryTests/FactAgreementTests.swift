// The index of names and months holds what its tables tell, word for word, after all that can happen to an article.

import Foundation
import GRDB
import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Index of names and months, word for word")
struct FactAgreementTests {
  /// A word of the index and the number of an article that has it.
  private struct Entry: Hashable {
    let word: String
    let article: Int64
  }

  /// What is in the index.
  private func indexed(_ library: Library) throws -> Set<Entry> {
    try library.connections.writeWithoutTransaction { database in
      try database.execute(
        sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.fact_words USING fts5vocab(main, fact, 'instance')")
      return Set(
        try Row.fetchAll(database, sql: "SELECT term, doc FROM temp.fact_words").map {
          Entry(word: $0[0], article: $0[1])
        })
    }
  }

  /// What should be: told from the tables, a day at a time.
  private func wanted(_ library: Library) throws -> Set<Entry> {
    try library.connections.read { database in
      var all = Set(
        try Row.fetchAll(database, sql: "SELECT name, article FROM appearance").map {
          Entry(word: "n\($0[0] as Int64)", article: $0[1])
        })
      for row in try Row.fetchAll(database, sql: "SELECT first, last, article FROM spoken_time") {
        for number in (row[0] as Int)...(row[1] as Int) {
          for word in words(number) { all.insert(Entry(word: word, article: row[2])) }
        }
      }
      return all
    }
  }

  /// The words of the month and the year that a day is in.
  private func words(_ number: Int) -> [String] {
    let day = CivilDate(dayNumber: number)
    let month = day.year * 12 + day.month - 1
    return [month < 0 ? "o\(-month)" : "m\(month)", day.year < 0 ? "z\(-day.year)" : "y\(day.year)"]
  }

  private func expectAgreement(_ library: Library, _ what: String) throws {
    let (found, wanted) = (try indexed(library), try wanted(library))
    #expect(found == wanted, "\(what): \(found.symmetricDifference(wanted))")
    #expect(try library.check().faults.isEmpty, "\(what)")
  }

  private var old: Story {
    Story(
      file: "/news/old.txt", title: "Marathon", text: "Mara Holt spoke of the year 0, of 988, and of 3 November 2023.",
      people: [("Mara Holt", [])],
      dates: [("the year 0", "0000"), ("988", "0988"), ("3 November 2023", "2023-11-03")])
  }

  private func changed(_ story: Story) -> Story {
    var changed = story
    changed.text = "Bruno Arden said it again in 2019."
    changed.people = [("Bruno Arden", ["Arden"])]
    (changed.places, changed.quotes, changed.roles) = ([], [], [])
    changed.dates = [("2019", "2019")]
    return changed
  }

  @Test("After taking in, changing, moving and giving way")
  func changes() throws {
    let library = try Library.holding([.bridge, .harbor, .train, old])
    try expectAgreement(library, "taken in")
    #expect(try !indexed(library).isEmpty)
    try library.take([changed(.bridge).delivery, changed(old).delivery])
    try expectAgreement(library, "changed")
    try library.move("/news/harbor.txt", to: "/news/moved.txt")
    try expectAgreement(library, "moved")
    try library.leave(["/news/train.txt"])
    try expectAgreement(library, "gone")
    let before = try indexed(library).count
    try library.move("/news/train.txt", to: "/news/moved.txt")
    try expectAgreement(library, "one gave way to another")
    #expect(try indexed(library).count < before)
  }

  @Test("After removing an article, and what it was before it was changed")
  func removed() throws {
    let library = try Library.holding([.bridge, .harbor])
    try library.take([changed(.bridge).delivery])
    try library.write { database in
      try ArticleTable.remove(try #require(try ArticleTable.knownID(of: "/news/bridge.txt", database)), database)
    }
    try expectAgreement(library, "removed")
    #expect(Set(try indexed(library).map(\.article)).count == 1)
  }

  @Test("After more changes than are kept")
  func pruned() throws {
    let library = try Library.holding([old])
    for number in 0...FormerTable.most + 2 {
      var story = number % 2 == 0 ? changed(old) : old
      story.text += " Again \(number)."
      try library.take([story.delivery])
    }
    try expectAgreement(library, "pruned")
    #expect(Set(try indexed(library).map(\.article)).count == FormerTable.most + 1)
  }

  @Test("After another engine found other things, and after an earlier version of the derived tables")
  func renewed() throws {
    let folder = NSTemporaryDirectory() + "facts-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = LibraryPlace.file(folder + "/library.sqlite")
    let first = try Library.holding([.bridge, .harbor], at: place)
    first.close()
    let second = try Library(at: place, engine: 2)
    var other = Story.bridge
    (other.people, other.quotes, other.roles) = ([("Zoë Quist", [])], [], [])
    other.dates = []
    try second.renew([ArticleFacts(other.article, other.analysis)])
    try expectAgreement(second, "renewed")
    #expect(try second.found("person:holt said") == ["harbor"])
    try second.write { try $0.execute(sql: "UPDATE derived SET version = 0") }
    second.close()
    let third = try Library(at: place, engine: 2)
    defer { third.close() }
    try expectAgreement(third, "emptied")
    #expect(try indexed(third).isEmpty)
    try third.take([Story.bridge, .harbor].map(\.delivery))
    try expectAgreement(third, "taken in again")
    #expect(try third.found("person:holt said") == ["harbor", "bridge"])
  }

  @Test("Days before our era have months and years like all others", arguments: [-720_000, -719_528, -719_163, 0])
  func early(_ start: Int) throws {
    // The first of January of the year 0 is day -719528.
    for length in [0, 27, 31, 59, 366] {
      let days = start - length / 2...start + length / 2
      let words = Set(FactIndex.Span.all(in: days).map(\.word))
      #expect(words == Set(days.flatMap(self.words)), "\(days)")
      let asked = try #require(FactIndex.Span.fewest(in: days, upTo: 48)).map(\.word)
      #expect(words.isSuperset(of: asked))
      #expect(days.allSatisfy { !Set(self.words($0)).isDisjoint(with: asked) }, "\(days)")
    }
    let first = try #require(CivilDate(year: 0, month: 1, day: 1)).dayNumber
    #expect(first == -719_528 && Set(words(first)) == ["m0", "y0"] && Set(words(first - 1)) == ["o1", "z1"])
  }

  @Test("As known on a day, the names and months of then are asked for")
  func asKnown() throws {
    let library = try Library.holding([.bridge, .harbor])
    try library.take([changed(.bridge).delivery])
    let yesterday = CivilDate(dayNumber: Int(Date().timeIntervalSince1970) / 86_400 - 1)
    let then = library.asKnown(on: yesterday)
    #expect(try then.found("person:quist mentions:2023-11 met") == ["bridge"])
    #expect(try then.found("person:arden said").isEmpty && library.found("person:arden said") == ["bridge"])
    #expect(try library.found("person:quist met").isEmpty)
  }

  @Test("A library whose index does not agree is told of")
  func faults() throws {
    let library = try Library.holding([.bridge, .harbor])
    #expect(try library.check().faults.isEmpty)
    try library.write { try $0.execute(sql: "DELETE FROM appearance WHERE article = 1") }
    #expect(try library.check().faults.count == 1)
    let second = try Library.holding([.bridge, .harbor])
    try second.write { try $0.execute(sql: "INSERT INTO fact (rowid, facts) VALUES (2, 'm24286')") }
    #expect(try second.check().faults.count == 1)
  }
}
