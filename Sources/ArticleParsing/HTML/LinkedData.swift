// What a page says of its article in JSON-LD (schema.org).

/// The fields of the object that describes the article.
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var language: String?
  private(set) var body: String?
  private(set) var siteName: String?

  private static let articleTypes = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "Report", "ScholarlyArticle", "TechArticle",
    "AdvertiserContentArticle", "SocialMediaPosting", "DiscussionForumPosting", "Review", "Recipe", "HowTo",
    "CreativeWork", "PodcastEpisode", "Question",
  ]
  private static let pageTypes = ["WebPage", "ItemPage", "AboutPage", "VideoObject", "Event", "Product"]

  init(_ tree: PageTree) {
    var objects: [LooseJSON] = []
    for script in tree.linkedData.prefix(64) {
      for value in LooseJSON.read(script.text) { LinkedData.collect(value, into: &objects) }
    }
    let byID = LinkedData.index(objects)
    if let article = objects.first(where: { LinkedData.isOf($0, LinkedData.articleTypes) }) { take(article, byID) }
    for page in objects where LinkedData.isOf(page, LinkedData.pageTypes) { take(page, byID, isPage: true) }
    siteName = objects.first { LinkedData.isOf($0, ["WebSite"]) }?["name"]?.words
  }

  /// Objects at the top, in a graph, and what a page is about; not the items of lists.
  private static func collect(_ value: LooseJSON, into objects: inout [LooseJSON]) {
    for item in value.items.prefix(200) {
      guard case .object = item else { continue }
      objects.append(item)
      for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = item[name], objects.count < 1_000 { collect(inner, into: &objects) }
      }
    }
  }

  private static func index(_ objects: [LooseJSON]) -> [String: LooseJSON] {
    let named = objects.compactMap { object in object["@id"]?.words.map { ($0, object) } }
    return Dictionary(named) { first, second in first["name"] == nil ? second : first }
  }

  private static func isOf(_ object: LooseJSON, _ types: [String]) -> Bool {
    (object["@type"]?.items ?? []).contains { type in
      let name = type.words?.split(separator: "/").last.map(String.init)
      return name.map { types.contains($0) } ?? false
    }
  }

  private mutating func take(_ object: LooseJSON, _ byID: [String: LooseJSON], isPage: Bool = false) {
    if !isPage {
      headline = headline ?? object["headline"]?.words ?? object["name"]?.words
      body = object["articleBody"]?.words
    }
    if authors.isEmpty {
      authors = (object["author"] ?? object["creator"])?.items.prefix(20).flatMap { LinkedData.names($0, byID) } ?? []
    }
    publisher = publisher ?? object["publisher"].flatMap { LinkedData.names($0, byID).first }
    published =
      published ?? object["datePublished"]?.words ?? object["dateCreated"]?.words
      ?? object["uploadDate"]?.words
    modified = modified ?? object["dateModified"]?.words
    language = language ?? object["inLanguage"]?.words
  }

  private static func names(_ value: LooseJSON, _ byID: [String: LooseJSON]) -> [String] {
    if let words = value.words { return [words] }
    if case .array(let items) = value { return items.prefix(20).compactMap(\.words) }
    if let name = value["name"] { return name.items.compactMap(\.words) }
    guard let id = value["@id"]?.words, let known = byID[id]?["name"] else { return [] }
    return known.items.compactMap(\.words)
  }
}
