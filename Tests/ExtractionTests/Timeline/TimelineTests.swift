// Holds timelines against small articles whose story is known.

import NewsModel
import Testing

@testable import Extraction

@Suite struct TimelineTests {
  /// Entries as "2023-11 what happened (who)", with the names that are marked in the notation as the cast.
  private func told(_ notation: String, metadata: Metadata) -> [String] {
    let marked = MarkedText(notation)
    let reading = marked.reading(metadata: metadata)
    let names = marked.marks.map { Mention(range: $0.range, kind: .person, form: .name, rule: "test") }
    let words = names.map { String(marked.text[$0.range]) }
    let entities = words.indices.filter { words.firstIndex(of: words[$0]) == $0 }.map { first in
      Entity(
        kind: .person, name: words[first],
        links: words.indices.filter { words[$0] == words[first] }.map {
          MentionLink(mention: $0, rule: "test", certainty: .sure, antecedent: nil)
        })
    }
    let cast = Cast(mentions: names, entities: entities)
    let times = TimeFinder.times(in: reading)
    let writing = WritingDay(reading.article.metadata)
    return TimelineBuilder.timeline(of: times, in: reading, TimeText(reading), cast: cast, writing: writing).map {
      entry in
      let clause = entry.clause.map { String(marked.text[$0]) }.joined(separator: " ")
      let who = entry.entities.map { entities[$0].name }.joined(separator: ", ")
      let what = entry.kind == .dateline ? "dateline" : entry.kind == .published ? "published" : clause
      return [entry.when.timex, what, who.isEmpty ? "" : "(\(who))", entry.isFuture ? "ahead" : ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func metadata(dateline: (Int, Int, Int)?, published: (Int, Int, Int)?, range: TextRange = TextRange(0, 0))
    -> Metadata
  {
    let page = published.flatMap { CivilDate(year: $0.0, month: $0.1, day: $0.2) }.map { Timestamp(date: $0) }
    let line = dateline.flatMap { CivilDate(year: $0.0, month: $0.1, day: $0.2) }.map {
      Dateline(range: range, place: nil, agency: nil, date: $0, dateRange: nil)
    }
    return Metadata(published: page, dateline: line)
  }

  @Test func ordersAStoryToldBackwards() {
    let story = """
      Port Ellis( Report--, March 7 (Norwind)-- [per Odo Brandt], head gardener of Halloway, is in a bind. Last month, [per he] \
      joined the vote to remove the chairman [per Tessa Quill], but just three days later, [per Quill] returned to her desk with \
      the support of the staff.

      According to, [per Marlow] helped plant and fund Halloway in 2009, and persuaded [per Brandt] to leave Kew.

      But as a result of a quarrel in 2012, [per Marlow] left the board.

      Earlier this year, [per Marlow] sued Halloway.
      """
    let lines = told(
      story, metadata: metadata(dateline: (2021, 3, 7), published: (2021, 8, 1), range: TextRange(0, 39)))
    #expect(
      lines == [
        "2009 Marlow helped plant and fund Halloway and persuaded Brandt to leave Kew (Marlow, Brandt)",
        "2012 as a result of a quarrel Marlow left the board (Marlow)",
        "2021 Marlow sued Halloway (Marlow)",
        "2021-02 he joined the vote to remove the chairman Tessa Quill (he, Tessa Quill)",
        "2021-02 Quill returned to her desk with the support of the staff (Quill)",
        "2021-03-07 dateline",
        "2021-08-01 published",
      ])
  }

  /// What stands in the rows, as it is read.
  private func lines(_ text: String) -> [String] {
    let published = CivilDate(year: 2024, month: 4, day: 13).map { Timestamp(date: $0) }
    let article = MarkedText(text: text, marks: []).article(metadata: Metadata(published: published))
    return Pipeline.analyze(article).timeline.filter { $0.kind != .published }.map { $0.words(in: article.text) }
  }

  @Test(arguments: [
    ("“It was true in 2019.”", "It was true"),
    ("“We opened it in May 2019,” Ada Vane said.", "“We opened it in May 2019,” Ada Vane said"),
    ("\"The books say 1926,\" Ada Vane told me.", "\"The books say 1926,\" Ada Vane told me"),
    ("\"In 1926 we opened it,\" Ada Vane said.", "\"we opened it,\" Ada Vane said"),
    ("The hall burned (on 3 May 2019) to the ground.", "The hall burned to the ground"),
    ("Ada Vane left the “quiet house” in 2019.", "Ada Vane left the “quiet house”"),
    ("In 2019 Ada Vane called it \"a ruin\".", "Ada Vane called it \"a ruin\""),
  ])
  func leavesNothingDanglingWhereTheTimeStood(text: String, row: String) { #expect(lines(text) == [row]) }

  @Test func setsNoSpaceBeforeAMarkThatCloses() {
    #expect(!TimelineEntry.isSpaced("true", before: ".”"))
    #expect(!TimelineEntry.isSpaced("burned (", before: "later"))
    #expect(!TimelineEntry.isSpaced("\"", before: "we") && !TimelineEntry.isSpaced("\"we", before: "\" she"))
    #expect(TimelineEntry.isSpaced("\"we\"", before: "left") && TimelineEntry.isSpaced("left", before: "\"we"))
    #expect(
      TimelineEntry.isSpaced("burned", before: "to the ground") && TimelineEntry.isSpaced("burned", before: "(to"))
  }

  @Test func marksWhatLiesAhead() {
    let lines = told(
      "The bridge fell on Monday. It will open again in June 2025.",
      metadata: metadata(dateline: nil, published: (2024, 4, 13)))
    #expect(
      lines == ["2024-04-08 The bridge fell", "2024-04-13 published", "2025-06 It will open again ahead"])
  }

  @Test func leavesTheDatelineOutOfTheFirstLine() {
    let text = "STOWE, Oct 3 (Norwind) -- The bridge was finished on Tuesday, ten years after a flood."
    let lines = told(
      text, metadata: metadata(dateline: (2017, 10, 3), published: nil, range: TextRange(0, 25)))
    #expect(lines == ["2017-10-03 The bridge was finished ten years after a flood", "2017-10-03 dateline"])
  }

  @Test func keepsATimeThatItsClauseNeeds() {
    let lines = told(
      "The fair lasted until 21 April 2015. Five months later, on 11 September 2015, the hall burned.",
      metadata: metadata(dateline: nil, published: (2016, 4, 13)))
    #expect(
      lines == ["2015-04-21 The fair lasted until 21 April 2015", "2015-09-11 the hall burned", "2016-04-13 published"])
  }

