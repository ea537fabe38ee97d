// Fetches behind the screen: one thing after the other, each on a thread of its own.

import Fetching
import Glibc
import NewsModel
import Reader

/// What the reader wants of its sources: `R`, `F`, the pane of sources, `:add` and `:remove`.
final class FetchDesk: Sendable {
  typealias Send = @Sendable (Action) -> Void

  private struct State {
    /// What is being fetched with.
    var fetcher: Fetcher?
    /// The addresses that have not been answered yet.
    var fetching: Set<String> = []
    /// What is read, once the sources were asked for: from then on they are told whenever they change.
    var roots: [String]?
    var lastTold = ContinuousClock.now
    var isClosed = false
  }

  /// While much is fetched the sources are told no more often than this.
  private static let interval = Duration.milliseconds(300)

  /// Nil where nothing is to be fetched: in frames and sessions.
  private let store: NewsStore?
  let pages: WholePages?
  private let state = Monitor(State())

  init(store: NewsStore?, pages: WholePages? = nil) {
    self.store = store
    self.pages = pages
  }

  /// Gives up what is being fetched.
  func close() {
    state.update { state in
      state.isClosed = true
      state.fetcher?.cancel()
    }
  }

  /// Fetches what is new from some sources, by their addresses, or from all, and tells how that goes. New articles are
  /// files, which the newsroom hears of.
  func fetch(_ addresses: [String], _ send: @escaping Send) {
    begin(send) { [self] store, fetcher in
      let all = SourceList.read().sources.filter { !$0.isFolder }
      let sources = addresses.isEmpty ? all : all.filter { addresses.contains($0.address) }
      guard !sources.isEmpty else { return send(.message(Message(text: "No sources yet: :add ADDRESS"))) }
      state.update { $0.fetching = Set(sources.map(\.address)) }
      send(.message(Message(text: "Fetching \(counted(sources.count, "source"))")))
      tellSources(send)
      var (done, new) = (0, 0)
      var failed: [SourceOutcome] = []
      SourceFetch(store: store, fetcher: fetcher).run(sources) { outcome in
        done += 1
        new += outcome.new
        if outcome.trouble != nil { failed.append(outcome) }
        state.update { _ = $0.fetching.remove(outcome.asked) }
        if done < sources.count {
          send(.message(Message(text: "Fetching: \(done) of \(sources.count) sources")))
          tellSources(send, isUrgent: false)
        }
      }
      send(.message(FetchDesk.summary(new: new, failed)))
    }
  }

  private static func summary(new: Int, _ failed: [SourceOutcome]) -> Message {
    let found = counted(new, "new article")
    guard let first = failed.first, let trouble = first.trouble else { return Message(text: found) }
    let others = failed.count > 1 ? ", and \(failed.count - 1) more: i lists the sources" : ""
    return Message(subject: first.source.name, text: "\(trouble.what)\(others); \(found)", isTrouble: true)
  }

  /// Fetches the whole page of an article, which is read from then on; `changed` is called when it is there.
  func fetchPage(_ id: ArticleID, in path: String, _ send: @escaping Send, changed: @escaping @Sendable () -> Void) {
    begin(send) { [pages] store, fetcher in
      guard let pages else { return }
      send(.message(Message(text: "Fetching the whole page")))
      do throws(Trouble) {
        try WholePage.fetch(id, in: path, store: store, pages: pages, fetcher)
        changed()
        send(.message(Message(text: "This is the whole page")))
      } catch {
        send(.message(Message(subject: "The page", text: error.what, isTrouble: true)))
      }
    }
  }

  /// Fetches the whole pages of all teasers of some sources. Nobody named them, so their sites may say no.
  func fetchPages(of sources: [String], _ send: @escaping Send) {
    begin(send) { store, fetcher in
      let teasers = sources.flatMap { Teaser.all(of: $0, in: store) }
      guard !teasers.isEmpty else { return send(.message(Message(text: "All is whole: no teasers here"))) }
      send(.message(Message(text: "Fetching \(counted(teasers.count, "whole page"))")))
      var (done, whole) = (0, 0)
      var first: Trouble?
      fetcher.fetch(teasers.map { FetchRequest(automatic: $0.address) }) { place, result in
        done += 1
        do throws(Trouble) {
          guard case .page(let page) = result else { throw result.trouble ?? FetchError.brokenAnswer.trouble }
          try WholePage.replace(teasers[place].path, by: page, in: store)
          whole += 1
        } catch {
          first = first ?? error
        }
        if done < teasers.count { send(.message(Message(text: "Fetching: \(done) of \(teasers.count) pages"))) }
      }
      let text = counted(whole, "whole page")
      guard let first else { return send(.message(Message(text: text))) }
      send(
        .message(
          Message(subject: counted(done - whole, "page"), text: "\(first.what); \(text)", isTrouble: true)))
    }
  }

  private func begin(_ send: @escaping Send, _ work: @escaping @Sendable (NewsStore, Fetcher) -> Void) {
    guard let store else { return send(.message(Message(text: "Nothing is fetched here"))) }
    let fetcher = Fetcher(policy: .lede)
    let isFree = state.update { state in
      guard state.fetcher == nil, !state.isClosed else { return false }
      state.fetcher = fetcher
      return true
    }
    guard isFree else { return send(.message(Message(text: "Still fetching"))) }
    WorkerThread { [self] in
      work(store, fetcher)
      state.update { state in
        state.fetcher = nil
        state.fetching = []
      }
      tellSources(send)
    }.detach()
  }
}

// The list of sources.
extension FetchDesk {
  /// Tells the sources, now and whenever they change.
  func list(roots: [String], _ send: @escaping Send) {
    state.update { $0.roots = roots }
    // In frames and sessions they are there before the next frame.
    guard store != nil else { return tellSources(send) }
    WorkerThread { [self] in tellSources(send) }.detach()
  }

  private func tellSources(_ send: Send, isUrgent: Bool = true) {
    let now = ContinuousClock.now
    let wanted: (roots: [String], fetching: Set<String>)? = state.update { state in
      guard let roots = state.roots, isUrgent || now - state.lastTold > FetchDesk.interval else { return nil }
      state.lastTold = now
      return (roots, state.fetching)
    }
    guard let wanted else { return }
    let sources = store == nil ? [] : SourceList.read().sources
    let rows = SourceRows.all(
      roots: wanted.roots, sources: sources, store: store, fetching: wanted.fetching, now: time(nil))
    send(.sources(rows))
  }

  func add(_ name: String, _ send: @escaping Send) {
    begin(send) { store, fetcher in
      send(.message(Message(text: "Looking at \(name.harmless)")))
      do throws(Trouble) {
        send(.message(Message(text: try Subscribing.add(name, to: store, fetcher))))
      } catch {
        send(.message(Message(subject: name.harmless, text: error.what, isTrouble: true)))
      }
    }
  }

  func remove(_ name: String, _ send: @escaping Send) {
    begin(send) { store, _ in
      do throws(Trouble) {
        let gone = try Subscribing.remove(name, from: store)
        send(.message(Message(text: gone.map(\.name.harmless).joined(separator: ", ") + " removed")))
      } catch {
        send(.message(Message(subject: name.harmless, text: error.what, isTrouble: true)))
      }
    }
  }
}
