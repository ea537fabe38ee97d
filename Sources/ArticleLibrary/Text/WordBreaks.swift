// Sets spaces where a script has none, so that the full-text index finds parts of a run of letters.

/// Scripts that are written without spaces between words, or whose words grow together.
enum WordBreaks {
  /// The text with each letter of such a script between spaces: a word of it is then a phrase of letters, and any part of a
  /// run is found, also one of a single letter.
  static func spaced(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xE0 }), text.unicodeScalars.contains(where: isUnspaced)
    else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isUnspaced(scalar) else {
        result.append(scalar)
        continue
      }
      result.append(contentsOf: [" ", scalar, " "])
    }
    return String(result)
  }

  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x0E00: false
    // Thai and Lao; Burmese; Khmer.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    // Hiragana and Katakana; Han; Hangul; Han again.
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
