// Words before a time that tell its part or how exactly it is meant: "early 2013", "the end of May", "about two weeks".

import NewsModel

extension TimeRecognizer {
  /// An expression with such words before it.
  func modified(at index: Int) -> RecognizedTime? {
    guard case .keyword(let keyword) = text.pieces[index].lexeme, TimeRecognizer.modifiers.contains(keyword) else {
      return nil
    }
    var cursor = TimeCursor(text, at: index)
    if let modifier = cursor.attempt({ $0.partModifier() }) {
      return modified(from: index, &cursor, modifier, where: \.takesPart)
    }
    guard let modifier = cursor.attempt({ $0.amountModifier() }) else { return nil }
    return modified(from: index, &cursor, modifier, where: \.takesAmount)
  }

  /// The words that a modifier may begin with.
  static let modifiers: Set<Keyword> = [
    .the, .very, .early, .late, .mid, .beginning, .start, .middle, .end, .close, .earlier, .later, .just, .only, .about,
    .around,
    .approximately, .roughly, .some, .nearly, .almost, .barely, .over, .under, .exactly, .no, .up, .at, .more, .less,
    .fewer,
    .height,
  ]

  private func modified(
    from index: Int, _ cursor: inout TimeCursor, _ modifier: String, where fits: (TimeMeaning) -> Bool
  ) -> RecognizedTime? {
    guard cursor.peek() != nil, cursor.index < text.pieces.count, let rest = composed(at: cursor.index),
      fits(rest.meaning)
    else { return nil }
    var meaning = rest.meaning
    meaning.modifier = modifier
    // "Earlier Friday" and "later today" are two words, "earlier this month" is one expression.
    if let first = text.pieces[index].lexeme.keyword, first == .earlier || first == .later,
      !rest.meaning.takesEarlier
    {
      return nil
    }
    // "About" stands outside of "two weeks" and inside of "two weeks ago", by the custom of annotators.
    if case .duration = meaning.core, text.pieces[index].lexeme == .keyword(.about) { return nil }
    return recognized(index..<rest.pieces.upperBound, meaning, rest.rule)
  }
}

extension Lexeme {
  fileprivate var keyword: Keyword? { if case .keyword(let keyword) = self { keyword } else { nil } }
}

extension TimeMeaning {
  /// A stretch that is counted to, but for "today": "this month", "that day", "yesterday", "1998".
  fileprivate var takesEarlier: Bool {
    switch core {
    case .shift(let shift): shift.origin != .writing || shift.unit != .day || shift.count != 0 || clock != nil
    case .calendar(let fields): fields.year != nil && fields.weekday == nil
    default: false
    }
  }

  /// A time that has a beginning, a middle and an end.
  fileprivate var takesPart: Bool {
    switch core {
    case .calendar: true
    case .shift(let shift): shift.count != nil
    case .clockOnly: if case .part? = clock?.reading { true } else { false }
    default: false
    }
  }

  /// A time that is measured.
  fileprivate var takesAmount: Bool {
    switch core {
    case .duration: true
    case .shift(let shift): shift.unit != .day || abs(shift.count ?? 2) > 1
    case .clockOnly: if case .minute? = clock?.reading { true } else { false }
    default: false
    }
  }
}

extension TimeCursor {
  /// "early", "mid-", "late in", "the end of", "later" …
  fileprivate mutating func partModifier() -> String? {
    if let word = take(oneOf: [.earlier, .later]) {
      _ = take(.in)
      return word == .earlier ? "START" : "END"
    }
    let hasArticle = take(.the)
    _ = take(.very)
    guard let word = take(oneOf: [.early, .mid, .late, .beginning, .start, .middle, .end, .close, .height]) else {
      return nil
    }
    switch word {
    case .early, .late, .mid:
      joint()
      _ = take(.part) && take(.of) || take(.in)
    default:
      guard hasArticle || word != .close, take(.of) else { return nil }
    }
    return word == .early || word == .beginning || word == .start
      ? "START" : word == .mid || word == .middle || word == .height ? "MID" : "END"
  }

  /// "about", "at least", "more than", "nearly" …
  fileprivate mutating func amountModifier() -> String? {
    _ = take(.just) || take(.only)
    switch peek() {
    case .keyword(.about)?, .keyword(.around)?, .keyword(.approximately)?, .keyword(.roughly)?, .keyword(.some)?:
      index += 1
      return "APPROX"
    case .keyword(.nearly)?, .keyword(.almost)?, .keyword(.barely)?:
      index += 1
      return "LESS_THAN"
    case .keyword(.over)? where peek(1) != .keyword(.the):
      index += 1
      return "MORE_THAN"
    case .keyword(.under)?:
      index += 1
      return "LESS_THAN"
    case .keyword(.exactly)?:
      index += 1
      return nil
    default: break
    }
    if take(.no, .more, .than) || take(.up, .to) || take(.at, .most) { return "EQUAL_OR_LESS" }
    if take(.no, .less, .than) || take(.no, .fewer, .than) || take(.at, .least) { return "EQUAL_OR_MORE" }
    if take(.more, .than) { return "MORE_THAN" }
    return take(.less, .than) || take(.fewer, .than) ? "LESS_THAN" : nil
  }
}
