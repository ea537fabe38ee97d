// What the newsroom knows of its files, and what is still to be done with them.

import NewsModel
import Reader

/// The files of a folder and the work on them; lives in a `Monitor`.
struct NewsDesk {
  /// One piece of work on a file. The edition tells whether the file has changed since it was asked for.
  struct Job: Sendable {
    enum Kind: Sendable { case headline, analysis }
    let kind: Kind
    let path: String
    let number: Int
    let edition: Int
  }

  private struct File {
    enum Stage: UInt8, Comparable {
      /// Only an earlier run knows of it.
      case foretold
      case found, headline, done
      static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
    }
    /// What its content was known by when it was looked at last; 0 if it was not, or was not there.
    var mark: UInt64
    let path: PathTable.Place
    private var changes: Int32 = 0
    /// The number of the article that has the file's path for its name, if it has one.
    private var ownNumber: Int32 = -1
    var stage: Stage
    var isGone = false
    /// It has others than that one, those of a feed's entries.
    var isBundle = false

    init(path: PathTable.Place, stamp: FileStamp?, stage: Stage) {
      self.path = path
      mark = stamp?.mark ?? 0
      self.stage = stage
    }

    var edition: Int { Int(changes) }
    mutating func change() { changes &+= 1 }

    var own: Int? {
      get { ownNumber < 0 ? nil : Int(ownNumber) }
      set { ownNumber = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
    }

    /// It is an article itself, and has no others.
    var isOne: Bool { !isBundle && ownNumber >= 0 }
  }

  private var files: [File] = []
  private var texts = PathTable()
  /// Where a path stands among the files.
  private var numbers = PlaceTable()
  /// The numbers of the articles of those files that have others than one of their own name: a hundred thousand files have no
  /// list of their own for one article each.
  private var bundles: [Int: [Int]] = [:]
  /// How many files only an earlier run knows of.
  private var foretold = 0
  private var headlines = JobQueue()
  private var analyses = JobQueue()
  private var running = 0
  private var runningHeadlines = 0
  /// How many files are done.
  private var filesDone = 0
  /// Of the feeds: how many entries each has beyond the first, and how many of them are done; and of all together.
  private var moreOfFile: [Int: (done: Int, total: Int)] = [:]
  private var more = (done: 0, total: 0)
  private var people = PersonIndex()
  /// The file of each article by number, the names of those that have not their file's path for one, and their numbers.
  private var owners: [Int32] = []
  private var entries: [Int: ArticleID] = [:]
  private var entryNumbers: [ArticleID: Int] = [:]
  /// Rows that are ready to be told, and articles that are no longer there.
  private var rows: [ArticleRow] = []
  private var gone: [ArticleID] = []
  /// Which files there are is known.
  var isWalked = false
  /// The folder has been looked through.
  var isScanned = false
  var isClosed = false

  /// The rows of all files are told, at least with their names.
  var isListed = false
  /// The rows of the newest are told as an earlier run left them.
  var isForetold = false
  var lastTold = ContinuousClock.now

  /// How many articles there are as far as is known: a file counts as one until it is read.
  var total: Int { numbers.count - foretold + more.total }
  var done: Int { filesDone + more.done }
  /// All work is done and told.
  var isIdle: Bool { isScanned && running == 0 && done == total && rows.isEmpty && gone.isEmpty }
  /// All headlines are read for the first time, or all work is done.
  var isWorthTelling: Bool { (isScanned && !isListed && headlines.isEmpty && runningHeadlines == 0) || done == total }
  var paths: [String] { files.lazy.filter { !$0.isGone }.map { texts[$0.path] }.sorted() }
  /// Counts the changes of a file; nil if it is not known.
  func edition(of path: String) -> Int? { isUnseen(path) ? nil : number(of: path).map { files[$0].edition } }

  var articleIDs: Set<ArticleID> {
    var ids = Set<ArticleID>(minimumCapacity: owners.count)
    for (number, file) in files.enumerated() where !file.isGone {
      for article in articles(of: number) { ids.insert(name(of: article)) }
    }
    return ids
  }

