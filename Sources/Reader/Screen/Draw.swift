// How the state looks: the one function that fills a frame.

import NewsModel
import TerminalUI

/// Draws the state on a frame of its size. Linear in the cells; never lays out more of a text than is seen.
public func draw(_ state: ReaderState, on frame: inout Frame, with drawn: DrawnPanes? = nil) {
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
  for (pane, rect) in layout.rects { state.draw(pane, in: rect, layout: layout, on: &frame, drawn) }
  frame.draw(in: layout.caption) { state.drawCaption(on: &$0) }
  if !layout.hints.isEmpty { frame.draw(in: layout.hints) { state.drawHints(on: &$0) } }
}

extension ReaderState {
  fileprivate func draw(
    _ pane: PaneID, in rect: Rect, layout: ScreenLayout, on frame: inout Frame, _ drawn: DrawnPanes?
  ) {
    let context = context(for: pane, layout: layout)
    if layout.isSingle && !layout.masthead.isEmpty && !pane.isOverlay && overlay == nil {
      if layout.hasRules { frame.draw(in: rect.rows(0, 1)) { drawTabRule(on: &$0, layout: layout) } }
      return drawBody(of: pane, context, layout, on: &frame)
    }
    let isNumbered = !(pane.isOverlay || overlay == .quotes && pane == .quotes)
    let number = isNumbered ? layout.panes.firstIndex(of: pane).map { $0 + 1 } : nil
    func drawWhole(on frame: inout Frame) {
      if layout.hasRules {
        frame.draw(in: rect.rows(0, 1)) { canvas in
          PaneRule(
            heading: heading(of: pane, in: context), number: number, isFocused: context.isFocused,
            lead: context.isNarrow ? 1 : 2
          ).draw(on: &canvas)
        }
      }
      drawBody(of: pane, context, layout, on: &frame)
    }
    guard let drawn else { return drawWhole(on: &frame) }
    drawn.draw(pane, of: self, in: context, number: number, rect: rect, on: &frame, drawWhole)
  }

  private func drawBody(of pane: PaneID, _ context: PaneContext, _ layout: ScreenLayout, on frame: inout Frame) {
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
}
