// The body of a plain text: paragraphs, headings, lists, quoted lines, captions, tables.

import NewsModel

/// Makes blocks of lines.
struct Body {
  let lines: Lines
  let wrapping: Wrapping
  private var joiner: LineJoiner
  /// The indent of most lines.
  private let baseIndent: Int32

  init(lines: Lines, wrapping: Wrapping) {
    self.lines = lines
    self.wrapping = wrapping
    joiner = LineJoiner(lines: lines)
    var counts: [Int32: Int] = [:]
    for line in lines.lines.prefix(2_000) where !line.isBlank { counts[line.indent, default: 0] += 1 }
    baseIndent = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// Appends everything from a line on.
  mutating func append(from start: Int, to builder: inout ArticleBuilder) {
    var index = start
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, !lines[end].isBlank { end += 1 }
      append(index..<end, to: &builder)
      index = end
    }
  }

  /// Appends a run of lines without a blank one.
  private mutating func append(_ group: Range<Int>, to builder: inout ArticleBuilder) {
    if isTable(group) {
      builder.append(table(group), as: .preformatted)
    } else if isSetIn(group) {
      builder.append(joiner.joined(group), as: .blockquote)
    } else {
      var index = group.lowerBound
      while index < group.upperBound { index = appendPiece(from: index, in: group, to: &builder) }
    }
  }

  /// Appends the piece that begins at a line and returns the index after it.
  private mutating func appendPiece(from start: Int, in group: Range<Int>, to builder: inout ArticleBuilder) -> Int {
    var end = start + 1
    switch mark(start) {
    case .separator: break
    case .quote:
      while end < group.upperBound, mark(end) == .quote { end += 1 }
      for words in joiner.quoted(start..<end) { builder.append(words, as: .blockquote) }
    case .item(let length):
      while end < group.upperBound, mark(end) == .none, goesOn(item: start, at: end) { end += 1 }
      let words = joiner.joined(start..<end, skipping: length == 0 ? 0 : length)
      builder.append(length == 0 ? words : "• " + words, as: .listItem)
    case .none:
      if !isCapitals(start) {
        while end < group.upperBound, mark(end) == .none, wrapping.joins(lines, end - 1) { end += 1 }
      }
      builder.append(joiner.joined(start..<end), as: kind(start..<end))
    }
    return end
  }

  /// A line further in than the item, or that the wrapping joins to the line above.
  private func goesOn(item start: Int, at index: Int) -> Bool {
    lines[index].indent > lines[start].indent || (wrapping.width != nil && wrapping.joins(lines, index - 1))
  }

  private func kind(_ piece: Range<Int>) -> Block.Kind {
    let first = lines[piece.lowerBound]
    if Caption.begins(lines.bytes(first)) { return .caption }
    return isHeading(piece) ? .heading : .paragraph
  }

  /// A short line without a stop that stands before a longer one.
  private func isHeading(_ piece: Range<Int>) -> Bool {
    let line = lines[piece.lowerBound]
    guard piece.count == 1, line.width <= 70, let below = lineBelow(piece.upperBound) else { return false }
    let last = lines.last(line)
    guard !lines.endsSentence(line) || last == 0x3F, !",;:-\"')".utf8.contains(last), last < 0x80 || last >= 0xA0 else {
      return false
    }
    guard below.width > line.width || below.width >= 40, case .none = mark(piece.lowerBound) else { return false }
    let words = lines.string(line).split(separator: " ")
    guard words.count <= 10, let first = words.first?.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil
  }

  private func lineBelow(_ start: Int) -> Line? {
    var index = start
    while index < lines.count, lines[index].isBlank { index += 1 }
    return index < lines.count ? lines[index] : nil
  }

  /// A heading in capitals directly above its text.
  private func isCapitals(_ index: Int) -> Bool {
    guard lines[index].width <= 60, index + 1 < lines.count, !lines[index + 1].isBlank else { return false }
    let letters = lines.string(lines[index]).unicodeScalars.filter(\.properties.isAlphabetic)
    let below = lines.string(lines[index + 1]).unicodeScalars.prefix(200)
    return letters.count >= 4 && letters.allSatisfy { !$0.properties.isLowercase }
      && below.contains { $0.properties.isLowercase } && !lines.endsSentence(lines[index])
  }
}

extension Body {
  private enum Mark: Equatable {
    case none, separator, quote
    /// A bullet of so many bytes, with its space; 0 for a number or letter, which stays.
    case item(Int)
  }

  private func mark(_ index: Int) -> Mark {
    let bytes = lines.bytes(lines[index])
    if Body.isSeparator(bytes) { return .separator }
    if bytes.first == 0x3E { return .quote }
    return Body.itemMark(bytes).map { .item($0) } ?? .none
  }

  /// "* * *", "---", "• • •", "#": nothing but such marks, and not a single letter or figure.
  static func isSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first != 0x2E, bytes.count <= 200 else { return false }
    return bytes.allSatisfy { separatorBytes[Int($0)] }
  }

  private static let separatorBytes: [Bool] = {
    let marks = Set(" *-_=#~+.•·–—⁂◆■".utf8)
    return (0...255).map { marks.contains($0) }
  }()
  private static let bullets = ["•", "‣", "▪", "●", "◦", "·"].map { Array($0.utf8) }

  /// The length of a bullet with its space, 0 for "1.", "a)", "(2)"; nil if there is none.
  private static func itemMark(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= 3 else { return nil }
    let head = Array(bytes.prefix(8))
    if head[0] == 0x2D || head[0] == 0x2A || head[0] == 0x2B, head[1] == 0x20 { return 2 }
    for bullet in bullets where head.starts(with: bullet) { return bullet.count }
    var index = head[0] == 0x28 ? 1 : 0
    let start = index
    while index < head.count, (0x30...0x39).contains(head[index]), index - start < 3 { index += 1 }
    let hasNumber = index > start
    if !hasNumber, head.indices.contains(index), (0x61...0x7A).contains(head[index]) { index += 1 }
    guard index > start, index + 1 < head.count, head[index + 1] == 0x20 else { return nil }
    return head[index] == 0x29 || (hasNumber && start == 0 && head[index] == 0x2E) ? 0 : nil
  }

  /// Several lines, all further in than the rest of the text: a quotation.
  private func isSetIn(_ group: Range<Int>) -> Bool {
    group.count >= 2
      && lines.lines[group].allSatisfy { $0.indent >= baseIndent + 3 && $0.indent == lines[group.lowerBound].indent }
      && mark(group.lowerBound) == .none
  }

  /// Lines with gaps of three columns or tabs, or with two upright strokes.
  private func isTable(_ group: Range<Int>) -> Bool {
    guard group.count >= 2 else { return false }
    let rows = group.filter { Body.isRow(lines.bytes(lines[$0])) }.count
    return rows >= 2 && rows * 5 >= group.count * 3
  }

  private static func isRow(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (spaces, strokes) = (0, 0)
    for byte in bytes {
      if byte == 0x09 { return true }
      spaces = byte == 0x20 ? spaces + 1 : 0
      if spaces == 3 { return true }
      if byte == 0x7C { strokes += 1 }
    }
    return strokes >= 2
  }

  private func table(_ group: Range<Int>) -> String {
    let indent = lines.lines[group].map(\.indent).min() ?? 0
    return group.map {
      String(repeating: " ", count: Int(min(lines[$0].indent - indent, 200))) + lines.string(lines[$0])
    }.joined(separator: "\n")
  }
}
