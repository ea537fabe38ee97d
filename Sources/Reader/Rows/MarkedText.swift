// Words of the article as the side panes show them: set anew in few columns, the names in them in their roles.

import NewsModel
import TerminalUI

/// Words to draw, each with its role.
struct MarkedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var runs: [Run] = []

  /// A stretch of one role; it begins where the one before it ends.
  private struct Run: Sendable {
    var end: Int
    let role: TerminalUI.Role
  }

  init() {}

  init(_ words: some StringProtocol, _ role: TerminalUI.Role) { append(words, role) }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ words: some StringProtocol, _ role: TerminalUI.Role) {
    bytes.append(contentsOf: words.utf8)
    close(role)
  }

  /// Appends a stretch of the article's text; names in it get the role of what they name; pronouns are plain until their
  /// person is selected.
  mutating func append(
    _ range: TextRange, of open: OpenArticle, base: TerminalUI.Role, selected: EntityIndex?, most: Int = .max
  ) {
    let whole = clamped(range, to: open.bytes.count)
    let limit = whole.lowerBound + min(max(0, most), whole.count)
    let end = max(whole.lowerBound, open.boundary(before: limit))
    var place = whole.lowerBound
    for index in open.mentions(overlapping: TextRange(place, end)) {
      let mention = open.analysis.mentions[index]
      guard let role = open.role(of: index, selected: selected), mention.range.start >= place else { continue }
      append(place..<mention.range.start, of: open, base)
      append(mention.range.start..<min(mention.range.end, end), of: open, role)
      place = min(mention.range.end, end)
    }
    append(place..<end, of: open, base)
  }

  private mutating func append(_ stretch: Range<Int>, of open: OpenArticle, _ role: TerminalUI.Role) {
    bytes.append(contentsOf: open.bytes[stretch])
    close(role)
  }

  private mutating func close(_ role: TerminalUI.Role) {
    guard bytes.count > (runs.last?.end ?? 0) else { return }
    if runs.last?.role == role {
      runs[runs.count - 1].end = bytes.count
    } else {
      runs.append(Run(end: bytes.count, role: role))
    }
  }

  /// The role of the byte at an offset. O(log runs).
  func role(at offset: Int) -> TerminalUI.Role {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < runs.count ? runs[low].role : .ink
  }
}

/// One row of marked text.
struct MarkedRow: Hashable {
  let bytes: Range<Int>
  let width: Int
  /// More follows that is not shown: a `…` stands after it.
  var isCut = false
}

extension MarkedText {
  /// The text in rows of `width` columns, at most `most` of them; the last one is cut at a word. Linear in what is shown.
  func rows(width: Int, most: Int = .max) -> [MarkedRow] {
    guard width > 0, most > 0, !bytes.isEmpty else { return [] }
    let window = window(width: width, most: most)
    var rows = TextWrapper.rows(of: bytes, in: 0..<window, width: width).map {
      MarkedRow(bytes: $0.bytes, width: $0.width)
    }
    let isCut = rows.count > most || window < bytes.count
    rows.removeSubrange(min(rows.count, most)...)
    if isCut, let last = rows.popLast() { rows.append(shortened(last, width: width, window: window)) }
    return rows.filter { !$0.bytes.isEmpty || rows.count == 1 }
  }

  /// More bytes than these are never in view: cells of more than eight bytes are rare enough to be cut too soon.
  private func window(width: Int, most: Int) -> Int {
    let (cells, overflow) = (width + 1).multipliedReportingOverflow(by: most)
    guard !overflow, cells < bytes.count / 8 else { return bytes.count }
    var end = cells * 8
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// The last row that is shown, with room for `…` after a whole word; spaces and commas before it are dropped.
  private func shortened(_ row: MarkedRow, width: Int, window: Int) -> MarkedRow {
    var end = row.bytes.upperBound
    if row.width >= width {
      let stretch = row.bytes.lowerBound..<window
      end = TextWrapper.rows(of: bytes, in: stretch, width: max(1, width - 1))[0].bytes.upperBound
    }
    while end > row.bytes.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2C { end -= 1 }
    let kept = row.bytes.lowerBound..<end
    return MarkedRow(bytes: kept, width: GraphemeReader.width(of: bytes, in: kept) + 1, isCut: true)
  }
}

extension Canvas {
  /// Puts one row of marked text from a cell on. Returns the columns used.
  @discardableResult
  mutating func put(_ marked: MarkedRow, of text: MarkedText, column: Int, row: Int, ground: Ground = .none) -> Int {
    var used = put(text.bytes, in: marked.bytes, column: column, row: row) { Style(text.role(at: $0), on: ground) }
    if marked.isCut { used += put("…", column: column + used, row: row, style: Style(.dim, on: ground)) }
    return used
  }

  /// Puts marked text in one row, cut at a word. Returns the columns used.
  @discardableResult
  mutating func put(
    _ text: MarkedText, column: Int, row: Int, limit: Int, ground: Ground = .none
  ) -> Int {
    guard let first = text.rows(width: min(limit, width - column), most: 1).first else { return 0 }
    return put(first, of: text, column: column, row: row, ground: ground)
  }

  /// Puts text so that it ends before a column.
  mutating func put(_ text: String, endingAt end: Int, row: Int, style: Style) {
    put(text, column: end - CellText.width(text), row: row, style: style)
  }
}
