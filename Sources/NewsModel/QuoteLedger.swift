// What was said, as all articles tell it: each quote once, with every article that has it.

/// The quotes of many articles, those that are the same joined.
public struct QuoteLedger: Hashable, Sendable {
  /// In the order of the days on which they were first told.
  public let entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  /// How many times something is told in all.
  public var tellings: Int { entries.reduce(0) { $0 + $1.tellings.count } }

  /// Which quotes are meant; nil for any.
  public struct Question: Hashable, Sendable {
    /// A name or some words of it.
    public var speaker: String?
    /// A word of saying in any of its forms: "denied" finds "denies" too.
    public var cue: String?
    public var kinds: Set<Quotation.Kind>?
    /// The days of the articles.
    public var days: ClosedRange<CivilDate>?
    /// Words that all stand in the quote; in quote marks, one after the other.
    public var words: String?

    public init(
      speaker: String? = nil, cue: String? = nil, kinds: Set<Quotation.Kind>? = nil,
      days: ClosedRange<CivilDate>? = nil, words: String? = nil
    ) {
      self.speaker = speaker
      self.cue = cue
      self.kinds = kinds
      self.days = days
      self.words = words
    }
  }

  /// Something that was said.
  public struct Entry: Hashable, Sendable {
    /// The fullest name that an article gives; nil if none does.
    public let speaker: String?
    /// The fullest wording.
    public let text: String
    /// By the day of their articles.
    public let tellings: [Telling]

    public init(speaker: String?, text: String, tellings: [Telling]) {
      self.speaker = speaker
      self.text = text
      self.tellings = tellings
    }
  }

  /// How one article tells it.
  public struct Telling: Hashable, Sendable {
    public let article: ArticleID
    public let title: String?
    public let outlet: String?
    public let date: CivilDate?
    /// The byte of the article's text at which it begins.
    public let start: Int
    public let text: String
    public let cue: String?
    public let kind: Quotation.Kind
    /// The fullest wording beside this one; one piece that is the same if nothing differs.
    public let pieces: [Piece]

    public init(
      article: ArticleID, title: String?, outlet: String?, date: CivilDate?, start: Int, text: String, cue: String?,
      kind: Quotation.Kind, pieces: [Piece]
    ) {
      self.article = article
      self.title = title
      self.outlet = outlet
      self.date = date
      self.start = start
      self.text = text
      self.cue = cue
      self.kind = kind
      self.pieces = pieces
    }

    /// It has other words than the fullest wording, or fewer.
    public var differs: Bool { pieces.contains { !$0.isSame } }
  }

  /// A run of words of a telling, or of those that it lacks.
  public enum Piece: Hashable, Sendable {
    case same(String)
    /// The fullest wording has these words here.
    case leftOut(String)
    case added(String)
    case changed(from: String, to: String)

    public var isSame: Bool { if case .same = self { true } else { false } }
  }
}
