// What is not given to cmark: texts on which it would be slow.

/// Limits that no article reaches. Text beyond them is read as plain text.
enum MarkdownLimits {
  /// Bytes of Markdown.
  static let maximumBytes = 4 << 20
  /// Beginnings of pictures in one paragraph: cmark before 0.30.3 takes quadratic time to tell links within pictures.
  static let maximumPictures = 500

  /// One pass over the text.
  static func allow(_ text: Substring.UTF8View) -> Bool {
    guard text.count <= maximumBytes else { return false }
    var pictures = 0
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0A, previous == 0x0A { pictures = 0 }
      if byte == 0x5B, previous == 0x21 { pictures += 1 }
      if pictures > maximumPictures { return false }
      if byte != 0x20 && byte != 0x09 { previous = byte }
    }
    return true
  }
}
