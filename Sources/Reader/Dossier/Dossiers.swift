// Opening pages of people, organizations and places, and finding in them.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Turns to the page of someone; `q` and Ctrl-O come back.
  mutating func openDossier(_ question: Dossier.Question) -> [Effect] {
    keepPlace()
    return show(DossierPlace(question: question, cursor: DossierState.first))
  }

  /// Shows a page as it was left.
  mutating func show(_ place: DossierPlace) -> [Effect] {
    dossier.turn(to: place)
    isZoomed = false
    focus(.dossier)
    return dossier.answer == nil ? [.findDossier(place.question)] : []
  }

  /// Who is under the cursor of the people pane, else who is selected, else who is under focus in the text.
  var entityHere: EntityIndex? {
    guard let open else { return nil }
    if focusedPane == .people, let entity = people.entity(in: context(for: .people, layout: layout)) { return entity }
    return selection.entity ?? selection.focus.flatMap { open.entity(of: $0) }
  }

  /// The page of whoever is meant here.
  mutating func openDossierHere() -> [Effect] {
    guard let open, let entity = entityHere else {
      return say("No one is selected: n selects who is named next")
    }
    let chosen = open.analysis.entities[entity]
    guard chosen.kind != .other else { return say("\(chosen.name) has no page") }
    return openDossier(Dossier.Question(name: chosen.name, kind: chosen.kind, most: DossierState.rowsAtFirst))
  }

  /// Takes a page that has come, unless another is wanted by now.
  mutating func takeDossier(_ question: Dossier.Question, _ answer: DossierAnswer) {
    guard dossier.question == question else { return }
    dossier.take(answer)
  }

  /// The row that a search on the page has come to; false if there is none.
  mutating func findInDossier() -> Bool {
    let origin = prompt.origin?.dossier?.cursor ?? dossier.cursor
    return dossier.find(prompt.text, from: origin, in: context(for: .dossier, layout: layout))
  }

  mutating func enterFindInDossier(_ words: String) -> [Effect] {
    dossier.findWords = words
    guard !words.isEmpty else { return [] }
    return findInDossier() ? [] : say("No row has “\(words)” in it")
  }
}

/// Someone by name.
struct Whom: Hashable {
  let name: String
  let kind: EntityKind
}

extension OpenArticle {
  /// Who is meant by what is under focus.
  func entity(of focus: Focus) -> EntityIndex? {
    switch focus {
    case .mention(let index): entityOfMention.indices.contains(index) ? entityOfMention[index] : nil
    case .quotation(let index):
      analysis.quotations.indices.contains(index) ? analysis.quotations[index].speaker.entity : nil
    case .time, .match: nil
    }
  }

  /// The first place where someone is called by just these words.
  func mention(called words: String, of entity: EntityIndex) -> MentionIndex? {
    analysis.entities[entity].mentions.first { index in
      analysis.mentions.indices.contains(index) && self.words(of: analysis.mentions[index].range) == words
    }
  }

  /// The quotation that begins at an offset, else the first date of the sentence that does.
  func focus(at offset: Int) -> Focus? {
    if let quotation = analysis.quotations.firstIndex(where: { $0.kind != .scare && $0.range.start == offset }) {
      return .quotation(quotation)
    }
    let isEvent = analysis.timeline.contains { $0.sentence.start == offset }
    guard isEvent, let time = analysis.times.firstIndex(where: { $0.range.start >= offset }) else { return nil }
    return .time(time)
  }
}
