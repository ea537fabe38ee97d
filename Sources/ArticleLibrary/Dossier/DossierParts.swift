// The parts of a dossier: names, roles, quotations, company, events.

import GRDB
import NewsModel

extension DossierQueries {
  /// So many people and things beside are told.
  private static let mostBeside = 40
  private static let mostAliases = 60
  private static let mostRoles = 40

  /// Full names first, then by how often they are used.
  func aliases() throws -> [Dossier.Alias] {
    let rows = try rows(
      """
      SELECT appearance.article, name.text, appearance.reason, appearance.certainty, appearance.count
      FROM them JOIN appearance USING (article, entity) JOIN name ON name.id = appearance.name
      """)
    var found: [AliasKey: AliasCount] = [:]
    for (place, row) in numbered(rows) {
      let certainty = Certainty(rawValue: row[3]) ?? .likely
      // A full name that is only ever meant by other names is not said.
      guard row[4] > 0 else { continue }
      found[AliasKey(text: row[1], reason: row[2]), default: AliasCount(place)].add(row[4], certainty, place)
    }
    let sorted = found.sorted {
      ($0.key.rank, $1.value.count, $0.key.text, $0.key.reason ?? "")
        < ($1.key.rank, $0.value.count, $1.key.text, $1.key.reason ?? "")
    }
    return sorted.prefix(DossierQueries.mostAliases).map { key, value in
      Dossier.Alias(
        text: key.text, reason: key.reason, certainty: value.certainty, count: value.count, sources: value.sources)
    }
  }

  /// In the order of the first article that tells them.
  func roles() throws -> [Dossier.Role] {
    let rows = try rows("SELECT role.article, role.text, role.start FROM them JOIN role USING (article, entity)")
    var found: [String: RoleSpan] = [:]
    for (place, row) in numbered(rows) {
      let text: String = row[1]
      found[text.lowercased(), default: RoleSpan(text, place, start: row[2])].add(place)
    }
    let sorted = found.values.sorted { ($0.first, $0.text) < ($1.first, $1.text) }
    return sorted.suffix(DossierQueries.mostRoles).map { span in
      Dossier.Role(text: span.text, first: span.first.day, last: span.last.day, sources: span.sources)
    }
  }

  /// Rows with the places of their articles, the newest article first; those of files that are gone are left out.
  private func numbered(_ rows: [Row]) -> [(Place, Row)] {
    rows.compactMap { row in places[row[0] as Int64].map { ($0, row) } }.sorted { $0.0.number < $1.0.number }
  }

  func quotations() throws -> [Dossier.Quotation] {
    let rows = try rows(
      """
      SELECT quotation.article, quotation.text, cue, kind, start
      FROM them JOIN quotation USING (article, entity) JOIN article ON article.id = them.article
      WHERE \(Search.isThere) ORDER BY day NULLS FIRST, article.name, start LIMIT ?
      """, [limit])
    return rows.compactMap { row in
      places[row[0] as Int64].map { place in
        Dossier.Quotation(
          article: place.id, number: place.number, date: place.day, text: row[1], cue: row[2],
          kind: Quotation.Kind(rawValue: row[3]) ?? .indirect, start: row[4])
      }
    }
  }

  func beside() throws -> [Dossier.Beside] {
    try rows(
      """
      SELECT name.text, name.kind, count(DISTINCT other.article) AS articles
      FROM them JOIN entity AS other ON other.article = them.article AND other.entity <> them.entity
        JOIN name ON name.id = other.name
      WHERE name.kind <> 'other' AND NOT other.is_open
      GROUP BY name.id ORDER BY articles DESC, name.kind = 'person' DESC, name.key LIMIT ?
      """, [DossierQueries.mostBeside]
    ).map { Dossier.Beside(name: $0[0], kind: EntityKind(rawValue: $0[1]) ?? .other, articles: $0[2]) }
  }

  func countEvents() throws -> Int {
    try rows("SELECT them.article, count(*) FROM them JOIN event_entity USING (article, entity) GROUP BY them.article")
      .reduce(0) { $0 + (places[$1[0] as Int64] == nil ? 0 : $1[1]) }
  }

  func events() throws -> [Dossier.Event] {
    let rows = try rows(
      """
      SELECT event.article, value, event.text, start, is_future
      FROM them JOIN event_entity USING (article, entity) JOIN event USING (article, event)
        JOIN article ON article.id = them.article
      WHERE \(Search.isThere) ORDER BY first NULLS LAST, last, article.name, start LIMIT ?
      """, [limit])
    return rows.compactMap { row in
      places[row[0] as Int64].map { place in
        Dossier.Event(
          article: place.id, number: place.number, when: TimeValue(row[1]), text: row[2], start: row[3],
          isFuture: row[4])
      }
    }
  }
}

private struct AliasKey: Hashable {
  let text: String
  let reason: String?
  /// Full names come first.
  var rank: Int { reason == nil ? 0 : 1 }
}

private struct AliasCount {
  var count = 0
  var certainty = Certainty.open
  var sources: Dossier.Sources
  private var last: Int

  init(_ place: DossierQueries.Place) {
    sources = Dossier.Sources(place.number, place.id)
    last = place.number
  }

  mutating func add(_ count: Int, _ certainty: Certainty, _ place: DossierQueries.Place) {
    self.count += count
    self.certainty = max(self.certainty, certainty)
    if place.number != last { sources.add(place.number) }
    last = place.number
  }
}

private struct RoleSpan {
  let text: String
  var first: DossierQueries.Place
  let last: DossierQueries.Place
  var sources: Dossier.Sources
  private var number: Int

  init(_ text: String, _ place: DossierQueries.Place, start: Int) {
    self.text = text
    first = place
    last = place
    sources = Dossier.Sources(place.number, place.id, start: start)
    number = place.number
  }

  /// Articles come from the newest to the oldest.
  mutating func add(_ place: DossierQueries.Place) {
    first = place
    if place.number != number { sources.add(place.number) }
    number = place.number
  }
}

extension DossierQueries.Place: Comparable {
  /// The older before the newer.
  static func < (a: DossierQueries.Place, b: DossierQueries.Place) -> Bool { a.number > b.number }
  static func == (a: DossierQueries.Place, b: DossierQueries.Place) -> Bool { a.number == b.number }
}
