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

  /// The names that HTML knows without a semicolon: those of HTML 2.
  private static let early: Set<String> = Set(
    """
    amp lt gt quot nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
    acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
    Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml COPY REG AMP LT GT QUOT
    """.split(separator: " ").map(String.init))

  /// HTML in which references without a semicolon have one: `&copy 2024`. What goes on as a name or a query's value stays,
  /// as browsers have it in attributes. Linear.
  static func closed(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var place = 0
    while let mark = html[place...].firstIndex(of: UInt8(ascii: "&")) {
      let end = html[(mark + 1)...].prefix(8).firstIndex { !isAlphanumeric($0) } ?? min(mark + 9, html.count)
      place = end
      guard end > mark + 2, end < html.count, !isAlphanumeric(html[end]), html[end] != UInt8(ascii: ";"),
        html[end] != UInt8(ascii: "="), early.contains(String(decoding: html[(mark + 1)..<end], as: UTF8.self))
      else { continue }
      result += html[copied..<end]
      result.append(UInt8(ascii: ";"))
      copied = end
    }
    return copied == 0 ? html : result + html[copied...]
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
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
