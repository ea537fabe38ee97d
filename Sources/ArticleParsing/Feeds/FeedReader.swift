// Reads a feed from the tree of its XML.

import NewsModel

/// Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and mixtures of them.
struct FeedReader {
  private var names = FeedNames()
  /// The address of the feed, or what stands in for it.
  private var base: PageAddress?
  /// Whether `xml:base` occurs at all.
  private let hasBases: Bool
  private var isAtom = false

  init(address: String?, hasBases: Bool) {
    base = address.flatMap { PageAddress($0) }
    self.hasBases = hasBases
  }

  /// Nil if the tree is no feed.
  mutating func read(_ tree: MarkupTree) -> Feed? {
    guard let root = tree.root else { return nil }
    let kind = names.field(of: root)
    let channel = kind == .feed || kind == .channel ? root : firstChannel(of: root)
    let entries = entries(of: root)
    switch kind {
    case .rss, .rdf, .feed, .channel: break
    default:
      // Without a root that tells, entries must.
      if channel == nil && entries.isEmpty || isPage(root) { return nil }
    }
    isAtom = kind == .feed
    var head = FeedHead()
    let top = channel ?? root
    findBase(in: top)
    for child in top.elements { take(child, into: &head) }
    if top != root, kind != .rss { for child in root.elements { takeLoose(child, into: &head) } }
    var feed = head.feed
    if feed.language == nil { feed.language = language(at: top) ?? language(at: root) }
    if feed.id == nil, kind == .rdf { feed.id = top.attribute(anyCase: "about") }
    feed.entries = entries.map { entry($0, of: feed) }
    return feed
  }

  private func isPage(_ root: MarkupNode) -> Bool { root.name.lowercased() == "html" }

  private mutating func firstChannel(of root: MarkupNode) -> MarkupNode? {
    for node in root.elements where names.field(of: node) == .channel || names.field(of: node) == .feed { return node }
    return nil
  }

  /// All entries wherever they stand; none within another.
  private mutating func entries(of root: MarkupNode) -> [MarkupNode] {
    var entries: [MarkupNode] = []
    var node: MarkupNode? = root
    while let place = node {
      let field = names.field(of: place)
      let isEntry = (field == .item || field == .entry) && place != root
      if isEntry { entries.append(place) }
      node = place.following(within: root, skippingChildren: isEntry)
    }
    return entries
  }

  private func language(at node: MarkupNode) -> String? {
    HarmlessText.line(node.xmlAttribute("lang") ?? node.attribute("lang") ?? "")
  }

  /// Without the address it came from, a feed's own link tells what addresses are relative to.
  private mutating func findBase(in top: MarkupNode) {
    guard base == nil else { return }
    var site: String?
    for child in top.elements where names.field(of: child) == .link {
      let address = child.attribute("href") ?? child.words
      if PageAddress(address.trimmed) == nil { continue }
      if child.attribute("rel") == "self" {
        base = PageAddress(address.trimmed)
        return
      }
      if site == nil { site = String(address.trimmed) }
    }
    base = site.flatMap { PageAddress($0) }
  }

  /// What addresses at a node are relative to.
  private func base(at node: MarkupNode) -> PageAddress? {
    guard hasBases else { return base }
    var bases: [String] = []
    var place: MarkupNode? = node
    while let current = place {
      if let own = current.xmlAttribute("base") { bases.append(own) }
      place = current.parent
    }
    return bases.reversed().reduce(base) { base, own in
      PageAddress.resolved(own, against: base).flatMap { PageAddress($0) } ?? base
    }
  }

  private func html(_ node: MarkupNode) -> String? {
    FeedText.html(of: node, isAtom: isAtomic(node), base: base(at: node))
  }

  /// RSS may hold elements of Atom.
  private func isAtomic(_ node: MarkupNode) -> Bool {
    isAtom || node.namespace?.lowercased().contains("atom") == true
  }

  /// An address: absolute if that can be had, as it stands if not.
  private func address(_ reference: String?, at node: MarkupNode) -> String? {
    guard let line = reference.flatMap({ HarmlessText.line($0) }) else { return nil }
    return PageAddress.resolved(line, against: base(at: node))
  }
}

