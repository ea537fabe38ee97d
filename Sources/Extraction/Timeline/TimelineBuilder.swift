// Puts what is dated in the order in which it happened.

import NewsModel

enum TimelineBuilder {
  /// Entries in the order of what happened, with the dateline and the page's date among them. Values that tell no year go
  /// last, in the order of the text.
  static func timeline(
    of times: [TimeExpression], in reading: Reading, _ text: TimeText, cast: Cast, writing: WritingDay?
  ) -> [TimelineEntry] {
    let entries = TimelineEvents(times: times, reading: reading, text: text, cast: cast, writing: writing?.date)
      .entries()
    return (entries + ownDates(of: reading.article)).sorted { $0.key < $1.key }.map(\.entry)
  }

  /// The dateline's and the page's own day; one of them if both are the same.
  private static func ownDates(of article: Article) -> [Placed] {
    var found: [Placed] = []
    if let dateline = article.metadata.dateline, let date = dateline.date {
      found.append(Placed(own: .dateline, date, sentence: dateline.range))
    }
    if let date = article.metadata.published?.date, date != article.metadata.dateline?.date {
      found.append(Placed(own: .published, date, sentence: TextRange(0, 0)))
    }
    return found
  }
}

/// An entry with what it is ordered by.
struct Placed {
  /// First by the day it begins, what is vague before what is exact; then by the order of the text.
  struct Key: Comparable {
    let day: Int
    let vagueness: Int
    let place: Int

    init(_ when: TimeValue, place: Int) {
      self.place = place
      if let days = when.days {
        day = days.lowerBound.dayNumber
        vagueness = days.lowerBound.dayNumber - days.upperBound.dayNumber
      } else {
        day = CalendarPoint.beforeChrist(when.timex) ?? .max
        vagueness = 0
      }
    }

    static func < (a: Key, b: Key) -> Bool { (a.day, a.vagueness, a.place) < (b.day, b.vagueness, b.place) }
  }

  let key: Key
  let entry: TimelineEntry

  init(_ entry: TimelineEntry, place: Int) {
    self.entry = entry
    key = Key(entry.when, place: place)
  }

  init(own kind: TimelineEntry.Kind, _ date: CivilDate, sentence: TextRange) {
    let entry = TimelineEntry(
      kind: kind, when: TimeValue(date), sentence: sentence, clause: [], entities: [], isFuture: false)
    // After all that the report tells of that day.
    self.init(entry, place: .max - (kind == .dateline ? 1 : 0))
  }
}

extension CalendarPoint {
  /// The first day of a value before Christ, which `TimeValue.days` does not count.
  static func beforeChrist(_ timex: String) -> Int? {
    guard timex.hasPrefix("BC") else { return nil }
    let parts = timex.split(separator: "-")
    guard let year = parts.first.flatMap({ point(year: String($0)) }) else { return nil }
    let month = parts.dropFirst().first.flatMap { Int($0) } ?? 1
    return CivilDate(year: year.date.year, month: month, day: 1)?.dayNumber
  }
}
