// Control characters and invisible format characters are made harmless at the door.

/// The one table of what becomes of characters that steer a screen or hide in a text.
///
/// | Characters | Become |
/// |---|---|
/// | CR LF, CR, VT, FF, NEL, U+2028 | a newline |
/// | U+2029 | a blank line |
/// | other C0 controls, DEL | their control picture: ESC is shown as ␛ (U+241B), DEL as ␡ |
/// | other C1 controls, the overrides U+202D and U+202E, U+FFFE, U+FFFF | U+FFFD |
/// | soft hyphen, U+200B, U+2060…206F (with the isolates), U+200E, U+200F, U+061C, U+202A…202C, U+180E, U+FEFF, | |
/// | U+FFF9…FFFC, tags outside a flag | nothing |
/// | tab, ZWJ, ZWNJ, variation selectors, tags after a black flag | stay |
enum HarmlessText {
  /// Appends well-formed UTF-8 to `output`, made harmless. Linear.
  static func append(_ input: some Sequence<UInt8>, to output: inout [UInt8]) {
    var iterator = input.makeIterator()
    var afterReturn = false
    while let byte = iterator.next() {
      defer { afterReturn = byte == 0x0D }
      switch byte {
      case 0x20...0x7E, 0x09: output.append(byte)
      case 0x0A: if !afterReturn { output.append(0x0A) }
      case 0x0B...0x0D: output.append(0x0A)
      case 0x00...0x1F: output += [0xE2, 0x90, 0x80 + byte]
      case 0x7F: output += [0xE2, 0x90, 0xA1]
      case 0x80...0xDF:
        guard let second = iterator.next() else { return }
        appendPair(byte, second, to: &output)
      case 0xE0...0xEF:
        guard let second = iterator.next(), let third = iterator.next() else { return }
        appendTriple(byte, second, third, to: &output)
      default:
        guard let second = iterator.next(), let third = iterator.next(), let fourth = iterator.next() else { return }
        appendQuadruple(byte, second, third, fourth, to: &output)
      }
    }
  }

  /// The same for bytes that lie side by side: what needs no second look is copied in runs.
  static func append(_ input: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var place = 0
    while place < input.count {
      var end = place
      while end < input.count, isPlain[Int(input[end])] { end += 1 }
      if end > place { output.append(contentsOf: UnsafeBufferPointer(rebasing: input[place..<end])) }
      place = end
      // Up to the next plain byte, with a newline that belongs to a carriage return.
      while end < input.count, !isPlain[Int(input[end])] {
        let isReturn = input[end] == 0x0D
        end += length(ofScalarFrom: input[end])
        if isReturn, end < input.count, input[end] == 0x0A { end += 1 }
      }
      end = min(end, input.count)
      if end > place { append(input[place..<end], to: &output) }
      place = end
    }
  }

  /// The first bytes of characters that stay as they are whatever follows, and all bytes that are not first.
  private static let isPlain: [Bool] = (0..<256).map { (byte: Int) -> Bool in
    switch byte {
    case 0x09, 0x0A, 0x20...0x7E, 0x80...0xBF: true
    case 0..<0x80, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: false
    default: true
    }
  }

  private static func length(ofScalarFrom first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// One line for a metadata field: harmless, every run of space one space, none around it; nil if nothing is left.
  static func line(_ text: some StringProtocol) -> String? {
    var harmless: [UInt8] = []
    append(text.utf8, to: &harmless)
    let words = harmless.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    return words.isEmpty ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func appendPair(_ first: UInt8, _ second: UInt8, to output: inout [UInt8]) {
    switch (first, second) {
    case (0xC2, 0x85): output.append(0x0A)
    case (0xC2, 0x80...0x9F): output += replacement
    case (0xC2, 0xAD), (0xD8, 0x9C): break
    default:
      output.append(first)
      output.append(second)
    }
  }

  private static func appendTriple(_ first: UInt8, _ second: UInt8, _ third: UInt8, to output: inout [UInt8]) {
    switch (first, second, third) {
    case (0xE2, 0x80, 0xA8): output.append(0x0A)
    case (0xE2, 0x80, 0xA9): output += [0x0A, 0x0A]
    case (0xE2, 0x80, 0xAD...0xAE), (0xEF, 0xBF, 0xBE...0xBF): output += replacement
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAC), (0xE2, 0x81, 0xA0...0xAF),
      (0xE1, 0xA0, 0x8E), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xB9...0xBC):
      break
    default:
      output.append(first)
      output.append(second)
      output.append(third)
    }
  }

  /// U+E0000…E007F are tags: they spell the flags of England, Scotland and Wales after U+1F3F4 and hide words elsewhere.
  private static func appendQuadruple(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, to output: inout [UInt8]
  ) {
    let isTag = first == 0xF3 && second == 0xA0 && (third == 0x80 || third == 0x81)
    if isTag {
      let before = output.suffix(4)
      guard before.elementsEqual([0xF0, 0x9F, 0x8F, 0xB4]) || before.starts(with: [0xF3, 0xA0]) else { return }
    }
    output.append(first)
    output.append(second)
    output.append(third)
    output.append(fourth)
  }
}