// What a feed says of itself.
extension FeedReader {
  private mutating func take(_ node: MarkupNode, into head: inout FeedHead) {
    let field = names.field(of: node)
    switch field {
    case .title, .dcTitle, .itunesTitle, .mediaTitle: head.title.take(html(node), rank: FeedRank.of(field))
    case .description, .subtitle, .tagline, .dcDescription, .info, .itunesSummary, .itunesSubtitle, .abstract:
      head.description.take(html(node), rank: FeedRank.of(field))
    case .link: takeLink(node, into: &head.link)
    case .uri, .url: head.link.take(address(node.line, at: node), rank: 0)
    case .language, .dcLanguage: head.language.take(node.line, rank: field == .language ? 2 : 1)
    case .id, .guid, .dcIdentifier: head.id.take(node.line, rank: FeedRank.of(field))
    case .author, .managingEditor, .dcCreator, .dcAuthor, .itunesAuthor, .webMaster, .itunesOwner, .dcPublisher:
      head.authors.take(author(node), rank: FeedRank.of(field))
    case .updated, .modified, .lastBuildDate, .dcModified:
      head.updated.take(FeedDate.read(node.words), rank: FeedRank.of(field))
    case .published, .pubDate, .issued, .created, .dcIssued, .dcCreated:
      head.published.take(FeedDate.read(node.words), rank: FeedRank.of(field))
    case .dcDate, .date: head.date.take(FeedDate.read(node.words), rank: 1)
    default: break
    }
  }

  /// Older RSS has facts beside the channel.
  private mutating func takeLoose(_ node: MarkupNode, into head: inout FeedHead) {
    switch names.field(of: node) {
    case .item, .entry, .channel, .image, .textInput, .textinput: break
    default: take(node, into: &head)
    }
  }

  /// A page's address: text in RSS, `href` in Atom.
  private func takeLink(_ node: MarkupNode, into link: inout Ranked<String>) {
    guard let reference = node.attribute("href") else {
      return link.take(address(node.line, at: node), rank: 3)
    }
    let relation = node.attribute("rel")?.lowercased() ?? "alternate"
    guard relation == "alternate" || relation == "" || relation.hasSuffix("/alternate") else {
      if relation == "self" || relation == "via" { link.take(address(reference, at: node), rank: 0) }
      return
    }
    let type = node.attribute("type")?.lowercased() ?? "text/html"
    link.take(address(reference, at: node), rank: type.contains("html") ? 4 : 2)
  }

  /// The name; without one the mail address.
  private func author(_ node: MarkupNode) -> String? {
    var (name, email): (String?, String?) = (nil, nil)
    for child in node.elements {
      let key = child.name.split(separator: ":").last ?? ""
      if key == "name", name == nil { name = child.line }
      if key == "email", email == nil { email = child.line }
      if key == "Description" || key == "Person" { return author(child) }
    }
    if let found = name ?? email { return found }
    return node.line.map { FeedAuthor.name(in: $0) }
  }
}

// What a feed says of an entry.
extension FeedReader {
  private mutating func entry(_ node: MarkupNode, of feed: Feed) -> FeedEntry {
    var facts = EntryFacts()
    for child in node.elements { take(child, into: &facts) }
    var entry = facts.entry
    if entry.id == nil { entry.id = node.attribute(anyCase: "about") }
    if entry.link == nil { entry.link = facts.guidAsLink ?? address(node.attribute(anyCase: "about"), at: node) }
    if entry.authors.isEmpty, isAtom {
      entry.authors = facts.sourceAuthors.isEmpty ? feed.authors : facts.sourceAuthors
    }
    if entry.language == nil { entry.language = language(at: node) }
    return entry
  }

