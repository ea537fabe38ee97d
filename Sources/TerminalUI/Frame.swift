// A grid of cells: what the screen shall show.

/// A rectangle of the screen, in cells.
public struct Rect: Hashable, Sendable {
  public let column: Int
  public let row: Int
  public let width: Int
  public let height: Int

  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether another rectangle lies within this one.
  public func holds(_ other: Rect) -> Bool {
    other.column >= column && other.row >= row && other.column + other.width <= column + width
      && other.row + other.height <= row + height
  }

  public func contains(column x: Int, row y: Int) -> Bool {
    x >= column && x < column + width && y >= row && y < row + height
  }
}

/// Columns and rows of a screen.
public struct Size: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// One cell: a grapheme and its style. A wide grapheme's second cell is a continuation, with an empty text.
public struct Cell: Hashable, Sendable {
  public var grapheme: String
  public var style: Style

  public init(_ grapheme: String, _ style: Style) {
    self.grapheme = grapheme
    self.style = style
  }

  public static let blank = Cell(" ", .ink)
  public var isContinuation: Bool { grapheme.isEmpty }
}

/// Columns × rows of cells.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row by row.
  public private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands (in a prompt), nil if it is hidden.
  public var cursor: (column: Int, row: Int)? {
    get { cursorPlace.map { ($0.column, $0.row) } }
    set { cursorPlace = newValue.map { CursorPlace(column: $0.column, row: $0.row) } }
  }
  private var cursorPlace: CursorPlace?

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  public var bounds: Rect { Rect(column: 0, row: 0, width: size.width, height: size.height) }

  public subscript(column column: Int, row row: Int) -> Cell { cells[row * size.width + column] }

  /// Lets `body` draw on a rectangle of the frame, cut to it; its coordinates begin at the rectangle's corner.
  public mutating func draw(in rect: Rect, _ body: (inout Canvas) -> Void) {
    var canvas = Canvas(cells: cells, columns: size.width, rows: size.height, rect: rect)
    cells = []
    body(&canvas)
    cells = canvas.cells
    if let place = canvas.cursor { cursorPlace = CursorPlace(column: place.column, row: place.row) }
  }

  /// The cells of a rectangle that lies within the frame, row by row.
  public func cells(in rect: Rect) -> [Cell] {
    precondition(bounds.holds(rect))
    var found: [Cell] = []
    found.reserveCapacity(rect.width * rect.height)
    for row in rect.row..<rect.row + rect.height {
      let start = row * size.width + rect.column
      found += cells[start..<start + rect.width]
    }
    return found
  }

  /// Puts what `cells(in:)` gave into a rectangle of the same size.
  public mutating func put(_ found: [Cell], in rect: Rect) {
    precondition(bounds.holds(rect) && found.count == rect.width * rect.height)
    for row in 0..<rect.height {
      let start = (rect.row + row) * size.width + rect.column
      for column in 0..<rect.width { cells[start + column] = found[row * rect.width + column] }
    }
  }

  /// The characters of a row, without the blanks at its end.
  public func text(row: Int) -> String {
    var text = ""
    for column in 0..<size.width { text += self[column: column, row: row].grapheme }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The characters of all rows, a line each.
  public var text: String { (0..<size.height).map(text(row:)).joined(separator: "\n") }
}

private struct CursorPlace: Hashable {
  let column: Int
  let row: Int
}
