// Correcting what the engine found: a menu of one key, words where words are needed, and the change itself.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Shows what can be said of something, in the rows of the caption and the hints.
  mutating func correct(_ subject: CorrectionSubject) -> [Effect] {
    guard let open, open.isAnalyzed, subject.words(in: open) != nil else { return say("Nothing to correct here") }
    guard open.isPresent else { return say("This is the wording of another day: @ and Enter go back to that of now") }
    overlay = .choice(subject)
    return []
  }

  /// What is under focus in the text.
  mutating func correctHere() -> [Effect] {
    guard let open else { return say("No article is open") }
    if focusedPane == .dossier { return say("Enter goes to the article: c corrects there") }
    switch selection.focus {
    case .quotation(let index): return correct(.quotation(index))
    case .time(let index): return correct(.time(index))
    case .mention(let index):
      guard open.entityOfMention.indices.contains(index), let entity = open.entityOfMention[index] else {
        return say("It is not known who this is")
      }
      let mention = open.analysis.mentions[index]
      return correct(.entity(entity, called: mention.form == .name ? open.words(of: mention.range) : nil))
    case .match, nil:
      guard let entity = selection.entity else { return say("Nothing under focus: n ] ) go to names, quotes, dates") }
      return correct(.entity(entity, called: nil))
    }
  }

  /// A key while the menu is shown.
  mutating func choose(_ key: Key, _ subject: CorrectionSubject) -> [Effect] {
    overlay = nil
    guard let open, case .character(let character) = key,
      let choice = subject.choices(in: open).first(where: { $0.key == character })
    else {
      inquiry.isGoingOn = false
      return key == .escape || key == "q" ? [] : say("Nothing was changed")
    }
    switch choice.act {
    case .ask(let step): return openPrompt(.correction(step))
    case .make(let change): return make(change, subject)
    case .anchor: return askForAnchor()
    case .later:
      guard case .question(let question) = subject else { return [] }
      return postpone(question)
    }
  }

  /// What the line holds at first.
  func draft(of step: CorrectionStep) -> String {
    guard let open else { return "" }
    let analysis = open.analysis
    switch step {
    case .same(let entity):
      guard let candidate = analysis.entities[entity].candidates.first?.entity,
        analysis.entities.indices.contains(candidate)
      else { return "" }
      return analysis.entities[candidate].name
    case .rename(let entity): return analysis.entities[entity].name
    case .speaker: return ""
    case .date(let time): return analysis.times[time].value.days == nil ? "" : analysis.times[time].value.timex
    }
  }

  /// Names of the article that go on as what was typed begins, in small letters or large.
  func completions(of words: String, for step: CorrectionStep) -> [String] {
    guard let open else { return [] }
    let entities = open.analysis.entities
    let typed = words.lowercased()
    func names(_ isMeant: (EntityIndex) -> Bool) -> [String] {
      entities.indices.filter { isMeant($0) && entities[$0].name.lowercased().contains(typed) }.map {
        entities[$0].name
      }
    }
    switch step {
    case .same(let entity): return names { $0 != entity && entities[$0].kind == entities[entity].kind }
    case .speaker: return names { entities[$0].kind != .place }
    case .rename, .date: return []
    }
  }

  /// The words have been typed.
  mutating func enterCorrection(_ step: CorrectionStep, _ typed: String) -> [Effect] {
    guard let open else { return [] }
    let words = typed[...].trimmed
    guard !words.isEmpty else { return say("Nothing was changed") }
    let entities = open.analysis.entities
    switch step {
    case .same(let index):
      let named = Correction.Named(entities[index].kind, entities[index].name)
      guard named.name != words else { return say("It is called so already") }
      return make(.same(named, as: words), .entity(index, called: nil))
    case .rename(let index):
      let named = Correction.Named(entities[index].kind, entities[index].name)
      guard named.name != words else { return say("It is called so already") }
      return make(.renamed(named, to: words), .entity(index, called: nil))
    case .speaker(let index):
      let near = entities.first { $0.name == words } ?? entities.first { $0.name.lowercased() == words.lowercased() }
      guard let speaker = near?.name ?? entities.first(where: { $0.aliases.contains { $0.text == words } })?.name else {
        return say(Message(subject: words, text: "is not named in this article", isTrouble: true))
      }
      return make(.speaker(speaker), .quotation(index))
    case .date(let index):
      guard TimeValue(words).days != nil else {
        return say(Message(subject: words, text: "is no date: 2024, 2024-03, 2024-03-11", isTrouble: true))
      }
      return make(.date(words), .time(index))
    }
  }

  private mutating func make(_ change: Correction.Change, _ subject: CorrectionSubject) -> [Effect] {
    guard let open, let range = subject.range(in: open), let passage = Correction.Passage(range, in: open.article)
    else { return say("It stands nowhere in the text") }
    let correction = Correction(change, in: open.id, at: passage)
    deeds.add(.correction(correction))
    dossier.forget()
    toSelect = correction.names.last.map { Whom(name: $0.name, kind: $0.kind) }
    if case .split(let words, let named) = change { toSelect = Whom(name: words, kind: named.kind) }
    var effects: [Effect] = []
    if case .question(let question) = subject { effects = settle(question, in: open) }
    return effects + [.correct(correction)] + say(Message(subject: correction.sentence, text: "u takes it back"))
  }

  /// Corrections of the open article have lost the words that they rest on.
  mutating func takeLost(_ corrections: [Correction]) -> [Effect] {
    guard let first = corrections.first else { return [] }
    let more = corrections.count > 1 ? " and \(counted(corrections.count - 1, "other"))" : ""
    let words = Clause.cut(first.passage?.words ?? "", to: 30)
    return say(
      Message(
        subject: first.sentence + more, text: "not done: “\(words)” does not stand here any more", isTrouble: true))
  }
}

extension Correction {
  /// What is changed, for the caption.
  var sentence: String {
    let scope = holdsEverywhere ? ", in all articles" : ""
    return switch change {
    case .same(let named, let other): "\(named.name) is \(other)\(scope)"
    case .renamed(let named, let new): "\(named.name) is called \(new)\(scope)"
    case .kind(let named, let kind?): "\(named.name) is \(kind == .organization ? "an" : "a") \(kind.rawValue)\(scope)"
    case .kind(let named, nil): "\(named.name) is no name\(scope)"
    case .split(let words, let named): "\(words) is not \(named.name)"
    case .speaker(let name?): "\(name) says this"
    case .speaker(nil): "Nobody is known to say this"
    case .date(let value): "The date is \(TimeValue(value).words(.short))"
    case .anchor(let day?): "Dates are counted from \(day.inWords)"
    case .anchor(nil): "Dates are counted from the article’s own day"
    case .later(let name): "Whether \(name) is meant is asked another time"
    }
  }
}
