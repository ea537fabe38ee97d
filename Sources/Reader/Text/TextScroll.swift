// How the text moves under the window.

import NewsModel
import TerminalUI

/// A text in a pane of some rows, and the row at its top.
struct TextView {
  let rows: TextRows
  let height: Int
  private(set) var top: RowPosition

  init(rows: TextRows, top offset: Int, height: Int) {
    self.rows = rows
    self.height = max(1, height)
    top = rows.position(of: offset)
  }

  /// The offset that stands for the top row; the first row always stands for the top of the article.
  var offset: Int { top == rows.first ? TextRows.Above.space : rows.row(at: top)?.offset ?? TextRows.Above.space }

  /// The row at the bottom of the pane, or the last one.
  var bottom: RowPosition { rows.position(top, movedBy: height - 1) }
  var showsEnd: Bool { bottom == rows.last }
  var showsHeadline: Bool { (rows.row(at: top)?.offset ?? 0) <= (rows.stretches.first?.bytes.lowerBound ?? 0) }

  /// The top row at which the last row stands one above the bottom, or the article's first row if it is short.
  private var lowest: RowPosition {
    let last = rows.last
    // One row of space under the end tells that it is the end.
    let wanted = rows.position(last, movedBy: -max(0, height - 2))
    return rows.distance(from: rows.first, to: last, limit: height) < height ? rows.first : wanted
  }

  mutating func scroll(by count: Int) {
    top = count > 0 ? max(top, min(rows.position(top, movedBy: count), lowest)) : rows.position(top, movedBy: count)
  }

  mutating func goToTop() { top = rows.first }
  mutating func goToEnd() { top = max(lowest, rows.first) }
  mutating func goTo(_ offset: Int) { top = min(rows.position(of: offset), max(lowest, rows.first)) }

  /// Whether a row that shows an offset is in view.
  func shows(_ offset: Int) -> Bool { (top...max(top, bottom)).contains(rows.position(of: offset)) }

  /// Brings a range into view: does not move if it stands there with two rows around it, else its first row comes to a
  /// third of the pane's height.
  mutating func reveal(_ range: TextRange) {
    let first = rows.position(of: range.start)
    let last = rows.position(of: max(range.start, range.end - 1))
    let margin = height >= 8 ? 2 : height >= 4 ? 1 : 0
    if first >= top {
      let above = rows.distance(from: top, to: first, limit: height)
      let extent = min(rows.distance(from: first, to: last, limit: height), max(0, height - 2 * margin - 1))
      let isClearAbove = above >= margin || top == rows.first
      let isClearBelow = above + extent < height - margin || (showsEnd && above + extent < height)
      if isClearAbove && isClearBelow { return }
    }
    top = min(rows.position(first, movedBy: -(height / 3)), max(lowest, rows.first))
  }

  /// Keeps a range in view when rows were taken from the foot of the pane: it comes to stand two rows above them.
  mutating func uncover(_ range: TextRange) {
    let first = rows.position(of: range.start)
    guard first >= top else { return reveal(range) }
    let above = rows.distance(from: top, to: first, limit: height * 2 + 100)
    let most = max(0, height - 3)
    if above > most { top = rows.position(top, movedBy: above - most) }
  }

  /// How far one has read: offset after the last byte in view.
  var endOfView: Int { rows.row(at: bottom)?.bytes.upperBound ?? 0 }

  /// The offset of the row a third down: what is taken where nothing is under focus.
  var third: Int { max(0, rows.row(at: rows.position(top, movedBy: height / 3))?.offset ?? 0) }
}
