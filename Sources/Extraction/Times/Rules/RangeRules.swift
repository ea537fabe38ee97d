// Rows for days told by their place: "the first Monday of May", "three days after Easter", "two Fridays ago".

extension TimeRule {
  static let ranges: [TimeRule] = [
    TimeRule(
      "nth weekday", [.the, .ordinal, .neighbor, .number],
      [
        ("the first Monday of May 2015", "2015-05-04"), ("the last Friday in October", "2023-10-27"),
        ("the third Tuesday of next month", "2024-01-16"), ("the first week of 2015", "2015-W01"),
        ("the last week of July", "2023-W31"), ("the last day of October 2015", "2015-10-31"),
      ]
    ) { cursor in
      _ = cursor.take(.the)
      guard let nth = cursor.take(.last) ? -1 : cursor.ordinal(), nth <= 31 else { return nil }
      var fields = CalendarFields(weekday: cursor.weekday())
      fields.nth = nth
      if fields.weekday == nil {
        guard let unit = cursor.singularUnit(), unit == .day || unit == .week else { return nil }
        fields.isWholeWeek = unit == .week
      }
      guard fields.weekday == nil || abs(nth) <= 5, cursor.take(.of) || cursor.take(.in) else { return nil }
      return cursor.inMonth(fields).map { TimeMeaning(.calendar($0)) }
    },
    TimeRule(
      "day of a month", [.the, .ordinal, .number],
      [
        ("the 20th of last month", "2023-11-20"), ("the 15th of the following month", "2024-01-15"),
        ("the 21st this month", "2023-12-21"),
      ]
    ) { cursor in
      let hasArticle = cursor.take(.the)
      guard let day = cursor.ordinal(), day <= 31, hasArticle || cursor.before == .keyword(.on) else { return nil }
      let isOf = cursor.take(.of)
      guard
        isOf || cursor.peek() == .keyword(.this) || cursor.peek() == .keyword(.next) || cursor.peek() == .keyword(.last)
      else { return nil }
      var fields = CalendarFields()
      fields.nth = day
      return cursor.shiftedMonth().map {
        fields.within = $0
        return TimeMeaning(.calendar(fields))
      }
    },
    TimeRule(
      "units before or after a date", [.number, .the],
      [
        ("three days after Easter", "2024-04-03"), ("two weeks before Christmas", "2023-12-11"),
        ("the day before last Tuesday", "2023-12-04"), ("the day after 4 July 2019", "2019-07-05"),
      ]
    ) { cursor in
      let count: Int
      if cursor.take(.the) {
        count = 1
      } else {
        guard let number = cursor.quantity()?.whole else { return nil }
        count = number
      }
      guard let (unit, _) = cursor.unit(), unit == .day || unit == .week,
        let direction = cursor.take(oneOf: [.before, .after]), var fields = cursor.namedDay()
      else { return nil }
      fields.offset = (direction == .before ? -count : count) * (unit == .week ? 7 : 1)
      return TimeMeaning(.calendar(fields))
    },
    TimeRule(
      "weekdays ago", .number,
      [("two Fridays ago", "2023-12-01"), ("three Mondays from now", "2023-12-25")]
    ) { cursor in
      guard let count = cursor.number(), (2...20).contains(count), let weekday = cursor.weekdayInPlural() else {
        return nil
      }
      let isPast = cursor.take(.ago)
      guard isPast || cursor.take(.from, .now) || cursor.take(.from, .today) else { return nil }
      var fields = CalendarFields(weekday: weekday, choice: isPast ? .last : .next)
      fields.offset = (isPast ? -7 : 7) * (count - 1)
      return TimeMeaning(.calendar(fields))
    },
    TimeRule(
      "month and day in figures", .number, [("11/20", "2023-11-20")]
    ) { cursor in
      guard cursor.isAfterDatePreposition, let month = cursor.shortNumber(), (1...12).contains(month), cursor.slash(),
        let day = cursor.shortNumber(), (1...31).contains(day), !cursor.isTightMark, !cursor.isDecimal,
        // "1/2" is a half.
        day > 10 || month > day || cursor.before == .keyword(.on)
      else { return nil }
      return TimeMeaning(.calendar(CalendarFields(month: month, day: day)))
    },
    TimeRule(
      "month by name among figures", [.number, .month],
      [
        ("23/Sep/2020", "2020-09-23"), ("31-Oct-1974", "1974-10-31"), ("Dec/2018", "2018-12"),
        ("2019-Aug-01", "2019-08-01"),
      ]
    ) { cursor in
      if let year = cursor.attempt({ $0.fullYear() }) {
        guard cursor.slash() || cursor.hyphen(), let month = cursor.month(), cursor.slash() || cursor.hyphen(),
          let day = cursor.shortNumber(), (1...31).contains(day)
        else { return nil }
        return TimeMeaning(.calendar(CalendarFields(year: String(year), month: month, day: day)))
      }
      let day = cursor.shortNumber()
      guard day == nil || cursor.slash() || cursor.hyphen(), let month = cursor.month(),
        cursor.slash() || cursor.hyphen()
      else { return nil }
      let year = cursor.fullYear()
      guard day.map({ (1...31).contains($0) && year != nil }) ?? true else { return nil }
      if let year { return TimeMeaning(.calendar(CalendarFields(year: String(year), month: month, day: day))) }
      guard let day = cursor.shortNumber(), (1...31).contains(day), !cursor.isTightMark else { return nil }
      return TimeMeaning(.calendar(CalendarFields(month: month, day: day)))
    },
    TimeRule(
      "year, month and day in figures", .number, [("2015-3-3", "2015-03-03")]
    ) { cursor in
      guard let year = cursor.fullYear(), cursor.hyphen(), let month = cursor.shortNumber(), cursor.hyphen(),
        let day = cursor.shortNumber(), (1...12).contains(month), (1...31).contains(day), !cursor.isTightMark
      else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: String(year), month: month, day: day)))
    },
    TimeRule("units past or coming", .number, [("two upcoming months", "P2M"), ("10 previous weeks", "P10W")]) {
      cursor in
      guard let quantity = cursor.quantity(),
        cursor.take(oneOf: [.past, .previous, .coming, .upcoming, .next, .following]) != nil,
        let (unit, isPlural) = cursor.unit(), isPlural
      else { return nil }
      return TimeMeaning(.duration(quantity.duration(of: unit)))
    },
    TimeRule("unit of a part", [.the, .unit], [("the end of the month", "2023-12"), ("end of year", "2023")]) {
      cursor in
      guard cursor.isAfterPartOf else { return nil }
      _ = cursor.take(.the)
      guard let unit = cursor.singularUnit(), unit == .day || unit == .week || unit == .month || unit == .year,
        cursor.peek() != .keyword(.of), !cursor.isTight || !cursor.hyphen()
      else { return nil }
      return TimeMeaning(.shift(Shift(unit, 0, from: .context)))
    },
    TimeRule("part of a day by itself", .dayPart, [("mid-afternoon", "2023-12-10TAF")]) { cursor in
      guard cursor.isAfterEarlyOrLate, let part = cursor.dayPart() else { return nil }
      return TimeMeaning(.clockOnly, clock: Clock(.part(part)))
    },
  ]
}

