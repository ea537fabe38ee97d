// The door for feeds and lists of feeds.

import Glibc
import NewsModel

/// What a file about feeds holds.
public enum FeedContents: Hashable, Sendable {
  case feed(Feed)
  /// A list of feeds (OPML).
  case subscriptions(SubscriptionList)
}

/// Reads feeds and lists of feeds, malformed ones too.
public enum FeedParser {
  /// The longest feed that is read, in bytes: some 40,000 entries with their texts.
  public static let maximumBytes = 64 << 20
  /// How far into a file it is looked for what it is.
  static let reach = 32 << 10

  /// Whether a file may be a feed or a list, by its first bytes. What looks like one can still turn out to be none.
  public static func recognizes(_ bytes: [UInt8]) -> Bool {
    // Of UTF-16 the zero bytes are left out.
    let start = bytes.prefix(reach)
    let isWide = start.prefix(64).contains(0)
    let head = (isWide ? start.filter { $0 != 0 }[...] : start).drop { $0 <= 0x20 || $0 >= 0x80 }
    if head.first == UInt8(ascii: "{") { return JSONFeed.recognizes(head) }
    return FeedSniffer.isFeed(head)
  }

  /// Reads what the bytes hold; nil if that is neither a feed nor a list. Linear; touches no file and no network, and
  /// expands no entity from outside.
  /// - Parameters:
  ///   - address: Where the feed came from; addresses in it are relative to it.
  ///   - contentType: What the sender said of it: `text/xml; charset=utf-8`.
  /// - Throws: `ParseError` when the bytes are no text or too many.
  public static func parse(
    _ bytes: [UInt8], address: String? = nil, contentType: String? = nil
  ) throws(ParseError) -> FeedContents? {
    guard bytes.count <= maximumBytes else { throw .tooLarge(bytes: bytes.count) }
    if bytes.prefix(reach).first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{") {
      let text = try TextDecoder.decode(bytes, declared: DeclaredEncoding.label(of: bytes, contentType: contentType))
      return JSONFeed.read(text, address: address).map { .feed($0) }
    }
    guard let tree = try tree(of: bytes, contentType: contentType) else { return nil }
    if let list = OPMLReader.read(tree) { return .subscriptions(list) }
    var reader = FeedReader(address: address, hasBases: hasBases(bytes))
    return reader.read(tree).map { .feed($0) }
  }

  /// What is well-formed UTF-8 is read as it stands, all else is decoded and repaired first.
  private static func tree(of bytes: [UInt8], contentType: String?) throws(ParseError) -> MarkupTree? {
    let declared = DeclaredEncoding.label(of: bytes, contentType: contentType)
    let isPlain = declared.map { ["utf-8", "utf8", "us-ascii", "ascii"].contains($0) } ?? true
    if isPlain, !FeedSniffer.hasDocumentType(bytes), !bytes.starts(with: [0xFE, 0xFF]),
      !bytes.starts(with: [0xFF, 0xFE]),
      let tree = MarkupTree.wellFormedXML(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    {
      return tree
    }
    let kept = withoutControls(bytes)
    let text: String
    if isPlain, let guess = EncodingGuess.singleBytes(kept) {
      text = try TextDecoder.harmless(Array(guess.utf8))
    } else {
      text = try TextDecoder.decode(kept, declared: declared ?? EncodingGuess.label(of: kept))
    }
    return MarkupTree.repairedXML(XMLRepair.repaired(Array(text.utf8))[...])
  }

  /// Without the controls that XML knows nothing of. Zero bytes stay: they tell UTF-16.
  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    let isControl: (UInt8) -> Bool = { (0x01...0x08).contains($0) || (0x0E...0x1F).contains($0) && $0 != 0x1B }
    guard !bytes.contains(0), bytes.contains(where: isControl) else { return bytes }
    return bytes.filter { !isControl($0) }
  }

  private static func hasBases(_ bytes: [UInt8]) -> Bool {
    // Letters of UTF-16 are looked through as well.
    bytes.prefix(64).contains(0) || bytes.contains("xml:base")
  }
}

