// How words are made alike before they are compared: without capitals and without accents.

import Foundation

/// The form of a text in which it is compared.
enum Folding {
  /// In lower case, without marks on letters, with one space between words: "  José  García" → "jose garcia".
  static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return foldMarked(text) }
      append(byte, to: &bytes)
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0...0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    default: bytes.append(byte)
    }
  }

  private static func foldMarked(_ text: String) -> String {
    let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of a text, folded: runs of letters and digits; of scripts without spaces, letter by letter.
  static func words(_ text: String) -> [String] {
    runs(WordBreaks.spaced(text))
  }

  /// Runs of letters and digits, folded.
  static func runs(_ text: String) -> [String] {
    fold(text).unicodeScalars.split { !isInWord($0) }.map { String(String.UnicodeScalarView($0)) }
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
  }
}
