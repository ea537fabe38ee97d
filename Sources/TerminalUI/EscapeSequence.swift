// Escape sequences that terminals send: what each means.
// After ECMA-48 and xterm's "Control Sequences" (mouse reports 1000 and 1006, bracketed paste, OSC 11, CPR).

/// What begins at an Escape byte.
enum EscapeSequence {
  /// No sequence: the Escape stands by itself.
  case none
  /// A sequence whose rest has not come.
  case unfinished
  /// A sequence, what it means (nil for nothing) and the offset after it.
  case found(Decoded?, end: Int)
  case pasteBegins(end: Int)

  init(in bytes: [UInt8], at start: Int) {
    guard start + 1 < bytes.count else {
      self = .unfinished
      return
    }
    switch bytes[start + 1] {
    case ByteSign.csi: self = EscapeSequence.control(bytes, start + 2)
    case ByteSign.ss3: self = EscapeSequence.single(bytes, start + 2)
    case ByteSign.osc: self = EscapeSequence.command(bytes, start + 2)
    default: self = .none
    }
  }

  /// Whether an unfinished sequence can only be an answer of the terminal: nobody types that.
  static func isAnswer(_ bytes: [UInt8], at start: Int) -> Bool {
    let rest = bytes[start...]
    return rest.count > 3 && (rest.starts(with: [0x1B, 0x5D, 0x31, 0x31]) || rest.starts(with: [0x1B, 0x5B, 0x3C]))
  }

  /// `ESC O x`: keys of the keypad's application mode.
  private static func single(_ bytes: [UInt8], _ place: Int) -> EscapeSequence {
    guard place < bytes.count else { return .unfinished }
    guard let key = letterKeys[bytes[place]] ?? keypad[bytes[place]] else { return .none }
    return .found(.input(.key(key)), end: place + 1)
  }

