// Enter, why and copy: what is done with what is under focus in the text.

import NewsModel
import TerminalUI

extension ReaderState {
  /// What is under focus as something that can be asked for its reason.
  var claimUnderFocus: Claim? {
    switch selection.focus {
    case .mention(let index): .mention(index)
    case .quotation(let index): .quotation(index)
    case .time(let index): .time(index)
    case .match, nil: nil
    }
  }

  /// What is under focus, or the first thing from a third of the pane down.
  private var claimHere: Claim? {
    if let claimUnderFocus { return claimUnderFocus }
    guard let open, let view = text.view(in: textContext) else { return nil }
    let from = view.third
    let mention = open.mentions.firstIndex(from: from)
    let time = open.times.firstIndex(from: from)
    let quote = open.quotes.firstIndex(from: from)
    let candidates: [(start: Int, claim: Claim)] = [
      open.mentions.entries.dropFirst(mention).first.map { ($0.range.start, Claim.mention($0.number)) },
      open.times.entries.dropFirst(time).first.map { ($0.range.start, Claim.time($0.number)) },
      open.quotes.entries.dropFirst(quote).first.map { ($0.range.start, Claim.quotation($0.number)) },
    ].compactMap { $0 }
    return candidates.min { $0.start < $1.start }?.claim
  }

  /// Words for what cannot be told yet.
  private var wordsWhileReading: String? {
    open?.isAnalyzed == false ? "Still reading: nothing is known of it yet" : nil
  }

  mutating func toggleWhy() -> [Effect] {
    if overlay == .why {
      overlay = nil
      return []
    }
    guard let claim = claimHere else { return say(wordsWhileReading ?? "Nothing to explain here") }
    selection.focus = selection.focus ?? claim.focus
    return explain(claim)
  }

  /// Asks for the evidence of a claim and makes room for it.
  mutating func explain(_ claim: Claim) -> [Effect] {
    guard let open else { return [] }
    why.claim = claim
    why.evidence = nil
    why.place = nil
    overlay = .why
    return [.explain(open.id, claim)]
  }

  /// The evidence has come: what it is about stays in view.
  mutating func takeEvidence(_ claim: Claim, _ evidence: Evidence?) {
    guard why.claim == claim else { return }
    why.evidence = evidence?.adding(elsewhereOf(claim))
    if overlay == .why, let open, let range = selection.focus?.range(in: open) {
      text.move(in: textContext) { $0.uncover(range) }
    }
  }

  /// The other articles of whom a claim is about.
  private func elsewhereOf(_ claim: Claim) -> Elsewhere? {
    guard let open else { return nil }
    switch claim {
    case .entity(let entity): return elsewhere[entity, of: open]
    case .mention(let index):
      guard open.entityOfMention.indices.contains(index) else { return nil }
      return open.entityOfMention[index].flatMap { elsewhere[$0, of: open] }
    case .quotation, .time: return nil
    }
  }

  /// Enter in the text: to the person, place or date under focus, in its pane.
  mutating func enterText() -> [Effect] {
    guard activePane == .text, let open else { return [] }
    guard let claim = claimHere else { return say(wordsWhileReading ?? "Nothing to go to here") }
    switch claim {
    case .mention(let index):
      guard let entity = open.entityOfMention[index] else { return say("It is not known who this is") }
      return goTo(.people, .entity(entity), entity: entity)
    case .entity(let entity): return goTo(.people, .entity(entity), entity: entity)
    case .quotation(let index):
      guard let entity = open.analysis.quotations[index].speaker.entity else { return say("Its speaker is not known") }
      return goTo(.people, .entity(entity), entity: entity)
    case .time: return goTo(.timeline, claim, entity: nil)
    }
  }

  private mutating func goTo(_ pane: PaneID, _ claim: Claim, entity: EntityIndex?) -> [Effect] {
    keepPlace()
    if let entity { selection.entity = entity }
    focus(pane)
    let context = context(for: pane, layout: layout)
    if pane == .people { people.show(claim, in: context) } else { timeline.show(claim, in: context) }
    return []
  }

  /// Copies the quotation under focus, else the sentence there, with where it comes from.
  mutating func copyFromText() -> [Effect] {
    guard let open else { return say("No article is open") }
    let copied: Excerpt
    if let number = selection.focus?.quotation {
      copied = Excerpt(ofQuotation: number, in: open)
    } else {
      let place = selection.focus?.range(in: open)?.start ?? text.view(in: textContext)?.third ?? 0
      copied = Excerpt(ofSentenceAt: place, in: open)
    }
    guard !copied.words.isEmpty else { return say("Nothing to copy here") }
    return [.copy(copied.text)] + say("Copied: " + copied.description)
  }
}

extension Claim {
  /// The place in the text that it is about.
  var focus: Focus? {
    switch self {
    case .mention(let index): .mention(index)
    case .quotation(let index): .quotation(index)
    case .time(let index): .time(index)
    case .entity: nil
    }
  }
}
