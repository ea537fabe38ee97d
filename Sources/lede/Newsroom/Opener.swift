// Opens the article that a person waits for, before and beside all other work.

import ArticleParsing
import Extraction
import Glibc
import NewsModel
import Reader

/// A thread that reads one article at a time, the last one that was asked for first, and answers questions about it.
final class Opener: Sendable {
  /// A text longer than this is shown before it is analyzed.
  private static let shortText = 40_000

  private struct State {
    var wanted: ArticleID?
    var questions: [(id: ArticleID, claim: Claim)] = []
    var isBusy = false
    var isEnded = false
    /// The first article is shown before it is analyzed: the engine is cold, and the first frame waits for the text.
    var hasOpened = false
    /// The article on the screen, or on its way there.
    var current: ArticleID?
  }

  private enum Task {
    case open(ArticleID)
    case explain(ArticleID, Claim)
    case end
  }

  private let state = Monitor(State())
  /// What was opened last, for questions about it.
  private let last = Monitor<OpenArticle?>(nil)
  private let store: ReadingStore
  private let analyses: AnalysisStore?
  private let send: @Sendable (Action) -> Void
  private let edition: @Sendable (_ path: String) -> Int?
  private let report: @Sendable (_ path: String, _ edition: Int, FileReport) -> Void

  /// `report` takes what is found out on the way, so that it need not be found out again for the list; with the edition of
  /// the file before it was read, so that what is late can be told.
  init(
    store: ReadingStore, analyses: AnalysisStore?, send: @escaping @Sendable (Action) -> Void,
    edition: @escaping @Sendable (String) -> Int?,
    report: @escaping @Sendable (String, Int, FileReport) -> Void
  ) {
    self.store = store
    self.analyses = analyses
    self.send = send
    self.edition = edition
    self.report = report
  }

  func open(_ id: ArticleID) {
    state.update {
      $0.wanted = id
      $0.current = id
    }
  }

  /// Opens the current article again if its file is among those.
  func reopen(_ paths: [String]) {
    state.update { state in
      if let current = state.current, paths.contains(current.rawValue) { state.wanted = current }
    }
  }

  func explain(_ claim: Claim, in id: ArticleID) { state.update { $0.questions.append((id, claim)) } }
  func end() { state.update { $0.isEnded = true } }
  var isIdle: Bool { state.update { !$0.isBusy && $0.wanted == nil && $0.questions.isEmpty } }

  /// Works until it is ended.
  func work() {
    while true {
      switch state.wait(for: { Opener.next(&$0) }) {
      case .open(let id): read(id)
      case .explain(let id, let claim): answer(claim, in: id)
      case .end: return
      }
      state.update { $0.isBusy = false }
    }
  }

  private static func next(_ state: inout State) -> Task? {
    if state.isEnded { return .end }
    if let wanted = state.wanted {
      state.wanted = nil
      state.isBusy = true
      return .open(wanted)
    }
    guard !state.questions.isEmpty else { return nil }
    let question = state.questions.removeFirst()
    state.isBusy = true
    return .explain(question.id, question.claim)
  }

  private func read(_ id: ArticleID) {
    let path = id.rawValue
    let record = store.record(path)
    let edition = edition(path)
    let stamp = FileStamp(path: path)
    func tell(_ found: FileReport) { if let edition { report(path, edition, found) } }
    do {
      let article = try ArticleParser.parse(file: path, id: id)
      let readAt = ClockTime.now
      let isFirst = state.update { state in
        defer { state.hasOpened = true }
        return !state.hasOpened
      }
      if isFirst || article.text.utf8.count > Opener.shortText {
        send(.opened(OpenArticle(article: article, analysis: nil, readAt: readAt), place: record?.place))
      }
      // Who pages through the list waits for the last one only.
      guard state.update({ $0.wanted == nil }) else { return }
      let analysis = Pipeline.analyze(article)
      let open = OpenArticle(article: article, analysis: analysis, readAt: readAt)
      last.update { $0 = open }
      send(.opened(open, place: record?.place))
      if let stamp { analyses?.keep(path, stamp, [(article, analysis)]) }
      tell(FileReader.report(of: article, analysis, path, record?.isUnread ?? true))
    } catch {
      send(.openFailed(id, error))
      tell(FileReader.failure(error, path, record?.isUnread ?? true))
    }
  }

  private func answer(_ claim: Claim, in id: ArticleID) {
    guard let open = last.update({ $0 }), open.id == id else { return send(.explained(claim, nil)) }
    send(.explained(claim, Explainer.evidence(for: claim, in: open.article, analysis: open.analysis)))
  }
}

extension ClockTime {
  /// The time of day now, by the user's clock; nil if it cannot be told.
  fileprivate static var now: ClockTime? {
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return nil }
    return ClockTime(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }
}
