// How the timeline of one article changes.

import NewsModel
import TerminalUI

extension ArticleTimelineState: ItemPane {
  typealias Layout = ArticleTimelineLayout

  func heading(in context: PaneContext) -> PaneHeading {
    var heading = PaneHeading(name: "TIMELINE")
    guard let layout = ArticleTimelineLayout(self, in: context), context.wordsForNothing == nil else { return heading }
    heading.note = filterWords.isEmpty ? note(for: context.selection.only, layout.list.open) : "filter: \(filterWords)"
    layout.head(&heading, inView: layout.countInView(from: top(of: layout, in: context)))
    return heading
  }

  private func note(for only: EntityIndex?, _ open: OpenArticle) -> String {
    guard let only, open.analysis.entities.indices.contains(only) else { return "" }
    return "only \(open.analysis.entities[only].name)"
  }

  func hints(in context: PaneContext) -> [CommandName] {
    [.enter, .down, .timeline, .why, .correct, .only, .anchor, .filter, .copy, .nextDate, .zoom, .back]
  }

  /// What the words of a date mean, and what they were counted from.
  func caption(in context: PaneContext) -> Caption? {
    guard let layout = ArticleTimelineLayout(self, in: context), let place = layout.cursor(self, in: context) else {
      return nil
    }
    let entry = layout.list.entries[layout.shown[place]]
    let open = layout.list.open
    var caption = Caption(words: [], position: "\(place + 1) of \(layout.shown.count)")
    let value = entry.when.words(.short)
    guard let time = layout.list.time(of: entry) else {
      caption.words = [
        .init(value, .mark), .init(entry.kind == .dateline ? "   the dateline’s own date" : "   the page’s own date"),
      ]
      return caption
    }
    let words = open.words(of: time.range).replacingLineEnds
    caption.words = [.init(words, .mark)]
    if value.lowercased() != words.lowercased() { caption.words += [.init(" → "), .init(value, .strong)] }
    caption.words.append(.init("   " + TimeWords.reason(of: time, in: open)))
    return caption
  }

  func draw(on canvas: inout Canvas, in context: PaneContext) {
    guard let layout = ArticleTimelineLayout(self, in: context), context.wordsForNothing == nil, !layout.shown.isEmpty
    else {
      return drawNothing(on: &canvas, in: context)
    }
    let drawing = SpineDrawing(
      layout: layout, selection: context.selection, isFocused: context.isFocused, today: context.today)
    drawing.draw(from: top(of: layout, in: context), cursor: layout.cursor(self, in: context), on: &canvas)
  }

  func wordsForNone(in context: PaneContext) -> String {
    if !filterWords.isEmpty { return "No date has “\(filterWords)” with it." }
    return context.selection.only == nil ? "No dates here." : "No dates of theirs here."
  }

  func answerOnly(in context: PaneContext) -> PaneOutcome? {
    if context.selection.only != nil { return .only(nil) }
    return context.selection.entity.map { .only($0) } ?? .refused("No one is selected")
  }

  mutating func answer(
    _ command: CommandName, at here: Int, _ layout: ArticleTimelineLayout, _ context: PaneContext
  ) -> PaneOutcome {
    let entry = layout.list.entries[layout.shown[here]]
    switch command {
    case .enter: return enter(entry, at: here, layout, context)
    case .why: return why(entry)
    case .copy: return copy(entry, layout.list)
    case .correct:
      guard case .event(let time) = entry.kind else { return .refused("= counts from another day") }
      return .correct(.time(time))
    default: return .unhandled
    }
  }

  mutating func setCursor(_ place: Int, _ layout: ArticleTimelineLayout, _ context: PaneContext) {
    cursor = layout.shown[place]
    knownFocus = context.selection.focus
  }

  /// The rows that the pane would fill below its rule, for sharing the rail. Costs what a screen of rows costs.
  func neededRows(in context: PaneContext) -> Int {
    guard let list else { return 2 }
    let question = MeasuredRows.Question(
      list: list, matching: matching, only: context.selection.only, width: context.width, height: context.height,
      today: context.today)
    return measured.rows(for: question) {
      guard let layout = ArticleTimelineLayout(self, in: context) else { return 2 }
      return max(2, layout.neededRows(most: max(2, context.height)))
    }
  }
}

// MARK: - What each command does

extension ArticleTimelineState {
  private mutating func enter(
    _ entry: TimelineEntry, at place: Int, _ layout: ArticleTimelineLayout, _ context: PaneContext
  ) -> PaneOutcome {
    go(to: place, layout, context)
    if case .event(let time) = entry.kind {
      knownFocus = .time(time)
      return .jump(.time(time), entity: nil)
    }
    return entry.sentence.isEmpty ? .refused("The page’s date does not stand in the text") : .jumpTo(entry.sentence)
  }

  private func why(_ entry: TimelineEntry) -> PaneOutcome {
    switch entry.kind {
    case .event(let time): .explain(.time(time))
    case .dateline: .refused("This is the dateline’s own date")
    case .published: .refused("This is the page’s own date")
    }
  }

  /// `November 2023 (“Last month”): Last month, he participated in … — title, outlet, date, ¶2`
  private func copy(_ entry: TimelineEntry, _ list: TimelineList) -> PaneOutcome {
    let when = entry.when.words()
    switch entry.kind {
    case .dateline: return .copy(when, said: "the dateline’s date")
    case .published: return .copy(when, said: "the page’s date")
    case .event:
      let words = list.time(of: entry).map { " (“\(list.open.words(of: $0.range).replacingLineEnds)”)" } ?? ""
      let excerpt = Excerpt(ofSentenceAt: entry.sentence.start, in: list.open)
      return .copy("\(when)\(words): \(excerpt.text)", said: "date and " + excerpt.description)
    }
  }

  /// Brings the row of a date into view, with the cursor on it.
  mutating func show(_ claim: Claim, in context: PaneContext) {
    guard case .time(let time) = claim, let entry = list?.entry(ofTime: time) else { return }
    if !matching.contains(entry) { setFilter("") }
    guard let layout = ArticleTimelineLayout(self, in: context), let place = layout.shown.firstIndex(of: entry) else {
      return
    }
    go(to: place, layout, context)
  }
}
