// The proof of an entity: where it was first named, each other name with its reason, its roles and sex.

import NewsModel

enum EntityEvidence {
  /// The evidence for an entity; nil if there is no such entity.
  static func evidence(for index: EntityIndex, in article: Article, analysis: Analysis) -> Evidence? {
    guard analysis.entities.indices.contains(index) else { return nil }
    let entity = analysis.entities[index]
    let snippet = Snippet(article: article)
    var rows: [Evidence.Row] = []
    if let first = entity.links.first.map({ analysis.mentions[$0.mention].range }) {
      rows.append(
        Evidence.Row(
          label: "First named", text: snippet.around(first), note: snippet.paragraph(of: first), place: first))
    }
    rows += aliasRows(of: entity, in: article, analysis: analysis)
    for (number, role) in entity.roles.enumerated() {
      rows.append(
        Evidence.Row(
          label: number == 0 ? "Role" : "", text: role.text, note: snippet.paragraph(of: role.range), place: role.range)
      )
    }
    if let age = entity.age {
      rows.append(
        Evidence.Row(
          label: "Age", text: snippet.around(age.range), note: snippet.paragraph(of: age.range), place: age.range))
    }
    if let sex = entity.sex { rows.append(Evidence.Row(label: "Sex", text: sex.rawValue)) }
    for (number, candidate) in entity.candidates.enumerated() {
      rows.append(
        Evidence.Row(
          label: number == 0 ? "Perhaps" : "", text: analysis.entities[candidate.entity].name, note: candidate.reason))
    }
    let certainty: Certainty = entity.isOpen ? .open : entity.links.map(\.certainty).min() ?? .sure
    return Evidence(claim: entity.isOpen ? entity.name + "?" : entity.name, certainty: certainty, rows: rows)
  }

  private static func aliasRows(of entity: Entity, in article: Article, analysis: Analysis) -> [Evidence.Row] {
    entity.aliases.enumerated().map { number, alias in
      let place = entity.links.lazy.map { analysis.mentions[$0.mention].range }
        .first { String(article.text[$0]).collapsingSpaces == alias.text }
      let note = "\(alias.reason), \(alias.count)×" + (alias.certainty == .sure ? "" : ", \(alias.certainty.rawValue)")
      return Evidence.Row(label: number == 0 ? "Also called" : "", text: alias.text, note: note, place: place)
    }
  }
}
