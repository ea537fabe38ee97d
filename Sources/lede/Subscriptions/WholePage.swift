// Reads the whole page in place of what a feed says of it.

import ArticleParsing
import Fetching
import NewsModel
import Reader

enum WholePage {
  /// Fetches the page of a kept entry, and keeps it in the entry's place.
  /// - Parameters:
  ///   - path: The file of the entry.
  ///   - store: Where fetched articles are kept: only there are files changed.
  static func replace(_ path: String, in store: NewsStore, _ fetcher: Fetcher) throws(Trouble) {
    // The reader names files by paths without links.
    let folder = (try? ReadPaths([store.folder]).roots.first) ?? store.folder
    guard path.hasPrefix(folder + "/") || path.hasPrefix(store.folder + "/"), path.hasSuffix(".jsonfeed") else {
      throw Trouble(what: "is a file of yours, which is not changed; o opens its address in the browser")
    }
    guard case .feed(let feed) = try FileContents.read(path), let source = feed.id else { throw Trouble.isList }
    let bundle = ArticleBundle(feed: feed, id: ArticleID(rawValue: ""))
    guard bundle.count == 1, let address = bundle.facts(at: 0).metadata.address else {
      throw Trouble(what: "has no address to fetch")
    }
    let whole = try article(at: address, fetcher)
    let before = (try? bundle.article(at: 0))?.html.utf8.count ?? 0
    guard whole.html.utf8.count > before else { throw Trouble(what: "says no more on its page") }
    var metadata = bundle.facts(at: 0).metadata
    metadata.title = metadata.title ?? whole.metadata.title
    if metadata.byline.isEmpty { metadata.byline = whole.metadata.byline }
    metadata.published = metadata.published ?? whole.metadata.published
    metadata.language = metadata.language ?? whole.metadata.language
    let id = String(bundle.ids[0].rawValue.dropFirst())
    let entry = KeptEntry(id: id, metadata: metadata, html: whole.html, source: source, isWhole: true)
    guard store.replace(entry.bytes, path) else { throw Trouble(what: "cannot be written") }
  }

  private static func article(at address: String, _ fetcher: Fetcher) throws(Trouble) -> Article {
    let page = try Download.page(at: address, fetcher)
    let contents = try FileContents.contents(
      of: page.bytes, named: page.address, address: page.address, contentType: page.contentType)
    guard case .article(let article) = contents else { throw Trouble(what: "has no page, but a feed") }
    return article
  }
}
