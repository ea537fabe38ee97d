// How the quotes pane changes.

import NewsModel
import TerminalUI

extension QuotesState: ItemPane {
  typealias Layout = QuotesLayout

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
    [.enter, .down, .filter, .nextOfSpeaker, .why, .correct, .copy, .sort, .only, .back]
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
    drawing.draw(from: top(of: layout, in: context), cursor: layout.cursor(self, in: context), on: &canvas)
  }

  func wordsForNone(in context: PaneContext) -> String {
    if !filterWords.isEmpty { return "No quote has “\(filterWords)” in it." }
    return context.selection.only == nil ? "No one is quoted here." : "No quotes of theirs here."
  }

  func answerOnly(in context: PaneContext) -> PaneOutcome? { context.selection.only == nil ? nil : .only(nil) }

  mutating func answer(
    _ command: CommandName, at here: Int, _ layout: QuotesLayout, _ context: PaneContext
  ) -> PaneOutcome {
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
    case .correct: return .correct(.quotation(entry.quotation))
    case .only: return only(entry)
    case .sort: return sortAgain(keeping: entry, context)
    default: return .unhandled
    }
  }

  mutating func setCursor(_ place: Int, _ layout: QuotesLayout, _ context: PaneContext) {
    cursor = layout.shown[place].quotation
    knownFocus = context.selection.focus
  }
}

// MARK: - What each command does

extension QuotesState {
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
