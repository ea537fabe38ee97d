// A question to the library, as a value.

import NewsModel

/// What someone asks of the articles: which, and in what order.
public struct Query: Hashable, Sendable {
  public let condition: Condition
  public let order: Order

  public init(_ condition: Condition, order: Order = .best) {
    self.condition = condition
    self.order = order
  }

  /// What must be true of an article.
  public indirect enum Condition: Hashable, Sendable {
    /// True of every article.
    case always
    case text(Words)
    case field(Field, Words)
    case state(ArticleState)
    /// Days that the text speaks of.
    case mentions(ClosedRange<CivilDate>)
    case published(ClosedRange<CivilDate>)
    /// Published at most, or at least, so many days ago.
    case age(days: Int, isNewer: Bool)
    case not(Condition)
    case all([Condition])
    case any([Condition])
  }

  /// Words that follow each other. The last one may go on where `isPrefix` is true.
  public struct Words: Hashable, Sendable {
    /// As they were typed.
    public let text: String
    public let isPrefix: Bool

    public init(_ text: String, isPrefix: Bool = false) {
      self.text = text
      self.isPrefix = isPrefix
    }
  }

  public enum Field: String, Hashable, Sendable, CaseIterable {
    case title, outlet, author, tag, person, org, place, speaker, quote, lang
  }

  public enum ArticleState: String, Hashable, Sendable, CaseIterable {
    case unread, read, starred, noted, open
  }

  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// The best matches first if there are words, else the newest.
    case best
    case newest, oldest, title, outlet, people, quotes
  }
}

/// Why a question is not understood, and where.
public struct QueryError: Error, Hashable, Sendable {
  /// The bytes of the question that are meant; never beyond its end.
  public let range: TextRange
  public let words: String
}
