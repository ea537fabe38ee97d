// The door: bytes become an article.

import NewsModel

/// Reads articles from bytes.
public enum ArticleParser {
  /// What an article is read from. `name` is a file's name or an address, for telling the format and naming errors.
  public static func parse(_ bytes: [UInt8], named name: String, id: ArticleID) throws(ParseError) -> Article {
    throw .empty
  }
}

/// Why bytes are not an article.
public enum ParseError: Error, Hashable, Sendable {
  /// Nothing but space.
  case empty
  /// Not text.
  case binary
}
