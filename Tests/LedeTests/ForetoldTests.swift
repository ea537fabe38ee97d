// What a list begins with before its files were looked at: told at once, and put right by what is found.

import ArticleLibrary
import Foundation
import NewsModel
import Reader
import Testing

@testable import lede

@Suite("Foretold articles", .serialized)
struct ForetoldTests {
  private func place(_ scratch: Scratch) -> LibraryPlace { .file(scratch.path + "/data/library.sqlite") }

  /// Reads a folder to its end; all that was told, in order.
  private func read(_ folder: String, _ desk: LibraryDesk) throws -> [Action] {
    let told = Monitor<[Action]>([])
    let newsroom = Newsroom(roots: try ReadPaths([folder]).roots, store: desk.store, analyses: desk.analyses) {
      action in
      told.update { $0.append(action) }
    }
    let end = Date() + 60
    while !newsroom.isIdle, Date() < end { usleep(5_000) }
    #expect(newsroom.isIdle)
    newsroom.close()
    desk.settle()
    return told.update { $0 }
  }

  private func row(_ id: String, _ title: String) -> ArticleRow {
    ArticleRow(id: ArticleID(rawValue: id), file: "f", title: title, state: .parsed, isUnread: true)
  }

  @Test("What an earlier run knew of a folder is told again, and what is gone or changed since is put right")
  func again() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    // So many that they are told by their names where nothing is known of them.
    for number in 0..<230 {
      try scratch.write("news/\(number).txt", "Headline number \(number)\n\nAda Arden went in June 2022.\n")
    }
    _ = try read(scratch.path + "/news", LibraryDesk(at: place(scratch), plainFile: nil))
    try FileManager.default.removeItem(atPath: scratch.path + "/news/7.txt")
    try scratch.write("news/8.txt", "Quite another headline\n\nNo one went.\n")
    try scratch.write("news/new.txt", "A new headline\n\nNo one went.\n")
    var rows: [String: ArticleRow] = [:]
    var names: [String] = []
    for action in try read(scratch.path + "/news", LibraryDesk(at: place(scratch), plainFile: nil)) {
      if case .rows(let fresh) = action {
        for row in fresh {
          if row.title == row.file, let known = rows[row.file], known.title != row.file { names.append(row.file) }
          rows[row.file] = row
        }
      }
      if case .gone(let ids) = action { for id in ids { rows[lastComponent(of: id.rawValue)] = nil } }
    }
    #expect(rows.count == 230 && rows["7.txt"] == nil)
    #expect(rows["8.txt"]?.title == "Quite another headline" && rows["new.txt"]?.title == "A new headline")
    #expect(rows.values.allSatisfy { if case .analyzed = $0.state { true } else { false } })
    // No name ever takes the place of a headline, not for a moment.
    #expect(names.isEmpty)
  }

  @Test("A file that is foretold is not counted, nor taken for changed, until it is looked at")
  func desk() {
    var desk = NewsDesk()
    desk.foretell("/a", FileReport([row("/a", "A")], isFinal: true))
    desk.foretell("/f", FileReport([row("/f#1", "One"), row("/f#2", "Two")], isFinal: true))
    desk.foretell("/gone", FileReport([row("/gone", "Gone")], isFinal: true))
    #expect(desk.takeRows().map(\.title) == ["A", "One", "Two", "Gone"])
    #expect(desk.total == 0 && desk.done == 0 && desk.isUnseen("/a") && desk.edition(of: "/a") == nil)
    #expect(desk.articleIDs.count == 4 && desk.path(of: ArticleID(rawValue: "/f#2")) == "/f")
    let first = desk.take("/a", stamp: nil, report: FileReport([row("/a", "A")], isFinal: true))
    #expect(first && !desk.isUnseen("/a") && desk.edition(of: "/a") != nil && desk.done == 1 && desk.total == 1)
    // A feed that holds another entry now has lost the one that is not in it any more.
    _ = desk.take("/f", stamp: nil, report: FileReport([row("/f#2", "Two"), row("/f#3", "Three")], isFinal: true))
    #expect(desk.takeGone().map(\.rawValue).contains("/f#1") && desk.total == 2)
    let isRemoved = desk.remove("/gone")
    #expect(isRemoved && desk.takeGone().map(\.rawValue) == ["/gone"] && desk.total == 2 && desk.paths == ["/a", "/f"])
    // What comes after all was looked through tells nothing new.
    desk.isWalked = true
    desk.foretell("/late", FileReport([row("/late", "Late")], isFinal: true))
    #expect(!desk.contains("/late"))
  }
}
