// Reads which encoding a page says it is in.

/// The label of an encoding, as its sender or the page itself declares it.
enum DeclaredEncoding {
  /// How far into a page a declaration is looked for.
  private static let reach = 4_096

  /// The label in small letters; nil if none is given or the bytes are no markup.
  static func label(of bytes: [UInt8], contentType: String?) -> String? {
    if let given = contentType.flatMap({ value(after: "charset=", in: Array($0.utf8)[...]) }) { return given }
    let head = bytes.prefix(reach)
    guard let first = head.first(where: { $0 > 0x20 && $0 < 0x80 }), first == UInt8(ascii: "<") else { return nil }
    if head.starts(with: "<?xml".utf8) {
      let end = head.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
      if let given = value(after: "encoding=", in: head[..<end]) { return given }
    }
    return meta(head)
  }

  /// The `charset` of the first meta tag that has one.
  private static func meta(_ head: ArraySlice<UInt8>) -> String? {
    var rest = head
    while let start = place(of: "<meta", in: rest) {
      rest = rest[start...]
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if let given = value(after: "charset=", in: rest[..<end]) { return given }
      rest = rest[end...]
    }
    return nil
  }

  /// Where small letters and marks end in bytes of any case; nil if they are not there.
  private static func place(of word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return nil }
    return word.withUTF8Buffer { word in
      for start in bytes.startIndex...bytes.endIndex - count {
        var length = 0
        while length < count, small(bytes[start + length]) == word[length] { length += 1 }
        if length == count { return start + count }
      }
      return nil
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func value(after word: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
    guard let start = place(of: word, in: bytes) else { return nil }
    let label = bytes[start...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
      .prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3E }
    return label.isEmpty || label.count > 40 ? nil : String(decoding: label, as: UTF8.self).lowercased()
  }
}
