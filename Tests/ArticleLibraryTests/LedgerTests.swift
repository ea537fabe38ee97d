// The same quote in several articles: found, joined, and what differs told.

import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Quote ledger")
struct LedgerTests {
  private func story(_ name: String, _ day: String, _ quote: String, by person: String = "Mara Holt") -> Story {
    Story(
      file: "/news/\(name).txt", title: "Title of \(name)", text: "\(person) spoke on the pier. \(quote) That was all.",
      day: day, people: [(person, [])], quotes: [(quote, 0)])
  }

  private let full = "“We will never again open the old gate at night, and nobody can force us to do it.”"

  @Test("A quote that several articles have is told once, with what each left out or changed")
  func joined() throws {
    let library = try Library.holding([
      story("a", "2024-03-01", full),
      story("b", "2024-03-02", "“We will never again open the old gate … and nobody can force us to do it.”"),
      story("c", "2024-03-03", "“We will never again open the north gate at night.”"),
      story("d", "2024-03-04", "“We will see what the council says about the lighthouse next week.”"),
    ])
    let ledger = try library.quotes(QuoteLedger.Question(speaker: "holt"))
    #expect(
      ledger.entries.map { $0.tellings.map(\.article.rawValue) } == [
        ["/news/a.txt", "/news/b.txt", "/news/c.txt"], ["/news/d.txt"],
      ])
    let tellings = try #require(ledger.entries.first).tellings
    #expect(!tellings[0].differs && tellings[1].differs)
    #expect(tellings[1].pieces.contains(.leftOut("at night,")))
    #expect(tellings[2].pieces.contains(.changed(from: "old", to: "north")))
    #expect(tellings[2].pieces.last == .leftOut("and nobody can force us to do it.”"))
    #expect(ledger.entries[0].text == full && ledger.entries[0].speaker == "Mara Holt")
  }

  @Test("A fuller wording that comes later is the one that is shown, and what has another speaker is another quote")
  func fuller() throws {
    let library = try Library.holding([
      story("a", "2024-03-01", "“We will never again open the old gate at night.”", by: "Holt"),
      story("b", "2024-03-02", full), story("c", "2024-03-02", full, by: "Bruno Quist"),
    ])
    let entries = try library.quotes(QuoteLedger.Question()).entries
    #expect(entries.map(\.text) == [full, full])
    #expect(entries.map(\.speaker) == ["Mara Holt", "Bruno Quist"])
    #expect(entries.map(\.tellings.count) == [2, 1])
  }

  @Test("Short quotes are the same only word for word; capitals and marks do not count")
  func short() throws {
    let library = try Library.holding([
      story("a", "2024-03-01", "“It will hold.”"), story("b", "2024-03-02", "“it will hold,”"),
      story("c", "2024-03-03", "“It will not hold.”"),
    ])
    #expect(try library.quotes(QuoteLedger.Question()).entries.map(\.tellings.count) == [2, 1])
  }

  @Test("Quotes are chosen by speaker, kind, day and words")
  func chosen() throws {
    let library = try Library.holding([
      story("a", "2024-03-01", "“The harbor stays open.”"),
      story("b", "2024-04-01", "“The bridge stays open.”", by: "Zoë Quist"),
    ])
    func found(_ change: (inout QuoteLedger.Question) -> Void) throws -> [String] {
      var question = QuoteLedger.Question()
      change(&question)
      return try library.quotes(question).entries.flatMap { $0.tellings.map(\.article.rawValue) }
    }
    #expect(try found { $0.speaker = "quist" } == ["/news/b.txt"])
    #expect(try found { $0.speaker = "nobody" } == [])
    #expect(try found { $0.words = "stays harbor" } == ["/news/a.txt"])
    #expect(try found { $0.words = "\"bridge stays\"" } == ["/news/b.txt"])
    #expect(try found { $0.words = "\"stays harbor\"" } == [])
    #expect(try found { $0.kinds = [.indirect] } == [])
    let april = try #require(TimeValue("2024-04").days)
    #expect(try found { $0.days = april } == ["/news/b.txt"])
    #expect(try found { $0.cue = "denied" } == [], "these have no word of saying")
  }

  @Test(
    "A word of saying is known in all its forms",
    arguments: [
      ("denied", "denies", true), ("deny", "has denied", true), ("said", "says", true), ("argued", "argue", true),
      ("admit", "admitted", true), ("told", "telling", true), ("denied", "said", false), ("warn", "warranted", false),
    ])
  func cues(_ asked: String, _ cue: String, _ isForm: Bool) {
    #expect(CueStem(asked).isIn(cue) == isForm)
  }

  @Test("Of thousands of quotes that begin alike each is laid beside a few others, and not beside all")
  func linear() {
    var joining = QuoteJoining()
    for number in 0..<500 {
      let own = (0..<10).map { "word\(number)of\($0)" }.joined(separator: " ")
      joining.add("I want to say to all of you that \(own)", speaker: nil)
    }
    #expect(joining.groups.count == 500)
    #expect(joining.comparisons > 0 && joining.comparisons <= 4 * 500)
  }
}
