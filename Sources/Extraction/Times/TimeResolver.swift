// Counts what was recognized from its anchor: the day of writing, what was told before, or when a speaker spoke.

import NewsModel

/// Resolves the expressions of one text in their order; each may serve the later ones as an anchor.
struct TimeResolver {
  let text: TimeText
  let writing: WritingDay?
  /// Where the dateline stands; its day is the day of writing and nothing that is told.
  private let dateline: TextRange?
  private let tenses: TenseReader
  /// What each expression dates.
  private let events: [TextRange?]
  private let spoken: [SpokenTime]
  /// The next quotation that a time may lie in.
  private var nextSpoken = 0
  private var told: ToldTimes
  /// What a reader knows better: those that are counted from it go along.
  private let corrected: [TextRange: TimeValue]

  init(
    _ times: [RecognizedTime], _ events: [TextRange?], in text: TimeText, writing: WritingDay?, dateline: TextRange?,
    spoken: [SpokenTime], corrected: [TextRange: TimeValue]
  ) {
    self.events = events
    self.corrected = corrected
    self.dateline = dateline
    self.text = text
    self.writing = writing
    self.spoken = spoken
    tenses = TenseReader(text: text)
    told = ToldTimes(times, writing: writing)
  }

  /// One expression for each that was recognized, in the same order.
  /// - Parameter events: What each of them dates.
  static func resolve(
    _ times: [RecognizedTime], _ events: [TextRange?], in text: TimeText, writing: WritingDay?,
    dateline: TextRange? = nil, spoken: [SpokenTime] = [], corrected: [TextRange: TimeValue] = [:]
  ) -> [TimeExpression] {
    var resolver = TimeResolver(
      times, events, in: text, writing: writing, dateline: dateline, spoken: spoken, corrected: corrected)
    return times.enumerated().map { resolver.expression($1, index: $0) }
  }

  private mutating func expression(_ time: RecognizedTime, index: Int) -> TimeExpression {
    if let value = corrected[time.range] {
      if let point = CalendarPoint.point(of: value) { tell(point, index, time, isCounted: false) }
      return TimeExpression(
        range: time.range, kind: time.meaning.kind, value: value, anchor: .itself, event: events[index],
        rule: AnalysisEditor.rule)
    }
    let (value, anchor) = resolved(time, index: index)
    return TimeExpression(
      range: time.range, kind: time.meaning.kind, value: TimeValue(value), modifier: time.meaning.modifier,
      anchor: anchor, event: events[index], rule: time.rule)
  }

  private mutating func resolved(_ time: RecognizedTime, index: Int) -> (String, TimeAnchor) {
    let clock = time.meaning.clock?.timex ?? ""
    let base = base(of: time.range)
    switch time.meaning.core {
    case .reference(let name): return (name, base?.anchor ?? .none)
    case .duration(let value), .set(let value): return (value, .itself)
    case .clockOnly:
      if let day = told.day(before: time.pieces.lowerBound, within: ToldTimes.clockReach) {
        return (day.point.timex + clock, .expression(day.index))
      }
      guard let base else { return ("XXXX-XX-XX" + clock, .none) }
      return (base.point.timex + clock, base.anchor)
    case .shift(let shift):
      guard let (point, anchor) = resolved(shift, from: base, at: time.pieces) else {
        return (vague(shift) + clock, .none)
      }
      tell(point, index, time, isCounted: shift.origin == .telling)
      return (point.timex + clock, anchor)
    case .calendar(let fields):
      guard let (point, anchor) = resolved(fields, from: base, at: time.pieces) else {
        return (fields.timex + clock, .none)
      }
      tell(point, index, time, isCounted: false)
      return (point.timex + clock, anchor)
    }
  }

