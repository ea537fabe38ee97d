// Begins and ends subscriptions, for the commands and for the reader.

import Fetching
import Glibc
import NewsModel
import Reader

enum Subscribing {
  /// Subscribes to a feed, to the feed that a site names, or to a folder.
  /// - Returns: What was added, for people: "Harbor Post added: 12 articles".
  static func add(
    _ name: String, folders: [String] = [], to store: NewsStore, _ fetcher: Fetcher
  ) throws(Trouble) -> String {
    Source.isWeb(name) ? try addFeed(name, folders, store, fetcher) : try addFolder(name, folders)
  }

  private static func addFolder(_ name: String, _ folders: [String]) throws(Trouble) -> String {
    let path = try ReadPaths([name]).roots[0]
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Trouble(what: "is no folder and no address of the web")
    }
    try add(Source(address: path, folders: folders))
    return "\(path.harmless) added"
  }

  private static func addFeed(
    _ name: String, _ folders: [String], _ store: NewsStore, _ fetcher: Fetcher
  ) throws(Trouble) -> String {
    var asked = name
    var page = try Download.page(at: asked, fetcher)
    if (try? SourceFetch.feed(in: page)) == nil {
      guard let feed = Download.feeds(in: page).first else { throw Trouble(what: "is no feed, and names none") }
      asked = feed.address
      page = try Download.page(at: asked, fetcher)
    }
    let feed = try SourceFetch.feed(in: page)
    let title = SourceFetch.title(of: feed)
    // Where a redirect leads for the time being is not where it is.
    let address = page.movedTo ?? asked
    try add(Source(address: address, title: title, folders: folders))
    let count = store.keep(feed, address)
    let now = time(nil)
    store.setMark(
      NewsStore.Mark(etag: page.etag, lastModified: page.lastModified, tried: now, fetched: now, title: title), address)
    return "\((title ?? address).harmless) added: \(counted(count, "article"))"
  }

  private static func add(_ source: Source) throws(Trouble) {
    var isNew = false
    if let failure = SourceList.change({ isNew = $0.add(source) }) {
      throw Trouble(what: "cannot be added: \(Places.sources) cannot be written: \(reason(failure))")
    }
    guard isNew else { throw Trouble(what: "is among the sources already") }
  }

  /// Ends subscriptions by address, folder or name; what was fetched of them goes as well.
  static func remove(_ name: String, from store: NewsStore) throws(Trouble) -> [Source] {
    var gone: [Source] = []
    let full = try? ReadPaths([name]).roots.first
    let failure = SourceList.change { file in
      gone = file.remove(name)
      if gone.isEmpty, let full { gone = file.remove(full) }
    }
    if let failure { throw Trouble(what: "stays: \(Places.sources.harmless) cannot be written: \(reason(failure))") }
    guard !gone.isEmpty else { throw Trouble(what: "is no source: lede sources prints them") }
    for source in gone where !source.isFolder { store.remove(source.address) }
    return gone
  }
}
