// Properties that hold for times in any text.

import NewsModel
import Seeded
import Testing

@testable import Extraction

@Suite struct TimePropertyTests {
  /// Pieces that expressions are made of, put together at random.
  private static let scraps = [
    "last", "next", "May", "May", "10", "2013", "1914", "-", "–", "18", "ago", "years", "two", "a", "the", "of",
    "early",
    "Monday", "Sat", ".", ",", "’", "'", "s", "99", "th", "st", "19", "century", "BC", "noon", ":", "30", "a", "m", "T",
    "quarter", "first", "half", "past", "to", "every", "Easter", "Monday", "\n\n", "\n", "é", "漢", "“", "”", "(", "GMT",
    "+8",
    "in", "later", "before", "000000000000", "99999999999999999999", "9999", "W", "fiscal", "FY", "Q3", "about", "now",
  ]

  @Test(arguments: 0..<40) func rangesAreOrderedAndDisjoint(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var text = ""
    for _ in 0..<300 {
      text += Self.scraps[Int(random.next() % UInt64(Self.scraps.count))]
      if random.next() % 4 > 0 { text += " " }
    }
    let marked = MarkedText(text: text, marks: [])
    let dated = random.next() % 2 == 0 ? TimeRuleTests.metadata : Metadata()
    let analysis = marked.analysis(metadata: dated)
    var last = 0
    for time in analysis.times {
      #expect(time.range.start >= last && time.range.end > time.range.start && time.range.end <= text.utf8.count)
      last = time.range.end
      #expect(!time.value.timex.isEmpty)
    }
    for entry in analysis.timeline { #expect(entry.clause.allSatisfy { $0.end <= text.utf8.count }) }
  }

  @Test func anyBytesPass() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<20 {
      let bytes = (0..<400).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let marked = MarkedText(text: String(decoding: bytes, as: UTF8.self), marks: [])
      _ = marked.analysis(metadata: TimeRuleTests.metadata)
    }
  }
}
