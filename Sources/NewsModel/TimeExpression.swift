// Words that tell a time, what they mean, and what they were counted from.

/// One time expression.
public struct TimeExpression: Hashable, Sendable, Codable {
  /// TIMEX3 types.
  public enum Kind: String, Hashable, Sendable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  public let range: TextRange
  public let kind: Kind
  public let value: TimeValue
  /// TIMEX3 `mod`: APPROX, START, MID, END, BEFORE, AFTER, …
  public let modifier: String?
  public let anchor: TimeAnchor
  /// The head word of the event that it dates.
  public let event: TextRange?
  public let rule: String

  public init(
    range: TextRange, kind: Kind, value: TimeValue, modifier: String? = nil, anchor: TimeAnchor,
    event: TextRange? = nil, rule: String
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.anchor = anchor
    self.event = event
    self.rule = rule
  }
}

/// What a time expression was resolved against.
public enum TimeAnchor: Hashable, Sendable, Codable {
  /// It tells itself what it means ("10 December 2023").
  case itself
  case dateline(CivilDate)
  case published(CivilDate)
  /// The day that the reader chose to count from.
  case chosen(CivilDate)
  /// Another time expression of the text, by its index in `Analysis.times`: one told before, or when the words around it
  /// were said.
  case expression(Int)
  /// It would need an anchor, and there is none.
  case none
}
