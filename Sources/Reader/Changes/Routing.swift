// Who answers a key: the overlay if there is one, then the focused pane, then the global commands.

import NewsModel
import TerminalUI

extension ReaderState {
  mutating func take(_ key: Key) -> [Effect] {
    message = nil
    pendingStep = nil
    if case .prompt(let kind) = overlay { return take(key, in: kind) }
    if case .choice(let subject) = overlay { return choose(key, subject) }
    inquiry.isGoingOn = false
    let pane = activePane
    if overlay?.pane != nil {
      let outcome = type(key, in: pane, context: context(for: pane, layout: layout))
      if case .unhandled = outcome {} else { return follow(outcome, from: pane) }
    }
    if takeDigit(key) { return [] }
    guard let command = Commands.keyMap[key] else {
      count = nil
      return say(Message(subject: key.label, text: "does nothing here: ? lists the keys"))
    }
    return perform(command)
  }

  /// Offers a command to the active pane, then to the global ones.
  mutating func perform(_ command: CommandName) -> [Effect] {
    let number = takeCount(for: command)
    let pane = activePane
    var context = context(for: pane, layout: layout)
    context.count = number ?? 1
    context.hasCount = number != nil
    if command != .cancel { isAboutToQuit = false }
    if !command.isStep { jumps.isStepping = false }
    wrapNote = ""
    let chosen = articles.selected?.id
    let outcome = answer(command, in: pane, context: context)
    var effects: [Effect]
    if case .unhandled = outcome {
      effects = performGlobally(command, count: number)
    } else {
      effects = follow(outcome, from: pane)
    }
    if articles.selected?.id != chosen { effects += preview() }
    return effects
  }

  /// Space is a page where a pane has no better use for it.
  private mutating func answer(_ command: CommandName, in pane: PaneID, context: PaneContext) -> PaneOutcome {
    let outcome = handle(command, in: pane, context: context)
    guard command == .readOn, case .unhandled = outcome else { return outcome }
    return handle(.pageDown, in: pane, context: context)
  }

  /// Shows the article that was selected in the list, without going to it.
  mutating func preview() -> [Effect] {
    guard focusedPane == .articles, let id = articles.selected?.id else { return [] }
    if id == opening?.id || (opening == nil && id == (open?.id ?? trouble?.id)) { return [] }
    jumps.settle()
    return openArticle(id)
  }

  /// Does what a pane answered.
  mutating func follow(_ outcome: PaneOutcome, from pane: PaneID) -> [Effect] {
    switch outcome {
    case .unhandled, .handled: return []
    case .refused(let why): return say(why)
    case .select(let entity):
      selection.entity = entity
      return []
    case .jump(let focus, let entity): return jump(to: focus, entity: entity)
    case .jumpTo(let range): return jump(to: range)
    case .explain(let claim): return explain(claim)
    case .copy(let words, let said): return [.copy(words)] + say("Copied: " + said)
    case .only(let entity):
      showOnly(entity)
      return []
    case .perform(let command):
      overlay = nil
      return perform(command)
    case .close:
      overlay = nil
      return []
    case .open(let id):
      if id != open?.id { jumps.settle() }
      let effects = openArticle(id)
      // Why it cannot be read stands in the text's place.
      if trouble?.id != id || layout.rects[.text] == nil { focus(.text) }
      return effects
    case .showSource(let item): return show(item)
    case .typeCommand(let words): return openCommand(words)
    case .prove(let evidence, let place): return prove(evidence, at: place)
    case .showTimeline(let isOfFolder):
      showTimeline(ofFolder: isOfFolder)
      return []
    case .go(let place): return go(to: place)
    case .correct(let subject): return correct(subject)
    case .dossier(let question): return openDossier(question)
    case .effects(let effects): return effects
    }
  }
}

// Digits are panes and counts at once: `3` goes to the third pane; when a command that counts comes next, the focus goes
// back to where it was and the command is done three times.
extension ReaderState {
  struct PendingCount: Hashable {
    var number: Int
    /// What was focused before the digit went to a pane.
    var focusBefore: PaneID?
  }

  private mutating func takeDigit(_ key: Key) -> Bool {
    guard case .character(let character) = key, let digit = character.wholeNumberValue, character.isASCII else {
      return false
    }
    if let pending = count {
      if let before = pending.focusBefore { focus(before) }
      count = PendingCount(number: min(pending.number * 10 + digit, 99_999))
      return true
    }
    guard digit > 0 else { return false }
    var pending = PendingCount(number: digit)
    if overlay == nil, digit <= layout.panes.count {
      pending.focusBefore = focusedPane
      focus(layout.panes[digit - 1])
    }
    count = pending
    return true
  }

  /// The number that was typed before a command; a command that does not count leaves the digit to have meant a pane.
  private mutating func takeCount(for command: CommandName) -> Int? {
    defer { count = nil }
    guard let pending = count, command.takesCount else { return nil }
    if let before = pending.focusBefore { focus(before) }
    return pending.number
  }
}

extension CommandName {
  /// Whether a number before it tells how often.
  var takesCount: Bool {
    switch self {
    case .nextMention, .previousMention, .nextQuote, .previousQuote, .nextDate, .previousDate, .nextOfSpeaker,
      .previousOfSpeaker, .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .nextArticle, .previousArticle,
      .otherArticle, .jumpBack, .jumpForward, .left, .right, .end:
      true
    default: false
    }
  }

  /// A run of these is one jump.
  var isStep: Bool { isStepInText || self == .why }

  /// Goes from mention to mention, quote to quote, date to date.
  var isStepInText: Bool {
    switch self {
    case .nextMention, .previousMention, .nextQuote, .previousQuote, .nextDate, .previousDate, .nextOfSpeaker,
      .previousOfSpeaker:
      true
    default: false
    }
  }
}
