// Counts what was recognized from its anchor: the day of writing, or what was told before.

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

/// Resolves the expressions of one text in their order; each may serve the later ones as an anchor.
struct TimeResolver {
  let text: TimeText
  let writing: WritingDay?
  /// The text tells of times far from its day of writing: dates without a year follow those told before.
  /// Where the dateline stands; its day is the day of writing and nothing that is told.
  private let dateline: TextRange?
  private let isNarrative: Bool
  private let tenses: TenseReader
  private let events: EventFinder
  /// The last date that was told, and which expression told it.
  private var telling: (point: CalendarPoint, index: Int)?
  /// The last day that was told, and where.
  private var tellingDay: (point: CalendarPoint, index: Int, piece: Int)?
  /// The last date in another year than that of writing, told with its year or counted from such a one.
  private var explicitYear: (point: CalendarPoint, index: Int, piece: Int)?
  private var lastQuarter: (point: CalendarPoint, piece: Int)?

  init(_ times: [RecognizedTime], in text: TimeText, writing: WritingDay?, dateline: TextRange?) {
    self.dateline = dateline
    self.text = text
    self.writing = writing
    tenses = TenseReader(text: text)
    events = EventFinder(text: text)
    isNarrative = TimeResolver.isNarrative(times, writing)
  }

  /// One expression for each that was recognized, in the same order.
  static func resolve(
    _ times: [RecognizedTime], in text: TimeText, writing: WritingDay?, dateline: TextRange? = nil
  ) -> [TimeExpression] {
    var resolver = TimeResolver(times, in: text, writing: writing, dateline: dateline)
    return times.enumerated().map { resolver.expression($1, index: $0) }
  }

  private mutating func expression(_ time: RecognizedTime, index: Int) -> TimeExpression {
    let (value, anchor) = resolved(time, index: index)
    return TimeExpression(
      range: time.range, kind: time.meaning.kind, value: TimeValue(value), modifier: time.meaning.modifier,
      anchor: anchor,
      event: events.event(of: time.pieces), rule: time.rule)
  }

  private mutating func resolved(_ time: RecognizedTime, index: Int) -> (String, TimeAnchor) {
    let clock = time.meaning.clock?.timex ?? ""
    switch time.meaning.core {
    case .reference(let name): return (name, writing?.anchor ?? .none)
    case .duration(let value), .set(let value): return (value, .itself)
    case .clockOnly:
      if let told = nearDay(time.pieces, within: TimeResolver.clockReach) {
        return (told.point.timex + clock, .expression(told.index))
      }
      guard let base = writingPoint else { return ("XXXX-XX-XX" + clock, .none) }
      return (base.timex + clock, writing?.anchor ?? .none)
    case .shift(let shift):
      guard let (point, anchor) = resolved(shift, at: time.pieces) else { return (vague(shift) + clock, .none) }
      tell(point, index, time)
      return (point.timex + clock, anchor)
    case .calendar(let fields):
      guard let (point, anchor) = resolved(fields, at: time.pieces) else { return (fields.timex + clock, .none) }
      tell(point, index, time)
      return (point.timex + clock, anchor)
    }
  }

  private mutating func tell(_ point: CalendarPoint, _ index: Int, _ time: RecognizedTime) {
    if point.unit == .quarter, case .calendar(let fields) = time.meaning.core, fields.within == nil {
      lastQuarter = (point, time.pieces.lowerBound)
    }
    guard point.unit <= .century, !isDateline(time.range) else { return }
    telling = (point, index)
    noteYear(point, index, time)
    if point.unit == .day { tellingDay = (point, index, time.pieces.lowerBound) }
  }
}

// MARK: - Counting

extension TimeResolver {
  private var writingPoint: CalendarPoint? { writing.map { CalendarPoint($0.date, .day) } }

  /// How far back a quarter may stand for "a year earlier" to mean the same quarter, in pieces.
  private static let quarterReach = 120

  /// How far back a day may stand for "that night" to be its night, and for "at noon" to be its noon, in pieces.
  private static let dayReach = 200
  private static let clockReach = 40

  private func nearDay(_ pieces: Range<Int>, within reach: Int) -> (point: CalendarPoint, index: Int)? {
    guard let day = tellingDay, pieces.lowerBound - day.piece < reach else { return nil }
    return (day.point, day.index)
  }

  /// How far a date's year carries to dates without one, in pieces.
  private static let yearReach = 120

  private mutating func noteYear(_ point: CalendarPoint, _ index: Int, _ time: RecognizedTime) {
    guard let writing, point.unit == .day, case .calendar(let fields) = time.meaning.core, fields.month != nil else {
      return
    }
    if point.date.year == writing.date.year {
      explicitYear = nil
    } else if point.date < writing.date, fields.year != nil || explicitYear != nil {
      explicitYear = (point, index, time.pieces.lowerBound)
    }
  }

