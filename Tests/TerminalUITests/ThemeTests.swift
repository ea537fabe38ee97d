// The palette: complete, readable, and telling roles apart without color.

import Testing

@testable import TerminalUI

@Suite struct ThemeTests {
  private static let styles = Role.allCases.flatMap { role in Ground.allCases.map { Style(role, on: $0) } }

  @Test(arguments: [
    (Palette.dark, Style(.person), "\u{1B}[0;38;5;110m"), (.light, Style(.person), "\u{1B}[0;38;5;25m"),
    (.eight, Style(.person), "\u{1B}[0;36m"), (.none, Style(.person), "\u{1B}[0;1m"),
    (.dark, Style(.personSame), "\u{1B}[0;1;4;38;5;117m"),
    (.dark, Style(.personCurrent), "\u{1B}[0;1;38;5;16;48;5;117m"),
    (.none, Style(.personCurrent), "\u{1B}[0;1;7m"), (.eight, Style(.faint), "\u{1B}[0;1;30m"),
    (.dark, Style(.ink, on: .selected), "\u{1B}[0;1;38;5;255;48;5;237m"),
    (.light, Style(.ink, on: .selected), "\u{1B}[0;1;38;5;16;48;5;254m"),
    (.dark, Style(.dim, on: .selected), "\u{1B}[0;38;5;250;48;5;237m"),
    (.dark, Style(.dim, on: .caption), "\u{1B}[0;38;5;250;48;5;235m"),
    (.light, Style(.dim, on: .caption), "\u{1B}[0;38;5;238;48;5;254m"),
    (.eight, Style(.person, on: .selected), "\u{1B}[0;30;47m"), (.none, Style(.ink, on: .selected), "\u{1B}[0;1;7m"),
    (.none, Style(.personCurrent, on: .selected), "\u{1B}[0;1m"),
    (.dark, Style(.ink, on: .selectedElsewhere), "\u{1B}[0;1;38;5;255m"),
    (.none, Style(.ink, on: .selectedElsewhere), "\u{1B}[0;1m"),
    (.dark, Style(.quotation, on: .quotationCurrent), "\u{1B}[0;38;5;187;48;5;237m"),
    (.none, Style(.quotation, on: .quotationCurrent), "\u{1B}[0m"), (.none, Style(.place), "\u{1B}[0;3m"),
  ]) func looks(palette: Palette, style: Style, sequence: String) {
    #expect(Theme(palette: palette).look(of: style).sequence == sequence)
  }

