// Unpacks the text of a mail: quoted-printable, character sets, lines that flow.

/// Quoted-printable (RFC 2045).
enum QuotedPrintable {
  /// The bytes; a `=` that means nothing stays.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      guard text[place] == UInt8(ascii: "=") else {
        bytes.append(text[place])
        place += 1
        continue
      }
      if place + 2 < text.endIndex, let high = digit(text[place + 1]), let low = digit(text[place + 2]) {
        bytes.append(high << 4 | low)
        place += 3
      } else if let end = lineEnd(text, from: place + 1) {
        place = end
      } else {
        bytes.append(text[place])
        place += 1
      }
    }
    return bytes
  }

  /// The place after a line's end with nothing but space before it.
  private static func lineEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < text.endIndex, text[place] == 0x20 || text[place] == 0x09 || text[place] == 0x0D { place += 1 }
    if place == text.endIndex { return place }
    return text[place] == 0x0A ? place + 1 : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// Text in the character set that a mail says it is in.
enum MailText {
  static func decoded(_ bytes: [UInt8], charset: String?) -> String {
    let text = try? TextDecoder.decode(bytes, declared: charset?.lowercased())
    return text ?? String(decoding: bytes.filter { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }, as: UTF8.self)
  }

  /// Joins lines that flow (RFC 3676): a space at a line's end says that the paragraph goes on.
  static func flowed(_ text: String, deletesSpace: Bool) -> String {
    var result = ""
    var depth = 0
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = line.prefix { $0 == ">" }.count
      var words = line.dropFirst(marks)
      if words.hasPrefix(" ") { words = words.dropFirst() }
      let isSignature = words == "-- "
      if isOpen, marks == depth, !isSignature {
        result += words
      } else {
        if !result.isEmpty { result += "\n" }
        result += String(repeating: ">", count: marks) + (marks > 0 ? " " : "") + words
      }
      isOpen = words.hasSuffix(" ") && !isSignature
      if isOpen, deletesSpace { result.removeLast() }
      depth = marks
    }
    return result
  }
}
