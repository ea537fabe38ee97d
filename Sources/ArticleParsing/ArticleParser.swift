// The door: bytes become an article.

import NewsModel

/// Reads articles from bytes.
public enum ArticleParser {
  /// The longest input that is read, in bytes: five long novels, far more than any article.
  /// A caller can ask a file's size first and save itself the reading.
  public static let maximumBytes = 16 << 20

  /// Reads the one article that the bytes hold. Linear in time and memory; touches no file and no network.
  /// - Parameters:
  ///   - bytes: A whole file, in any encoding that `TextDecoder` knows, packed by gzip or not. Of what holds several articles see
  ///     `ArticleBundle`.
  ///   - name: The file's name or address, for telling its format.
  ///   - id: What the article will be called.
  ///   - address: Where on the web it came from; links are made absolute against it.
  ///   - contentType: What the sender said of it: `text/html; charset=utf-8`.
  /// - Throws: `ParseError` when the bytes are no article.
  public static func parse(
    _ bytes: [UInt8], named name: String, id: ArticleID, address: String? = nil, contentType: String? = nil
  ) throws(ParseError) -> Article {
    // Unpacked once: what is packed twice may be packed without end.
    if Gzip.isPacked(bytes) {
      let plain = try Gzip.unpacked(bytes, atMost: maximumBytes)
      return try parsePlain(plain, named: Gzip.plainName(name), id: id, address: address, contentType: contentType)
    }
    return try parsePlain(bytes, named: name, id: id, address: address, contentType: contentType)
  }

  private static func parsePlain(
    _ bytes: [UInt8], named name: String, id: ArticleID, address: String?, contentType: String?
  ) throws(ParseError) -> Article {
    guard bytes.count <= maximumBytes else { throw .tooLarge(bytes: bytes.count) }
    var builder = ArticleBuilder(id: id)
    if MailMessage.recognizes(bytes, name: name) {
      MailMessage(bytes[...]).read(into: &builder)
      return try builder.article()
    }
    let declared = DeclaredEncoding.label(of: bytes, contentType: contentType)
    let input = ArticleInput(text: try TextDecoder.decode(bytes, declared: declared), name: name, address: address)
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
  /// More than `ArticleParser.maximumBytes`, or of a feed `FeedParser.maximumBytes`.
  case tooLarge(bytes: Int)
}
