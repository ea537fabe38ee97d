// Rows for times of day, and for a day with its time of day.

extension TimeRule {
  static let clock: [TimeRule] = [
    TimeRule(
      "time of day", [.number, .adverb, .word],
      [
        ("9 a.m.", "2023-12-10T09:00"), ("10:35 p.m.", "2023-12-10T22:35"), ("18:00 UTC", "2023-12-10T18:00Z"),
        ("noon", "2023-12-10T12:00"), ("midnight", "2023-12-10T24:00"), ("five o'clock", "2023-12-10T05:00"),
        ("half past three", "2023-12-10T03:30"), ("0830 GMT", "2023-12-10T08:30Z"), ("7pm", "2023-12-10T19:00"),
      ]
    ) { cursor in cursor.clockTime().map { TimeMeaning(.clockOnly, clock: $0) } },
    TimeRule(
      "part of a day", [.the, .dayPart, .pointer],
      [
        ("the night of 20 June 1791", "1791-06-20TNI"), ("the morning of May 5", "2024-05-05TMO"),
      ]
    ) { cursor in
      _ = cursor.take(.the)
      guard let part = cursor.dayPart(), cursor.take(.of) else { return nil }
      _ = cursor.take(.the)
      if let weekday = cursor.attempt({ $0.weekday() }) {
        var fields = CalendarFields(weekday: weekday)
        _ = cursor.attempt { cursor -> Bool? in
          cursor.comma()
          guard let dated = cursor.dayOfNamedMonth() else { return nil }
          fields = cursor.withYear(dated)
          return true
        }
        return TimeMeaning(.calendar(fields), clock: Clock(.part(part)))
      }
      guard let fields = cursor.dayOfNamedMonth() else { return nil }
      return TimeMeaning(.calendar(cursor.withYear(fields)), clock: Clock(.part(part)))
    },
    TimeRule("in the morning", .the, [("the morning", "2023-12-10TMO"), ("the afternoon", "2023-12-10TAF")]) { cursor in
      guard cursor.take(.the), let part = cursor.dayPart(), cursor.peek() != .keyword(.of), !cursor.isAttribute
      else { return nil }
      return TimeMeaning(.clockOnly, clock: Clock(.part(part)))
    },
  ]
}

extension TimeCursor {
  /// "9 a.m. EST", "18:00", "noon", "five o'clock", "half past three".
  mutating func clockTime() -> Clock? {
    attempt { cursor in
      if let named = cursor.take(oneOf: [.noon, .midday, .midnight]) {
        return Clock(.minute(hour: named == .midnight ? 24 : 12, minute: 0), zone: cursor.zone() ?? "")
      }
      if let past = cursor.attempt({ $0.pastHour() }) { return past }
      if let military = cursor.attempt({ $0.militaryTime() }) { return military }
      guard let hour = cursor.hour() else { return nil }
      let hasPoint = cursor.isTight && cursor.peek() == .mark(UInt8(ascii: "."))
      let minute = cursor.attempt { $0.minutes() }
      // "2.46" is a number unless "a.m." or "p.m." follows.
      if hasPoint, minute != nil {
        return cursor.attempt { $0.meridiem() }.flatMap { cursor.clock(hour, minute, isAfternoon: $0) }
      }
      let second = minute == nil ? nil : cursor.attempt { $0.minutes() }
      return cursor.clock(hour: hour, minute: minute, second: second)
    }
  }

  private mutating func clock(hour: Int, minute: Int?, second: Int?) -> Clock? {
    if let part = attempt({ $0.inThePart() }), (1...12).contains(hour) {
      return Clock(.minute(hour: hour % 12 + (part == .morning ? 0 : 12), minute: minute, second: second))
    }
    if let isAfternoon = attempt({ $0.meridiem() }) {
      return clock(hour, minute, second: second, isAfternoon: isAfternoon)
    }
    if attempt({ $0.oClock() }) == true { return Clock(.minute(hour: hour, minute: nil), zone: zone() ?? "") }
    guard let minute, hour <= 24 else { return nil }
    if let zone = zone() { return Clock(.minute(hour: hour, minute: minute, second: second), zone: zone) }
    // Figures with a colon are also scores and ratios: a sign of time must stand before.
    guard isAfterSignOfTime || isWhole else { return nil }
    return Clock(.minute(hour: hour, minute: minute, second: second))
  }

  /// "The evening news", "the night sky": a noun behind it, and no preposition before that would leave it alone.
  fileprivate var isAttribute: Bool {
    guard peek() == .other, !isCapitalized else { return false }
    guard case .keyword(let keyword)? = before else { return true }
    return ![.in, .during, .by, .until, .through, .throughout, .since, .into].contains(keyword)
  }

  private var isAfterSignOfTime: Bool {
    switch before {
    case .keyword(let keyword)?:
      [
        .at, .from, .until, .till, .by, .around, .about, .before, .after, .since, .to, .today, .tomorrow, .yesterday,
        .tonight, .between,
      ].contains(keyword)
    case .dayPart?: true
    // "23.04.2022 14:55"
    case .digits(_, count: 4)?: pieces[start].isSpaced
    default: false
    }
  }

  private mutating func clock(_ hour: Int, _ minute: Int?, second: Int? = nil, isAfternoon: Bool) -> Clock? {
    guard (1...12).contains(hour) else { return nil }
    return Clock(.minute(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute, second: second), zone: zone() ?? "")
  }

