// Holds the one timeline of several small articles against their story.

import NewsModel
import Testing

@testable import Extraction

@Suite struct MergedTimelineTests {
  private func source(_ text: String, on day: (Int, Int, Int)) -> (article: Article, analysis: Analysis) {
    let published = CivilDate(year: day.0, month: day.1, day: day.2).map { Timestamp(date: $0) }
    let article = MarkedText(text: text, marks: []).article(metadata: Metadata(published: published))
    return (article, Pipeline.analyze(article))
  }

  private func lines(_ merged: MergedTimeline) -> [String] {
    merged.events.map { event in
      let tellers = event.tellings.map { String($0.source + 1) }.joined(separator: ",")
      let others = event.contradictions.map { merged.events[$0].when.timex }.joined(separator: ",")
      return event.when.timex + " [\(tellers)]" + (others.isEmpty ? "" : " not \(others)")
    }
  }

  @Test func tellsOnceWhatTwoArticlesTell() {
    let merged = MergedTimeline([
      source("Ada Vane opened the harbor bridge on 3 May 2022.", on: (2022, 5, 4)),
      source("The harbor bridge was opened by Ada Vane on 3 May 2022. It closed in 2023.", on: (2024, 1, 2)),
    ])
    #expect(lines(merged) == ["2022-05-03 [1,2]", "2022-05-04 [1]", "2023 [2]", "2024-01-02 [2]"])
  }

  @Test func keepsTheMoreExactDate() {
    let merged = MergedTimeline([
      source("Ada Vane opened the harbor bridge in May 2022.", on: (2024, 1, 1)),
      source("Ada Vane opened the harbor bridge on 3 May 2022.", on: (2024, 1, 1)),
    ])
    #expect(lines(merged).first == "2022-05-03 [2,1]")
  }

  @Test func saysWhereArticlesDisagree() {
    let merged = MergedTimeline([
      source("Ada Vane opened the harbor bridge on 3 May 2022.", on: (2024, 1, 1)),
      source("Ada Vane opened the harbor bridge on 4 May 2022.", on: (2024, 1, 1)),
    ])
    #expect(lines(merged).prefix(2) == ["2022-05-03 [1] not 2022-05-04", "2022-05-04 [2] not 2022-05-03"])
  }

  @Test func leavesApartWhatOnlyLooksAlike() {
    let merged = MergedTimeline([
      source("Ada Vane opened the harbor bridge on 3 May 2022.", on: (2024, 1, 1)),
      source("Odo Brandt closed the copper mine on 3 May 2022.", on: (2024, 1, 1)),
      source("Ada Vane opened the harbor bridge on 3 May 2012.", on: (2024, 1, 1)),
    ])
    #expect(merged.events.allSatisfy { $0.tellings.count == 1 && $0.contradictions.isEmpty })
  }

  @Test func isTheSameEachTime() {
    let sources = (1...4).map { number in
      source("Ada Vane opened bridge \(number) on 3 May 2022. Odo Brandt sang on 4 May 2022.", on: (2024, 1, number))
    }
    #expect(MergedTimeline(sources) == MergedTimeline(sources))
    #expect(MergedTimeline([]).events.isEmpty)
  }
}
