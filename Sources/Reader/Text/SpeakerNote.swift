// The speaker's name at the right end of the row in which a quotation begins.

import NewsModel
import TerminalUI

/// `— Musk`, and `+1` if another quotation begins in the same row.
struct SpeakerNote: Hashable {
  let name: String
  let entity: EntityIndex?
  /// Quotations of other speakers that begin in this row beside the one that is named.
  let others: Int
  /// Any of the quotations of the row, to tell whether one is under focus.
  let quotations: [Int]

  /// The most columns that a note takes: the margin's, less one before it.
  static let longest = 13

  init?(of row: Range<Int>, in open: OpenArticle) {
    let starting = open.quoteBars.touching(row).filter {
      row.contains($0.range.start) && open.analysis.quotations[$0.number].range.start == $0.range.start
    }
    guard let first = starting.first else { return nil }
    let label = SpeakerName.label(of: open.analysis.quotations[first.number], in: open)
    name = label.name
    entity = label.entity
    others = starting.dropFirst().count { open.analysis.quotations[$0.number].speaker.entity != label.entity }
    quotations = starting.map(\.number)
  }

  private var suffix: String { others > 0 ? " +\(others)" : "" }

  /// The name as it is shown: cut to what the margin holds, whatever else stands there.
  var shownName: String { CellText.cut(name, to: SpeakerNote.longest - 2 - suffix.count - (suffix.isEmpty ? 0 : 1)) }

  var width: Int { 2 + CellText.width(shownName) + suffix.count }

  /// The columns that the note of a row would take; nil if no quotation begins there.
  static func width(of row: Range<Int>, in open: OpenArticle) -> Int? {
    SpeakerNote(of: row, in: open)?.width
  }

  func draw(on canvas: inout Canvas, column: Int, row: Int, focusedQuotation: Int?, selected: EntityIndex?) {
    let isCurrent = focusedQuotation.map(quotations.contains) ?? false
    var column = column
    column += canvas.put("— ", column: column, row: row, style: Style(.dim))
    let role: TerminalUI.Role =
      isCurrent ? .speakerCurrent : entity == nil ? .dim : entity == selected ? .personSame : .speaker
    column += canvas.put(shownName, column: column, row: row, style: Style(role))
    canvas.put(suffix, column: column, row: row, style: Style(.dim))
  }
}
