// The screen in plain ASCII, and what a small console font lacks: one row a glyph.

/// What a terminal's font and encoding can show.
public enum Glyphs: String, Hashable, Sendable, CaseIterable {
  /// All that Unicode has.
  case unicode
  /// Unicode, but for the glyphs that small console fonts lack (TERM=linux).
  case console
  /// ASCII only: the locale is not UTF-8, or the terminal draws ambiguous characters two cells wide.
  case ascii
}

/// Cells in ASCII: the reader's glyphs and typographic marks have their own form, letters lose their accents, and any other
/// cell is `?`, or two for a wide one.
public enum ASCIIForm {
  /// A cell in the form that glyphs allow.
  public static func cell(_ cell: Cell, glyphs: Glyphs) -> Cell {
    switch glyphs {
    case .unicode: return cell
    case .console:
      guard let form = console[cell.grapheme] else { return cell }
      return Cell(form, cell.style)
    case .ascii:
      guard !cell.grapheme.utf8.allSatisfy({ $0 < 0x80 }) else { return cell }
      return Cell(form(of: cell.grapheme, role: cell.style.role), cell.style)
    }
  }

  /// Glyphs that small console fonts lack.
  private static let console: [String: String] = ["━": "=", "›": ">", "▸": "+", "▾": "v", "↵": "~", "★": "*"]

  /// The form of one cell's text.
  static func form(of grapheme: String, role: Role) -> String {
    switch (grapheme, role) {
    case ("│", .quotationBarIndirect): return ":"
    case ("│", .faint), ("│", .node): return " "
    case ("·", .faint), ("·", .node), ("·", .time): return "."
    default: break
    }
    if let form = forms[grapheme] { return form }
    let width = CellText.width(grapheme)
    if width == 2 { return fullWidth(grapheme) ?? "??" }
    return letter(grapheme) ?? "?"
  }

  private static let forms: [String: String] = [
    "─": "-", "━": "=", "│": "|", "▌": "|", "›": ">", "•": "*", "▸": "+", "▾": "v", "¶": "p", "●": "*", "○": "o",
    "►": ">", "░": ".", "█": "#", "·": "-", "→": "=", "←": "<", "↑": "^", "↓": "v", "…": "~", "–": "-", "—": "-",
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"", "‹": "'", "‘": "'", "’": "'", "‚": "'", "‛": "'",
    "′": "'", "″": "\"", "‐": "-", "‑": "-", "‒": "-", "―": "-", "−": "-", "×": "x", "°": "o", "™": "t", "©": "c",
    "®": "r", "€": "E", "£": "L", "¥": "Y", "¿": "?", "¡": "!", "½": "h", "¼": "q", "§": "S", "†": "+", "‡": "+",
    "ª": "a", "º": "o", "²": "2", "³": "3", "¹": "1", "✓": "+", "✗": "x", "◌": "o", "☆": "*", "★": "*",
  ]

  /// The ASCII letter of a letter with accents; nil if it has none.
  private static func letter(_ grapheme: String) -> String? {
    guard let base = grapheme.unicodeScalars.first else { return nil }
    if base.isASCII { return String(base) }
    return letters[base].map { String($0) }
  }

  /// The two cells of a full-width ASCII character: it and a blank.
  private static func fullWidth(_ grapheme: String) -> String? {
    guard let base = grapheme.unicodeScalars.first, (0xFF01...0xFF5E).contains(base.value),
      let narrow = Unicode.Scalar(base.value - 0xFEE0)
    else { return base(grapheme) }
    return String(narrow) + " "
  }

  /// The forms of wide punctuation.
  private static func base(_ grapheme: String) -> String? {
    switch grapheme {
    case "。": ". "
    case "、": ", "
    case "「", "」", "『", "』": "\" "
    case "（": "( "
    case "）": ") "
    case "\u{3000}": "  "
    default: nil
    }
  }

  private static let letters: [Unicode.Scalar: Character] = {
    var table: [Unicode.Scalar: Character] = [:]
    for (letter, accented) in rows { for scalar in accented.unicodeScalars { table[scalar] = letter } }
    return table
  }()

  /// Each ASCII letter with those that lose their accents to it.
  private static let rows: [(Character, String)] = [
    ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦΆẠẢẤẦẨẪẬẮẰẲẴẶÆ"), ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặæ"), ("B", "ḂḄḆ"), ("b", "ḃḅḇ"),
    ("C", "ÇĆĈĊČḈ"), ("c", "çćĉċčḉ"), ("D", "ĎĐÐḊḌḎḐḒ"), ("d", "ďđðḋḍḏḑḓ"),
    ("E", "ÈÉÊËĒĔĖĘĚȄȆȨẸẺẼẾỀỂỄỆ"), ("e", "èéêëēĕėęěȅȇȩẹẻẽếềểễệǝə"), ("F", "Ḟ"), ("f", "ḟƒ"), ("G", "ĜĞĠĢǤǦǴḠ"),
    ("g", "ĝğġģǥǧǵḡ"), ("H", "ĤĦȞḢḤḦḨḪ"), ("h", "ĥħȟḣḥḧḩḫẖ"), ("I", "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"), ("J", "Ĵ"), ("j", "ĵǰ"), ("K", "ĶǨḰḲḴ"), ("k", "ķĸǩḱḳḵ"), ("L", "ĹĻĽĿŁḶḸḺḼ"),
    ("l", "ĺļľŀłḷḹḻḽ"), ("M", "ḾṀṂ"), ("m", "ḿṁṃ"), ("N", "ÑŃŅŇŊǸṄṆṈṊ"), ("n", "ñńņňŉŋǹṅṇṉṋ"),
    ("O", "ÒÓÔÕÖØŌŎŐƠǑǪǬǾȌȎȪȬȮȰỌỎỐỒỔỖỘỚỜỞỠỢŒ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱọỏốồổỗộớờởỡợœ"), ("P", "ṔṖÞ"), ("p", "ṕṗþ"),
    ("R", "ŔŖŘȐȒṘṚṜṞ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("S", "ŚŜŞŠȘṠṢṤṦṨẞ"), ("s", "śŝşšșṡṣṥṧṩßſ"), ("T", "ŢŤŦȚṪṬṮṰ"),
    ("t", "ţťŧțṫṭṯṱẗ"), ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖỤỦỨỪỬỮỰ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự"), ("V", "ṼṾ"),
    ("v", "ṽṿ"),
    ("W", "ŴẀẂẄẆẈ"), ("w", "ŵẁẃẅẇẉẘ"), ("X", "ẊẌ"), ("x", "ẋẍ"), ("Y", "ÝŶŸȲỲỴỶỸ"), ("y", "ýÿŷȳỳỵỷỹẙ"), ("Z", "ŹŻŽẐẒẔ"),
    ("z", "źżžẑẓẕ"), ("'", "ʻʼʽʾʿˈ"),
  ]
}

extension Theme {
  /// A cell in the form that the terminal can show.
  public func shown(_ cell: Cell) -> Cell { glyphs == .unicode ? cell : ASCIIForm.cell(cell, glyphs: glyphs) }
}
