// What a feed says: its own facts, and its entries.

/// A feed of any format. Titles, descriptions, summaries and contents are HTML without anything active, their addresses
/// absolute as far as the feed tells what they are relative to.
public struct Feed: Hashable, Sendable, Codable {
  public var title: String?
  /// The site that the feed belongs to.
  public var link: String?
  public var id: String?
  public var description: String?
  /// An IETF language tag, as it was written ("en-us").
  public var language: String?
  public var authors: [String]
  public var published: FeedTime?
  public var updated: FeedTime?
  /// In the order of the feed.
  public var entries: [FeedEntry]

  public init(
    title: String? = nil, link: String? = nil, id: String? = nil, description: String? = nil, language: String? = nil,
    authors: [String] = [], published: FeedTime? = nil, updated: FeedTime? = nil, entries: [FeedEntry] = []
  ) {
    self.title = title
    self.link = link
    self.id = id
    self.description = description
    self.language = language
    self.authors = authors
    self.published = published
    self.updated = updated
    self.entries = entries
  }
}

/// One entry of a feed. All of it may be missing.
public struct FeedEntry: Hashable, Sendable, Codable {
  /// What the feed itself names it by.
  public var id: String?
  public var title: String?
  /// The page with the whole article.
  public var link: String?
  public var authors: [String] = []
  public var published: FeedTime?
  public var updated: FeedTime?
  public var summary: String?
  public var content: String?
  public var language: String?
  public var enclosures: [Enclosure] = []
  public var categories: [String] = []

  public init() {}
}

/// A file that belongs to an entry: a sound, a picture, a film.
public struct Enclosure: Hashable, Sendable, Codable {
  public var address: String
  /// A media type ("audio/mpeg").
  public var type: String?
  /// Bytes, as the feed says.
  public var length: Int?

  public init(address: String, type: String? = nil, length: Int? = nil) {
    self.address = address
    self.type = type
    self.length = length
  }
}

/// A day and time of a feed, to the second.
public struct FeedTime: Hashable, Sendable, Codable {
  public var timestamp: Timestamp
  /// Seconds after the timestamp's minute, 0 … 59.
  public var second: Int

  public init(_ timestamp: Timestamp, second: Int = 0) {
    self.timestamp = timestamp
    self.second = second
  }
}

extension FeedTime: CustomStringConvertible {
  /// ISO 8601 to the second, with its zone; what has no zone is taken to be in UTC: `2024-04-13T09:30:00+02:00`
  public var description: String {
    let whole = Timestamp(date: timestamp.date, minute: timestamp.minute ?? 0, zone: timestamp.zone ?? 0).description
    let clock = whole.prefix(16)
    return clock + ":" + zeroPadded(second, 2) + whole.dropFirst(16)
  }
}
