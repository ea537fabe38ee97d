// What a format reads from.

/// Decoded text and the name it came under.
struct ArticleInput: Sendable {
  /// Lines end in `\n`.
  let text: String
  /// A file's name or an address.
  let name: String
}
