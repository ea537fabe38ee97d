// A clipped rectangle of a frame: all that a pane ever gets.

/// Draws cells within a rectangle; whatever falls outside is cut, never half a wide cell.
public struct Canvas {
  var cells: [Cell]
  private let columns: Int
  private let origin: (column: Int, row: Int)
  public let width: Int
  public let height: Int
  private(set) var cursor: (column: Int, row: Int)?

  init(cells: [Cell], columns: Int, rows: Int, rect: Rect) {
    self.cells = cells
    self.columns = columns
    origin = (max(0, rect.column), max(0, rect.row))
    width = max(0, min(rect.width, columns - origin.column))
    height = max(0, min(rect.height, rows - origin.row))
  }

  /// Puts text from a cell on, to the right edge or `limit` columns at most. Control characters and line breaks become
  /// harmless marks. Returns the columns used.
  @discardableResult
  public mutating func put(_ text: some StringProtocol, column: Int, row: Int, style: Style = .ink, limit: Int = .max)
    -> Int
  {
    let string = String(text)
    let span = string.utf8Span.span
    return put(span, from: 0, upTo: span.count, column: column, row: row, limit: limit) { _ in style }
  }

  /// Puts a stretch of UTF-8 bytes from a cell on; `style` is asked for each cell by the offset of its first byte. Returns
  /// the columns used.
  @discardableResult
  public mutating func put(
    _ bytes: [UInt8], in stretch: Range<Int>, column: Int, row: Int, limit: Int = .max, style: (Int) -> Style
  ) -> Int {
    let cut = stretch.clamped(to: bytes.indices)
    return put(
      bytes.span, from: cut.lowerBound, upTo: cut.upperBound, column: column, row: row, limit: limit, style: style)
  }

  private mutating func put(
    _ bytes: borrowing Span<UInt8>, from start: Int, upTo end: Int, column: Int, row: Int, limit: Int,
    style: (Int) -> Style
  ) -> Int {
    guard row >= 0, row < height else { return 0 }
    var place = start
    var used = 0
    let room = min(limit, width - column)
    while place < end {
      let cell = CellCluster(in: bytes, at: place, upTo: end)
      guard used + cell.width <= room else { break }
      if cell.width > 0, column + used >= 0 {
        set(cell.text(in: bytes, at: place), wide: cell.width, column: column + used, row: row, style: style(place))
      }
      used += cell.width
      place = cell.end
    }
    return used
  }

  /// Puts text cut with `…` where it does not fit into `limit` columns; spaces and commas before the mark are dropped.
  @discardableResult
  public mutating func put(cut text: String, column: Int, row: Int, style: Style = .ink, limit: Int) -> Int {
    put(CellText.cut(text, to: min(limit, width - column)), column: column, row: row, style: style)
  }

  /// Fills columns of a row with one narrow character.
  public mutating func fill(row: Int, columns range: Range<Int>, with character: Character = " ", style: Style) {
    guard row >= 0, row < height else { return }
    let text = String(character)
    for column in range.clamped(to: 0..<width) { set(text, wide: 1, column: column, row: row, style: style) }
  }

  /// Lays a ground under what stands in columns of a row.
  public mutating func lay(_ ground: Ground, row: Int, columns range: Range<Int>) {
    guard row >= 0, row < height else { return }
    for column in range.clamped(to: 0..<width) { cells[index(column, row)].style.ground = ground }
  }

  /// Blanks the whole canvas.
  public mutating func clear(style: Style = .ink) {
    for row in 0..<height { fill(row: row, columns: 0..<width, style: style) }
  }

  /// Shows the terminal's cursor at a cell.
  public mutating func setCursor(column: Int, row: Int) {
    guard column >= 0, row >= 0, column < width, row < height else { return }
    cursor = (origin.column + column, origin.row + row)
  }

  private func index(_ column: Int, _ row: Int) -> Int { (origin.row + row) * columns + origin.column + column }

  private mutating func set(_ text: String, wide: Int, column: Int, row: Int, style: Style) {
    let place = index(column, row)
    mend(place, row: row)
    if wide == 2 { mend(place + 1, row: row) }
    cells[place] = Cell(text, style)
    if wide == 2 { cells[place + 1] = Cell("", style) }
  }

  /// Blanks the other half of a wide cell that is about to be overwritten.
  private mutating func mend(_ place: Int, row: Int) {
    let rowStart = (origin.row + row) * columns
    if cells[place].isContinuation, place > rowStart { cells[place - 1].grapheme = " " }
    if place + 1 < rowStart + columns, cells[place + 1].isContinuation { cells[place + 1].grapheme = " " }
  }
}
