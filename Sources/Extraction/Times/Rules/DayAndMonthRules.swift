// Rows for days, months and weekdays by name.

extension TimeRule {
  static let dayAndMonth: [TimeRule] = [
    TimeRule(
      "month and day", .month,
      [
        ("December 10, 2021", "2021-12-10"), ("Dec. 10", "2023-12-10"), ("August 2nd", "2023-08-02"),
        ("July 25 of that year", "2023-07-25"), ("Nov. 3 last year", "2022-11-03"),
      ]
    ) { cursor in
      guard let month = cursor.month() else { return nil }
      _ = cursor.take(.the)
      guard let day = cursor.dayOfMonth(), !cursor.isCount else { return nil }
      return TimeMeaning(.calendar(cursor.withYear(CalendarFields(month: month, day: day))))
    },
    TimeRule(
      "day and month", [.number, .ordinal, .the],
      [
        ("10 December 2021", "2021-12-10"), ("the 5th of November", "2023-11-05"), ("2 May, 1791", "1791-05-02"),
        ("the first of March", "2024-03-01"),
      ]
    ) { cursor in
      let hasArticle = cursor.take(.the)
      guard let day = cursor.dayOfMonth() else { return nil }
      let isOf = cursor.take(.of)
      if hasArticle || isOf, cursor.isPlainNumber(before: isOf ? 1 : 0) { return nil }
      guard let month = cursor.month() else { return nil }
      return TimeMeaning(.calendar(cursor.withYear(CalendarFields(month: month, day: day))))
    },
    TimeRule(
      "weekday and date", .weekday,
      [("Friday, Dec. 1", "2023-12-01"), ("Saturday 25 April 1998", "1998-04-25"), ("Sunday the 3rd", "2023-12-03")]
    ) { cursor in
      guard let weekday = cursor.weekday() else { return nil }
      let hasComma = cursor.mark(",")
      let hasArticle = cursor.take(.the)
      // "Friday, the fourth decline" is no date.
      if hasComma, hasArticle { return nil }
      if let day = cursor.attempt({ $0.ordinalDay() }) {
        _ = cursor.take(.of)
        let month = cursor.month()
        let fields = CalendarFields(month: month, day: day, weekday: weekday)
        return TimeMeaning(.calendar(month == nil ? fields : cursor.withYear(fields)))
      }
      guard let fields = cursor.dayOfNamedMonth() else { return nil }
      var dated = cursor.withYear(fields)
      dated.weekday = weekday
      return TimeMeaning(.calendar(dated))
    },
    TimeRule(
      "month and year", .month,
      [
        ("August 1988", "1988-08"), ("Aug., 1988", "1988-08"), ("August of 1988", "1988-08"),
        ("March of last year", "2022-03"),
      ]
    ) { cursor in
      guard let month = cursor.month() else { return nil }
      let fields = cursor.withYear(CalendarFields(month: month))
      guard fields.year != nil || fields.within != nil || fields.choice == .same else { return nil }
      return TimeMeaning(.calendar(fields))
    },
    TimeRule("month", .month, [("September", "2023-09")]) { cursor in
      let isShort = if case .month(_, isShort: true)? = cursor.peek() { true } else { false }
      guard let month = cursor.month(), cursor.isMonthAlone(month, isShort: isShort) else { return nil }
      return TimeMeaning(.calendar(CalendarFields(month: month)))
    },
    TimeRule("weekday", .weekday, [("Monday", "2023-12-04"), ("Sunday", "2023-12-10")]) { cursor in
      if case .weekday(_, isShort: true)? = cursor.peek(), cursor.before != .keyword(.on) { return nil }
      guard let weekday = cursor.weekday(), !cursor.isTitle else { return nil }
      return TimeMeaning(.calendar(CalendarFields(weekday: weekday)))
    },
    TimeRule(
      "last, this, next", [.neighbor, .pointer, .the],
      [
        ("last Friday", "2023-12-08"), ("this Monday", "2023-12-04"), ("next Tuesday", "2023-12-12"),
        ("last June", "2023-06"),
        ("next March", "2024-03"), ("the previous May", "2023-05"), ("this September", "2023-09"),
      ]
    ) { cursor in
      _ = cursor.take(.the)
      guard let choice = cursor.choice() else { return nil }
      if let weekday = cursor.weekday() {
        return TimeMeaning(.calendar(CalendarFields(weekday: weekday, choice: choice)))
      }
      guard let month = cursor.month() else { return nil }
      let day = cursor.attempt { $0.dayOfMonth() }
      return TimeMeaning(.calendar(CalendarFields(month: month, day: day, choice: choice)))
    },
  ]
}

