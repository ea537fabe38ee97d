// Writes JSON as bytes: compact, deterministic, and harmless on a terminal.

/// A growing JSON text. Keys and values follow each other as they are called; commas are set by the writer.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }
  mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    append("\":")
  }

  mutating func key(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key with its value.
  mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  mutating func member(_ name: StaticString, _ text: some StringProtocol) {
    key(name)
    value(text)
  }

  /// With the text, or null.
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  mutating func members(_ texts: [(name: StaticString, text: String?)]) {
    for (name, text) in texts { member(name, text) }
  }

  mutating func value(_ number: Int) {
    separate()
    appendDigits(of: number)
    needsComma = true
  }

  mutating func value(_ flag: Bool) {
    separate()
    append(flag ? "true" : "false")
    needsComma = true
  }

  mutating func value(_ text: some StringProtocol) { value(utf8: text.utf8) }

  /// The text, or null.
  mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  mutating func null() {
    separate()
    append("null")
    needsComma = true
  }

  /// A value of JSON that someone else wrote. It means the same, but holds nothing that could steer a terminal; bytes that
  /// are not UTF-8 become U+FFFD.
  mutating func value(copied json: ArraySlice<UInt8>) {
    separate()
    // Below the space there are only the spaces between tokens.
    var text = String(decoding: json.map { max($0, UInt8(ascii: " ")) }, as: UTF8.self)
    text.withUTF8 { appendEscaped($0) { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") } }
    needsComma = true
  }

  /// A string from UTF-8. Control characters, line separators and what turns the direction of writing are escaped.
  mutating func value(utf8 text: some Collection<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if text.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil {
      Array(text).withUnsafeBufferPointer { appendEscaped($0) }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Ends a line; the next value stands for itself.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func nest(_ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void) {
    separate()
    append(open)
    body(&self)
    append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func appendDigits(of number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}

extension JSONWriter {
  /// Copies runs of plain bytes and escapes what stands between them, where that is wanted.
  private mutating func appendEscaped(
    _ text: UnsafeBufferPointer<UInt8>, where isEscaped: (UInt8) -> Bool = { _ in true }
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      let length = JSONWriter.escapedLength(in: text, at: index)
      if length == 0 || !isEscaped(text[index]) {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      appendEscape(text, index, length)
      index += length
      start = index
    }
    bytes.append(contentsOf: text[start...])
  }

  /// How many bytes at a place must be escaped together; mostly none.
  private static func escapedLength(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0x20...0x21, 0x23...0x5B, 0x5D...0x7E: return 0
    case 0x00...0x1F, 0x22, 0x5C, 0x7F: return 1
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0: return 2  // C1
    case 0xD8 where index + 1 < text.count && text[index + 1] == 0x9C: return 2  // Arabic letter mark
    case 0xE2 where index + 2 < text.count: return isFormat(text[index + 1], text[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// After E2: direction marks, line and paragraph separators, embeddings and overrides, isolates.
  private static func isFormat(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && ((0x8E...0x8F).contains(third) || (0xA8...0xAE).contains(third))
      || second == 0x81 && (0xA6...0xA9).contains(third)
  }

  private mutating func appendEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
    switch (length, text[index]) {
    case (1, UInt8(ascii: "\"")): append("\\\"")
    case (1, UInt8(ascii: "\\")): append("\\\\")
    case (1, 0x0A): append("\\n")
    case (1, 0x0D): append("\\r")
    case (1, 0x09): append("\\t")
    case (1, let byte): appendUnicodeEscape(Int(byte))
    case (2, let byte): appendUnicodeEscape(Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F))
    default: appendUnicodeEscape(0x2000 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F))
    }
  }

  private mutating func appendUnicodeEscape(_ scalar: Int) {
    append("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(scalar >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
