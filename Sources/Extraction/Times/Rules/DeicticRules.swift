// Rows for times that point from the day of writing or from what was just told: "yesterday", "last week", "that day".

extension TimeRule {
  static let deictic: [TimeRule] = [
    TimeRule(
      "day by name", .adverb,
      [("yesterday", "2023-12-09"), ("today", "2023-12-10"), ("tomorrow", "2023-12-11"), ("tonight", "2023-12-10TNI")]
    ) { cursor in
      switch cursor.take(oneOf: [.yesterday, .today, .tomorrow, .tonight]) {
      case .yesterday: TimeMeaning(.shift(Shift(.day, -1)))
      case .today: TimeMeaning(.shift(Shift(.day, 0)))
      case .tomorrow: TimeMeaning(.shift(Shift(.day, 1)))
      case .tonight: TimeMeaning(.shift(Shift(.day, 0)), clock: Clock(.part(.night)))
      default: nil
      }
    },
    TimeRule(
      "day before yesterday", .the,
      [("the day before yesterday", "2023-12-08"), ("the day after tomorrow", "2023-12-12")]
    ) { cursor in
      guard cursor.take(.the), cursor.peek() == .unit(.day, isPlural: false) else { return nil }
      cursor.index += 1
      if cursor.take(.before, .yesterday) { return TimeMeaning(.shift(Shift(.day, -2))) }
      return cursor.take(.after, .tomorrow) ? TimeMeaning(.shift(Shift(.day, 2))) : nil
    },
    TimeRule(
      "last, this, next unit", [.neighbor, .pointer, .the],
      [
        ("last week", "2023-W48"), ("this month", "2023-12"), ("next year", "2024"), ("last century", "19"),
        ("this weekend", "2023-W49-WE"), ("the coming week", "2023-W50"), ("the current year", "2023"),
        ("last quarter", "2023-Q3"), ("last night", "2023-12-09TNI"), ("this morning", "2023-12-10TMO"),
      ]
    ) { cursor in
      let hasArticle = cursor.take(.the)
      guard let keyword = cursor.take(oneOf: [.last, .this, .next, .coming, .current, .upcoming]) else { return nil }
      if cursor.take(.fiscal) || cursor.take(.financial) || cursor.take(.calendar) {
        guard cursor.peek() == .unit(.year, isPlural: false) else { return nil }
      }
      let count = keyword == .last ? -1 : keyword == .this || keyword == .current ? 0 : 1
      if let part = cursor.dayPart() {
        guard !hasArticle else { return nil }
        return TimeMeaning(.shift(Shift(.day, keyword == .this ? 0 : count)), clock: Clock(.part(part)))
      }
      guard let (unit, isPlural) = cursor.unit(), !isPlural, unit >= .day, unit != .day || keyword == .current,
        unit != .season || keyword != .current
      else { return nil }
      // "The last week" is the seven days up to now, "the next year" the twelve months from now.
      if hasArticle, keyword == .last || keyword == .next {
        let isTelling = keyword == .next && unit <= .year
        return isTelling
          ? TimeMeaning(.shift(Shift(unit, 1, from: .telling)))
          : TimeMeaning(.duration(Quantity.exactly(1).duration(of: unit)))
      }
      return TimeMeaning(.shift(Shift(unit, count)))
    },
    TimeRule(
      "following or previous unit", [.neighbor, .the, .pointer],
      [
        ("the following day", "2023-12-11"), ("the next day", "2023-12-11"), ("the previous year", "2022"),
        ("the day before", "2023-12-09"), ("the day after", "2023-12-11"), ("the next morning", "2023-12-11TMO"),
        ("the night before", "2023-12-09TNI"),
      ]
    ) { cursor in
      guard cursor.take(.the) else { return nil }
      if let direction = cursor.take(oneOf: [.following, .next, .previous, .prior, .subsequent, .ensuing, .preceding]) {
        let count = direction == .previous || direction == .prior || direction == .preceding ? -1 : 1
        if let part = cursor.dayPart() {
          return TimeMeaning(.shift(Shift(.day, count, from: .telling)), clock: Clock(.part(part)))
        }
        guard let (unit, isPlural) = cursor.unit(), !isPlural else { return nil }
        return TimeMeaning(.shift(Shift(unit, count, from: .telling)))
      }
      let part = cursor.dayPart()
      guard let unit = part == nil ? cursor.singularUnit() : .day,
        let direction = cursor.take(oneOf: [.before, .after, .earlier, .later, .following])
      else { return nil }
      let count = direction == .before || direction == .earlier ? -1 : 1
      return TimeMeaning(.shift(Shift(unit, count, from: .telling)), clock: part.map { Clock(.part($0)) })
    },
    TimeRule(
      "that or the same unit", [.pointer, .the],
      [
        ("that day", "2023-12-10"), ("the same day", "2023-12-10"), ("that same year", "2023"),
        ("that night", "2023-12-10TNI"),
        ("that month", "2023-12"),
      ]
    ) { cursor in
      let hasArticle = cursor.take(.the)
      guard hasArticle ? cursor.take(.same) : cursor.take(.that) || cursor.take(.same) else { return nil }
      _ = cursor.take(.same) || cursor.take(.very)
      if let part = cursor.dayPart() {
        return TimeMeaning(.shift(Shift(.day, 0, from: .telling)), clock: Clock(.part(part)))
      }
      guard let unit = cursor.singularUnit(), unit >= .day, unit != .season else { return nil }
      return TimeMeaning(.shift(Shift(unit, 0, from: .telling)))
    },
    TimeRule("the weekend", [.the], [("the weekend", "2023-W49-WE")]) { cursor in
      guard cursor.take(.the), cursor.peek() == .unit(.weekend, isPlural: false) else { return nil }
      cursor.index += 1
      var fields = CalendarFields()
      fields.isWeekend = true
      return TimeMeaning(.calendar(fields))
    },
    TimeRule(
      "week of", .the, [("the week of March 6", "2024-W10")]
    ) { cursor in
      guard cursor.take(.the), cursor.peek() == .unit(.week, isPlural: false) else { return nil }
      cursor.index += 1
      guard cursor.take(.of) || cursor.take(.beginning) || cursor.take(.ending), let fields = cursor.dayOfNamedMonth()
      else { return nil }
      var week = cursor.withYear(fields)
      week.isWholeWeek = true
      return TimeMeaning(.calendar(week))
    },
    TimeRule(
      "weekday of a week", .weekday,
      [
        ("Monday of last week", "2023-11-27"), ("Friday last week", "2023-12-01"),
        ("Tuesday of next week", "2023-12-12"),
      ]
    ) { cursor in
      guard let weekday = cursor.weekday() else { return nil }
      _ = cursor.take(.of)
      guard let keyword = cursor.take(oneOf: [.last, .this, .next]), case .unit(.week, isPlural: false)? = cursor.peek()
      else { return nil }
      cursor.index += 1
      var fields = CalendarFields(weekday: weekday)
      fields.within = Shift(.week, keyword == .last ? -1 : keyword == .next ? 1 : 0)
      return TimeMeaning(.calendar(fields))
    },
    TimeRule("end of a unit", .unit, [("year-end", "2023"), ("year's end", "2023"), ("month end", "2023-12")]) {
      cursor in
      guard let unit = cursor.endOfUnit() else { return nil }
      return TimeMeaning(.shift(Shift(unit, 0, from: .context)), modifier: "END")
    },
    TimeRule("year before last", .the, [("the year before last", "2021"), ("the month before last", "2023-10")]) {
      cursor in
      guard cursor.take(.the), let unit = cursor.singularUnit(), cursor.take(.before, .last) else { return nil }
      return TimeMeaning(.shift(Shift(unit, -2)))
    },
    TimeRule(
      "the year", .the, [("the year", "2023"), ("the current fiscal year", "2023"), ("the full year", "2023")]
    ) { cursor in
      guard cursor.take(.the) else { return nil }
      _ = cursor.take(oneOf: [.full, .whole, .entire, .current, .latest])
      _ = cursor.take(.fiscal) || cursor.take(.financial) || cursor.take(.calendar)
      guard cursor.peek() == .unit(.year, isPlural: false) else { return nil }
      cursor.index += 1
      // "The year ended Sept. 30" is twelve months, whatever the calendar says.
      if cursor.peek() == .keyword(.ended) || cursor.peek() == .keyword(.ending) {
        return TimeMeaning(.duration("P1Y"))
      }
      let isOfSum = cursor.peek() == .keyword(.of) && cursor.peek(1) == .mark(UInt8(ascii: "$"))
      if cursor.peek() == .keyword(.of) && !isOfSum || cursor.peek() == .mark(UInt8(ascii: "-")) { return nil }
      return TimeMeaning(.shift(Shift(.year, 0, from: .context)))
    },
  ]
}

extension TimeCursor {
  /// "year-end", "year's end", "month end".
  fileprivate mutating func endOfUnit() -> TimeUnit? {
    guard let unit = singularUnit(), unit == .year || unit == .month else { return nil }
    if !hyphen() { _ = possessive() }
    return take(.end) ? unit : nil
  }

  mutating func singularUnit() -> TimeUnit? {
    guard case .unit(let unit, isPlural: false)? = peek() else { return nil }
    index += 1
    return unit
  }
}
