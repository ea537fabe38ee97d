// What is gathered of a feed and an entry while their elements are read, and which of several elements counts.

import NewsModel

/// The value of the highest rank; of equal ones the first.
struct Ranked<Value> {
  private(set) var value: Value?
  private var rank = Int.min

  mutating func take(_ new: Value?, rank: Int) {
    guard let new, rank > self.rank else { return }
    (value, self.rank) = (new, rank)
  }

  init() {}
}

extension Ranked where Value == [String] {
  /// Adds to the values of the highest rank, each once.
  mutating func add(_ new: String?, rank: Int) {
    guard let new, !new.isEmpty, rank >= self.rank else { return }
    if rank > self.rank { value = [] }
    self.rank = rank
    if value?.contains(new) != true, (value?.count ?? 0) < 100 { value?.append(new) }
  }

  mutating func take(_ new: String?, rank: Int) { add(new, rank: rank) }
}

/// Which element counts where several say the same thing.
enum FeedRank {
  static func of(_ field: FeedField) -> Int {
    switch field {
    case .summary: 10
    case .title, .guid, .id, .contentEncoded, .content, .description, .subtitle, .published, .pubDate, .updated: 9
    case .author, .managingEditor, .modified, .encoded, .tagline: 8
    case .lastBuildDate, .issued, .dcIssued, .dcModified, .xhtmlBody, .body, .dcCreator, .fullitem, .abstract: 7
    case .dcTitle, .dcDescription, .dcIdentifier, .dcAuthor, .xhtmlDiv, .created, .dcCreated, .creator, .dcAbstract,
      .info:
      6
    case .itunesAuthor: 5
    case .webMaster: 4
    case .itunesTitle, .itunesSummary, .mediaText, .itunesOwner: 3
    case .itunesSubtitle, .mediaTitle, .mediaDescription, .dcPublisher, .dcContributor: 2
    default: 1
    }
  }
}

/// What a feed says of itself.
struct FeedHead {
  var title = Ranked<String>()
  var description = Ranked<String>()
  var link = Ranked<String>()
  var id = Ranked<String>()
  var language = Ranked<String>()
  var authors = Ranked<[String]>()
  var published = Ranked<FeedTime>()
  var updated = Ranked<FeedTime>()
  /// A day of which it is not told what happened on it.
  var date = Ranked<FeedTime>()

  var feed: Feed {
    Feed(
      title: title.value, link: link.value, id: id.value, description: description.value, language: language.value,
      authors: authors.value ?? [], published: published.value ?? date.value, updated: updated.value ?? date.value)
  }
}

/// What a feed says of an entry.
struct EntryFacts {
  var title = Ranked<String>()
  var summary = Ranked<String>()
  var content = Ranked<String>()
  /// RSS's own field, which is the text where there is a summary as well.
  var description: String?
  var link = Ranked<String>()
  var id = Ranked<String>()
  var language = Ranked<String>()
  var authors = Ranked<[String]>()
  var published = Ranked<FeedTime>()
  var updated = Ranked<FeedTime>()
  var date = Ranked<FeedTime>()
  /// An id that is the address of the entry's page.
  var guidAsLink: String?
  private(set) var sourceAuthors: [String] = []
  private var enclosures: [Enclosure] = []
  private var categories: [String] = []
  /// More files and categories than this are no entry's.
  private static let most = 200

  mutating func take(_ enclosure: Enclosure?) {
    guard let enclosure, enclosures.count < EntryFacts.most, !enclosures.contains(enclosure) else { return }
    enclosures.append(enclosure)
  }

  mutating func takeCategory(_ name: String?) {
    guard let name, categories.count < EntryFacts.most, !categories.contains(name) else { return }
    categories.append(name)
  }

  mutating func takeSourceAuthor(_ name: String?) {
    if let name, sourceAuthors.count < EntryFacts.most { sourceAuthors.append(name) }
  }

  var entry: FeedEntry {
    var entry = FeedEntry()
    entry.id = id.value
    entry.title = title.value
    entry.link = link.value
    entry.authors = authors.value ?? []
    entry.published = published.value ?? date.value
    entry.updated = updated.value ?? date.value
    entry.summary = summary.value
    entry.content = content.value ?? (description == summary.value ? nil : description)
    entry.language = language.value
    entry.enclosures = enclosures
    entry.categories = categories
    return entry
  }
}

/// Names in the fields that RSS has for mail addresses.
enum FeedAuthor {
  /// "Jane Doe" of `jane@example.org (Jane Doe)`, `Jane Doe (jane@example.org)` and `Jane Doe <jane@example.org>`.
  static func name(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    let marks: Set<Character> = ["(", ")", "<", ">", "[", "]", ","]
    let words = text.split { $0.isWhitespace || marks.contains($0) }
    let name = words.filter { !$0.contains("@") && !$0.hasPrefix("mailto:") }.joined(separator: " ")
    return name.isEmpty ? text : name
  }
}
