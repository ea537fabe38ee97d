// A page of the web: its article is found, the rest is cut.

import NewsModel

/// Reads HTML.
enum HTMLPage: Format {
  /// By its first tag, or by its name and any tag near its head. Text that only mentions a tag is not HTML.
  static func recognizes(_ input: ArticleInput) -> Bool {
    let head = input.text.utf8.prefix(4096).drop { $0 <= 0x20 }
    switch input.nameExtension {
    case "html", "htm", "xhtml", "shtml": return head.contains(UInt8(ascii: "<"))
    case "md", "markdown", "mdown", "mkd", "mdwn", "txt", "text": return false
    default: return beginsAsPage(head)
    }
  }

  private static let openings = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta "].map { Array($0.utf8) }

  private static func beginsAsPage(_ text: some Collection<UInt8>) -> Bool {
    var rest = Array(text)[...]
    // Comments and an XML declaration may stand before it.
    while rest.starts(with: "<?".utf8) || rest.starts(with: "<!--".utf8) {
      let isComment = rest.dropFirst().first == UInt8(ascii: "!")
      let end = rest.indices.first { place in
        rest[place] == 0x3E && (!isComment || rest[..<place].suffix(2).elementsEqual("--".utf8))
      }
      guard let end else { return false }
      rest = rest[(end + 1)...].drop { $0 <= 0x20 }
    }
    return openings.contains { opening in
      rest.count > opening.count && zip(rest, opening).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  /// The text of a page that shows little of it before its programs have run.
  private static func append(_ text: String, to builder: inout ArticleBuilder) {
    for line in text.split(whereSeparator: \.isNewline) { builder.append(line, as: .paragraph) }
  }

  static func read(_ input: ArticleInput, into builder: inout ArticleBuilder) {
    guard let tree = PageTree(Array(input.text.utf8)) else { return }
    let addresses = PageAddresses(tree, given: input.address)
    let outline = PageOutline(tree, host: addresses.page?.host)
    let page = PageFacts(outline, addresses)
    builder.metadata = page.metadata
    if let title = page.metadata.title { builder.append(title, as: .headline) }
    guard let part = outline.mainPart else { return append(page.text ?? "", to: &builder) }
    let kept = ArticleCut(outline, part: part, title: page.title).kept()
    let words = kept.reduce(0) { $0 + outline.blocks[$1].count.words }
    if let text = page.text, text.utf8.count > words * 20 { return append(text, to: &builder) }
    var writer = BlockWriter(outline, part: part, base: addresses.base)
    writer.write(kept, to: &builder)
  }
}
