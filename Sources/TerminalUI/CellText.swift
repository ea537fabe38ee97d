// Graphemes as cells: how wide each is, and harmless marks for what must not reach a terminal.

import CTerminal

/// How text becomes cells.
public enum CellText {
  /// The text to show in a cell for a grapheme, and its columns (1 or 2).
  public static func cell(for grapheme: Character) -> (text: String, width: Int) {
    if let ascii = grapheme.asciiValue {
      return ascii >= 0x20 && ascii < 0x7F
        ? (String(grapheme), 1) : (ascii == 0x09 || ascii == 0x0A ? " " : "\u{FFFD}", 1)
    }
    return ("\u{FFFD}", 1)
  }

  /// Columns of a text on the screen.
  public static func width(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + cell(for: $1).width }
  }

  /// The text, or as much of it as fits into `columns` with a `…` at its end.
  public static func cut(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    guard width(text) > columns else { return text }
    var kept = ""
    var used = 0
    for grapheme in text {
      let wide = cell(for: grapheme).width
      if used + wide > columns - 1 { break }
      kept.append(grapheme)
      used += wide
    }
    while let last = kept.last, last == " " || last == "," { kept.removeLast() }
    return kept + "…"
  }
}
