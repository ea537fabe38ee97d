// The seam behind which fetched articles are kept.

import ArticleParsing
import NewsModel

/// Keeps what was fetched, so that it can be read without a network.
struct NewsStore: Sendable {
  /// What is known of a source from the last time.
  struct Mark: Hashable, Sendable {
    var etag: String?
    var lastModified: String?
    /// Seconds since 1970 of the last time that it was fetched, and of the last time that something came of it.
    var tried: Int?
    var fetched: Int?
    /// Why nothing came of it the last time.
    var trouble: String?
    var title: String?
    /// It is not to be asked before this, says its server; seconds since 1970.
    var notBefore: Int?
  }

  /// The folder that the reader reads.
  let folder: String
  /// The folder in which the articles of a source are kept.
  let place: @Sendable (_ address: String) -> String
  /// Keeps the articles of a feed; how many are new. What was read as a whole page stays.
  let keep: @Sendable (_ feed: Feed, _ address: String) -> Int
  /// Puts other bytes in the place of a kept article; false if that cannot be.
  let replace: @Sendable (_ bytes: [UInt8], _ path: String) -> Bool
  let mark: @Sendable (_ address: String) -> Mark
  let setMark: @Sendable (Mark, _ address: String) -> Void
  /// How many articles of a source are kept.
  let count: @Sendable (_ address: String) -> Int
  /// A source has another address from now on.
  let move: @Sendable (_ old: String, _ new: String) -> Void
  let remove: @Sendable (_ address: String) -> Void
}
