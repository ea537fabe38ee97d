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
    "The court ruled by five to four, and they lost 3-2 and 5 to 4.",
    "They meet from {2023-12-10T15:00 3} to {2023-12-10T16:00 4 p.m.} and again at {2023-12-10T20:00 8 p.m. today}.",
    "They met from {2023-12-08T09:30 9:30} to {2023-12-08T11:00 11:00 on Friday}.",
    "It ran from {2014-11 November} to {2015-06 June 2015} and from {2023-07-13 the 13th} to {2023-07-15 15 July}.",
    "The results will be announced {2023-12-15 Friday}; the last were announced {2023-12-08 Friday}.",
    "The bank is to reopen {2023-12-12 Tuesday}, and could not be reached {2023-12-05 Tuesday}.",
    "The deadline was extended until {2023-12-12 Tuesday}, or as soon as {2023-12-11 Monday}.",
    "Net for {2023-Q3 the quarter} ended {2023-09-30 Sept. 30} was up on {2022-Q3 the year-earlier period}.",
    "The shop was open from {2023-05 May} to {2023-09 September}, at {2023-12-09TAF mid-afternoon yesterday} too.",
    "Net for {2023-Q3 the third quarter} was $9 million, compared with $4 million {2022-Q3 last year}.",
    "They met at {2023-12-10T20:10 ten past eight in the evening}, and at {2023-12-10T08:36 thirty-six minutes past eight}.",
    "He will {FUTURE_REF one day} return, {2023-12-22 three days before Christmas}.",
    "She works {XXXX-WXX-2TAF Tuesday afternoons} and {XXXX-WXX-WE every weekend}.",
    "on {2023-12-04 monday} they met, on {2024-03-04 4 march 2024} they will march, and he may go.",
    "In {2023-11 the month before}, the fall of the house was no season.",
    "On {2023-12-08 Friday}, under the night sky, the evening news ran.",
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

  /// A story that looks back goes on where it stood.
  @Test func keepsTheThreadOfAStory() {
    let notation = """
      They left on {1969-07-16 16 July 1969}. On {1961-05-25 25 May 1961} the president had asked for it; he was shot in \
      {1963-11 November 1963}. In {1957 1957} and {1965 1965} others had tried. On {1969-07-20 20 July} they \
      landed, and {1969-07-20TNI that night} they slept.
      """
    #expect(found(notation, dated: CivilDate(year: 2019, month: 7, day: 20)) == notation)
  }

  @Test func countsWhatIsToComeFromNothingThatCame() {
    let notation = """
      The note was read on {1989-11-09 9 November 1989}. It was to be published {1989-11-10 the following day}. \
      {1989-11-09TNI That night} the gates opened.
      """
    #expect(found(notation) == notation)
  }

  /// Inside quote marks "yesterday" is the day before it was said.
  @Test func countsQuotedTimesFromWhenTheyWereSaid() {
    let marked = MarkedText("“I saw the ship yesterday,” the captain Ada Vane said on Wednesday. Today it sank.")
    let metadata = Metadata(published: CivilDate(year: 2023, month: 12, day: 10).map { Timestamp(date: $0) })
    let times = marked.analysis(metadata: metadata).times
    #expect(times.map(\.value.timex) == ["2023-12-05", "2023-12-06", "2023-12-10"])
    #expect(times.first?.anchor == .expression(1))
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
