// Finds when a page was published: in its data, its tags, its address, and what stands near the headline.

import NewsModel

/// The time of publication; of a later change only where nothing else is known.
struct PageTime {
  private(set) var published: Timestamp?

  init(
    _ outline: PageOutline, _ metas: MetaTags, _ data: LinkedData, near title: Int32, address: PageAddress?,
    language: String?
  ) {
    let reader = PageDateReader(isMonthFirst: PageTime.isMonthFirst(language, address))
    let given = [
      data.published,
      metas.first("article:published_time", "og:published_time", "og:article:published_time", "article:published"),
      metas.first("datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"),
      metas.first("pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_date"),
      metas.first("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created"),
      metas.first("article.published", "published_at", "originalpublicationdate", "displaydate", "published-date"),
      metas.first("rnews:datepublished", "bt:pubdate", "article_date_original", "date", "datecreated", "created"),
    ]
    let changed = [
      data.modified, metas.first("article:modified_time", "og:modified_time", "og:updated_time"),
      metas.first("datemodified", "lastmod", "last-modified", "revised"),
    ]
    let steps: [() -> Timestamp?] = [
      { given.lazy.compactMap { $0.flatMap { reader.date(in: $0) } }.first },
      { PageTime.marked(outline, near: title, reader) },
      { PageTime.inAddress(address) },
      { PageTime.visible(outline, near: title, reader) },
      { changed.lazy.compactMap { $0.flatMap { reader.date(in: $0) } }.first },
    ]
    for step in steps where published == nil { published = step() }
  }

  /// Americans write the month first; nearly all others the day.
  private static func isMonthFirst(_ language: String?, _ address: PageAddress?) -> Bool {
    let host = address?.host ?? ""
    if [".uk", ".au", ".nz", ".ie", ".in", ".za", ".ng"].contains(where: { host.hasSuffix($0) }) { return false }
    return language == nil || language == "en" || language?.lowercased() == "en-us"
  }

  /// Elements that are marked as holding the date, the nearest to the headline first.
  private static func marked(_ outline: PageOutline, near title: Int32, _ reader: PageDateReader) -> Timestamp? {
    let all = outline.hints.indices.filter { index in
      outline.hints[index].contains(.date) && outline.tree.nodes[index].end - Int32(index) < 60
        && outline.zones[index].isDisjoint(with: [.comments, .related, .footer, .navigation])
    }.prefix(400)
    let ordered = all.map { Int32($0) }.sorted { rank($0, outline, title) < rank($1, outline, title) }
    return ordered.prefix(30).lazy.compactMap { index in
      let node = outline.tree.node(index).markup
      let attributes = [node.attribute("datetime"), MetaTags.content(of: node), node.attribute("title")]
      return attributes.lazy.compactMap { $0.flatMap { reader.date(in: $0) } }.first
        ?? reader.date(in: outline.tree.words(of: index, atMost: 300))
    }.first
  }

  private static func rank(_ index: Int32, _ outline: PageOutline, _ title: Int32) -> Int32 {
    let distance = index < title ? (title - index) * 2 : index - title
    return outline.hints[Int(index)].contains(.property) ? distance / 4 : distance
  }

  /// `/2019/11/18/`, `/2019-11-18-`, `/20191118`
  private static func inAddress(_ address: PageAddress?) -> Timestamp? {
    guard let segments = address?.segments else { return nil }
    let numbers = segments.flatMap { $0.split { !("0"..."9").contains($0) } }
    for (place, number) in numbers.enumerated() {
      guard number.utf8.count == 4 || number.utf8.count == 8, let value = Int(number) else { continue }
      if number.utf8.count == 8, let date = CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100),
        isPlausible(date)
      {
        return Timestamp(date: date)
      }
      guard number.utf8.count == 4, place + 2 < numbers.count, numbers[place + 1].utf8.count <= 2,
        numbers[place + 2].utf8.count <= 2, let month = Int(numbers[place + 1]), let day = Int(numbers[place + 2]),
        let date = CivilDate(year: value, month: month, day: day), isPlausible(date)
      else { continue }
      return Timestamp(date: date)
    }
    return nil
  }

  static func isPlausible(_ date: CivilDate) -> Bool { (1994...2050).contains(date.year) }

  /// The first date in a short block after the headline, then in one before it.
  private static func visible(_ outline: PageOutline, near title: Int32, _ reader: PageDateReader) -> Timestamp? {
    let below = outline.blocks.lazy.filter { $0.start >= title && $0.count.words <= 30 }.prefix(40)
    let above = outline.blocks.lazy.filter { $0.start < title && $0.count.words <= 20 }.suffix(15)
    return (Array(below) + above.reversed()).lazy.compactMap { block in
      reader.date(in: outline.tree.words(of: block))
    }.first
  }
}
