// Reads the JSON that pages carry, with the mistakes that pages make in it.

/// A JSON value. What cannot be read ends the reading; what was read before stays.
indirect enum LooseJSON {
  case text(String)
  case array([LooseJSON])
  /// In the order of the text; names may come twice.
  case object([(name: String, value: LooseJSON)])
  /// A number, true, false or null, as written.
  case literal(String)

  /// The value of a field.
  subscript(_ name: String) -> LooseJSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// The words of a text or number.
  var words: String? {
    switch self {
    case .text(let text): text
    case .literal(let word): word == "null" || word == "true" || word == "false" ? nil : word
    case .array, .object: nil
    }
  }

  /// The values of an array, or the value itself.
  var items: [LooseJSON] {
    if case .array(let items) = self { return items }
    return [self]
  }

  /// Reads all values of a text, one after another. Linear; deeper than 40 levels nothing is read.
  static func read(_ text: String) -> [LooseJSON] {
    var reader = LooseJSONReader(Array(text.utf8))
    var values: [LooseJSON] = []
    while values.count < 64, let value = reader.next() { values.append(value) }
    return values
  }
}

private struct LooseJSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var isBroken = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next value at the top; what stands before it (comments, CDATA marks) is passed over.
  mutating func next() -> LooseJSON? {
    isBroken = false
    depth = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: "{") {
      if bytes[index...].starts(with: "[CDATA[".utf8) {
        index += 7
      } else if bytes[index] == UInt8(ascii: "[") {
        break
      } else {
        index += 1
      }
    }
    return value()
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func value() -> LooseJSON? {
    skipSpace()
    guard index < bytes.count, depth < 40 else {
      isBroken = true
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    switch bytes[index] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return .text(string())
    default: return literal()
    }
  }

  private mutating func object() -> LooseJSON {
    index += 1
    var fields: [(name: String, value: LooseJSON)] = []
    while !isBroken, !take(UInt8(ascii: "}")) {
      if take(UInt8(ascii: ",")) { continue }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        isBroken = true
        break
      }
      let name = string()
      guard take(UInt8(ascii: ":")), let value = value() else {
        isBroken = true
        break
      }
      fields.append((name, value))
    }
    return .object(fields)
  }

  private mutating func array() -> LooseJSON {
    index += 1
    var items: [LooseJSON] = []
    while !isBroken, !take(UInt8(ascii: "]")) {
      if take(UInt8(ascii: ",")) { continue }
      guard let value = value() else { break }
      items.append(value)
    }
    return .array(items)
  }

  /// Line breaks may stand in it. Its end is the next quote mark without a backslash.
  private mutating func string() -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        escape(&text)
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(_ text: inout [UInt8]) {
    guard index + 1 < bytes.count else {
      index += 1
      return
    }
    let kind = bytes[index + 1]
    index += 2
    switch kind {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): text.append(kind == UInt8(ascii: "n") ? 0x0A : 0x20)
    case UInt8(ascii: "u"):
      var unit = hex()
      if unit & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        unit = 0x10000 + (unit & 0x3FF) << 10 + hex() & 0x3FF
      }
      text += String(Character(Unicode.Scalar(unit) ?? "\u{FFFD}")).utf8
    default: text.append(kind)
    }
  }

  private mutating func hex() -> UInt32 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    if value != nil { index += digits.count }
    return value ?? 0xFFFD
  }

  private mutating func literal() -> LooseJSON? {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !",]}:\"{[".utf8.contains(bytes[index]) { index += 1 }
    guard index > start else {
      isBroken = true
      return nil
    }
    return .literal(String(decoding: bytes[start..<index], as: UTF8.self))
  }
}