  private mutating func take(_ node: MarkupNode, into facts: inout EntryFacts) {
    let field = names.field(of: node)
    switch field {
    case .title, .dcTitle, .itunesTitle, .mediaTitle: facts.title.take(html(node), rank: FeedRank.of(field))
    case .description, .summary, .dcDescription, .dcAbstract, .abstract, .itunesSummary, .itunesSubtitle,
      .mediaDescription,
      .subtitle:
      let words = html(node)
      if field == .description, facts.description == nil { facts.description = words }
      facts.summary.take(words, rank: FeedRank.of(field))
    case .content, .contentEncoded, .encoded, .body, .xhtmlBody, .xhtmlDiv, .fullitem, .mediaText:
      takeContent(node, field, &facts)
    case .link: takeLink(node, into: &facts)
    case .guid, .id, .dcIdentifier: takeID(node, field, &facts)
    case .author, .dcCreator, .dcAuthor, .itunesAuthor, .creator, .dcContributor:
      facts.authors.add(author(node), rank: FeedRank.of(field))
    case .source:
      for child in node.elements where names.field(of: child) == .author { facts.takeSourceAuthor(author(child)) }
    case .updated, .modified, .dcModified, .lastBuildDate:
      facts.updated.take(FeedDate.read(node.words), rank: FeedRank.of(field))
    case .published, .pubDate, .issued, .created, .dcIssued, .dcCreated:
      facts.published.take(FeedDate.read(node.words), rank: FeedRank.of(field))
    case .dcDate, .date: facts.date.take(FeedDate.read(node.words), rank: 1)
    case .category, .dcSubject, .subject, .itunesCategory, .itunesKeywords, .mediaKeywords:
      takeCategories(node, field, &facts)
    case .language, .dcLanguage: facts.language.take(node.line, rank: 1)
    case .enclosure: facts.take(enclosure(node, address: node.attribute("url") ?? node.attribute("href")))
    case .mediaContent, .mediaThumbnail, .mediaGroup: takeMedia(node, field, &facts)
    default: break
    }
  }

  /// Content by reference is a link, that of other kinds a file.
  private func takeContent(_ node: MarkupNode, _ field: FeedField, _ facts: inout EntryFacts) {
    if field == .content, let source = node.attribute("src") {
      facts.link.take(address(source, at: node), rank: 1)
      return
    }
    facts.content.take(html(node), rank: FeedRank.of(field))
  }

  private func takeLink(_ node: MarkupNode, into facts: inout EntryFacts) {
    if node.attribute("rel")?.lowercased() == "enclosure" {
      facts.take(enclosure(node, address: node.attribute("href")))
    } else {
      takeLink(node, into: &facts.link)
    }
  }

  private func takeID(_ node: MarkupNode, _ field: FeedField, _ facts: inout EntryFacts) {
    guard let id = node.line else { return }
    facts.id.take(id, rank: FeedRank.of(field))
    let isLink =
      field == .guid && (node.attribute("isPermaLink") ?? node.attribute("ispermalink"))?.lowercased() != "false"
    if isLink, facts.guidAsLink == nil { facts.guidAsLink = PageAddress(id).map { _ in id } }
  }

  private func takeCategories(_ node: MarkupNode, _ field: FeedField, _ facts: inout EntryFacts) {
    switch field {
    case .itunesKeywords, .mediaKeywords:
      for word in node.words.split(separator: ",") { facts.takeCategory(HarmlessText.line(word)) }
    default:
      facts.takeCategory(HarmlessText.line(node.attribute("term") ?? node.attribute("text") ?? node.words))
      if let label = node.attribute("label") { facts.takeCategory(HarmlessText.line(label)) }
      for child in node.elements { facts.takeCategory(HarmlessText.line(child.attribute("text") ?? "")) }
    }
  }

  private func enclosure(_ node: MarkupNode, address reference: String?) -> Enclosure? {
    guard let address = address(reference, at: node) else { return nil }
    let length = (node.attribute("length") ?? node.attribute("fileSize")).flatMap { Int($0.trimmed) }
    return Enclosure(address: address, type: HarmlessText.line(node.attribute("type") ?? ""), length: length)
  }

  private mutating func takeMedia(_ node: MarkupNode, _ field: FeedField, _ facts: inout EntryFacts) {
    if field == .mediaContent { facts.take(enclosure(node, address: node.attribute("url"))) }
    // A group holds groups only by mistake; deeper than one level nothing is looked for.
    for child in node.elements {
      switch names.field(of: child) {
      case .mediaContent: facts.take(enclosure(child, address: child.attribute("url")))
      case .mediaTitle: facts.title.take(html(child), rank: 0)
      case .mediaDescription: facts.summary.take(html(child), rank: 0)
      default: break
      }
    }
  }
}
