// All that is known of one article.

/// What the engine finds in an article. Ranges are offsets into the `Article.text` that it was made from.
public struct Analysis: Hashable, Sendable, Codable {
  public let document: Document
  /// In the order of the text.
  public let mentions: [Mention]
  /// Every mention that is linked belongs to exactly one entity. In the order of their first mention.
  public let entities: [Entity]
  /// In the order of the text.
  public let quotations: [Quotation]
  /// In the order of the text, disjoint.
  public let times: [TimeExpression]
  /// In the order of what happened.
  public let timeline: [TimelineEntry]
  /// The version of the engine that found it.
  public let version: Int

  public init(
    document: Document, mentions: [Mention], entities: [Entity], quotations: [Quotation], times: [TimeExpression],
    timeline: [TimelineEntry], version: Int
  ) {
    self.document = document
    self.mentions = mentions
    self.entities = entities
    self.quotations = quotations
    self.times = times
    self.timeline = timeline
    self.version = version
  }

  public static let empty = Analysis(
    document: Document(tokens: [], sentences: []), mentions: [], entities: [], quotations: [], times: [], timeline: [],
    version: 0)
}

/// Something the program claims of an article, as a person may ask "why?" of it.
public enum Claim: Hashable, Sendable, Codable {
  case mention(MentionIndex)
  case entity(EntityIndex)
  case quotation(Int)
  case time(Int)
}

/// The proof of a claim, ready to be read.
public struct Evidence: Hashable, Sendable, Codable {
  /// What is claimed: "Suzkovi → Ilya Sutskever".
  public let claim: String
  public let certainty: Certainty
  public let rows: [Row]

  public init(claim: String, certainty: Certainty, rows: [Row]) {
    self.claim = claim
    self.certainty = certainty
    self.rows = rows
  }

  /// One row: a label ("Rule", "Letters", "First named", "Here", "Not", "Doubt"; empty when it goes on from the row
  /// above), the words, a note beside them, and the place in the text where they stand.
  public struct Row: Hashable, Sendable, Codable {
    public let label: String
    public let text: String
    public let note: String
    public let place: TextRange?
    /// The words are set letter by letter, to stand above or below another such row.
    public let isAligned: Bool

    public init(label: String, text: String, note: String = "", place: TextRange? = nil, isAligned: Bool = false) {
      self.label = label
      self.text = text
      self.note = note
      self.place = place
      self.isAligned = isAligned
    }
  }
}
