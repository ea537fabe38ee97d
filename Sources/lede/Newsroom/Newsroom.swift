// Reads a folder for the reader: rows for its list, articles on demand, changes as they happen.

import Extraction
import NewsModel
import Reader

/// The threads behind the list of articles. Nothing here ever runs on the screen's thread, but for calls that return at
/// once; nothing is kept of an article but its row's figures and the names in it.
final class Newsroom: Sendable {
  /// Rows are told together, no more often than this: the screen shows progress ten times a second.
  private static let interval = Duration.milliseconds(80)
  /// Up to so many files the first rows wait for their headlines, which takes no time that a person sees.
  private static let fewFiles = 200
  /// So many rows are taken in less time than a person sees.
  private static let handful = 500
  /// With each handful the whole list is put in order: no more than so many are told of a longer one, so that a list of a
  /// million takes ten times as long as one of a hundred thousand, not a hundred times.
  private static let mostHandfuls = 400
  /// So many files are asked for at once in the library: few enough that neither is kept long nor told late.
  static let armful = 4_000

  let store: ReadingStore
  private let analyses: AnalysisStore?
  /// What is read in place of some articles.
  private let pages: WholePages?
  private let desk = Monitor(NewsDesk())
  private let queue: @Sendable (Action) -> Void
  private let opener: Opener
  /// How many questions the library has not answered yet.
  private let lookups = Monitor(0)
  private let librarian = Monitor<Librarian?>(nil)

  /// Begins to read folders and files, given by full paths. Actions are sent from other threads.
  init(
    roots: [String], store: ReadingStore, analyses: AnalysisStore? = nil, pages: WholePages? = nil,
    jobs: Int = availableProcessors(),
    send: @escaping @Sendable (Action) -> Void
  ) {
    self.store = store
    self.analyses = analyses
    self.pages = pages
    queue = send
    let desk = desk
    opener = Opener(
      store: store, analyses: analyses, pages: pages,
      send: { action in desk.update { if !$0.isClosed { send(action) } } },
      path: { id in desk.update { $0.path(of: id) } }, edition: { path in desk.update { $0.edition(of: path) } },
      report: { path, edition, report in
        desk.update { $0.take(report, path: path, edition: edition) }
        Newsroom.tell(from: desk, to: send, atOnce: true)
      })
    let librarian = Librarian(roots: roots, newsroom: self, desk: desk)
    self.librarian.update { $0 = librarian }
    WorkerThread { self.tellNewest(roots) }.detach()
    WorkerThread { librarian.work() }.detach()
    WorkerThread { self.opener.work() }.detach()
    for _ in 0..<jobs { WorkerThread { self.work() }.detach() }
  }

  /// Ends all threads soon; nothing is sent from now on.
  func close() {
    desk.update { $0.isClosed = true }
    opener.end()
    librarian.update { $0 }?.end()
  }

  /// All files are read, and everything that was asked is answered.
  var isIdle: Bool { desk.update { $0.isIdle } && opener.isIdle && lookups.update { $0 == 0 } }
  /// The list is as good as it gets in a moment: all headlines are read, or all names of a large folder are told, or what an
  /// earlier run knew of the newest.
  var isListed: Bool { desk.update { $0.isListed || $0.isForetold } }
}

// What the reader wants.
extension Newsroom {
  func open(_ id: ArticleID) { opener.open(id) }
  /// The file that an article is in.
  func path(of id: ArticleID) -> String { desk.update { $0.path(of: id) } }
  func explain(_ claim: Claim, in id: ArticleID) { opener.explain(claim, in: id) }
  /// A correction was made or taken back: the open article comes again.
  func correct() { opener.correct() }
  /// Opens articles in the wording of a day from now on; nil: as they are.
  func know(_ day: CivilDate?) { opener.know(day) }
  func reanchor(_ id: ArticleID, to day: CivilDate?) { opener.reanchor(id, to: day) }
  /// Reads a file again though it has not changed: something else is read for one of its articles now.
  func reread(_ path: String) {
    guard desk.update({ $0.contains(path) && $0.take(path, stamp: nil) }) else { return }
    opener.reopen([path])
  }

  /// All articles that are known by now.
  var articles: Set<ArticleID> { desk.update { $0.articleIDs } }
  func rescan() { librarian.update { $0 }?.rescan() }

  func remember(_ id: ArticleID, isUnread: Bool?, place: Int?) { store.remember(id.rawValue, isUnread, place) }

  func findArticles(naming name: String, kind: EntityKind) {
    let found = desk.update { $0.articles(naming: name, kind: kind) }
    guard let analyses else { return send(.articlesNaming(name, found)) }
    lookups.update { $0 += 1 }
    WorkerThread { [self] in
      // Those that this run did not read itself; the library may hold more than the folders at hand.
      let kept = analyses.articles(name, kind)
      let here = desk.update { desk in kept.filter { desk.contains($0.rawValue) } }
      send(.articlesNaming(name, Set(found).union(here).sorted()))
      lookups.update { $0 -= 1 }
    }.detach()
  }
}

// What the librarian tells.
extension Newsroom {
  func send(_ action: Action) { desk.update { if !$0.isClosed { queue(action) } } }

