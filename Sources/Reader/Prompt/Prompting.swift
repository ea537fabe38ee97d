// What typing into a prompt does: commands, finding, filtering.

import NewsModel
import TerminalUI

extension ReaderState {
  mutating func openPrompt(_ kind: PromptKind) -> [Effect] {
    switch kind {
    case .command: prompt.begin("command")
    case .find:
      prompt.begin("find")
      prompt.origin = currentPlace
      prompt.listOrigin = articles.listPlace
    case .filter(let pane): prompt.begin("filter", text: filterWords(of: pane))
    case .search:
      prompt.begin("search", text: results?.words ?? "")
      prompt.origin = currentPlace
    case .correction(let step): prompt.begin("correction", text: draft(of: step))
    case .tags(let id): prompt.begin("tags", text: marks.tags[id, default: []].joined(separator: " "))
    }
    overlay = .prompt(kind)
    return []
  }

  /// Writes the beginning of a command, or a whole one that Enter does.
  mutating func openCommand(_ words: String) -> [Effect] {
    prompt.begin("command", text: words)
    overlay = .prompt(.command)
    return []
  }

  /// The words that a pane is filtered by.
  private func filterWords(of pane: PaneID) -> String {
    switch pane {
    case .articles: articles.filterWords
    case .people: people.filterWords
    case .quotes: quotes.filterWords
    case .timeline: timeline.filterWords
    case .sources: sources.filterWords
    case .dossier: dossier.filterWords
    case .text, .why, .help: ""
    }
  }

  /// A key while something is typed.
  mutating func take(_ key: Key, in kind: PromptKind) -> [Effect] {
    switch key {
    case .escape, .control("c"), .control("g"): return cancelPrompt(kind)
    case .backspace where prompt.text.isEmpty: return cancelPrompt(kind)
    case .enter: return enterPrompt(kind)
    case .tab where kind == .command: prompt.complete(CommandLine.completions)
    case .backTab where kind == .command: prompt.complete(CommandLine.completions, backward: true)
    case .tab, .backTab:
      guard case .correction(let step) = kind else { return [] }
      let names = completions(of: prompt.text, for: step)
      prompt.complete({ _ in names }, backward: key == .backTab)
    case .up where kind.pane != nil, .down where kind.pane != nil: return moveBehindPrompt(key, kind)
    default: if prompt.edit(key) { return promptChanged(kind) }
    }
    return []
  }

  mutating func paste(_ words: String) -> [Effect] {
    switch overlay {
    case .prompt(let kind):
      prompt.insert(words)
      return promptChanged(kind)
    case .help:
      for character in words.prefix(100) where !character.isNewline {
        _ = type(.character(character), in: .help, context: context(for: .help, layout: layout))
      }
    default: return say("Nothing is typed here: / finds, : commands")
    }
    return []
  }

  /// Finding and filtering follow what is typed.
  private mutating func promptChanged(_ kind: PromptKind) -> [Effect] {
    switch kind {
    case .command, .tags, .correction: break
    case .search: return search(prompt.text)
    case .find where focusedPane == .articles: findInList()
    case .find where focusedPane == .dossier: _ = findInDossier()
    case .find: findInText()
    case .filter(let pane): return filter(pane, by: prompt.text)
    }
    return []
  }

  /// Shows what has the words; for the list, asks the library too.
  mutating func filter(_ pane: PaneID, by words: String) -> [Effect] {
    filter(pane, by: words, context: context(for: pane, layout: layout))
    return pane == .articles ? askAgain() : []
  }

  /// Asks what the list is filtered by: what is known may have grown.
  func askAgain() -> [Effect] { articles.rowFilter.question.map { [.ask($0)] } ?? [] }

  private mutating func findInText() {
    guard let open else { return }
    if let origin = prompt.origin { text.top = origin.top }
    selection.focus = nil
    text.found = prompt.text.isEmpty ? nil : FoundWords(prompt.text, in: open)
    guard let found = text.found, !found.starts.isEmpty else { return }
    let from = max(0, prompt.origin?.focus?.range(in: open)?.start ?? text.top)
    let index = found.firstIndex(from: from)
    let match = found.range(index < found.starts.count ? index : 0)
    selection.focus = .match(match)
    _ = reveal(match)
  }

  /// Selects the first row with the words from where the search began; without one, the selection is there again.
  private mutating func findInList() {
    if let origin = prompt.listOrigin { articles.restore(origin) }
    prompt.foundRow = articles.find(prompt.text, by: 0)
    if prompt.foundRow != nil { articles.keepInView(in: context(for: .articles, layout: layout)) }
  }

  private mutating func enterPrompt(_ kind: PromptKind) -> [Effect] {
    // What is not understood is to be mended, or given up with Esc.
    if mistake(in: kind) != nil { return [] }
    prompt.remember()
    overlay = overlayBehindPrompt
    let words = prompt.text
    switch kind {
    case .command: return run(commandLine: words)
    case .filter: return preview()
    case .search: return enterSearch()
    case .tags(let id): return tag(id, words)
    case .correction(let step): return enterCorrection(step, words)
    case .find where focusedPane == .articles: return enterFindInList(words)
    case .find where focusedPane == .dossier: return enterFindInDossier(words)
    case .find: return enterFind(words)
    }
  }

  private mutating func enterFind(_ words: String) -> [Effect] {
    guard !words.isEmpty else { return [] }
    searchWords = words
    sought = .matches
    guard let found = text.found, !found.starts.isEmpty else {
      text.found = nil
      return say("No “\(words)” here")
    }
    if let origin = prompt.origin { jumps.push(origin) }
    jumps.isStepping = true
    return []
  }

  /// The row that was found stays selected: Enter opens it, `n` goes on to the next.
  private mutating func enterFindInList(_ words: String) -> [Effect] {
    guard !words.isEmpty else { return [] }
    titleWords = words
    sought = .titles
    guard let found = prompt.foundRow else { return say("Nothing in the list has “\(words)” in it") }
    return say(Message(subject: "/" + words, text: found.words)) + preview()
  }

  private mutating func cancelPrompt(_ kind: PromptKind) -> [Effect] {
    overlay = overlayBehindPrompt
    switch kind {
    case .command, .tags, .correction: break
    case .search: return leaveSearch()
    case .filter(let pane): return filter(pane, by: "")
    case .find where focusedPane == .articles: if let origin = prompt.listOrigin { articles.restore(origin) }
    case .find where focusedPane == .dossier: if let place = prompt.origin?.dossier { dossier.turn(to: place) }
    case .find:
      text.found = nil
      if let origin = prompt.origin, origin.article == open?.id { restore(origin) }
    }
    return []
  }

  /// The arrows move in the list while it is filtered.
  private mutating func moveBehindPrompt(_ key: Key, _ kind: PromptKind) -> [Effect] {
    guard let pane = kind.pane else { return [] }
    let outcome = handle(key == .up ? .up : .down, in: pane, context: context(for: pane, layout: layout))
    if case .refused = outcome { return [] }
    return follow(outcome, from: pane)
  }
}

extension PromptKind {
  /// The pane whose rows follow what is typed.
  var pane: PaneID? {
    switch self {
    case .filter(let pane): pane
    case .search: .articles
    case .command, .find, .tags, .correction: nil
    }
  }
}
