// Reads JSON Feed 1.0 and 1.1.

import NewsModel

/// A feed as JSON.
enum JSONFeed {
  /// Whether JSON that begins like this may be a feed.
  static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
    let head = Array(head)
    return head.contains("jsonfeed.org") || head.contains("\"items\"")
  }

  /// Nil if the JSON is no feed. Linear.
  static func read(_ text: String, address: String?) -> Feed? {
    guard let root = LooseJSON.read(text).first else { return nil }
    let isNamed = root["version"]?.words?.contains("jsonfeed.org") == true
    guard case .array(let items)? = root["items"] ?? (isNamed ? .array([]) : nil) else { return nil }
    let base = (address ?? root["feed_url"]?.words ?? root["home_page_url"]?.words).flatMap { PageAddress($0) }
    var feed = Feed()
    feed.title = line(root["title"]).map(HTMLReferences.encoded)
    feed.link = resolved(root["home_page_url"], base)
    feed.id = resolved(root["feed_url"], base)
    feed.description = line(root["description"]).map(HTMLReferences.encoded)
    feed.language = line(root["language"])
    feed.authors = authors(of: root)
    feed.entries = items.map { entry($0, of: feed, base) }
    feed.updated = feed.entries.lazy.compactMap { $0.updated ?? $0.published }.first
    return feed
  }

  private static func entry(_ item: LooseJSON, of feed: Feed, _ base: PageAddress?) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = line(item["id"])
    entry.title = line(item["title"]).map(HTMLReferences.encoded)
    entry.link = resolved(item["url"], base) ?? resolved(item["external_url"], base)
    entry.authors = authors(of: item)
    if entry.authors.isEmpty { entry.authors = feed.authors }
    entry.published = item["date_published"]?.words.flatMap { FeedDate.read($0) }
    entry.updated = item["date_modified"]?.words.flatMap { FeedDate.read($0) }
    entry.summary = line(item["summary"]).map(HTMLReferences.encoded)
    let html = item["content_html"]?.words.map { HarmlessHTML.html($0, base: base) }
    entry.content = html ?? item["content_text"]?.words.map { paragraphs(of: $0) }
    entry.language = line(item["language"])
    entry.enclosures = (item["attachments"]?.items ?? []).prefix(200).compactMap { enclosure($0, base) }
    entry.categories = (item["tags"]?.items ?? []).prefix(200).compactMap { line($0) }
    return entry
  }

  /// Plain text keeps its paragraphs.
  private static func paragraphs(of text: String) -> String {
    let encoded = HTMLReferences.encoded(text)
    guard encoded.utf8.contains(0x0A) else { return encoded }
    let lines = encoded.split(separator: "\n")
    return lines.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  /// One line of words; nil if there are none.
  private static func line(_ value: LooseJSON?) -> String? { value?.words.flatMap { HarmlessText.line($0) } }

  private static func resolved(_ value: LooseJSON?, _ base: PageAddress?) -> String? {
    line(value).flatMap { PageAddress.resolved($0, against: base) }
  }

  /// Version 1.0 has one author, 1.1 several.
  private static func authors(of value: LooseJSON) -> [String] {
    let all = (value["authors"]?.items ?? []) + (value["author"].map { [$0] } ?? [])
    var names: [String] = []
    for author in all.prefix(100) {
      if let name = line(author["name"]) ?? line(author), !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func enclosure(_ value: LooseJSON, _ base: PageAddress?) -> Enclosure? {
    guard let address = resolved(value["url"], base) else { return nil }
    let length = value["size_in_bytes"]?.words.flatMap { Int($0) }
    return Enclosure(address: address, type: line(value["mime_type"]), length: length)
  }
}
