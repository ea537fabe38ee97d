// HTML that is all article: the text of a feed's entry or of a mail.

import NewsModel

/// Reads pieces of HTML of which nothing is to be cut.
enum HTMLFragment {
  /// Puts the blocks of a fragment into the builder. Linear.
  static func read(_ html: String, base: PageAddress?, into builder: inout ArticleBuilder) {
    guard html.utf8.contains(0x3C) else { return readPlain(html, into: &builder) }
    guard let tree = PageTree(Array(html.utf8)) else { return }
    let outline = PageOutline(tree, host: nil)
    let part = tree.nodes.firstIndex { $0.name == .body }.map { Int32($0) } ?? 0
    var writer = BlockWriter(outline, part: part, base: base)
    writer.write(Array(outline.blocks.indices), to: &builder)
  }

  /// Words without a tag: blank lines part paragraphs.
  private static func readPlain(_ html: String, into builder: inout ArticleBuilder) {
    var paragraph = ""
    for line in HTMLReferences.decoded(html).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.trimmed.isEmpty {
        builder.append(paragraph, as: .paragraph)
        paragraph = ""
      } else {
        paragraph += paragraph.isEmpty ? line : "\n" + line
      }
    }
    builder.append(paragraph, as: .paragraph)
  }

  /// The words of a short piece of HTML on one line; nil if there are none.
  static func line(of html: String) -> String? {
    guard html.utf8.contains(0x3C) else { return HarmlessText.line(HTMLReferences.decoded(html)) }
    var html = html
    let words = html.withUTF8 { bytes in
      var words: [UInt8] = []
      var reader = TagReader(bytes)
      while let piece = reader.next() {
        switch piece {
        case .text(let range): words += bytes[range]
        case .stray: words.append(0x3C)
        case .start(let name, _) where bytes[name].elementsEqual("br".utf8): words.append(0x20)
        case .start, .end: break
        }
      }
      return String(decoding: words, as: UTF8.self)
    }
    return HarmlessText.line(HTMLReferences.decoded(words))
  }
}
