// What a page says about its article, all evidence weighed.

import NewsModel

/// Title, authors, outlet, date and language of a page.
struct PageFacts {
  private(set) var metadata = Metadata()
  let title: PageTitle
  /// The article's text as the page's data give it.
  let text: String?

  init(_ outline: PageOutline, _ addresses: PageAddresses) {
    let tree = outline.tree
    let page = addresses.page
    let metas = MetaTags(tree)
    let data = LinkedData(tree)
    text = data.body.map { PageText.decoded($0) }
    let outlet = metas.first("og:site_name") ?? data.publisher ?? data.siteName ?? metas.first("application-name")
    title = PageTitle(outline, metas, data, site: [outlet, page?.host].compactMap(\.self))
    metadata.title = title.text.flatMap { HarmlessText.line($0) }
    metadata.outlet = outlet.flatMap { HarmlessText.line(PageText.decoded($0)) }
    metadata.address = addresses.own.flatMap { HarmlessText.line($0) }
    metadata.language = PageFacts.language(outline, metas, data)
    let place = title.node ?? outline.mainPart ?? 0
    metadata.byline = PageAuthors(outline, metas, data, near: place, outlet: outlet, host: page?.host ?? "").names
    metadata.published =
      PageTime(outline, metas, data, near: place, address: page, language: metadata.language).published
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
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().prefix(1).map(String.init)).joined(separator: "-")
  }
}
