// What a page says about its article, all evidence weighed.

import NewsModel

/// Title, authors, outlet, date and language of a page.
struct PageFacts {
  private(set) var metadata = Metadata()
  /// What its links are relative to.
  let base: PageAddress?

  init(_ outline: PageOutline, address: String?) {
    let tree = outline.tree
    let metas = MetaTags(tree)
    let data = LinkedData(tree)
    let canonical = PageFacts.canonical(tree, metas)
    let own = address ?? canonical
    let baseReference = tree.bases.lazy.compactMap { $0.attribute("href") }.first
    let page = own.flatMap { PageAddress($0) }
    base = baseReference.flatMap { PageAddress.resolved($0, against: page) }.flatMap { PageAddress($0) } ?? page
    let outlet = metas.first("og:site_name") ?? data.publisher ?? data.siteName ?? metas.first("application-name")
    let title = PageTitle(outline, metas, data, site: [outlet, page?.host].compactMap(\.self))
    metadata.title = title.text.flatMap { HarmlessText.line($0) }
    metadata.outlet = outlet.flatMap { HarmlessText.line(PageFacts.decoded($0)) }
    metadata.address = own.flatMap { HarmlessText.line($0) }
    metadata.language = PageFacts.language(outline, metas, data)
    let place = title.node ?? outline.mainPart ?? 0
    metadata.byline = PageAuthors(outline, metas, data, near: place, outlet: outlet).names
    metadata.published =
      PageTime(outline, metas, data, near: place, address: page, language: metadata.language).published
  }

  private static func canonical(_ tree: PageTree, _ metas: MetaTags) -> String? {
    let link = tree.links.lazy.first { $0.attribute("rel")?.lowercased() == "canonical" }?.attribute("href")
    return [link, metas.first("og:url")].lazy.compactMap(\.self).first { PageAddress($0) != nil }
  }

  /// A language tag: "en", "de-AT".
  private static func language(_ outline: PageOutline, _ metas: MetaTags, _ data: LinkedData) -> String? {
    let root = outline.tree.nodes.first?.markup
    let candidates = [
      root?.attribute("lang"), root?.attribute("xml:lang"), data.language, metas.first("og:locale"),
      metas.first("content-language", "language", "dc.language"),
    ]
    return candidates.lazy.compactMap { $0.flatMap { tag($0) } }.first
  }

  private static func tag(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == "_" || $0 == "," || $0 == " " }
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ $0 | 0x20 >= 0x61 }) else {
      return nil
    }
    return ([first.lowercased()] + parts.dropFirst().prefix(1).map(String.init)).joined(separator: "-")
  }

  /// Data often holds references of HTML: "Q&amp;A".
  static func decoded(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "&")) ? HTMLTags.paragraphs(text).joined(separator: " ") : text
  }
}
