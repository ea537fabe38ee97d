// Changes of a cast that a person asks for: joining, naming, parting, taking away.

import NewsModel

extension CastBuilder {
  /// All mentions of the first become mentions of the second; its names are other names of the second from then on.
  mutating func join(_ first: Int, into second: Int, rule: String) {
    let founder = entities[first].name
    for index in mentions.indices where links[index]?.entity == first {
      let isName = mentions[index].form == .name
      relink(index, to: second, rule: isName ? rule : nil)
    }
    if entities[second].age == nil { entities[second].age = entities[first].age }
    var texts = Set(entities[second].roles.map(\.text))
    entities[second].roles += entities[first].roles.filter { texts.insert($0.text).inserted }
    entities[second].sex = entities[second].sex ?? entities[first].sex
    // Whoever may be meant by it: it is decided now.
    if entities[second].name == founder { entities[second].candidates = [] }
    for index in entities.indices { point(away: first, to: second, in: index) }
    entities[first].candidates = []
  }

  /// Open names that may mean the first may mean the second.
  private mutating func point(away first: Int, to second: Int, in index: Int) {
    guard entities[index].candidates.contains(where: { $0.entity == first }) else { return }
    var seen: Set<Int> = [index]
    entities[index].candidates = entities[index].candidates.map {
      ($0.entity == first ? second : $0.entity, $0.reason)
    }.filter { seen.insert($0.entity).inserted }
  }

  /// The old name becomes another name of it.
  mutating func rename(_ entity: Int, to name: String, rule: String, in source: SourceText) {
    let old = entities[entity].name
    for index in mentions.indices where links[index]?.entity == entity && mentions[index].form == .name {
      if source.string(mentions[index].range).collapsingSpaces == old { relink(index, to: entity, rule: rule) }
    }
    entities[entity].name = name
    entities[entity].candidates = []
    countNamesAnew(of: entity)
  }

  /// These words do mean it.
  mutating func confirm(_ words: String, of entity: Int, rule: String, in source: SourceText) {
    for index in mentions.indices where links[index]?.entity == entity && mentions[index].form == .name {
      if source.string(mentions[index].range).collapsingSpaces == words { relink(index, to: entity, rule: rule) }
    }
    countNamesAnew(of: entity)
  }

  /// An open name does not mean this one; false if no one said that it might.
  mutating func refuse(_ candidate: Int, for open: Int) -> Bool {
    let before = entities[open].candidates.count
    entities[open].candidates.removeAll { $0.entity == candidate }
    return entities[open].candidates.count < before
  }

  mutating func setKind(of entity: Int, to kind: EntityKind) {
    entities[entity].kind = kind
    entities[entity].candidates = []
    for index in mentions.indices where links[index]?.entity == entity { setKind(ofMention: index, to: kind) }
  }

  /// It is no name: its mentions mean nothing, and no one is called so.
  mutating func dissolve(_ entity: Int) {
    for index in mentions.indices where links[index]?.entity == entity {
      setKind(ofMention: index, to: .other)
      unlink(index)
    }
    for index in entities.indices { entities[index].candidates.removeAll { $0.entity == entity } }
  }

  /// Those that are called by just these words become someone of their own; nil if no one is, or if nothing would be left.
  mutating func split(_ words: String, from entity: Int, rule: String, in source: SourceText) -> Int? {
    let members = mentions.indices.filter { links[$0]?.entity == entity }
    let moved = members.filter {
      mentions[$0].form == .name && source.string(mentions[$0].range).collapsingSpaces == words
    }
    guard !moved.isEmpty, moved.count < members.count else { return nil }
    entities.append(DraftEntity(kind: entities[entity].kind, name: words))
    let new = entities.count - 1
    for index in moved { relink(index, to: new, rule: rule) }
    countNamesAnew(of: entity)
    return new
  }
}
