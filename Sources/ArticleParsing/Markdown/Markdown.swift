// Markdown, parsed by cmark.

import CCmark
import NewsModel

/// Reads CommonMark.
enum Markdown: Format {
  /// By its name; under a name without a known ending by a heading at its head.
  static func recognizes(_ input: ArticleInput) -> Bool {
    switch input.nameExtension {
    case "md", "markdown", "mdown", "mkd", "mdwn": return true
    case "txt", "text": return false
    default:
      let body = FrontMatter.split(input.text)?.body ?? input.text[...]
      return body.utf8.prefix(4096).drop { $0 == 0x0A || $0 == 0x20 }.starts(with: "# ".utf8)
    }
  }

  static func read(_ input: ArticleInput, into builder: inout ArticleBuilder) {
    let split = FrontMatter.split(input.text)
    let body = split?.body ?? input.text[...]
    guard MarkdownLimits.allow(body.utf8) else { return PlainText.read(input, into: &builder) }
    builder.metadata = split?.0.metadata ?? Metadata()
    var walker = MarkdownWalker()
    walker.walk(body)
    MarkdownOpening(pieces: walker.pieces).append(to: &builder)
  }
}
