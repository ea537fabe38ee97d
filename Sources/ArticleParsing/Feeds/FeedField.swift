// The elements of feeds that are read, by the name and the vocabulary they come from.

import CLibXML2

/// An element of RSS, Atom or one of the vocabularies beside them. RSS's and Atom's own names, and names without any
/// namespace, have no prefix here, whatever prefix the feed gives them.
enum FeedField: String {
  case title, link, description, language, author, name, email, category, enclosure, guid, id, content, summary
  case subtitle
  case tagline, info, pubDate, published, issued, created, updated, modified, lastBuildDate, managingEditor, webMaster
  case item, entry, channel, feed, rss, opml, source, date, creator, subject, encoded, body, copyright, uri, url
  case image, textInput, textinput, abstract, fullitem
  case rdf = "rdf:RDF"
  case dcTitle = "dc:title"
  case dcDescription = "dc:description"
  case dcLanguage = "dc:language"
  case dcCreator = "dc:creator"
  case dcAuthor = "dc:author"
  case dcSubject = "dc:subject"
  case dcDate = "dc:date"
  case dcIdentifier = "dc:identifier"
  case dcPublisher = "dc:publisher"
  case dcContributor = "dc:contributor"
  case dcIssued = "dc:issued"
  case dcCreated = "dc:created"
  case dcModified = "dc:modified"
  case dcAbstract = "dc:abstract"
  case contentEncoded = "content:encoded"
  case xhtmlBody = "xhtml:body"
  case xhtmlDiv = "xhtml:div"
  case itunesTitle = "itunes:title"
  case itunesAuthor = "itunes:author"
  case itunesSummary = "itunes:summary"
  case itunesSubtitle = "itunes:subtitle"
  case itunesCategory = "itunes:category"
  case itunesKeywords = "itunes:keywords"
  case itunesOwner = "itunes:owner"
  case mediaTitle = "media:title"
  case mediaDescription = "media:description"
  case mediaContent = "media:content"
  case mediaGroup = "media:group"
  case mediaThumbnail = "media:thumbnail"
  case mediaCredit = "media:credit"
  case mediaKeywords = "media:keywords"
  case mediaText = "media:text"
  case other = ""
}

/// Tells the fields of a tree. libxml2 keeps each name once, so that its place in memory stands for it.
struct FeedNames {
  private struct Key: Hashable {
    let name: UnsafePointer<xmlChar>
    let space: UnsafeMutablePointer<xmlNs>?
  }

  private var known: [Key: FeedField] = [:]

  mutating func field(of node: MarkupNode) -> FeedField {
    guard let name = node.pointer.pointee.name, node.kind == .element else { return .other }
    let key = Key(name: name, space: node.pointer.pointee.ns)
    if let field = known[key] { return field }
    let field = FeedNames.read(node)
    if known.count < 10_000 { known[key] = field }
    return field
  }

  private static func read(_ node: MarkupNode) -> FeedField {
    let name = node.name
    // A prefix that is not declared stays in the name.
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let local = parts.last ?? name
    // A default namespace that is not known is taken for the feed's own.
    let own = node.pointer.pointee.ns?.pointee.prefix == nil ? "" : nil
    let prefix = parts.count == 2 ? vocabulary(prefix: parts[0].lowercased()) : vocabulary(node.namespace) ?? own
    guard let prefix else { return .other }
    let lower = prefix + local.lowercased()
    return FeedField(rawValue: prefix + local) ?? FeedField(rawValue: lower) ?? folded[lower] ?? .other
  }

  private static let folded: [String: FeedField] = [
    "pubdate": .pubDate, "lastbuilddate": .lastBuildDate, "managingeditor": .managingEditor, "webmaster": .webMaster,
    "rdf:rdf": .rdf, "rdf": .rdf,
  ]

  private static func vocabulary(prefix: String) -> String? {
    switch prefix {
    case "dc", "dcterms": "dc:"
    case "content", "itunes", "media", "xhtml", "rdf": prefix + ":"
    case "atom", "rss", "a", "atom10", "atom03": ""
    default: nil
    }
  }

  /// By what the namespaces have in common over their versions; nil for vocabularies that are not read.
  private static func vocabulary(_ namespace: String?) -> String? {
    guard let address = namespace?.lowercased(), !address.isEmpty else { return "" }
    return vocabularies.first { address.contains($0.part) }.map { $0.prefix.isEmpty ? "" : $0.prefix + ":" }
  }

  private static let vocabularies: [(part: String, prefix: String)] = [
    ("purl.org/dc/", "dc"), ("purl.org/rss/1.0/modules/content", "content"), ("itunes", "itunes"), ("/mrss", "media"),
    ("w3.org/1999/xhtml", "xhtml"), ("rdf-syntax", "rdf"), ("2005/atom", ""), ("purl.org/atom/ns", ""),
    ("purl.org/rss/1.0/modules/rss091", ""), ("purl.org/rss/1.0/modules/", "unread"), ("purl.org/rss/", ""),
    ("my.netscape.com", ""), ("channel.netscape.com", ""), ("purl.org/net/rss", ""), ("backend.userland.com", ""),
    ("blogs.law.harvard.edu", ""), ("cyber.law.harvard.edu", ""), ("rssboard.org", ""), ("opml.org", ""),
  ]
}
