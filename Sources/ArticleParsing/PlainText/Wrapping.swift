// Tells whether the lines of a text are wrapped by hand, and joins those that are.

/// How a text breaks its lines.
struct Wrapping: Hashable {
  /// Paragraphs are broken into lines of about this width; nil where each line is a paragraph.
  let width: Int?

  /// Lines broken by hand are not longer.
  private static let maximumWidth = 132
  /// Nor are they shorter: verses, addresses, lists.
  private static let minimumWidth = 36
  /// A line is full if the next word would not have fit, give or take so many columns.
  private static let slack = 12

  /// Lines are wrapped if most breaks between neighboring lines come where a line is full, and many within a sentence.
  init(_ lines: Lines) {
    let breaks = Wrapping.breaks(lines)
    let widths = breaks.map { Int(lines[$0].width) }.sorted()
    guard !widths.isEmpty else {
      width = nil
      return
    }
    let typical = widths[widths.count * 9 / 10]
    let full = breaks.filter { Wrapping.isFull(lines, $0, width: typical) }
    let within = full.filter { !lines.endsSentence(lines[$0]) || lines.beginsSmall(lines[$0 + 1]) }
    let isWrapped =
      (Wrapping.minimumWidth...Wrapping.maximumWidth).contains(typical) && within.count * 2 >= breaks.count
    width = isWrapped ? typical : nil
  }

  /// Lines that another follows directly, at most the first 4,000: they tell the habit of the text.
  private static func breaks(_ lines: Lines) -> [Int] {
    var breaks: [Int] = []
    for index in 0..<max(0, lines.count - 1) where !lines[index].isBlank && !lines[index + 1].isBlank {
      breaks.append(index)
      if breaks.count == 4_000 { break }
    }
    return breaks
  }

  private static func isFull(_ lines: Lines, _ index: Int, width: Int) -> Bool {
    Int(lines[index].width + lines[index].indent) + 1 + lines.firstWordWidth(lines[index + 1]) + slack > width
  }

  /// True if the line below goes on with the paragraph.
  func joins(_ lines: Lines, _ index: Int) -> Bool {
    let (line, below) = (lines[index], lines[index + 1])
    guard let width else {
      let isCut = lines.beginsSmall(below) && !lines.endsSentence(line)
      return isCut && Int(line.width) >= Wrapping.minimumWidth && Int(line.width) <= Wrapping.maximumWidth
    }
    if below.indent > line.indent + 1, below.indent <= 12, lines.endsSentence(line) { return false }
    return !lines.endsSentence(line) || Wrapping.isFull(lines, index, width: width)
  }
}
