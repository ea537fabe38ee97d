// Finds the words that tell a time and normalizes what they say by themselves.

import NewsModel

/// A time expression before it is counted from anything.
struct RecognizedTime {
  /// Its pieces, by index.
  let pieces: Range<Int>
  let range: TextRange
  let meaning: TimeMeaning
  let rule: String
}

/// Reads a text from left to right and takes the longest expression at each place. Linear in the text: what an expression
/// may be is bounded in length.
struct TimeRecognizer {
  let text: TimeText
  private let rules = TimeRule.byHead
  private let openers = TimeRecognizer.openers

  init(text: TimeText) { self.text = text }

  /// In the order of the text, disjoint.
  func times() -> [RecognizedTime] {
    var found: [RecognizedTime] = []
    // As for tokens: room costs nothing until it is written to, growing does.
    found.reserveCapacity(text.pieces.count / 16)
    var index = 0
    while index < text.pieces.count {
      // Most pieces are such, so this is asked first.
      if text.pieces[index].beginsNothing(openers), !beginsHoliday(index) {
        index += 1
        continue
      }
      let here = listed(at: index) ?? expression(at: index).map { [$0] } ?? []
      guard let last = here.last else {
        index += 1
        continue
      }
      if let before = found.last, let first = here.first, let shared = sharingYear(before, with: first) {
        found[found.count - 1] = shared
      }
      found += here
      if here.count == 1, found.count > 1, let end = endingRange(found[found.count - 2], here[0]) {
        found[found.count - 1] = end
      }
      index = last.pieces.upperBound
      if let more = continuation(of: last) {
        found.append(more)
        index = more.pieces.upperBound
      }
    }
    return found
  }

  /// Its letters may begin the name of a holiday, which nothing else of it tells.
  private func beginsHoliday(_ index: Int) -> Bool {
    let piece = text.pieces[index]
    return piece.isCapitalized && HolidayNames.begins(text.source.bytes, piece.start, piece.end)
  }

  /// By number, the keywords that an expression or what is said of it may begin with.
  private static let openers = Keyword.allCases.map { keyword in
    Heads.bit(of: .keyword(keyword)) != nil || modifiers.contains(keyword)
  }

  /// The longest expression that begins at a piece, with words like "early" and "about" before it.
  private func expression(at index: Int) -> RecognizedTime? {
    let piece = text.pieces[index]
    guard piece.lexeme != .other || piece.isCapitalized else { return nil }
    let plain = composed(at: index)
    guard let modified = modified(at: index) else { return plain }
    guard let plain, plain.pieces.upperBound >= modified.pieces.upperBound else { return modified }
    return plain
  }

  /// An expression and the time of day or the date that goes with it: "Tuesday morning", "9 a.m. Tuesday".
  func composed(at index: Int) -> RecognizedTime? {
    guard let core = core(at: index) else { return nil }
    var cursor = TimeCursor(text, at: index)
    cursor.index = core.pieces.upperBound
    guard let meaning = joined(core.meaning, &cursor) else { return core }
    return recognized(index..<cursor.index, meaning, core.rule)
  }

  /// The longest match of a single row.
  func core(at index: Int) -> RecognizedTime? {
    let piece = text.pieces[index]
    var best: RecognizedTime?
    var cursor = TimeCursor(text, at: index)
    func attempt(_ rule: TimeRule) {
      cursor.index = index
      guard let meaning = rule.read(&cursor), cursor.index > (best?.pieces.upperBound ?? index), isWordEnd(cursor.index)
      else { return }
      best = recognized(index..<cursor.index, meaning, rule.name)
    }
    let lexeme = piece.lexeme
    if let bit = Heads.bit(of: lexeme), !isBare(index) { for rule in rules[bit] { attempt(rule) } }
    if lexeme == .holiday || beginsHoliday(index) {
      for rule in TimeRule.holidays { attempt(rule) }
    }
    return best
  }

  /// "The", "a", "last" and their like begin no time when a word that is in no rule follows: this is asked of every twentieth
  /// word, so it is asked first.
  private func isBare(_ index: Int) -> Bool {
    let lexeme = text.pieces[index].lexeme
    guard case .keyword = lexeme else { return false }
    switch Heads.bit(of: lexeme) {
    case 3, 7, 8, 9:
      guard index + 1 < text.pieces.count else { return true }
      return text.pieces[index + 1].isOther && !beginsHoliday(index + 1)
    default: return false
    }
  }

  /// What was read ends where a word ends: "June" in "June2" is no month, "10" in "10th" no day.
  private func isWordEnd(_ index: Int) -> Bool {
    guard index < text.pieces.count, !text.pieces[index].isSpaced else { return true }
    switch text.pieces[index].lexeme {
    case .mark, .space: return true
    default:
      // "2013and": letters after figures are another word only after a mark.
      if case .mark = text.pieces[index - 1].lexeme { return true }
      return false
    }
  }

