// The day that an article, or one who speaks in it, counts from.

import NewsModel

/// The day that an article counts from, and where it comes from.
struct WritingDay: Hashable {
  let date: CivilDate
  let anchor: TimeAnchor

  /// The dateline's day before the page's; nil if there is neither.
  init?(_ metadata: Metadata) {
    if let date = metadata.dateline?.date {
      self.init(date, .dateline(date))
    } else if let date = metadata.published?.date {
      self.init(date, .published(date))
    } else {
      return nil
    }
  }

  init(_ date: CivilDate, _ anchor: TimeAnchor) {
    self.date = date
    self.anchor = anchor
  }
}

/// What is said in quote marks is counted from when it was said, where that is told.
struct SpokenTime {
  /// The words of the quotation.
  let range: TextRange
  let said: CalendarPoint
  /// The time expression that tells when it was said.
  let index: Int
}

extension SpokenTime {
  /// The quotations whose verb of speech is dated to another day than that of writing, in the order of the text.
  static func all(in quotations: [Quotation], times: [TimeExpression], writing: WritingDay?) -> [SpokenTime] {
    guard !quotations.isEmpty else { return [] }
    var dated: [TextRange: Int] = [:]
    for (index, time) in times.enumerated() {
      guard let event = time.event, dated[event] == nil, CalendarPoint.point(of: time.value) != nil else { continue }
      dated[event] = index
    }
    return quotations.flatMap { quotation -> [SpokenTime] in
      guard quotation.kind == .direct, let cue = quotation.cue, let index = dated[cue],
        let said = CalendarPoint.point(of: times[index].value), said.unit != .day || said.date != writing?.date
      else { return [] }
      return quotation.parts.filter { !$0.contains(times[index].range) }.map {
        SpokenTime(range: $0, said: said, index: index)
      }
    }.sorted { $0.range.start < $1.range.start }
  }
}

extension CalendarPoint {
  /// A year, a month or a day as it was resolved; nil for all other values.
  static func point(of value: TimeValue) -> CalendarPoint? {
    if let (year, month, day) = value.figures {
      guard year > 0, let first = CivilDate(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
      return CalendarPoint(first, day != nil ? .day : month != nil ? .month : .year)
    }
    // "XXXX-12-10", "PRESENT_REF", "P1M"
    if let first = value.timex.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) { return nil }
    let date = value.timex.prefix { $0 != "T" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], year > 0, date.prefix(4).utf8.count == 4,
      parts.allSatisfy({ $0 != nil }),
      let first = CivilDate(
        year: year, month: parts.count > 1 ? parts[1] ?? 0 : 1, day: parts.count > 2 ? parts[2] ?? 0 : 1)
    else { return nil }
    return CalendarPoint(first, [.year, .month, .day][parts.count - 1])
  }
}
