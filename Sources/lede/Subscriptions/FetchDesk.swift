// Fetches behind the screen: one thing after the other, each on a thread of its own.

import Fetching
import NewsModel
import Reader

/// What `R` and `F` ask for.
final class FetchDesk: Sendable {
  private struct State {
    /// What is being fetched.
    var fetcher: Fetcher?
    var isClosed = false
  }

  /// Nil where nothing is to be fetched: in frames and sessions.
  private let store: NewsStore?
  private let state = Monitor(State())

  init(store: NewsStore?) { self.store = store }

  /// Gives up what is being fetched.
  func close() {
    state.update { state in
      state.isClosed = true
      state.fetcher?.cancel()
    }
  }

  /// Fetches what is new from all sources, and tells how that goes. New articles are files, which the newsroom hears of.
  func fetch(_ tell: @escaping @Sendable (Message) -> Void) {
    begin(tell) { store, fetcher in
      let sources = SourceList.read().sources.filter { !$0.isFolder }
      guard !sources.isEmpty else { return tell(Message(text: "No sources yet: lede add ADDRESS")) }
      tell(Message(text: "Fetching \(counted(sources.count, "source"))"))
      var (done, new) = (0, 0)
      var failed: [SourceOutcome] = []
      SourceFetch(store: store, fetcher: fetcher).run(sources) { outcome in
        done += 1
        new += outcome.new
        if outcome.trouble != nil { failed.append(outcome) }
        if done < sources.count { tell(Message(text: "Fetching: \(done) of \(sources.count) sources")) }
      }
      tell(FetchDesk.summary(new: new, failed))
    }
  }

  private static func summary(new: Int, _ failed: [SourceOutcome]) -> Message {
    let found = counted(new, "new article")
    guard let first = failed.first, let trouble = first.trouble else { return Message(text: found) }
    let others = failed.count > 1 ? ", and \(failed.count - 1) more: lede sources tells" : ""
    return Message(subject: first.source.name, text: "\(trouble.what)\(others); \(found)", isTrouble: true)
  }

  /// Fetches the whole page of a kept entry in its place.
  func fetchPage(_ path: String, _ tell: @escaping @Sendable (Message) -> Void) {
    begin(tell) { store, fetcher in
      tell(Message(text: "Fetching the whole page"))
      do throws(Trouble) {
        try WholePage.replace(path, in: store, fetcher)
        tell(Message(text: "This is the whole page"))
      } catch {
        tell(Message(subject: "The page", text: error.what, isTrouble: true))
      }
    }
  }

  private func begin(
    _ tell: @escaping @Sendable (Message) -> Void, _ work: @escaping @Sendable (NewsStore, Fetcher) -> Void
  ) {
    guard let store else { return tell(Message(text: "Nothing is fetched here")) }
    let fetcher = Fetcher(policy: .lede)
    let isFree = state.update { state in
      guard state.fetcher == nil, !state.isClosed else { return false }
      state.fetcher = fetcher
      return true
    }
    guard isFree else { return tell(Message(text: "Still fetching")) }
    WorkerThread { [state] in
      work(store, fetcher)
      state.update { $0.fetcher = nil }
    }.detach()
  }
}
