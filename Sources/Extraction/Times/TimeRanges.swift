// Dates that share a month or a year with the date beside them: "10 to 12 May", "May 10–12", "1914–18".

import NewsModel

extension TimeRecognizer {
  /// Days before the month they share: "22 and 24 September" is two dates.
  func listed(at index: Int) -> [RecognizedTime]? {
    guard case .digits(_, let count) = text.pieces[index].lexeme, count <= 2 else { return nil }
    var cursor = TimeCursor(text, at: index)
    var days: [(Range<Int>, Int)] = []
    while days.count < 6 {
      let start = cursor.index
      guard let day = cursor.dayOfMonth() else { return nil }
      days.append((start..<cursor.index, day))
      if case .month? = cursor.peek() { break }
      guard cursor.separator() else { return nil }
    }
    guard days.count > 1, let (lastPieces, _) = days.last, let last = composed(at: lastPieces.lowerBound),
      case .calendar(let fields) = last.meaning.core, fields.day != nil, fields.month != nil
    else { return nil }
    return days.dropLast().map { pieces, day in
      var own = fields
      own.day = day
      return recognized(pieces, TimeMeaning(.calendar(own)), "day of a range")
    } + [last]
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
    guard case .digits? = cursor.peek(), let day = cursor.dayOfMonth(), day > fields.day ?? 0 else { return nil }
    var own = fields
    own.day = day
    if case .month? = cursor.peek() { return nil }
    if case .unit? = cursor.peek() { return nil }
    if isAnd, cursor.peek() == .other { return nil }
    if let year = cursor.attempt({ cursor in
      cursor.comma()
      return cursor.fullYear()
    }) {
      own.year = String(year)
    }
    return recognized(start..<cursor.index, TimeMeaning(.calendar(own)), "day of a range")
  }
}

extension TimeCursor {
  /// What stands between two dates of a range or list.
  fileprivate mutating func separator() -> Bool {
    if take(oneOf: [.to, .and, .or, .through, .until]) != nil { return true }
    guard isTight || peek() == .mark(UInt8(ascii: "-")) || peek() == .mark(UInt8(ascii: "~")),
      case .mark(let byte)? = peek(),
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "/")
    else { return false }
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") { return false }
    index += 1
    return true
  }
}
