// The seam behind which it is kept what was found in files, so that it need not be found again at the next start.

import NewsModel

/// Keeps what was found in files. Called from threads that may wait; `leave` and `looked` return at once.
struct AnalysisStore: Sendable {
  /// The articles of those files that are as they were when they were read, by path, as rows of the list.
  let known: @Sendable (_ files: [(path: String, stamp: FileStamp)]) -> [String: [KnownRow]]
  /// Keeps what is in a file; `stamp` was taken before it was read. Waits while much is waiting to be written.
  let keep: @Sendable (_ path: String, _ stamp: FileStamp, _ found: [(Article, Analysis)]) -> Void
  /// Files are gone, or folders with all that was in them.
  let leave: @Sendable (_ paths: [String]) -> Void
  /// All folders were looked through, and these are the files in them.
  let looked: @Sendable (_ roots: [String], _ paths: [String]) -> Void
  /// The articles that name someone, by path.
  let articles: @Sendable (_ naming: String, _ kind: EntityKind) -> [ArticleID]
}

/// What a list shows of an article.
struct KnownRow: Hashable, Sendable {
  let id: ArticleID
  let title: String?
  let outlet: String?
  let date: CivilDate?
  let people: Int
  let quotes: Int
}
