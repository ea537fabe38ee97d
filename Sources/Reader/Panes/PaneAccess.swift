// Which pane is meant, and what it sees: the places where all panes are named one by one.

import NewsModel
import TerminalUI

extension ReaderState {
  /// The pane that commands go to first: the overlay if there is one, else the focused one.
  var activePane: PaneID { overlay?.pane ?? focusedPane }

  /// What lies over the panes, or would without the prompt that filters it.
  private var overlayPane: PaneID? { overlay?.pane ?? overlayBehindPrompt?.pane }

  /// The pane that is filtered lies over others; when the prompt closes it is there again.
  var overlayBehindPrompt: Overlay? {
    switch overlay {
    case .prompt(.filter(.quotes)) where focusedPane != .quotes: .quotes
    case .prompt(.filter(.sources)): .sources
    default: nil
    }
  }

  var layout: ScreenLayout { ScreenLayout(layoutQuestion) }

  private var layoutQuestion: ScreenLayout.Question {
    var question = ScreenLayout.Question(size: size, focus: focusedPane)
    question.front = front
    question.rail = rail
    question.isZoomed = isZoomed
    question.overlay = overlayPane
    question.measure = measure
    // How high they are depends on how wide they are, which does not depend on how high they are.
    let rects = ScreenLayout(question).rects
    func context(_ pane: PaneID) -> PaneContext {
      PaneContext(
        open: open, selection: selection, isFocused: false, width: rects[pane]?.width ?? size.width,
        height: size.height, today: asKnown ?? today)
    }
    question.timelineRows = open?.isAnalyzed == true ? timeline.neededRows(in: context(.timeline)) : .max
    if overlay == .why { question.whyRows = why.neededRows(in: context(.why)) }
    return question
  }

  func context(for pane: PaneID, layout: ScreenLayout) -> PaneContext {
    let body = layout.body(of: pane)
    return PaneContext(
      open: open, selection: selection, isFocused: pane == activePane, width: body?.width ?? 0,
      height: body?.height ?? 0, today: asKnown ?? today, measure: measure, isZoomed: isZoomed,
      isTall: size.height >= 30, isBeside: size.width >= 160 && !isZoomed, isOverlay: overlayPane == pane,
      marks: marks, elsewhere: pane == .people ? elsewhere : PeopleElsewhere(),
      results: pane == .articles ? results : nil, trouble: trouble)
  }

  func heading(of pane: PaneID, in context: PaneContext) -> PaneHeading {
    switch pane {
    case .articles: articles.heading(in: context)
    case .text: text.heading(in: context)
    case .people: people.heading(in: context)
    case .quotes: quotes.heading(in: context)
    case .timeline: timeline.heading(in: context)
    case .why: why.heading(in: context)
    case .help: help.heading(in: context)
    case .sources: sources.heading(in: context)
    case .dossier: dossier.heading(in: context)
    }
  }

  mutating func handle(_ command: CommandName, in pane: PaneID, context: PaneContext) -> PaneOutcome {
    switch pane {
    case .articles: articles.handle(command, in: context)
    case .text: text.handle(command, in: context)
    case .people: people.handle(command, in: context)
    case .quotes: quotes.handle(command, in: context)
    case .timeline: timeline.handle(command, in: context)
    case .why: why.handle(command, in: context)
    case .help: help.handle(command, in: context)
    case .sources: sources.handle(command, in: context)
    case .dossier: dossier.handle(command, in: context)
    }
  }

  mutating func type(_ key: Key, in pane: PaneID, context: PaneContext) -> PaneOutcome {
    switch pane {
    case .why: why.type(key, in: context)
    case .help: help.type(key, in: context)
    case .quotes: quotes.type(key, in: context)
    case .articles, .text, .people, .timeline, .sources, .dossier: .unhandled
    }
  }

  func caption(of pane: PaneID, in context: PaneContext) -> Caption? {
    switch pane {
    case .articles: articles.caption(in: context)
    case .text: text.caption(in: context)
    case .people: people.caption(in: context)
    case .quotes: quotes.caption(in: context)
    case .timeline: timeline.caption(in: context)
    case .why: why.caption(in: context)
    case .help: help.caption(in: context)
    case .sources: sources.caption(in: context)
    case .dossier: dossier.caption(in: context)
    }
  }

  /// The pane's own hand of the click; true if what is there was selected already.
  mutating func click(_ pane: PaneID, row: Int, column: Int, context: PaneContext) -> Bool {
    switch pane {
    case .articles: articles.click(row: row, column: column, in: context)
    case .text: text.click(row: row, column: column, in: context)
    case .people: people.click(row: row, column: column, in: context)
    case .quotes: quotes.click(row: row, column: column, in: context)
    case .timeline: timeline.click(row: row, column: column, in: context)
    case .why: why.click(row: row, column: column, in: context)
    case .help: help.click(row: row, column: column, in: context)
    case .sources: sources.click(row: row, column: column, in: context)
    case .dossier: dossier.click(row: row, column: column, in: context)
    }
  }

  mutating func scroll(_ pane: PaneID, by rows: Int, context: PaneContext) {
    switch pane {
    case .articles: articles.scroll(by: rows, in: context)
    case .text: text.scroll(by: rows, in: context)
    case .people: people.scroll(by: rows, in: context)
    case .quotes: quotes.scroll(by: rows, in: context)
    case .timeline: timeline.scroll(by: rows, in: context)
    case .why: why.scroll(by: rows, in: context)
    case .help: help.scroll(by: rows, in: context)
    case .sources: sources.scroll(by: rows, in: context)
    case .dossier: dossier.scroll(by: rows, in: context)
    }
  }

  func canFilter(_ pane: PaneID) -> Bool {
    switch pane {
    case .articles: articles.canFilter
    case .text: text.canFilter
    case .people: people.canFilter
    case .quotes: quotes.canFilter
    case .timeline: timeline.canFilter
    case .why: why.canFilter
    case .help: help.canFilter
    case .sources: sources.canFilter
    case .dossier: dossier.canFilter
    }
  }

  mutating func filter(_ pane: PaneID, by words: String, context: PaneContext) {
    switch pane {
    case .articles: articles.filter(by: words, in: context)
    case .text: text.filter(by: words, in: context)
    case .people: people.filter(by: words, in: context)
    case .quotes: quotes.filter(by: words, in: context)
    case .timeline: timeline.filter(by: words, in: context)
    case .why: why.filter(by: words, in: context)
    case .help: help.filter(by: words, in: context)
    case .sources: sources.filter(by: words, in: context)
    case .dossier: dossier.filter(by: words, in: context)
    }
  }

  /// Tells the panes that show the open article that it is another one, or was analyzed anew.
  mutating func tellPanes(isSame: Bool) {
    people.opened(open, isSame: isSame)
    quotes.opened(open, isSame: isSame)
    timeline.opened(open, isSame: isSame)
    why.opened(open, isSame: isSame)
  }
}
