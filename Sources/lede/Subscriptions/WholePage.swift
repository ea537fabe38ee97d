// Reads the whole page in place of what a feed or a file says of it.

import ArticleParsing
import Fetching
import NewsModel
import Reader

enum WholePage {
  /// Fetches the page of an article, and keeps it: in the place of a fetched entry, else beside the article's file, which is
  /// not changed.
  /// - Parameters:
  ///   - path: The file of the article.
  ///   - store: Where fetched articles are kept: only there are files changed.
  static func fetch(
    _ id: ArticleID, in path: String, store: NewsStore, pages: WholePages, _ fetcher: Fetcher
  ) throws(Trouble) {
    if isKept(path, in: store) { return try replace(path, in: store, fetcher) }
    let known = pages.article(for: id)
    let article = if let known { known } else { try article(id, in: path) }
    guard let address = article.metadata.address, Source.isWeb(address) else {
      throw Trouble(what: "is not known: the article names no address")
    }
    let whole = try page(at: address, fetcher)
    guard whole.html.utf8.count > article.html.utf8.count else { throw Trouble(what: "says no more") }
    let metadata = filled(article.metadata, from: whole.metadata)
    let entry = KeptEntry(id: id.rawValue, metadata: metadata, html: whole.html, source: address, isWhole: true)
    guard pages.keep(entry, for: id) else { throw Trouble(what: "cannot be written") }
  }

  /// Whether a file is one that was fetched.
  private static func isKept(_ path: String, in store: NewsStore) -> Bool {
    // The reader names files by paths without links.
    let folder = (try? ReadPaths([store.folder]).roots.first) ?? store.folder
    return path.hasSuffix(".jsonfeed") && (path.hasPrefix(folder + "/") || path.hasPrefix(store.folder + "/"))
  }

  /// Fetches the page of a kept entry, and keeps it in the entry's place.
  static func replace(_ path: String, in store: NewsStore, _ fetcher: Fetcher) throws(Trouble) {
    guard case .feed(let feed) = try FileContents.read(path),
      let address = ArticleBundle(feed: feed, id: ArticleID(rawValue: "")).facts(at: 0).metadata.address
    else { throw Trouble(what: "has no address to fetch") }
    try replace(path, by: try Download.page(at: address, fetcher), in: store)
  }

  /// Keeps a page in the place of a kept entry.
  static func replace(_ path: String, by page: FetchedPage, in store: NewsStore) throws(Trouble) {
    guard case .feed(let feed) = try FileContents.read(path), let source = feed.id else { throw Trouble.isList }
    let bundle = ArticleBundle(feed: feed, id: ArticleID(rawValue: ""))
    guard bundle.count == 1 else { throw Trouble.isList }
    let whole = try article(of: page)
    let before = (try? bundle.article(at: 0))?.html.utf8.count ?? 0
    guard whole.html.utf8.count > before else { throw Trouble(what: "says no more") }
    let metadata = filled(bundle.facts(at: 0).metadata, from: whole.metadata)
    let id = String(bundle.ids[0].rawValue.dropFirst())
    let entry = KeptEntry(id: id, metadata: metadata, html: whole.html, source: source, isWhole: true)
    guard store.replace(entry.bytes, path) else { throw Trouble(what: "cannot be written") }
  }

  /// What is known of an article, with what only its page tells.
  private static func filled(_ known: Metadata, from page: Metadata) -> Metadata {
    var metadata = known
    metadata.title = metadata.title ?? page.title
    if metadata.byline.isEmpty { metadata.byline = page.byline }
    metadata.outlet = metadata.outlet ?? page.outlet
    metadata.published = metadata.published ?? page.published
    metadata.language = metadata.language ?? page.language
    return metadata
  }

  /// An article of a file, or the only one.
  private static func article(_ id: ArticleID, in path: String) throws(Trouble) -> Article {
    let contents = try FileContents.read(path)
    if case .article(let article) = contents { return article }
    guard let bundle = contents.bundle(id: ArticleID(rawValue: path)) else { throw Trouble.isList }
    guard let index = bundle.ids.firstIndex(of: id) else { throw Trouble(what: "is not in its file any more") }
    do { return try bundle.article(at: index) } catch { throw error.trouble }
  }

  private static func page(at address: String, _ fetcher: Fetcher) throws(Trouble) -> Article {
    try article(of: try Download.page(at: address, fetcher))
  }

  private static func article(of page: FetchedPage) throws(Trouble) -> Article {
    let contents = try FileContents.contents(
      of: page.bytes, named: page.address, address: page.address, contentType: page.contentType)
    guard case .article(let article) = contents else { throw Trouble(what: "is none, but a feed") }
    return article
  }
}
