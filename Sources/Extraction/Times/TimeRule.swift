// A row of the table of time expressions: where it may begin, how it is read, and what it reads.

/// One kind of time expression. `read` starts at the first word; where it ends is where it leaves the cursor.
struct TimeRule: Sendable {
  /// Words people understand ("month and day"); recorded as the `rule` of what it found.
  let name: String
  /// Classes of words that it can begin with.
  let heads: Heads
  /// Words, and their value as seen from Sunday, 10 December 2023 in a sentence of the past.
  let examples: [(words: String, value: String)]
  let read: @Sendable (inout TimeCursor) -> TimeMeaning?

  init(
    _ name: String, _ heads: Heads, _ examples: [(words: String, value: String)],
    _ read: @escaping @Sendable (inout TimeCursor) -> TimeMeaning?
  ) {
    self.name = name
    self.heads = heads
    self.examples = examples
    self.read = read
  }

  static let all: [TimeRule] =
    calendar + dayAndMonth + years + deictic + counted + clock + durations + sets + references + holidays
    + holidayChoices + quarters
    + ranges

  /// The rows that can begin with a word of a class, by the bit of the class.
  static let byHead: [[TimeRule]] = (0..<Heads.bitCount).map { bit in
    all.filter { $0.heads.contains(Heads(rawValue: 1 << bit)) }
  }
}

/// Classes of words that expressions begin with.
struct Heads: OptionSet, Sendable {
  let rawValue: UInt32

  static let bitCount = 16
  static let month = Heads(rawValue: 1 << 0)
  static let weekday = Heads(rawValue: 1 << 1)
  static let unit = Heads(rawValue: 1 << 2)
  /// Figures, numbers in words, "a", "several".
  static let number = Heads(rawValue: 1 << 3)
  static let ordinal = Heads(rawValue: 1 << 4)
  static let season = Heads(rawValue: 1 << 5)
  static let dayPart = Heads(rawValue: 1 << 6)
  static let the = Heads(rawValue: 1 << 7)
  /// "this", "that", "the same".
  static let pointer = Heads(rawValue: 1 << 8)
  /// "last", "next", "following".
  static let neighbor = Heads(rawValue: 1 << 9)
  /// Single words that are a time by themselves.
  static let adverb = Heads(rawValue: 1 << 10)
  static let every = Heads(rawValue: 1 << 11)
  static let apostrophe = Heads(rawValue: 1 << 12)
  static let fiscal = Heads(rawValue: 1 << 13)
  static let word = Heads(rawValue: 1 << 14)
  static let measure = Heads(rawValue: 1 << 15)

  /// The bit of a lexeme, nil for words that begin nothing.
  static func bit(of lexeme: Lexeme) -> Int? {
    switch lexeme {
    case .other, .space, .holiday: nil
    case .month: 0
    case .weekday: 1
    case .unit: 2
    case .number, .digits: 3
    case .ordinal: 4
    case .season: 5
    case .dayPart: 6
    case .mark(UInt8(ascii: "'")): 12
    case .mark: nil
    case .keyword(let keyword): bit(of: keyword)
    }
  }

  private static func bit(of keyword: Keyword) -> Int? {
    switch keyword {
    case .the: 7
    case .a, .an, .few, .several, .couple, .many, .half, .some, .dozen: 3
    case .this, .that, .these, .those, .same: 8
    case .last, .latter, .past, .previous, .prior, .next, .coming, .following, .upcoming, .ensuing, .subsequent,
      .preceding,
      .latest, .current, .recent, .corresponding:
      9
    case .now, .nowadays, .currently, .presently, .today, .yesterday, .tomorrow, .tonight, .overnight, .recently,
      .lately, .formerly, .previously, .once, .soon, .shortly, .future, .former, .later, .earlier, .noon, .midnight,
      .midday,
      .thereafter, .afterward, .afterwards, .present, .sometime, .nineties, .eighties, .seventies, .sixties, .fifties,
      .forties, .thirties, .twenties, .then:
      10
    case .every, .each, .daily, .hourly, .nightly, .weekly, .biweekly, .fortnightly, .monthly, .bimonthly, .quarterly,
      .annual, .annually, .yearly, .biennial, .biannual, .twice, .thrice, .per, .alternate, .weekday, .everyday:
      11
    case .fiscal, .fy, .q, .financial: 13
    case .fortnight, .fortnights, .ad, .at, .all, .long, .aged, .more, .another, .full, .whole, .entire, .h: 14
    default: nil
    }
  }
}
