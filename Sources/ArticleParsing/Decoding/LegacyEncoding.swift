// Decodes the encodings of old pages by the C library's tables.

import Glibc

/// Encodings other than UTF-8, UTF-16, UTF-32 and Windows-1252.
enum LegacyEncoding {
  /// Labels that mean another encoding than their name, or have another name in the C library (WHATWG Encoding).
  private static let names: [String: String] = [
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb_2312-80": "GB18030", "gb18030": "GB18030",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932",
    "ms_kanji": "CP932", "euc-jp": "EUC-JP", "x-euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP", "big5": "BIG5-HKSCS",
    "big5-hkscs": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS", "euc-kr": "CP949", "ks_c_5601-1987": "CP949",
    "ksc5601": "CP949", "windows-949": "CP949", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "windows-874": "CP874",
    "tis-620": "CP874",
    "iso-8859-11": "CP874", "iso-8859-9": "CP1254", "latin5": "CP1254", "macintosh": "MACINTOSH",
    "x-mac-cyrillic": "MAC-CYRILLIC",
  ]

  private static func name(_ label: String) -> String? {
    if let known = names[label] { return known }
    if label.hasPrefix("windows-125") || label.hasPrefix("cp125") {
      let digit = label.last.flatMap { $0.wholeNumberValue } ?? 2
      return digit == 2 ? nil : "CP125\(digit)"
    }
    guard label.hasPrefix("iso-8859-"), let part = Int(label.dropFirst(9)), part > 1, part <= 16 else { return nil }
    return "ISO-8859-\(part)"
  }

  /// The text, or nil if the label names no such encoding or the bytes are plainly something else.
  /// `told`: what the bytes themselves look like. Well-formed UTF-8 with letters beyond ASCII is no other encoding.
  static func decode(_ bytes: [UInt8], label: String, told: TextDecoder.Encoding) -> String? {
    guard let name = name(label) else { return nil }
    switch told {
    case .utf16, .utf32: return nil
    case .utf8: if name != "ISO-2022-JP" { return nil }
    case .windows1252: break
    }
    return converted(bytes, from: name)
  }

  /// What cannot be converted becomes U+FFFD. Linear.
  private static func converted(_ bytes: [UInt8], from name: String) -> String? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var source = bytes
    source.withUnsafeMutableBytes { raw in
      var next = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = raw.count
      while left > 0 {
        let before = left
        append(converter, &next, &left, to: &output)
        if left == before {
          // An ill-formed sequence.
          output += [0xEF, 0xBF, 0xBD]
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(
    _ converter: iconv_t, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, to output: inout [UInt8]
  ) {
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        var target = buffer.baseAddress
        var room = buffer.count
        iconv(converter, &next, &left, &target, &room)
        count = buffer.count - room
      }
    }
    output += piece
  }
}
