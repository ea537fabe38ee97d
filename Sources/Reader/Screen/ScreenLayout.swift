// Where everything stands: a pure function from the screen's size and what is focused to rectangles.

import TerminalUI

/// The rectangles of one screen.
struct ScreenLayout: Hashable {
  /// What the layout depends on.
  struct Question: Hashable {
    var size: Size
    var focus: PaneID
    /// The list or the text, whichever of the two stands in the column that they share.
    var front = PaneID.text
    /// The people or the timeline, whichever of the two stands in a rail too low for both.
    var rail = PaneID.people
    var isZoomed = false
    var overlay: PaneID?
    var measure = ScreenLayout.defaultMeasure
    /// The rows that the timeline and the evidence would fill below their rules, given their widths.
    var timelineRows = Int.max
    var whyRows = Int.max
  }

  static let defaultMeasure = 72
  /// Focus mark, bar, space.
  static let gutter = 3
  /// One or two columns of space, thirteen of name, one of space before the rule of the next column.
  static let speakerMargin = 15
  /// A text pane of fewer columns sets the speaker's name within the row.
  static let speakerMarginMinimum = 78

  let size: Size
  /// Only one pane is shown at a time, below a row of tabs.
  let isSingle: Bool
  /// The program's name and figures, or the tabs with the rule below them. Empty if there is no room.
  private(set) var masthead = Rect(column: 0, row: 0, width: 0, height: 0)
  private(set) var caption: Rect
  private(set) var hints: Rect
  /// All panes that can be gone to, in the order of their numbers.
  let panes: [PaneID]
  /// The panes that are seen, with their rules.
  private(set) var rects: [PaneID: Rect] = [:]
  private(set) var columnRules: [Rect] = []

  /// Less than this, and there is one line that says so.
  static func isTooSmall(_ size: Size) -> Bool { size.width < 20 || size.height < 4 }

  init(_ question: Question) {
    let size = question.size
    self.size = size
    isSingle = size.width < 72 || size.height < 10
    let hasQuotes = size.width >= 180 && size.height >= 40
    panes = hasQuotes ? [.articles, .text, .people, .quotes, .timeline] : [.articles, .text, .people, .timeline]
    let hintRows = size.height >= 10 ? 1 : 0
    hints = Rect(column: 0, row: size.height - hintRows, width: size.width, height: hintRows)
    caption = Rect(column: 0, row: size.height - hintRows - 1, width: size.width, height: 1)
    guard !ScreenLayout.isTooSmall(size) else { return }
    let top = size.height >= 6 ? 1 : 0
    masthead = Rect(column: 0, row: 0, width: size.width, height: top)
    let area = Rect(column: 0, row: top, width: size.width, height: caption.row - top)
    place(question, in: area)
    lay(question, over: area)
    guard question.focus == .dossier, question.overlay != .help else { return }
    rects = [.dossier: area]
    columnRules = []
  }

  /// The rows of a pane that has no rule (4 rows of screen) or shares the tabs' one.
  var hasRules: Bool { size.height >= 5 }

  /// A pane without its rule.
  func body(of pane: PaneID) -> Rect? {
    guard let rect = rects[pane] else { return nil }
    guard hasRules else { return rect }
    return Rect(column: rect.column, row: rect.row + 1, width: rect.width, height: rect.height - 1)
  }

  /// The pane at a cell.
  func pane(column: Int, row: Int) -> PaneID? {
    rects.first { $0.value.contains(column: column, row: row) }?.key
  }
}

extension ScreenLayout {
  private mutating func place(_ question: Question, in area: Rect) {
    if isSingle || question.isZoomed {
      rects[question.focus.isOverlay ? question.front : question.focus] = area
    } else if area.width >= 160 {
      placeThreeColumns(question, in: area)
    } else {
      placeTwoColumns(question, in: area)
    }
  }

  private mutating func placeThreeColumns(_ question: Question, in area: Rect) {
    let wanted = question.measure + ScreenLayout.gutter + ScreenLayout.speakerMargin
    let textWidth = min(wanted, area.width - 2 - 30 - 34)
    let rest = area.width - textWidth - 2
    let listWidth = min(max((rest * 42 + 50) / 100, 30), 46)
    rects[.articles] = area.columns(0, listWidth)
    rects[.text] = area.columns(listWidth + 1, textWidth)
    let railStart = listWidth + textWidth + 2
    columnRules = [area.columns(listWidth, 1), area.columns(railStart - 1, 1)]
    placeRail(question, in: area.columns(railStart, area.width - railStart))
  }

