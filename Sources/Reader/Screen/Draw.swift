// How the state looks: the one function that fills a frame.

import NewsModel
import TerminalUI

/// Draws the state on a frame of its size. Linear in the cells; never lays out more of a text than is seen.
public func draw(_ state: ReaderState, on frame: inout Frame) {
  let size = frame.size
  guard !ScreenLayout.isTooSmall(size) else {
    frame.draw(in: frame.bounds) { $0.put("Lede needs 20x4", column: 0, row: 0) }
    return
  }
  let layout = state.layout
  if !layout.masthead.isEmpty {
    frame.draw(in: layout.masthead) { canvas in
      if layout.isSingle && state.focusedPane != .dossier {
        state.drawTabs(on: &canvas, layout: layout)
      } else {
        state.drawMasthead(on: &canvas)
      }
    }
  }
  for rule in layout.columnRules {
    frame.draw(in: rule) { canvas in
      for row in 0..<canvas.height { canvas.put("│", column: 0, row: row, style: Style(.columnRule)) }
    }
  }
  for (pane, rect) in layout.rects { state.draw(pane, in: rect, layout: layout, on: &frame) }
  frame.draw(in: layout.caption) { state.drawCaption(on: &$0) }
  if !layout.hints.isEmpty { frame.draw(in: layout.hints) { state.drawHints(on: &$0) } }
}

extension ReaderState {
  fileprivate func draw(_ pane: PaneID, in rect: Rect, layout: ScreenLayout, on frame: inout Frame) {
    let context = context(for: pane, layout: layout)
    if layout.hasRules {
      frame.draw(in: rect.rows(0, 1)) { canvas in
        if layout.isSingle && !layout.masthead.isEmpty && !pane.isOverlay && overlay == nil {
          drawTabRule(on: &canvas, layout: layout)
        } else {
          drawRule(of: pane, context: context, layout: layout, on: &canvas)
        }
      }
    }
    guard let body = layout.body(of: pane), !body.isEmpty else { return }
    frame.draw(in: body) { canvas in
      switch pane {
      case .articles: articles.draw(on: &canvas, in: context)
      case .text: text.draw(on: &canvas, in: context)
      case .people: people.draw(on: &canvas, in: context)
      case .quotes: quotes.draw(on: &canvas, in: context)
      case .timeline: timeline.draw(on: &canvas, in: context)
      case .why: why.draw(on: &canvas, in: context)
      case .help: help.draw(on: &canvas, in: context)
      case .sources: sources.draw(on: &canvas, in: context)
      case .dossier: dossier.draw(on: &canvas, in: context)
      }
    }
  }

  private func drawRule(
    of pane: PaneID, context: PaneContext, layout: ScreenLayout, on canvas: inout Canvas
  ) {
    let number = pane.isOverlay || overlay == .quotes && pane == .quotes ? nil : layout.panes.firstIndex(of: pane)
    PaneRule(
      heading: heading(of: pane, in: context), number: number.map { $0 + 1 }, isFocused: context.isFocused,
      lead: context.isNarrow ? 1 : 2
    ).draw(on: &canvas)
  }
}
