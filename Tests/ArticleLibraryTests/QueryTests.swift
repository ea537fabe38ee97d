// The query language: what is read, what is pointed at, and that nothing typed is ever SQL.

import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Queries")
struct QueryTests {
  private static func words(_ text: String) -> Query.Condition { .text(Query.Words(text)) }

  @Test("Words, phrases, fields, not, OR and parentheses")
  func reading() throws {
    let rain = Self.words("rain")
    let snow = Self.words("snow")
    let person = Query.Condition.field(.person, Query.Words("ada arden"))
    #expect(try Query.parse("").condition == .always)
    #expect(try Query.parse("rain snow").condition == .all([rain, snow]))
    #expect(try Query.parse("\"rain or snow\"").condition == Self.words("rain or snow"))
    #expect(try Query.parse("rain OR snow -ice").condition == .any([rain, .all([snow, .not(Self.words("ice"))])]))
    #expect(try Query.parse("(rain OR snow) person:\"ada arden\"").condition == .all([.any([rain, snow]), person]))
    #expect(try Query.parse("rai*").condition == .text(Query.Words("rai", isPrefix: true)))
    #expect(try Query.parse("-(is:unread)").condition == .not(.state(.unread)))
    #expect(try Query.parse("sort:oldest rain") == Query(rain, order: .oldest))
    #expect(try Query.parse("newer:2w").condition == .age(days: 14, isNewer: true))
    #expect(try Query.parse("10:30").condition == Self.words("10:30"))
  }

  @Test(
    "Dates are days, months, years and stretches",
    arguments: [
      ("2023", "2023-01-01", "2023-12-31"), ("2023-02", "2023-02-01", "2023-02-28"),
      ("2023-11-05", "2023-11-05", "2023-11-05"), ("2023-11..2024-02", "2023-11-01", "2024-02-29"),
      ("2023..", "2023-01-01", "9999-12-31"),
    ])
  func dates(_ text: String, _ first: String, _ last: String) throws {
    guard case .mentions(let days) = try Query.parse("mentions:\(text)").condition else {
      Issue.record("no dates")
      return
    }
    #expect(days.lowerBound.description == first && days.upperBound.description == last)
  }

  @Test(
    "A mistake is pointed at",
    arguments: [
      ("rain foo:bar", 5, 9), ("\"rain", 0, 1), ("rain (snow", 5, 6), ("rain) snow", 4, 5), ("OR rain", 0, 2),
      ("rain OR", 7, 7), ("is:green", 3, 8), ("person:", 0, 7), ("person: ada", 0, 7), ("- rain", 0, 1),
      ("--rain", 1, 2), ("mentions:soon", 9, 13), ("newer:3x", 6, 8), ("mentions:2024..2023", 9, 19), ("()", 0, 1),
      ("!!!", 0, 3), ("sort:best OR", 10, 12),
    ])
  func mistakes(_ text: String, _ start: Int, _ end: Int) {
    do throws(QueryError) {
      _ = try Query.parse(text)
      Issue.record("\(text) was understood")
    } catch {
      #expect(error.range == TextRange(start, end), "\(error.words)")
      #expect(!error.words.isEmpty)
    }
  }

  /// Pieces that questions, attacks and accidents are made of.
  private static let pieces = [
    "rain", "\"", "'", ";", "--", "-", "(", ")", "OR", "AND", "NOT", "NEAR", "*", "^", ":", "title:", "person:",
    "quote:", "speaker:", "tag:", "lang:", "org:", "mentions:2023", "newer:3d", "is:unread", "sort:title", "DROP TABLE",
    "{title}", "+", "%", "_", "\\", "\0", "é", "日本", "🙂", "%s", "?", ":path", "1=1", " ", "\n", "\u{301}", "½",
  ]

  @Test("Whatever is typed is understood, or pointed at within it; what is understood is answered and changes nothing")
  func anything() throws {
    let library = try Library.holding([.bridge, .harbor, .train])
    let before = try library.check()
    let day = CivilDate(dayNumber: 19_800)
    var random = Random(seed: 11)
    for _ in 0..<1_500 {
      let text = (0..<random.below(9)).map { _ in
        Self.pieces[random.below(Self.pieces.count)] + (random.below(3) == 0 ? " " : "")
      }.joined()
      do throws(QueryError) {
        let query = try Query.parse(text)
        #expect(throws: Never.self, "\(text)") { try library.search(query, today: day) }
      } catch {
        #expect(error.range.start <= text.utf8.count && error.range.end <= text.utf8.count, "\(text)")
      }
    }
    #expect(try library.check() == before)
  }

  @Test("Questions that are too long or too deep are refused")
  func limits() {
    let deep = String(repeating: "(", count: 30) + "a" + String(repeating: ")", count: 30)
    for text in [String(repeating: "a ", count: 3_000), String(repeating: "a ", count: 450), deep] {
      #expect(throws: QueryError.self) { try Query.parse(text) }
    }
  }

  /// The same numbers for the same seed.
  private struct Random {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
