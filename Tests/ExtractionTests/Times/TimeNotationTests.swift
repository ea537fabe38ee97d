// Holds marked sentences against the times found in them.

import NewsModel
import Testing

@testable import Extraction

@Suite struct TimeNotationTests {
  private func found(_ notation: String, dated date: CivilDate? = CivilDate(year: 2023, month: 12, day: 10)) -> String {
    let marked = MarkedText(notation)
    let metadata = Metadata(published: date.map { Timestamp(date: $0) })
    return MarkedText.notation(of: TimeFinder.times(in: marked.reading(metadata: metadata)), in: marked.text)
  }

  @Test(arguments: [
    "The council voted on {2023-12-08 Friday} and will vote again on {2023-12-15 Friday}.",
    "The bridge opened in {1998-05 May 1998}; it may close.",
    "Theresa May said she may resign in {2024-05 May}.",
    "The Times reported that 2,000 people marched on 10 Downing Street.",
    "Version 10.12.3 of the program beat version 2.0 by a score of 3-2.",
    "She came second, and for a second nobody spoke.",
    "They met {2023-W46 three weeks ago} and talked for {P2D two days}.",
    "It was built {2023 this year}, {2022 last year} or {2021 two years ago}.",
    "He was born on {1975-03-02 2 March 1975} and left in {1999 1999}.",
    "The talks run from {2024-05-10 10} to {2024-05-12 12 May 2024}.",
    "They ruled from {1914 1914}–{1918 18} and in {192 the 1920s}.",
    "Every word counts, but {P1D every day} counts more.",
    "The shop opens at {2023-12-11T09:00 9 a.m. on Monday}, as it will {P1W every week}.",
    "Sun shone on the Sun and the Sunday Times.",
    "The report is due {2024-01-14 Jan. 14}.",
    "{2023-12-09TNI Last night} the wall fell; {2023-12-10TMO this morning} it lay there.",
  ])
  func findsTimes(notation: String) {
    #expect(found(notation) == notation)
  }

  @Test func staysVagueWithoutADate() {
    let notation = "{XXXX-XX Last month} they met on {XXXX-WXX-5 Friday} and on {XXXX-12-10 December 10}."
    #expect(found(notation, dated: nil) == notation)
    let times = TimeFinder.times(in: MarkedText(notation).reading())
    #expect(times.allSatisfy { $0.anchor == .none })
  }

  @Test func countsFromWhatWasTold() {
    let notation = """
      On {2019-03-04 4 March 2019} the mine closed. {2019-03-05 The next day} the miners marched, and \
      {2019-03-25 three weeks later} it opened again.
      """
    #expect(
      found(notation.replacing("2019-03-25", with: "2019-W13")) == notation.replacing("2019-03-25", with: "2019-W13"))
  }

  @Test func keepsTheMonthOfAVagueEvent() {
    let notation = "{2023-11 Last month} they fired him, but {2023-11 five days later} he returned."
    #expect(found(notation) == notation)
  }

  @Test func prefersTheDateline() {
    let marked = MarkedText("Last month they met.")
    let dateline = Dateline(
      range: TextRange(0, 0), place: nil, agency: nil, date: CivilDate(year: 2023, month: 12, day: 10), dateRange: nil)
    let metadata = Metadata(
      published: CivilDate(year: 2024, month: 4, day: 13).map { Timestamp(date: $0) }, dateline: dateline)
    let times = TimeFinder.times(in: marked.reading(metadata: metadata))
    #expect(times.map(\.value.timex) == ["2023-11"])
    #expect(times.map(\.anchor) == [CivilDate(year: 2023, month: 12, day: 10).map { .dateline($0) } ?? .none])
  }
}
