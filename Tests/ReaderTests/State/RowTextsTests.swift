// The texts of rows: whatever room they share, each row says what it was made with.

import NewsModel
import Testing

@testable import Reader

@Suite("Texts of rows")
struct RowTextsTests {
  private struct Parts: Hashable {
    var id = "/news/a.txt"
    var file = "a.txt"
    var title = "A headline"
    var outlet: String? = "Harbor Post"

    var row: ArticleRow {
      ArticleRow(id: ArticleID(rawValue: id), file: file, title: title, outlet: outlet, state: .parsed, isUnread: true)
    }
    init(
      _ id: String = "/news/a.txt", _ file: String = "a.txt", _ title: String = "A headline",
      _ outlet: String? = "Harbor Post"
    ) {
      (self.id, self.file, self.title, self.outlet) = (id, file, title, outlet)
    }
    init(_ row: ArticleRow) { self.init(row.id.rawValue, row.file, row.title, row.outlet) }
  }

  private static let all = [
    Parts(), Parts("/news/b.txt", "b.txt"), Parts("/news/a.txt", "a.txt", "Another"), Parts("/other/a.txt"),
    Parts("/news/feed.xml#an/entry", "feed.xml"), Parts("/news/feed.xml#an/other", "feed.xml", "", nil),
    Parts("f", "suez-notes.txt", "Été à Œuf 日本", ""), Parts("", "", "", nil), Parts("/a/", "a", "a/", "a"),
    Parts("/news/a.txt", "a.txt", "A headline", nil), Parts("/news/a.txt", "b.txt"),
  ]

  @Test("A row says what it was made with, alone and together with others")
  func texts() {
    let rows = RowTextsTests.all.map(\.row)
    #expect(rows.map(Parts.init) == RowTextsTests.all)
    let together = ArticleRow.together(rows)
    #expect(together.map(Parts.init) == RowTextsTests.all)
    #expect(together == rows && together.map(\.hashValue) == rows.map(\.hashValue))
    #expect(Set(rows).count == RowTextsTests.all.count)
    #expect(ArticleRow.together(together[2..<5]).map(Parts.init) == Array(RowTextsTests.all[2..<5]))
    #expect(ArticleRow.together([]).isEmpty)
  }

  @Test("What else a row knows goes along")
  func others() {
    let trouble = Trouble(what: "cannot be read", help: "Allow it.", command: "chmod u+r a")
    let rows = [
      ArticleRow(id: ArticleID(rawValue: "a"), file: "a", title: "A", state: .unreadable(trouble), isUnread: false),
      ArticleRow(
        id: ArticleID(rawValue: "b"), file: "b", title: "B", date: CivilDate(dayNumber: -7),
        state: .analyzed(people: 2, quotes: 5), isUnread: true),
    ]
    let together = ArticleRow.together(rows)
    #expect(together.map(\.state) == rows.map(\.state) && together.map(\.isUnread) == [false, true])
    #expect(together.map(\.date?.dayNumber) == [nil, -7])
  }

  @Test("Words are found in titles, outlets and files, capitals aside")
  func words() {
    let row = Parts("/news/Notes.txt", "Notes.txt", "Der Ölhafen", "ÉTÉ Post").row
    func stand(_ words: String) -> Bool { RowWords.stand(RowWords.needles(in: words), in: row) }
    #expect(stand("ölhafen notes été") && stand("POST der") && !stand("news") && !stand("harbor"))
  }
}