  func contains(_ path: String) -> Bool { number(of: path) != nil }

  /// Nothing was heard of a file in this run yet.
  func isUnseen(_ path: String) -> Bool { number(of: path).map { files[$0].stage == .foretold } ?? true }

  private func number(of path: String) -> Int? { numbers.place(of: path) { self.path(of: $0) } }
  private func path(of file: Int) -> String { texts[files[file].path] }

  /// The numbers of the articles of a file.
  private func articles(of file: Int) -> [Int] {
    files[file].isBundle ? bundles[file] ?? [] : files[file].own.map { [$0] } ?? []
  }

  private mutating func setArticles(_ articles: [Int], of file: Int) {
    files[file].isBundle = !articles.isEmpty && (articles.count > 1 || articles.first != files[file].own)
    bundles[file] = files[file].isBundle ? articles : nil
  }

  private func name(of article: Int) -> ArticleID {
    entries[article] ?? ArticleID(rawValue: path(of: Int(owners[article])))
  }
}

extension NewsDesk {
  /// Whether a file is new or has changed.
  func isNews(_ path: String, stamp: FileStamp?) -> Bool {
    guard let number = number(of: path) else { return true }
    return files[number].mark != stamp?.mark ?? 0 || stamp == nil
  }

  /// Takes the articles that an earlier run found in a file, to be shown until the file itself was looked at.
  mutating func foretell(_ path: String, _ report: FileReport) {
    // What is found out now counts for more.
    guard !isWalked, !contains(path) else { return }
    let number = add(path, stamp: nil, stage: .foretold)
    foretold += 1
    setArticles(report.rows.map { numberArticle($0.id, of: number) }, of: number)
    rows += report.rows
  }

  private mutating func add(_ path: String, stamp: FileStamp?, stage: File.Stage) -> Int {
    files.append(File(path: texts.add(path), stamp: stamp, stage: stage))
    numbers.add(files.count - 1, for: path)
    return files.count - 1
  }

  /// Takes a file that is new or has changed; false if it is known as it is. With a report of what an earlier run found out
  /// there is nothing left to do.
  mutating func take(_ path: String, stamp: FileStamp?, report: FileReport? = nil) -> Bool {
    let known = number(of: path)
    let number = known ?? add(path, stamp: stamp, stage: .found)
    if known != nil {
      guard files[number].mark != stamp?.mark ?? 0 || stamp == nil else { return false }
      files[number].mark = stamp?.mark ?? 0
      files[number].change()
      if files[number].stage == .done { filesDone -= 1 }
      if files[number].stage == .foretold { foretold -= 1 }
      files[number].stage = .found
      countMore(0, of: 0, in: number)
    }
    if let report {
      take(report, number: number, edition: files[number].edition)
    } else {
      headlines.add(number)
      analyses.add(number)
    }
    return true
  }

  /// Forgets a file; false if it was not known.
  mutating func remove(_ path: String) -> Bool {
    guard let number = number(of: path) else { return false }
    _ = numbers.remove(path) { $0 == number ? path : "" }
    if files[number].stage == .done { filesDone -= 1 }
    if files[number].stage == .foretold { foretold -= 1 }
    countMore(0, of: 0, in: number)
    files[number].isGone = true
    files[number].change()
    dropArticles(of: number, keeping: [])
    return true
  }

  /// The next piece of work: headlines first. Counts as running until `finish`.
  mutating func nextJob() -> Job? {
    while let number = headlines.next() {
      if !files[number].isGone, files[number].stage == .found { return start(.headline, number) }
    }
    while let number = analyses.next() {
      if !files[number].isGone, files[number].stage != .done { return start(.analysis, number) }
    }
    return nil
  }

  private mutating func start(_ kind: Job.Kind, _ number: Int) -> Job {
    running += 1
    if kind == .headline { runningHeadlines += 1 }
    return Job(kind: kind, path: path(of: number), number: number, edition: files[number].edition)
  }

