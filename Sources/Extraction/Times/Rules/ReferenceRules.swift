// Rows for now, the past and the future without a date.

extension TimeRule {
  static let references: [TimeRule] = [
    TimeRule("now", .adverb, [("now", "PRESENT_REF"), ("currently", "PRESENT_REF"), ("nowadays", "PRESENT_REF")]) {
      cursor in
      if cursor.before == .keyword(.at), cursor.take(.present) { return TimeMeaning(.reference("PRESENT_REF")) }
      return cursor.take(oneOf: [.now, .nowadays, .currently, .presently]).map { _ in
        TimeMeaning(.reference("PRESENT_REF"))
      }
    },
    TimeRule(
      "this moment", [.the, .pointer, .word],
      [
        ("the moment", "PRESENT_REF"), ("the present", "PRESENT_REF"), ("the time being", "PRESENT_REF"),
        ("this time", "PRESENT_REF"),
      ]
    ) { cursor in
      if cursor.take(.the, .time, .being) || cursor.take(.the, .present) && cursor.peek() != .other {
        return TimeMeaning(.reference("PRESENT_REF"))
      }
      guard
        cursor.take(.the, .moment) || cursor.take(.this, .moment) || cursor.take(.this, .point)
          || cursor.take(.this, .time),
        cursor.before == nil || cursor.before == .keyword(.at) || cursor.isWhole
      else { return nil }
      return TimeMeaning(.reference("PRESENT_REF"))
    },
    TimeRule(
      "recently", [.adverb, .neighbor, .word],
      [
        ("recently", "PAST_REF"), ("lately", "PAST_REF"), ("recent years", "PAST_REF"), ("recent months", "PXM"),
        ("more recently", "PAST_REF"),
      ]
    ) {
      cursor in
      if cursor.take(.recently) || cursor.take(.lately) || cursor.take(.more, .recently) {
        return TimeMeaning(.reference("PAST_REF"))
      }
      guard cursor.take(.recent), let (unit, isPlural) = cursor.unit(), isPlural else { return nil }
      return unit < .year
        ? TimeMeaning(.duration(Quantity.some.duration(of: unit))) : TimeMeaning(.reference("PAST_REF"))
    },
    TimeRule(
      "the past", .the, [("the past", "PAST_REF"), ("the future", "FUTURE_REF"), ("the near future", "FUTURE_REF")]
    ) { cursor in
      guard cursor.take(.the) else { return nil }
      _ = cursor.take(.near)
      guard let keyword = cursor.take(oneOf: [.past, .future]) else { return nil }
      if keyword == .past, cursor.peek() == .other || cursor.peek() == .keyword(.time) { return nil }
      if keyword == .future, cursor.peek() == .keyword(.of) { return nil }
      return TimeMeaning(.reference(keyword == .past ? "PAST_REF" : "FUTURE_REF"))
    },
    TimeRule("coming units", [.adverb, .neighbor], [("coming months", "FUTURE_REF"), ("future years", "FUTURE_REF")]) {
      cursor in
      guard cursor.take(.coming) || cursor.take(.future), let (unit, isPlural) = cursor.unit(), isPlural, unit >= .hour
      else { return nil }
      return TimeMeaning(.reference("FUTURE_REF"))
    },
    TimeRule("future", .adverb, [("future", "FUTURE_REF")]) { cursor in
      guard cursor.take(.future), cursor.peek() != .other, cursor.before != .keyword(.the),
        cursor.before != .keyword(.its)
      else { return nil }
      return TimeMeaning(.reference("FUTURE_REF"))
    },
  ]
}
