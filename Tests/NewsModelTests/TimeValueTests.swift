// The days that TIMEX3 values cover.

import NewsModel
import Testing

struct TimeValueTests {
  @Test(arguments: [
    ("2023-12-10", "2023-12-10", "2023-12-10", TimeValue.Precision.day),
    ("2023-12-10T09:30", "2023-12-10", "2023-12-10", .day),
    ("2024-02", "2024-02-01", "2024-02-29", .month),
    ("2015", "2015-01-01", "2015-12-31", .year),
    ("199", "1990-01-01", "1999-12-31", .longer),
    ("19", "1900-01-01", "1999-12-31", .longer),
    ("2013-W11", "2013-03-11", "2013-03-17", .week),
    ("2013-W11-3", "2013-03-13", "2013-03-13", .day),
    ("2013-W11-WE", "2013-03-16", "2013-03-17", .week),
    ("2013-Q1", "2013-01-01", "2013-03-31", .season),
    ("2013-H2", "2013-07-01", "2013-12-31", .season),
    ("2013-SU", "2013-06-01", "2013-08-31", .season),
    ("2013-WI", "2013-12-01", "2014-02-28", .season),
  ])
  func covers(_ timex: String, _ first: String, _ last: String, _ precision: TimeValue.Precision) throws {
    let value = TimeValue(timex)
    let days = try #require(value.days)
    #expect(days.lowerBound.description == first)
    #expect(days.upperBound.description == last)
    #expect(value.precision == precision)
  }

  @Test(arguments: [
    "P1M", "PRESENT_REF", "XXXX-WXX-1", "XXXX-12", "", "2023-13", "2023-02-30", "T09:30", "2013-W60", "2013-W11-9", "-",
    "20231", "2023-XX",
  ])
  func coversNothing(_ timex: String) {
    #expect(TimeValue(timex).days == nil)
    #expect(TimeValue(timex).precision == .none)
  }

  @Test(arguments: [
    ("2015", [2015]), ("2023-11", [2023, 11]), ("2023-12-10", [2023, 12, 10]), ("2023-12-10T09:30", [2023, 12, 10]),
    ("2023-12TMO", [2023, 12]), ("2023-12-10T", [2023, 12, 10]), ("0490-13-99", [490, 13, 99]),
  ])
  func isToldByFigures(_ timex: String, _ figures: [Int]) throws {
    let (year, month, day) = try #require(TimeValue(timex).figures)
    #expect([year, month, day].compactMap(\.self) == figures)
  }

  @Test(arguments: [
    "", "199", "20231", "2013-Q1", "2023-1", "2023-12-1", "2023-12-100", "2023-12-10-1", "+023", "2023-", "-2023",
    "BC0490", "XXXX-12-10", "2023T\u{301}",
  ])
  func isNotToldByFigures(_ timex: String) { #expect(TimeValue(timex).figures == nil) }

  @Test func ofADay() throws {
    let day = try #require(CivilDate(year: 2024, month: 2, day: 29))
    #expect(TimeValue(day).days == day...day)
  }
}
