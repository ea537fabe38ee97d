// Finds a page's headline: the visible heading that the page's data agree with.

/// The title and, where it stands in the page, its node.
struct PageTitle {
  private(set) var text: String?
  private(set) var node: Int32?

  private struct Heading {
    let node: Int32
    let text: String
    let folded: String
    let level: Int
  }

  init(_ outline: PageOutline, _ metas: MetaTags, _ data: LinkedData, site: [String]) {
    let named = outline.tree.title.map { PageText.decoded($0.text) } ?? ""
    let given = [data.headline, metas.first("og:title"), metas.first("twitter:title")]
      .compactMap { $0.map { PageTitle.withoutSite(PageText.decoded($0), site) } }.filter { !$0.isEmpty }
    let titled = PageTitle.withoutSite(named, site)
    let headings = PageTitle.headings(outline)
    let evidence = (given + [named, titled]).map { PageText.folded($0) }.filter { !$0.isEmpty }
    let names = site.map { PageTitle.packed($0) }
    let proper = headings.filter { heading in !names.contains(PageTitle.packed(heading.text)) }
    let own = (given + [titled]).map { PageText.folded($0) }.filter { !$0.isEmpty }
    if let best = PageTitle.best(proper, evidence, own) {
      (text, node) = (PageTitle.withoutSite(best.text, site), best.node)
    } else {
      text = given.first ?? (titled.isEmpty ? headings.first?.text : titled)
    }
  }

  /// Headings that could be the headline, in the order of the page.
  private static func headings(_ outline: PageOutline) -> [Heading] {
    var headings: [Heading] = []
    for index in outline.tree.nodes.indices where headings.count < 60 {
      let node = outline.tree.nodes[index]
      let level = node.name.headingLevel ?? (outline.hints[index].contains(.headline) ? 4 : nil)
      guard let level, level <= 4, outline.zones[index].isDisjoint(with: [.comments, .related, .hidden]),
        node.end - Int32(index) <= 40
      else { continue }
      let text = outline.tree.words(of: Int32(index), atMost: 600)
      if text.isEmpty || text.utf8.count > 500 { continue }
      headings.append(Heading(node: Int32(index), text: text, folded: PageText.folded(text), level: level))
    }
    return headings
  }

  /// The heading that is the same as, or a large part of, what the page calls itself; else the only large one.
  private static func best(_ headings: [Heading], _ evidence: [String], _ own: [String]) -> Heading? {
    let scored = headings.map { heading in (heading, score(heading, evidence)) }.filter { $0.1 > 0 }
    if let best = scored.max(by: { $0.1 < $1.1 }) { return best.0 }
    let largest = headings.filter { $0.level == 1 }
    guard largest.count == 1, let only = largest.first, only.folded.contains(" ") else { return nil }
    let words = Set(only.folded.split(separator: " "))
    return own.isEmpty || own.contains { !words.isDisjoint(with: $0.split(separator: " ")) } ? only : nil
  }

  private static func score(_ heading: Heading, _ evidence: [String]) -> Double {
    guard !heading.folded.isEmpty else { return 0 }
    let rank = 1 - Double(heading.level) * 0.02
    return evidence.map { other in
      if other == heading.folded { return 2 * rank }
      let isLonger = other.utf8.count < heading.folded.utf8.count
      let (short, long) = isLonger ? (other, heading.folded) : (heading.folded, other)
      let share = Double(short.utf8.count) / Double(long.utf8.count)
      return share >= 0.4 && " \(long) ".contains(" \(short) ") ? (0.5 + share) * rank : 0
    }.max() ?? 0
  }

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", "｜", " : "]

  /// Without the site's name at either end.
  static func withoutSite(_ title: String, _ site: [String]) -> String {
    var title = String(title.trimmed)
    let names = site.map { packed($0) }.filter { $0.utf8.count > 1 }
    while let cut = cutOnce(title, names) { title = cut }
    return title
  }

  private static func cutOnce(_ title: String, _ names: [String]) -> String? {
    let bytes = Array(title.utf8)
    for separator in separators where bytes.holds(separator) {
      let parts = title.split(separator: separator, omittingEmptySubsequences: true)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if isSite(last, names) { return String(title[..<parts[parts.count - 2].endIndex].trimmed) }
      if isSite(first, names) { return String(title[parts[1].startIndex...].trimmed) }
    }
    return nil
  }

  private static func isSite(_ part: Substring, _ names: [String]) -> Bool {
    let packed = packed(part)
    guard packed.utf8.count > 1 else { return false }
    if isDomain(part.trimmed) { return true }
    return names.contains { $0 == packed || $0.hasPrefix(packed) || packed.hasPrefix($0) && $0.utf8.count > 3 }
  }

  /// "example.org"
  private static func isDomain(_ part: Substring) -> Bool {
    guard !part.contains(" "), let dot = part.lastIndex(of: "."), dot > part.startIndex else { return false }
    let ending = part[part.index(after: dot)...]
    return (2...4).contains(ending.utf8.count) && ending.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// Letters and digits alone.
  private static func packed(_ text: some StringProtocol) -> String {
    let folded = PageText.folded(text).filter { $0 != " " }
    return folded.hasPrefix("the") ? String(folded.dropFirst(3)) : folded
  }
}

extension [UInt8] {
  /// Whether a word stands anywhere in it.
  fileprivate func holds(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first, word.count <= count else { return false }
      return withUnsafeBufferPointer { bytes in
        (0...bytes.count - word.count).contains { start in
          bytes[start] == first && bytes[start..<start + word.count].elementsEqual(word)
        }
      }
    }
  }
}
