// Bytes become text: the encoding is told from the bytes themselves.

/// Decodes text of unknown encoding: UTF-8, UTF-16 and UTF-32 with a mark or told by their zero bytes, Windows-1252.
enum TextDecoder {
  enum Encoding: Hashable {
    case utf8, windows1252
    case utf16(bigEndian: Bool)
    case utf32(bigEndian: Bool)
  }

  /// The text, harmless, its lines ended by `\n`. Linear; takes about three times the size of the bytes.
  /// Throws `.binary` for bytes that are not text.
  /// - Parameter declared: The label of the encoding that the text or its sender names; it counts where the bytes
  ///   themselves do not tell.
  static func decode(_ bytes: [UInt8], declared: String? = nil) throws(ParseError) -> String {
    if BinaryTest.hasSignature(bytes) { throw .binary }
    let (encoding, mark) = encoding(of: bytes)
    let legacy = declared.flatMap { LegacyEncoding.decode(bytes, label: $0, told: encoding) }
    // What is well-formed already need not be decoded.
    if legacy == nil, encoding == .utf8, weight(of: bytes).bad == 0 { return try harmless(Array(bytes[mark...])) }
    return try harmless(Array((legacy ?? decode(bytes[mark...], as: encoding)).utf8))
  }

  /// Well-formed UTF-8 as text, made harmless.
  static func harmless(_ bytes: [UInt8]) throws(ParseError) -> String {
    if bytes.withUnsafeBufferPointer(BinaryTest.looksBinary) { throw .binary }
    var harmless: [UInt8] = []
    harmless.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { HarmlessText.append($0, to: &harmless) }
    return String(decoding: harmless, as: UTF8.self)
  }

  /// The encoding and the length of its byte order mark.
  static func encoding(of bytes: [UInt8]) -> (encoding: Encoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (isUTF8(bytes) ? .utf8 : .windows1252, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count % 4 == 0 { return (.utf32(bigEndian: false), 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32(bigEndian: true), 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(bigEndian: false), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(bigEndian: true), 2) }
    if let wide = wideEncoding(of: bytes.prefix(1 << 16)) { return (wide, 0) }
    return (isUTF8(bytes) ? .utf8 : .windows1252, 0)
  }

  /// Tells UTF-16 and UTF-32 without a mark by which bytes are zero: in most scripts of news the high bytes of spaces,
  /// digits and punctuation are, and in Latin ones of nearly all letters.
  private static func wideEncoding(of bytes: ArraySlice<UInt8>) -> Encoding? {
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in bytes.enumerated() where byte == 0 { zeros[offset & 3] += 1 }
    let quarter = bytes.count / 4
    guard quarter > 0 else { return nil }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    if zeros[0] * 10 > quarter * 9, zeros[1] * 10 > quarter * 9, zeros[3] * 50 < quarter {
      return .utf32(bigEndian: true)
    }
    if zeros[3] * 10 > quarter * 9, zeros[2] * 10 > quarter * 9, zeros[0] * 50 < quarter {
      return .utf32(bigEndian: false)
    }
    if odd * 5 > quarter, even * 20 < odd { return .utf16(bigEndian: false) }
    if even * 5 > quarter, odd * 20 < even { return .utf16(bigEndian: true) }
    return nil
  }

  /// True if well-formed sequences of several bytes outnumber the ill-formed places, or there are neither. One foreign
  /// byte does not make a file Windows-1252, where a letter followed by two marks of the right sort is rare.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let (good, bad) = weight(of: bytes)
    return bad == 0 || good >= bad
  }

  /// How many well-formed sequences of several bytes there are, and how many places that are ill-formed.
  static func weight(of bytes: [UInt8]) -> (good: Int, bad: Int) {
    var (good, bad, index) = (0, 0, 0)
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(in: bytes, at: index)
      if length > 0 { good += 1 } else { bad += 1 }
      index += max(1, length)
    }
    return (good, bad)
  }

  /// The length of the well-formed UTF-8 sequence at an index, 0 if there is none (Unicode, table 3-7).
  private static func sequenceLength(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), index + length <= bytes.count else { return 0 }
    let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard (low...high).contains(bytes[index + 1]) else { return 0 }
    for offset in stride(from: 2, to: length, by: 1) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, as encoding: Encoding) -> String {
    switch encoding {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .windows1252: return String(decoding: Windows1252.utf8(bytes), as: UTF8.self)
    case .utf16(let isBig):
      let base = bytes.startIndex
      let units = (0..<bytes.count / 2).lazy.map { unit in
        let (first, second) = (UInt16(bytes[base + unit * 2]), UInt16(bytes[base + unit * 2 + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      }
      return String(decoding: units, as: UTF16.self)
    case .utf32(let isBig):
      let base = bytes.startIndex
      let units = (0..<bytes.count / 4).lazy.map { unit in
        let value = (0..<4).reduce(UInt32(0)) { value, place in
          value << 8 | UInt32(bytes[base + unit * 4 + (isBig ? place : 3 - place)])
        }
        return Unicode.Scalar(value) == nil ? 0xFFFD : value
      }
      return String(decoding: units, as: UTF32.self)
    }
  }
}
