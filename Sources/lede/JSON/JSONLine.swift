// Reads one line of JSON Lines: an object whose fields are looked up by name.

/// Why a line is not what it should be.
enum JSONError: Error, Hashable {
  /// Not a JSON object; the offset of the first byte that does not fit.
  case syntax(at: Int)
  case notUTF8
  case missing(field: String)
  case notText(field: String)
  case notADate(field: String)
  /// The line is good, but what it asks for cannot be had.
  case failed(String)

  /// The sentence for people.
  var words: String {
    switch self {
    case .syntax(let offset): "not a JSON object: unexpected byte at offset \(offset)"
    case .notUTF8: "not UTF-8"
    case .missing(let field): "no field \"\(field)\""
    case .notText(let field): "field \"\(field)\" is not text"
    case .notADate(let field): "field \"\(field)\" is not a date as in ISO 8601"
    case .failed(let words): words
    }
  }
}

/// The fields of one JSON object. Nested values are passed over without recursion, whatever their depth.
struct JSONLine {
  private let bytes: [UInt8]
  /// The field's name without escapes, and where its value stands. Of two fields with one name the last counts.
  private var fields: [(name: [UInt8], value: Range<Int>)] = []

  init(_ bytes: [UInt8]) throws(JSONError) {
    self.bytes = bytes
    var scanner = JSONScanner(bytes)
    try scanner.expect(UInt8(ascii: "{"))
    if scanner.take(UInt8(ascii: "}")) {
      try scanner.expectEnd()
      return
    }
    repeat {
      let name = try scanner.string()
      try scanner.expect(UInt8(ascii: ":"))
      fields.append((JSONLine.unescaped(bytes[name]), try scanner.value()))
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"))
    try scanner.expectEnd()
  }

  /// The value as it was written; nil if there is no such field.
  func raw(_ name: String) -> ArraySlice<UInt8>? {
    fields.last { $0.name.elementsEqual(name.utf8) }.map { bytes[$0.value] }
  }

  /// The text of a field; nil if it is missing or null.
  func text(_ name: String) throws(JSONError) -> String? {
    guard let value = raw(name), !value.elementsEqual("null".utf8) else { return nil }
    guard value.first == UInt8(ascii: "\"") else { throw .notText(field: name) }
    let inner = JSONLine.unescaped(value.dropFirst().dropLast())
    guard let text = String(validating: inner, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  /// The text of a field that must be there.
  func requiredText(_ name: String) throws(JSONError) -> String {
    guard let text = try text(name) else { throw .missing(field: name) }
    return text
  }
}

extension JSONLine {
  /// The bytes that a string means. A half of a surrogate pair by itself becomes U+FFFD.
  private static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = raw.firstIndex(of: UInt8(ascii: "\\")) else { return Array(raw) }
    var result = Array(raw[..<first])
    result.reserveCapacity(raw.count)
    var index = first
    while index < raw.endIndex {
      let end = raw[index...].firstIndex(of: UInt8(ascii: "\\")) ?? raw.endIndex
      result.append(contentsOf: raw[index..<end])
      index = end
      if index < raw.endIndex { appendEscape(raw, &index, to: &result) }
    }
    return result
  }

  /// Reads the escape at `index`, which the scanner has found whole.
  private static func appendEscape(_ raw: ArraySlice<UInt8>, _ index: inout Int, to result: inout [UInt8]) {
    let kind = raw[index + 1]
    guard kind == UInt8(ascii: "u") else {
      index += 2
      return result.append(simpleEscapes[kind] ?? kind)
    }
    var unit = hex(raw, index + 2)
    index += 6
    if unit & 0xFC00 == 0xD800, index + 5 < raw.endIndex, raw[index] == UInt8(ascii: "\\"),
      raw[index + 1] == UInt8(ascii: "u"), hex(raw, index + 2) & 0xFC00 == 0xDC00
    {
      unit = 0x10000 + (unit & 0x3FF) << 10 + hex(raw, index + 2) & 0x3FF
      index += 6
    }
    result.append(contentsOf: String(Character(Unicode.Scalar(unit) ?? "\u{FFFD}")).utf8)
  }

  private static let simpleEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C,
  ]

  private static func hex(_ raw: ArraySlice<UInt8>, _ start: Int) -> UInt32 {
    raw[start..<start + 4].reduce(0) { $0 << 4 | UInt32(hexDigit($1) ?? 0) }
  }
}

/// Finds where the values of a JSON text begin and end.
struct JSONScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard take(byte) else { throw .syntax(at: index) }
  }

  mutating func expectEnd() throws(JSONError) {
    skipSpace()
    guard index == bytes.count else { throw .syntax(at: index) }
  }

  /// Takes the byte if it comes next after spaces.
  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// A string; the range is what stands between its quote marks.
  mutating func string() throws(JSONError) -> Range<Int> {
    try expect(UInt8(ascii: "\""))
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return start..<index - 1
      case UInt8(ascii: "\\"): try skipEscape()
      case 0..<0x20: throw .syntax(at: index)
      default: index += 1
      }
    }
    throw .syntax(at: index)
  }

  /// Any value; the range is all of it.
  mutating func value() throws(JSONError) -> Range<Int> {
    skipSpace()
    let start = index
    var open: [UInt8] = []
    repeat {
      skipSpace()
      guard index < bytes.count else { throw .syntax(at: index) }
      try step(&open)
    } while !open.isEmpty
    return start..<index
  }

  /// One string, bracket, separator or literal.
  private mutating func step(_ open: inout [UInt8]) throws(JSONError) {
    switch bytes[index] {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      open.append(bytes[index])
      index += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      // "{" and "[" stand two below their partners in ASCII.
      guard let last = open.popLast(), bytes[index] == last + 2 else { throw .syntax(at: index) }
      index += 1
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      guard !open.isEmpty else { throw .syntax(at: index) }
      index += 1
    default: try literal()
    }
  }

  /// A number, true, false or null.
  private mutating func literal() throws(JSONError) {
    let start = index
    while index < bytes.count, JSONScanner.isLiteral(bytes[index]) { index += 1 }
    let word = bytes[start..<index]
    guard let first = word.first else { throw .syntax(at: start) }
    if first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return }
    guard ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) else { throw .syntax(at: start) }
  }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "E"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func skipEscape() throws(JSONError) {
    guard index + 1 < bytes.count else { throw .syntax(at: index) }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      guard "\"\\/bfnrt".utf8.contains(bytes[index + 1]) else { throw .syntax(at: index) }
      index += 2
      return
    }
    for place in index + 2..<index + 6 {
      guard place < bytes.count, hexDigit(bytes[place]) != nil else { throw .syntax(at: place) }
    }
    index += 6
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }
}

/// The value of a hexadecimal digit; nil if it is none.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