  @Test(arguments: Palette.allCases) func everyStyleHasALook(palette: Palette) {
    for style in ThemeTests.styles {
      for hasItalic in [true, false] {
        let look = Theme(palette: palette, hasItalic: hasItalic).look(of: style)
        #expect(hasItalic || !look.attributes.contains(.italic))
        if palette == .none { #expect(look.foreground == nil && look.background == nil) }
        if palette == .eight { #expect((look.foreground ?? 0) < 8 && (look.background ?? 0) < 8) }
      }
    }
  }

  @Test func whatHangsOnARoleIsSeenWithoutColor() {
    for hasItalic in [true, false] {
      let theme = Theme(palette: .none, hasItalic: hasItalic)
      func look(_ role: Role) -> Look { theme.look(of: Style(role)) }
      for role in [Role.person, .organization, .place, .time, .unread, .match, .trouble, .key] {
        #expect(look(role) != look(.ink))
      }
      for (plain, same, current) in [
        (Role.person, Role.personSame, Role.personCurrent), (.organization, .organizationSame, .organizationCurrent),
        (.place, .placeSame, .placeCurrent),
      ] { #expect(Set([look(plain), look(same), look(current)]).count == 3) }
    }
  }

  /// Relative luminance after WCAG 2.1 of an index of the 256-color table.
  private func luminance(_ index: UInt8) -> Double {
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let parts: [Double]
    if index >= 232 {
      parts = Array(repeating: 8 + Double(index - 232) * 10, count: 3)
    } else {
      let cube = Int(index) - 16
      parts = [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    }
    let linear = parts.map { $0 / 255 }.map { value in
      // A power of 2.4 by its square and its fifth root's neighbor: 2.2 is close enough for a threshold.
      value <= 0.03928 ? value / 12.92 : power(((value + 0.055) / 1.055))
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private func power(_ value: Double) -> Double {
    // value^2.4 = value^2 · value^0.4; the fifth root by Newton's method.
    var root = value
    for _ in 0..<40 { root -= (root * root * root * root * root - value) / (5 * root * root * root * root) }
    return value * value * root * root
  }

  @Test(arguments: [Palette.dark, .light]) func whatIsReadHasContrast(palette: Palette) {
    let theme = Theme(palette: palette)
    let unread: Set<Role> = [
      .faint, .rule, .ruleFocused, .columnRule, .quotationBar, .quotationBarIndirect, .paneName,
    ]
    for style in ThemeTests.styles where !unread.contains(style.role) {
      let look = theme.look(of: style)
      let ink = look.foreground.map(luminance) ?? (palette == .dark ? 1 : 0)
      let ground = look.background.map(luminance) ?? (palette == .dark ? 0 : 1)
      let contrast = (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05)
      #expect(contrast >= (style.ground == .none ? 4.5 : 3.8), "\(style.role) on \(style.ground): \(contrast)")
    }
  }

  @Test func aFrameIsPrintedWithItsColors() {
    var frame = Frame(size: Size(width: 6, height: 2))
    frame.draw(in: frame.bounds) {
      $0.put("漢a", column: 0, row: 0, style: Style(.person))
      $0.put("›", column: 0, row: 1)
    }
    #expect(
      frame.ansi(theme: Theme(palette: .dark))
        == "\u{1B}[0;38;5;110m漢a\u{1B}[0m   \u{1B}[0m\n\u{1B}[0m›     \u{1B}[0m\n")
    #expect(
      frame.ansi(theme: Theme(palette: .none, glyphs: .ascii))
        == "\u{1B}[0;1m??a\u{1B}[0m   \u{1B}[0m\n\u{1B}[0m>     \u{1B}[0m\n")
  }
}

@Suite struct ASCIIFormTests {
  @Test(arguments: [
    ("─", "-"), ("━", "="), ("│", "|"), ("▌", "|"), ("›", ">"), ("•", "*"), ("▸", "+"), ("▾", "v"), ("¶", "p"),
    ("●", "*"),
    ("○", "o"), ("►", ">"), ("?", "?"), ("░", "."), ("█", "#"), ("·", "-"), ("–", "-"), ("—", "-"), ("…", "~"),
    ("→", "="),
    ("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("é", "e"), ("e\u{301}", "e"), ("Š", "S"), ("ł", "l"), ("ø", "o"),
    ("Ǆ", "?"), ("ж", "?"), ("漢", "??"), ("🇫🇷", "??"), ("Ａ", "A "), ("。", ". "), ("\u{FFFD}", "?"),
  ]) func forms(grapheme: String, form: String) {
    #expect(ASCIIForm.form(of: grapheme, role: .ink) == form)
  }

  @Test func aGlyphThatMeansSeveralThingsGoesByItsRole() {
    #expect(ASCIIForm.form(of: "│", role: .quotationBarIndirect) == ":")
    #expect(ASCIIForm.form(of: "│", role: .faint) == " ")
    #expect(ASCIIForm.form(of: "·", role: .faint) == ".")
  }

  @Test func smallConsoleFontsLackFourGlyphs() {
    let shown = ["━", "›", "▸", "▾", "─", "é"].map { ASCIIForm.cell(Cell($0, .ink), glyphs: .console).grapheme }
    #expect(shown == ["=", ">", "+", "v", "─", "é"])
  }

  @Test func everyCellBecomesASCIIOfItsWidth() {
    for value in (0x20...UInt32(0x1FFFF)) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let (text, width) = CellText.cell(for: Character(scalar))
      guard width > 0 else { continue }
      let form = ASCIIForm.cell(Cell(text, .ink), glyphs: .ascii).grapheme
      guard form.utf8.count != width || form.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { continue }
      Issue.record("U+\(String(value, radix: 16)) becomes \(form.debugDescription)")
    }
  }
}
