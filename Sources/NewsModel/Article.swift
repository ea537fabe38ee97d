// What a parser makes of bytes: one text, its blocks, and what is known about it.

/// Names an article in a folder or library; stable between runs.
public struct ArticleID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public static func < (a: ArticleID, b: ArticleID) -> Bool { a.rawValue < b.rawValue }
}

/// One article. `text` is the only text: every range anywhere is an offset into its UTF-8 bytes.
public struct Article: Hashable, Sendable, Codable {
  public let id: ArticleID
  /// Begins with the headline if there is one; blocks are joined by a blank line (`\n\n`).
  public let text: String
  /// Ordered, disjoint; together with the blank lines between them they cover `text`.
  public let blocks: [Block]
  public let metadata: Metadata
  public let links: [Link]

  public init(id: ArticleID, text: String, blocks: [Block], metadata: Metadata, links: [Link] = []) {
    self.id = id
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
    self.links = links
  }
}

/// A stretch of text that is set as one piece.
public struct Block: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case headline, heading, paragraph, blockquote, listItem, caption, preformatted
  }
  public let range: TextRange
  public let kind: Kind

  public init(range: TextRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// Words of the text that point to an address.
public struct Link: Hashable, Sendable, Codable {
  public let range: TextRange
  public let address: String

  public init(range: TextRange, address: String) {
    self.range = range
    self.address = address
  }
}

/// What is known about an article beside its text. News is dirty: all of it may be missing.
public struct Metadata: Hashable, Sendable, Codable {
  public var title: String?
  /// Names of the authors, without "By" and roles.
  public var byline: [String]
  /// Who published the page ("The Harbour Post", "Shulou").
  public var outlet: String?
  /// The news agency the text came from ("Xinhua", "Reuters").
  public var agency: String?
  /// The address it came from.
  public var address: String?
  /// The page's own date.
  public var published: Timestamp?
  public var dateline: Dateline?
  /// An IETF language tag ("en", "zh-Hant").
  public var language: String?

  public init(
    title: String? = nil, byline: [String] = [], outlet: String? = nil, agency: String? = nil, address: String? = nil,
    published: Timestamp? = nil, dateline: Dateline? = nil, language: String? = nil
  ) {
    self.title = title
    self.byline = byline
    self.outlet = outlet
    self.agency = agency
    self.address = address
    self.published = published
    self.dateline = dateline
    self.language = language
  }

  /// The day from which "yesterday" is counted: the dateline's, else the page's.
  public var anchorDate: CivilDate? { dateline?.date ?? published?.date }
}

/// A day, and the time of day with its zone where they are known.
public struct Timestamp: Hashable, Sendable, Codable {
  public let date: CivilDate
  /// Minutes after midnight, 0 … 1439.
  public let minute: Int?
  /// Minutes east of UTC.
  public let zone: Int?

  public init(date: CivilDate, minute: Int? = nil, zone: Int? = nil) {
    self.date = date
    self.minute = minute
    self.zone = zone
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601: `2024-04-13`, `2024-04-13T09:30`, `2024-04-13T09:30+02:00`
  public var description: String {
    guard let minute else { return date.description }
    let clock = "\(date)T\(zeroPadded(minute / 60, 2)):\(zeroPadded(minute % 60, 2))"
    guard let zone else { return clock }
    if zone == 0 { return clock + "Z" }
    let sign = zone < 0 ? "-" : "+"
    return clock + sign + zeroPadded(abs(zone) / 60, 2) + ":" + zeroPadded(abs(zone) % 60, 2)
  }
}

/// The line that says where, when and through whom a report was filed: "PARIS, Dec 10 (Reuters) —".
public struct Dateline: Hashable, Sendable, Codable {
  /// Where it stands in the text.
  public let range: TextRange
  public let place: String?
  public let agency: String?
  /// The year is the latest that does not lie after the page's date; nil if there is no page date to tell it.
  public let date: CivilDate?
  /// The words of the date ("Dec 10"), for marking them as a time.
  public let dateRange: TextRange?

  public init(range: TextRange, place: String?, agency: String?, date: CivilDate?, dateRange: TextRange?) {
    self.range = range
    self.place = place
    self.agency = agency
    self.date = date
    self.dateRange = dateRange
  }
}
