// The door: bytes become an article.

import NewsModel

/// Reads articles from bytes.
public enum ArticleParser {
  /// The longest input that is read, in bytes: five long novels, far more than any article.
  /// A caller can ask a file's size first and save itself the reading.
  public static let maximumBytes = 16 << 20

  /// Reads the one article that the bytes hold. Linear in time and memory; touches no file and no network.
  /// - Parameters:
  ///   - bytes: A whole file, in any encoding that `TextDecoder` knows.
  ///   - name: The file's name or address, for telling its format.
  ///   - id: What the article will be called.
  ///   - address: Where on the web it came from; links are made absolute against it.
  ///   - contentType: What the sender said of it: `text/html; charset=utf-8`.
  /// - Throws: `ParseError` when the bytes are no article.
  public static func parse(
    _ bytes: [UInt8], named name: String, id: ArticleID, address: String? = nil, contentType: String? = nil
  ) throws(ParseError) -> Article {
    guard bytes.count <= maximumBytes else { throw .tooLarge(bytes: bytes.count) }
    let declared = DeclaredEncoding.label(of: bytes, contentType: contentType)
    let input = ArticleInput(text: try TextDecoder.decode(bytes, declared: declared), name: name, address: address)
    var builder = ArticleBuilder(id: id)
    formats.first { $0.recognizes(input) }?.read(input, into: &builder)
    return try builder.article()
  }
}

/// Why bytes are not an article.
public enum ParseError: Error, Hashable, Sendable {
  /// Nothing but space.
  case empty
  /// Not text.
  case binary
  /// More than `ArticleParser.maximumBytes`.
  case tooLarge(bytes: Int)
}
