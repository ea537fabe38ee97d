// Bytes become text: the encoding is told from the bytes themselves.

/// Decodes text of unknown encoding.
enum TextDecoder {
  /// Throws `.binary` for bytes that are not text.
  static func decode(_ bytes: [UInt8]) throws(ParseError) -> String {
    if bytes.contains(0) { throw .binary }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let text = String(decoding: content, as: UTF8.self)
    var lines: [UInt8] = []
    lines.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 13 { lines.append(10) } else if byte != 10 || previous != 13 { lines.append(byte) }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
