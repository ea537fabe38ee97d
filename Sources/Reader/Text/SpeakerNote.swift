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

  /// "Brandstetter" of "Brandstetter-Hohenfels": a whole name rather than most of its letters.
  private let firstHalf: String?
  /// The columns that it may take.
  private var limit: Int

  /// The most columns that a note takes: the margin's, less one on either side.
  static let longest = 13
  /// The same where there is no margin, and the row itself makes room.
  private static let longestWithin = 16
  /// Less is no name any more: `— M…`.
  private static let shortest = 4

  /// The columns for a note within rows of so many columns: two fifths, so that the words keep the most of them.
  static func limit(withinRowsOf measure: Int) -> Int { min(longestWithin, max(6, measure * 2 / 5)) }

  init?(of row: Range<Int>, in open: OpenArticle, limit: Int) {
    self.limit = limit
    let starting = open.quoteBars.touching(row).filter {
      row.contains($0.range.start) && open.analysis.quotations[$0.number].range.start == $0.range.start
    }
    guard let first = starting.first else { return nil }
    let label = SpeakerName.label(of: open.analysis.quotations[first.number], in: open)
    name = label.name
    entity = label.entity
    firstHalf = label.entity.flatMap { SpeakerNote.firstHalf(of: label.name, $0, in: open) }
    others = starting.dropFirst().count { open.analysis.quotations[$0.number].speaker.entity != label.entity }
    quotations = starting.map(\.number)
  }

  private var suffix: String { others > 0 ? " +\(others)" : "" }

  /// The name as it is shown: cut to what there is room for, whatever else stands there.
  var shownName: String {
    let room = limit - 2 - suffix.count - (suffix.isEmpty ? 0 : 1)
    if CellText.width(name) <= room { return name }
    return firstHalf.flatMap { CellText.width($0) <= room ? $0 : nil } ?? CellText.cut(nameWithoutArticle, to: room)
  }

  /// The half of a person's surname, if no one else in the article goes by it.
  private static func firstHalf(of name: String, _ entity: EntityIndex, in open: OpenArticle) -> String? {
    guard open.analysis.entities[entity].kind == .person,
      let hyphen = name.firstIndex(where: { $0 == "-" || $0 == "‑" })
    else { return nil }
    let half = String(name[..<hyphen])
    return half.count >= shortest && !half.contains(" ") && !open.speakerNames.contains(half) ? half : nil
  }

  /// "report" of "the report": where room is scarce the noun says more.
  private var nameWithoutArticle: String {
    let words = name.split(separator: " ", maxSplits: 1)
    guard words.count == 2, ["the", "a", "an"].contains(words[0].lowercased()) else { return name }
    return String(words[1])
  }

  var width: Int { 2 + CellText.width(shownName) + suffix.count }

  /// The columns that the note of a row would take; nil if no quotation begins there.
  static func width(of row: Range<Int>, in open: OpenArticle, limit: Int) -> Int? {
    SpeakerNote(of: row, in: open, limit: limit)?.width
  }

  /// The note in no more columns than these; nil if nothing of the name could be read in them.
  func fitted(to columns: Int) -> SpeakerNote? {
    guard width > columns else { return self }
    var note = self
    note.limit = columns
    return columns >= SpeakerNote.shortest + suffix.count ? note : nil
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
