// Holds time values against the words and the column cells they are shown as.

import Testing

@testable import NewsModel

@Suite struct TimeValueWordsTests {
  @Test(arguments: [
    ("2023-12-10", "10 December 2023", "2023 Dec 10"),
    ("2024-04-03", "3 April 2024", "2024 Apr  3"),
    ("2023-11", "November 2023", "2023 Nov ··"),
    ("2015", "2015", "2015 ··· ··"),
    ("199", "the 1990s", "199· ··· ··"),
    ("18", "the 19th century", "18·· ··· ··"),
    ("BC0490", "490 BC", "-490 ··· ··"),
    ("2013-W11", "the week of 11 March 2013", "2013 Mar ··"),
    ("2013-W11-WE", "the weekend of 16 March 2013", "2013 Mar ··"),
    ("2013-Q1", "the first quarter of 2013", "2013 Q1· ··"),
    ("2013-SU", "summer 2013", "2013 sum ··"),
    ("XXXX-12-10", "10 December", "···· Dec 10"),
    ("XXXX-WXX-1", "Monday", "···· ··· ··"),
    ("XXXX-SU", "summer", "···· sum ··"),
    ("XXXX", "at a time unknown", "···· ··· ··"),
    ("2023-12-10T09:30", "10 December 2023, 09:30", "2023 Dec 10"),
    ("2023-12-10TMO", "10 December 2023, morning", "2023 Dec 10"),
    ("T18:00", "18:00", "···· ··· ··"),
    ("PRESENT_REF", "now", "···· ··· ··"),
    ("P1M", "1 month", "···· ··· ··"),
    ("P2Y3M", "2 years 3 months", "···· ··· ··"),
    ("PT90M", "90 minutes", "···· ··· ··"),
    ("PXC", "some centuries", "···· ··· ··"),
    ("", "", "···· ··· ··"),
    ("P", "P", "···· ··· ··"),
    ("-", "-", "···· ··· ··"),
  ])
  func saysAValue(timex: String, words: String, columns: String) {
    let value = TimeValue(timex)
    #expect(value.words() == words)
    #expect(value.columns == columns)
    #expect(value.columns.count == 11)
  }

  @Test func shortensMonths() {
    #expect(TimeValue("2023-12-10").words(.short) == "10 Dec 2023")
  }
}
