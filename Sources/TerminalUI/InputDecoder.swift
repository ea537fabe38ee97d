// Turns the bytes that a terminal sends into keys, mouse events, pastes and answers.

/// What was decoded.
enum Decoded: Hashable {
  case input(Input)
  /// The answer to a question for the background color: each part from 0 to 1.
  case background(red: Double, green: Double, blue: Double)
  /// The answer to a question for the cursor's place; counts from 1.
  case cursor(column: Int, row: Int)
}

/// Decodes a stream of bytes, however it is cut into reads. No bytes do harm: what means nothing is dropped.
///
/// Keys are found by the sequences that terminals share (ECMA-48, xterm, rxvt, the Linux console), not by terminfo: all
/// common forms are known at once, so a wrong TERM still gives a usable keyboard. Escape and a character that come together are
/// two keys.
struct InputDecoder {
  /// Longest paste that is kept, in bytes; the rest is dropped.
  static let longestPaste = 1 << 20
  /// Longest escape sequence; what is longer is dropped.
  static let longestSequence = 4096

  private var pending: [UInt8] = []
  private var paste: [UInt8]?

  /// For how long a started sequence may wait for its rest before `flush()`; nil if nothing was started.
  var patience: Duration? {
    if paste != nil { return .seconds(2) }
    guard !pending.isEmpty else { return nil }
    // An answer may come in pieces over a slow line; a person's Escape must not wait.
    if pending.count > 2, pending[1] == ByteSign.osc { return .milliseconds(500) }
    return .milliseconds(25)
  }

  /// Decodes more bytes. Linear in them.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Decoded] {
    pending.append(contentsOf: bytes)
    return decode(isFlushing: false)
  }

  /// Takes what waits for its rest as it is: a lone Escape is the key.
  mutating func flush() -> [Decoded] {
    var found = decode(isFlushing: true)
    if let text = paste {
      found.append(.input(.paste(PastedText.clean(text))))
      paste = nil
    }
    return found
  }

  private mutating func decode(isFlushing: Bool) -> [Decoded] {
    var found: [Decoded] = []
    var place = 0
    while place < pending.count {
      if paste != nil {
        guard readPaste(from: &place, into: &found, isFlushing: isFlushing) else { break }
      } else if pending[place] == ByteSign.escape {
        guard readSequence(from: &place, into: &found, isFlushing: isFlushing) else { break }
      } else if pending[place] < 0x20 || pending[place] == 0x7F {
        found.append(.input(.key(ControlKey.key(pending[place]))))
        place += 1
      } else {
        guard readText(from: &place, into: &found, isFlushing: isFlushing) else { break }
      }
    }
    pending.removeFirst(place)
    return found
  }

  /// Reads a run of characters; false if its last one waits for more bytes.
  private func readText(from place: inout Int, into found: inout [Decoded], isFlushing: Bool) -> Bool {
    var end = place
    while end < pending.count, pending[end] >= 0x20, pending[end] != 0x7F { end += 1 }
    let isWhole = isFlushing || end < pending.count
    let whole = isWhole ? end : end - UTF8Decoder.openTail(of: pending[place..<end])
    for character in String(decoding: pending[place..<whole], as: UTF8.self) where PastedText.isPrintable(character) {
      found.append(.input(.key(.character(character))))
    }
    place = whole
    return whole == end
  }

  /// Reads what follows an Escape; false if the rest has not come yet.
  private mutating func readSequence(from place: inout Int, into found: inout [Decoded], isFlushing: Bool) -> Bool {
    switch EscapeSequence(in: pending, at: place) {
    case .none:
      found.append(.input(.key(.escape)))
      place += 1
    case .unfinished:
      guard isFlushing || pending.count - place > InputDecoder.longestSequence else { return false }
      // An answer of the terminal is junk without its end; anything else was typed.
      if EscapeSequence.isAnswer(pending, at: place) {
        place = pending.count
      } else {
        found.append(.input(.key(.escape)))
        place += 1
      }
    case .found(let decoded, let end):
      if let decoded { found.append(decoded) }
      place = end
    case .pasteBegins(let end):
      paste = []
      place = end
    }
    return true
  }

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Moves bytes into the paste up to its end; false if the end has not come yet.
  private mutating func readPaste(from place: inout Int, into found: inout [Decoded], isFlushing: Bool) -> Bool {
    let end = InputDecoder.pasteEnd
    while place < pending.count {
      if pending[place] == ByteSign.escape {
        let rest = pending[place...].prefix(end.count)
        if rest.elementsEqual(end) {
          found.append(.input(.paste(PastedText.clean(paste ?? []))))
          paste = nil
          place += end.count
          return true
        }
        if !isFlushing, rest.count < end.count, end.starts(with: rest) { return false }
      }
      if let count = paste?.count, count < InputDecoder.longestPaste { paste?.append(pending[place]) }
      place += 1
    }
    return true
  }
}

/// Bytes with a meaning at the start of a sequence.
enum ByteSign {
  static let escape: UInt8 = 0x1B
  static let csi = UInt8(ascii: "[")
  static let osc = UInt8(ascii: "]")
  static let ss3 = UInt8(ascii: "O")
}

/// Keys that come as one control byte.
private enum ControlKey {
  static func key(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}

/// Text that was pasted or typed.
enum PastedText {
  /// The text without control characters; line ends and tabs are spaces, a CR LF one.
  static func clean(_ bytes: [UInt8]) -> String {
    var text = ""
    for character in String(decoding: bytes, as: UTF8.self) {
      if character.isNewline || character == "\t" {
        text.append(" ")
      } else if isPrintable(character) {
        text.append(character)
      }
    }
    return text
  }

  /// Whether a character may stand in a prompt: not a control, nor what was not UTF-8.
  static func isPrintable(_ character: Character) -> Bool {
    !character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0xFFFD }
  }
}
