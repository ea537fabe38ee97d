// Dates that share a month or a year with the date beside them: "10 to 12 May", "May 10–12", "1914–18"; hours: "3-4pm".

import NewsModel

extension TimeRecognizer {
  /// Days before the month they share, hours before the half of the day they share: each is a time of its own.
  func listed(at index: Int) -> [RecognizedTime]? {
    switch text.pieces[index].lexeme {
    case .digits(_, let count) where count <= 2: return days(at: index) ?? hours(at: index)
    case .ordinal, .number: return days(at: index) ?? hours(at: index)
    case .keyword(.the): return days(at: index)
    default: return nil
    }
  }

  /// "22 and 24 September", "the 9th till the 17th of April".
  private func days(at index: Int) -> [RecognizedTime]? {
    var cursor = TimeCursor(text, at: index)
    var days: [(Range<Int>, Int)] = []
    while days.count < 6 {
      let start = cursor.index
      _ = cursor.take(.the)
      guard let day = cursor.dayOfMonth() else { return nil }
      days.append((start..<cursor.index, day))
      if case .month? = cursor.peek() { break }
      if days.count > 1, cursor.peek() == .keyword(.of), case .month? = cursor.peek(1) { break }
      guard cursor.separator() else { return nil }
    }
    guard days.count > 1, let (lastPieces, lastDay) = days.last else { return nil }
    _ = cursor.take(.of)
    guard let month = cursor.month() else { return nil }
    let fields = cursor.withYear(CalendarFields(month: month, day: lastDay))
    let last = recognized(lastPieces.lowerBound..<cursor.index, TimeMeaning(.calendar(fields)), "day and month")
    return days.dropLast().map { pieces, day in
      var own = fields
      own.day = day
      return recognized(pieces, TimeMeaning(.calendar(own)), "day of a range")
    } + [last]
  }

  /// "From May to September": the second goes on from the first.
  func endingRange(_ time: RecognizedTime, _ next: RecognizedTime) -> RecognizedTime? {
    guard case .calendar(let first) = time.meaning.core, case .calendar(var fields) = next.meaning.core,
      first.month != nil, first.year == nil, fields.month != nil, fields.year == nil, fields.within == nil,
      fields.choice == .nearest, (first.day == nil) == (fields.day == nil),
      next.pieces.lowerBound - time.pieces.upperBound == 1
    else { return nil }
    let joint = text.pieces[time.pieces.upperBound].lexeme
    let isBetween = time.pieces.lowerBound > 0 && text.pieces[time.pieces.lowerBound - 1].lexeme == .keyword(.between)
    guard
      [.keyword(.to), .keyword(.through), .keyword(.until), .keyword(.till), .mark(UInt8(ascii: "-"))].contains(joint)
        || isBetween && joint == .keyword(.and)
    else { return nil }
    fields.isRangeEnd = true
    var meaning = next.meaning
    meaning.core = .calendar(fields)
    return recognized(next.pieces, meaning, next.rule)
  }

  /// "From March to June 2015": the year of the later month is that of the earlier one too.
  func sharingYear(_ time: RecognizedTime, with next: RecognizedTime) -> RecognizedTime? {
    guard case .calendar(var fields) = time.meaning.core, case .calendar(let later) = next.meaning.core,
      let month = fields.month, fields.year == nil, fields.within == nil, fields.choice == .nearest,
      let otherMonth = later.month, let year = later.year.flatMap({ Int($0) }),
      (fields.day == nil) == (later.day == nil), next.pieces.lowerBound - time.pieces.upperBound <= 2
    else { return nil }
    var cursor = TimeCursor(text, at: time.pieces.upperBound)
    guard cursor.peek() != nil, cursor.separator() else { return nil }
    fields.year = String(month <= otherMonth ? year : year - 1)
    var meaning = time.meaning
    meaning.core = .calendar(fields)
    return recognized(time.pieces, meaning, time.rule)
  }

