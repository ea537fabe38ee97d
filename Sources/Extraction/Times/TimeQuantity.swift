// Reads how many: "two", "5 1/2", "two and a half", "a few", "1,000".

import NewsModel

/// A number of units, or that there are some.
enum Quantity: Hashable {
  case exactly(Int)
  /// A number and a fraction, in tenths of thousands: 2.5 is 2500.
  case thousandths(Int)
  case some

  var whole: Int? {
    if case .exactly(let number) = self { number } else { nil }
  }

  /// The TIMEX3 duration of that many units.
  func duration(of unit: TimeUnit) -> String {
    let form = unit.duration
    switch self {
    case .some: return form.prefix + "X" + form.letter
    case .exactly(let number): return form.prefix + String(number * form.factor) + form.letter
    case .thousandths(let number):
      let total = number * form.factor
      if total % 1000 == 0 { return form.prefix + String(total / 1000) + form.letter }
      if total % 1000 == 500, let smaller = unit.halved {
        return form.prefix + String(total / 1000) + form.letter + smaller
      }
      return form.prefix + Quantity.decimal(total) + form.letter
    }
  }

  private static func decimal(_ thousandths: Int) -> String {
    var digits = zeroPadded(thousandths % 1000, 3)
    while digits.hasSuffix("0") { digits.removeLast() }
    return String(thousandths / 1000) + "." + digits
  }
}

extension TimeUnit {
  /// How half of one is added to a TIMEX3 duration, where it comes out even.
  fileprivate var halved: String? { self == .hour ? "30M" : self == .minute ? "30S" : nil }
}

extension TimeCursor {
  /// A count before a unit, without words like "about". "a" is one.
  mutating func quantity() -> Quantity? {
    attempt { cursor in
      if let vague = cursor.vagueQuantity() { return vague }
      if let number = cursor.number() { return cursor.fraction(after: number) }
      if cursor.take(.a) || cursor.take(.an) { return cursor.take(.half) ? .thousandths(500) : .exactly(1) }
      if cursor.take(.half) {
        _ = cursor.take(.a) || cursor.take(.an)
        return .thousandths(500)
      }
      return nil
    }
  }

  /// "a few", "several", "a couple of", "many", "dozens of".
  private mutating func vagueQuantity() -> Quantity? {
    attempt { cursor in
      let hasArticle = cursor.take(.a) || cursor.take(.an)
      if cursor.take(.few) { return .some }
      if cursor.take(.couple) {
        _ = cursor.take(.of)
        return .exactly(2)
      }
      if cursor.take(.dozen) { return .exactly(12) }
      if hasArticle, case .number(let value)? = cursor.peek(), value >= 100 {
        cursor.index += 1
        return .exactly(value)
      }
      if hasArticle { return nil }
      return cursor.take(oneOf: [.several, .many, .some]) == nil ? nil : .some
    }
  }

  /// A cardinal number in figures or words: "1,000", "twenty-four", "a hundred and five".
  mutating func number() -> Int? {
    if case .digits(let value, let count)? = peek(), count <= 6 {
      index += 1
      return attempt { $0.groups(after: value) } ?? value
    }
    guard let first = small() ?? hundreds() else { return nil }
    var total = first
    while case .number(let scale)? = peek(), scale >= 100 {
      index += 1
      total *= scale
      _ = attempt { cursor in
        _ = cursor.take(.and)
        return cursor.small()
      }.map { total += $0 }
      if total > 100_000 { break }
    }
    return total
  }

  private mutating func hundreds() -> Int? {
    guard case .number(let value)? = peek(), value >= 100 else { return nil }
    index += 1
    return value
  }

  /// ",000" after a first group.
  private mutating func groups(after first: Int) -> Int? {
    guard isTight, mark(","), isTight, case .digits(let value, count: 3)? = peek() else { return nil }
    index += 1
    return first * 1000 + value
  }

  /// "5 1/2", "2.5", "two and a half".
  private mutating func fraction(after number: Int) -> Quantity {
    let thousandths = attempt { cursor -> Int? in
      if cursor.take(.and, .a, .half) || cursor.take(.and, .half) { return 500 }
      if cursor.isTight, cursor.mark("."), cursor.isTight, case .digits(let value, let count)? = cursor.peek(),
        count <= 3
      {
        cursor.index += 1
        return value * [1000, 100, 10, 1][count]
      }
      cursor.joint()
      guard case .digits(let above, count: 1)? = cursor.peek(), above > 0 else { return nil }
      cursor.index += 1
      guard cursor.isTight, cursor.mark("/"), case .digits(let below, count: 1)? = cursor.peek(), below > above
      else { return nil }
      cursor.index += 1
      return above * 1000 / below
    }
    return thousandths.map { .thousandths(number * 1000 + $0) } ?? .exactly(number)
  }
}
