// The newsroom: what it finds, tells, keeps, and hears of.

import Foundation
import NewsModel
import Reader
import Testing

@testable import lede

@Suite("Newsroom", .serialized)
struct NewsroomTests {
  /// Everything that a newsroom sent.
  private final class Inbox: Sendable {
    let actions = Monitor<[Action]>([])
    var rows: [String: ArticleRow] {
      var rows: [String: ArticleRow] = [:]
      for action in actions.update({ $0 }) {
        if case .rows(let fresh) = action { for row in fresh { rows[row.file] = row } }
        if case .gone(let ids) = action { for id in ids { rows[lastComponent(of: id.rawValue)] = nil } }
      }
      return rows
    }

    func waits(upTo seconds: Double = 10, for condition: () -> Bool) -> Bool {
      let end = Date() + seconds
      while Date() < end {
        if condition() { return true }
        usleep(5_000)
      }
      return false
    }
  }

  private func newsroom(_ scratch: Scratch, _ inbox: Inbox, store: ReadingStore = .inMemory()) throws -> Newsroom {
    Newsroom(roots: try ReadPaths([scratch.path]).roots, store: store) { action in
      inbox.actions.update { $0.append(action) }
    }
  }

  @Test("Files of any depth are read, others are counted by kind, hidden ones and circles are left alone")
  func folders() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("a.txt", "First of all headlines\n\nAda Arden said so in May 2021.\n")
    try scratch.write("deep/er/b.md", "# Second of all headlines\n\nNothing more.\n")
    try scratch.write("deep/c.png", "x")
    try scratch.write("d.zip", "x")
    try scratch.write(".hidden/e.txt", "x")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/deep/circle", withDestinationPath: scratch.path)
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox)
    defer { newsroom.close() }
    #expect(inbox.waits { newsroom.isIdle })
    #expect(Set(inbox.rows.keys) == ["a.txt", "b.md"])
    #expect(inbox.rows["a.txt"]?.title == "First of all headlines")
    let passedOver = inbox.actions.update { $0 }.compactMap {
      if case .passedOver(let kinds) = $0 { kinds } else { nil }
    }
    #expect(passedOver.last == ["picture": 1, "archive": 1])
  }

  @Test("A feed counts as many as it has entries, as soon as that is known")
  func entriesCount() throws {
    func rows(_ count: Int) -> [ArticleRow] {
      (0..<count).map {
        ArticleRow(id: ArticleID(rawValue: "/f#\($0)"), file: "f", title: "\($0)", state: .parsed, isUnread: true)
      }
    }
    var desk = NewsDesk()
    for path in ["/f", "/g"] { _ = desk.take(path, stamp: nil) }
    func next() throws -> NewsDesk.Job {
      let job = desk.nextJob()
      return try #require(job)
    }
    for _ in 0..<2 { desk.finish(try next(), FileReport(rows(3), isFinal: false)) }
    let job = try next()
    #expect(desk.done == 0 && desk.total == 2)
    for expected in [1, 2, 2] {
      desk.take(entry: FileReport(rows(1), isFinal: true), of: 3, in: job)
      #expect(desk.done == expected && desk.total == 4)
    }
    desk.finish(job, FileReport(rows(3), isFinal: true))
    #expect(desk.done == 3 && desk.total == 4)
    // what a changed file had is not counted twice, nor what one had that is gone
    _ = desk.take("/f", stamp: nil)
    #expect(desk.done == 0 && desk.total == 2)
    _ = desk.remove("/f")
    #expect(desk.done == 0 && desk.total == 1)
  }

  @Test("New, changed, renamed and removed files are heard of without being asked")
  func changes() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("a.txt", "First of all headlines\n\nText.\n")
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox)
    defer { newsroom.close() }
    #expect(inbox.waits { newsroom.isIdle })
    try scratch.write("new/b.txt", "Second of all headlines\n\nText.\n")
    #expect(inbox.waits { inbox.rows["b.txt"]?.title == "Second of all headlines" })
    try scratch.write("a.txt", "Changed beyond all headlines\n\nText.\n")
    #expect(inbox.waits { inbox.rows["a.txt"]?.title == "Changed beyond all headlines" })
    try FileManager.default.moveItem(atPath: scratch.path + "/new/b.txt", toPath: scratch.path + "/c.txt")
    #expect(inbox.waits { inbox.rows["b.txt"] == nil && inbox.rows["c.txt"]?.title == "Second of all headlines" })
    try FileManager.default.removeItem(atPath: scratch.path + "/a.txt")
    #expect(inbox.waits { inbox.rows["a.txt"] == nil })
  }

  @Test("Going back to an article opens what was opened before, unless its file has changed")
  func openedAgain() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for name in ["a.txt", "b.txt"] { try scratch.write(name, "A headline of \(name)\n\nAda Arden came in May 2021.\n") }
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox)
    defer { newsroom.close() }
    #expect(inbox.waits { newsroom.isIdle })
    let root = try ReadPaths([scratch.path]).roots[0]
    func open(_ name: String) -> OpenArticle? {
      inbox.actions.update { $0 = [] }
      newsroom.open(ArticleID(rawValue: root + "/" + name))
      #expect(inbox.waits { newsroom.isIdle })
      let opened = inbox.actions.update { $0 }.compactMap { if case .opened(let open, _) = $0 { open } else { nil } }
      return opened.last
    }
    let first = open("a.txt")
    #expect(first != nil)
    #expect(open("b.txt") != first)
    #expect(open("a.txt") == first)
    try scratch.write("a.txt", "Another headline of a.txt\n\nBen Brook came in June 2021.\n")
    let changed = open("a.txt")
    #expect(changed != first)
    #expect(changed?.article.text.contains("Ben Brook") == true)
  }

  @Test("Many articles are told in handfuls, none twice and none left out")
  func handfuls() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for number in 0..<603 { try scratch.write("\(number).txt", "Headline number \(number)\n\nText.\n") }
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox)
    defer { newsroom.close() }
    // The work stands back behind all other tests.
    #expect(inbox.waits(upTo: 100) { newsroom.isIdle })
    let told = inbox.actions.update { $0 }.compactMap { if case .rows(let rows) = $0 { rows } else { nil } }
    #expect(told.allSatisfy { $0.count <= 500 })
    let names = told.joined().filter { $0.title == lastComponent(of: $0.id.rawValue) || $0.title.isEmpty }.map(\.id)
    #expect(Set(names).count == names.count)
    #expect(inbox.rows.count == 603)
  }

  @Test("Marks go along with a renamed file and with all that is in a renamed folder")
  func renamed() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for name in ["a.txt", "old/b.txt", "old/deep/c.txt", "older.txt"] {
      try scratch.write(name, "A headline of \(name)\n\nText.\n")
    }
    let store = ReadingStore.inMemory()
    let root = try ReadPaths([scratch.path]).roots[0]
    for name in ["a.txt", "old/b.txt", "old/deep/c.txt"] { store.remember(root + "/" + name, false, 5) }
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox, store: store)
    defer { newsroom.close() }
    #expect(inbox.waits { newsroom.isIdle })
    try FileManager.default.moveItem(atPath: scratch.path + "/old", toPath: scratch.path + "/new")
    try FileManager.default.moveItem(atPath: scratch.path + "/a.txt", toPath: scratch.path + "/A.txt")
    #expect(inbox.waits { store.record(root + "/A.txt") != nil && store.record(root + "/new/b.txt") != nil })
    #expect(inbox.waits { inbox.rows["b.txt"]?.isUnread == false && inbox.rows["A.txt"]?.isUnread == false })
    #expect(store.record(root + "/new/deep/c.txt")?.place == 5)
    #expect(store.record(root + "/newer.txt") == nil)
    try FileManager.default.removeItem(atPath: scratch.path + "/new")
    #expect(inbox.waits { Set(inbox.rows.keys) == ["A.txt", "older.txt"] })
  }

  @Test("A mark is on disk at once, a place soon")
  func savedAtOnce() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path + "/reading"
    let store = TextFileStore(path: path).store
    let text = { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
    store.remember("/news/place.txt", nil, 7)
    store.remember("/news/mark.txt", false, nil)
    // Much less than a place may wait.
    #expect(Inbox().waits(upTo: 0.5) { text().contains("mark.txt") })
    #expect(text().contains("place.txt"))
  }

  @Test("A name that is not UTF-8 is told as such")
  func strangeName() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let name = Array((scratch.path + "/caf").utf8) + [0xE9] + Array(".txt".utf8) + [0]
    let file = name.withUnsafeBytes { creat($0.baseAddress!.assumingMemoryBound(to: CChar.self), 0o600) }
    try #require(file >= 0)
    close(file)
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox)
    defer { newsroom.close() }
    #expect(inbox.waits { newsroom.isIdle })
    guard case .unreadable(let trouble) = inbox.rows["caf\u{FFFD}.txt"]?.state else {
      Issue.record("no row")
      return
    }
    #expect(trouble.what == "has a name that is not UTF-8")
  }

  @Test("A file that cannot be read has a row that says so")
  func troubles() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("empty.txt", "")
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox)
    defer { newsroom.close() }
    #expect(inbox.waits { newsroom.isIdle })
    #expect(inbox.rows["empty.txt"]?.state == .unreadable(Trouble(what: "is empty")))
  }

  @Test("An article is opened with its analysis, and those that name the same person are found")
  func opening() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try scratch.write(
      "a.txt", "A headline of some length\n\n\"We wait,\" said Ada Lovelace on 3 May 2021.\n")
    try scratch.write("b.txt", "Another headline of some length\n\n\"We go,\" said Ada Lovelace in June 2022.\n")
    let inbox = Inbox()
    let newsroom = try newsroom(scratch, inbox)
    defer { newsroom.close() }
    #expect(inbox.waits { newsroom.isIdle })
    let id = ArticleID(rawValue: try ReadPaths([file]).roots[0])
    newsroom.open(id)
    #expect(
      inbox.waits {
        inbox.actions.update { $0 }.contains {
          if case .opened(let open, _) = $0 { open.id == id && open.isAnalyzed } else { false }
        }
      })
    newsroom.findArticles(naming: "Ada Lovelace", kind: .person)
    let found = inbox.actions.update { $0 }.compactMap { if case .articlesNaming(_, let ids) = $0 { ids } else { nil } }
    #expect(found.last?.map { lastComponent(of: $0.rawValue) } == ["a.txt", "b.txt"])
  }

  @Test("What is read is kept in a text file, and what another run wrote there stays")
  func readingStore() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path + "/state/lede/reading"
    let (first, second) = (TextFileStore(path: path).store, TextFileStore(path: path).store)
    first.remember("/news/a\nb\\n.txt", false, 120)
    second.remember("/news/c d.txt", nil, 7)
    #expect(first.flush() == nil)
    #expect(second.flush() == nil)
    try (String(contentsOfFile: path, encoding: .utf8) + "a line from the future\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    first.remember("/news/e.txt", true, nil)
    #expect(first.flush() == nil)
    let third = TextFileStore(path: path).store
    #expect(third.record("/news/a\nb\\n.txt").map { [$0.isUnread ? 1 : 0, $0.place] } == [0, 120])
    #expect(third.record("/news/c d.txt").map { [$0.isUnread ? 1 : 0, $0.place] } == [1, 7])
    #expect(third.record("/news/e.txt")?.isUnread == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("a line from the future\n"))
  }

  @Test("What cannot be saved is told")
  func unsaved() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("state", "a file where a folder should be")
    let store = TextFileStore(path: scratch.path + "/state/lede/reading").store
    store.remember("/news/a.txt", false, 1)
    #expect(store.flush()?.contains("cannot be saved") == true)
  }
}
