// Datelines at the head of the first paragraph, and the year that the page's date gives them.

import NewsModel
import Testing

@testable import ArticleParsing

struct DatelineTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let head: String
    let place: String?
    let agency: String?
    var date: String?
    var words: String?
    var outlet: String?
    var testDescription: String { head }
  }

  /// The page is dated 13 April 2024. What stands after "¦" is the report.
  static let examples: [Example] = [
    Example(
      head: "PARIS, Dec 10 (Reuters) —¦ The", place: "Paris", agency: "Reuters", date: "2023-12-10", words: "Dec 10"),
    Example(
      head: "Shulou( Report--, December 10 (Xinhua)--¦ Ilya", place: nil, agency: "Xinhua", date: "2023-12-10",
      words: "December 10", outlet: "Shulou"),
    Example(
      head: "Newsfort( Report--, March 3 (Kyodo)--¦ Mara", place: nil, agency: "Kyodo", date: "2024-03-03",
      words: "March 3", outlet: "Newsfort"),
    Example(
      head: "Newsfort(Report)-- 3 March (Kyodo) --¦ Mara", place: nil, agency: "Kyodo", date: "2024-03-03",
      words: "3 March", outlet: "Newsfort"),
    Example(head: "WASHINGTON (AP) —¦ The", place: "Washington", agency: "AP"),
    Example(
      head: "LONDON, March 3, 2021 /PRNewswire/ --¦ Acme", place: "London", agency: "PRNewswire", date: "2021-03-03",
      words: "March 3, 2021"),
    Example(head: "(Reuters) -¦ Shares", place: nil, agency: "Reuters"),
    Example(
      head: "BEIJING, Nov. 3 (Xinhua) --¦ A", place: "Beijing", agency: "Xinhua", date: "2023-11-03", words: "Nov. 3"),
    Example(head: "KYIV, Ukraine —¦ The", place: "Kyiv, Ukraine", agency: nil),
    Example(head: "KYIV, Ukraine (AP) —¦ The", place: "Kyiv, Ukraine", agency: "AP"),
    Example(head: "Paris, 10 December –¦ The", place: "Paris", agency: nil, date: "2023-12-10", words: "10 December"),
    Example(
      head: "New Delhi, Dec 10 (PTI)¦ The minister", place: "New Delhi", agency: "PTI", date: "2023-12-10",
      words: "Dec 10"),
    Example(
      head: "PORT-AU-PRINCE, Haiti, Jan. 2 (AFP) -¦ The", place: "Port-au-Prince, Haiti", agency: "AFP",
      date: "2024-01-02", words: "Jan. 2"),
    Example(
      head: "GENEVA/LONDON, April 13 (Reuters) -¦ The", place: "Geneva/London", agency: "Reuters", date: "2024-04-13",
      words: "April 13"),
    Example(
      head: "OSTERVIK, April 14 (Harbour News Agency) —¦ The", place: "Ostervik", agency: "Harbour News Agency",
      date: "2023-04-14", words: "April 14"),
    Example(head: "ROME, Feb 29 (ANSA) -¦ The", place: "Rome", agency: "ANSA", date: "2024-02-29", words: "Feb 29"),
    Example(head: "NEW YORK --¦ The", place: "New York", agency: nil),
    Example(head: "ST. LOUIS (AP) —¦ The", place: "St. Louis", agency: "AP"),
  ]

  @Test(arguments: examples)
  func reads(_ example: Example) throws {
    let pieces = example.head.split(separator: "¦", omittingEmptySubsequences: false)
    let article = try parse(
      "Town wakes to snow\n\n2024-04-13\n\n\(pieces[0])\(pieces[1]) rest of the report stands here.\n")
    let dateline = try #require(article.metadata.dateline)
    #expect(article.text[dateline.range] == pieces[0])
    #expect(dateline.place == example.place)
    #expect(dateline.agency == example.agency)
    #expect(dateline.date?.description == example.date)
    #expect(dateline.dateRange.map { String(article.text[$0]) } == example.words)
    #expect(article.metadata.agency == example.agency)
    #expect(article.metadata.outlet == example.outlet)
  }

  @Test(arguments: [
    "Paris — once the capital of fashion — has a new mayor.", "The mayor — a baker — resigned.",
    "NASA — the space agency — launched a rocket.", "President Biden (D) said on Dec 10 that he would go.",
    "Monday — The mayor resigned.", "May 5 – The mayor resigned.", "He said (and meant) that it was over - for now.",
    "In December 10 people were hurt.", "IBM said it would - after all - sell.", "A - B",
  ])
  func leavesProse(_ text: String) throws {
    #expect(try parse("Town wakes to snow\n\n2024-04-13\n\n\(text)\n").metadata.dateline == nil)
  }

  @Test func yearOfLeapDay() throws {
    let article = try parse("Town wakes to snow\n\n2023-04-13\n\nROME, Feb 29 (ANSA) - The rest.\n")
    #expect(article.metadata.dateline?.date?.description == "2020-02-29")
  }

  @Test func noYearWithoutPageDate() throws {
    let dateline = try #require(try parse("Town wakes to snow\n\nROME, Feb 28 (ANSA) - The rest.\n").metadata.dateline)
    #expect(dateline.date == nil)
    #expect(dateline.dateRange != nil)
  }

  /// The clock says that it is the 14th already where the report was filed.
  @Test func dayAheadOfThePage() throws {
    let article = try parse("Town wakes\n\n2024-04-13T22:00Z\n\nTOKYO, April 14 (Kyodo) - The rest.\n")
    #expect(article.metadata.dateline?.date?.description == "2024-04-14")
  }
}
