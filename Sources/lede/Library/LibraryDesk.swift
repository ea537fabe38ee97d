// The library as the reader uses it: opened and written on a thread of its own, never on the screen's.

import ArticleLibrary
import Extraction
import Glibc
import NewsModel
import Reader

/// A library behind a queue of what is to be written. Where it cannot be opened or written, reading goes on: marks are then
/// kept in the plain file, which the library takes in when it is well again.
final class LibraryDesk: Sendable {
  enum Opening {
    case pending
    case open(Library)
    case failed
  }

  struct State {
    var opening = Opening.pending
    /// Set before all is known that is told once it is open.
    var early: Library?
    var records: [String: ReadingRecord] = [:]
    /// What a person did, in order.
    var work: [LibraryWork] = []
    /// All that the reader corrected, in order.
    var corrections: [Correction] = []
    /// Articles in which is to be found anew what a correction touches; they give way to all else.
    var outdated: [ArticleID] = []
    /// What was found in files; it gives way to what a person did.
    var deliveries: [Delivery] = []
    var isWriting = false
    /// The sentence of what went wrong.
    var trouble: String?
    /// What is starred and tagged, once the library is open.
    var marks: ReaderMarks?
    /// Some of the records are in the plain file only, as they could not be taken into the library.
    var isPartlyElsewhere = false
    var tell: @Sendable (Action) -> Void = { _ in }
    var isOpening: Bool { if case .pending = opening { true } else { false } }
    var isIdle: Bool { work.isEmpty && deliveries.isEmpty && outdated.isEmpty && !isWriting }

    /// What waits to be written was found before the last correction.
    mutating func outdateDeliveries() { outdated += deliveries.flatMap { $0.articles.map(\.id) } }
  }

  /// Threads that find more wait while so many files are to be written.
  private static let mostWaiting = 96

  let place: LibraryPlace
  /// There is no file yet, so nothing is known and nothing need be waited for.
  private let isNew: Bool
  let state = Monitor(State())
  /// Where marks are kept while the library cannot.
  let fallback: ReadingStore

  /// Opens the library in the background. `plainFile` is where marks were kept before there was a library, and are when it
  /// cannot keep them; nil to keep them in memory then.
  init(at place: LibraryPlace, plainFile: String?) {
    self.place = place
    isNew = LibraryDesk.isMissing(place) && plainFile.map { access($0, F_OK) != 0 } ?? true
    fallback = plainFile.map { TextFileStore(path: $0).store } ?? .inMemory()
    WorkerThread { self.work(plainFile) }.detach()
  }

  var store: ReadingStore {
    ReadingStore(
      record: record, records: { self.records() }, remember: remember, move: { self.add(.move(from: $0, to: $1)) },
      star: star,
      tag: { self.tag(ArticleID(rawValue: $0), $1) }, anchor: anchor, flush: flush)
  }

  var analyses: AnalysisStore {
    AnalysisStore(
      newest: newest, known: known, keeping: keeping, leave: { self.add(.leave($0)) },
      looked: { roots, paths in self.add(.looked(roots: roots, paths: paths)) },
      rest: { self.library()?.releaseMemory() }, corrected: corrected,
      wording: { id, day in (try? self.library()?.wording(of: id, on: day)) ?? nil }, articles: articles)
  }

  /// Takes whom to tell of stars and tags and of what goes wrong, and tells at once what is known.
  func onNews(_ tell: @escaping @Sendable (Action) -> Void) {
    let (marks, trouble) = state.update { state in
      state.tell = tell
      return (state.marks, state.trouble)
    }
    if let marks { tell(.marked(marks)) }
    if let trouble { tell(.message(Message(subject: "library", text: trouble, isTrouble: true))) }
  }
}

// What the newsroom asks.
extension LibraryDesk {
  private func record(_ path: String) -> ReadingRecord? {
    let (record, isElsewhere) = state.wait { state -> (ReadingRecord?, Bool)? in
      switch state.opening {
      case .pending where !isNew: state.records[path].map { ($0, false) }
      case .pending: (state.records[path], false)
      case .open: (state.records[path], state.isPartlyElsewhere)
      case .failed: (state.records[path], true)
      }
    }
    return record ?? (isElsewhere ? fallback.record(path) : nil)
  }

  private func records() -> (String) -> ReadingRecord? {
    let (records, isElsewhere) = state.wait { [isNew] state -> ([String: ReadingRecord], Bool)? in
      switch state.opening {
      case .pending where !isNew: nil
      case .pending: (state.records, false)
      case .open: (state.records, state.isPartlyElsewhere)
      case .failed: (state.records, true)
      }
    }
    return { [fallback] path in records[path] ?? (isElsewhere ? fallback.record(path) : nil) }
  }

  private func remember(_ path: String, _ isUnread: Bool?, _ place: Int?) {
    let now = time(nil)
    let mark = Mark(ArticleID(rawValue: path), isRead: isUnread.map { !$0 }, place: place, time: now)
    state.update { state in
      let known = state.records[path]
      state.records[path] = ReadingRecord(isUnread: isUnread, place: place, time: now, over: known)
      state.work.append(.mark(mark))
    }
  }

  private func star(_ path: String, _ isStarred: Bool) {
    let mark = Mark(ArticleID(rawValue: path), isStarred: isStarred, time: time(nil))
    state.update { state in
      if isStarred { state.marks?.starred.insert(mark.article) } else { state.marks?.starred.remove(mark.article) }
      state.work.append(.mark(mark))
    }
  }

