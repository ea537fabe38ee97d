// Finds who wrote a page: in its data, its tags, and the line that says so near the headline.

/// The names of the authors.
struct PageAuthors {
  private(set) var names: [String] = []

  init(_ outline: PageOutline, _ metas: MetaTags, _ data: LinkedData, near title: Int32, outlet: String?) {
    let metaNames = [
      "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author", "byl",
      "dc.contributor", "article:author_name", "cxenseparse:author", "twitter:data1",
    ].lazy.filter { $0 != "twitter:data1" || metas.first("twitter:label1")?.lowercased().contains("by") == true }
    let candidates: [() -> [String]] = [
      { data.authors.flatMap { AuthorNames.names(in: PageFacts.decoded($0)) } },
      { PageAuthors.marked(outline, near: title) },
      { metaNames.map { metas.all($0).flatMap { AuthorNames.names(in: PageFacts.decoded($0)) } }.first { !$0.isEmpty } ?? [] },
      { PageAuthors.spoken(outline, near: title) },
    ]
    for candidate in candidates where names.isEmpty { names = PageAuthors.unique(candidate(), outlet: outlet) }
  }

  private static func unique(_ names: [String], outlet: String?) -> [String] {
    var known: Set<String> = []
    let outlet = outlet.map { PageText.folded($0) }
    return names.compactMap { HarmlessText.line($0) }.filter { name in
      let folded = PageText.folded(name)
      return folded != outlet && known.insert(folded).inserted
    }.prefix(12).map(\.self)
  }

  /// Elements that are marked as naming the author, the nearest to the headline first.
  private static func marked(_ outline: PageOutline, near title: Int32) -> [String] {
    let strong = nodes(outline, [.author, .property]) 
    let all = strong.isEmpty ? nodes(outline, .author) : strong
    let ordered = all.sorted { distance($0, title) < distance($1, title) }
    for index in ordered.prefix(8) {
      let names = names(at: index, outline)
      if !names.isEmpty { return names }
    }
    return []
  }

  private static func nodes(_ outline: PageOutline, _ hints: ElementHints) -> [Int32] {
    outline.hints.indices.filter { index in
      outline.hints[index].isSuperset(of: hints) && (1...25).contains(outline.whole[index].words)
        && outline.zones[index].isDisjoint(with: [.comments, .related, .sidebar, .footer, .navigation])
    }.prefix(200).map { Int32($0) }
  }

  /// What stands above the headline is farther than what stands below.
  private static func distance(_ index: Int32, _ title: Int32) -> Int32 {
    index < title ? (title - index) * 3 : index - title
  }

  /// The names in an element: in its links, if it has links with names, else in its words.
  private static func names(at index: Int32, _ outline: PageOutline) -> [String] {
    let tree = outline.tree
    let links = (index..<tree.node(index).end).filter { tree.node($0).name == .a }
    let linked = links.flatMap { AuthorNames.names(in: tree.words(of: $0, atMost: 200)) }
    if !linked.isEmpty { return linked }
    return AuthorNames.names(in: tree.words(of: index, atMost: 300))
  }

  /// A short block near the headline that begins with "By".
  private static func spoken(_ outline: PageOutline, near title: Int32) -> [String] {
    guard let first = outline.blocks.firstIndex(where: { $0.start >= title }) else { return [] }
    for block in outline.blocks[first...].prefix(12) where block.count.words <= 20 {
      let words = outline.tree.words(of: block.container, atMost: 300)
      if AuthorNames.hasOpening(words) { return AuthorNames.names(in: words) }
    }
    return []
  }
}
