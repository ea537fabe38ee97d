// All commands by section, in as many columns as there is room for.

import TerminalUI

/// The overview of keys at one width.
struct HelpOverview {
  /// A row of a column: a section's name, or keys and what they do. Both empty: a blank row.
  struct Line: Hashable {
    var section = ""
    var keys = ""
    var brief = ""
  }

  let columns: [[Line]]
  let width: Int

  /// Columns of keys; longer ones run over them.
  private static let keyWidth = 9
  /// Columns of keys that may share a row.
  private static let mostKeys = 9

  var rowCount: Int { columns.map(\.count).max() ?? 0 }

  init(width: Int) {
    self.width = width
    let count = width >= 110 ? 3 : width >= 72 ? 2 : 1
    let sections = Command.Section.allCases.map(HelpOverview.lines(of:)).filter { !$0.isEmpty }
    columns = HelpOverview.shared(sections, among: count)
  }

  /// The rows of a section. Keys whose own words are empty join the row above: "next, previous mention".
  private static func lines(of section: Command.Section) -> [Line] {
    var lines: [Line] = []
    for command in Commands.table where command.section == section {
      if command.keys.isEmpty {
        let words = command.brief.isEmpty ? command.help : command.brief
        lines.append(Line(keys: ":" + command.name.rawValue, brief: words))
      } else if command.brief.isEmpty, let last = lines.last, last.keys.count + command.keyLabel.count < mostKeys {
        lines[lines.count - 1].keys += " " + command.keyLabel
      } else {
        lines.append(Line(keys: command.keyLabel, brief: command.brief.isEmpty ? command.help : command.brief))
      }
    }
    return lines.isEmpty ? [] : [Line(section: section.rawValue), Line()] + lines
  }

  /// Sections in order, in columns of which the longest is as short as can be.
  private static func shared(_ sections: [[Line]], among count: Int) -> [[Line]] {
    var limit = sections.map(\.count).max() ?? 0
    while true {
      let columns = filled(sections, limit: limit)
      if columns.count <= count { return columns }
      limit += 1
    }
  }

  private static func filled(_ sections: [[Line]], limit: Int) -> [[Line]] {
    var columns: [[Line]] = []
    for section in sections {
      if let last = columns.last, last.count + 2 + section.count <= limit {
        columns[columns.count - 1] += [Line(), Line()] + section
      } else {
        columns.append(section)
      }
    }
    return columns
  }

  /// Draws the rows from `top` on, from a row of the canvas to its end.
  func draw(from top: Int, at start: Int, on canvas: inout Canvas) {
    var left = width < 72 ? 1 : 3
    // What is too much or too little is shared by the columns.
    let spare = width - left - 1 - columns.reduce(0) { $0 + HelpOverview.width(of: $1) } - gap * (columns.count - 1)
    for (index, lines) in columns.enumerated() {
      let isLast = index + 1 == columns.count
      let right = isLast ? width - 1 : left + HelpOverview.width(of: lines) + spare / columns.count
      draw(lines, fromLine: top, columns: left..<max(left, right), from: start, on: &canvas)
      left = right + gap
    }
  }

  private var gap: Int { 2 }

  private func draw(
    _ lines: [Line], fromLine top: Int, columns: Range<Int>, from start: Int, on canvas: inout Canvas
  ) {
    for (row, line) in zip(start..<max(start, canvas.height), lines.dropFirst(top)) {
      let limit = columns.count
      canvas.put(cut: line.section, column: columns.lowerBound, row: row, style: Style(.strong), limit: limit)
      canvas.put(cut: line.keys, column: columns.lowerBound, row: row, style: Style(.key), limit: limit)
      let indent = max(HelpOverview.keyWidth, line.keys.isEmpty ? 0 : CellText.width(line.keys) + 2)
      canvas.put(
        cut: line.brief, column: columns.lowerBound + indent, row: row, style: Style(.dim), limit: limit - indent)
    }
  }

  /// The columns that the keys with their words need.
  private static func width(of lines: [Line]) -> Int {
    let words = lines.reduce(0) { $1.keys.hasPrefix(":") ? $0 : max($0, CellText.width($1.brief)) }
    return keyWidth + words
  }
}
