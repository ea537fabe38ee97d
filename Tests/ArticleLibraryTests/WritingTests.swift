// How articles are written: values as they are, errors as errors, and the full-text indices in few parts.

import Foundation
import GRDB
import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Writing")
struct WritingTests {
  private func table(_ body: (Database, Statement) throws -> Void) throws {
    try DatabaseQueue().write { database in
      try database.execute(sql: "CREATE TABLE kept (number INTEGER UNIQUE, text TEXT, flag INTEGER, last TEXT)")
      try body(database, database.makeStatement(sql: "INSERT INTO kept VALUES (?, ?, ?, ?)"))
    }
  }

  private static let texts = ["", "Müller", "a\0b", "' OR 1 --", "\u{1F4F0}", "\u{1B}[2J"]

  @Test("Values come back as they were given", arguments: texts)
  func values(_ text: String) throws {
    try table { database, add in
      try add.run(Int.max, text, true, nil as String?)
      try add.run(Int64.min, nil as String?, false, text)
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM kept ORDER BY number DESC")
      #expect(rows[0][0] == Int.max && rows[0][2] == 1)
      #expect(rows[1][0] == Int.min && rows[1][2] == 0)
      // The library's other statements end a text at a zero byte, and both must write the same.
      let other = try database.makeStatement(sql: "INSERT INTO kept VALUES (0, ?, NULL, NULL)")
      try other.execute(arguments: [text])
      let kept = try Data.fetchAll(database, sql: "SELECT CAST(coalesce(text, last) AS BLOB) FROM kept")
      #expect(Set(kept).count == 1 && kept.count == 3, "\(kept)")
      #expect(kept[0] == Data(text.utf8.prefix { $0 != 0 }))
      #expect((rows[0][3] as String?) == nil && (rows[1][1] as String?) == nil)
      #expect(try String.fetchOne(database, sql: "SELECT typeof(text) FROM kept WHERE flag") == "text")
    }
  }

  @Test("What a table does not take is told, and the statement can be used again")
  func errors() throws {
    try table { database, add in
      try add.run(1, "one", true, nil as String?)
      let error = #expect(throws: DatabaseError.self) { try add.run(1, "again", true, nil as String?) }
      #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE)
      #expect(error?.message?.contains("kept.number") == true)
      try add.run(2, "two", true, nil as String?)
      #expect(try Int.fetchAll(database, sql: "SELECT number FROM kept ORDER BY number") == [1, 2])
    }
  }

  private static let indices = ["article_text", "title_letters", "quotation_text", "fact"]

  /// Of how many parts each full-text index is.
  private func parts(_ library: Library) throws -> [String: Int] {
    try library.read { database in
      var parts: [String: Int] = [:]
      for index in WritingTests.indices {
        parts[index] = try Int.fetchOne(database, sql: "SELECT count(DISTINCT segid) FROM \(index)_idx")
      }
      return parts
    }
  }

  private func stories(_ count: Int, said words: String = "We will open it") -> [Story] {
    (0..<count).map { number in
      Story(
        file: "/news/\(number).txt", title: "Bridge \(number)", text: "Mara Holt said in 2021, “\(words) \(number).”",
        people: [("Mara Holt", [])], quotes: [("\(words) \(number)", 0)], dates: [("2021", "2021")])
    }
  }

  @Test("Articles that are taken in together are one part of each index")
  func together() throws {
    let library = try Library.holding(stories(60))
    #expect(try parts(library) == Dictionary(uniqueKeysWithValues: WritingTests.indices.map { ($0, 1) }))
  }

  @Test("What is found anew in many articles adds few parts")
  func renewed() throws {
    let library = try Library.holding(stories(60))
    let found = stories(60).map { ArticleFacts($0.article, $0.analysis) }
    try library.renew(found + found)
    let parts = try parts(library)
    #expect((1...4).contains(parts["quotation_text", default: 0]), "\(parts)")
    #expect((1...4).contains(parts["fact", default: 0]), "\(parts)")
    #expect(try library.check().faults == [])
    #expect(try library.search(try Query.parse("quote:\"open it 7\""), today: CivilDate(dayNumber: 19_783)).count == 1)
    // Files that were touched but not changed are written anew in the same way.
    try library.take(stories(60).map(\.delivery))
    let after = try self.parts(library)
    #expect(after["article_text"] == 1, "\(after)")
    #expect((1...6).contains(after["quotation_text", default: 0]), "\(after)")
    #expect((1...6).contains(after["fact", default: 0]), "\(after)")
  }

  @Test("The log is empty once it is put away, and is left alone while someone reads")
  func log() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("library.sqlite").path
    func size() throws -> Int {
      try #require(FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int)
    }
    let library = try Library.holding(stories(20), at: .file(path))
    defer { library.close() }
    #expect(try size() > 0)
    let other = try Library(at: .file(path), engine: 1)
    defer { other.close() }
    try other.read { database in
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM article")
      try library.take(stories(1, said: "We will close it").map(\.delivery))
      let began = ContinuousClock.now
      library.putLogAway()
      #expect(try size() > 0 && ContinuousClock.now - began < .seconds(5))
    }
    library.putLogAway()
    #expect(try size() == 0)
    #expect(try library.count() == 20)
    let patience = try library.connections.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA busy_timeout") }
    #expect(patience == 10_000)
  }

  @Test("A zero byte that another program sent breaks nothing, and is taken out as it was put in")
  func zeroBytes() throws {
    let sent = Story(
      file: "/news/a.txt", title: "Sent", text: "José\0Quist said, “We open\0secret doors.”",
      people: [("José\0Quist", [])], quotes: [("We open\0secret doors", 0)])
    var again = sent
    again.file = "/news/b.txt"
    let library = try Library.holding([sent, again])
    try library.take([again.delivery])
    try library.renew([ArticleFacts(sent.article, sent.analysis)])
    let today = CivilDate(dayNumber: 19_783)
    #expect(try library.search(Query.parse("quote:secret"), today: today).isEmpty)
    #expect(try library.search(Query.parse("quote:open"), today: today).count == 2)
    #expect(try library.check().faults == [])
  }

  @Test("A file that comes twice among those that are taken in together is kept as it came last, and as it was before")
  func twice() throws {
    let first = stories(1)[0]
    let second = stories(1, said: "We will close it")[0]
    let library = try Library.holding([])
    try library.take([first.delivery, first.delivery, second.delivery, second.delivery])
    let today = CivilDate(dayNumber: 19_783)
    func found(_ question: String) throws -> Int { try library.search(Query.parse(question), today: today).count }
    #expect(try found("quote:\"close it\"") == 1)
    #expect(try found("quote:\"open it\"") == 0)
    let kept = try library.read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM quotation"),
        try String.fetchAll(
          database, sql: "SELECT text FROM quotation WHERE article IN (SELECT article FROM former)")
      )
    }
    #expect(kept.0 == 2)
    #expect(kept.1 == ["We will open it 0"])
    #expect(try library.check().faults == [])
  }
}
