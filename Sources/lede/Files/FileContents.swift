// What a file holds: an article, several, or a list of feeds.

import ArticleParsing
import Glibc
import NewsModel
import Reader

/// The contents of one file, read and parsed.
enum FileContents: Sendable {
  case article(Article)
  /// A feed or a mailbox.
  case bundle(ArticleBundle)
  case feed(Feed)
  case subscriptions(SubscriptionList)

  /// Reads a file. Ids begin with its path as it is given.
  static func read(
    _ path: String, address: String? = nil, contentType: String? = nil
  ) throws(Trouble) -> FileContents {
    let bytes: [UInt8]
    do { bytes = try ArticleFile.read(path) } catch { throw error.trouble(path: path) }
    return try contents(of: bytes, named: path, address: address, contentType: contentType)
  }

  /// Reads what was named on the command line: a file, or standard input for `-`.
  static func read(asked name: String) throws(Trouble) -> FileContents {
    if name == "-" { return try readStandardInput() }
    guard Source.isWeb(name) else { return try read(name) }
    let page = try Download.read(name)
    return try contents(of: page.bytes, named: name, address: page.address, contentType: page.contentType)
  }

  /// Reads what comes through a pipe. Waits for its end.
  static func readStandardInput() throws(Trouble) -> FileContents {
    let bytes: [UInt8]
    do { bytes = try ArticleFile.readStandardInput() } catch { throw error.trouble(path: "-") }
    return try contents(of: bytes, named: "-", address: nil, contentType: nil)
  }

  /// What bytes hold that came under a name, packed or not.
  static func contents(
    of bytes: [UInt8], named name: String, address: String?, contentType: String?
  ) throws(Trouble) -> FileContents {
    do {
      return try parsed(bytes, name, address, contentType)
    } catch ParseError.empty where bytes.contains(where: { $0 > 0x20 }) {
      throw Trouble(what: "has no words to read")
    } catch let error as ParseError {
      throw error.trouble
    } catch {
      throw error as? Trouble ?? Trouble(what: "cannot be read")
    }
  }

  private static func parsed(
    _ packed: [UInt8], _ name: String, _ address: String?, _ contentType: String?
  ) throws -> FileContents {
    let isPacked = Gzip.isPacked(packed)
    let bytes = isPacked ? try Gzip.unpacked(packed, atMost: FeedParser.maximumBytes) : packed
    let plainName = isPacked ? Gzip.plainName(name) : name
    let id = ArticleID(rawValue: name)
    if FeedParser.recognizes(bytes) {
      switch try FeedParser.parse(bytes, address: address, contentType: contentType) {
      case .feed(let feed)?: return .feed(feed)
      case .subscriptions(let list)?: return .subscriptions(list)
      case nil: break
      }
    } else if let bundle = try ArticleBundle(bytes, id: id) {
      return .bundle(bundle)
    }
    if let what = FeedParser.data(in: bytes, named: plainName) { throw Trouble(what: what) }
    return .article(
      try ArticleParser.parse(bytes, named: plainName, id: id, address: address, contentType: contentType))
  }

  /// The articles of a feed or a mailbox; nil if it is something else.
  func bundle(id: ArticleID) -> ArticleBundle? {
    switch self {
    case .bundle(let bundle): bundle
    case .feed(let feed): ArticleBundle(feed: feed, id: id)
    case .article, .subscriptions: nil
    }
  }
}

extension Trouble {
  /// Of a list of feeds where articles were asked for.
  static let isList = Trouble(what: "is a list of feeds, which has no articles of its own")
}
