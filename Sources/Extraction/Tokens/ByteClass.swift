// Tells what a byte or a scalar is to the tokenizer.

/// Classes of ASCII bytes; `high` begins a longer UTF-8 sequence.
enum ByteClass: UInt8 {
  case space, letter, digit, punctuation, symbol, high

  /// One row for each byte.
  static let table: [ByteClass] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x80...0xFF: .high
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "*"):
      .symbol
    default: .punctuation
    }
  }
}

/// Classes of scalars outside ASCII.
enum ScalarClass {
  case space, letter, ideograph, digit, punctuation, symbol, pictograph

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x80...0x9F, 0xAD, 0x200E, 0x200F,
      0x202A...0x202E, 0x2066...0x2069:
      self = .space
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x300...0x36F, 0x388...0x481, 0x48A...0x559, 0x561...0x588,
      0x621...0x65F, 0x671...0x6D3, 0x1E00...0x1FBC, 0xAC00...0xD7A3, 0x200C, 0x200D:
      self = .letter
    case 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3041...0x3096,
      0x30A1...0x30FA, 0x30FC:
      self = .ideograph
    case 0x1F000...0x1FAFF, 0x2600...0x27BF: self = .pictograph
    case 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3004, 0x3008...0x3020, 0x30FB: self = .punctuation
    default: self.init(category: scalar)
    }
  }

  private init(category scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      self = .letter
    case .decimalNumber, .letterNumber, .otherNumber: self = .digit
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: self = .space
    default: self = .symbol
    }
  }
}

extension SourceText {
  /// The scalar that begins at an offset, and its length in bytes. The offset is on a scalar boundary inside the text.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard offset + length <= bytes.count else { return ("\u{FFFD}", bytes.count - offset) }
    var value = lead & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for step in 1..<length { value = value << 6 | UInt32(bytes[offset + step] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before an offset; nil at the beginning.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).scalar
  }
}
