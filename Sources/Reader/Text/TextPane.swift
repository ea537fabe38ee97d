// How the pane of text changes.

import NewsModel
import TerminalUI

extension TextState: Pane {
  func heading(in context: PaneContext) -> PaneHeading {
    var heading = PaneHeading(name: "TEXT")
    guard let view = view(in: context), context.trouble == nil else {
      heading.figures = position
      return heading
    }
    if view.showsHeadline {
      heading.figures = position
    } else {
      heading.note = context.open?.title ?? ""
      heading.figures = view.showsEnd ? "end" : "\(view.endOfView * 100 / max(1, view.rows.open.bytes.count))%"
    }
    return heading
  }

  func hints(in context: PaneContext) -> [CommandName] {
    if context.trouble != nil { return [.nextArticle, .editor, .rescan, .back, .command] }
    return [
      .nextMention, .nextQuote, .nextDate, .why, .people, .timeline, .quotes, .find, .back, .copy, .browser, .command,
      .zoom, .nextArticle,
    ]
  }

  /// Why there is no text; what is under focus in one is told for all panes.
  func caption(in context: PaneContext) -> Caption? {
    context.trouble.map { Caption(trouble: $0.trouble, of: $0.file) }
  }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    switch command {
    case .down: move(in: context) { $0.scroll(by: context.count) }
    case .up: move(in: context) { $0.scroll(by: -context.count) }
    case .readOn: return page(in: context)
    case .pageDown: move(in: context) { $0.scroll(by: max(1, context.height - 2) * context.count) }
    case .pageUp: move(in: context) { $0.scroll(by: -max(1, context.height - 2) * context.count) }
    case .halfDown: move(in: context) { $0.scroll(by: max(1, context.height / 2) * context.count) }
    case .halfUp: move(in: context) { $0.scroll(by: -max(1, context.height / 2) * context.count) }
    case .top: move(in: context) { $0.goToTop() }
    case .end: move(in: context) { $0.goToEnd() }
    case .right: return shiftLines(by: 8 * context.count, in: context)
    case .left: return shiftLines(by: -8 * context.count, in: context)
    default: return .unhandled
    }
    return .handled
  }

  mutating func scroll(by rows: Int, in context: PaneContext) { move(in: context) { $0.scroll(by: rows) } }

  /// A page on; at the end the next unread article, which is not this pane's to open.
  private mutating func page(in context: PaneContext) -> PaneOutcome {
    guard let view = view(in: context), !view.showsEnd else { return .perform(.nextUnread) }
    move(in: context) { $0.scroll(by: max(1, context.height - 2) * context.count) }
    return .handled
  }

  private mutating func shiftLines(by columns: Int, in context: PaneContext) -> PaneOutcome {
    guard let view = view(in: context), hasUnwrapped(view) else { return .refused("No wide lines here") }
    shift = min(max(0, shift + columns), 10_000)
    return .handled
  }

  private func hasUnwrapped(_ view: TextView) -> Bool {
    view.rows.stretches[view.top.stretch...view.bottom.stretch].contains { $0.kind == .preformatted }
  }

  func view(in context: PaneContext) -> TextView? {
    rows(in: context).map { TextView(rows: $0, top: top, height: context.height) }
  }

  mutating func move(in context: PaneContext, _ change: (inout TextView) -> Void) {
    guard var view = view(in: context) else { return }
    change(&view)
    top = view.offset
  }
}

extension OpenArticle {
  /// The headline as it stands in the text, else the title, else nothing.
  var title: String {
    if let block = article.blocks.first, block.kind == .headline {
      return String(decoding: bytes[clamped(block.range, to: bytes.count)].prefix(1000), as: UTF8.self)
    }
    return article.metadata.title ?? ""
  }
}