  /// The day of writing, or when it was said for what stands in quote marks.
  private mutating func base(of range: TextRange) -> TimeBase? {
    while nextSpoken < spoken.count, spoken[nextSpoken].range.end <= range.start { nextSpoken += 1 }
    if nextSpoken < spoken.count, spoken[nextSpoken].range.contains(range) {
      return TimeBase(point: spoken[nextSpoken].said, anchor: .expression(spoken[nextSpoken].index))
    }
    return writing.map { TimeBase(point: CalendarPoint($0.date, .day), anchor: $0.anchor) }
  }

  /// Remembers what was told. "It was to be announced the following day" tells no day that came.
  private mutating func tell(_ point: CalendarPoint, _ index: Int, _ time: RecognizedTime, isCounted: Bool) {
    if isDateline(time.range) || isCounted && tenses.tense(around: time.pieces) == .future { return }
    told.tell(
      point, index, time, writing: writing, isFlashback: { tenses.isPastPerfect(around: time.pieces) })
  }

  private func isDateline(_ range: TextRange) -> Bool { dateline?.contains(range) ?? false }
}

/// A day to count from.
struct TimeBase {
  let point: CalendarPoint
  let anchor: TimeAnchor
}

// MARK: - Counting

extension TimeResolver {
  private func resolved(_ shift: Shift, from base: TimeBase?, at pieces: Range<Int>) -> (CalendarPoint, TimeAnchor)? {
    guard let count = shift.count else { return nil }
    if shift.isToTheDay, let base, base.point.unit == .day {
      return (CalendarPoint(base.point.date.adding(months: 12 * count), .day), base.anchor)
    }
    if shift.isYearBack, let quarter = told.quarter(before: pieces.lowerBound) {
      return (yearBack(from: quarter, count), base?.anchor ?? .none)
    }
    if shift.unit == .year, shift.count == -1, shift.origin == .writing, !shift.isCompared,
      let quarter = told.quarter(before: pieces.lowerBound), text.comparesAmounts(before: pieces.lowerBound)
    {
      return (yearBack(from: quarter, count), base?.anchor ?? .none)
    }
    let isTold = shift.origin == .telling || shift.origin == .context && told.isNarrative
    if isTold, !shift.isCompared, shift.unit == .day,
      let day = told.day(before: pieces.lowerBound, within: ToldTimes.dayReach)
    {
      return (day.point.adding(count, .day), .expression(day.index))
    }
    if isTold, let last = told.last { return (last.point.adding(count, shift.unit), .expression(last.index)) }
    if let base { return (base.point.adding(count, shift.unit), base.anchor) }
    guard let last = told.last, shift.origin != .writing else { return nil }
    return (last.point.adding(count, shift.unit), .expression(last.index))
  }

  /// The like quarter a year before; a quarter of the year before is that already.
  private func yearBack(from quarter: CalendarPoint, _ count: Int) -> CalendarPoint {
    let isOld = writing.map { $0.date.dayNumber - quarter.date.dayNumber > 370 } ?? false
    return isOld && !told.isNarrative ? quarter : quarter.adding(count, .year)
  }

  private func vague(_ shift: Shift) -> String {
    guard shift.count == nil else { return shift.unit.unknown }
    return shift.isPast ? "PAST_REF" : "FUTURE_REF"
  }

