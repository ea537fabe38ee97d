// Finds who wrote a page: in its data, its tags, and the lines near the headline that say so.

/// The names of the authors, all evidence weighed.
struct PageAuthors {
  private(set) var names: [String] = []
  private let outline: PageOutline
  private let title: Int32

  init(
    _ outline: PageOutline, _ metas: MetaTags, _ data: LinkedData, near title: Int32, outlet: String?, host: String
  ) {
    self.outline = outline
    self.title = title
    let linked = PageAuthors.unique(data.authors.flatMap { AuthorNames.names(in: PageText.decoded($0)) })
    let tagged = PageAuthors.tagged(metas)
    let site = outlet.map { PageText.folded($0) } ?? ""
    let isSite = { (name: String) in
      let folded = PageText.folded(name)
      if host.filter(\.isLetter) == folded.filter(\.isLetter) { return true }
      return !site.isEmpty && (site.hasPrefix(folded) || folded.hasPrefix(site))
    }
    let steps: [() -> [String]] = [
      { linked.filter { !isSite($0) } },
      { [self] in confirmed(tagged.filter { !isSite($0) }) },
      { [self] in marked(.property) }, { [self] in marked([]) },
      { [self] in spoken() }, { [self] in labeled() },
      { tagged.filter { !isSite($0) } },
      { linked + tagged },
    ]
    for step in steps where names.isEmpty { names = PageAuthors.unique(step()) }
  }

  private static func unique(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.compactMap { HarmlessText.line($0) }.filter { known.insert(PageText.folded($0)).inserted }
      .prefix(12).map(\.self)
  }

  /// What the meta tags say, in the order of their trustworthiness.
  private static func tagged(_ metas: MetaTags) -> [String] {
    var tags = [
      "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "author", "article:author_name", "dc.creator",
      "dcterms.creator", "article:author", "dc.contributor",
    ]
    let label = metas.first("twitter:label1")?.lowercased() ?? ""
    if ["written", "by", "verfasst", "écrit", "escrito", "geschreven"].contains(where: { label.contains($0) }) {
      tags.append("twitter:data1")
    }
    let found = tags.lazy.map { metas.all($0).flatMap { AuthorNames.names(in: PageText.decoded($0)) } }
    return unique(found.first { !$0.isEmpty } ?? [])
  }

  /// The names if a person who reads the page sees them near the headline.
  private func confirmed(_ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    let end = title + 600
    let near = outline.blocks.filter { $0.start > title - 200 && $0.start < end && $0.count.words < 60 }.prefix(60)
    let seen = near.map { " " + PageText.folded(outline.tree.words(of: $0)) + " " }.joined()
    return names.allSatisfy { seen.contains(" " + PageText.folded($0) + " ") } ? names : []
  }
}

extension PageAuthors {
  /// Elements that are marked as naming the author, the nearest to the headline first.
  private func marked(_ mark: ElementHints) -> [String] {
    let wanted: ElementHints = mark.union(.author)
    let unwanted: ElementHints = mark.isEmpty ? [.comments, .related, .navigation, .hidden] : [.comments, .related]
    var nodes: [Int32] = []
    for index in outline.hints.indices where outline.hints[index].isSuperset(of: wanted) {
      let isPart = outline.zones[index].isDisjoint(with: unwanted)
      if isPart, outline.tree.nodes[index].end - Int32(index) < 80 { nodes.append(Int32(index)) }
      if nodes.count >= 200 { break }
    }
    for index in nodes.sorted(by: { distance($0) < distance($1) }).prefix(10) {
      let names = names(at: index)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// What stands above the headline is farther than what stands below.
  private func distance(_ index: Int32) -> Int32 { index < title ? (title - index) * 3 : index - title }

  /// The names in an element: those of data within it, of its parts that are marked, of its links, of its words.
  private func names(at index: Int32) -> [String] {
    let tree = outline.tree
    for child in tree.node(index).markup.descendants where child.isNamed("meta") {
      guard child.attribute("itemprop") == "name", let name = MetaTags.content(of: child) else { continue }
      return AuthorNames.names(in: name)
    }
    let inside = index + 1..<max(tree.node(index).end, index + 1)
    let parts = inside.filter { outline.hints[Int($0)].contains(.author) }
    let links = inside.filter { tree.node($0).name == .a }
    for places in [parts, links] {
      let names = places.flatMap { AuthorNames.names(in: tree.parts(of: $0, atMost: 200)) }
      if !names.isEmpty { return names }
    }
    let words = tree.parts(of: index, atMost: 300)
    return words.split(separator: " ").count <= 25 ? AuthorNames.names(inLine: words) : []
  }

  /// A short block near the headline that says who wrote the page, or the last of the article.
  private func spoken() -> [String] {
    let blocks = outline.blocks
    let first = blocks.firstIndex { $0.start >= title } ?? 0
    let near = blocks[first...].prefix(14) + blocks[..<first].suffix(4).reversed()
    for block in near where block.count.words <= 20 && block.name.headingLevel != 1 {
      let words = outline.tree.words(of: block)
      let names = AuthorNames.spoken(in: words)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The block after one that says "Author" and nothing else.
  private func labeled() -> [String] {
    let blocks = outline.blocks
    for (place, block) in blocks.enumerated().dropLast() where block.count.words <= 2 {
      guard outline.zones[Int(block.container)].isDisjoint(with: [.comments, .related, .navigation]),
        AuthorNames.isLabel(outline.tree.words(of: block)), blocks[place + 1].count.words <= 12
      else { continue }
      let names = AuthorNames.names(in: outline.tree.words(of: blocks[place + 1]))
      if !names.isEmpty { return names }
    }
    return []
  }
}
