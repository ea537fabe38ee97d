// The page at one size: its head, its columns, and in how many rows each of their items stands.

import NewsModel
import TerminalUI

struct DossierLayout {
  let state: DossierState
  let dossier: Dossier
  let width: Int
  let height: Int
  let columns: [DossierColumn]

  /// From here on two columns stand side by side.
  private static let twoColumns = 100
  /// From so many rows on there is space around headings.
  private static let spaciousHeight = 30
  /// In fewer rows the head is the name alone.
  private static let headedHeight = 12

  init?(_ state: DossierState, in context: PaneContext) {
    guard let dossier = state.dossier else { return nil }
    self.state = state
    self.dossier = dossier
    width = context.width
    height = context.height
    let isSpacious = context.height >= DossierLayout.spaciousHeight
    let head = DossierLayout.headRows(dossier, width: width, height: height)
    let body = max(0, height - head)
    func column(_ start: Int, _ width: Int, _ parts: [DossierPart]) -> DossierColumn {
      DossierColumn(
        dossier: dossier, names: state.names, start: start, top: head, width: width, height: body,
        isSpacious: isSpacious, items: DossierLayout.items(parts, state))
    }
    if width >= DossierLayout.twoColumns {
      let left = min(70, width * 43 / 100)
      columns = [
        column(0, left, DossierPart.inTwoColumns[0]),
        column(left + 1, width - left - 1, DossierPart.inTwoColumns[1]),
      ]
    } else {
      columns = [column(0, width, DossierPart.inOneColumn)]
    }
  }

  private static func items(_ parts: [DossierPart], _ state: DossierState) -> [DossierItem] {
    parts.flatMap { part in state.shown[part, default: []].map { DossierItem(part: part, index: $0) } }
  }

  /// A blank row, the name, who that is, the sums, and a blank row; less where there is little room.
  private static func headRows(_ dossier: Dossier, width: Int, height: Int) -> Int {
    guard height >= headedHeight else { return height >= 5 ? 1 : 0 }
    let lines = 2 + (dossier.roles.isEmpty ? 0 : 1)
    return lines + (height >= spaciousHeight ? 3 : 1)
  }

  /// The rows of the head before the name.
  var headMargin: Int { height >= DossierLayout.spaciousHeight ? 1 : 0 }
  var hasSums: Bool { height >= DossierLayout.headedHeight }

  /// The column that holds the cursor, and the place of its item there.
  func cursor(_ item: DossierItem) -> (column: Int, place: Int) {
    for (number, column) in columns.enumerated() {
      if let place = column.items.firstIndex(of: item) { return (number, place) }
    }
    // Its part is shown no more, or not yet: the nearest row of the same part, else the first of all.
    for (number, column) in columns.enumerated() {
      if let place = column.items.lastIndex(where: { $0.part == item.part && $0.index <= item.index })
        ?? column.items.firstIndex(where: { $0.part == item.part })
      {
        return (number, place)
      }
    }
    return (columns.firstIndex { !$0.items.isEmpty } ?? 0, 0)
  }

  func item(at cursor: (column: Int, place: Int)) -> DossierItem? {
    let items = columns[cursor.column].items
    return items.indices.contains(cursor.place) ? items[cursor.place] : nil
  }

  /// All rows in the order in which Tab and finding go through them.
  var items: [DossierItem] { columns.flatMap(\.items) }
}

/// One column of the page.
struct DossierColumn {
  let dossier: Dossier
  let names: NamesInWords
  /// Where it begins on the page.
  let start: Int
  let top: Int
  let width: Int
  let height: Int
  let isSpacious: Bool
  let items: [DossierItem]

  /// In fewer columns what stands beside something comes below it.
  private static let wideWidth = 56
  private static let mostQuoteRows = 4
  private static let mostEventRows = 3

  var isWide: Bool { width >= DossierColumn.wideWidth }
  var textColumn: Int { width < 45 ? 2 : 3 }
  /// The column after the last figure.
  var end: Int { width - 2 }
  var rows: ItemRows { ItemRows(count: items.count, lead: lead(of:), rows: rows(of:)) }

  func beginsPart(_ place: Int) -> Bool { place == 0 || items[place - 1].part != items[place].part }

  /// The heading with space around it, or the blank row between two quotations.
  private func lead(of place: Int) -> Int {
    if beginsPart(place) { return (place == 0 ? 0 : isSpacious ? 2 : 1) + (isSpacious ? 2 : 1) }
    guard isSpacious else { return 0 }
    return items[place].part == .quotes || items[place].part == .timeline ? 1 : 0
  }

  /// Rows from the heading to the first item.
  var headingDistance: Int { isSpacious ? 2 : 1 }

  private func rows(of place: Int) -> Int {
    let item = items[place]
    switch item.part {
    case .names, .roles, .beside, .others: return 1
    case .articles: return isWide ? 1 : 2
    case .quotes:
      let rows = quoteRows(item.index).count
      return isWide ? max(rows, 2) : rows + 1
    case .timeline: return 1 + eventRows(item.index).count
    }
  }

  // Quotations.
  var quoteWidth: Int { max(8, isWide ? end - noteWidth - 2 - quoteColumn : end - quoteColumn) }
  var quoteColumn: Int { textColumn + 3 }
  /// Cue and day, beside the words.
  var noteWidth: Int { 17 }

  func quotation(_ index: Int) -> MarkedText { names.marked(dossier.quotations[index].text.oneLine, base: .quotation) }
  func quoteRows(_ index: Int) -> [MarkedRow] {
    quotation(index).rows(width: quoteWidth, most: DossierColumn.mostQuoteRows)
  }

  // Events.
  var eventColumn: Int { textColumn + 2 }
  func event(_ index: Int) -> MarkedText { names.marked(dossier.events[index].text.oneLine, base: .ink) }
  func eventRows(_ index: Int) -> [MarkedRow] {
    event(index).rows(width: max(8, end - eventColumn), most: DossierColumn.mostEventRows)
  }
}

extension String {
  /// The beginning of it in one line, as much as is ever in view.
  fileprivate var oneLine: String { String(prefix(1500)).replacingLineEnds }
}
