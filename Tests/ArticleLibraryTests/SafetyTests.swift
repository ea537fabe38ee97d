// A disk that is full, a library that can only be read: said, and nothing that was kept is lost.

import Foundation
import GRDB
import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Safety")
struct SafetyTests {
  private func withLibrary(_ body: (Library) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "safety-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try Library.holding([.bridge], at: .file(folder + "/library.sqlite"))
    defer { library.close() }
    try library.mark([Mark(Story.bridge.id, isRead: true, isStarred: true, time: 1)])
    try body(library)
    // What was kept before is as it was, and writing goes on when it can.
    #expect(try library.markings()[Story.bridge.id] == Marking(isRead: true, isStarred: true, place: nil, time: 1))
    #expect(try library.found("rain") == ["bridge"])
    try library.take([Story.harbor.delivery])
    try library.mark([Mark(Story.harbor.id, isStarred: true, time: 2)])
    #expect(try library.found("is:starred") == ["harbor", "bridge"])
    #expect(try library.check().faults.isEmpty)
  }

  private func set(_ pragma: String, _ library: Library) throws {
    try library.connections.writeWithoutTransaction { try $0.execute(sql: "PRAGMA \(pragma)") }
  }

  @Test("A full disk is told as that: reading goes on, and nothing is half written")
  func full() throws {
    try withLibrary { library in
      let pages = try library.connections.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
      try set("max_page_count = \(pages)", library)
      var long = Story.harbor
      long.text += String(repeating: " Much more of it was said.", count: 5_000)
      #expect(throws: LibraryError.full) { try library.take([long.delivery]) }
      #expect(try library.found("closes").isEmpty && library.found("rain") == ["bridge"])
      try set("max_page_count = 1073741823", library)
    }
  }

  @Test("A library that can only be read is told as that, and is read")
  func readOnly() throws {
    try withLibrary { library in
      try set("query_only = ON", library)
      #expect(throws: LibraryError.readOnly) { try library.mark([Mark(Story.bridge.id, isRead: false, time: 3)]) }
      #expect(throws: LibraryError.readOnly) { try library.follow(Followed(.query, "rain"), time: 3) }
      #expect(try library.found("rain") == ["bridge"])
      try set("query_only = OFF", library)
    }
  }
}
