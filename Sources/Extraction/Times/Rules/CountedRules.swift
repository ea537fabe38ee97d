// Rows for times that are counted in units: "three weeks ago", "five days later", "in two years".

extension TimeRule {
  static let counted: [TimeRule] = [
    TimeRule(
      "some units ago", [.number, .unit, .ordinal],
      [
        ("three weeks ago", "2023-W46"), ("two months ago", "2023-10"), ("10 days ago", "2023-11-30"),
        ("a year ago", "2022"),
        ("50 years ago", "1973"), ("fifty years ago today", "1973-12-10"), ("a decade ago", "2013"),
        ("several years ago", "PAST_REF"),
        ("two hours ago", "2023-12-10"),
        ("half a century ago", "1973"), ("a century ago", "1923"),
      ]
    ) { cursor in
      let hasQuantity = cursor.quantity()
      let quantity = hasQuantity ?? .some
      _ = cursor.take(.more) || cursor.take(.full) || cursor.take(.whole)
      cursor.joint()
      guard let (unit, isPlural) = cursor.unitOrFortnight(), hasQuantity != nil || isPlural,
        cursor.skipJointBefore(.ago)
      else { return nil }
      var shift = quantity.shift(unit, isPast: true, from: .writing).compared
      shift.isToTheDay = shift.unit == .year && cursor.take(.today)
      return TimeMeaning(.shift(shift))
    },
    TimeRule(
      "some units later", [.number, .unit],
      [
        ("five days later", "2023-12-15"), ("two years earlier", "2021"), ("a day earlier", "2023-12-09"),
        ("three months before", "2023-09"), ("twelve days after", "2023-12-22"), ("a few days later", "FUTURE_REF"),
        ("year-earlier", "2022"),
      ]
    ) { cursor in
      let hasQuantity = cursor.quantity()
      let quantity = hasQuantity ?? .some
      cursor.joint()
      guard let (unit, isPlural) = cursor.unitOrFortnight() else { return nil }
      let isHyphened = cursor.hyphen()
      guard
        let direction = cursor.take(oneOf: [
          .later, .earlier, .before, .after, .beforehand, .prior, .previously, .afterwards,
        ])
      else { return nil }
      guard hasQuantity != nil || isPlural || isHyphened else { return nil }
      if direction == .before || direction == .after || direction == .prior, cursor.goesOn { return nil }
      let isPast =
        direction == .earlier || direction == .before || direction == .beforehand || direction == .prior
        || direction == .previously
      let amount = isHyphened && hasQuantity == nil ? Quantity.exactly(1) : quantity
      return TimeMeaning(.shift(amount.shift(unit, isPast: isPast, from: .telling).compared))
    },
    TimeRule(
      "some units from now", .number,
      [("two weeks from now", "2023-W51"), ("10 years hence", "2033"), ("three days from today", "2023-12-13")]
    ) { cursor in
      guard let quantity = cursor.quantity(), let (unit, _) = cursor.unitOrFortnight() else { return nil }
      guard cursor.take(.hence) || cursor.take(.from, .now) || cursor.take(.from, .today) else { return nil }
      return TimeMeaning(.shift(quantity.shift(unit, isPast: false, from: .writing)))
    },
    TimeRule(
      "year-ago", [.unit, .the],
      [("year-ago", "2022"), ("the year-ago quarter", "2022-Q3"), ("the year-earlier period", "2022")]
    ) {
      cursor in
      let hasArticle = cursor.take(.the)
      guard let unit = cursor.singularUnit(), cursor.hyphen(), cursor.take(.ago) || cursor.take(.earlier) else {
        return nil
      }
      if hasArticle, let quarter = cursor.attempt({ $0.quarterBehindYear() }) {
        var fields = CalendarFields(part: quarter)
        fields.within = Shift(.year, -1)
        return TimeMeaning(.calendar(fields))
      }
      if hasArticle {
        guard cursor.take(.period) else { return nil }
        var fields = CalendarFields(part: .anyQuarter)
        fields.within = Shift(.year, -1)
        fields.isLikePeriod = true
        return TimeMeaning(.calendar(fields))
      }
      return TimeMeaning(.shift(Shift(unit, -1, from: .telling).compared))
    },
  ]
}

extension Shift {
  fileprivate var compared: Shift {
    var shift = self
    shift.isCompared = true
    return shift
  }
}

extension Quantity {
  /// That many units before or after.
  func shift(_ unit: TimeUnit, isPast: Bool, from origin: Shift.Origin) -> Shift {
    let sign = isPast ? -1 : 1
    switch self {
    case .some: return Shift(some: unit, isPast: isPast, from: origin)
    case .exactly(let number):
      // "A decade ago" is a year; "last decade" is a decade.
      if unit == .decade || unit == .century { return Shift(.year, sign * number * unit.duration.factor, from: origin) }
      return Shift(unit, sign * number, from: origin)
    case .thousandths(let number):
      let months = [TimeUnit.year: 12, .decade: 120, .century: 1200][unit]
      if let months {
        let total = number * months / 1000
        return total % 12 == 0
          ? Shift(.year, sign * total / 12, from: origin) : Shift(.month, sign * total, from: origin)
      }
      return Shift(unit, sign * number / 1000, from: origin)
    }
  }
}

extension TimeCursor {
  /// "quarter", "third quarter".
  fileprivate mutating func quarterBehindYear() -> YearPart? {
    let number = ordinal()
    joint()
    guard case .unit(.quarter, isPlural: false)? = peek() else { return nil }
    index += 1
    return number.map { YearPart.quarter($0) } ?? .anyQuarter
  }

  /// A unit; a fortnight is two weeks.
  mutating func unitOrFortnight() -> (unit: TimeUnit, isPlural: Bool)? { unit() }

  /// "ago", or "-ago".
  fileprivate mutating func skipJointBefore(_ keyword: Keyword) -> Bool {
    attempt { cursor in
      cursor.joint()
      return cursor.take(keyword) ? true : nil
    } ?? false
  }

  /// After "before" or "after" comes what it is before or after: it is no time by itself.
  fileprivate var goesOn: Bool {
    switch peek() {
    case nil: false
    case .mark(let byte)?: byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
    case .keyword(.and)?, .keyword(.or)?, .keyword(.in)?: false
    default: true
    }
  }
}