  private func tag(_ article: ArticleID, _ tags: [String]) {
    state.update { state in
      state.marks?.tags[article] = tags.isEmpty ? nil : tags
      state.work.append(.tags(article, tags))
    }
  }

  private func anchor(_ path: String, _ day: CivilDate?) {
    let now = time(nil)
    state.update { state in
      state.records[path] = ReadingRecord(anchor: day, time: now, over: state.records[path])
      state.work.append(.anchor(ArticleID(rawValue: path), day, time: now))
    }
  }

  private func add(_ work: LibraryWork) {
    state.update { state in
      if case .move(let old, let new) = work {
        state.records.merge(ReadingRecord.moved(state.records, from: old, to: new)) { $1 }
      }
      state.work.append(work)
    }
  }

  /// What was found in an article, with all corrections; waits until they are known.
  func corrected(_ article: Article, _ analysis: Analysis) -> CorrectedAnalysis {
    let isNew = isNew
    let corrections = state.wait { $0.isOpening && !isNew ? nil : $0.corrections }
    return analysis.corrected(by: corrections, in: article)
  }

  var corrections: [Correction] { state.update { $0.corrections } }

  /// Keeps corrections, the last ones at the end.
  func correct(_ corrections: [Correction]) {
    state.update { state in
      for correction in corrections {
        state.corrections.removeAll { $0 == correction }
        state.corrections.append(correction)
        state.work.append(.correct(correction))
      }
      // What is put off changes nothing.
      if !corrections.allSatisfy(\.isPutOff) { state.outdateDeliveries() }
    }
  }

  func takeBack(_ correction: Correction) {
    state.update { state in
      state.corrections.removeAll { $0 == correction }
      state.work.append(.takeBack(correction))
      if !correction.isPutOff { state.outdateDeliveries() }
    }
  }

  private static func isMissing(_ place: LibraryPlace) -> Bool {
    guard case .file(let path) = place else { return true }
    return access(path, F_OK) != 0
  }

  /// The library once it is open and all that a person did is in it; nil if it cannot be.
  func current() -> Library? {
    guard let library = library() else { return nil }
    state.wait { $0.work.isEmpty && !$0.isWriting ? () : nil }
    return library
  }

  /// The library once it is open; nil if it cannot be.
  private func library() -> Library? {
    state.wait { state -> Library?? in
      switch state.opening {
      case .pending: nil
      case .open(let library): .some(library)
      case .failed: .some(nil)
      }
    }
  }

  /// Two screens of any size.
  private static let mostNewest = 200

  private func newest(_ roots: [String]) -> [NewestRow] {
    if isNew { return [] }
    let library = state.wait { state -> Library?? in
      if let early = state.early { return .some(early) }
      if case .failed = state.opening { return .some(nil) }
      return nil
    }
    return ((try? library?.newest(below: roots, atLeast: LibraryDesk.mostNewest)) ?? []).map { newest in
      var row = KnownRow(newest.article)
      row.isOutdated = newest.isOutdated
      return NewestRow(path: newest.source, row: row, isUnread: !newest.isRead)
    }
  }

  private func known(_ files: [(path: String, stamp: FileStamp)]) -> [String: [KnownRow]] {
    // Nothing was known when this run began, and what it finds itself the list has already.
    if isNew { return [:] }
    let known = try? library()?.known(files.map { ($0.path, $0.stamp.word) })
    return (known ?? [:]).mapValues { $0.map(KnownRow.init) }
  }

  private func articles(_ name: String, _ kind: EntityKind) -> [ArticleID] {
    (try? library()?.articles(naming: name, kind: kind)) ?? []
  }

  private func keeping(_ path: String, _ stamp: FileStamp) -> FileKeeping {
    var found: [ArticleFacts] = []
    return FileKeeping(take: { found.append(ArticleFacts($0, $1)) }, end: { self.keep(path, stamp, found) })
  }

  private func keep(_ path: String, _ stamp: FileStamp, _ found: [ArticleFacts]) {
    guard !found.isEmpty, let bytes = try? ArticleFile.read(path), FileStamp(path: path) == stamp else { return }
    let delivery = Delivery(source: path, stamp: stamp.word, digest: ContentDigest(of: bytes), articles: found)
    state.wait { state -> Void? in
      if case .failed = state.opening { return () }
      guard state.deliveries.count < LibraryDesk.mostWaiting else { return nil }
      state.deliveries.append(delivery)
      return ()
    }
  }

  /// Waits until all is on disk; the sentence of what went wrong, else nil.
  private func flush() -> String? {
    // What was found can be found again; what a person did cannot be done again.
    state.wait { state in state.work.isEmpty && !state.isWriting ? () : nil }
    return fallback.flush() ?? state.update { $0.trouble }
  }

  /// Everything that was found and done is on disk.
  var isIdle: Bool { state.update { $0.isIdle && !$0.isOpening } }

  /// Waits until what was found is on disk too.
  func settle() { state.wait { $0.isIdle ? () : nil } }
}

extension KnownRow {
  fileprivate init(_ known: KnownArticle) {
    self.init(
      id: known.id, title: known.title, outlet: known.outlet, date: known.date, people: known.people,
      quotes: known.quotes)
  }
}
