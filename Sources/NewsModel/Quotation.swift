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
  public let circumstances: Circumstances

  public init(
    parts: [TextRange], kind: Kind, cue: TextRange?, speaker: Speaker, rule: String, certainty: Certainty,
    circumstances: Circumstances = Circumstances()
  ) {
    self.parts = parts
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
    self.rule = rule
    self.certainty = certainty
    self.circumstances = circumstances
  }

  /// The same quotation with what else is known of it.
  public func with(_ circumstances: Circumstances) -> Quotation {
    Quotation(
      parts: parts, kind: kind, cue: cue, speaker: speaker, rule: rule, certainty: certainty,
      circumstances: circumstances)
  }

  /// From the first byte to the last, over what interrupts it.
  public var range: TextRange { TextRange(parts[0].start, parts[parts.count - 1].end) }
}

extension Quotation {
  /// What the words around a quotation tell of it besides its speaker.
  public struct Circumstances: Hashable, Sendable, Codable {
    /// Whom it is said to: "Reuters" in "told Reuters".
    public var addressee: TextRange?
    /// Where it is said: "in a statement", "on X".
    public var medium: TextRange?
    /// Words between the cue and the quotation; nil without a cue.
    public var distance: Int?
    public var source: Source

    public init(
      addressee: TextRange? = nil, medium: TextRange? = nil, distance: Int? = nil, source: Source = .named
    ) {
      self.addressee = addressee
      self.medium = medium
      self.distance = distance
      self.source = source
    }
  }

  /// Whether the speaker is someone who could be looked up.
  public enum Source: Hashable, Sendable, Codable {
    /// Also where the speaker is unknown.
    case named
    /// "a senior official", with the words that give the reason for anonymity, if any do.
    case unnamed(reason: TextRange?)
  }
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
