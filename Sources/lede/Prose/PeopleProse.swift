// The people of an article, and its organizations and places, in words.

import NewsModel

extension ProsePage {
  /// People by how often they are mentioned, with their roles and names; then organizations and places in a row each.
  mutating func entities(_ analysis: Analysis) {
    let quotes = analysis.quotesByEntity
    for index in analysis.entityOrder(of: .person) {
      blank()
      entity(analysis.entities[index], quotes: quotes[index], in: analysis)
    }
    for (kind, name) in [(EntityKind.organization, "Organizations"), (.place, "Places"), (.other, "Others")] {
      let names = analysis.entityOrder(of: kind).map { index -> String in
        let entity = analysis.entities[index]
        return entity.links.count > 1 ? "\(entity.name) \(entity.links.count)" : entity.name
      }
      guard !names.isEmpty else { continue }
      blank()
      line(name)
      paragraph(names.joined(separator: ", "), first: "  ", indent: 2)
    }
  }

  private mutating func entity(_ entity: Entity, quotes: Int, in analysis: Analysis) {
    let name = entity.isOpen ? entity.name + "?" : entity.name
    line("\(name)   \(entity.links.count) named" + (quotes > 0 ? " · \(quotes) quoted" : ""))
    for role in entity.roles { paragraph(role.text, first: "  ", indent: 4) }
    if let age = entity.age { paragraph(age.words, first: "  ", indent: 4) }
    for alias in entity.aliases {
      paragraph("\(alias.text)   \(alias.reason)\(alias.count > 1 ? "  \(alias.count)" : "")", first: "  ", indent: 4)
    }
    for candidate in entity.candidates where analysis.entities.indices.contains(candidate.entity) {
      paragraph("\(analysis.entities[candidate.entity].name)?   \(candidate.reason)", first: "  ", indent: 4)
    }
  }
}

extension Analysis {
  /// The entities of a kind, by mentions, then by first place.
  func entityOrder(of kind: EntityKind) -> [EntityIndex] {
    entities.indices.filter { entities[$0].kind == kind }.sorted {
      (entities[$1].links.count, $0) < (entities[$0].links.count, $1)
    }
  }

  /// How many quotations each entity says, scare quotes left out.
  var quotesByEntity: [Int] {
    var counts = [Int](repeating: 0, count: entities.count)
    for quotation in quotations where quotation.kind != .scare {
      if let entity = quotation.speaker.entity { counts[entity] += 1 }
    }
    return counts
  }
}