  @Test func leavesOutDurationsAndSets() {
    let lines = told(
      "They talk for two hours every day and are now tired.",
      metadata: metadata(dateline: nil, published: (2024, 4, 13)))
    #expect(lines == ["2024-04-13 published"])
  }

  @Test func tellsAnEventOnce() {
    let lines = told(
      "[per Ada Vane] died on 3 March 2020. The town still mourns. [per Ada Vane] died on 3 March 2020.",
      metadata: metadata(dateline: nil, published: nil))
    #expect(lines.count == 1)
  }

  @Test func keepsWhatWasSaidApartFromWhatHappened() {
    let marked = MarkedText("The mayor said on Monday that the bridge fell on 3 May 2022.")
    let article = marked.article(metadata: metadata(dateline: nil, published: (2024, 4, 13)))
    let analysis = Pipeline.analyze(article)
    let told = analysis.timeline.filter { if case .event = $0.kind { true } else { false } }
    #expect(told.map(\.isSpeech) == [false, true])
    #expect(told.first.map { $0.clause.map { String(marked.text[$0]) } } == ["the bridge fell"])
  }

  @Test func countsAgainFromAnotherDay() {
    let marked = MarkedText("Last month the bridge fell. It was built in 1998.")
    let article = marked.article(metadata: metadata(dateline: nil, published: (2024, 4, 13)))
    let analysis = Pipeline.analyze(article)
    #expect(analysis.times.map(\.value.timex) == ["2024-03", "1998"])
    let moved = analysis.reanchored(to: CivilDate(year: 2023, month: 12, day: 10), in: article)
    #expect(moved.times.map(\.value.timex) == ["2023-11", "1998"])
    #expect(moved.timeline.first?.when.timex == "1998")
    #expect(moved.reanchored(to: nil, in: article) == analysis)
  }

  @Test func tellsTheArithmetic() {
    let marked = MarkedText("Last month the bridge fell.")
    let article = marked.article(metadata: metadata(dateline: (2023, 12, 10), published: nil))
    let evidence = TimeEvidence.evidence(for: 0, in: article, analysis: Pipeline.analyze(article))
    #expect(evidence?.claim == "Last month → November 2023")
    #expect(evidence?.rows.contains { $0.text == "10 December 2023 − 1 month = November 2023" } == true)
    #expect(TimeEvidence.evidence(for: 9, in: article, analysis: Pipeline.analyze(article)) == nil)
  }
}
