// Corrections are kept with their articles, in order, and as lines of text.

import GRDB
import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Kept corrections")
struct LibraryCorrectionTests {
  private static let holt = Correction.Named(.person, "Mara Holt")
  private static let all: [Correction] = [
    Correction(.same(holt, as: "Mara \"Bo\" Holt\\"), in: Story.bridge.id, at: passage),
    Correction(.renamed(holt, to: "Mara\nHolt"), in: Story.bridge.id, at: passage),
    Correction(.kind(holt, .place), in: Story.bridge.id, at: passage),
    Correction(.kind(holt, nil), in: Story.harbor.id, at: passage),
    Correction(.split(words: "Holt", from: holt), in: Story.bridge.id, at: passage),
    Correction(.speaker("Zoë Quist"), in: Story.bridge.id, at: passage),
    Correction(.speaker(nil), in: Story.bridge.id, at: passage),
    Correction(.date("2023-11"), in: Story.bridge.id, at: passage),
    Correction(.anchor(CivilDate(iso8601: "2024-01-02")), in: Story.bridge.id, at: nil),
    Correction(.anchor(nil), in: Story.train.id, at: nil),
    Correction(.later("Zoë Quist"), in: Story.bridge.id, at: passage),
  ]
  private static let passage = Correction.Passage(words: "“It will hold.” – Holt", block: 1, occurrence: 2)

  @Test("All kinds come back as they were kept, in the order in which they were made")
  func kept() throws {
    let library = try Library.holding([.bridge, .harbor, .train])
    try library.add(Self.all, time: 7)
    #expect(try library.corrections() == Self.all)
    try library.add([Self.all[2]], time: 8)
    #expect(try library.corrections().last == Self.all[2] && library.corrections().count == Self.all.count)
    try library.remove(Self.all[2])
    try library.remove(Self.all[8])
    #expect(try library.corrections() == Self.all.filter { $0 != Self.all[2] && $0 != Self.all[8] })
  }

  @Test("A correction is a line, and the line is the correction", arguments: all.indices)
  func lines(index: Int) {
    let line = CorrectionLine.written(Self.all[index])
    #expect(!line.contains("\n"))
    #expect(CorrectionLine.read(line) == Self.all[index])
  }

  @Test(
    "What is no correction is none",
    arguments: [
      "", "same", "same person \"A\"", "same person \"A\" \"B\" in", "rename person \"A\" \"B\" in \"/a\"",
      "date nothing in \"/a\"", "date \"2023\" in \"/a\" at \"x\" -1 0", "speaker \"A in \"/a\"",
      "speaker \"A\" in \"/a\" at \"x\" 1 0 more", "kind person \"A\" \"\\",
    ])
  func strange(line: String) { #expect(CorrectionLine.read(line) == nil) }

  @Test("Corrections of a library in which no question could be put off stay as they are, and then it can")
  func earlier() throws {
    let library = try Library.holding([.bridge, .harbor, .train])
    let old = Self.all.filter { !$0.isPutOff }
    try library.add(old, time: 7)
    let kept = try library.keptCorrections()
    try library.write { database in
      // As it was made by an earlier version.
      try database.execute(sql: "ALTER TABLE correction RENAME TO kept; DROP INDEX correction_by_article")
      try database.execute(sql: CorrectionTable.create)
      try database.execute(
        sql: """
          INSERT INTO correction SELECT * FROM kept;
          DROP TABLE kept;
          """)
      try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = ?", arguments: [Schema.questionsStep])
    }
    #expect(throws: LibraryError.self) { try library.add([Self.all.last!], time: 8) }
    try Schema.bringUpToDate(library.connections)
    #expect(try library.keptCorrections() == kept && kept.count == old.count)
    try library.add([Self.all.last!], time: 8)
    #expect(try library.corrections() == Self.all)
    #expect(try library.articles(touchedBy: Self.all.last!).isEmpty)
  }

  @Test("A correction touches the articles that name whom it speaks of, or only its own")
  func touched() throws {
    let library = try Library.holding([.bridge, .harbor, .train])
    #expect(try library.articles(touchedBy: Self.all[1]) == [Story.bridge.id, Story.harbor.id])
    #expect(try library.articles(touchedBy: Self.all[5]) == [Story.bridge.id])
  }

  @Test("What is found anew takes the place of what was found, and the text stays")
  func renewed() throws {
    let library = try Library.holding([.bridge, .harbor])
    var other = Story.bridge
    other.people = [("Zoë Quist", [])]
    other.quotes = []
    other.roles = []
    try library.renew([ArticleFacts(other.article, other.analysis)])
    #expect(try library.dossier(of: "Mara Holt")?.articles.map(\.id) == [Story.harbor.id])
    #expect(try library.article(Story.bridge.id) == Story.bridge.article)
  }
}