  private mutating func placeTwoColumns(_ question: Question, in area: Rect) {
    let railWidth =
      area.width >= 100
      ? min(max((area.width * 3 + 5) / 10, 34), 44) : min(max((area.width + 1) / 3, 24), 30)
    let left = area.columns(0, area.width - railWidth - 1)
    if area.width >= 100 && size.height >= 30 {
      let listRows = min(max(size.height / 8, 3), 8) + 1
      rects[.articles] = left.rows(0, listRows)
      rects[.text] = left.rows(listRows, left.height - listRows)
    } else {
      rects[question.front] = left
    }
    columnRules = [area.columns(left.width, 1)]
    placeRail(question, in: area.columns(left.width + 1, railWidth))
  }

  private mutating func placeRail(_ question: Question, in rail: Rect) {
    guard size.height >= 16 else {
      rects[question.rail == .timeline ? .timeline : .people] = rail
      return
    }
    if panes.contains(.quotes) {
      let people = (rail.height * 40 + 50) / 100
      let quotes = (rail.height * 32 + 50) / 100
      rects[.people] = rail.rows(0, people)
      rects[.quotes] = rail.rows(people, quotes)
      rects[.timeline] = rail.rows(people + quotes, rail.height - people - quotes)
    } else {
      let most = (rail.height * 45 + 50) / 100
      let timeline = max(min(most, min(question.timelineRows, most) + 1), min(5, most))
      rects[.people] = rail.rows(0, rail.height - timeline)
      rects[.timeline] = rail.rows(rail.height - timeline, timeline)
    }
  }

  /// Puts the overlay where it belongs and takes its place from what it hides.
  private mutating func lay(_ question: Question, over area: Rect) {
    switch question.overlay {
    case .help:
      rects = [.help: area]
      columnRules = []
    case .quotes:
      let left = columnOfText(question, in: area)
      for pane in [PaneID.articles, .text] where rects[pane].map(left.holds) ?? false { rects[pane] = nil }
      if left == area { rects = [:] }
      rects[.quotes] = left
    case .sources:
      let left = columnOfList(question, in: area)
      for pane in [PaneID.articles, .text] where rects[pane].map(left.holds) ?? false { rects[pane] = nil }
      if left == area { rects = [:] }
      rects[.sources] = left
    case .why:
      layEvidence(question, in: area)
    default: break
    }
  }

  /// The left column, or what of it the text has when the list stands beside it.
  private func columnOfText(_ question: Question, in area: Rect) -> Rect {
    if isSingle || question.isZoomed { return area }
    if let text = rects[.text], size.width >= 160 { return text }
    return area.columns(0, columnRules.first.map { $0.column } ?? area.width)
  }

  /// Where the list stands beside the text its column, else the one that both share.
  private func columnOfList(_ question: Question, in area: Rect) -> Rect {
    if !question.isZoomed, size.width >= 160, let list = rects[.articles] { return list }
    return columnOfText(question, in: area)
  }

  private mutating func layEvidence(_ question: Question, in area: Rect) {
    let host = rects[.text] != nil ? PaneID.text : rects[question.front] != nil ? question.front : question.focus
    guard let rect = rects[host] else { return }
    let most = (rect.height + 1) / 2
    let rows = min(most, min(question.whyRows, most) + 1)
    rects[host] = rect.rows(0, rect.height - rows)
    rects[.why] = rect.rows(rect.height - rows, rows)
  }
}

extension PaneID {
  /// Never stands beside other panes by itself.
  var isOverlay: Bool { [.why, .help, .sources, .dossier].contains(self) }
}

extension Rect {
  func columns(_ from: Int, _ count: Int) -> Rect {
    Rect(column: column + from, row: row, width: min(count, width - from), height: height)
  }

  func rows(_ from: Int, _ count: Int) -> Rect {
    Rect(column: column, row: row + from, width: width, height: min(count, height - from))
  }
}
