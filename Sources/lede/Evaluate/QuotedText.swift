// A text with its quotations as a person marked them.

import FoundationEssentials
import NewsModel

/// One line of the gold file, with byte offsets.
struct QuotedText {
  struct Quote {
    /// Cut to their first and last letter or digit.
    let parts: [TextRange]
    let kind: Quotation.Kind
    let speaker: TextRange?
    let cue: String
  }

  let text: String
  let bytes: [UInt8]
  let quotes: [Quote]

  /// The texts of a file in JSON Lines.
  static func read(_ bytes: [UInt8]) throws -> [QuotedText] {
    try bytes.split(separator: 0x0A).map { line in
      QuotedText(try JSONDecoder().decode(Line.self, from: Data(line)))
    }
  }

  /// A range without the marks and spaces at its ends; nil if nothing is left.
  static func trimmed(_ range: TextRange, in bytes: [UInt8]) -> TextRange? {
    var start = max(0, range.start)
    var end = min(range.end, bytes.count)
    while start < end, !isInk(start, bytes) { start += 1 }
    while end > start, !isInk(end - 1, bytes) { end -= 1 }
    return start < end ? TextRange(start, end) : nil
  }

  /// A letter or a digit; beyond ASCII all but the punctuation that begins with E2 80, and marks with a lead of C2.
  private static func isInk(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 {
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    var lead = offset
    while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    if bytes[lead] == 0xC2 { return false }
    return !(bytes[lead] == 0xE2 && lead + 1 < bytes.count && bytes[lead + 1] == 0x80)
  }
}

extension QuotedText {
  private struct Line: Decodable {
    let text: String
    let quotes: [Item]
  }

  private struct Item: Decodable {
    let start: Int
    let end: Int
    let parts: [[Int]]?
    let kind: String
    let speaker: Place?
    let cue: Place?
  }

  private struct Place: Decodable {
    let start: Int
    let end: Int
    let text: String
  }

  private init(_ line: Line) {
    text = line.text
    let bytes = Array(line.text.utf8)
    var offsets = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    offsets.append(bytes.count)
    func range(_ start: Int, _ end: Int) -> TextRange {
      TextRange(offsets[min(max(0, start), offsets.count - 1)], offsets[min(max(0, end), offsets.count - 1)])
    }
    self.bytes = bytes
    quotes = line.quotes.compactMap { item in
      let parts = (item.parts ?? [[item.start, item.end]]).compactMap { pair in
        pair.count == 2 ? QuotedText.trimmed(range(pair[0], pair[1]), in: bytes) : nil
      }
      guard !parts.isEmpty, let kind = Quotation.Kind(rawValue: item.kind) else { return nil }
      return Quote(
        parts: parts, kind: kind, speaker: item.speaker.map { range($0.start, $0.end) }, cue: item.cue?.text ?? "")
    }
  }
}
