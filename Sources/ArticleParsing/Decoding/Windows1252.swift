// Windows-1252, the encoding of Western text that is not UTF-8.

/// Windows-1252 as web browsers read it (WHATWG Encoding, index-windows-1252).
enum Windows1252 {
  /// U+0080…U+009F; the five places that Windows leaves open become U+FFFD.
  private static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The same text in UTF-8.
  static func utf8(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0..<0x80: output.append(byte)
      case 0x80..<0xA0: appendScalar(upperControls[Int(byte) - 0x80], to: &output)
      default: appendScalar(UInt16(byte), to: &output)
      }
    }
    return output
  }

  private static func appendScalar(_ value: UInt16, to output: inout [UInt8]) {
    if value < 0x800 {
      output.append(0xC0 | UInt8(value >> 6))
    } else {
      output.append(0xE0 | UInt8(value >> 12))
      output.append(0x80 | UInt8(value >> 6 & 0x3F))
    }
    output.append(0x80 | UInt8(value & 0x3F))
  }

  /// The same text with U+0080…U+009F read as what Windows-1252 has at their places.
  static func repaired(_ text: String) -> String {
    var repaired = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = (0x80...0x9F).contains(scalar.value)
      let value = isControl ? UInt32(upperControls[Int(scalar.value) - 0x80]) : scalar.value
      repaired.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(repaired)
  }
}
