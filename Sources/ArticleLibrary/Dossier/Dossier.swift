// All that the library knows of one person, organization or place.

import NewsModel

/// Someone across all articles, under all names.
public struct Dossier: Hashable, Sendable {
  public let name: String
  public let kind: EntityKind
  public let articles: [Article]
  /// Other names by how often they are used.
  public let aliases: [Alias]
  /// In the order of the first article that tells them.
  public let roles: [Role]
  /// In the order of the articles' days.
  public let quotations: [Quotation]
  /// People who appear in the same articles, most first.
  public let beside: [Beside]
  /// What happened with them, by day.
  public let events: [Event]
  /// Others whose names hold the same words.
  public let others: [String]

  /// An article that names them, the oldest first.
  public struct Article: Hashable, Sendable {
    public let id: ArticleID
    public let title: String?
    public let date: CivilDate?
    public let mentions: Int
  }

  public struct Alias: Hashable, Sendable {
    public let text: String
    /// Why it was joined.
    public let reason: String
    public let count: Int
    public let articles: Int
  }

  public struct Role: Hashable, Sendable {
    public let text: String
    /// The days of the first and the last article that tell it.
    public let first: CivilDate?
    public let last: CivilDate?
    public let articles: Int
  }

  public struct Quotation: Hashable, Sendable {
    public let article: ArticleID
    public let date: CivilDate?
    public let text: String
    public let cue: String?
    public let kind: String
    /// Where it stands in the article's text.
    public let start: Int
  }

  public struct Beside: Hashable, Sendable {
    public let name: String
    public let articles: Int
  }

  public struct Event: Hashable, Sendable {
    public let article: ArticleID
    public let when: TimeValue
    public let text: String
    public let start: Int
  }
}