  /// "in the morning" after an hour.
  private mutating func inThePart() -> DayPart? {
    guard take(.in, .the), let part = dayPart(), part != .night else { return nil }
    return part
  }

  /// "3", "9:30", "9:30 a.m."
  mutating func hourAndMinute() -> HourAndMinute? {
    guard let hour = hour(), !isTight || !isDecimal || peek() == .mark(UInt8(ascii: ":")) else { return nil }
    let minute = attempt { $0.isTight && $0.mark(":") ? $0.twoDigits(0...59) : nil }
    return HourAndMinute(hour: hour, minute: minute, isAfternoon: attempt { $0.meridiem() })
  }

  private mutating func hour() -> Int? {
    if case .digits(let value, let count)? = peek(), count <= 2, value <= 24 {
      index += 1
      return value
    }
    guard case .number(let value)? = peek(), (1...12).contains(value) else { return nil }
    index += 1
    return value
  }

  private mutating func minutes() -> Int? {
    guard isTight, mark(":") || mark(".") else { return nil }
    return twoDigits(0...59)
  }

  /// True for "p.m.", false for "a.m.".
  private mutating func meridiem() -> Bool? {
    if let short = take(oneOf: [.am, .pm]) { return short == .pm }
    guard let first = take(oneOf: [.a, .p]), mark("."), isTight, take(.m) else { return nil }
    if isTight { _ = mark(".") }
    return first == .p
  }

  private mutating func oClock() -> Bool? {
    if take(.oclock) { return true }
    return take(.o) && mark("'") && take(.clock) ? true : nil
  }

  /// "half past three", "quarter to five", "ten past six".
  private mutating func pastHour() -> Clock? {
    let hasArticle = take(.a)
    var minutes: Int
    if take(.half) {
      minutes = 30
    } else if case .unit(.quarter, isPlural: false)? = peek() {
      index += 1
      minutes = 15
    } else if !hasArticle, let number = attempt({ $0.minutesBeforeHour() }) {
      minutes = number
    } else {
      return nil
    }
    guard let direction = take(oneOf: [.past, .to]), var hour = hour(), (1...12).contains(hour) else { return nil }
    if direction == .to {
      minutes = 60 - minutes
      hour = hour == 1 ? 12 : hour - 1
    }
    if let isAfternoon = attempt({ $0.meridiem() ?? $0.inThePart().map { $0 != .morning } }) {
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return Clock(.minute(hour: hour, minute: minutes))
  }

  /// "thirty-six minutes" before "past eight"; without their unit only after "at" and by fives: else it is a score.
  private mutating func minutesBeforeHour() -> Int? {
    let isAfterAt = before == .keyword(.at)
    guard let number = number(), number < 60 else { return nil }
    if case .unit(.minute, _)? = peek() {
      index += 1
      return number
    }
    return isAfterAt && number % 5 == 0 && number < 30 ? number : nil
  }

  /// "0830 GMT", "1400 hours".
  private mutating func militaryTime() -> Clock? {
    guard case .digits(let value, count: 4)? = peek(), value / 100 <= 24, value % 100 < 60 else { return nil }
    index += 1
    if let zone = zone() { return Clock(.minute(hour: value / 100, minute: value % 100), zone: zone) }
    guard case .unit(.hour, isPlural: true)? = peek() else { return nil }
    index += 1
    return Clock(.minute(hour: value / 100, minute: value % 100))
  }

  /// "GMT", "UTC", "EST", "(GMT +8)", "local time": the zone as TIMEX3 writes it.
  private mutating func zone() -> String? {
    attempt { cursor in
      let isBracketed = cursor.mark("(")
      if cursor.take(.universal, .time) { return isBracketed && !cursor.mark(")") ? nil : "Z" }
      if cursor.take(.local, .time) { return isBracketed && !cursor.mark(")") ? nil : "" }
      guard cursor.isCapitalized, case .keyword(let keyword)? = cursor.peek(), let hours = TimeCursor.zones[keyword]
      else { return nil }
      cursor.index += 1
      let offset = cursor.attempt { $0.zoneOffset() }
      if isBracketed, !cursor.mark(")") { return nil }
      guard let total = offset ?? hours else { return "" }
      // A value bears a zone only where the words give figures or UTC itself: what "EST" is changes with law and summer.
      return total == 0 ? "Z" : offset == nil ? "" : (total < 0 ? "-" : "+") + two(abs(total))
    }
  }

  private mutating func zoneOffset() -> Int? {
    let isWest = mark("-")
    guard isWest || mark("+"), case .digits(let hours, let count)? = peek(), count <= 2, hours <= 14 else { return nil }
    index += 1
    return isWest ? -hours : hours
  }

  /// Hours east of UTC; nil where the name alone does not tell summer from winter.
  private static let zones: [Keyword: Int?] = [
    .utc: 0, .gmt: 0, .est: -5, .edt: -4, .cst: -6, .cdt: -5, .mst: -7, .mdt: -6, .pst: -8, .pdt: -7, .bst: 1, .cet: 1,
    .cest: 2, .eet: 2, .ist: Int?.none, .jst: 9, .et: Int?.none, .ct: Int?.none, .mt: Int?.none, .pt: Int?.none,
  ]
}
