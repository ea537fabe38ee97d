// The quotations at one size: which are shown, in how many rows, and the columns of their figures.

import NewsModel
import TerminalUI

struct QuotesLayout: ItemLayout {
  let list: QuotesList
  let width: Int
  let height: Int
  /// Laid over the text: quotations are shown whole, with space between them.
  let isOverlay: Bool
  let shown: [QuotesList.Entry]

  /// The most rows of a quotation in the rail, and over the text.
  static let railRows = 2
  static let overlayRows = 200
  /// From here on there are columns for the cue, and for the kind.
  private static let cueWidth = 50
  private static let kindWidth = 70
  /// Under so many rows there is no space between quotations.
  private static let spaciousHeight = 12

  init?(_ state: QuotesState, in context: PaneContext) {
    guard let list = state.list else { return nil }
    self.list = list
    width = context.width
    height = context.height
    isOverlay = context.isOverlay
    let only = context.selection.only
    shown = only.map { only in state.matching.filter { $0.voice == .entity(only) } } ?? state.matching
  }

  var isSpacious: Bool { isOverlay && height >= QuotesLayout.spaciousHeight }
  /// The column of the bars, and of the words.
  var barColumn: Int { width < 30 ? 0 : 1 }
  var textColumn: Int { width < 30 ? 2 : 3 }
  /// The column after `¶5`.
  var placeEnd: Int { width - 2 }
  var kindColumn: Int? { isOverlay && width >= QuotesLayout.kindWidth ? width - 14 : nil }
  var cueColumn: Int? {
    guard width >= QuotesLayout.cueWidth else { return nil }
    return kindColumn.map { $0 - 13 } ?? width - 17
  }
  var textWidth: Int { max(1, (cueColumn ?? width - 5) - 2 - textColumn) }
  private var mostRows: Int { isOverlay ? QuotesLayout.overlayRows : QuotesLayout.railRows }

  var count: Int { shown.count }
  var rows: ItemRows { ItemRows(count: shown.count, lead: lead(of:), rows: rows(of:)) }

  /// Whether a speaker's name stands above a quotation.
  func beginsGroup(_ place: Int) -> Bool { place == 0 || shown[place - 1].voice != shown[place].voice }

  /// With space: name, blank, quotation, blank, quotation, two blanks, name. Scare quotes stand close together.
  private func lead(of place: Int) -> Int {
    guard beginsGroup(place) else { return isSpacious && shown[place].voice != .scare ? 1 : 0 }
    return isSpacious ? place == 0 ? 3 : 4 : 1
  }

  private func rows(of place: Int) -> Int { lines(of: words(at: place, selected: nil)).count }

  func lines(of words: MarkedText) -> [MarkedRow] { words.rows(width: textWidth, most: mostRows) }

  /// What is said, with the names in it in their roles.
  func words(at place: Int, selected: EntityIndex?) -> MarkedText {
    let quotation = list.quotation(shown[place])
    let base: TerminalUI.Role = quotation.kind == .scare ? .dim : .quotation
    let most = mostRows * (textWidth + 1) * 4
    var text = MarkedText()
    var end = quotation.parts[0].start
    for part in quotation.parts where text.bytes.count < most {
      if !text.isEmpty { text.append(isInterrupted(from: end, to: part.start) ? " … " : " ", base) }
      text.append(part, of: list.open, base: base, selected: selected, most: most)
      end = part.end
    }
    return text
  }

  /// Whether other words stand between two parts, not only the end of a paragraph.
  private func isInterrupted(from start: Int, to end: Int) -> Bool {
    list.open.bytes[clamped(TextRange(start, end), to: list.open.bytes.count)].contains { $0 > 0x20 }
  }

  /// How many quotations the speaker at a place has in a row there.
  func groupCount(at place: Int) -> Int {
    var end = place
    while end < shown.count, shown[end].voice == shown[place].voice { end += 1 }
    return end - place
  }
}

extension QuotesLayout {
  /// The place in `shown` where the cursor is: on the quotation that came under focus in the text last, else where it was
  /// gone to.
  func cursor(_ state: QuotesState, in context: PaneContext) -> Int? {
    if context.selection.focus != state.knownFocus, case .quotation(let quotation) = context.selection.focus,
      let place = shown.firstIndex(where: { $0.quotation == quotation })
    {
      return place
    }
    if let cursor = state.cursor, let place = shown.firstIndex(where: { $0.quotation == cursor }) { return place }
    return context.isFocused && !shown.isEmpty ? 0 : nil
  }
}
