// How the quotes pane changes.

import NewsModel
import TerminalUI

extension QuotesState: Pane {
  var canFilter: Bool { true }

  func heading(in context: PaneContext) -> PaneHeading {
    var heading = PaneHeading(name: "QUOTES", note: sort == .speaker ? "by speaker" : "by place")
    guard let layout = QuotesLayout(self, in: context), context.wordsForNothing == nil else { return heading }
    let entities = layout.list.open.analysis.entities
    if !filterWords.isEmpty {
      heading.note = "filter: \(filterWords)"
    } else if let only = context.selection.only, entities.indices.contains(only) {
      heading.note = "only \(entities[only].name)"
    }
    let speech = layout.shown.count { $0.voice != .scare }
    heading.figures = speech > 0 ? "\(speech)" : ""
    return heading
  }

  func hints(in context: PaneContext) -> [CommandName] {
    [.enter, .down, .filter, .nextOfSpeaker, .why, .copy, .sort, .only, .back]
  }

  /// Who says it, the cue, how sure that is.
  func caption(in context: PaneContext) -> Caption? {
    guard context.isOverlay, let layout = QuotesLayout(self, in: context), let place = layout.cursor(self, in: context)
    else { return nil }
    return QuotesCaption(layout.shown[place], in: layout.list).caption
  }

  func draw(on canvas: inout Canvas, in context: PaneContext) {
    guard let layout = QuotesLayout(self, in: context), context.wordsForNothing == nil, !layout.shown.isEmpty else {
      return drawNothing(on: &canvas, in: context)
    }
    let drawing = QuotesDrawing(layout: layout, selection: context.selection, isFocused: context.isFocused)
    drawing.draw(from: layout.top(self, in: context), cursor: layout.cursor(self, in: context), on: &canvas)
  }

  private func drawNothing(on canvas: inout Canvas, in context: PaneContext) {
    let none =
      !filterWords.isEmpty
      ? "No quote has “\(filterWords)” in it."
      : context.selection.only == nil ? "No one is quoted here." : "No quotes of theirs here."
    canvas.put(
      cut: context.wordsForNothing ?? none, column: context.leftMargin, row: context.height > 2 ? 1 : 0,
      style: Style(.dim), limit: context.width - context.leftMargin - 1)
  }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    if command == .escape, !filterWords.isEmpty {
      setFilter("")
      return .handled
    }
    guard let layout = QuotesLayout(self, in: context) else { return .unhandled }
    if command == .only, context.selection.only != nil { return .only(nil) }
    guard !layout.shown.isEmpty else { return .unhandled }
    let here = layout.cursor(self, in: context) ?? 0
    let rows = layout.rows
    if let target = command.target(from: here, of: rows, window: context.height, count: context.count) {
      let target = command == .end && context.hasCount ? min(context.count - 1, rows.count - 1) : target
      go(to: target, layout, context)
      return .handled
    }
    let entry = layout.shown[here]
    switch command {
    case .enter:
      go(to: here, layout, context)
      knownFocus = .quotation(entry.quotation)
      return .jump(.quotation(entry.quotation), entity: layout.list.quotation(entry).speaker.entity)
    case .nextOfSpeaker: return goOn(by: 1, from: here, layout, context)
    case .previousOfSpeaker: return goOn(by: -1, from: here, layout, context)
    case .why: return .explain(.quotation(entry.quotation))
    case .copy: return copy(entry, layout.list)
    case .only: return only(entry)
    case .sort: return sortAgain(keeping: entry, context)
    default: return .unhandled
    }
  }

  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool {
    guard let layout = QuotesLayout(self, in: context) else { return false }
    let top = layout.top(self, in: context)
    guard let place = layout.rows.item(atRow: row, from: top, window: context.height) else { return false }
    let wasThere = place == layout.cursor(self, in: context)
    go(to: place, layout, context)
    return wasThere
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    guard let layout = QuotesLayout(self, in: context) else { return }
    scroll.scroll(
      by: rows, of: layout.rows, cursor: layout.cursor(self, in: context), window: context.height,
      isFocused: context.isFocused)
  }

  mutating func filter(by words: String, in context: PaneContext) { setFilter(words) }

  mutating func opened(_ open: OpenArticle?, isSame: Bool) { show(open, isSame: isSame) }
}

// MARK: - What each command does

extension QuotesState {
  private mutating func go(to place: Int, _ layout: QuotesLayout, _ context: PaneContext) {
    guard layout.shown.indices.contains(place) else { return }
    cursor = layout.shown[place].quotation
    knownFocus = context.selection.focus
    scroll.follow(place, of: layout.rows, window: context.height)
  }

  /// Goes to another quotation of the same speaker, past the last one from the first.
  private mutating func goOn(
    by step: Int, from here: Int, _ layout: QuotesLayout, _ context: PaneContext
  ) -> PaneOutcome {
    let same = layout.shown.indices.filter { layout.shown[$0].voice == layout.shown[here].voice }
    guard same.count > 1, let index = same.firstIndex(of: here) else {
      return .refused("No other quote of this speaker")
    }
    let moved = (index + step * (context.count % same.count) + same.count) % same.count
    go(to: same[moved], layout, context)
    return .handled
  }

  private func only(_ entry: QuotesList.Entry) -> PaneOutcome {
    guard case .entity(let entity) = entry.voice else { return .refused("No name here to choose") }
    return .only(entity)
  }

  private mutating func sortAgain(keeping entry: QuotesList.Entry, _ context: PaneContext) -> PaneOutcome {
    sortNext()
    if let layout = QuotesLayout(self, in: context), let place = layout.shown.firstIndex(of: entry) {
      go(to: place, layout, context)
    }
    return .handled
  }

  private func copy(_ entry: QuotesList.Entry, _ list: QuotesList) -> PaneOutcome {
    let excerpt = Excerpt(ofQuotation: entry.quotation, in: list.open)
    return .copy(excerpt.text, said: excerpt.description)
  }

  /// Brings the row of a quotation into view, with the cursor on it.
  mutating func show(_ claim: Claim, in context: PaneContext) {
    guard case .quotation(let quotation) = claim else { return }
    if !matching.contains(where: { $0.quotation == quotation }) { setFilter("") }
    guard let layout = QuotesLayout(self, in: context),
      let place = layout.shown.firstIndex(where: { $0.quotation == quotation })
    else { return }
    go(to: place, layout, context)
  }
}
