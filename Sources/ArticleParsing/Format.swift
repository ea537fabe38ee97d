// The formats that articles come in.

/// A format recognizes itself and reads an article. To add one: a file with the type, and its line in `formats`.
protocol Format: Sendable {
  /// True if the input is in this format, told by its first characters and its name. O(1) but for skipping space.
  static func recognizes(_ input: ArticleInput) -> Bool

  /// Puts blocks and metadata into the builder. Linear, total: what cannot be understood is left out.
  static func read(_ input: ArticleInput, into builder: inout ArticleBuilder)
}

/// In the order in which they are asked; the last takes all.
let formats: [any Format.Type] = [
  HTMLPage.self,
  Markdown.self,
  PlainText.self,
]
