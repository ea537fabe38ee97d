// One fetched article as it is kept: a JSON feed that any other reader understands as well.

import ArticleParsing
import NewsModel

/// An entry of a feed, or the whole page that was read for it.
struct KeptEntry {
  /// What the feed names it by.
  let id: String
  let metadata: Metadata
  let html: String?
  /// The feed's address.
  let source: String
  /// It is the whole page: what the feed says of it later does not replace it.
  var isWhole = false

  private static let wholeMark = "\"_lede\":{\"whole\":true}"

  /// Whether a kept file is a whole page.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    // Before all that someone else wrote.
    String(decoding: bytes.prefix(200), as: UTF8.self).contains(wholeMark)
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("version")
      json.value("https://jsonfeed.org/version/1.1")
      if isWhole {
        json.key("_lede")
        json.object { json in
          json.member("whole", true)
        }
      }
      json.member("title", metadata.outlet ?? source)
      json.member("feed_url", source)
      json.key("items")
      json.array { json in json.item(self) }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func item(_ entry: KeptEntry) {
    let metadata = entry.metadata
    object { json in
      json.member("id", entry.id)
      json.field("url", metadata.address)
      json.field("title", metadata.title)
      json.field("content_html", entry.html)
      json.field("date_published", metadata.published?.description)
      json.field("language", metadata.language)
      guard !metadata.byline.isEmpty else { return }
      json.key("authors")
      json.array { json in
        for name in metadata.byline {
          json.object { json in
            json.member("name", name)
          }
        }
      }
    }
  }

  private mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }
}

extension Article {
  /// The text below the headline as HTML.
  var html: String {
    blocks.filter { $0.kind != .headline }.map { block in
      let words = marked(block.range)
      switch block.kind {
      case .headline, .paragraph: return "<p>\(words)</p>"
      case .heading: return "<h2>\(words)</h2>"
      case .blockquote: return "<blockquote><p>\(words)</p></blockquote>"
      case .listItem: return "<ul><li>\(words.hasPrefix("• ") ? String(words.dropFirst(2)) : words)</li></ul>"
      case .caption: return "<figure><figcaption>\(words)</figcaption></figure>"
      case .preformatted: return "<pre>\(words)</pre>"
      }
    }.joined(separator: "\n")
  }

  /// The words of a range with its links.
  private func marked(_ range: TextRange) -> String {
    var result = ""
    var place = range.start
    for link in links where range.contains(link.range) && link.range.start >= place {
      result += Article.escaped(text[TextRange(place, link.range.start)])
      result += "<a href=\"\(Article.escaped(link.address))\">\(Article.escaped(text[link.range]))</a>"
      place = link.range.end
    }
    return result + Article.escaped(text[TextRange(place, range.end)])
  }

  private static func escaped(_ words: some StringProtocol) -> String {
    var result: [UInt8] = []
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
