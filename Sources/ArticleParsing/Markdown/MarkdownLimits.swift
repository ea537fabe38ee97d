// What is not given to cmark: texts on which it would be slow.

/// Limits that no article reaches.
enum MarkdownLimits {
  static func allow(_ text: Substring.UTF8View) -> Bool { text.count <= 4 << 20 }
}
