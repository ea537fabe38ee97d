// Two spellings one above the other, letter by letter, so that the eye sees what they share.

import NewsModel
import TerminalUI

/// Sets aligned rows of evidence: cell above cell, the shared consonants marked.
enum LetterRows {
  private static let gap = 2
  /// Columns between the letters and a note.
  private static let noteGap = 4

  static func lines(_ rows: [Evidence.Row], width: Int) -> [EvidenceRows.Line] {
    let all = rows.map(cells(of:))
    let widths = columnWidths(of: all)
    return zip(rows, all).flatMap { row, cells in
      var line = EvidenceRows.Line(label: row.label)
      for (index, cell) in cells.enumerated() {
        line.text.append(cell, role(of: cell, at: index, in: all))
        let padding = index + 1 < cells.count ? widths[index] + gap - CellText.width(cell) : 0
        line.text.append(String(repeating: " ", count: padding), .ink)
      }
      line.row = line.text.rows(width: width, most: 1).first ?? line.row
      let column = widths.reduce(0) { $0 + $1 + gap } + noteGap
      if column + CellText.width(row.note) <= width {
        line.note = row.note
        line.noteIndent = column
      } else if !row.note.isEmpty {
        let note = MarkedText(row.note, .dim)
        return [line] + note.rows(width: width, most: 2).map { EvidenceRows.Line(text: note, row: $0) }
      }
      return [line]
    }
  }

  /// Letters that stand above each other: what is between spaces, or every letter where there are none.
  private static func cells(of row: Evidence.Row) -> [String] {
    let parts = row.text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    return parts.count > 1 ? parts : row.text.map { String($0) }
  }

  private static func columnWidths(of all: [[String]]) -> [Int] {
    (0..<(all.map(\.count).max() ?? 0)).map { index in
      all.map { $0.indices.contains(index) ? CellText.width($0[index]) : 0 }.max() ?? 0
    }
  }

  private static func role(of cell: String, at index: Int, in all: [[String]]) -> TerminalUI.Role {
    let letter = cell.lowercased()
    if letter.allSatisfy({ "aeiouy".contains($0) }) || letter == "-" || letter == "·" { return .dim }
    let isShared = all.allSatisfy { $0.indices.contains(index) && $0[index].lowercased() == letter }
    return isShared ? .mark : .strong
  }
}
