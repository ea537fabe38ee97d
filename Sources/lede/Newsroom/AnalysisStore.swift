// The seam behind which it is kept what was found in files, so that it need not be found again at the next start.

import ArticleLibrary
import Extraction
import NewsModel

/// Keeps what was found in files. Called from threads that may wait; `leave` and `looked` return at once.
struct AnalysisStore: Sendable {
  /// The articles that come first in a list of what is at or below some paths, as they were when they were read last: the
  /// newest ones, those of one file together. The files were not looked at. Few, and soon.
  let newest: @Sendable (_ roots: [String]) -> [NewestRow]
  /// The articles of those files that are as they were when they were read, by path, as rows of the list.
  let known: @Sendable (_ files: [(path: String, stamp: FileStamp)]) -> [String: [KnownRow]]
  /// Keeps what is in a file; `stamp` was taken before it was read.
  let keeping: @Sendable (_ path: String, _ stamp: FileStamp) -> FileKeeping
  /// Files are gone, or folders with all that was in them.
  let leave: @Sendable (_ paths: [String]) -> Void
  /// All folders were looked through, and these are the files in them.
  let looked: @Sendable (_ roots: [String], _ paths: [String]) -> Void
  /// Lets go of what it keeps in memory to answer quickly.
  let rest: @Sendable () -> Void
  /// What was found in an article, as its reader knows it.
  let corrected: @Sendable (Article, Analysis) -> CorrectedAnalysis
  /// The wording that an article had on a day; nil if it is the one that its file has.
  let wording: @Sendable (ArticleID, CivilDate) -> FormerWording?
  /// The articles that name someone, by path.
  let articles: @Sendable (_ naming: String, _ kind: EntityKind) -> [ArticleID]
}

/// Takes the articles of one file as they are found, so that of a long feed no more than what is kept stays in memory.
struct FileKeeping {
  let take: (Article, Analysis) -> Void
  /// There are no more. Waits while much is waiting to be written.
  let end: () -> Void
}

/// What a list shows of an article.
struct KnownRow: Hashable, Sendable {
  let id: ArticleID
  let title: String?
  let outlet: String?
  let date: CivilDate?
  let people: Int
  let quotes: Int
  /// They were counted by an engine that knows less than this one, or not at all.
  var isOutdated = false
}

/// One of the articles that a list begins with.
struct NewestRow: Sendable {
  let path: String
  let row: KnownRow
  let isUnread: Bool
}