extension [UInt8] {
  /// Whether the words stand anywhere in it.
  func contains(_ words: StaticString) -> Bool {
    let count = words.utf8CodeUnitCount
    return withUnsafeBytes { bytes in
      guard var place = bytes.baseAddress else { return false }
      let end = place + bytes.count
      while end - place >= count, let found = memchr(place, Int32(words.utf8Start.pointee), end - place - count + 1) {
        if memcmp(found, words.utf8Start, count) == 0 { return true }
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}

/// Tells what a text of markup is by its first tag.
enum FeedSniffer {
  static func isFeed(_ head: ArraySlice<UInt8>) -> Bool {
    var rest = head
    var hasDeclaration = rest.starts(with: "<?xml".utf8)
    if rest.first != 0x3C {
      // Words may stand before a declaration by mistake; before a mere tag they are a text.
      guard let start = rest.firstIndex(of: 0x3C), rest[start...].starts(with: "<?xml".utf8) else { return false }
      hasDeclaration = true
    }
    while let start = rest.firstIndex(of: 0x3C) {
      rest = rest[(start + 1)...]
      guard let first = rest.first else { return false }
      if rest.starts(with: "!--".utf8) {
        guard let end = end(of: rest) else { return false }
        rest = rest[end...]
      } else if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
        if isPageType(rest) { return false }
        rest = rest.drop { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
      } else if (0x61...0x7A).contains(first | 0x20) {
        return isFeedName(rest, hasDeclaration: hasDeclaration)
      }
    }
    return false
  }

  /// The place after a comment.
  private static func end(of comment: ArraySlice<UInt8>) -> Int? {
    var place = comment.startIndex + 3
    while place + 2 < comment.endIndex {
      if comment[place] == UInt8(ascii: "-"), comment[place + 1] == UInt8(ascii: "-"),
        comment[place + 2] == UInt8(ascii: ">")
      {
        return place + 3
      }
      place += 1
    }
    return nil
  }

  private static func isPageType(_ rest: ArraySlice<UInt8>) -> Bool {
    String(decoding: rest.prefix(14), as: UTF8.self).lowercased() == "!doctype html "
      || String(decoding: rest.prefix(14), as: UTF8.self).lowercased() == "!doctype html>"
  }

  private static func isFeedName(_ rest: ArraySlice<UInt8>, hasDeclaration: Bool) -> Bool {
    let name = String(decoding: rest.prefix(40).prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }, as: UTF8.self)
      .lowercased()
    let local = name.split(separator: ":").last.map(String.init) ?? ""
    if ["rss", "feed", "rdf", "opml", "channel"].contains(local) { return true }
    return hasDeclaration && !["html", "head", "body", "svg", "plist"].contains(local)
  }

  /// Whether there may be a document type before the first element.
  static func hasDocumentType(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(FeedParser.reach)
    var place = head.startIndex
    while let start = head[place...].firstIndex(of: UInt8(ascii: "!")) {
      if start + 8 <= head.endIndex, head[(start + 1)..<(start + 8)].map({ $0 | 0x20 }).elementsEqual("doctype".utf8) {
        return true
      }
      place = start + 1
    }
    return false
  }
}

extension FeedParser {
  /// What bytes are that are neither a feed nor an article but data for programs, in words; nil if they may be an
  /// article.
  public static func data(in bytes: [UInt8], named name: String) -> String? {
    let head = bytes.prefix(reach).drop { $0 <= 0x20 || $0 >= 0x80 }
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if ending == "json"
      || (head.first == UInt8(ascii: "{") && head.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "\""))
    {
      return "is JSON, but no feed"
    }
    guard head.starts(with: "<?xml".utf8) || head.starts(with: "<rss".utf8) || head.starts(with: "<feed".utf8) else {
      return nil
    }
    let text = String(decoding: head.prefix(4_096), as: UTF8.self).lowercased()
    return text.contains("<html") || text.contains("<!doctype html")
      ? nil : "is XML, but no feed, list of feeds or page"
  }
}
