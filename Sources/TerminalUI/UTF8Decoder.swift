// Decodes one scalar from UTF-8 bytes that may be wrong.

/// Reads scalars out of bytes.
enum UTF8Decoder {
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The scalar at an offset and the offset after it; U+FFFD and the next byte where the bytes are not UTF-8.
  @inline(__always)
  static func scalar(in bytes: borrowing Span<UInt8>, at start: Int, upTo limit: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[start]
    if lead < 0x80 { return (Unicode.Scalar(lead), start + 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, start + length <= limit else { return (replacement, start + 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[start + offset]
      guard byte & 0xC0 == 0x80 else { return (replacement, start + 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= least, let scalar = Unicode.Scalar(value) else { return (replacement, start + 1) }
    return (scalar, start + length)
  }
}
