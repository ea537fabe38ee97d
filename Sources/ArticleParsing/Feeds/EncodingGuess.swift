// Guesses the encoding of bytes that are not UTF-8 and do not say what they are.

/// Tells the old encodings of Russian, Chinese, Japanese and Korean from that of Western Europe.
enum EncodingGuess {
  /// So many bytes are looked at.
  private static let reach = 64 << 10

  /// The label of the likely encoding; nil if the bytes are UTF-8 or look like Western text.
  static func label(of bytes: [UInt8]) -> String? {
    if case .windows1252 = TextDecoder.encoding(of: bytes).encoding {} else { return nil }
    let head = Array(bytes.prefix(reach))
    let high = head.count { $0 >= 0x80 }
    guard high > 8 else { return nil }
    return cyrillic(head, high: high) ?? doubleByte(head)
  }

  /// The text of bytes that call themselves UTF-8 and hardly are: of so few sequences so many are broken that the whole
  /// ones may be chance. It is read in that encoding of Europe which makes most letters of it, of two with as many the
  /// western one, and the controls are what Windows has at their places. Nil for all other bytes.
  static func singleBytes(_ bytes: [UInt8]) -> String? {
    guard !bytes.contains(0), !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    let (good, bad) = TextDecoder.weight(of: bytes.endsInside ? Array(bytes.dropLast(3)) : bytes)
    guard good > 0, good < fewSequences, good <= 2 * bad else { return nil }
    let western = String(decoding: Windows1252.utf8(bytes[...]), as: UTF8.self)
    guard let central = LegacyEncoding.decode(bytes, label: "iso-8859-2", told: .windows1252).map(Windows1252.repaired)
    else { return western }
    return letters(of: central) > letters(of: western) && !hasSigns(bytes) ? central : western
  }

  /// As many are no chance: a letter followed by two marks of the right sort is rare in other encodings.
  private static let fewSequences = 4

  /// "£5", "© 2023": signs of the West that are letters of Central Europe.
  private static func hasSigns(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropLast(2).contains { place in
      guard [0xA3, 0xA5, 0xA9, 0xAE].contains(bytes[place]) else { return false }
      let next = bytes[place + 1] == 0x20 ? bytes[place + 2] : bytes[place + 1]
      return (0x30...0x39).contains(next)
    }
  }

  private static func letters(of text: String) -> Int {
    text.unicodeScalars.count { $0.value >= 0x80 && $0.properties.isAlphabetic }
  }

  /// In Russian and its kin most letters are beyond ASCII and small; KOI8 has the small letters where Windows has the
  /// capitals.
  private static func cyrillic(_ bytes: [UInt8], high: Int) -> String? {
    let letters = bytes.count { $0 >= 0xC0 }
    guard letters * 10 > high * 9 else { return nil }
    // Vowels and consonants that make up half of a Russian text: о е а и н т с р.
    let koi = bytes.count { [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xD3, 0xD2].contains($0) }
    let windows = bytes.count { [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0].contains($0) }
    // Words of Cyrillic run on; Western letters beyond ASCII stand alone.
    var runs = 0
    for place in bytes.indices.dropFirst() where bytes[place] >= 0xC0 && bytes[place - 1] >= 0xC0 { runs += 1 }
    guard runs * 2 > letters, max(koi, windows) * 5 > letters * 2 else { return nil }
    return koi > windows ? "koi8-r" : "windows-1251"
  }

  /// The encoding whose pairs fit best.
  private static func doubleByte(_ bytes: [UInt8]) -> String? {
    let candidates = ["gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"]
    let scores = candidates.map { score(bytes, $0) }
    guard let best = scores.max(), best > 0 else { return nil }
    return candidates[scores.firstIndex(of: best)!]
  }

  /// How many characters of everyday use come out of it, less what does not fit.
  private static func score(_ bytes: [UInt8], _ label: String) -> Int {
    guard let text = LegacyEncoding.decode(bytes, label: label, told: .windows1252) else { return -1 }
    var score = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      switch scalar.value {
      case 0x3040...0x30FF: score += 3
      case 0xAC00...0xD7A3: score += 2
      case 0x3001, 0x3002, 0xFF0C, 0xFF01: score += 4
      case 0x4E00...0x9FFF: score += everyday.contains(scalar) ? 8 : 0
      case 0xFFFD: score -= 10
      default: score -= 2
      }
    }
    return score
  }

  /// The most frequent characters of Chinese and Japanese, in both ways of writing.
  private static let everyday = Set(
    "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日本事行見者社長月時間分文成主发發用作方於成"
      .unicodeScalars)
}

extension [UInt8] {
  /// Cut within a sequence of UTF-8, as what is not whole often is.
  fileprivate var endsInside: Bool { suffix(3).contains { $0 >= 0xC2 } && (last ?? 0) >= 0x80 }
}
