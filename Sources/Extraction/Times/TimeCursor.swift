// A place among the pieces of a text, from which the rules read numbers, names and words one by one.

import NewsModel

/// Reads pieces from left to right. Every reading method moves on only if it finds what it looks for, and never over the
/// end of a paragraph.
struct TimeCursor {
  private let text: TimeText
  let start: Int
  var index: Int

  init(_ text: TimeText, at index: Int) {
    self.text = text
    start = index
    self.index = index
  }

  var pieces: [TimePiece] { text.pieces }
  var source: SourceText { text.source }

  /// The lexeme some pieces on, nil beyond the paragraph.
  func peek(_ ahead: Int = 0) -> Lexeme? {
    let place = index + ahead
    guard place < pieces.count, place == start || !pieces[place].opensParagraph else { return nil }
    return pieces[place].lexeme
  }

  /// The lexeme before where reading began, nil at the start of a paragraph.
  var before: Lexeme? {
    guard start > 0, !pieces[start].opensParagraph else { return nil }
    return pieces[start - 1].lexeme
  }

  /// There is no space before the next piece.
  var isTight: Bool { index < pieces.count && !pieces[index].isSpaced }
  var isCapitalized: Bool { index < pieces.count && pieces[index].isCapitalized }

  /// Reads what the closure reads, or nothing.
  mutating func attempt<Result>(_ read: (inout TimeCursor) -> Result?) -> Result? {
    let saved = index
    if let result = read(&self) { return result }
    index = saved
    return nil
  }

  /// The piece some places on is a keyword; asked so often that no lexeme is made for it.
  private func isKeyword(_ keyword: Keyword, _ ahead: Int = 0) -> Bool {
    let place = index + ahead
    return place < pieces.count && pieces[place].isKeyword(keyword)
      && (place == start || !pieces[place].opensParagraph)
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard isKeyword(keyword) else { return false }
    index += 1
    return true
  }

  /// Reads all of them in this order, or none.
  mutating func take(_ keywords: Keyword...) -> Bool {
    for (place, keyword) in keywords.enumerated() where !isKeyword(keyword, place) { return false }
    index += keywords.count
    return true
  }

  mutating func take(oneOf keywords: [Keyword]) -> Keyword? {
    guard case .keyword(let keyword)? = peek(), keywords.contains(keyword) else { return nil }
    index += 1
    return keyword
  }

  mutating func mark(_ character: Character) -> Bool {
    guard let byte = character.asciiValue, peek() == .mark(byte) else { return false }
    index += 1
    return true
  }

  /// A hyphen with no space around it.
  mutating func hyphen() -> Bool {
    guard isTight, peek() == .mark(UInt8(ascii: "-")), index + 1 < pieces.count, !pieces[index + 1].isSpaced
    else { return false }
    index += 1
    return true
  }

  /// A joint between two words of one expression: a hyphen or nothing.
  mutating func joint() { _ = hyphen() }

  mutating func comma() { _ = mark(",") }

  /// "'s"
  mutating func possessive() -> Bool {
    attempt { cursor in cursor.isTight && cursor.mark("'") && cursor.isTight && cursor.take(.s) ? true : nil } ?? false
  }
}

// MARK: - Names

extension TimeCursor {
  mutating func month() -> Int? {
    guard case .month(let month, let isShort)? = peek(), isCapitalized || isPlainMonth(month, isShort: isShort) else {
      return nil
    }
    index += 1
    if isShort, isTight { _ = mark(".") }
    return month
  }

  mutating func weekday() -> Int? {
    guard case .weekday(let weekday, let isShort)? = peek(), isCapitalized || !isShort else { return nil }
    if !isShort, source.bytes[pieces[index].end - 1] == UInt8(ascii: "s") { return nil }
    // "Sat", "Sun" and "Mon" are words: without a point they need a date behind them.
    if isShort, peek(1) != .mark(UInt8(ascii: ".")), !isDateBehindWeekday { return nil }
    index += 1
    if isShort, isTight { _ = mark(".") }
    return weekday
  }

  /// A month in lower case: "march", "may", "august" and short names need the number of a day or a year beside them.
  private func isPlainMonth(_ month: Int, isShort: Bool) -> Bool {
    if !isShort, month != 3, month != 5, month != 8 { return true }
    if case .digits(_, let count)? = peek(1), count == 4 || count <= 2 && peek(2) != .other { return true }
    guard index > 0, !pieces[index].opensParagraph else { return false }
    var before = index - 1
    if pieces[before].lexeme == .keyword(.of), before > 0 { before -= 1 }
    switch pieces[before].lexeme {
    case .digits(_, let count): return count <= 2
    case .ordinal, .keyword(.st), .keyword(.nd), .keyword(.rd), .keyword(.th): return before > index - 3
    default: return false
    }
  }

  private var isDateBehindWeekday: Bool {
    let next = peek(1) == .mark(UInt8(ascii: ",")) ? peek(2) : peek(1)
    switch next {
    case .month?, .digits(_, count: 1...2)?: return true
    default: return false
    }
  }