  /// Takes what came of a job. What is late is dropped: the file has changed, or more is known of it.
  mutating func finish(_ job: Job, _ report: FileReport) {
    running -= 1
    if job.kind == .headline { runningHeadlines -= 1 }
    take(report, number: job.number, edition: job.edition)
  }

  /// Takes an entry of a feed that is not read to its end yet.
  mutating func take(entry: FileReport, of count: Int, in job: Job) {
    let file = files[job.number]
    guard file.edition == job.edition, !file.isGone, file.stage != .done else { return }
    // Its last entry is counted when the file is.
    let before = moreOfFile[job.number]?.done ?? 0
    countMore(min(before + 1, count - 1), of: count - 1, in: job.number)
    // Others are told with all of the file: they have no number yet to be forgotten by.
    rows += entry.rows.filter { entryNumbers[$0.id] != nil }
  }

  private mutating func countMore(_ done: Int, of total: Int, in file: Int) {
    let before = moreOfFile[file] ?? (0, 0)
    more.done += done - before.done
    more.total += total - before.total
    moreOfFile[file] = total > 0 ? (done, total) : nil
  }

  /// Takes what another thread found out about an edition of a file while it opened it.
  mutating func take(_ report: FileReport, path: String, edition: Int) {
    guard let number = number(of: path) else { return }
    take(report, number: number, edition: edition)
  }

  private mutating func take(_ report: FileReport, number: Int, edition: Int) {
    let stage: File.Stage = report.isFinal ? .done : .headline
    guard files[number].edition == edition, files[number].stage < stage else { return }
    files[number].stage = stage
    let numbers = report.rows.map { numberArticle($0.id, of: number) }
    dropArticles(of: number, keeping: numbers)
    setArticles(numbers, of: number)
    // The file may have had a row before it was known what is in it.
    let path = path(of: number)
    let isItself = report.rows.first?.id.rawValue == path
    if !isItself { gone.append(ArticleID(rawValue: path)) }
    rows += report.rows
    if report.isFinal {
      filesDone += 1
      if let total = moreOfFile[number]?.total { countMore(total, of: total, in: number) }
      for (article, names) in zip(numbers, report.names) { people.set(names, of: article) }
    }
  }

  private mutating func numberArticle(_ id: ArticleID, of file: Int) -> Int {
    let isItself = id.rawValue == path(of: file)
    if let known = isItself ? files[file].own : entryNumbers[id] {
      owners[known] = Int32(truncatingIfNeeded: file)
      return known
    }
    let number = owners.count
    owners.append(Int32(truncatingIfNeeded: file))
    if isItself {
      files[file].own = number
    } else {
      entryNumbers[id] = number
      entries[number] = id
    }
    return number
  }

  /// Forgets the articles of a file that are not in it any more.
  private mutating func dropArticles(of file: Int, keeping kept: [Int]) {
    let before = articles(of: file)
    if before == kept { return }
    let kept = Set(kept)
    for number in before where !kept.contains(number) && owners[number] == file {
      let id = name(of: number)
      gone.append(id)
      if files[file].own == number { files[file].own = nil } else { entryNumbers[id] = nil }
      people.remove(number)
    }
    setArticles([], of: file)
  }

  /// The file that an article is in; the article itself where that is not known.
  func path(of id: ArticleID) -> String { entryNumbers[id].map { path(of: Int(owners[$0])) } ?? id.rawValue }

  /// The articles that are gone since the last call. The row of a file that was told before it was known what is in it
  /// is among them.
  mutating func takeGone() -> [ArticleID] {
    defer { gone = [] }
    return gone
  }

  mutating func takeRows() -> [ArticleRow] {
    if isScanned, headlines.isEmpty, runningHeadlines == 0 { isListed = true }
    defer { rows = [] }
    return rows
  }

  /// The articles that name someone, in the order of their files, whichever was read first.
  func articles(naming name: String, kind: EntityKind) -> [ArticleID] {
    let found = people.articles(naming: PersonIndex.hash(name, kind))
    return found.sorted { (owners[$0], $0) < (owners[$1], $1) }.map(name(of:))
  }
}
