// Fetches what is subscribed to, and keeps what comes.

import ArticleParsing
import Fetching
import Glibc
import NewsModel
import Reader

/// What came of fetching one source.
struct SourceOutcome: Sendable {
  let source: Source
  /// The address that was asked; the source may have moved since.
  let asked: String
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

  /// Fetches all that have an address of the web; tells of each as it is done. Those whose servers asked to be left alone
  /// for longer are left alone.
  func run(_ sources: [Source], tell: (SourceOutcome) -> Void) {
    var (asked, marks): ([Source], [NewsStore.Mark]) = ([], [])
    for source in sources where !source.isFolder {
      let mark = store.mark(source.address)
      if let wait = mark.wait(at: time(nil)) {
        tell(SourceOutcome(source: source, asked: source.address, trouble: FetchError.busy(seconds: wait).trouble))
      } else {
        asked.append(source)
        marks.append(mark)
      }
    }
    let requests = zip(asked, marks).map {
      FetchRequest(address: $0.address, etag: $1.etag, lastModified: $1.lastModified)
    }
    fetcher.fetch(requests) { place, result in tell(take(result, of: asked[place], marks[place])) }
  }

  private func take(_ result: FetchResult, of source: Source, _ old: NewsStore.Mark) -> SourceOutcome {
    var (outcome, mark, source) = (SourceOutcome(source: source, asked: source.address), old, source)
    mark.tried = time(nil)
    mark.trouble = nil
    mark.notBefore = nil
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
    case .failed(let error):
      outcome.trouble = error.trouble
      if case .busy(let seconds) = error { mark.notBefore = time(nil) + min(seconds, NewsStore.Mark.longestWait) }
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
  /// What the program calls itself, with its version, and the certificates that a person trusts instead of the system's.
  static var lede: FetchPolicy {
    var policy = FetchPolicy()
    policy.userAgent = "Lede/\(Version.number) (a news reader for the terminal)"
    // What other programs with the same library are told by.
    policy.certificates = environment("SSL_CERT_FILE") ?? environment("CURL_CA_BUNDLE")
    return policy
  }
}

extension NewsStore.Mark {
  /// Whatever a server asks for, it is asked again after a day.
  static let longestWait = 86_400

  /// How many seconds are left of the time for which the server asked to be left alone; nil if there are none.
  func wait(at now: Int) -> Int? { notBefore.flatMap { $0 > now ? min($0 - now, NewsStore.Mark.longestWait) : nil } }
}
