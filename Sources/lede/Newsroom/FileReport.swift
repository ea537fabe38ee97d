// What is told of a file that was read: a row for each of its articles.

import Reader

/// What came of reading a file.
struct FileReport: Sendable {
  private(set) var rows: [ArticleRow]
  /// Nothing more will be known until the file changes.
  let isFinal: Bool
  /// Whom each of the articles names, for `PersonIndex`; empty if that is not known.
  private(set) var names: [Set<UInt64>]

  init(_ rows: [ArticleRow], isFinal: Bool, names: [Set<UInt64>] = []) {
    self.rows = rows
    self.isFinal = isFinal
    self.names = names
  }

  mutating func append(_ other: FileReport) {
    rows += other.rows
    names += other.names
  }
}
