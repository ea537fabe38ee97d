// Commands that do the same whatever has the focus.

import NewsModel
import TerminalUI

extension ReaderState {
  mutating func performGlobally(_ command: CommandName, count: Int?) -> [Effect] {
    if let effects = stepCommand(command, count: count) { return effects }
    switch command {
    case .nextPane: focusNext(1)
    case .previousPane: focusNext(-1)
    case .pane1, .pane2, .pane3, .pane4, .pane5: return focusPane(numbered: command)
    case .people: focus(.people)
    case .timeline: focus(.timeline)
    case .folderTimeline:
      focus(.timeline)
      showTimeline(ofFolder: true)
    case .quotes: showQuotes()
    case .sources: return toggleSources()
    case .addSource: return openCommand("\(command.rawValue) ")
    case .removeSource: return openCommand("\(command.rawValue) ")
    case .zoom: isZoomed.toggle()
    case .help: overlay = overlay == .help ? nil : .help
    case .command: return openPrompt(.command)
    case .find: return openPrompt(.find)
    case .anchor: return askForAnchor()
    case .filter: return canFilter(activePane) ? openPrompt(.filter(activePane)) : say("Nothing to filter here")
    case .search: return openPrompt(.search)
    case .dossier: return openDossierHere()
    case .correct: return correctHere()
    case .follow: return followHere()
    case .asKnown: return openCommand("\(command.rawValue) ")
    case .questions: return askOpenQuestion()
    case .undo: return undo()
    case .redo: return redo()
    case .corrections: return say("Where? :corrections export FILE, :corrections import FILE")
    case .enter: return enterText()
    case .why: return toggleWhy()
    case .copy: return copyFromText()
    case .jumpBack: return jumpBack(times: count ?? 1)
    case .jumpForward: return jumpForward(times: count ?? 1)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return leave() + [.quit]
    case .back: return back(mayQuit: true)
    case .escape: return escape()
    case .cancel: return cancel()
    default: return performOnArticles(command, count: count)
    }
    return []
  }

  /// Gives a pane the focus; on narrow screens it comes to the front.
  mutating func focus(_ pane: PaneID) {
    let isComingBack = pane == .articles && focusedPane != .articles
    focusedPane = pane
    if pane == .articles || pane == .text { front = pane }
    if pane == .people || pane == .timeline { rail = pane }
    if overlay == .quotes || overlay == .help || overlay == .sources { overlay = nil }
    guard isComingBack else { return }
    articles.settle()
    articles.keepInView(in: context(for: .articles, layout: layout))
  }

  private mutating func focusNext(_ step: Int) {
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
    if focusedPane == .dossier { focus(.text) }
    if layout.panes.contains(.quotes) {
      focus(.quotes)
    } else {
      overlay = overlay == .quotes ? nil : .quotes
    }
  }
}

// Back and out.
extension ReaderState {
  /// One step back: the overlay, the last jump, the list; from the list out, if that is allowed.
  private mutating func back(mayQuit: Bool) -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    if jumps.returns > 0, focusedPane != .articles { return jumpBack(times: 1) }
    if focusedPane == .articles, results != nil { return leaveSearch() }
    if focusedPane == .articles, articles.scope != nil { return narrow(to: nil) }
    if focusedPane == .articles { return mayQuit ? leave() + [.quit] : say("q quits") }
    if focusedPane != .text {
      focus(.text)
      return []
    }
    if isZoomed {
      isZoomed = false
      return []
    }
    if layout.rects[.articles] == nil {
      focus(.articles)
      return []
    }
    return mayQuit ? leave() + [.quit] : say("q quits")
  }

  /// Takes back what is nearest: a filter, a search, what is under focus; then a step back, but never out.
  private mutating func escape() -> [Effect] {
    if overlay == nil, focusedPane == .dossier { return back(mayQuit: false) }
    if overlay == nil, focusedPane == .articles, !articles.filterWords.isEmpty {
      return filter(.articles, by: "")
    }
    if overlay == nil, focusedPane == .articles, results != nil { return leaveSearch() }
    if overlay == nil, focusedPane == .articles, sought == .titles {
      sought = .mentions
      return []
    }
    if overlay == nil, text.found != nil {
      text.found = nil
      if case .match = selection.focus { selection.focus = nil }
      sought = .mentions
      return []
    }
    if overlay == nil, selection.only != nil {
      selection.only = nil
      return []
    }
    return back(mayQuit: false)
  }

  /// Ctrl-C: closes what is open; twice, it quits.
  private mutating func cancel() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    if isAboutToQuit { return leave() + [.quit] }
    isAboutToQuit = true
    return say("Ctrl-C again quits")
  }
}
