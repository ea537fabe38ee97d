// Commands that do the same whatever has the focus.

import NewsModel
import TerminalUI

extension ReaderState {
  mutating func performGlobally(_ command: CommandName, count: Int?) -> [Effect] {
    switch command {
    case .nextPane: focusNext(1)
    case .previousPane: focusNext(-1)
    case .pane1, .pane2, .pane3, .pane4, .pane5: return focusPane(numbered: command)
    case .people: focus(.people)
    case .timeline: focus(.timeline)
    case .quotes: showQuotes()
    case .zoom: isZoomed.toggle()
    case .help: overlay = .help
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    case .escape where overlay != nil: overlay = nil
    default: break
    }
    return []
  }

  /// Gives a pane the focus; on narrow screens it comes to the front.
  mutating func focus(_ pane: PaneID) {
    focusedPane = pane
    if pane == .articles || pane == .text { front = pane }
    if pane == .people || pane == .timeline { rail = pane }
  }

  private mutating func focusNext(_ step: Int) {
    if overlay?.pane != nil { overlay = nil }
    let panes = layout.panes
    let index = panes.firstIndex(of: focusedPane) ?? 0
    focus(panes[(index + step + panes.count) % panes.count])
  }

  private mutating func focusPane(numbered command: CommandName) -> [Effect] {
    let numbers: [CommandName: Int] = [.pane1: 1, .pane2: 2, .pane3: 3, .pane4: 4, .pane5: 5]
    let number = numbers[command] ?? 1
    guard number <= layout.panes.count else { return say("No pane \(number) here") }
    focus(layout.panes[number - 1])
    return []
  }

  private mutating func showQuotes() {
    if layout.panes.contains(.quotes) {
      focus(.quotes)
    } else {
      overlay = overlay == .quotes ? nil : .quotes
    }
  }

  mutating func explain(_ claim: Claim) -> [Effect] {
    guard let open else { return [] }
    why.claim = claim
    why.evidence = nil
    overlay = .why
    return [.explain(open.id, claim)]
  }
}
