// Cuts HTML into tags and what stands between them.

/// Reads HTML tag by tag. Total and linear: comments, declarations and instructions are passed over, whatever else is
/// not a tag is text.
struct TagReader {
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  enum Piece {
    case text(Range<Int>)
    /// A `<` that begins no tag.
    case stray
    case start(name: Range<Int>, [Attribute])
    case end(name: Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Where the names stand of elements that have no end in the rest of the text, so that it is looked for once.
  private var endless: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// What stands after `<!` in comments, document types and CDATA; words like "<!" alone are words.
  private func isDeclaration(_ byte: UInt8) -> Bool {
    TagReader.isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ">")
  }

  mutating func next() -> Piece? {
    while index < bytes.count {
      if bytes[index] != 0x3C { return text() }
      switch byte(index + 1) {
      case UInt8(ascii: "!") where isDeclaration(byte(index + 2)), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/") where TagReader.isLetter(byte(index + 2)):
        let name = name(from: index + 2)
        index = name.upperBound
        _ = attributes()
        return .end(name: name)
      case let byte where TagReader.isLetter(byte):
        let name = name(from: index + 1)
        index = name.upperBound
        return .start(name: name, attributes())
      default:
        index += 1
        return .stray
      }
    }
    return nil
  }

  private mutating func text() -> Piece {
    let start = index
    while index < bytes.count, bytes[index] != 0x3C { index += 1 }
    return .text(start..<index)
  }

  private mutating func skipDeclaration() {
    let isComment = byte(index + 2) == UInt8(ascii: "-") && byte(index + 3) == UInt8(ascii: "-")
    var end = index + (isComment ? 4 : 2)
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: ">"),
        !isComment || (bytes[end - 1] == UInt8(ascii: "-") && bytes[end - 2] == UInt8(ascii: "-"))
      {
        break
      }
      end += 1
    }
    index = min(bytes.count, end + 1)
  }

  private func name(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/"),
      bytes[end] != 0x3C
    {
      end += 1
    }
    return start..<end
  }

  private mutating func attributes() -> [Attribute] {
    var attributes: [Attribute] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        return attributes
      case 0x3C: return attributes
      case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"): index += 1
      default: attributes.append(attribute())
      }
    }
    return attributes
  }

  private mutating func attribute() -> Attribute {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !TagReader.endsName(bytes[index]) { index += 1 }
    let name = start..<index
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard byte(index) == UInt8(ascii: "=") else { return Attribute(name: name, value: index..<index) }
    index += 1
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return Attribute(name: name, value: value())
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  private mutating func value() -> Range<Int> {
    let mark = byte(index)
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < bytes.count, bytes[index] != mark { index += 1 }
      defer { index += 1 }
      return start..<min(index, bytes.count)
    }
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  /// Goes to the end of the element whose start tag was just read. If it has none, a script or style lasts to the end
  /// of the text, and of others nothing but the tag is passed over.
  mutating func skip(past name: Range<Int>) {
    let isClosed = index >= 2 && bytes[index - 1] == UInt8(ascii: ">") && bytes[index - 2] == UInt8(ascii: "/")
    if isClosed || endless.contains(where: { isSame(name, at: $0) }) { return }
    var place = index
    while place + name.count + 2 <= bytes.count {
      if bytes[place] == 0x3C, bytes[place + 1] == UInt8(ascii: "/"), isSame(name, at: place + 2) {
        index = place
        _ = next()
        return
      }
      place += 1
    }
    endless.append(name.lowerBound)
    if name.count == 5 || name.count == 6, [0x73].contains(bytes[name.lowerBound] | 0x20) { index = bytes.count }
  }

  private func isSame(_ name: Range<Int>, at place: Int) -> Bool {
    guard place + name.count <= bytes.count else { return false }
    for offset in 0..<name.count where bytes[place + offset] | 0x20 != bytes[name.lowerBound + offset] | 0x20 {
      return false
    }
    return true
  }
}
