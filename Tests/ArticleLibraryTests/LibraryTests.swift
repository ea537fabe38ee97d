// What the library keeps, and what becomes of it when files change, move and go.

import Foundation
import GRDB
import NewsModel
import Synchronization
import Testing

@testable import ArticleLibrary

@Suite("Library")
struct LibraryTests {
  private func scratch() throws -> String {
    let path = NSTemporaryDirectory() + "library-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test("A file that is as it was is known, one that has changed is not, and another engine knows none")
  func known() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = LibraryPlace.file(folder + "/deep/library.sqlite")
    let library = try Library.holding([.bridge], at: place)
    let stamp = Story.bridge.delivery.stamp
    let known = try library.known([("/news/bridge.txt", stamp), ("/news/other.txt", stamp)])
    #expect(known.keys.sorted() == ["/news/bridge.txt"])
    let row = try #require(known["/news/bridge.txt"]?.first)
    #expect(row.title == "Bridge of Harwick holds" && row.outlet == "Harbour Post")
    #expect(row.people == 2 && row.quotes == 1 && row.date == CivilDate(iso8601: "2023-11-17"))
    #expect(try library.known([("/news/bridge.txt", "another")]).isEmpty)
    library.close()
    let later = try Library(at: place, engine: 2)
    #expect(try later.known([("/news/bridge.txt", stamp)]).isEmpty)
    #expect(try later.found("rain") == ["bridge"], "what an earlier engine found stays until it is found anew")
  }

