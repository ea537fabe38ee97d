// All that is known of one person, organization or place across articles.

/// Someone across all articles, under all names. Long parts hold their first rows only; `totals` counts all.
public struct Dossier: Hashable, Sendable {
  public let name: String
  public let kind: EntityKind
  public let totals: Totals
  /// The days of the oldest and of the newest article, if any has a day.
  public let days: ClosedRange<CivilDate>?
  /// The newest first; each is numbered by its place, from 1.
  public let articles: [Article]
  /// The full names first, then the others by how often they are used.
  public let aliases: [Alias]
  /// In the order of the first article that tells them.
  public let roles: [Role]
  /// In the order of the articles' days.
  public let quotations: [Quotation]
  /// Who and what is named in the same articles, most first.
  public let beside: [Beside]
  /// What happened with them, by day.
  public let events: [Event]
  /// Others whose names hold the same words.
  public let others: [Other]

  public init(
    name: String, kind: EntityKind, totals: Totals, days: ClosedRange<CivilDate>?, articles: [Article],
    aliases: [Alias], roles: [Role], quotations: [Quotation], beside: [Beside], events: [Event], others: [Other]
  ) {
    self.name = name
    self.kind = kind
    self.totals = totals
    self.days = days
    self.articles = articles
    self.aliases = aliases
    self.roles = roles
    self.quotations = quotations
    self.beside = beside
    self.events = events
    self.others = others
  }

  /// Whom a dossier is asked for.
  public struct Question: Hashable, Sendable {
    public var name: String
    /// Nil if the name may be anything's.
    public var kind: EntityKind?
    /// The most rows of articles, quotations and events.
    public var most: Int

    public init(name: String, kind: EntityKind? = nil, most: Int = .max) {
      self.name = name
      self.kind = kind
      self.most = most
    }
  }

  /// How many there are in all.
  public struct Totals: Hashable, Sendable {
    public var articles = 0
    public var mentions = 0
    public var quotations = 0
    public var events = 0

    public init() {}
  }

  /// An article that names them.
  public struct Article: Hashable, Sendable {
    public let id: ArticleID
    public let title: String?
    public let date: CivilDate?
    public let mentions: Int
    public let quotations: Int
    public let isRead: Bool

    public init(id: ArticleID, title: String?, date: CivilDate?, mentions: Int, quotations: Int, isRead: Bool) {
      self.id = id
      self.title = title
      self.date = date
      self.mentions = mentions
      self.quotations = quotations
      self.isRead = isRead
    }
  }

  /// A name they go by.
  public struct Alias: Hashable, Sendable {
    public let text: String
    /// Why it was joined; nil for a full name.
    public let reason: String?
    public let certainty: Certainty
    public let count: Int
    /// The newest articles that use it.
    public let sources: Sources

    public init(text: String, reason: String?, certainty: Certainty, count: Int, sources: Sources) {
      self.text = text
      self.reason = reason
      self.certainty = certainty
      self.count = count
      self.sources = sources
    }
  }

  /// Which articles tell something, the newest first.
  public struct Sources: Hashable, Sendable {
    /// So many are named one by one.
    public static let mostNamed = 8

    /// By their places in the dossier, from 1.
    public private(set) var numbers: [Int] = []
    public private(set) var count = 0
    /// The newest article, and where in it this is told, if that is kept.
    public let article: ArticleID
    public let start: Int?

    /// Tells of the newest article; others are added in their order.
    public init(_ number: Int, _ article: ArticleID, start: Int? = nil) {
      self.article = article
      self.start = start
      add(number)
    }

    public mutating func add(_ number: Int) {
      count += 1
      if numbers.count < Sources.mostNamed { numbers.append(number) }
    }
  }

  public struct Role: Hashable, Sendable {
    public let text: String
    /// The days of the first and the last article that tell it.
    public let first: CivilDate?
    public let last: CivilDate?
    public let sources: Sources

    public init(text: String, first: CivilDate?, last: CivilDate?, sources: Sources) {
      self.text = text
      self.first = first
      self.last = last
      self.sources = sources
    }
  }

  public struct Quotation: Hashable, Sendable {
    public let article: ArticleID
    /// The article's place in the dossier, from 1.
    public let number: Int
    public let date: CivilDate?
    public let text: String
    public let cue: String?
    public let kind: NewsModel.Quotation.Kind
    /// Where it stands in the article's text.
    public let start: Int

    public init(
      article: ArticleID, number: Int, date: CivilDate?, text: String, cue: String?, kind: NewsModel.Quotation.Kind,
      start: Int
    ) {
      self.article = article
      self.number = number
      self.date = date
      self.text = text
      self.cue = cue
      self.kind = kind
      self.start = start
    }
  }

  /// Someone or something that is named in the same articles.
  public struct Beside: Hashable, Sendable {
    public let name: String
    public let kind: EntityKind
    public let articles: Int

    public init(name: String, kind: EntityKind, articles: Int) {
      self.name = name
      self.kind = kind
      self.articles = articles
    }
  }

  public struct Event: Hashable, Sendable {
    public let article: ArticleID
    /// The article's place in the dossier, from 1.
    public let number: Int
    public let when: TimeValue
    public let text: String
    /// Where the sentence stands in the article's text.
    public let start: Int
    public let isFuture: Bool

    public init(article: ArticleID, number: Int, when: TimeValue, text: String, start: Int, isFuture: Bool) {
      self.article = article
      self.number = number
      self.when = when
      self.text = text
      self.start = start
      self.isFuture = isFuture
    }
  }

  /// Someone whose name holds the same words and who is not taken for the same.
  public struct Other: Hashable, Sendable {
    public let name: String
    public let kind: EntityKind
    public let articles: Int
    /// It stands alone in its articles, and several may be meant by it.
    public let isOpen: Bool

    public init(name: String, kind: EntityKind, articles: Int, isOpen: Bool) {
      self.name = name
      self.kind = kind
      self.articles = articles
      self.isOpen = isOpen
    }
  }
}
