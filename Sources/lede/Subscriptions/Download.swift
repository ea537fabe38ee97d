// An address of the web that was named on the command line.

import ArticleParsing
import Fetching
import NewsModel
import Reader

/// What stands at an address.
enum Download {
  /// The page or feed at an address; of a site's front page that names a feed, the feed.
  static func read(_ address: String) throws(Trouble) -> FetchedPage {
    let fetcher = Fetcher(policy: .lede)
    let page = try page(at: address, fetcher)
    guard isFront(page.address), !FeedParser.recognizes(page.bytes), let feed = feeds(in: page).first else {
      return page
    }
    return try self.page(at: feed.address, fetcher)
  }

  static func page(at address: String, _ fetcher: Fetcher) throws(Trouble) -> FetchedPage {
    switch fetcher.fetch(FetchRequest(address: address)) {
    case .page(let page): return page
    case .notModified: throw FetchError.brokenAnswer.trouble
    case .failed(let error): throw error.trouble
    }
  }

  static func feeds(in page: FetchedPage) -> [Subscription] {
    FeedDiscovery.feeds(in: page.bytes, address: page.address, contentType: page.contentType)
  }

  /// `https://a.example` and `https://a.example/`
  private static func isFront(_ address: String) -> Bool {
    let rest = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    return rest.drop { $0 != "/" }.count <= 1
  }

  /// The page as a file of its own would have to be, to be read as what it is: it says where it came from.
  static func file(of page: FetchedPage) -> (name: String, bytes: [UInt8]) {
    if ArticleBundle.recognizes(page.bytes) { return ("feed.xml", page.bytes) }
    let contents = try? FileContents.contents(
      of: page.bytes, named: page.address, address: page.address, contentType: page.contentType)
    guard case .article(let article)? = contents else { return ("page.html", page.bytes) }
    var metadata = article.metadata
    metadata.address = metadata.address ?? page.address
    let entry = KeptEntry(id: page.address, metadata: metadata, html: article.html, source: page.address)
    return ("page.jsonfeed", entry.bytes)
  }
}
