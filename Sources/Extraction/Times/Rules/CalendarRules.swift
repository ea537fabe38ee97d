// Rows for dates in figures: ISO, American and British orders.

extension TimeRule {
  static let calendar: [TimeRule] = [
    TimeRule("ISO date", .number, [("2023-11-05", "2023-11-05"), ("2023-11-05T09:30", "2023-11-05T09:30")]) { cursor in
      guard let year = cursor.fullYear(), cursor.hyphen(), let month = cursor.twoDigits(1...12), cursor.hyphen(),
        let day = cursor.twoDigits(1...31), !cursor.isDecimal
      else { return nil }
      let clock = cursor.attempt { $0.isoClock() }
      return TimeMeaning(
        .calendar(CalendarFields(year: String(year), month: month, day: day)), clock: clock)
    },
    TimeRule("ISO month", .number, [("2023-11", "2023-11")]) { cursor in
      guard let year = cursor.fullYear(), cursor.hyphen(), let month = cursor.twoDigits(1...12),
        cursor.peek() != .mark(UInt8(ascii: "-"))
      else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: String(year), month: month)))
    },
    TimeRule(
      "date in figures", .number,
      [("11/5/2023", "2023-11-05"), ("25/12/2022", "2022-12-25"), ("25.12.2022", "2022-12-25")]
    ) {
      cursor in
      guard let first = cursor.shortNumber(), let separator = cursor.dateSeparator(), let second = cursor.shortNumber(),
        cursor.dateSeparator() == separator, let year = cursor.yearInFigures(), !cursor.isTightMark
      else { return nil }
      // Points are the European order; slashes the American one unless that cannot be.
      let isDayFirst = separator == UInt8(ascii: ".") || first > 12
      let (month, day) = isDayFirst ? (second, first) : (first, second)
      guard (1...12).contains(month), (1...31).contains(day) else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: String(year), month: month, day: day)))
    },
    TimeRule("year first in figures", .number, [("2023/11/05", "2023-11-05")]) { cursor in
      guard let year = cursor.fullYear(), let separator = cursor.dateSeparator(), let month = cursor.shortNumber(),
        cursor.dateSeparator() == separator, let day = cursor.shortNumber(), (1...12).contains(month),
        (1...31).contains(day), !cursor.isTightMark
      else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: String(year), month: month, day: day)))
    },
  ]
}

extension TimeCursor {
  /// Exactly two digits in bounds.
  mutating func twoDigits(_ bounds: ClosedRange<Int>) -> Int? {
    guard isTight, case .digits(let value, count: 2)? = peek(), bounds.contains(value) else { return nil }
    index += 1
    return value
  }

  /// One or two digits.
  mutating func shortNumber() -> Int? {
    guard case .digits(let value, let count)? = peek(), count <= 2 else { return nil }
    index += 1
    return value
  }

  /// "/" or "." with nothing around it.
  fileprivate mutating func dateSeparator() -> UInt8? {
    guard isTight, case .mark(let byte)? = peek(), byte == UInt8(ascii: "/") || byte == UInt8(ascii: "."),
      index + 1 < pieces.count, !pieces[index + 1].isSpaced
    else { return nil }
    index += 1
    return byte
  }

  /// "2013" or "13".
  fileprivate mutating func yearInFigures() -> Int? {
    guard case .digits(let value, let count)? = peek() else { return nil }
    if count == 4, (1000...2999).contains(value) {
      index += 1
      return value
    }
    guard count == 2 else { return nil }
    index += 1
    return value < 30 ? 2000 + value : 1900 + value
  }

  /// "T09:30:00Z" right after a date.
  fileprivate mutating func isoClock() -> Clock? {
    guard isTight, index < pieces.count, source.bytes[pieces[index].start] == UInt8(ascii: "T"),
      pieces[index].end - pieces[index].start == 1
    else { return nil }
    index += 1
    guard let hour = twoDigits(0...24), mark(":"), let minute = twoDigits(0...59) else { return nil }
    let second = attempt { $0.mark(":") ? $0.twoDigits(0...60) : nil }
    if isTight, index < pieces.count, source.bytes[pieces[index].start] == UInt8(ascii: "Z") {
      index += 1
      return Clock(.minute(hour: hour, minute: minute, second: second), zone: "Z")
    }
    return Clock(.minute(hour: hour, minute: minute, second: second))
  }

  /// Another part of a number or version goes on right here: "1.2.3.4".
  var isTightMark: Bool {
    guard isTight, case .mark(let byte)? = peek(), index + 1 < pieces.count, !pieces[index + 1].isSpaced else {
      return false
    }
    return byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