extension TimeCursor {
  /// "last", "this", "next" and their like, before a name.
  mutating func choice() -> CalendarFields.Choice? {
    switch peek() {
    case .keyword(.last)?, .keyword(.past)?, .keyword(.previous)?:
      index += 1
      return .last
    case .keyword(.next)?, .keyword(.coming)?, .keyword(.following)?, .keyword(.upcoming)?:
      index += 1
      return .next
    case .keyword(.this)?:
      index += 1
      return .this
    case .keyword(.that)?:
      index += 1
      return .same
    default: return nil
    }
  }

  /// The fields with the year that follows: ", 2023", "of 2023", "of that year", "last year".
  mutating func withYear(_ fields: CalendarFields) -> CalendarFields {
    var dated = fields
    _ = attempt { cursor -> Bool? in
      cursor.comma()
      let isOf = cursor.take(.of) || cursor.take(.in)
      if let year = cursor.year() {
        dated.year = year
        return true
      }
      guard let shift = cursor.shiftedYear(after: isOf) else { return nil }
      if shift.origin == .telling, shift.count == 0 { dated.choice = .same } else { dated.within = shift }
      return true
    }
    return dated
  }

  /// "last year", "this year", "next year", "that year", "the same year", "the following year".
  private mutating func shiftedYear(after isOf: Bool) -> Shift? {
    if isOf, take(.the), peek() == .unit(.year, isPlural: false), peek(1) != .keyword(.of) {
      index += 1
      return Shift(.year, 0, from: .context)
    }
    _ = take(.the)
    let keyword = take(oneOf: [.last, .this, .next, .that, .same, .previous, .following])
    guard let keyword, peek() == .unit(.year, isPlural: false) else { return nil }
    index += 1
    switch keyword {
    case .last: return Shift(.year, -1)
    case .next: return Shift(.year, 1)
    case .this: return Shift(.year, 0)
    case .previous: return Shift(.year, -1, from: .telling)
    case .following: return Shift(.year, 1, from: .telling)
    default: return Shift(.year, 0, from: .telling)
    }
  }

  /// "Dec. 10" or "10 December".
  mutating func dayOfNamedMonth() -> CalendarFields? {
    attempt { cursor in
      if let month = cursor.month() {
        return cursor.dayOfMonth().map { CalendarFields(month: month, day: $0) }
      }
      guard let day = cursor.dayOfMonth() else { return nil }
      _ = cursor.take(.of)
      return cursor.month().map { CalendarFields(month: $0, day: day) }
    }
  }

  /// "3rd", "the third".
  fileprivate mutating func ordinalDay() -> Int? {
    guard let number = ordinal(), (1...31).contains(number) else { return nil }
    return number
  }

  /// What was read is figures with no "st", "nd", "rd", "th": not a day after "the".
  fileprivate func isPlainNumber(before back: Int) -> Bool {
    let place = index - 1 - back
    guard place >= 0 else { return false }
    if case .digits = pieces[place].lexeme { return true }
    return false
  }

  /// The figures that were read count something: "June 5 million", "March 10 percent".
  fileprivate var isCount: Bool {
    if isTight, peek() == .mark(UInt8(ascii: "%")) { return true }
    if isTight, peek() == .mark(UInt8(ascii: ":")), case .digits? = peek(1) { return true }
    return false
  }

  /// A month by itself, where "May", "March" and names of people and of short forms are not taken for one.
  fileprivate func isMonthAlone(_ month: Int, isShort: Bool) -> Bool {
    if isShort, case .month? = peek(1), peek() == .mark(UInt8(ascii: "-")) || peek() == .keyword(.to) { return true }
    if isShort { return pieces[index - 1].lexeme == .mark(UInt8(ascii: ".")) && isAfterPreposition }
    if isAfterPreposition { return true }
    // "May" may be the verb; "March" and "August" begin names; "April" and "June" are names.
    if month == 5 || month == 3 { return false }
    return !(isCapitalized && peek() == .other)
  }

  /// The expression stands after a word that times stand after.
  var isAfterPreposition: Bool {
    guard case .keyword(let keyword)? = before else {
      return before == .mark(UInt8(ascii: "(")) || before == .mark(UInt8(ascii: "-"))
    }
    switch keyword {
    case .in, .since, .by, .until, .till, .from, .to, .of, .during, .through, .between, .before, .after, .early, .late,
      .mid,
      .last, .next, .this, .that, .for, .and, .or, .around, .about, .over, .into, .each, .every, .end, .previous,
      .following,
      .on, .sometime, .throughout:
      return true
    default: return false
    }
  }

  /// A weekday in the name of a thing: "the Sunday Times".
  fileprivate var isTitle: Bool {
    guard isCapitalized, peek() == .other || peek() == .keyword(.times) else { return false }
    return before == .keyword(.the) || before == .other && start > 0 && pieces[start - 1].isCapitalized
  }
}
