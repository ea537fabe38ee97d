// Days of the calendar: numbers, weekdays, weeks, months.

import NewsModel
import Testing

struct CivilDateTests {
  /// Every day of 1,200 years follows the one before, and comes back from its number.
  @Test func daysFollowEachOther() throws {
    var expected = try #require(CivilDate(year: 1599, month: 12, day: 31))
    for number in expected.dayNumber + 1...expected.dayNumber + 438_300 {
      let day = CivilDate(dayNumber: number)
      let isNext =
        day.year == expected.year && day.month == expected.month
        ? day.day == expected.day + 1
        : day.day == 1 && expected.day == CivilDate.days(inMonth: expected.month, of: expected.year)
      guard isNext, day.dayNumber == number, expected < day else {
        Issue.record("\(day) after \(expected)")
        return
      }
      expected = day
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2024, 4, 13, 19_826, 6),
    (1, 1, 1, -719_162, 1),
    (0, 3, 1, -719_468, 3), (-4, 2, 29, -720_930, 4),
  ])
  func numbersAndWeekdays(_ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
    #expect(date.weekday == weekday)
  }

  @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (2024, 1, 0)])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1), ("2024-12-30", 2025, 1), ("2023-01-01", 2022, 52),
    ("2016-01-03", 2015, 53), ("2024-04-13", 2024, 15),
  ])
  func isoWeeks(_ text: String, _ year: Int, _ week: Int) throws {
    let found = try #require(CivilDate(iso8601: text)).isoWeek
    #expect(found == (year, week))
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"),
    ("2023-12-10", 1, "2024-01-10"), ("2024-01-10", -13, "2022-12-10"), ("0001-01-15", -1, "0000-12-15"),
    ("0000-01-15", -1, "-0001-12-15"),
  ])
  func months(_ text: String, _ months: Int, _ expected: String) throws {
    #expect(try #require(CivilDate(iso8601: text)).adding(months: months).description == expected)
  }

  @Test(arguments: ["2024-4-13", "2024-04-3", "2024/04/13", "", "abcd-ef-gh", "2024-04", "２０２４-04-13"])
  func noISODate(_ text: String) { #expect(CivilDate(iso8601: text) == nil) }

  @Test func isoDateAtTheHeadOfATime() {
    #expect(CivilDate(iso8601: "2024-04-13T09:30Z")?.description == "2024-04-13")
  }

  @Test func timestamps() throws {
    let date = try #require(CivilDate(iso8601: "2024-04-13"))
    #expect(Timestamp(date: date).description == "2024-04-13")
    #expect(Timestamp(date: date, minute: 570).description == "2024-04-13T09:30")
    #expect(Timestamp(date: date, minute: 570, zone: 0).description == "2024-04-13T09:30Z")
    #expect(Timestamp(date: date, minute: 570, zone: -210).description == "2024-04-13T09:30-03:30")
  }
}