  func recognized(_ pieces: Range<Int>, _ meaning: TimeMeaning, _ rule: String) -> RecognizedTime {
    RecognizedTime(
      pieces: pieces, range: TextRange(text.pieces[pieces.lowerBound].start, text.pieces[pieces.upperBound - 1].end),
      meaning: meaning, rule: rule)
  }
}

// MARK: - Day and time of day

extension TimeRecognizer {
  private func joined(_ meaning: TimeMeaning, _ cursor: inout TimeCursor) -> TimeMeaning? {
    if case .clockOnly = meaning.core {
      if case .part? = meaning.clock?.reading { return cursor.attempt { dayAfterPart(meaning, &$0) } }
      return cursor.attempt { dayAfterClock(meaning, &$0) }
    }
    guard meaning.isDay else { return nil }
    if let own = meaning.clock {
      // "Tonight at 8"
      guard case .part(let part) = own.reading, let clock = cursor.attempt({ $0.clockInPart(part) }) else { return nil }
      var result = meaning
      result.clock = clock
      return result
    }
    return cursor.attempt { clockAfterDay(meaning, &$0) }
  }

  /// "mid-afternoon yesterday"
  private func dayAfterPart(_ meaning: TimeMeaning, _ cursor: inout TimeCursor) -> TimeMeaning? {
    guard cursor.index < text.pieces.count, cursor.peek() != nil, let day = core(at: cursor.index), day.meaning.isDay,
      day.meaning.clock == nil
    else { return nil }
    cursor.index = day.pieces.upperBound
    var result = day.meaning
    result.clock = meaning.clock
    return result
  }

  /// "9 a.m. [on] Tuesday", "8:30 this morning"
  private func dayAfterClock(_ meaning: TimeMeaning, _ cursor: inout TimeCursor) -> TimeMeaning? {
    cursor.comma()
    _ = cursor.take(.on)
    guard cursor.index < text.pieces.count, cursor.peek() != nil, let day = core(at: cursor.index), day.meaning.isDay
    else { return nil }
    cursor.index = day.pieces.upperBound
    var result = day.meaning
    if result.clock == nil, let part = cursor.dayPart() { result.clock = Clock(.part(part)) }
    if let own = result.clock {
      guard case .part(let part) = own.reading, let clock = meaning.clock else { return nil }
      result.clock = clock.within(part)
      return result
    }
    result.clock = meaning.clock
    return result
  }

  /// "Tuesday morning", "Tuesday at 9 a.m."
  private func clockAfterDay(_ meaning: TimeMeaning, _ cursor: inout TimeCursor) -> TimeMeaning? {
    var result = meaning
    if let part = cursor.dayPart() {
      result.clock = cursor.attempt { $0.clockInPart(part) } ?? Clock(.part(part))
      return result
    }
    if cursor.take(.noon) {
      result.clock = Clock(.minute(hour: 12, minute: 0))
      return result
    }
    cursor.comma()
    let saved = cursor.index
    guard cursor.take(.at) || cursor.index == saved else { return nil }
    guard cursor.peek() != nil else { return nil }
    var fresh = TimeCursor(text, at: cursor.index)
    guard let clock = fresh.clockTime() else { return nil }
    cursor.index = fresh.index
    result.clock = clock
    return result
  }
}

extension Clock {
  /// The hour as it is meant in a part of the day: "8:30 last night" is 20:30.
  fileprivate func within(_ part: DayPart) -> Clock {
    guard case .minute(let hour, let minute, let second) = reading, part != .morning, part != .midday, hour < 12,
      part != .night || hour > 4
    else { return self }
    return Clock(.minute(hour: hour + 12, minute: minute, second: second), zone: zone)
  }
}

extension TimeCursor {
  /// "at 8" after a part of a day.
  fileprivate mutating func clockInPart(_ part: DayPart) -> Clock? {
    guard take(.at) else { return nil }
    if let clock = clockTime() { return clock.within(part) }
    guard case .digits(let hour, let count)? = peek(), count <= 2, (1...12).contains(hour) else { return nil }
    index += 1
    let minute = attempt { $0.isTight && $0.mark(":") ? $0.twoDigits(0...59) : nil }
    guard !isDecimal, !(isTight && peek() == .mark(UInt8(ascii: "%"))), peek() != .other || minute != nil else {
      return nil
    }
    return Clock(.minute(hour: hour, minute: minute)).within(part)
  }
}

extension TimeMeaning {
  /// It tells a day.
  var isDay: Bool {
    switch core {
    case .calendar(let fields): fields.day != nil || fields.weekday != nil || fields.holiday != nil || fields.nth != nil
    case .shift(let shift): shift.unit == .day && shift.count != nil
    default: false
    }
  }
}
