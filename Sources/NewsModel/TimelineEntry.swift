// What happened when: one dated event of an article.

/// One entry of a timeline.
public struct TimelineEntry: Hashable, Sendable, Codable {
  public enum Kind: Hashable, Sendable, Codable {
    /// Told by a time expression, by its index in `Analysis.times`.
    case event(time: Int)
    /// The report's own dateline.
    case dateline
    /// The page's own date.
    case published
  }

  public let kind: Kind
  public let when: TimeValue
  /// The sentence that tells it (for the dateline its own range; empty for a page date outside the text).
  public let sentence: TextRange
  /// The clause to show, in pieces of the text that are set one after the other. Empty for dateline and page date.
  public let clause: [TextRange]
  /// The people and organizations in it.
  public let entities: [EntityIndex]
  /// After the day the article was written.
  public let isFuture: Bool
  /// Something was said then; what was spoken of is an entry of its own.
  public let isSpeech: Bool

  public init(
    kind: Kind, when: TimeValue, sentence: TextRange, clause: [TextRange], entities: [EntityIndex], isFuture: Bool,
    isSpeech: Bool = false
  ) {
    self.kind = kind
    self.when = when
    self.sentence = sentence
    self.clause = clause
    self.entities = entities
    self.isFuture = isFuture
    self.isSpeech = isSpeech
  }
}