  mutating func unit() -> (unit: TimeUnit, isPlural: Bool)? {
    guard case .unit(let unit, let isPlural)? = peek() else { return nil }
    index += 1
    return (unit, isPlural)
  }

  mutating func season() -> YearPart? {
    guard case .season(let season)? = peek() else { return nil }
    index += 1
    return season
  }

  mutating func dayPart() -> DayPart? {
    guard case .dayPart(let part)? = peek() else { return nil }
    index += 1
    return part
  }
}

// MARK: - Numbers of dates

extension TimeCursor {
  /// "10", "2nd", "first", 1 … 31.
  mutating func dayOfMonth() -> Int? {
    attempt { cursor in
      if case .digits(let value, let count)? = cursor.peek(), count <= 2, (1...31).contains(value) {
        cursor.index += 1
        cursor.ordinalEnding()
        return cursor.isDecimal ? nil : value
      }
      return cursor.ordinal().flatMap { (1...31).contains($0) ? $0 : nil }
    }
  }

  /// A point or comma and digits go on right after what was read: it was part of a longer number.
  var isDecimal: Bool {
    guard isTight, let mark = peek(),
      [.mark(UInt8(ascii: ".")), .mark(UInt8(ascii: ",")), .mark(UInt8(ascii: ":"))].contains(mark),
      index + 1 < pieces.count, !pieces[index + 1].isSpaced, case .digits? = peek(1)
    else { return false }
    return true
  }

  @discardableResult
  mutating func ordinalEnding() -> Bool {
    guard isTight, case .keyword(let ending)? = peek(), ending == .st || ending == .nd || ending == .rd || ending == .th
    else { return false }
    index += 1
    return true
  }

  /// "first", "twenty-first", "2nd", "second".
  mutating func ordinal() -> Int? {
    attempt { cursor in
      switch cursor.peek() {
      case .ordinal(let value)?:
        cursor.index += 1
        return value
      case .unit(.second, isPlural: false)?:
        cursor.index += 1
        return 2
      case .number(let tens)? where tens >= 20 && tens < 100 && tens % 10 == 0:
        cursor.index += 1
        cursor.joint()
        return cursor.ordinal().flatMap { $0 < 10 ? tens + $0 : nil }
      case .digits(let value, let count)? where count <= 3:
        cursor.index += 1
        return cursor.ordinalEnding() ? value : nil
      default:
        return nil
      }
    }
  }

  /// Four digits that can be a year.
  mutating func fullYear() -> Int? {
    attempt { cursor in
      guard case .digits(let value, count: 4)? = cursor.peek(), (1000...2999).contains(value) else { return nil }
      cursor.index += 1
      return cursor.isDecimal ? nil : value
    }
  }

  /// "2013", "'99", "nineteen ninety-six", "493 BC", as the year of TIMEX3.
  mutating func year() -> String? {
    if let era = attempt({ $0.yearOfEra() }) { return era }
    if let year = fullYear() { return String(year) }
    if let year = attempt({ $0.shortYear() }) { return String(year) }
    return attempt { $0.spokenYear() }.map { String($0) }
  }

  private mutating func yearOfEra() -> String? {
    if take(.ad), case .digits(let value, let count)? = peek(), count <= 4 {
      index += 1
      return zeroPadded(value, 4)
    }
    guard case .digits(let value, let count)? = peek(), count <= 4, value > 0 else { return nil }
    index += 1
    return era().map { $0 ? "BC" + zeroPadded(value, 4) : zeroPadded(value, 4) }
  }

  /// True for "BC", false for "AD".
  mutating func era() -> Bool? {
    guard isCapitalized, let era = take(oneOf: [.bc, .bce, .ad, .ce]) else { return nil }
    return era == .bc || era == .bce
  }

  /// "'99": the nearest hundred years that make sense in news.
  private mutating func shortYear() -> Int? {
    guard mark("'"), isTight, case .digits(let value, count: 2)? = peek() else { return nil }
    index += 1
    return value < 30 ? 2000 + value : 1900 + value
  }

  /// "nineteen ninety-six", "two thousand (and) five".
  private mutating func spokenYear() -> Int? {
    guard case .number(let first)? = peek() else { return nil }
    index += 1
    if first == 2, peek() == .number(1000) {
      index += 1
      _ = take(.and)
      return 2000 + (small() ?? 0)
    }
    guard (15...20).contains(first) else { return nil }
    joint()
    guard let rest = small(), rest >= 10 else { return nil }
    return first * 100 + rest
  }

  /// A number in words below a hundred.
  mutating func small() -> Int? {
    guard case .number(let value)? = peek(), value < 100 else { return nil }
    index += 1
    guard value >= 20 else { return value }
    if let ones = attempt({ cursor in
      cursor.joint()
      guard case .number(let ones)? = cursor.peek(), (1...9).contains(ones) else { return Int?.none }
      cursor.index += 1
      return ones
    }) {
      return value + ones
    }
    return value
  }
}
