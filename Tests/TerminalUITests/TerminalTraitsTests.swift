// What is told to terminals and found out about them.

import Testing

@testable import TerminalUI

@Suite struct TerminalTraitsTests {
  @Test(
    arguments: [
      ("15;0", Palette.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark), ("0;7", .light), ("", nil),
      ("1;x", nil),
      ("0;99", nil),
    ] as [(String, Palette?)])
  func colorFGBG(text: String, palette: Palette?) {
    #expect(TerminalTraits.palette(colorFGBG: text) == palette)
  }

  @Test func aBrightGroundIsLight() {
    #expect(TerminalTraits.palette(red: 1, green: 1, blue: 0.9) == .light)
    #expect(TerminalTraits.palette(red: 0, green: 0.17, blue: 0.21) == .dark)
  }

  @Test(arguments: [
    ("xterm-256color", true, false, Glyphs.unicode), ("linux", true, true, .console), ("vt100", true, true, .unicode),
    ("xterm", false, false, .ascii), ("linux", false, true, .ascii),
  ])
  func terminals(type: String, isUTF8: Bool, isPlain: Bool, glyphs: Glyphs) {
    let traits = TerminalTraits(type: type, isUTF8: isUTF8, colors: 8)
    #expect(traits.isPlain == isPlain)
    #expect(traits.glyphs == glyphs)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("“é", "4oCcw6k="),
  ])
  func base64(text: String, encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
  }

  @Test func copiesAreLimited() {
    #expect(ControlSequence.copy("foo") == "\u{1B}]52;c;Zm9v\u{7}")
    #expect(ControlSequence.copy(String(repeating: "a", count: 74_001)) == nil)
  }

  @Test(arguments: [
    ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("a$<5/>b$<1*>", "ab"), ("a$<5", "a"), ("$1", "$1"), ("", ""),
  ])
  func pausesAreLeftOut(text: String, kept: String) {
    #expect(ControlSequence.withoutPadding(text) == kept)
  }
}
