// Rows for what comes again and again: "every Monday", "twice a year", "daily".

extension TimeRule {
  static let sets: [TimeRule] = [
    TimeRule(
      "every", .every,
      [
        ("every day", "P1D"), ("each year", "P1Y"), ("every two weeks", "P2W"), ("every Monday", "XXXX-WXX-1"),
        ("each July", "XXXX-07"), ("every other day", "P2D"), ("every summer", "XXXX-SU"),
        ("every night", "XXXX-XX-XXTNI"), ("every weekend", "XXXX-WXX-WE"),
        ("every Monday at 4 p.m.", "XXXX-WXX-1T16:00"),
      ]
    ) { cursor in
      guard cursor.take(oneOf: [.every, .each]) != nil else { return nil }
      let isOther = cursor.take(.other)
      _ = cursor.take(.single)
      if let weekday = cursor.weekday() {
        let part = cursor.dayPart()
        let clock = cursor.attempt { $0.take(.at) ? $0.clockTime() : nil }
        return TimeMeaning(.set("XXXX-WXX-\(weekday)" + (clock?.timex ?? part.map { "T" + $0.rawValue } ?? "")))
      }
      if cursor.peek() == .unit(.weekend, isPlural: false) {
        cursor.index += 1
        return TimeMeaning(.set("XXXX-WXX-WE"))
      }
      if let month = cursor.month() {
        let day = cursor.attempt { $0.dayOfMonth() }
        return TimeMeaning(.set("XXXX-" + two(month) + (day.map { "-" + two($0) } ?? "")))
      }
      if let season = cursor.season() { return TimeMeaning(.set("XXXX-" + season.rawValue)) }
      if let part = cursor.dayPart() { return TimeMeaning(.set("XXXX-XX-XXT" + part.rawValue)) }
      let quantity = cursor.attempt { $0.quantity() } ?? .exactly(isOther ? 2 : 1)
      guard let (unit, _) = cursor.unit(), unit != .second || quantity != .exactly(1) else { return nil }
      return TimeMeaning(.set(quantity.duration(of: unit)))
    },
    TimeRule(
      "so often a unit", [.every, .number],
      [("twice a year", "P1Y"), ("three times a week", "P1W"), ("once a month", "P1M"), ("per day", "P1D")]
    ) { cursor in
      if cursor.take(.per) {
        return cursor.singularUnit().flatMap {
          $0 < .minute ? nil : TimeMeaning(.set(Quantity.exactly(1).duration(of: $0)))
        }
      }
      if cursor.take(oneOf: [.once, .twice, .thrice]) == nil {
        guard cursor.quantity() != nil, cursor.take(.times) else { return nil }
      }
      guard cursor.take(.a) || cursor.take(.an) || cursor.take(.each) || cursor.take(.every) || cursor.take(.per),
        let unit = cursor.singularUnit()
      else { return nil }
      return TimeMeaning(.set(Quantity.exactly(1).duration(of: unit)))
    },
    TimeRule("once a unit", .adverb, [("once a year", "P1Y")]) { cursor in
      guard cursor.take(.once), cursor.take(.a) || cursor.take(.an) || cursor.take(.every) || cursor.take(.each),
        let unit = cursor.singularUnit()
      else { return nil }
      return TimeMeaning(.set(Quantity.exactly(1).duration(of: unit)))
    },
    TimeRule(
      "daily", .every,
      [("daily", "P1D"), ("annually", "P1Y"), ("monthly", "P1M"), ("weekly", "P1W")]
    ) { cursor in
      guard case .keyword(let keyword)? = cursor.peek(), let period = TimeRule.periods[keyword],
        !cursor.isCapitalized || cursor.before == nil
      else { return nil }
      cursor.index += 1
      return TimeMeaning(.set(period))
    },
    TimeRule(
      "parts of days", [.weekday, .the, .every],
      [
        ("Tuesday afternoons", "XXXX-WXX-2TAF"), ("the mornings", "XXXX-XX-XXTMO"),
        ("weekday mornings", "XXXX-XX-XXTMO"),
      ]
    ) { cursor in
      let weekday = cursor.weekday()
      let isWeekday = weekday == nil && cursor.take(.weekday)
      guard weekday != nil || isWeekday || cursor.take(.the), let part = cursor.partsOfDays() else { return nil }
      return TimeMeaning(.set("XXXX-" + (weekday.map { "WXX-\($0)" } ?? "XX-XX") + "T" + part.rawValue))
    },
    TimeRule("plural day", .weekday, [("Mondays", "XXXX-WXX-1")]) { cursor in
      guard let weekday = cursor.pluralWeekday() else { return nil }
      return TimeMeaning(.set("XXXX-WXX-\(weekday)"))
    },
  ]

  private static let periods: [Keyword: String] = [
    .hourly: "PT1H", .daily: "P1D", .nightly: "XXXX-XX-XXTNI", .weekly: "P1W", .biweekly: "P2W", .fortnightly: "P2W",
    .monthly: "P1M", .bimonthly: "P2M", .annually: "P1Y", .yearly: "P1Y",
    .biennial: "P2Y",
    .biannual: "P6M",
  ]
}

extension TimeCursor {
  /// "mornings", "nights".
  fileprivate mutating func partsOfDays() -> DayPart? {
    switch take(oneOf: [.mornings, .afternoons, .evenings, .nights]) {
    case .mornings: .morning
    case .afternoons: .afternoon
    case .evenings: .evening
    case .nights: .night
    default: nil
    }
  }

  /// "Mondays"
  fileprivate mutating func pluralWeekday() -> Int? {
    guard case .weekday(let weekday, isShort: false)? = peek() else { return nil }
    let piece = pieces[index]
    guard source.bytes[piece.end - 1] == UInt8(ascii: "s") else { return nil }
    index += 1
    return weekday
  }
}
