// Text as cells: how wide it is, and harmless marks for what must not reach a terminal.

/// How text becomes cells.
///
/// Widths are the C library's, since ncurses lays out by them. What is shown for the awkward:
///
/// | Text | Shown | Columns |
/// |---|---|---|
/// | tab, line ends, no-break and typographic spaces, U+2028, U+2029 | a space | 1 |
/// | other C0, DEL, C1, escape, direction overrides U+202D and U+202E, unassigned | U+FFFD | 1 |
/// | other direction controls, joiners, soft hyphen, BOM, variation selectors, tags | nothing | 0 |
/// | two regional indicators (a flag) | both | 2 |
/// | an emoji with a skin tone, or joined with others | the first emoji | its own |
/// | a mark with nothing before it | on a space | 1 |
/// | a letter with marks | with at most four of them | the letter's |
public enum CellText {
  /// What is shown for each ASCII byte.
  static let ascii: [String] = (0..<128).map { byte in
    switch byte {
    case 0x09...0x0D: " "
    case ..<0x20, 0x7F: "\u{FFFD}"
    default: String(Unicode.Scalar(UInt8(byte)))
    }
  }

  /// The text to show in a cell for a grapheme, and its columns (1 or 2; 0 if nothing is shown). Of a cluster that takes
  /// several cells (see `GraphemeReader`), the first.
  public static func cell(for grapheme: Character) -> (text: String, width: Int) {
    if let ascii = grapheme.asciiValue { return (CellText.ascii[Int(ascii)], 1) }
    let bytes = Array(grapheme.utf8)
    let span = bytes.span
    let cluster = CellCluster(in: span, at: 0, upTo: bytes.count)
    return (cluster.text(in: span, at: 0), cluster.width)
  }

  /// Columns of a text on the screen. Linear.
  public static func width(_ text: some StringProtocol) -> Int {
    let string = String(text)
    let span = string.utf8Span.span
    return CellCluster.width(in: span, from: 0, upTo: span.count)
  }

  /// The text, or as much of it as fits into `columns` with a `…` at its end; spaces and commas before the mark are dropped.
  public static func cut(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    guard width(text) > columns else { return text }
    let bytes = Array(text.utf8)
    var end = 0
    var used = 0
    for grapheme in GraphemeReader(bytes) {
      if used + grapheme.width > columns - 1 { break }
      used += grapheme.width
      end = grapheme.bytes.upperBound
    }
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2C { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }
}
