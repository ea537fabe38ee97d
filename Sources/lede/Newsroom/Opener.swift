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
    /// Articles whose dates are to be counted from another day.
    var unanchored: [ArticleID] = []
    /// A correction was made or taken back since the open article came.
    var isOutdated = false
    var isBusy = false
    var isEnded = false
    /// The first article is shown before it is analyzed: the engine is cold, and the first frame waits for the text.
    var hasOpened = false
    /// The article on the screen, or on its way there.
    var current: ArticleID?
    /// The day whose wordings are shown; nil for those of now.
    var day: CivilDate?
  }

  private enum Task {
    case open(ArticleID)
    case explain(ArticleID, Claim)
    case reanchor(ArticleID)
    case correct
    case end
  }

  private let state = Monitor(State())
  /// What was opened last, for questions about it, and whether it is what its file says now.
  private let last = Monitor<(open: OpenArticle, isPresent: Bool)?>(nil)
  /// What was opened before: who pages on often pages back.
  private let before = Monitor(OpenedArticles())
  /// The feed or mailbox that was read last: who reads one entry mostly reads the next.
  private let lastBundle = Monitor<(path: String, stamp: FileStamp, bundle: ArticleBundle)?>(nil)
  private let store: ReadingStore
  private let analyses: AnalysisStore?
  private let pages: WholePages?
  private let send: @Sendable (Action) -> Void
  private let path: @Sendable (ArticleID) -> String
  private let edition: @Sendable (_ path: String) -> Int?
  private let report: @Sendable (_ path: String, _ edition: Int, FileReport) -> Void

  /// `report` takes what is found out on the way, so that it need not be found out again for the list; with the edition
  /// of the file before it was read, so that what is late can be told.
  init(
    store: ReadingStore, analyses: AnalysisStore?, pages: WholePages? = nil, send: @escaping @Sendable (Action) -> Void,
    path: @escaping @Sendable (ArticleID) -> String,
    edition: @escaping @Sendable (String) -> Int?,
    report: @escaping @Sendable (String, Int, FileReport) -> Void
  ) {
    self.store = store
    self.analyses = analyses
    self.pages = pages
    self.send = send
    self.path = path
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
    before.update { $0.forget(below: paths) }
    state.update { state in
      guard let current = state.current?.rawValue else { return }
      let isMeant = paths.contains { current == $0 || current.hasPrefix($0 + "#") }
      if isMeant { state.wanted = state.current }
    }
  }

  /// Opens articles in the wording that they had on a day, and the current one at once; nil: in that of now.
  func know(_ day: CivilDate?) {
    before.update { $0 = OpenedArticles() }
    state.update { state in
      guard state.day != day else { return }
      state.day = day
      if state.current != nil { state.wanted = state.current }
    }
  }

  /// Counts the dates of the open article from another day from now on; nil for its own.
  func reanchor(_ id: ArticleID, to day: CivilDate?) {
    store.anchor(id.rawValue, day)
    state.update { $0.unanchored.append(id) }
  }

  /// Opens the current article again with what was corrected; those opened before are forgotten.
  func correct() { state.update { $0.isOutdated = true } }

  func explain(_ claim: Claim, in id: ArticleID) { state.update { $0.questions.append((id, claim)) } }
  func end() { state.update { $0.isEnded = true } }
  var isIdle: Bool {
    state.update {
      !$0.isBusy && $0.wanted == nil && $0.questions.isEmpty && $0.unanchored.isEmpty && !$0.isOutdated
    }
  }

  /// Works until it is ended.
  func work() {
    WorkerThread.giveWay()
    while true {
      switch state.wait(for: { Opener.next(&$0) }) {
      case .open(let id): read(id)
      case .explain(let id, let claim): answer(claim, in: id)
      case .reanchor(let id): countAnew(in: id)
      case .correct: correctOpen()
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
    if state.isOutdated {
      state.isOutdated = false
      state.isBusy = true
      return .correct
    }
    if !state.unanchored.isEmpty {
      state.isBusy = true
      return .reanchor(state.unanchored.removeFirst())
    }
    guard !state.questions.isEmpty else { return nil }
    let question = state.questions.removeFirst()
    state.isBusy = true
    return .explain(question.id, question.claim)
  }

  private func read(_ id: ArticleID) {
    let path = path(id)
    let record = store.record(id.rawValue)
    if showFormer(id, place: record?.place) { return }
    let fileStamp = FileStamp(path: path)
    if let fileStamp, let open = before.update({ $0.article(id, as: fileStamp) }) {
      last.update { $0 = (open, true) }
      return send(.opened(open, place: record?.place))
    }
    // Of a file with several articles one tells nothing.
    let edition = path == id.rawValue ? edition(path) : nil
    let stamp = path == id.rawValue ? fileStamp : nil
    let files = FileReader { _ in record?.isUnread ?? true }
    func tell(_ found: FileReport) { if let edition { report(path, edition, found) } }
    do {
      let article = try article(id, in: path)
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
      let corrected = corrected(article)
      let analysis = corrected.analysis
      let open = OpenArticle(article: article, analysis: analysis, readAt: readAt, postponed: corrected.postponed)
      last.update { $0 = (open, true) }
      if let fileStamp { before.update { $0.keep(open, as: fileStamp, askedFor: id) } }
      send(.opened(open, place: record?.place))
      if !corrected.lost.isEmpty { send(.lost(article.id, corrected.lost)) }
      if article.id == id, path == id.rawValue {
        if let stamp, let keeping = analyses?.keeping(path, stamp) {
          keeping.take(article, analysis)
          keeping.end()
        }
        tell(files.report(of: article, analysis, path))
      }
    } catch {
      send(.openFailed(id, error))
      tell(files.failure(error, path))
    }
  }

  /// Shows an article as it was on the day that is asked for; false if that is what it is now. Nothing of it is kept: the
  /// library has it.
  private func showFormer(_ id: ArticleID, place: Int?) -> Bool {
    guard let day = state.look({ $0.day }), let former = analyses?.wording(id, day) else { return false }
    // Who pages through the list waits for the last one only.
    guard state.update({ $0.wanted == nil }) else { return true }
    let found = corrected(former.article)
    let open = OpenArticle(
      article: former.article, analysis: found.analysis, postponed: found.postponed, isPresent: false)
    last.update { $0 = (open, false) }
    send(.opened(open, place: place))
    let words = "stands as it was then; it was changed on \(TimeValue(former.replaced).words(.short))"
    send(.message(Message(subject: lastComponent(of: id.rawValue), text: words)))
    return true
  }

  /// The article of a file, or the one of several that is meant; the first if the file itself is.
  private func article(_ id: ArticleID, in path: String) throws(Trouble) -> Article {
    if let whole = pages?.article(for: id) { return whole }
    let stamp = FileStamp(path: path)
    let known = lastBundle.update { $0 }
    let bundle: ArticleBundle
    if let known, known.path == path, known.stamp == stamp {
      bundle = known.bundle
    } else {
      let contents = try FileContents.read(path)
      if case .article(let article) = contents { return article }
      guard let fresh = contents.bundle(id: ArticleID(rawValue: path)) else { throw Trouble.isList }
      bundle = fresh
      if let stamp { lastBundle.update { $0 = (path, stamp, fresh) } }
    }
    let named = bundle.ids.firstIndex(of: id)
    guard let index = named ?? (id.rawValue == path && bundle.count > 0 ? 0 : nil) else {
      throw Trouble(what: "is not in its file any more")
    }
    do { return try bundle.article(at: index) } catch { throw error.trouble }
  }

  /// What is found in an article, with its dates counted from the day that its reader chose, and as its reader knows it.
  private func corrected(_ article: Article) -> CorrectedAnalysis {
    let analysis = Pipeline.analyze(article).counted(from: store.record(article.id.rawValue)?.anchor, in: article)
    return analyses?.corrected(article, analysis) ?? CorrectedAnalysis(analysis: analysis, lost: [])
  }

  private func correctOpen() {
    before.update { $0 = OpenedArticles() }
    guard let known = last.update({ $0 }) else { return }
    let corrected = corrected(known.open.article)
    let open = OpenArticle(
      article: known.open.article, analysis: corrected.analysis, readAt: known.open.readAt,
      postponed: corrected.postponed, isPresent: known.isPresent)
    last.update { $0 = (open, known.isPresent) }
    send(.opened(open, place: nil))
    if known.isPresent { reportRow(of: open) }
    if !corrected.lost.isEmpty { send(.lost(open.id, corrected.lost)) }
  }

  /// Tells what the list shows of an article that has a file of its own.
  private func reportRow(of open: OpenArticle) {
    let path = path(open.id)
    guard path == open.id.rawValue, let edition = edition(path) else { return }
    let files = FileReader { [store] in store.record($0)?.isUnread ?? true }
    report(path, edition, files.report(of: open.article, open.analysis, path))
  }

  private func countAnew(in id: ArticleID) {
    guard let known = last.update({ $0 }), known.open.id == id else { return }
    let found = corrected(known.open.article)
    let open = OpenArticle(
      article: known.open.article, analysis: found.analysis, readAt: known.open.readAt, postponed: found.postponed,
      isPresent: known.isPresent)
    last.update { $0 = (open, known.isPresent) }
    before.update { $0.forget(id) }
    send(.opened(open, place: nil))
    // The library tells what happened when by the new day.
    let path = path(id)
    guard path == id.rawValue, let stamp = FileStamp(path: path), let keeping = analyses?.keeping(path, stamp),
      let present = known.isPresent ? known.open.article : try? article(id, in: path)
    else { return }
    keeping.take(present, known.isPresent ? found.analysis : corrected(present).analysis)
    keeping.end()
  }

  private func answer(_ claim: Claim, in id: ArticleID) {
    guard let open = last.update({ $0?.open }), open.id == id else { return send(.explained(claim, nil)) }
    send(.explained(claim, Explainer.evidence(for: claim, in: open.article, analysis: open.analysis)))
  }
}

extension Analysis {
  /// The analysis as its reader wants its dates counted.
  func counted(from day: CivilDate?, in article: Article) -> Analysis {
    day.map { reanchored(to: $0, in: article) } ?? self
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
