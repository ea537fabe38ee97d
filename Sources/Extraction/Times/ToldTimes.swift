// What a text has told so far, for times that go on from it: "the following day", "that June", "a year earlier".

import NewsModel

/// The dates that were told, the latest of each kind.
struct ToldTimes {
  /// A date, which expression told it, and at which piece.
  struct Told {
    let point: CalendarPoint
    let index: Int
    let piece: Int
  }

  /// The text tells of times far from its day of writing: dates without a year follow those told before.
  let isNarrative: Bool
  private(set) var last: Told?
  private var lastDay: Told?
  /// The last date in another year than that of writing, told with its year or counted from such a one.
  private var explicit: Told?
  private var quarter: Told?
  /// Where the story stood when it began to tell of what had been before.
  private var thread: Told?
  /// The year of the first date of each month that is told with its year, for what is told before any.
  private let firstYears: [Int: String]

  /// How far back a quarter may stand for "a year earlier" to mean the same quarter, in pieces.
  private static let quarterReach = 120
  /// How far back a day may stand for "that night" to be its night, and for "at noon" to be its noon, in pieces.
  static let dayReach = 200
  static let clockReach = 40
  /// How far a date's year carries to dates without one, in pieces.
  private static let yearReach = 120
  /// How far a told day carries to "on Friday" in a story, in pieces.
  private static let weekdayReach = 60
  /// How far apart in days the story and what had been before it must lie.
  private static let flashbackSpan = 300
  /// How far a story's place is kept while it tells of what had been before, in pieces.
  private static let threadReach = 500

  init(_ times: [RecognizedTime], writing: WritingDay?) {
    isNarrative = ToldTimes.isNarrative(times, writing)
    var years: [Int: String] = [:]
    for time in times {
      guard case .calendar(let fields) = time.meaning.core, let month = fields.month, let year = fields.year,
        years[month] == nil
      else { continue }
      years[month] = year
    }
    firstYears = years
  }

  var lastQuarter: CalendarPoint? { quarter?.point }

  /// The last quarter, if it was told not long before a piece.
  func quarter(before piece: Int) -> CalendarPoint? {
    quarter.flatMap { piece - $0.piece < ToldTimes.quarterReach ? $0.point : nil }
  }

  func day(before piece: Int, within reach: Int) -> Told? {
    lastDay.flatMap { piece - $0.piece < reach ? $0 : nil }
  }

  func explicitYear(before piece: Int) -> Told? {
    explicit.flatMap { piece - $0.piece < ToldTimes.yearReach ? $0 : nil }
  }

  mutating func tell(
    _ point: CalendarPoint, _ index: Int, _ time: RecognizedTime, writing: WritingDay?, isFlashback: () -> Bool
  ) {
    let told = Told(point: point, index: index, piece: time.pieces.lowerBound)
    if point.unit == .quarter, case .calendar(let fields) = time.meaning.core, fields.within == nil,
      fields.part != .anyQuarter || fields.year == nil
    {
      quarter = told
    }
    guard point.unit <= .century else { return }
    let isBack = last.map { point.date.dayNumber < $0.point.date.dayNumber - ToldTimes.flashbackSpan } ?? false
    let isBefore = isBack && isNarrative && isFlashback()
    if isBefore, let last { thread = thread ?? last }
    if let story = thread, point.date >= story.point.date || told.piece - story.piece > ToldTimes.threadReach {
      thread = nil
    }
    last = told
    noteYear(told, time, writing)
    if point.unit == .day, !isBefore { lastDay = told }
  }

  private mutating func noteYear(_ told: Told, _ time: RecognizedTime, _ writing: WritingDay?) {
    guard let writing, told.point.unit == .day, case .calendar(let fields) = time.meaning.core, fields.month != nil
    else { return }
    if told.point.date.year == writing.date.year {
      explicit = nil
    } else if told.point.date < writing.date, fields.year != nil || explicit != nil {
      explicit = told
    }
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

// MARK: - Stories

extension ToldTimes {
  /// What a date without a year goes on from in a story; nil where it counts from the day of writing.
  func origin(of fields: CalendarFields, at piece: Int, in text: TimeText, hasBase: Bool) -> Told? {
    if fields.choice == .this, fields.weekday != nil { return nil }
    if hasBase, fields.isNameOfDay {
      return day(before: piece, within: ToldTimes.weekdayReach).flatMap {
        text.isOneParagraph($0.piece..<piece) ? $0 : nil
      }
    }
    guard last == nil else { return last }
    // "Eight days in July" above a story of July 1969.
    return fields.month.flatMap { firstYears[$0] }.flatMap { CalendarPoint.point(year: $0) }.map {
      Told(point: $0, index: -1, piece: piece)
    }
  }

  /// A date as it goes on from the last one told, or from where the story stood before it looked back, whichever is nearer.
  func followed(_ fields: CalendarFields, from told: Told) -> (CalendarPoint, TimeAnchor)? {
    if told.index < 0 { return fields.placed(in: told.point).map { ($0, .none) } }
    guard let near = fields.follow(told.point) else { return nil }
    if let thread, fields.month != nil, let other = fields.follow(thread.point),
      distance(other, thread) < distance(near, told)
    {
      return (other, .expression(thread.index))
    }
    return (near, .expression(told.index))
  }

  private func distance(_ point: CalendarPoint, _ told: Told) -> Int {
    abs(point.date.dayNumber - told.point.date.dayNumber)
  }
}

extension TimeText {
  /// No paragraph begins behind the first of these pieces.
  fileprivate func isOneParagraph(_ range: Range<Int>) -> Bool {
    !range.dropFirst().contains { pieces[$0].opensParagraph } && !pieces[range.upperBound].opensParagraph
  }
}
