// Compares words of a page as people do, and reads the references that stand in its data.

import CLibXML2

/// Words of a page.
enum PageText {
  /// Letters and digits in small letters, all else one space between words.
  static func folded(_ text: some StringProtocol) -> String {
    if let plain = text.utf8.withContiguousStorageIfAvailable(foldedASCII), let plain { return plain }
    var folded = ""
    var isWaiting = false
    for scalar in text.lowercased().unicodeScalars {
      if isLetterOrDigit(scalar) {
        if isWaiting, !folded.isEmpty { folded += " " }
        isWaiting = false
        folded.unicodeScalars.append(scalar)
      } else {
        isWaiting = true
      }
    }
    return folded
  }

  /// The same for text without letters beyond ASCII, as most is; nil for any other.
  private static func foldedASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: text.count) { folded in
      var (count, isWaiting) = (0, false)
      for byte in text {
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        guard (0x61...0x7A).contains(small) || (0x30...0x39).contains(small) else {
          isWaiting = true
          continue
        }
        if isWaiting, count > 0 {
          folded[count] = 0x20
          count += 1
        }
        isWaiting = false
        folded[count] = small
        count += 1
      }
      return count
    }
  }

  /// The first characters of a text. Of ASCII they are bytes.
  static func head(of text: String, _ count: Int) -> Substring {
    let bytes = text.utf8.prefix(count + 1)
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return text.prefix(count) }
    return Substring(text.utf8.prefix(count))
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Data often holds references of HTML, "Q&amp;amp;A", and tags.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return text }
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    let read = String(pieces[0]) + pieces.dropFirst().map { reference($0) }.joined()
    return HTMLTags.paragraphs(read).joined(separator: " ")
  }

  /// What stands after an ampersand, with a reference by name at its head read.
  private static func reference(_ piece: Substring) -> String {
    let name = piece.prefix { $0 != ";" }
    guard name.endIndex < piece.endIndex, name.utf8.count <= 10, !["lt", "gt", "amp"].contains(name),
      let entity = htmlEntityLookup(String(name)), let scalar = Unicode.Scalar(entity.pointee.value)
    else { return "&" + piece }
    return String(Character(scalar)) + piece.dropFirst(name.count + 1)
  }
}