  private func isDateline(_ range: TextRange) -> Bool { dateline?.contains(range) ?? false }

  private func resolved(_ shift: Shift, at pieces: Range<Int>) -> (CalendarPoint, TimeAnchor)? {
    guard let count = shift.count else { return nil }
    if shift.isToTheDay, let writing {
      return (CalendarPoint(writing.date.adding(months: 12 * count), .day), writing.anchor)
    }
    if shift.isYearBack, let quarter = lastQuarter,
      pieces.lowerBound - quarter.piece < TimeResolver.quarterReach
    {
      return (yearBack(from: quarter.point, count), writing?.anchor ?? .none)
    }
    let isTold = shift.origin == .telling || shift.origin == .context && isNarrative
    if isTold, !shift.isCompared, shift.unit == .day, let told = nearDay(pieces, within: TimeResolver.dayReach) {
      return (told.point.adding(count, .day), .expression(told.index))
    }
    if isTold, let telling {
      return (telling.point.adding(count, shift.unit), .expression(telling.index))
    }
    guard let writing, let base = writingPoint else {
      guard let telling, shift.origin != .writing else { return nil }
      return (telling.point.adding(count, shift.unit), .expression(telling.index))
    }
    return (base.adding(count, shift.unit), writing.anchor)
  }

  /// The like quarter a year before; a quarter of the year before is that already.
  private func yearBack(from quarter: CalendarPoint, _ count: Int) -> CalendarPoint {
    let isOld = writing.map { $0.date.dayNumber - quarter.date.dayNumber > 370 } ?? false
    return isOld && !isNarrative ? quarter : quarter.adding(count, .year)
  }

  private func vague(_ shift: Shift) -> String {
    guard shift.count == nil else { return shift.unit.unknown }
    return shift.isPast ? "PAST_REF" : "FUTURE_REF"
  }

  private func resolved(_ fields: CalendarFields, at pieces: Range<Int>) -> (CalendarPoint, TimeAnchor)? {
    if let year = fields.year {
      return CalendarPoint.point(year: year).flatMap { fields.placed(in: $0) }.map { ($0, .itself) }
    }
    if let within = fields.within {
      guard let (base, anchor) = resolved(within, at: pieces) else { return nil }
      let inner =
        fields.part == .anyQuarter ? anyQuarter.map { $0.adding(within.count ?? 0, .year) } : fields.placed(in: base)
      return inner.map { ($0, anchor) }
    }
    if fields.part == .anyQuarter { return anyQuarter.map { ($0, writing?.anchor ?? .none) } }
    if fields.choice == .same, let telling {
      return fields.placed(in: telling.point.adding(0, .year)).map { ($0, .expression(telling.index)) }
    }
    if let telling, isNarrative, fields.choice != .this || fields.weekday == nil {
      return fields.follow(telling.point).map { ($0, .expression(telling.index)) }
    }
    if let told = explicitYear, fields.day != nil, fields.month != nil,
      pieces.lowerBound - told.piece < TimeResolver.yearReach,
      tenses.tense(around: pieces) != .future
    {
      return fields.follow(told.point).map { ($0, .expression(told.index)) }
    }
    guard let writing else {
      guard let telling else { return nil }
      return fields.follow(telling.point).map { ($0, .expression(telling.index)) }
    }
    return fields.nearest(to: writing.date, tense: tense(of: fields, at: pieces)).map { ($0, writing.anchor) }
  }

  /// "Friday's bombings" have been; else as the verbs say.
  private func tense(of fields: CalendarFields, at pieces: Range<Int>) -> Tense {
    var cursor = TimeCursor(text, at: pieces.lowerBound)
    cursor.index = pieces.upperBound
    if fields.weekday != nil, cursor.possessive() { return .past }
    return tenses.tense(around: pieces)
  }

  /// The quarter that "the quarter" means: the last one told, else the last that is over.
  private var anyQuarter: CalendarPoint? {
    if let lastQuarter { return lastQuarter.point }
    return writingPoint.map { CalendarPoint($0.date.adding(months: -3), .quarter) }
  }

  /// Most years that are named lie far from the day of writing.
  private static func isNarrative(_ times: [RecognizedTime], _ writing: WritingDay?) -> Bool {
    guard let writing else { return true }
    var far = 0
    var near = 0
    for time in times {
      switch time.meaning.core {
      case .calendar(let fields):
        if let year = fields.year {
          let number = Int(year) ?? 0
          if year.utf8.count == 4, abs(number - writing.date.year) < 2 { near += 1 } else { far += 1 }
        } else if fields.weekday != nil {
          near += 1
        }
      case .shift(let shift) where shift.origin == .writing: near += 1
      default: break
      }
    }
    return far >= 5 && far > 2 * near
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
