// Rows for durations and ages.

extension TimeRule {
  static let durations: [TimeRule] = [
    TimeRule(
      "number of units", .number,
      [
        ("two weeks", "P2W"), ("5 1/2 hours", "PT5H30M"), ("two and a half years", "P2.5Y"), ("a few days", "PXD"),
        ("a couple of years", "P2Y"), ("two-year", "P2Y"), ("16-hour", "PT16H"), ("four decades", "P40Y"),
        ("two more weeks", "P2W"), ("an hour and a half", "PT1H30M"), ("2 years and 3 months", "P2Y3M"),
        ("1 hour 30 minutes", "PT1H30M"), ("three consecutive days", "P3D"), ("8-month-old", "P8M"), ("a month", "P1M"),
      ]
    ) { cursor in
      guard cursor.peek() != .keyword(.some) || cursor.peek(1) != .keyword(.of), let quantity = cursor.quantity() else {
        return nil
      }
      if quantity == .exactly(1), cursor.peek() == .unit(.day, isPlural: false), cursor.isWillOneDay {
        cursor.index += 1
        return TimeMeaning(.reference("FUTURE_REF"))
      }
      _ = cursor.take(oneOf: [.more, .full, .whole, .straight, .consecutive, .successive, .long, .another])
      let isHyphened = cursor.hyphen()
      guard let (unit, isPlural) = cursor.unitOrFortnight(), unit != .second || isPlural || cursor.isFigureBefore else {
        return nil
      }
      if unit == .quarter || unit == .season, !isPlural || isHyphened { return nil }
      guard
        isPlural || isHyphened || cursor.isMeasure(quantity, unit) || quantity == .exactly(1) || quantity.whole == nil
          || cursor.isTight
      else {
        return nil
      }
      if cursor.attempt({ $0.hyphen() && $0.take(.old) ? true : nil }) == true {
        // "A six-year-old" is a child and not a time.
        if unit == .year { return nil }
      } else {
        _ = cursor.attempt { $0.hyphen() && $0.take(.long) ? true : nil }
      }
      if !isHyphened, let whole = quantity.whole,
        let rest = cursor.attempt({ $0.restOfDuration(after: unit, whole) })
      {
        return TimeMeaning(.duration(rest))
      }
      return TimeMeaning(.duration(quantity.duration(of: unit)))
    },
    TimeRule(
      "past or coming units", [.the, .neighbor, .pointer],
      [
        ("the past three months", "P3M"), ("the next six months", "P6M"), ("past 20 years", "P20Y"),
        ("the last few weeks", "PXW"),
        ("the past decade", "P10Y"), ("the first nine months", "P9M"), ("the nine months", "P9M"),
        ("these two days", "P2D"),
      ]
    ) { cursor in
      let hasArticle = cursor.take(.the) || cursor.take(.these) || cursor.take(.those) || cursor.take(.this)
      let neighbor = cursor.take(oneOf: [
        .past, .last, .next, .coming, .previous, .following, .preceding, .recent, .initial,
      ])
      if neighbor == nil, cursor.peek() == .ordinal(1) { cursor.index += 1 }
      if neighbor != nil || hasArticle, let quantity = cursor.quantity() {
        guard let (unit, isPlural) = cursor.unitOrFortnight(), isPlural else { return nil }
        return TimeMeaning(.duration(quantity.duration(of: unit)))
      }
      guard hasArticle, neighbor == .past, let unit = cursor.singularUnit(), unit >= .day else { return nil }
      return TimeMeaning(.duration(Quantity.exactly(1).duration(of: unit)))
    },
    TimeRule("units", .unit, [("weeks", "PXW"), ("centuries", "PXC"), ("decades-long", "PXY")]) { cursor in
      guard let (unit, isPlural) = cursor.unit(), isPlural, unit > .second, unit != .quarter, unit != .season else {
        return nil
      }
      _ = cursor.attempt { $0.hyphen() && ($0.take(.long) || $0.take(.old)) ? true : nil }
      guard cursor.isDurationAlone else { return nil }
      return TimeMeaning(.duration(unit == .century ? "PXC" : Quantity.some.duration(of: unit)))
    },
    TimeRule("unit-long", .unit, [("day-long", "P1D"), ("week-old", "P1W")]) { cursor in
      guard cursor.before != .mark(UInt8(ascii: "-")), let unit = cursor.singularUnit(), cursor.hyphen(),
        cursor.take(.long) || unit != .year && cursor.take(.old)
      else {
        return nil
      }
      return TimeMeaning(.duration(Quantity.exactly(1).duration(of: unit)))
    },
    TimeRule("time", .number, [("some time", "PXM")]) { cursor in
      guard cursor.take(.some, .time) else { return nil }
      return TimeMeaning(.duration("PXM"))
    },
    TimeRule("all day", .word, [("all day", "P1D"), ("all week", "P1W"), ("all year", "P1Y")]) { cursor in
      guard cursor.take(.all), let unit = cursor.singularUnit(), unit >= .day else { return nil }
      cursor.joint()
      _ = cursor.take(.long)
      return TimeMeaning(.duration(Quantity.exactly(1).duration(of: unit)))
    },
    TimeRule("fortnight", [.word, .number], [("a fortnight", "P2W")]) { cursor in
      let quantity = cursor.quantity() ?? .exactly(1)
      guard cursor.take(.fortnight) || cursor.take(.fortnights), let number = quantity.whole else { return nil }
      if cursor.take(.ago) { return TimeMeaning(.shift(Shift(.week, -2 * number))) }
      if cursor.take(.later) { return TimeMeaning(.shift(Shift(.week, 2 * number, from: .telling))) }
      return TimeMeaning(.duration(Quantity.exactly(2 * number).duration(of: .week)))
    },
  ]
}

