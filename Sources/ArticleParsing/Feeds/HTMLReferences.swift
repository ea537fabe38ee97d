// Reads and writes the references of HTML: `&amp;`, `&#38;`, `&eacute;`.

import CLibXML2

/// References to characters.
enum HTMLReferences {
  /// The characters that the references of a text mean. What is no reference stays; numbers of C1 controls mean
  /// Windows-1252.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    for (place, piece) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      if place == 0 { result += piece } else { result += decodedHead(of: piece) }
    }
    return result
  }

  /// What stands after an ampersand, its reference read.
  private static func decodedHead(of piece: Substring) -> String {
    let name = piece.utf8.prefix(32).prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x23
    }
    guard let scalar = scalar(Substring(name)) else { return "&" + piece }
    let rest = piece[name.endIndex...]
    let isNumber = name.first == 0x23
    guard isNumber || rest.utf8.first == UInt8(ascii: ";") else { return "&" + piece }
    return String(Character(scalar)) + (rest.utf8.first == UInt8(ascii: ";") ? rest.dropFirst() : rest)
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let isHex = name.dropFirst().lowercased().hasPrefix("x")
      guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else { return nil }
      if (0x80...0x9F).contains(value) {
        return String(decoding: Windows1252.utf8([UInt8(value)]), as: UTF8.self).unicodeScalars.first
      }
      return Unicode.Scalar(value)
    }
    guard !name.isEmpty else { return nil }
    return name == "apos" ? "'" : htmlEntityLookup(String(name)).flatMap { Unicode.Scalar($0.pointee.value) }
  }

  /// Text as it stands in HTML.
  static func encoded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x26: result += "&amp;".utf8
      case 0x3C: result += "&lt;".utf8
      case 0x3E: result += "&gt;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
