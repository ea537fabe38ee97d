// Fetches what is subscribed to, and keeps what comes.

import ArticleParsing
import Fetching
import Glibc
import NewsModel
import Reader

/// What came of fetching one source.
struct SourceOutcome: Sendable {
  let source: Source
  /// How many articles are new.
  var new = 0
  var trouble: Trouble?
}

/// Fetches sources one after another and at once, as `Fetcher` does.
struct SourceFetch: Sendable {
  let store: NewsStore
  let fetcher: Fetcher

  init(store: NewsStore, fetcher: Fetcher = Fetcher(policy: .lede)) {
    self.store = store
    self.fetcher = fetcher
  }

  /// Fetches all that have an address of the web; tells of each as it is done.
  func run(_ sources: [Source], tell: (SourceOutcome) -> Void) {
    let sources = sources.filter { !$0.isFolder }
    let marks = sources.map { store.mark($0.address) }
    let requests = zip(sources, marks).map {
      FetchRequest(address: $0.address, etag: $1.etag, lastModified: $1.lastModified)
    }
    fetcher.fetch(requests) { place, result in tell(take(result, of: sources[place], marks[place])) }
  }

  private func take(_ result: FetchResult, of source: Source, _ old: NewsStore.Mark) -> SourceOutcome {
    var (outcome, mark, source) = (SourceOutcome(source: source), old, source)
    mark.tried = time(nil)
    mark.trouble = nil
    switch result {
    case .page(let page):
      follow(page.movedTo, &source)
      do throws(Trouble) {
        let feed = try SourceFetch.feed(in: page)
        outcome.new = store.keep(feed, source.address)
        mark = NewsStore.Mark(
          etag: page.etag, lastModified: page.lastModified, tried: mark.tried, fetched: mark.tried,
          title: SourceFetch.title(of: feed))
      } catch {
        outcome.trouble = error
      }
    case .notModified(let movedTo):
      follow(movedTo, &source)
      mark.fetched = mark.tried
    case .failed(.cancelled): outcome.trouble = FetchError.cancelled.trouble
    case .failed(let error): outcome.trouble = error.trouble
    }
    if case .failed(.cancelled) = result { return outcome }
    mark.trouble = outcome.trouble?.what
    store.setMark(mark, source.address)
    return outcome
  }

  /// A source that has moved for good is asked at its new place from now on.
  private func follow(_ address: String?, _ source: inout Source) {
    guard let address, address != source.address else { return }
    let old = source.address
    store.move(old, address)
    _ = SourceList.change { $0.move(old, to: address) }
    source.address = address
  }

  /// The feed that a server sent.
  static func feed(in page: FetchedPage) throws(Trouble) -> Feed {
    let contents = try FileContents.contents(
      of: page.bytes, named: page.address, address: page.address, contentType: page.contentType)
    switch contents {
    case .feed(let feed): return feed
    case .subscriptions: throw Trouble.isList
    case .article, .bundle: throw Trouble(what: "is no feed any more, but a page")
    }
  }

  /// The name of a feed, as plain words.
  static func title(of feed: Feed) -> String? {
    var named = feed
    named.entries = [FeedEntry()]
    return ArticleBundle(feed: named, id: ArticleID(rawValue: "")).facts(at: 0).metadata.outlet
  }
}

extension FetchPolicy {
  /// What the program calls itself, with its version.
  static var lede: FetchPolicy {
    var policy = FetchPolicy()
    policy.userAgent = "Lede/\(Version.number) (a news reader for the terminal)"
    return policy
  }
}
