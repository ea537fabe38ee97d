// Words, numbers and marks of a short line, for reading dates and datelines.

/// One token of a head: a line of the masthead or the beginning of a paragraph.
struct HeadToken: Hashable {
  enum Kind { case word, number, mark }
  let kind: Kind
  let text: String
  /// Small letters, for looking up.
  let key: String
  /// UTF-8 offsets into the line.
  let start: Int
  let end: Int
  let followsSpace: Bool

  /// The value of a number of at most four digits.
  var number: Int? { kind == .number && text.utf8.count <= 4 ? Int(text) : nil }
  var isCapitalized: Bool { kind == .word && text.unicodeScalars.first?.properties.isUppercase == true }
  /// Letters without small ones: "PARIS", "U".
  var isAllCapitals: Bool {
    kind == .word && text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
      && text.unicodeScalars.contains { $0.properties.isUppercase }
  }

  /// Splits a line. Letters, digits and each other mark make tokens; an apostrophe between letters belongs to a word.
  static func tokens(of line: some StringProtocol) -> [HeadToken] {
    var tokens: [HeadToken] = []
    var (word, kind, start, offset) = ("", Kind.mark, 0, 0)
    var (space, wordSpace) = (false, false)
    func flush() {
      if word.isEmpty { return }
      tokens.append(
        HeadToken(
          kind: kind, text: word, key: word.lowercased(), start: start, end: offset, followsSpace: wordSpace))
      word = ""
    }
    for scalar in line.unicodeScalars {
      let isSpace = scalar.isASCII ? isASCIISpace(scalar) : scalar.properties.isWhitespace
      let next = kindOf(scalar, within: word.isEmpty ? nil : kind)
      if isSpace || next != kind || next == .mark { flush() }
      if !isSpace {
        if word.isEmpty { (kind, start, wordSpace) = (next, offset, space) }
        word.unicodeScalars.append(scalar)
      }
      space = isSpace
      offset += UTF8.width(scalar)
    }
    flush()
    return tokens
  }

  private static func isASCIISpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  private static func kindOf(_ scalar: Unicode.Scalar, within kind: Kind?) -> Kind {
    if scalar.isASCII {
      // Most of all text; the tables of Unicode need not be asked for it.
      switch UInt8(ascii: scalar) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return .word
      case UInt8(ascii: "'"): return kind == .word ? .word : .mark
      default: return .mark
      }
    }
    if dateIdeographs.contains(scalar) { return .mark }
    if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark { return .word }
    if kind == .word, scalar == "’" { return .word }
    return .mark
  }

  /// Year, month and day in Chinese and Japanese dates.
  private static let dateIdeographs: Set<Unicode.Scalar> = ["年", "月", "日"]
}
