// Reads the fields at the head of a mail (RFC 5322) and the words that are packed in them (RFC 2047).

/// The fields of a mail or of one of its parts.
struct MailHeader {
  /// Names in small letters, in their order.
  private(set) var fields: [(name: String, value: ArraySlice<UInt8>)] = []
  /// Where the body begins.
  private(set) var end: Int
  /// More fields than this are no mail's.
  private static let most = 500

  init(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    end = bytes.endIndex
    while place < bytes.endIndex {
      let line = MailLines.line(of: bytes, at: place)
      if line.content.isEmpty {
        end = line.next
        return
      }
      let first = bytes[place]
      if first == 0x20 || first == 0x09, let last = fields.indices.last {
        // A line that is set in goes on with the field above; the slice grows over the line's end.
        fields[last].value = bytes[fields[last].value.startIndex..<line.content.endIndex]
      } else if let colon = line.content.firstIndex(of: UInt8(ascii: ":")), MailHeader.isName(line.content[..<colon]) {
        let name = String(decoding: line.content[..<colon], as: UTF8.self).lowercased()
        if fields.count < MailHeader.most { fields.append((name, line.content[(colon + 1)...])) }
      } else if !fields.isEmpty || !line.content.starts(with: "From ".utf8) {
        // What is no field belongs to the body.
        end = place
        return
      }
      place = line.next
    }
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count < 80 && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The words of the first field of a name, on one line, unpacked; nil if there is none.
  subscript(_ name: String) -> String? {
    fields.first { $0.name == name }.flatMap { HarmlessText.line(EncodedWords.decoded($0.value)) }
  }

  /// The value before the first `;` in small letters, and what is said after it.
  func parameters(of name: String) -> (value: String, parameters: [String: String]) {
    guard let line = self[name] else { return ("", [:]) }
    var pieces: [String] = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1)
      if sides.count == 2 { parameters[sides[0].trimmed.lowercased()] = String(sides[1].trimmed) }
    }
    return (pieces[0].trimmed.lowercased(), parameters)
  }
}

/// Lines of bytes.
enum MailLines {
  /// The line at a place without its end, and the place after it.
  static func line(of bytes: ArraySlice<UInt8>, at place: Int) -> (content: ArraySlice<UInt8>, next: Int) {
    let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let isReturned = end > place && bytes[end - 1] == 0x0D
    return (bytes[place..<(isReturned ? end - 1 : end)], min(bytes.endIndex, end + 1))
  }
}

/// Words that are packed to be ASCII: `=?utf-8?Q?caf=C3=A9?=`.
enum EncodedWords {
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var place = bytes.startIndex
    var plain = place
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "=")) {
      guard let word = word(bytes, at: start) else {
        place = start + 1
        continue
      }
      let between = bytes[plain..<start]
      // Space between two packed words means nothing.
      let isGap = plain > bytes.startIndex && between.allSatisfy { $0 <= 0x20 }
      if !isGap { text += plainText(between) }
      text += word.text
      (place, plain) = (word.end, word.end)
    }
    return text + plainText(bytes[plain...])
  }

  private static func plainText(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    return MailText.decoded(Array(bytes), charset: nil)
  }

  private static func word(_ bytes: ArraySlice<UInt8>, at start: Int) -> (text: String, end: Int)? {
    let mark = UInt8(ascii: "?")
    guard start + 1 < bytes.endIndex, bytes[start + 1] == mark,
      let second = bytes[(start + 2)...].prefix(60).firstIndex(of: mark), second + 2 < bytes.endIndex,
      bytes[second + 2] == mark,
      let last = bytes[(second + 3)...].prefix(2_000).firstIndex(of: mark), last + 1 < bytes.endIndex,
      bytes[last + 1] == UInt8(ascii: "=")
    else { return nil }
    let charset = String(decoding: bytes[(start + 2)..<second], as: UTF8.self).prefix { $0 != "*" }.lowercased()
    let packed = bytes[(second + 3)..<last]
    switch bytes[second + 1] | 0x20 {
    case UInt8(ascii: "b"): return (MailText.decoded(Base64.decoded(packed) ?? [], charset: charset), last + 2)
    case UInt8(ascii: "q"):
      let spaced = packed.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      return (MailText.decoded(QuotedPrintable.decoded(spaced[...]), charset: charset), last + 2)
    default: return nil
    }
  }
}
