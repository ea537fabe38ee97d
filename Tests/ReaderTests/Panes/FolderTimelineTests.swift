// Holds the timeline of all articles against literals at several widths, and its commands against what follows from them.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct FolderTimelineTests {
  private static func telling(_ source: Int, _ start: Int, _ value: String, _ words: String, from anchor: String = "")
    -> FolderTimeline.Telling
  {
    FolderTimeline.Telling(
      source: source, sentence: TextRange(start, start + 10), when: TimeValue(value), words: words, anchor: anchor)
  }

  private static let vane = ToldEvent.Party(entity: 0, name: "Ada Vane", kind: .person)

  static let timeline = FolderTimeline(
    sources: [
      .init(id: ArticleID(rawValue: "bridge"), title: "The bridge opens", day: CivilDate(year: 2022, month: 5, day: 4)),
      .init(id: ArticleID(rawValue: "quay"), title: "The quay closes", day: nil),
    ],
    rows: [
      .init(
        kind: .event, when: TimeValue("2022-05-03"), text: "Ada Vane opened the harbor bridge", parties: [vane],
        tellings: [
          telling(0, 20, "2022-05-03", "yesterday", from: "the page’s date, 4 May 2022"),
          telling(1, 30, "2022-05", "May 2022"),
        ], others: [.init(when: TimeValue("2022-05-05"), sources: [1])], isFuture: false, isSpeech: false),
      .init(
        kind: .published, when: TimeValue("2022-05-04"), text: "", parties: [],
        tellings: [telling(0, 0, "2022-05-04", "")], others: [], isFuture: false, isSpeech: false),
      .init(
        kind: .event, when: TimeValue("2022-05-05"), text: "Vane said that it was late", parties: [vane],
        tellings: [telling(1, 60, "2022-05-05", "on 5 May")],
        others: [.init(when: TimeValue("2022-05-03"), sources: [0, 1])], isFuture: false, isSpeech: true),
      .init(
        kind: .event, when: TimeValue("2030"), text: "the quay is to be closed", parties: [],
        tellings: [telling(1, 90, "2030", "In 2030")], others: [], isFuture: true, isSpeech: false),
    ], allSources: 2)

  static func pane() -> FolderTimelineState {
    var pane = FolderTimelineState()
    let question = pane.questionToAsk()
    if let question { pane.take(timeline, to: question) }
    return pane
  }
  static let today = CivilDate(year: 2024, month: 6, day: 1)

  @Test func tellsWhoTellsItAndWhatSpeaksAgainstIt() {
    let context = PaneContext.of(Story.open, 40, 14, isFocused: false, today: Self.today)
    #expect(Self.pane().heading(in: context).note == "2 articles")
    #expect(
      Self.pane().text(in: context) == """
         ● 2022 May  3  “yesterday”        1, 2
         │ Ada Vane opened the harbor bridge
         │ but 5 May 2022 in 2
         ● 2022 May  4  page date             1
         “ 2022 May  5                        2
         │ Vane said that it was late
         │ but 3 May 2022 in 1, 2
         │ 2024 Jun  1  today
         ► 2030 ··· ··                        2
         │ the quay is to be closed




        """)
  }

  @Test func setsApartWhatWasSaid() {
    let frame = Self.pane().frame(in: .of(Story.open, 40, 14, isFocused: false))
    #expect(frame.roles(of: "that it was late") == [.dim])
    #expect(frame.roles(of: "opened the") == [.ink])
    #expect(frame.roles(of: "Ada Vane") == [.person])
  }

  @Test func hasRoomForBarsAndFitsANarrowRail() {
    let wide = Self.pane().text(in: .of(Story.open, 80, 12, isFocused: false))
    #expect(wide.contains("█"))
    let narrow = Self.pane().text(in: .of(Story.open, 26, 6, isFocused: false))
    #expect(
      narrow == """
        ● 2022 May  3 “yest… 1, 2
          Ada Vane opened the…
          but 5 May 2022 in 2
        ● 2022 May  4 page date 1
        “ 2022 May  5           2
          Vane said that it was…
        """)
  }

  @Test func filtersByWordsAndTitles() {
    var pane = Self.pane()
    pane.setFilter("vane late")
    #expect(pane.matching == [2])
    pane.setFilter("bridge opens")
    #expect(pane.matching == [0, 1])
    pane.setFilter("")
    #expect(pane.matching.count == 4)
  }

  @Test func opensTheArticleAtTheSentence() {
    var pane = Self.pane()
    let context = PaneContext.of(Story.open, 40, 14)
    guard case .go(let place) = pane.handle(.enter, in: context) else {
      Issue.record("Enter opens nothing")
      return
    }
    #expect(place == ArticlePlace(ArticleID(rawValue: "bridge"), .sentence(TextRange(20, 30))))
  }

  @Test func provesADateByEachTelling() {
    var pane = Self.pane()
    guard case .prove(let evidence, let place) = pane.handle(.why, in: .of(Story.open, 40, 14)) else {
      Issue.record("there is no evidence")
      return
    }
    #expect(place == ArticlePlace(ArticleID(rawValue: "bridge"), .sentence(TextRange(20, 30))))
    #expect(evidence.claim == "yesterday → 3 May 2022" && evidence.certainty == .open)
    #expect(evidence.rows.map(\.label) == ["Told by", "", "Not"])
    #expect(evidence.rows[0].text == "1 The bridge opens, 4 May 2022")
    #expect(evidence.rows[0].note == "“yesterday”, counted from the page’s date, 4 May 2022")
    #expect(evidence.rows[2].note == "in 2 The quay closes")
  }

  @Test func asksOnceForEachPerson() {
    var pane = Self.pane()
    #expect(pane.questionToAsk() == nil)
    pane.person = AskedPerson(article: ArticleID(rawValue: "bridge"), entity: 0, name: "Ada Vane", kind: .person)
    #expect(pane.questionToAsk()?.person?.name == "Ada Vane")
    #expect(pane.timeline == nil && pane.questionToAsk() == nil)
    pane.take(Self.timeline, to: FolderQuestion(person: nil))
    #expect(pane.timeline == nil)
    pane.take(Self.timeline, to: FolderQuestion(person: pane.person))
    #expect(pane.heading(in: .of(Story.open, 60, 14)).note.hasPrefix("Ada Vane in 2 articles"))
    pane.askAgain()
    #expect(pane.questionToAsk() != nil && pane.timeline != nil)
  }
}