  /// What is known of files from an earlier run, by path.
  func known(_ files: [(String, FileStamp?)]) -> [String: FileReport] {
    guard let analyses, !files.isEmpty else { return [:] }
    let known = analyses.known(files.compactMap { path, stamp in stamp.map { (path, $0) } })
    let files = bulkFiles
    return known.reduce(into: [:]) { reports, file in
      if !file.value.isEmpty { reports[file.key] = files.report(of: file.value, file.key) }
    }
  }

  /// Nothing will be asked about very many files for a while.
  func rest() { analyses?.rest() }

  /// All folders were looked through.
  func looked(_ roots: [String], _ paths: [String]) { analyses?.looked(roots, paths) }

  /// Whether so many files are told by their names first, as their headlines take a while.
  func isMany(_ count: Int) -> Bool { count > Newsroom.fewFiles }

  /// Files of very many that the first look found; their headlines follow. Those that are on the desk are passed over: more than
  /// their names is told of them, maybe by another thread at the same moment, so that looking and telling are one.
  func found(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    let files = bulkFiles
    for part in paths.parts(of: Newsroom.handful) {
      desk.update { desk in
        let names = part.filter { !desk.contains($0) }
        guard !desk.isClosed, !names.isEmpty else { return }
        queue(.rows(ArticleRow.together(names.map { files.bareRow($0, .found) })))
      }
    }
  }

  /// Tells what has come of a part of the files.
  func tellSome() { tell() }

  /// All of very many files are told, at least with their names.
  func listed() {
    desk.update { $0.isListed = true }
    tell()
  }

  func changed(_ paths: [String]) { opener.reopen(paths) }

  func gone(_ paths: [String]) {
    analyses?.leave(paths)
    send(.gone(paths.map { ArticleID(rawValue: $0) }))
    tell()
  }

  func moved(_ old: String, _ new: String) { store.move(old, new) }

  /// All files are on the desk.
  func scanned() {
    desk.update { $0.isScanned = true }
    tell()
  }
}

// The work on the list.
extension Newsroom {
  private var files: FileReader {
    var files = FileReader(
      pages: pages, isUnread: { [store] in store.record($0)?.isUnread ?? true },
      anchor: { [store] in store.record($0)?.anchor })
    if let analyses { files.corrected = { analyses.corrected($0, $1).analysis } }
    return files
  }

  /// Rows of very many files that need no more than their names and whether they are read.
  private var bulkFiles: FileReader {
    let records = store.records()
    return FileReader(isUnread: { records($0)?.isUnread ?? true })
  }

  /// Tells the articles that the list begins with as an earlier run left them, long before all files are looked at.
  private func tellNewest(_ roots: [String]) {
    let newest = analyses?.newest(roots) ?? []
    guard !newest.isEmpty else { return }
    let unread = Set(newest.filter(\.isUnread).map(\.row.id.rawValue))
    let files = FileReader { unread.contains($0) }
    desk.update { desk in
      for (path, rows) in Dictionary(grouping: newest, by: \.path).sorted(by: { $0.key < $1.key }) {
        desk.foretell(path, files.report(of: rows.map(\.row), path))
      }
      desk.isForetold = true
    }
    tell()
  }

  private func work() {
    WorkerThread.standBack()
    while let job = desk.wait(for: { desk in desk.isClosed ? .some(nil) : desk.nextJob().map { .some($0) } }) {
      let report = job.kind == .headline ? files.headline(job.path) : analysis(job)
      let isLast = desk.update { desk in
        desk.finish(job, report)
        return desk.total > Newsroom.fewFiles && desk.done == desk.total
      }
      tell(atOnce: false)
      if isLast { Memory.giveBack() }
    }
  }

  private func analysis(_ job: NewsDesk.Job) -> FileReport {
    var files = files
    files.entryRead = { [self] entry, count in
      desk.update { $0.take(entry: entry, of: count, in: job) }
      tell(atOnce: false)
    }
    guard let analyses, let stamp = FileStamp(path: job.path) else { return files.analysis(job.path) }
    return files.analysis(job.path, keeping: analyses.keeping(job.path, stamp))
  }

  /// Tells the rows that are ready, and how far the work is.
  private func tell(atOnce: Bool = true) { Newsroom.tell(from: desk, to: queue, atOnce: atOnce) }

  /// Rows in handfuls, between which the screen's thread answers keys.
  private static func tell(_ rows: [ArticleRow], of all: Int, to queue: @Sendable (Action) -> Void) {
    for part in rows.parts(of: max(handful, all / mostHandfuls)) { queue(.rows(ArticleRow.together(part))) }
  }

  private static func tell(
    from desk: Monitor<NewsDesk>, to queue: @Sendable (Action) -> Void, atOnce: Bool
  ) {
    desk.update { desk in
      let now = ContinuousClock.now
      guard atOnce || desk.isWorthTelling || now - desk.lastTold >= Newsroom.interval, !desk.isClosed else { return }
      desk.lastTold = now
      let gone = desk.takeGone()
      if !gone.isEmpty { queue(.gone(gone)) }
      let rows = desk.takeRows()
      tell(rows, of: desk.total, to: queue)
      if desk.isScanned || desk.done < desk.total { queue(.progress(done: desk.done, total: desk.total)) }
    }
  }
}

extension Array {
  /// The elements in parts of a size; the last one may be smaller.
  func parts(of size: Int) -> some Sequence<ArraySlice<Element>> {
    stride(from: 0, to: count, by: size).lazy.map { self[$0..<Swift.min($0 + size, count)] }
  }
}
