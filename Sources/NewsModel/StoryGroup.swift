// Articles that tell the same story, and what each of them keeps of it.

/// Two articles or more of one story.
public struct StoryGroup: Hashable, Sendable {
  /// The one that tells most; the others are compared with it.
  public let lead: ArticleID
  /// By their days, the oldest first.
  public let members: [Member]
  /// Who is named in most of them, most first.
  public let people: [String]

  public init(lead: ArticleID, members: [Member], people: [String]) {
    self.lead = lead
    self.members = members
    self.people = people
  }

  public var title: String? { members.first { $0.article == lead }?.title }
  /// The day of the last one.
  public var lastDay: CivilDate? { members.compactMap(\.date).max() }

  /// Why an article is one of them.
  public enum Bond: String, Hashable, Sendable {
    /// Its text is another's, changed at most in part.
    case sameText = "same text"
    /// It shares people with others, and quotes, days or places, within a few days.
    case related
  }

  public struct Member: Hashable, Sendable {
    public let article: ArticleID
    public let title: String?
    public let outlet: String?
    public let date: CivilDate?
    public let isRead: Bool
    public let bond: Bond
    /// How much of the runs of words of the leading text and of its own they share, from 0 to 1; 1 for the leading one.
    public let likeness: Double
    /// What it tells of what several tell.
    public let kept: Items
    /// What others tell and it does not.
    public let leftOut: Items
    /// What it alone tells.
    public let alone: Items

    public init(
      article: ArticleID, title: String?, outlet: String?, date: CivilDate?, isRead: Bool, bond: Bond,
      likeness: Double, kept: Items, leftOut: Items, alone: Items
    ) {
      self.article = article
      self.title = title
      self.outlet = outlet
      self.date = date
      self.isRead = isRead
      self.bond = bond
      self.likeness = likeness
      self.kept = kept
      self.leftOut = leftOut
      self.alone = alone
    }
  }

  /// What a story is made of.
  public struct Items: Hashable, Sendable {
    public let people: [String]
    public let quotes: [String]
    /// Days that are spoken of.
    public let days: [CivilDate]

    public init(people: [String], quotes: [String], days: [CivilDate]) {
      self.people = people
      self.quotes = quotes
      self.days = days
    }

    public var isEmpty: Bool { people.isEmpty && quotes.isEmpty && days.isEmpty }
    public var count: Int { people.count + quotes.count + days.count }
  }
}