extension TimeCursor {
  /// "and a half", "and three months" after some units: the whole duration.
  fileprivate mutating func restOfDuration(after unit: TimeUnit, _ count: Int) -> String? {
    let hasAnd = take(.and)
    if hasAnd,
      attempt({ $0.take(.a) || $0.take(.an) ? ($0.take(.half) ? true : nil) : $0.take(.half) ? true : nil }) == true
    {
      return Quantity.thousandths(count * 1000 + 500).duration(of: unit)
    }
    if !hasAnd { comma() }
    guard let more = number(), let (smaller, _) = self.unit(), smaller < unit, smaller.isClock == unit.isClock,
      unit.duration.factor == 1, smaller != .weekend, smaller != .quarter
    else { return nil }
    let (first, second) = (unit.duration, smaller.duration)
    return first.prefix + String(count) + first.letter + String(more) + second.letter
  }

  /// "One day" behind a word like "will".
  fileprivate var isWillOneDay: Bool {
    guard start > 0, !pieces[start].opensParagraph, pieces[start].lexeme == .number(1) else { return false }
    return WordForms.form(source.bytes, pieces[start - 1].start, pieces[start - 1].end) == .modal
  }

  /// The unit that was read last stands after a figure: "30 second".
  fileprivate var isFigureBefore: Bool {
    guard index >= 2, case .digits = pieces[index - 2].lexeme else { return false }
    return true
  }

  /// "A five year low", "a three hour meeting": the hyphen is left out before the thing that is measured.
  fileprivate func isMeasure(_ quantity: Quantity, _ unit: TimeUnit) -> Bool {
    quantity.whole.map { $0 > 1 } == true && unit >= .hour && peek() == .other && !isCapitalized
  }

  /// Bare "weeks" is a duration after "for", "in", "within" and the like; "days of" a thing are its time.
  fileprivate var isDurationAlone: Bool {
    if isWhole { return true }
    switch before {
    case .keyword(.for)?, .keyword(.in)?, .keyword(.within)?, .keyword(.over)?, .keyword(.after)?, .keyword(.of)?,
      .keyword(.the)?,
      .keyword(.take)?, .keyword(.last)?, .keyword(.through)?:
      return peek() != .keyword(.of)
    default: return false
    }
  }
}