  private func resolved(_ fields: CalendarFields, from base: TimeBase?, at pieces: Range<Int>)
    -> (CalendarPoint, TimeAnchor)?
  {
    if fields.offset != 0 {
      var named = fields
      named.offset = 0
      return resolved(named, from: base, at: pieces).map { ($0.adding(fields.offset, .day), $1) }
    }
    if fields.part == .anyQuarter { return anyQuarter(fields, from: base, at: pieces) }
    if let year = fields.year {
      return CalendarPoint.point(year: year).flatMap { fields.placed(in: $0) }.map { ($0, .itself) }
    }
    if fields.isRangeEnd, let last = told.last {
      return fields.follow(last.point).map {
        ($0.date < last.point.date ? $0.adding(1, .year).kept(as: $0) : $0, .expression(last.index))
      }
    }
    if let within = fields.within {
      guard let (outer, anchor) = resolved(within, from: base, at: pieces) else { return nil }
      return fields.placed(in: outer).map { ($0, anchor) }
    }
    if fields.choice == .same, let last = told.last {
      return fields.placed(in: last.point.adding(0, .year)).map { ($0, .expression(last.index)) }
    }
    if told.isNarrative, let last = told.origin(of: fields, at: pieces.lowerBound, in: text, hasBase: base != nil) {
      return told.followed(fields, from: last)
    }
    if let year = told.explicitYear(before: pieces.lowerBound), fields.day != nil, fields.month != nil,
      tenses.tense(around: pieces) != .future
    {
      return fields.follow(year.point).map { ($0, .expression(year.index)) }
    }
    guard let base else {
      return told.last.flatMap { last in fields.follow(last.point).map { ($0, .expression(last.index)) } }
    }
    guard base.point.unit == .day else { return fields.follow(base.point).map { ($0, base.anchor) } }
    return fields.nearest(to: base.point.date, tense: tense(of: fields, at: pieces)).map { ($0, base.anchor) }
  }

  /// "Friday's bombings" have been, "a June agreement" may lie on either side; else as the verbs say.
  private func tense(of fields: CalendarFields, at pieces: Range<Int>) -> Tense {
    var cursor = TimeCursor(text, at: pieces.lowerBound)
    cursor.index = pieces.upperBound
    if fields.weekday != nil, cursor.possessive() { return .past }
    if fields.month != nil, fields.day == nil, cursor.isBetweenArticleAndNoun { return .unknown }
    return tenses.tense(around: pieces)
  }

  /// The quarter that "the quarter", "the 1988 period" or "the like period last year" means.
  private func anyQuarter(_ fields: CalendarFields, from base: TimeBase?, at pieces: Range<Int>)
    -> (CalendarPoint, TimeAnchor)?
  {
    let near = told.quarter(before: pieces.lowerBound)
    if let year = fields.year {
      guard let outer = CalendarPoint.point(year: year) else { return nil }
      let inner = near.flatMap { CivilDate(year: outer.date.year, month: $0.date.month, day: 1) }
      return (inner.map { CalendarPoint($0, .quarter) } ?? outer, .itself)
    }
    let anchor = base?.anchor ?? .none
    if let within = fields.within {
      if let near { return (yearBack(from: near, within.count ?? -1), anchor) }
      if fields.isLikePeriod { return resolved(within, from: base, at: pieces) }
      return base.map { ($0.point.adding(-1, .quarter).adding(within.count ?? -1, .year), anchor) }
    }
    // The last one told, else the last that is over.
    if let quarter = told.lastQuarter { return (quarter, anchor) }
    return base.map { (CalendarPoint($0.point.date.adding(months: -3), .quarter), anchor) }
  }
}

extension TimeCursor {
  /// "The March accession", "a June agreement".
  fileprivate var isBetweenArticleAndNoun: Bool {
    guard peek() == .other, !isCapitalized, case .keyword(let article)? = before else { return false }
    return [.the, .a, .an, .its].contains(article)
  }
}

extension TimeMeaning {
  /// The TIMEX3 type.
  var kind: TimeExpression.Kind {
    switch core {
    case .duration: .duration
    case .set: .set
    case .clockOnly: .time
    case .reference: .date
    case .calendar, .shift: clock == nil ? .date : .time
    }
  }
}

extension TimeText {
  /// "Compared with a loss of $3 million" stands before, in the same sentence: like is compared with like.
  fileprivate func comparesAmounts(before start: Int) -> Bool {
    guard start > 0, !pieces[start].opensParagraph, WordForms.isAmount(source.bytes, pieces[start - 1].range) else {
      return false
    }
    var place = start - 2
    while place >= 0, start - place < 24, !pieces[place + 1].opensParagraph, !endsSentence(place) {
      if pieces[place].lexeme == .keyword(.from) || WordForms.isCompared(source.bytes, pieces[place].range) {
        return true
      }
      place -= 1
    }
    return false
  }
}
