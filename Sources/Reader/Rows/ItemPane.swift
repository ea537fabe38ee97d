// What panes share that are columns of items with a cursor: quotations by speaker, dates on a spine.

import NewsModel
import TerminalUI

/// The items of a pane at one size.
protocol ItemLayout {
  associatedtype State
  /// How many items are shown.
  var count: Int { get }
  var rows: ItemRows { get }
  var height: Int { get }

  /// Nil until an article has been analyzed.
  init?(_ state: State, in context: PaneContext)
  /// The place of the item where the cursor is.
  func cursor(_ state: State, in context: PaneContext) -> Int?
}

/// A pane that shows such items.
protocol ItemPane: Pane {
  associatedtype Layout: ItemLayout where Layout.State == Self
  var scroll: ListScroll { get set }
  var filterWords: String { get }

  mutating func setFilter(_ words: String)
  /// Keeps which item the cursor was put on, and what was under focus then.
  mutating func setCursor(_ place: Int, _ layout: Layout, _ context: PaneContext)
  /// Answers a command about an item; those that move the cursor are answered already.
  mutating func answer(_ command: CommandName, at place: Int, _ layout: Layout, _ context: PaneContext) -> PaneOutcome
  /// Answers `x`, also where nothing is shown; nil leaves it to the item.
  func answerOnly(in context: PaneContext) -> PaneOutcome?
  /// What stands where nothing is shown.
  func wordsForNone(in context: PaneContext) -> String
  mutating func show(_ open: OpenArticle?, isSame: Bool)
}

extension ItemPane {
  var canFilter: Bool { true }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    if command == .escape, !filterWords.isEmpty {
      setFilter("")
      return .handled
    }
    guard let layout = Layout(self, in: context) else { return .unhandled }
    if command == .only, let outcome = answerOnly(in: context) { return outcome }
    guard layout.count > 0 else { return .unhandled }
    let here = layout.cursor(self, in: context) ?? 0
    let rows = layout.rows
    guard let target = command.target(from: here, of: rows, window: context.height, count: context.count) else {
      return answer(command, at: here, layout, context)
    }
    let isNumbered = command == .end && context.hasCount
    go(to: isNumbered ? min(context.count - 1, rows.count - 1) : target, layout, context)
    return .handled
  }

  /// Puts the cursor on an item and brings it into view.
  mutating func go(to place: Int, _ layout: Layout, _ context: PaneContext) {
    guard (0..<layout.count).contains(place) else { return }
    setCursor(place, layout, context)
    scroll.follow(place, of: layout.rows, window: context.height)
  }

  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool {
    guard let layout = Layout(self, in: context),
      let place = layout.rows.item(atRow: row, from: top(of: layout, in: context), window: context.height)
    else { return false }
    let wasThere = place == layout.cursor(self, in: context)
    go(to: place, layout, context)
    return wasThere
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    guard let layout = Layout(self, in: context) else { return }
    scroll.scroll(
      by: rows, of: layout.rows, cursor: layout.cursor(self, in: context), window: context.height,
      isFocused: context.isFocused)
  }

  /// The first row in view.
  func top(of layout: Layout, in context: PaneContext) -> RowPlace {
    scroll.top(
      of: layout.rows, cursor: layout.cursor(self, in: context), window: layout.height, isFocused: context.isFocused)
  }

  mutating func filter(by words: String, in context: PaneContext) { setFilter(words) }

  mutating func opened(_ open: OpenArticle?, isSame: Bool) { show(open, isSame: isSame) }

  /// Says why there are no rows.
  func drawNothing(on canvas: inout Canvas, in context: PaneContext) {
    canvas.put(
      cut: context.wordsForNothing ?? wordsForNone(in: context), column: context.leftMargin,
      row: context.height > 2 ? 1 : 0, style: Style(.dim), limit: context.width - context.leftMargin - 1)
  }
}
