// What a terminal can do and how it is told: from the environment, and from what it answers.

import Glibc

/// What is known of a terminal before it is asked.
struct TerminalTraits: Hashable {
  let type: String
  let isUTF8: Bool
  /// Colors that its description names.
  let colors: Int

  /// Whether it is known to be without a mouse, a clipboard and answers: the Linux console, old hardware, files.
  var isPlain: Bool {
    let plain = ["dumb", "linux", "vt52", "vt100", "vt102", "vt220", "vt320", "ansi", "unknown", "cons25"]
    return type.isEmpty || plain.contains(type) || type.hasPrefix("linux-")
  }

  var glyphs: Glyphs { !isUTF8 ? .ascii : type.hasPrefix("linux") ? .console : .unicode }

  /// The palette by the environment; nil if the terminal is to be asked whether it is dark or light.
  var palette: Palette? {
    if let noColor = Environment.value("NO_COLOR"), !noColor.isEmpty { return Palette.none }
    if colors < 8 { return Palette.none }
    if colors < 256 { return .eight }
    return Environment.value("COLORFGBG").flatMap(TerminalTraits.palette(colorFGBG:)) ?? (isPlain ? .dark : nil)
  }

  /// `COLORFGBG` is foreground;background (sometimes with a word between), each an index of the sixteen basic colors.
  static func palette(colorFGBG text: String) -> Palette? {
    guard let last = text.split(separator: ";").last, let index = Int(last), (0...15).contains(index) else {
      return nil
    }
    return index == 7 || index > 8 ? .light : .dark
  }

  /// The palette for a background color; its parts from 0 to 1.
  static func palette(red: Double, green: Double, blue: Double) -> Palette {
    // Brightness after ITU-R BT.601.
    0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? .light : .dark
  }
}

/// The environment of the process.
enum Environment {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Control sequences that terminals share and their descriptions do not name.
enum ControlSequence {
  /// Presses and wheel, in SGR form.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  /// Pastes in brackets.
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  /// Asks for the background color.
  static let askBackground = "\u{1B}]11;?\u{1B}\\"
  /// Draws a character of ambiguous width at the left edge, asks where the cursor is, and takes it back.
  static let askWidth = "\u{1B}7\r·\u{1B}[6n\r \u{1B}8"

  /// Longest text that is copied, in UTF-8 bytes: xterm takes 100,000 bytes of Base64, others as many or more.
  static let longestCopy = 74_000

  /// Puts text on the clipboard (OSC 52); nil if it is too long.
  static func copy(_ text: String) -> String? {
    guard text.utf8.count <= longestCopy else { return nil }
    return "\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{7}"
  }

  /// A string of a terminal's description without the pauses that slow hardware needed (`$<5>`).
  static func withoutPadding(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "$<") {
      kept += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstIndex(of: ">") else { return kept }
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }
}

/// Base64 after RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value: UInt32 = 0
      for offset in 0..<3 { value = value << 8 | (offset < group.count ? UInt32(group[start + offset]) : 0) }
      for digit in 0..<4 {
        let isFilled = digit <= group.count
        text.append(isFilled ? alphabet[Int(value >> (18 - 6 * UInt32(digit)) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