  @Test("Several programs may open a new library at the same moment")
  func openedTogether() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for round in 0..<15 {
      let failures = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        do { try Library(at: .file(folder + "/\(round).sqlite"), engine: 1).close() } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
      #expect(failures.withLock { $0 } == [])
    }
  }

  @Test("A changed article keeps what it said before")
  func versions() throws {
    let library = try Library.holding([.bridge])
    var changed = Story.bridge
    changed.text = "Mara Holt said: “It will hold.” Zoë Quist, 3 November 2023, Harwick. the mayor. Snow fell."
    try library.take([changed.delivery])
    let versions = try library.versions(of: changed.id)
    #expect(versions.map(\.text) == [Story.bridge.whole])
    #expect(try library.found("rain").isEmpty)
    #expect(try library.found("snow") == ["bridge"])
    try library.take([changed.delivery])
    #expect(try library.versions(of: changed.id).count == 1, "the same text is no other version")
  }

  @Test("A file under another name is the same article, with its marks")
  func moved() throws {
    let library = try Library.holding([.bridge])
    try library.mark([Mark(Story.bridge.id, isRead: true, isStarred: true, place: 40, time: 7)])
    try library.tag(Story.bridge.id, add: ["steel"])
    try library.leave(["/news"])
    #expect(try library.found("rain").isEmpty)
    var moved = Story.bridge
    moved.file = "/news/sub/span.txt"
    try library.take([moved.delivery])
    #expect(try library.markings()[moved.id] == Marking(isRead: true, isStarred: true, place: 40, time: 7))
    #expect(try library.tags(of: moved.id) == ["steel"])
    #expect(try library.found("rain") == ["sub/span"])
    try library.move("/news/sub", to: "/news/top")
    #expect(try library.found("is:starred") == ["top/span"])
    #expect(try library.check().articles == 1)
  }

  @Test("Two files of the same content are two articles while both are there")
  func copies() throws {
    var copy = Story.bridge
    copy.file = "/news/copy.txt"
    let library = try Library.holding([.bridge, copy])
    #expect(Set(try library.found("rain")) == ["bridge", "copy"])
  }

  @Test("Looking through folders tells what is gone and what is back")
  func looked() throws {
    let library = try Library.holding([.bridge, .harbor])
    try library.look(through: ["/news"], finding: ["/news/harbor.txt"])
    #expect(try library.found("bridge") == ["harbor"])
    try library.look(through: ["/elsewhere"], finding: [])
    try library.look(through: ["/news"], finding: ["/news/harbor.txt", "/news/bridge.txt"])
    #expect(Set(try library.found("bridge")) == ["bridge", "harbor"])
  }

  @Test("Marks change what they speak of, also of articles that were never taken in; older ones give way")
  func marks() throws {
    let library = try Library(at: .memory, engine: 1)
    let id = ArticleID(rawValue: "/news/a.txt")
    try library.mark([Mark(id, isRead: true, time: 5), Mark(id, place: 9, time: 6), Mark(id, isStarred: true, time: 7)])
    #expect(try library.markings() == [id: Marking(isRead: true, isStarred: true, place: 9, time: 7)])
    try library.takeIn([Mark(id, isRead: false, time: 3)])
    #expect(try library.markings()[id]?.isRead == true)
    try library.takeIn([Mark(id, isRead: false, time: 8)])
    #expect(try library.markings()[id]?.isRead == false)
    #expect(try library.found("is:starred").isEmpty, "there is nothing to show of it")
  }

  @Test("What articles tell is told by those that are asked, the oldest first, and of too many by the last")
  func told() throws {
    let library = try Library(at: .memory, engine: 1)
    let day = ("3 May 2021", "2021-05-03")
    let stories = ["2021-05-09", "2021-05-04", "2021-05-06"].enumerated().map { number, written in
      Story(
        file: "/news/\(number).txt", title: "Story \(number)", text: "Ada Arden left on 3 May 2021.", day: written,
        people: [("Ada Arden", [])], dates: [day])
    }
    try library.take(stories.map(\.delivery))
    let all = Set(stories.map(\.id))
    #expect(try library.told(by: all, most: 9).map(\.title) == ["Story 1", "Story 2", "Story 0"])
    #expect(try library.told(by: all, most: 2).map(\.title) == ["Story 2", "Story 0"])
    let one = try #require(library.told(by: [stories[1].id], most: 9).first)
    #expect(one.day == CivilDate(year: 2021, month: 5, day: 4) && !one.hasDateline)
    #expect(one.events == ToldEvent.all(of: stories[1].analysis, in: stories[1].article).filter { $0.kind == .event })
    #expect(one.events.first?.words == day.0 && one.events.first?.parties.map(\.name) == ["Ada Arden"])
  }

  @Test("Who shares a surname is found with what stands beside them")
  func families() throws {
    let library = try Library(at: .memory, engine: 1)
    try library.take([
      Story(file: "/a", title: "One", text: "Ada Arden in Oslo", people: [("Ada Arden", [])], places: ["Oslo"])
        .delivery,
      Story(file: "/b", title: "Two", text: "Odo Arden in Oslo", people: [("Odo Arden", [])], places: ["Oslo"])
        .delivery,
      Story(file: "/c", title: "Three", text: "Arden Vane", people: [("Arden Vane", [])]).delivery,
    ])
    let family = try library.appearances(underNamesWith: "arden", upTo: 100) { $0.hasSuffix("Arden") }.found
    #expect(family.map(\.article) == ["/a", "/b"])
    #expect(family.map(\.name) == ["Ada Arden", "Odo Arden"])
    #expect(family.allSatisfy { $0.context == ["Oslo"] })
    #expect(try library.spread(of: ["Oslo", "Bergen"], upTo: 9) == ["Oslo": 2, "Bergen": 0])
    #expect(try library.spread(of: ["Oslo"], upTo: 1) == ["Oslo": 1])
  }

  @Test("Marked articles cannot be removed, derived facts can")
  func constraints() throws {
    let library = try Library.holding([.bridge])
    try library.mark([Mark(Story.bridge.id, isRead: true, time: 1)])
    #expect(throws: LibraryError.self) {
      try library.write { try $0.execute(sql: "DELETE FROM article") }
    }
    #expect(throws: LibraryError.self) {
      try library.write { try $0.execute(sql: "UPDATE reading SET is_read = 2") }
    }
    try library.write { try $0.execute(sql: "UPDATE derived SET version = 0") }
    try Schema.bringUpToDate(library.connections)
    #expect(try library.found("person:holt").isEmpty)
    #expect(try library.found("rain") == ["bridge"])
    #expect(try library.known([("/news/bridge.txt", Story.bridge.delivery.stamp)]).isEmpty)
    try library.take([Story.bridge.delivery])
    #expect(try library.found("person:holt is:read") == ["bridge"])
  }

  @Test("Files that are no library of this version are told apart")
  func troubles() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: folder + "/text"))
    #expect(throws: LibraryError.foreign) { try Library(at: .file(folder + "/text"), engine: 1) }
    let path = folder + "/library.sqlite"
    let library = try Library.holding([.bridge], at: .file(path))
    try library.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 of a later version')") }
    library.close()
    #expect(throws: LibraryError.newer) { try Library(at: .file(path), engine: 1) }
    #expect(throws: LibraryError.self) { try Library(at: .file(folder + "/text/below/library.sqlite"), engine: 1) }
  }

  @Test("Two programs read and write one file")
  func together() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = LibraryPlace.file(folder + "/library.sqlite")
    let (one, other) = (try Library.holding([.bridge], at: place), try Library(at: place, engine: 1))
    try other.take([Story.harbor.delivery])
    try one.mark([Mark(Story.harbor.id, isRead: true, time: 1)])
    #expect(try other.found("is:read") == ["harbor"])
    #expect(Set(try one.found("holt")) == ["harbor", "bridge"])
  }

  @Test("A backup is a whole library, and what is put back is what was kept")
  func safety() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try Library.holding([.bridge, .harbor, .train], at: .file(folder + "/library.sqlite"))
    try library.mark([Mark(Story.bridge.id, isRead: true, place: 3, time: 5)])
    try library.tag(Story.train.id, add: ["rail", "東京"])
    try library.add(Note(text: "ask again", time: 8), to: Story.train.id)
    try library.leave(["/news/harbor.txt"])
    try library.backUp(to: folder + "/copy.sqlite")
    let copy = try Library(at: .file(folder + "/copy.sqlite"), engine: 1)
    #expect(try copy.check() == library.check())
    #expect(try copy.check().faults.isEmpty)

    var kept: [KeptArticle] = []
    try library.eachKept { kept.append($0) }
    #expect(kept.first { $0.id == Story.bridge.id }?.content == Story.bridge.article)
    let again = try Library(at: .memory, engine: 1)
    let stories = [Story.bridge, .harbor, .train]
    try again.put(
      back: kept.map { kept in
        let story = stories.first { $0.id == kept.id }
        let facts = story.map { ArticleFacts(kept.content ?? $0.article, $0.analysis) }
        return AnalyzedAnew(kept: kept, facts: facts, versions: [])
      })
    var back: [KeptArticle] = []
    try again.eachKept { back.append($0) }
    #expect(back == kept)
    #expect(try again.check() == library.check())
  }
}
