// Takes the tags off raw HTML within Markdown.

/// Words of raw HTML, for the few lines of it that stand in Markdown.
enum HTMLTags {
  static func isBreak(_ tag: String) -> Bool { name(tag.utf8.dropFirst()) == "br" }

  /// The paragraphs of a piece of HTML without tags, comments, scripts and styles. Linear.
  static func paragraphs(_ html: String) -> [String] {
    var paragraphs: [[UInt8]] = [[]]
    var rest = Array(html.utf8)[...]
    while let byte = rest.first {
      if byte == 0x3C, let end = endOfTag(rest) {
        let name = name(rest[(rest.startIndex + 1)...])
        let isClosing = rest.dropFirst().first == 0x2F
        rest = rest[end...]
        if !isClosing, ["script", "style"].contains(name) { rest = afterRaw(rest, name: name) }
        if blocks.contains(name) { paragraphs.append([]) }
      } else if byte == 0x26, let (characters, end) = reference(rest) {
        paragraphs[paragraphs.count - 1] += characters
        rest = rest[end...]
      } else {
        paragraphs[paragraphs.count - 1].append(byte)
        rest = rest.dropFirst()
      }
    }
    return paragraphs.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure",
    "figcaption", "section", "article", "header", "footer", "hr", "aside", "main", "details", "summary",
  ]

  /// The name of a tag, whose first stroke may be there ("/p").
  private static func name(_ bytes: some Sequence<UInt8>) -> String {
    let letters = bytes.lazy.drop { $0 == 0x2F }.prefix {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39
    }
    return String(decoding: letters.prefix(12).map { $0 >= 0x41 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Where a tag or comment ends; nil if no tag begins here. What is not closed goes on to the end.
  private static func endOfTag(_ html: ArraySlice<UInt8>) -> Int? {
    let start = html.startIndex + 1
    guard start < html.endIndex else { return nil }
    if html[start...].starts(with: "!--".utf8) {
      return end(of: "-->", in: html[start...]) ?? html.endIndex
    }
    let first = html[start]
    guard first == 0x2F || first == 0x21 || first == 0x3F || (0x61...0x7A).contains(first | 0x20) else { return nil }
    return html[start...].firstIndex(of: 0x3E).map { $0 + 1 } ?? html.endIndex
  }

  private static func afterRaw(_ html: ArraySlice<UInt8>, name: String) -> ArraySlice<UInt8> {
    html[(end(of: "</" + name, in: html).map { $0 - name.utf8.count - 2 } ?? html.endIndex)...]
  }

  /// The index after the first occurrence of a few small letters and marks.
  private static func end(of word: String, in html: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    var index = html.startIndex
    while index + word.count <= html.endIndex {
      let isHere = zip(word, html[index...]).allSatisfy { $0 == $1 || ($0 >= 0x61 && $0 == $1 | 0x20) }
      if isHere { return index + word.count }
      index += 1
    }
    return nil
  }

  private static let references: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "mdash": "—", "ndash": "–",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "copy": "©",
    "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß",
    "euro": "€", "pound": "£", "deg": "°", "middot": "·", "bull": "•",
  ]

  /// A character reference: "&amp;", "&#8217;", "&#x2019;".
  private static func reference(_ html: ArraySlice<UInt8>) -> (characters: [UInt8], end: Int)? {
    guard let semicolon = html.prefix(12).firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: html[(html.startIndex + 1)..<semicolon], as: UTF8.self)
    if let characters = references[name] { return (Array(characters.utf8), semicolon + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
    return (Array(String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}").utf8), semicolon + 1)
  }
}
