// Runs the examples of all rows of the table of time expressions.

import NewsModel
import Testing

@testable import Extraction

@Suite struct TimeRuleTests {
  /// The Sunday that the examples are seen from.
  static let metadata = Metadata(published: CivilDate(year: 2023, month: 12, day: 10).map { Timestamp(date: $0) })

  @Test(arguments: TimeRule.all.map(\.name)) func readsItsExamples(name: String) {
    for rule in TimeRule.all where rule.name == name {
      #expect(!rule.examples.isEmpty)
      for example in rule.examples {
        let text = MarkedText(text: example.words, marks: [])
        let found = TimeFinder.times(in: text.reading(metadata: Self.metadata))
        #expect(
          MarkedText.notation(of: found, in: text.text) == "{\(example.value) \(example.words)}", "row “\(name)”")
      }
    }
  }

  @Test func namesItsRowsOnce() {
    let names = TimeRule.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
