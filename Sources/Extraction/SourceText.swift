// The bytes of an article's text, for rules that look at letters.

import NewsModel

/// UTF-8 bytes of one text, indexed as `TextRange` counts.
struct SourceText {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  var count: Int { bytes.count }

  /// The words of a range.
  func string(_ range: TextRange) -> String {
    String(decoding: bytes[max(0, range.start)..<min(bytes.count, range.end)], as: UTF8.self)
  }

  /// All letters and signs of a range are ASCII.
  func isASCII(_ range: TextRange) -> Bool {
    bytes[max(0, range.start)..<min(bytes.count, range.end)].allSatisfy { $0 < 0x80 }
  }

  /// A dash of one byte with no space around it.
  func isHyphen(_ range: TextRange) -> Bool {
    range.count == 1 && range.start > 0 && range.end < count
      && (bytes[range.start - 1] > 0x20 || bytes[range.end] > 0x20)
  }

  /// The words of a range in lower case.
  func lowercased(_ range: TextRange) -> String { string(range).lowercased() }
}
