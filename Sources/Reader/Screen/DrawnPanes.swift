// Keeps what the panes beside the list look like: most keys change one of them, and the others are copied.

import TerminalUI

/// The panes of one screen as they were drawn last. Drawing a frame after another with the same value of this gives what drawing
/// each on its own gives, only sooner.
public final class DrawnPanes {
  /// What a pane is drawn from. The list is not among them: it is what most keys change.
  private enum Content: Hashable {
    case text(TextState)
    case people(PeopleState)
    case quotes(QuotesState)
    case timeline(TimelineState)

    init?(_ pane: PaneID, of state: ReaderState) {
      switch pane {
      case .text: self = .text(state.text)
      case .people: self = .people(state.people)
      case .quotes: self = .quotes(state.quotes)
      case .timeline: self = .timeline(state.timeline)
      case .articles, .why, .help, .sources, .dossier: return nil
      }
    }
  }

  private struct Drawn {
    let content: Content
    let context: PaneContext
    /// The digit in the pane’s rule; nil if the rule is drawn without this.
    let number: Int?
    let rect: Rect
    let cells: [Cell]

    func isSame(_ content: Content, _ context: PaneContext, _ number: Int?, _ rect: Rect) -> Bool {
      self.rect == rect && self.number == number && self.content == content && self.context == context
    }
  }

  private var drawn: [PaneID: Drawn] = [:]

  public init() {}

  /// Draws a pane on a rectangle that is blank, or copies it from the frame before.
  func draw(
    _ pane: PaneID, of state: ReaderState, in context: PaneContext, number: Int?, rect: Rect, on frame: inout Frame,
    _ draw: (inout Frame) -> Void
  ) {
    guard frame.bounds.holds(rect), let content = Content(pane, of: state) else { return draw(&frame) }
    if let known = drawn[pane], known.isSame(content, context, number, rect) { return frame.put(known.cells, in: rect) }
    draw(&frame)
    drawn[pane] = Drawn(content: content, context: context, number: number, rect: rect, cells: frame.cells(in: rect))
  }
}
