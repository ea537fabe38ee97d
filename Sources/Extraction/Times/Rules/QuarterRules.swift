// Rows for quarters, halves and fiscal years.

extension TimeRule {
  static let quarters: [TimeRule] = [
    TimeRule(
      "quarter", [.number, .ordinal, .the, .fiscal],
      [
        ("the third quarter", "2023-Q3"), ("third-quarter", "2023-Q3"), ("the second quarter of 2019", "2019-Q2"),
        ("Q3 2021", "2021-Q3"), ("the first half of 2020", "2020-H1"), ("the fourth quarter of last year", "2022-Q4"),
        ("fiscal third quarter", "2023-Q3"),
      ]
    ) { cursor in
      _ = cursor.take(.the)
      let year = cursor.attempt { $0.leadingYear() }
      guard let part = cursor.yearPart() else { return nil }
      var fields = CalendarFields(year: year, part: part)
      if year == nil {
        fields = cursor.withYear(fields)
        if part == .firstHalf || part == .secondHalf, fields == CalendarFields(part: part) { return nil }
      }
      return TimeMeaning(.calendar(fields))
    },
    TimeRule(
      "the quarter", [.the, .pointer, .neighbor],
      [("the quarter", "2023-Q3"), ("the latest quarter", "2023-Q3"), ("the latest period", "2023-Q3")]
    ) { cursor in
      guard cursor.take(.the) else { return nil }
      let isLatest = cursor.take(.latest)
      if isLatest, cursor.take(.period) { return TimeMeaning(.calendar(CalendarFields(part: .anyQuarter))) }
      guard cursor.peek() == .unit(.quarter, isPlural: false) else { return nil }
      cursor.index += 1
      if cursor.peek() == .keyword(.of) { return nil }
      // "The quarter ended Sept. 30" is the third.
      if cursor.peek() == .keyword(.ended), case .month(let month, _)? = cursor.peek(1) {
        return TimeMeaning(.calendar(CalendarFields(part: YearPart.quarter((month + 2) / 3))))
      }
      return TimeMeaning(.calendar(CalendarFields(part: .anyQuarter)))
    },
    TimeRule("period of a year", .the, [("the 1988 period", "1988"), ("the 2021 quarter", "2021")]) { cursor in
      guard cursor.take(.the), let year = cursor.fullYear(), cursor.period() else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: String(year), part: .anyQuarter)))
    },
    TimeRule(
      "like period", .the,
      [("the corresponding period last year", "2022"), ("the same quarter of 2019", "2019")]
    ) { cursor in
      guard cursor.take(.the), cursor.take(.corresponding) || cursor.take(.same), cursor.period() else { return nil }
      var fields = cursor.withYear(CalendarFields(part: .anyQuarter))
      if fields.year == nil, fields.within == nil {
        guard cursor.take(.a), cursor.peek() == .unit(.year, isPlural: false) else { return nil }
        cursor.index += 1
        guard cursor.take(.ago) || cursor.take(.earlier) else { return nil }
        fields.within = Shift(.year, -1)
      }
      fields.isLikePeriod = true
      return TimeMeaning(.calendar(fields))
    },
    TimeRule(
      "possessive year and quarter", [.neighbor, .pointer],
      [("this year's third quarter", "2023-Q3"), ("last year's first half", "2022-H1")]
    ) { cursor in
      guard let keyword = cursor.take(oneOf: [.last, .this, .next]), case .unit(.year, isPlural: false)? = cursor.peek()
      else { return nil }
      cursor.index += 1
      guard cursor.possessive() else { return nil }
      let part = cursor.yearPart()
      guard part != nil || cursor.period() else { return nil }
      var fields = CalendarFields(part: part ?? .anyQuarter)
      fields.within = Shift(.year, keyword == .last ? -1 : keyword == .next ? 1 : 0)
      return TimeMeaning(.calendar(fields))
    },
    TimeRule(
      "fiscal year", .fiscal,
      [("fiscal 1989", "1989"), ("fiscal year 2013", "2013"), ("FY2013", "2013"), ("financial year 2013", "2013")]
    ) { cursor in
      guard let keyword = cursor.take(oneOf: [.fiscal, .fy, .financial]) else { return nil }
      if keyword != .fy, case .unit(.year, isPlural: false)? = cursor.peek() { cursor.index += 1 }
      guard let year = cursor.year() else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: year)))
    },
  ]
}

extension TimeCursor {
  /// "first two quarters", "last two quarters".
  fileprivate mutating func twoQuarters(isLast: Bool) -> YearPart? {
    if !isLast { index += 1 }
    guard small() == 2, peek() == .unit(.quarter, isPlural: true) else { return nil }
    index += 1
    return isLast ? .secondHalf : .firstHalf
  }

  /// "period", "quarter".
  fileprivate mutating func period() -> Bool {
    if take(.period) { return true }
    guard case .unit(.quarter, isPlural: false)? = peek() else { return false }
    index += 1
    return true
  }

  /// "1989" or "fiscal 1989" before "third quarter".
  fileprivate mutating func leadingYear() -> String? {
    _ = take(.fiscal)
    let year = fullYear().map { String($0) }
    if year != nil, peek(1) == .keyword(.q) { joint() }
    return year
  }

  /// "third quarter", "third-quarter", "Q3", "first half", "fiscal-first quarter".
  fileprivate mutating func yearPart() -> YearPart? {
    attempt { cursor in
      if cursor.take(.fiscal) { cursor.joint() }
      if cursor.take(.q), cursor.isTight, case .digits(let number, count: 1)? = cursor.peek() {
        cursor.index += 1
        if case .digits(_, count: 4)? = cursor.peek(1) { cursor.joint() }
        return YearPart.quarter(number)
      }
      let isLast = cursor.take(.last) || cursor.take(.latter)
      if cursor.peek() == .ordinal(1) || isLast, let half = cursor.attempt({ $0.twoQuarters(isLast: isLast) }) {
        return half
      }
      guard let number = isLast ? 4 : cursor.ordinal() else { return nil }
      cursor.joint()
      _ = cursor.take(.fiscal)
      if cursor.take(.half) { return number == 1 ? .firstHalf : number == 2 || isLast ? .secondHalf : nil }
      guard !isLast, case .unit(.quarter, isPlural: false)? = cursor.peek() else { return nil }
      cursor.index += 1
      return YearPart.quarter(number)
    }
  }
}