  /// "3-4pm", "from 9:30 to 11:00", "between 3 and 8am next Monday".
  private func hours(at index: Int) -> [RecognizedTime]? {
    var cursor = TimeCursor(text, at: index)
    guard let first = cursor.attempt({ $0.hourAndMinute() }) else { return nil }
    let firstEnd = cursor.index
    guard cursor.rangeSeparator() else { return nil }
    let start = cursor.index
    var fresh = TimeCursor(text, at: start)
    guard fresh.peek() != nil, !text.pieces[start].opensParagraph,
      let second = fresh.attempt({ $0.hourAndMinute() })
    else { return nil }
    let clock: Clock?
    if fresh.index < text.pieces.count, let full = core(at: start), full.meaning.isClock, let own = full.meaning.clock {
      clock = own
    } else {
      clock =
        first.minute != nil && second.minute != nil ? Clock(.minute(hour: second.hour, minute: second.minute)) : nil
    }
    guard let clock, let begin = clock.start(first, until: second) else { return nil }
    if let last = composed(at: start), last.meaning.clock == clock {
      var meaning = last.meaning
      meaning.clock = begin
      return [recognized(index..<firstEnd, meaning, "hour of a range"), last]
    }
    return [
      recognized(index..<firstEnd, TimeMeaning(.clockOnly, clock: begin), "hour of a range"),
      recognized(start..<fresh.index, TimeMeaning(.clockOnly, clock: clock), "hour of a range"),
    ]
  }

  /// A day or year after the date that it goes on from.
  func continuation(of time: RecognizedTime) -> RecognizedTime? {
    guard case .calendar(let fields) = time.meaning.core, time.meaning.clock == nil else { return nil }
    var cursor = TimeCursor(text, at: time.pieces.upperBound)
    guard cursor.peek() != nil, time.pieces.upperBound < text.pieces.count,
      !text.pieces[time.pieces.upperBound].opensParagraph
    else { return nil }
    if fields.day != nil, fields.month != nil { return nextDay(after: time, fields, &cursor) }
    guard fields.month == nil, fields.part == nil, let year = fields.year, year.utf8.count == 4, cursor.hyphen(),
      case .digits(let value, count: 2)? = cursor.peek(), let first = Int(year), value > first % 100
    else { return nil }
    let start = cursor.index
    cursor.index += 1
    guard !cursor.isTight || !cursor.isDecimal else { return nil }
    return recognized(
      start..<cursor.index, TimeMeaning(.calendar(CalendarFields(year: String(first / 100 * 100 + value)))),
      "year of a range")
  }

  private func nextDay(after time: RecognizedTime, _ fields: CalendarFields, _ cursor: inout TimeCursor)
    -> RecognizedTime?
  {
    let isAnd = cursor.peek() == .keyword(.and)
    guard cursor.separator() else { return nil }
    let start = cursor.index
    let hasArticle = cursor.take(.the)
    guard let lexeme = cursor.peek(), let day = cursor.dayOfMonth(), day > fields.day ?? 0 else { return nil }
    if case .digits = lexeme {} else if !hasArticle, isAnd { return nil }
    var own = fields
    own.day = day
    if case .month? = cursor.peek() { return nil }
    if case .unit? = cursor.peek() { return nil }
    if isAnd && cursor.peek() == .other || cursor.isTightMark { return nil }
    if let year = cursor.attempt({ cursor in
      cursor.comma()
      return cursor.fullYear()
    }) {
      own.year = String(year)
    }
    return recognized(start..<cursor.index, TimeMeaning(.calendar(own)), "day of a range")
  }
}

extension TimeMeaning {
  /// A time of day by the clock, with or without its day.
  fileprivate var isClock: Bool { if case .minute? = clock?.reading { true } else { false } }
}

extension Clock {
  /// The first hour of a range whose last this is: "3-4pm" begins at 15:00, "11 to 1pm" at 11:00.
  fileprivate func start(_ first: HourAndMinute, until second: HourAndMinute) -> Clock? {
    guard case .minute(let end, _, _) = reading, first.hour <= 24 else { return nil }
    var hour = first.hour
    if let isAfternoon = first.isAfternoon {
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    } else if end >= 12, second.hour <= 12, hour < 12, hour + 12 <= end {
      hour += 12
    }
    return Clock(.minute(hour: hour, minute: first.minute), zone: zone)
  }
}

/// "3", "9:30", "9:30 a.m.", as far as it is said.
struct HourAndMinute {
  let hour: Int
  let minute: Int?
  let isAfternoon: Bool?
}

extension TimeCursor {
  /// What stands between two dates of a range or list.
  fileprivate mutating func separator() -> Bool {
    if take(oneOf: [.to, .and, .or, .through, .until, .till]) != nil { return true }
    guard isTight || peek() == .mark(UInt8(ascii: "-")) || peek() == .mark(UInt8(ascii: "~")),
      case .mark(let byte)? = peek(), byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~")
    else { return false }
    index += 1
    return true
  }

  /// What stands between two hours; "and" only after "between".
  fileprivate mutating func rangeSeparator() -> Bool {
    if peek() == .keyword(.and), before != .keyword(.between) { return false }
    if peek() == .keyword(.or) { return false }
    return separator()
  }
}
