// The library behind the reader: what is kept, what is not done again, and reading on when it cannot be opened.

import Foundation
import NewsModel
import Testing

@testable import ArticleLibrary
@testable import Reader
@testable import lede

@Suite("Library behind the reader", .serialized)
struct LibraryDeskTests {
  private func place(_ scratch: Scratch) -> LibraryPlace { .file(scratch.path + "/data/library.sqlite") }

  private func waits(for condition: () -> Bool) -> Bool {
    let end = Date() + 20
    while Date() < end {
      if condition() { return true }
      usleep(5_000)
    }
    return false
  }

  /// Reads a folder to its end; the rows that were told, by file.
  private func read(_ folder: String, _ desk: LibraryDesk) -> [String: ArticleRow] {
    let rows = Monitor<[String: ArticleRow]>([:])
    let newsroom = Newsroom(
      roots: [(try? ReadPaths([folder]).roots[0]) ?? folder], store: desk.store, analyses: desk.analyses
    ) { action in
      if case .rows(let fresh) = action { rows.update { rows in for row in fresh { rows[row.file] = row } } }
    }
    #expect(waits { newsroom.isIdle })
    newsroom.close()
    desk.settle()
    return rows.update { $0 }
  }

  @Test("What is marked is in the library at once and there at the next start")
  func marks() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    desk.store.remember("/news/a.txt", false, 12)
    #expect(desk.store.record("/news/a.txt")?.isUnread == false)
    #expect(desk.store.flush() == nil)
    desk.store.move("/news", "/old")
    #expect(desk.store.flush() == nil)
    let next = LibraryDesk(at: place(scratch), plainFile: nil)
    #expect(next.store.record("/old/a.txt").map { [$0.isUnread ? 1 : 0, $0.place] } == [0, 12])
    #expect(next.store.record("/news/a.txt") == nil)
  }

  @Test("The day that dates are counted from is kept, goes along with its file and is taken back")
  func anchors() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let day = CivilDate(year: 2024, month: 4, day: 13)
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    desk.store.anchor("/news/a.txt", day)
    #expect(desk.store.record("/news/a.txt")?.anchor == day)
    desk.store.remember("/news/a.txt", false, 12)
    #expect(desk.store.record("/news/a.txt")?.anchor == day)
    desk.store.move("/news", "/old")
    #expect(desk.store.flush() == nil)
    let next = LibraryDesk(at: place(scratch), plainFile: nil)
    #expect(next.store.record("/old/a.txt")?.anchor == day)
    next.store.anchor("/old/a.txt", nil)
    #expect(next.store.flush() == nil)
    #expect(LibraryDesk(at: place(scratch), plainFile: nil).store.record("/old/a.txt")?.anchor == nil)
  }

  @Test("A line of the plain file tells the day too", arguments: ["7=2024-04-13", "-=2024-04-13", "7", "-"])
  func anchorLine(place: String) throws {
    let line = "read \(place) 100 /news/a.txt"
    let (path, record) = try #require(ReadingRecord.parse(line[...]))
    #expect(record.line(path: path) == line)
    #expect((record.anchor != nil) == place.contains("="))
  }

  @Test(
    "A line with a day that is none is not understood", arguments: ["7=2024-13-13", "=2024-04-13", "7=2024-04-13=1"])
  func noAnchorLine(place: String) { #expect(ReadingRecord.parse("read \(place) 100 /news/a.txt"[...]) == nil) }

  @Test("An article whose dates are counted from another day is told so by the library")
  func anchoredFacts() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try ReadPaths([
      try scratch.write("news/a.txt", "First of all headlines\n\n4 March 2021\n\nAda Arden left for Oslo last year.\n")
    ]).roots[0]
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    desk.store.anchor(file, CivilDate(year: 2011, month: 4, day: 13))
    #expect(desk.store.flush() == nil)
    _ = read(scratch.path + "/news", desk)
    let told = try Library.opened(at: place(scratch)).told(by: [ArticleID(rawValue: file)], most: 9)
    #expect(told.flatMap(\.events).map(\.when.timex) == ["2010"])
  }

  @Test("Someone of the same name whose age contradicts is told as someone else")
  func namesakes() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let files = try ReadPaths([
      try scratch.write(
        "news/a.txt", "A baker wins\n\n3 May 2020\n\nJohn Smith, 34, won the prize of Velden on Monday.\n"),
      try scratch.write(
        "news/b.txt", "A fisherman remembers\n\n3 May 2021\n\nJohn Smith, 71, sat by the sea near Velden.\n"),
    ]).roots
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    let opened = Monitor<OpenArticle?>(nil)
    let newsroom = Newsroom(
      roots: [try ReadPaths([scratch.path + "/news"]).roots[0]], store: desk.store, analyses: desk.analyses
    ) { action in
      if case .opened(let open, _) = action, open.isAnalyzed { opened.update { $0 = open } }
    }
    #expect(waits { newsroom.isIdle })
    newsroom.open(ArticleID(rawValue: files[0]))
    #expect(waits { opened.update { $0 } != nil })
    newsroom.close()
    desk.settle()
    let open = try #require(opened.update { $0 })
    let articles = Set(files.map { ArticleID(rawValue: $0) })
    let found = try Relating(open: open, articles: { articles }).answer(from: Library.opened(at: place(scratch)))
    let smith = try #require(open.analysis.entities.firstIndex { $0.name == "John Smith" }.flatMap { found[$0] })
    #expect(smith.places.isEmpty)
    #expect(smith.someoneElse.map(\.reason) == ["born in 1949 or 1950"])
    #expect(smith.someoneElse.map(\.title) == ["A fisherman remembers"])
  }

  @Test("A correction is kept, found again after the next start, applied to what is read anew, and taken back")
  func corrections() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let text = "Harbor opens\n\nClara Dunmore opened the harbor. “It will hold,” Dunmore said.\n"
    let path = try scratch.write("news/harbor.txt", text)
    _ = try scratch.write("news/bridge.txt", "Bridge opens\n\nClara Dunmore opened the bridge of Velden.\n")
    let folder = scratch.path + "/news"
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    _ = read(folder, desk)
    let real = try ReadPaths([path]).roots[0]
    let correction = Correction(
      .renamed(Correction.Named(.person, "Clara Dunmore"), to: "Clara Dunmoor"), in: ArticleID(rawValue: real),
      at: Correction.Passage(words: "Clara Dunmore", block: 1))
    desk.correct([correction])
    desk.settle()
    let library = try #require(desk.current())
    // Also in the article where it was not said.
    #expect(try library.dossier(of: "Clara Dunmoor")?.totals.articles == 2)
    #expect(
      try library.dossier(Dossier.Question(name: "Clara Dunmoor", kind: .person))?.aliases.map(\.text).last == "Dunmore"
    )

    // The next run knows it before it reads, and applies it to a text that has changed.
    try "News of the harbor\n\nIt rained.\n\nClara Dunmore opened the harbor. Dunmore left.\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let next = LibraryDesk(at: place(scratch), plainFile: nil)
    _ = read(folder, next)
    #expect(next.corrections == [correction])
    #expect(try next.current()?.dossier(of: "Clara Dunmoor")?.totals.articles == 2)

    // As lines of a file, and back.
    let file = CorrectionFile(CorrectionFile.text(of: next.corrections))
    #expect(file.corrections == [correction] && file.strange.isEmpty)
    #expect(CorrectionFile("# remark\n\nnonsense\n").strange == [3])

    next.takeBack(correction)
    next.settle()
    #expect(try next.current()?.dossier(of: "Clara Dunmore")?.totals.articles == 2)
    #expect(try next.current()?.corrections() == [])
  }

  @Test("The plain file of marks is taken in once and kept under another name")
  func takenIn() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let plain = try scratch.write("state/reading", "read 7 100 /news/a.txt\nunread - 50 /news/b.txt\n")
    let library = try Library.opened(at: place(scratch))
    try library.mark([Mark(ArticleID(rawValue: "/news/b.txt"), isRead: true, time: 90)])
    let desk = LibraryDesk(at: place(scratch), plainFile: plain)
    #expect(desk.store.record("/news/a.txt")?.place == 7)
    #expect(desk.store.record("/news/b.txt")?.isUnread == false, "the library's mark is the later one")
    #expect(!FileManager.default.fileExists(atPath: plain))
    #expect(FileManager.default.fileExists(atPath: plain + ".taken-in"))
  }

  @Test("Where the library cannot be opened reading goes on, it is told, and the marks come in later")
  func fallback() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try scratch.write("data/library.sqlite", String(repeating: "no library ", count: 900))
    let plain = scratch.path + "/state/reading"
    let article = try scratch.write("news/a.txt", "First of all headlines\n\nAda Arden said so in May 2021.\n")
    let desk = LibraryDesk(at: place(scratch), plainFile: plain)
    let told = Monitor<[Message]>([])
    desk.onNews { action in if case .message(let message) = action { told.update { $0.append(message) } } }
    #expect(read(scratch.path + "/news", desk)["a.txt"]?.title == "First of all headlines")
    desk.store.remember(article, false, 3)
    #expect(desk.store.flush()?.contains("no library") == true)
    #expect(told.update { $0 }.first?.text.contains("no library") == true)
    #expect(try String(contentsOfFile: plain, encoding: .utf8).contains("read 3"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("no library"), "it is left as it is")
    try FileManager.default.removeItem(atPath: file)
    let next = LibraryDesk(at: place(scratch), plainFile: plain)
    #expect(next.store.record(article)?.place == 3)
  }

  @Test("A file that has not changed is not analyzed again")
  func known() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("news/a.txt", "First of all headlines\n\n“We wait,” said Ada Arden on 3 May 2021.\n")
    try scratch.write("news/b.txt", "Second of all headlines\n\nAda Arden went in June 2022.\n")
    let first = read(scratch.path + "/news", LibraryDesk(at: place(scratch), plainFile: nil))
    let library = try Library.opened(at: place(scratch))
    // Were it analyzed again, this would be lost.
    try library.write { try $0.execute(sql: "UPDATE article SET people = 77 WHERE name LIKE '%a.txt'") }
    try scratch.write("news/b.txt", "Second of all headlines, changed\n\nNo one went.\n")
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    let second = read(scratch.path + "/news", desk)
    #expect(second["a.txt"]?.title == first["a.txt"]?.title)
    #expect(second["a.txt"]?.date == first["a.txt"]?.date)
    #expect(second["a.txt"]?.state == .analyzed(people: 77, quotes: 1))
    #expect(second["b.txt"]?.title == "Second of all headlines, changed")
    #expect(desk.analyses.articles("Ada Arden", .person).map { lastComponent(of: $0.rawValue) } == ["a.txt"])
  }

  @Test("A file that was moved while no one looked keeps its mark")
  func moved() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try ReadPaths([try scratch.write("news/a.txt", "First of all headlines\n\nAda Arden.\n")]).roots[0]
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    _ = read(scratch.path + "/news", desk)
    desk.store.remember(file, false, 5)
    #expect(desk.store.flush() == nil)
    try FileManager.default.moveItem(atPath: scratch.path + "/news/a.txt", toPath: scratch.path + "/news/b.txt")
    _ = read(scratch.path + "/news", LibraryDesk(at: place(scratch), plainFile: nil))
    let marked = try Library.opened(at: place(scratch)).markings().keys.map { lastComponent(of: $0.rawValue) }
    #expect(marked == ["b.txt"])
  }
}
