// A file that holds several articles: a feed, a mailbox.

import NewsModel

/// The articles of a feed or a mailbox, each made when it is asked for.
public struct ArticleBundle: Sendable {
  private enum Content: Sendable {
    case feed(Feed, [Int])
    case mails([[UInt8]])
  }

  private let content: Content
  /// `path#entry`, where `path` names the file and `entry` is what the feed or mail itself is called by; in the order
  /// of the file. Of entries with the same name the first counts.
  public let ids: [ArticleID]

  /// Whether a file may hold several articles, by its first bytes.
  public static func recognizes(_ bytes: [UInt8]) -> Bool {
    Mailbox.recognizes(bytes) || FeedParser.recognizes(bytes)
  }

  /// Nil if the bytes hold one article or a list of feeds. They are plain: unpacked.
  /// - Parameter id: Names the file.
  public init?(_ bytes: [UInt8], id: ArticleID, address: String? = nil, contentType: String? = nil) throws(ParseError) {
    if Mailbox.recognizes(bytes) {
      self.init(mails: Mailbox.mails(in: bytes), id: id)
      return
    }
    guard FeedParser.recognizes(bytes),
      case .feed(let feed)? = try FeedParser.parse(bytes, address: address, contentType: contentType)
    else { return nil }
    self.init(feed: feed, id: id)
  }

  /// The articles of a feed that was read already.
  public init(feed: Feed, id: ArticleID) {
    var seen: Set<ArticleID> = []
    var (ids, places): ([ArticleID], [Int]) = ([], [])
    for (place, entry) in feed.entries.enumerated() {
      let key =
        entry.id ?? entry.link
        ?? ArticleBundle.key(of: Array((entry.title ?? entry.content ?? entry.summary ?? "").utf8))
      let own = ArticleID(rawValue: "\(id.rawValue)#\(key)")
      if seen.insert(own).inserted {
        ids.append(own)
        places.append(place)
      }
    }
    self.ids = ids
    content = .feed(feed, places)
  }

  private init(mails: [[UInt8]], id: ArticleID) {
    var seen: Set<ArticleID> = []
    var (ids, kept): ([ArticleID], [[UInt8]]) = ([], [])
    for mail in mails {
      let key = MailHeader(mail[...])["message-id"] ?? ArticleBundle.key(of: mail)
      let own = ArticleID(rawValue: "\(id.rawValue)#\(key)")
      if seen.insert(own).inserted {
        ids.append(own)
        kept.append(mail)
      }
    }
    self.ids = ids
    content = .mails(kept)
  }

  /// What names an entry that has no name (FNV-1a).
  private static func key(of bytes: [UInt8]) -> String {
    String(bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 36)
  }

  public var count: Int { ids.count }

  /// What is known of the article of an index into `ids` without reading its text, for lists; nil if it has no title.
  public func metadata(at index: Int) -> Metadata? {
    let metadata =
      switch content {
      case .feed(let feed, let places): feed.entries[places[index]].metadata(of: feed)
      case .mails(let mails): MailMessage.metadata(of: MailHeader(mails[index][...]))
      }
    return metadata.title == nil ? nil : metadata
  }

  /// What is known of an entry of a feed, and its HTML: its content, else its summary. Of a mail the HTML is not known.
  public func facts(at index: Int) -> (metadata: Metadata, html: String?) {
    switch content {
    case .feed(let feed, let places):
      let entry = feed.entries[places[index]]
      return (entry.metadata(of: feed), entry.content ?? entry.summary)
    case .mails(let mails): return (MailMessage.metadata(of: MailHeader(mails[index][...])), nil)
    }
  }

  /// The article of an index into `ids`. Throws `.empty` if the entry says nothing.
  public func article(at index: Int) throws(ParseError) -> Article {
    var builder = ArticleBuilder(id: ids[index])
    switch content {
    case .feed(let feed, let places): feed.entries[places[index]].read(of: feed, into: &builder)
    case .mails(let mails): MailMessage(mails[index][...]).read(into: &builder)
    }
    return try builder.article()
  }
}

extension FeedEntry {
  fileprivate func metadata(of feed: Feed) -> Metadata {
    var metadata = Metadata()
    metadata.title = title.flatMap { HTMLFragment.line(of: $0) }
    metadata.byline = authors.compactMap { HTMLFragment.line(of: $0) }
    metadata.outlet = feed.title.flatMap { HTMLFragment.line(of: $0) }
    metadata.address = link
    metadata.published = (published ?? updated)?.timestamp
    metadata.language = language ?? feed.language
    return metadata
  }

  /// Puts the entry into the builder: its title as the headline, its content or else its summary below.
  fileprivate func read(of feed: Feed, into builder: inout ArticleBuilder) {
    builder.metadata = metadata(of: feed)
    if let title = builder.metadata.title { builder.append(title, as: .headline) }
    let base = (link ?? feed.link).flatMap { PageAddress($0) }
    if let html = content ?? summary { HTMLFragment.read(html, base: base, into: &builder) }
  }
}