  /// `ESC ] 11 ; rgb:… ST`: the background color. Any other command of digits is dropped.
  private static func command(_ bytes: [UInt8], _ start: Int) -> EscapeSequence {
    guard start < bytes.count else { return .unfinished }
    guard (0x30...0x39).contains(bytes[start]) else { return .none }
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case 0x07: return .found(background(bytes[start..<place]), end: place + 1)
      case ByteSign.escape:
        guard place + 1 < bytes.count else { return .unfinished }
        let end = bytes[place + 1] == 0x5C ? place + 2 : place
        return .found(background(bytes[start..<place]), end: end)
      case 0x20...0x7E: place += 1
      default: return .found(nil, end: place)
      }
    }
    return .unfinished
  }

  /// `11;rgb:RRRR/GGGG/BBBB` with one to four hexadecimal digits a part; also `rgba:`.
  private static func background(_ text: ArraySlice<UInt8>) -> Decoded? {
    let words = String(decoding: text, as: UTF8.self).split(separator: ":")
    guard words.count == 2, words[0] == "11;rgb" || words[0] == "11;rgba" else { return nil }
    let parts = words[1].split(separator: "/").compactMap { part -> Double? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * part.count)) - 1)
    }
    guard parts.count >= 3 else { return nil }
    return .background(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// `ESC [ parameters final`.
  private static func control(_ bytes: [UInt8], _ start: Int) -> EscapeSequence {
    guard start < bytes.count else { return .unfinished }
    if bytes[start] == UInt8(ascii: "M") { return oldMouse(bytes, start + 1) }
    if bytes[start] == ByteSign.csi { return consoleFunction(bytes, start + 1) }
    var place = start
    while place < bytes.count, (0x20...0x3F).contains(bytes[place]) { place += 1 }
    guard place < bytes.count else { return .unfinished }
    // A byte that cannot end a sequence: what came before it is dropped.
    guard (0x40...0x7E).contains(bytes[place]) else { return place == start ? .none : .found(nil, end: place) }
    let (parameters, final, end) = (bytes[start..<place], bytes[place], place + 1)
    if final == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) { return .pasteBegins(end: end) }
    return .found(meaning(parameters, final), end: end)
  }

  private static func meaning(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Decoded? {
    if parameters.first == UInt8(ascii: "<") { return mouse(numbers(parameters.dropFirst()), final) }
    let values = numbers(parameters)
    switch final {
    case UInt8(ascii: "~"): return values.first.flatMap { numberKeys[$0] }.map { .input(.key($0)) }
    case UInt8(ascii: "R") where values.count == 2: return .cursor(column: values[1], row: values[0])
    case UInt8(ascii: "u"): return values.first.flatMap { namedByCode($0, values) }.map { .input(.key($0)) }
    default: return letterKeys[final].map { .input(.key($0)) }
    }
  }

  /// Numbers separated by semicolons; each at most 65,535, missing ones 0.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    var values = [0]
    for byte in bytes {
      switch byte {
      case 0x30...0x39: values[values.count - 1] = min(65_535, values[values.count - 1] * 10 + Int(byte - 0x30))
      case UInt8(ascii: ";"): values.append(0)
      default: break
      }
      if values.count > 16 { break }
    }
    return values
  }

  /// `CSI code ; modifiers u`, as some terminals send keys that have no other form.
  private static func namedByCode(_ code: Int, _ values: [Int]) -> Key? {
    let isControl = values.count > 1 && (values[1] - 1) & 4 != 0
    switch code {
    case 9: return values.count > 1 && (values[1] - 1) & 1 != 0 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 127: return .backspace
    case 0x20...0x7E, 0xA0...0xFFFF:
      guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      return isControl ? .control(Character(scalar)) : .character(Character(scalar))
    default: return nil
    }
  }

  /// SGR mouse report: button; column; row, counting from 1; `M` is a press.
  private static func mouse(_ values: [Int], _ final: UInt8) -> Decoded? {
    guard values.count == 3, final == UInt8(ascii: "M") else { return nil }
    return mouse(button: values[0], column: values[1], row: values[2])
  }

  /// X10 mouse report: three bytes, each 32 more than its number.
  private static func oldMouse(_ bytes: [UInt8], _ start: Int) -> EscapeSequence {
    guard start + 3 <= bytes.count else { return .unfinished }
    let values = bytes[start..<start + 3].map { Int($0) - 32 }
    guard values.allSatisfy({ $0 >= 0 }) else { return .found(nil, end: start + 3) }
    let isRelease = values[0] & 3 == 3 && values[0] < 64
    return .found(
      isRelease ? nil : mouse(button: values[0], column: values[1], row: values[2]), end: start + 3)
  }

  private static func mouse(button: Int, column: Int, row: Int) -> Decoded? {
    let modifiers = 4 | 8 | 16
    let kind: Mouse.Kind
    switch button & ~modifiers {
    case 0: kind = .press
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    guard column > 0, row > 0 else { return nil }
    return .input(.mouse(Mouse(kind: kind, column: column - 1, row: row - 1)))
  }

  /// The Linux console's `ESC [ [ A` to `E`: F1 to F5.
  private static func consoleFunction(_ bytes: [UInt8], _ place: Int) -> EscapeSequence {
    guard place < bytes.count else { return .unfinished }
    guard (0x41...0x45).contains(bytes[place]) else { return .none }
    return .found(.input(.key(.function(Int(bytes[place]) - 0x40))), end: place + 1)
  }

  private static let letterKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4), UInt8(ascii: "Z"): .backTab,
  ]

  private static let numberKeys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
    12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
    19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12), 25: .function(13),
    26: .function(14), 28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19),
    34: .function(20),
  ]

  private static let keypad: [UInt8: Key] = {
    var keys: [UInt8: Key] = [UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: "X"): .character("=")]
    for (offset, character) in "*+,-./0123456789".enumerated() { keys[0x6A + UInt8(offset)] = .character(character) }
    return keys
  }()
}

extension UTF8Decoder {
  /// How many bytes at the end of a stretch begin a scalar that is not complete: 0 to 3.
  static func openTail(of bytes: ArraySlice<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.endIndex - back]
      if byte >= 0xC2 { return back < (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) ? back : 0 }
      if byte < 0x80 { return 0 }
    }
    return 0
  }
}
