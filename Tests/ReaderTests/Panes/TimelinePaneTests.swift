// Holds the rows of the timeline against literals at several widths, and its commands against what follows from them.

import NewsModel
import Testing

@testable import Reader

@Suite struct TimelinePaneTests {
  static func pane() -> ArticleTimelineState {
    var pane = ArticleTimelineState()
    pane.opened(Story.open, isSame: false)
    return pane
  }
  static let today = CivilDate(year: 2024, month: 6, day: 1)

  @Test func showsDatesOnASpine() {
    let context = PaneContext.of(Story.open, 36, 19, isFocused: false, today: TimelinePaneTests.today)
    #expect(TimelinePaneTests.pane().heading(in: context).figures == "8")
    #expect(
      TimelinePaneTests.pane().text(in: context) == """
         ○ 2015 ··· ··
         │ In 2015 Musgrave helped to found
         │ Northwind
         ○ 2018 ··· ··
         │ A struggle in 2018 made Musgrave
         │ leave Northwind
         ○ 2023 Nov ··  “Last month”
         │ he voted to dismiss Sam Okafor
         ○ 2023 Nov ··  “five days later”
         │ Okafor came back to Harlow
         ● 2023 Dec 10  dateline, Atlas
         ● 2024 Apr 13  page date
         │ 2024 Jun  1  today
         ► 2030 ··· ··
         │ the engineer wants to retire to
         │ Harlow
         ? ···· aut ··  “That autumn”
         │ Smith resigned

        """)
  }

  @Test func cutsClausesInANarrowRail() {
    let context = PaneContext.of(Story.open, 27, 10, isFocused: false)
    #expect(TimelinePaneTests.pane().heading(in: context).figures == "6 of 8")
    #expect(
      TimelinePaneTests.pane().text(in: context) == """
        ○ 2015 ··· ··
          In 2015 Musgrave helped…
        ○ 2018 ··· ··
          A struggle in 2018 made…
        ○ 2023 Nov ·· “Last month”
          he voted to dismiss Sam…
        ○ 2023 Nov ·· “five days…
          Okafor came back to…
        ● 2023 Dec 10 dateline, A…
        ● 2024 Apr 13 page date
        """)
  }

  @Test func drawsBarsWhereThereIsRoom() {
    let context = PaneContext.of(Story.open, 63, 15, isFocused: false)
    #expect(TimelinePaneTests.pane().heading(in: context).figures == "2015 ─────────── 2030")
    #expect(
      TimelinePaneTests.pane().text(in: context) == """
         ○ 2015 ··· ··                          ░░·  · ·  · ·  · ·  ·
         │ In 2015 Musgrave helped to found Northwind
         ○ 2018 ··· ··                          · ·░░· ·  · ·  · ·  ·
         │ A struggle in 2018 made Musgrave leave Northwind
         ○ 2023 Nov ··  “Last month”            · ·  · ·  ·░·  · ·  ·
         │ he voted to dismiss Sam Okafor
         ○ 2023 Nov ··  “five days later”       · ·  · ·  ·░·  · ·  ·
         │ Okafor came back to Harlow
         ● 2023 Dec 10  dateline, Atlas         · ·  · ·  ·█·  · ·  ·
         ● 2024 Apr 13  page date               · ·  · ·  ·█·  · ·  ·
         ► 2030 ··· ··                          · ·  · ·  · ·  · ·░░·
         │ the engineer wants to retire to Harlow
         ? ···· aut ··  “That autumn”           · ·  · ·  · ·  · ·  ·
         │ Smith resigned

        """)
  }

  @Test func recedesWhatRepeatsAndDotsWhatIsMissing() {
    let frame = TimelinePaneTests.pane().frame(in: .of(Story.open, 36, 18, selected: 1, isFocused: false))
    #expect(frame.roles(of: "2015") == [.time])
    #expect(frame.roles(of: "··· ··") == [.faint, .ink])
    #expect(frame[column: 3, row: 6].style.role == .time)
    #expect(frame[column: 3, row: 8].style.role == .dim)
    #expect(frame[column: 8, row: 8].style.role == .dim)
    #expect(frame[column: 8, row: 10].style.role == .time)
    #expect(frame.roles(of: "“Last month”") == [.doubt])
    #expect(frame.roles(of: "Musgrave") == [.personSame])
    #expect(frame.roles(of: "Northwind") == [.organization])
    #expect(frame.roles(of: "○") == [.node])
  }

  @Test(arguments: [
    ("in 2015", "2015 ··· ··", true), ("December 10, 2023", "2023 Dec 10", true), ("the 1990s", "199· ··· ··", true),
    ("10th of December", "2023 Dec 10", true), ("Last month", "2023 Nov ··", false),
    ("on Thursday", "2023 Dec 14", false), ("that November", "2023 Nov ··", false), ("spring", "2013 spr ··", true),
  ])
  func tellsWordsThatAreTheDate(words: String, columns: String, repeats: Bool) {
    #expect(DateWords.repeatDate(words, columns: columns) == repeats)
  }

  @Test func needsTheRowsItFills() {
    let pane = TimelinePaneTests.pane()
    #expect(pane.neededRows(in: .of(Story.open, 36, 40)) == 17)
    #expect(pane.neededRows(in: .of(Story.open, 27, 40)) == 14)
    #expect(pane.neededRows(in: .of(Story.open, 36, 10)) == 10)
  }

  @Test func goesToTheSentence() {
    var pane = TimelinePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 18)
    _ = pane.handle(.down, in: context.counting(2))
    guard case .jump(.time(1), nil) = pane.handle(.enter, in: context) else {
      Issue.record("no jump")
      return
    }
    _ = pane.handle(.down, in: context.counting(2))
    guard case .jumpTo = pane.handle(.enter, in: context) else {
      Issue.record("no jump to the dateline")
      return
    }
    _ = pane.handle(.down, in: context)
    #expect(pane.handle(.enter, in: context).isRefused)
    #expect(pane.handle(.why, in: context).isRefused)
  }

  @Test func standsOnTheDateUnderFocus() {
    let pane = TimelinePaneTests.pane()
    let rows = pane.text(in: .of(Story.open, 36, 18, focus: .time(4), isFocused: false)).split(separator: "\n")
    #expect(rows[3] == "›○ 2018 ··· ··")
  }

  @Test func showsOnlyOnePersonsDates() {
    var pane = TimelinePaneTests.pane()
    let only = PaneContext.of(Story.open, 36, 18, only: 2)
    #expect(pane.heading(in: only).note == "only Sam Okafor")
    #expect(pane.heading(in: only).figures == "2")
    guard case .only(nil) = pane.handle(.only, in: only) else {
      Issue.record("not all again")
      return
    }
    guard case .only(2?) = pane.handle(.only, in: .of(Story.open, 36, 18, selected: 2)) else {
      Issue.record("not only")
      return
    }
    #expect(pane.handle(.only, in: .of(Story.open, 36, 18)).isRefused)
    #expect(pane.text(in: .of(Story.open, 36, 18, only: 4)).contains("No dates of theirs here."))
  }

  @Test func filtersBySentenceAndDate() {
    var pane = TimelinePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 18)
    pane.filter(by: "struggle", in: context)
    #expect(pane.matching == [1])
    pane.filter(by: "2018", in: context)
    #expect(pane.matching == [1])
    pane.filter(by: "november okafor", in: context)
    #expect(pane.matching == [2, 3])
    #expect(pane.heading(in: context).note == "filter: november okafor")
  }

  @Test func showsWhatTheTextSentItToWhateverIsFiltered() {
    var pane = TimelinePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 18)
    pane.filter(by: "struggle", in: context)
    pane.show(.time(2), in: context)
    #expect(pane.cursor == 3)
    #expect(pane.filterWords.isEmpty)
    pane.opened(Story.open, isSame: true)
    #expect(pane.cursor == 3)
    pane.opened(Story.open, isSame: false)
    #expect(pane.cursor == nil)
  }

  @Test func captionsWhatADateMeans() {
    var pane = TimelinePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 18)
    _ = pane.handle(.down, in: context.counting(2))
    let caption = pane.caption(in: context)
    #expect(
      caption?.words.map(\.text).joined() == "Last month → Nov 2023   from the dateline, 10 Dec 2023")
    #expect(caption?.position == "3 of 8")
  }

  @Test(arguments: [
    (["2015", "2024-04-13"], "2015 ─────────── 2024"), (["2023-10", "2024-02-01"], "2023 Oct ─── 2024 Feb"),
    (["2024-03-08", "2024-03-12"], "Mar 8 ──────── Mar 12"), (["1850", "2024"], "1850 ─────────── 2020"),
    (["2024-03-08"], "Mar 8 ───────────────"),
  ])
  func choosesTheFinestScaleThatFits(values: [String], label: String) throws {
    let scale = try #require(DateScale(values.map { TimeValue($0) }))
    #expect(scale.label == label)
    #expect(scale.label.count == DateScale.cells)
    for value in values {
      let cells = try #require(scale.cells(of: TimeValue(value)))
      #expect(cells.lowerBound >= 0 && cells.upperBound <= DateScale.cells && !cells.isEmpty)
    }
  }
}
