// Color and attributes of a cell, as a terminal takes them.

/// Attributes of a cell's characters.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let underline = Attributes(rawValue: 2)
  public static let italic = Attributes(rawValue: 4)
  public static let reverse = Attributes(rawValue: 8)
}

/// Colors (indices of the terminal's table, nil for its default) and attributes.
public struct Look: Hashable, Sendable {
  public var foreground: UInt8?
  public var background: UInt8?
  public var attributes: Attributes

  public init(foreground: UInt8? = nil, background: UInt8? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The escape sequence (SGR) that sets this look and nothing else.
  public var sequence: String {
    var codes = ["0"]
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    if let foreground { codes.append(foreground < 8 ? "\(30 + foreground)" : "38;5;\(foreground)") }
    if let background { codes.append(background < 8 ? "\(40 + background)" : "48;5;\(background)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

extension Frame {
  /// The frame as text with color sequences, a line a row, each of the frame's width: what a terminal of that size shows if
  /// the text is printed. Linear in the cells.
  public func ansi(theme: Theme) -> String {
    var text = ""
    for row in 0..<size.height {
      var last: Look?
      for column in 0..<size.width {
        let cell = theme.shown(self[column: column, row: row])
        guard !cell.isContinuation else { continue }
        let look = theme.look(of: cell.style)
        if look != last { text += look.sequence }
        last = look
        text += cell.grapheme
      }
      text += "\u{1B}[0m\n"
    }
    return text
  }
}