extension TimeCursor {
  /// "/" with nothing around it.
  fileprivate mutating func slash() -> Bool {
    guard isTight, peek() == .mark(UInt8(ascii: "/")), index + 1 < pieces.count, !pieces[index + 1].isSpaced else {
      return false
    }
    index += 1
    return true
  }

  fileprivate var isAfterDatePreposition: Bool {
    guard case .keyword(let keyword)? = before else {
      if case .weekday? = before { return true }
      return start == 0 || pieces[start].opensParagraph
    }
    return [.on, .from, .to, .by, .until, .till, .since, .before, .after, .between, .through].contains(keyword)
  }

  /// The fields with "May", "May 2015", "next month" or "the month" behind "of" or "in".
  fileprivate mutating func inMonth(_ fields: CalendarFields) -> CalendarFields? {
    var placed = fields
    if let month = month() {
      placed.month = month
      return withYear(placed)
    }
    if fields.isWholeWeek, let year = fullYear() {
      placed.year = String(year)
      return placed
    }
    placed.within = shiftedMonth()
    return placed.within == nil ? nil : placed
  }

  /// "last month", "the following month".
  fileprivate mutating func shiftedMonth() -> Shift? {
    _ = take(.the)
    let keyword = take(oneOf: [.last, .this, .next, .previous, .following, .current])
    guard peek() == .unit(.month, isPlural: false) else { return nil }
    index += 1
    switch keyword {
    case .last: return Shift(.month, -1)
    case .next: return Shift(.month, 1)
    case .previous: return Shift(.month, -1, from: .telling)
    case .following: return Shift(.month, 1, from: .telling)
    default: return Shift(.month, 0, from: keyword == nil ? .context : .writing)
    }
  }

  /// "Easter", "4 July 2019", "last Tuesday".
  fileprivate mutating func namedDay() -> CalendarFields? {
    if let holiday = holiday() { return withYear(CalendarFields(holiday: holiday)) }
    if let fields = dayOfNamedMonth() { return withYear(fields) }
    return attempt { cursor in
      guard let choice = cursor.choice(), let weekday = cursor.weekday() else { return nil }
      return CalendarFields(weekday: weekday, choice: choice)
    }
  }

  /// "Fridays"
  fileprivate mutating func weekdayInPlural() -> Int? {
    guard case .weekday(let weekday, isShort: false)? = peek(),
      source.bytes[pieces[index].end - 1] == UInt8(ascii: "s")
    else { return nil }
    index += 1
    return weekday
  }

  /// "The end of", "later in" stand before.
  fileprivate var isAfterPartOf: Bool {
    guard start > 1, !pieces[start].opensParagraph, case .keyword(let word) = pieces[start - 2].lexeme else {
      return false
    }
    if before == .keyword(.of) { return [.end, .beginning, .start, .middle, .close].contains(word) }
    return before == .keyword(.in) && [.later, .earlier, .early, .late].contains(word)
  }

  /// "Early", "mid-", "late" stand before.
  fileprivate var isAfterEarlyOrLate: Bool {
    guard start > 0, !pieces[start].opensParagraph else { return false }
    let isHyphened = before == .mark(UInt8(ascii: "-")) && start > 1
    guard case .keyword(let word) = pieces[isHyphened ? start - 2 : start - 1].lexeme else { return false }
    return [.early, .mid, .late].contains(word)
  }
}
