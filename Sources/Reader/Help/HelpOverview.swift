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
      } else if command.brief.isEmpty, !lines.isEmpty {
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
    let share = width / max(1, columns.count)
    let margin = width < 72 ? 1 : 3
    for (index, lines) in columns.enumerated() {
      let left = margin + index * share
      let right = index + 1 < columns.count ? left + share - 2 : width - 1
      let keyWidth = max(7, lines.map { CellText.width($0.keys) }.max() ?? 0) + 2
      for (offset, line) in lines.dropFirst(top).enumerated() where start + offset < canvas.height {
        let row = start + offset
        canvas.put(cut: line.section, column: left, row: row, style: Style(.strong), limit: right - left)
        canvas.put(cut: line.keys, column: left, row: row, style: Style(.key), limit: right - left)
        canvas.put(
          cut: line.brief, column: left + keyWidth, row: row, style: Style(.dim), limit: right - left - keyWidth)
      }
    }
  }
}
