// Words that are said by someone, and who that is.

/// One quotation. Its ranges hold the quote marks.
public struct Quotation: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    /// All within quote marks.
    case direct
    /// Partly within quote marks: said it was "a disaster".
    case mixed
    /// Without quote marks: said that …
    case indirect
    /// In quote marks, but not speech: "confusion".
    case scare
  }

  /// The pieces, in order; more than one when it is interrupted by its clause or runs over several paragraphs. Never empty.
  public let parts: [TextRange]
  public let kind: Kind
  /// The cue ("said", "according to").
  public let cue: TextRange?
  public let speaker: Speaker
  /// The rule that found the speaker, or the quotation where it has none.
  public let rule: String
  public let certainty: Certainty

  public init(
    parts: [TextRange], kind: Kind, cue: TextRange?, speaker: Speaker, rule: String, certainty: Certainty
  ) {
    self.parts = parts
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
    self.rule = rule
    self.certainty = certainty
  }

  /// From the first byte to the last, over what interrupts it.
  public var range: TextRange { TextRange(parts[0].start, parts[parts.count - 1].end) }
}

/// Who says a quotation. Never someone without evidence: unknown is an answer.
public enum Speaker: Hashable, Sendable, Codable {
  case unknown
  /// The words that name the speaker ("he", "a senior official"), and who that is where it is known.
  case words(TextRange, entity: EntityIndex?)

  public var range: TextRange? {
    if case .words(let range, _) = self { range } else { nil }
  }

  public var entity: EntityIndex? {
    if case .words(_, let entity) = self { entity } else { nil }
  }
}
