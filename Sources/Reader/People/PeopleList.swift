// The people, organizations and places of one article, ordered and filtered for the pane.

import NewsModel
import Synchronization

/// What the pane knows of an article. Made once; what is costly is worked out when it is first in view.
final class PeopleList: Sendable {
  let open: OpenArticle
  /// Entities that are called by more than their full name, by entity.
  private let hasForms: [Bool]
  private let forms = Mutex<[EntityIndex: NameForms]>([:])
  /// The items of the last question: a frame asks for them several times, and the next frame again.
  private let lastItems = Mutex<(question: Question, items: [PeopleItem])?>(nil)

  /// What the items of the pane depend on.
  struct Question: Equatable {
    let shown: [EntityKind: [EntityIndex]]
    let openSections: Set<EntityKind>
    let isFiltered: Bool
    let unfolded: Set<EntityIndex>

    init(_ state: PeopleState, _ unfolded: Set<EntityIndex>) {
      shown = state.shown
      openSections = state.openSections
      isFiltered = !state.filterWords.isEmpty
      self.unfolded = unfolded
    }
  }

  /// Linear in the mentions.
  init(_ open: OpenArticle) {
    self.open = open
    let mentions = open.analysis.mentions
    hasForms = open.analysis.entities.map { entity in
      !entity.aliases.isEmpty
        || entity.links.contains { mentions.indices.contains($0.mention) && mentions[$0.mention].form != .name }
    }
  }

  func hasForms(_ entity: EntityIndex) -> Bool { hasForms[entity] }

  func forms(of entity: EntityIndex) -> NameForms {
    if let known = forms.withLock({ $0[entity] }) { return known }
    let made = NameForms(of: entity, in: open)
    forms.withLock { $0[entity] = made }
    return made
  }

  func items(for question: Question, make: () -> [PeopleItem]) -> [PeopleItem] {
    if let last = lastItems.withLock({ $0 }), last.question == question { return last.items }
    let items = make()
    lastItems.withLock { $0 = (question, items) }
    return items
  }

  func named(_ entity: EntityIndex) -> Int { open.analysis.entities[entity].links.count }
  func quoted(_ entity: EntityIndex) -> Int { open.quotesOfEntity[entity] }

  /// The offset of the first mention.
  func firstPlace(_ entity: EntityIndex) -> Int {
    guard let mention = open.analysis.entities[entity].links.first?.mention,
      open.analysis.mentions.indices.contains(mention)
    else { return .max }
    return open.analysis.mentions[mention].range.start
  }

  /// The entities of a kind that have all the words in a name, an alias or a role, in order.
  func entities(_ kind: EntityKind, by sort: PeopleState.Sort, filter: [String]) -> [EntityIndex] {
    let all = open.analysis.entities
    let shown = all.indices.filter { all[$0].kind == kind && matches(all[$0], filter) }
    switch sort {
    case .count: return shown.sorted { (named($1), firstPlace($0), $0) < (named($0), firstPlace($1), $1) }
    case .place: return shown.sorted { (firstPlace($0), $0) < (firstPlace($1), $1) }
    case .name:
      let keys = Dictionary(uniqueKeysWithValues: shown.map { ($0, all[$0].name.lowercased()) })
      return shown.sorted { (keys[$0] ?? "", $0) < (keys[$1] ?? "", $1) }
    }
  }

  private func matches(_ entity: Entity, _ words: [String]) -> Bool {
    words.allSatisfy { word in
      entity.name.lowercased().contains(word) || entity.aliases.contains { $0.text.lowercased().contains(word) }
        || entity.roles.contains { $0.text.lowercased().contains(word) }
    }
  }
}

extension PeopleList: Hashable {
  static func == (a: PeopleList, b: PeopleList) -> Bool { a === b }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
