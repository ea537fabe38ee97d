// The library as it stood on a day.

import Foundation
import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("As known on a day")
struct AsKnownTests {
  private let today = CivilDate(dayNumber: Int(Date().timeIntervalSince1970) / 86_400)
  private var yesterday: CivilDate { CivilDate(dayNumber: today.dayNumber - 1) }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso8601: text)) }

  @Test("What came later is in no answer", arguments: [true, false])
  func later(_ isInMemory: Bool) throws {
    let folder = NSTemporaryDirectory() + "known-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let stories: [Story] = [.bridge, .harbor, .train]
    let library = try Library.holding(stories, at: isInMemory ? .memory : .file(folder + "/library.sqlite"))
    let then = library.asKnown(on: try day("2023-12-31"))
    #expect(Set(try then.found("")) == ["bridge", "train"])
    #expect(try then.found("closes").isEmpty && library.found("closes") == ["harbor"])
    #expect(try then.found("mentions:2021").isEmpty)
    #expect(try then.dossier(of: "Mara Holt")?.totals.articles == 1)
    #expect(try library.dossier(of: "Mara Holt")?.totals.articles == 2)
    let early = try library.asKnown(on: day("2020-12-31")) { try $0.quotes(QuoteLedger.Question()) }
    #expect(early.entries.map(\.text) == ["“Trains run.”", "“It rains.”"])
    #expect(try then.named(Query.parse(""), today: today, most: 9).first { $0.name == "Mara Holt" }?.articles == 1)
    #expect(try then.count(Query.parse("person:holt"), today: today) == 2)
    #expect(try library.asKnown(on: nil).found("closes") == ["harbor"])
    // The view that stood in the way is gone.
    #expect(try library.found("sort:oldest") == ["train", "bridge", "harbor"])
    try library.mark([Mark(Story.harbor.id, isRead: true, time: 1)])
  }

  @Test("An article that was changed stands as it was then, with all that was found in it then")
  func former() throws {
    let library = try Library.holding([.bridge, .train])
    var changed = Story.bridge
    changed.title = "Bridge of Harwick sways"
    changed.text = "Bruno Arden, the mayor, said: “It sways.” On 4 December 2023 snow fell."
    changed.people = [("Bruno Arden", [])]
    changed.places = []
    changed.quotes = [("“It sways.”", 0)]
    changed.dates = [("4 December 2023", "2023-12-04")]
    try library.take([changed.delivery])
    let then = library.asKnown(on: yesterday)
    #expect(try library.found("rain").isEmpty && library.found("snow") == ["bridge"])
    #expect(try then.found("rain") == ["bridge"] && then.found("snow").isEmpty)
    #expect(try then.found("person:\"mara holt\"") == ["bridge"] && library.found("person:\"mara holt\"").isEmpty)
    #expect(try then.found("mentions:2023-11 quote:\"will hold\" sort:title") == ["bridge"])
    #expect(try then.dossier(of: "Mara Holt")?.quotations.map(\.text) == ["“It will hold.”"])
    #expect(try library.dossier(of: "Mara Holt") == nil)
    #expect(try then.contents(Query.parse("holt lang:en"), today: today, most: 5).map(\.text) == [Story.bridge.whole])
    #expect(
      try then.contents(Query.parse("holt lang:en"), today: today, most: 5).first?.metadata.byline == ["Ines Jarrow"])
    #expect(try library.asKnown(on: today).found("snow") == ["bridge"])
    let former = try then.formerHits()
    #expect(former.map(\.id) == [Story.bridge.id] && former.first?.title == Story.bridge.title)
    #expect(try library.formerHits().isEmpty && library.asKnown(on: today).formerHits().isEmpty)
    let wording = try #require(try library.wording(of: Story.bridge.id, on: yesterday))
    #expect(wording.article.text == Story.bridge.whole && wording.article.id == Story.bridge.id)
    #expect(wording.article.blocks == Story.bridge.article.blocks && wording.replaced == today)
    #expect(try library.wording(of: Story.bridge.id, on: today) == nil)
    #expect(try library.wording(of: Story.train.id, on: yesterday) == nil)
    #expect(try library.count() == 2 && library.check().faults.isEmpty)
    var kept: [String] = []
    try library.eachKept { kept.append($0.id.rawValue) }
    #expect(kept == ["/news/bridge.txt", "/news/train.txt"])
  }

  @Test("No more than some of what an article was are kept, and none when it goes")
  func pruned() throws {
    let library = try Library.holding([.bridge])
    for number in 0..<14 {
      var changed = Story.bridge
      changed.text += " Again number\(number)."
      try library.take([changed.delivery])
    }
    #expect(try library.versions(of: Story.bridge.id).count == 10)
    #expect(try library.outdatedFormers().isEmpty)
    #expect(try library.connections.read { try FormerTable.count($0) } == 10)
    #expect(try library.check().faults.isEmpty && library.found("rain") == ["bridge"])
    // Another file takes its name, and it gives way.
    try library.take([Story.harbor.delivery])
    try library.move("/news/harbor.txt", to: "/news/bridge.txt")
    #expect(try library.found("closes") == ["bridge"] && library.found("rain").isEmpty)
    #expect(try library.connections.read { try FormerTable.count($0) } == 0)
    #expect(try library.check().faults.isEmpty)
  }

  @Test("What articles were is found anew when the engine has changed")
  func renewed() throws {
    let folder = NSTemporaryDirectory() + "known-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = LibraryPlace.file(folder + "/library.sqlite")
    let library = try Library.holding([.bridge], at: place)
    var changed = Story.bridge
    changed.text += " Again."
    try library.take([changed.delivery])
    library.close()
    let later = try Library(at: place, engine: 2)
    let formers = try later.outdatedFormers()
    #expect(formers.count == 1)
    let article = try #require(try later.article(formers[0]))
    #expect(article.text == Story.bridge.whole)
    var again = Story.bridge
    again.file = formers[0].rawValue
    try later.renew([ArticleFacts(again.article, again.analysis)])
    #expect(try later.outdatedFormers().isEmpty)
    #expect(try later.asKnown(on: yesterday).dossier(of: "Mara Holt")?.articles.map(\.id) == [Story.bridge.id])
  }
}
