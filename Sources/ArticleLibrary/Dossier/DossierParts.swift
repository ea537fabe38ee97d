// The parts of a dossier: names, roles, quotations, company, events.

import GRDB
import NewsModel

extension DossierQueries {
  /// So many people and things beside are told.
  private static let mostBeside = 40
  private static let mostAliases = 60
  private static let mostRoles = 40

  /// Full names first, then by how often they are used.
  func aliases(_ all: MemberList) throws -> [Dossier.Alias] {
    let rows = try rows(
      all,
      """
      SELECT appearance.article, name.text, appearance.reason, appearance.certainty, appearance.count
      FROM them CROSS JOIN appearance ON appearance.article = them.article AND appearance.entity = them.one
        JOIN name ON name.id = appearance.name
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
  func roles(_ all: MemberList) throws -> [Dossier.Role] {
    let rows = try rows(
      all,
      """
      SELECT role.article, role.text, role.start
      FROM them CROSS JOIN role ON role.article = them.article AND role.entity = them.one
      """)
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

  /// Rows with the places of their articles, the newest article first.
  private func numbered(_ rows: [Row]) -> [(Place, Row)] {
    rows.compactMap { row in places[row[0] as Int64].map { ($0, row) } }.sorted { $0.0.number < $1.0.number }
  }

  /// The oldest first.
  func quotations() throws -> [Dossier.Quotation] {
    // Each member tells how many quotations it has, so that no more are read than are shown.
    var left = most
    let first = inDateOrder(members.filter { $0.quotes > 0 }).prefix { member in
      defer { left -= member.quotes }
      return left > 0
    }
    let rows = try rows(
      MemberList(first),
      """
      SELECT quotation.article, quotation.text, cue, kind, start
      FROM them CROSS JOIN quotation ON quotation.article = them.article AND quotation.entity = them.one
      """)
    let told = rows.compactMap { row in
      places[row[0] as Int64].map { place in
        Dossier.Quotation(
          article: place.id, number: place.number, date: place.day, text: row[1], cue: row[2],
          kind: Quotation.Kind(rawValue: row[3]) ?? .indirect, start: row[4])
      }
    }
    return told.sorted { ($0.dayNumber, $0.article.rawValue, $0.start) < ($1.dayNumber, $1.article.rawValue, $1.start) }
      .prefix(most).map(\.self)
  }

  /// Articles without a day come first.
  private func inDateOrder(_ members: [Member]) -> [Member] {
    func key(_ member: Member) -> (Int, String) {
      let place = places[member.article]
      return (place?.day?.dayNumber ?? .min, place?.id.rawValue ?? "")
    }
    return members.sorted { key($0) < key($1) }
  }

  func beside(_ all: MemberList) throws -> [Dossier.Beside] {
    // Names are looked up once for all articles.
    try rows(
      all,
      """
      SELECT name.text, name.kind, articles FROM (
        SELECT other.name AS named, count(DISTINCT other.article) AS articles
        FROM them CROSS JOIN entity AS other ON other.article = them.article AND other.entity <> them.one
        WHERE NOT other.is_open GROUP BY other.name
      ) CROSS JOIN name ON name.id = named
      WHERE name.kind <> 'other'
      ORDER BY articles DESC, name.kind = 'person' DESC, name.key LIMIT \(DossierQueries.mostBeside)
      """
    ).map { Dossier.Beside(name: $0[0], kind: EntityKind(rawValue: $0[1]) ?? .other, articles: $0[2]) }
  }

  /// All events that they take part in, in no order.
  func eventPlaces(_ all: MemberList) throws -> [EventPlace] {
    let rows = try rows(
      all,
      """
      SELECT event_entity.article, event, first, last
      FROM them CROSS JOIN event_entity ON event_entity.article = them.article AND event_entity.entity = them.one
      """)
    return rows.compactMap { row in
      places[row[0] as Int64].map { EventPlace(article: row[0], event: row[1], first: row[2], last: row[3], place: $0) }
    }
  }

  /// The earliest of some events; those of no known day are the last.
  func events(_ all: [EventPlace]) throws -> [Dossier.Event] {
    let first = all.sorted().prefix(most)
    let rows = try rows(
      MemberList(first.lazy.map { (article: $0.article, one: $0.event) }),
      """
      SELECT event.article, event.event, value, text, start, is_future
      FROM them CROSS JOIN event ON event.article = them.article AND event.event = them.one
      """)
    let byPlace = Dictionary(rows.map { (EventKey(article: $0[0], event: $0[1]), $0) }) { first, _ in first }
    return first.compactMap { told in
      byPlace[EventKey(article: told.article, event: told.event)].map { row in
        Dossier.Event(
          article: told.place.id, number: told.place.number, when: TimeValue(row[2]), text: row[3], start: row[4],
          isFuture: row[5])
      }
    }
  }
}

/// When an event was, and which it is.
struct EventPlace: Comparable {
  let article: Int64
  /// Events of an article are numbered in the order of its text.
  let event: Int64
  let first: Int?
  let last: Int?
  let place: DossierQueries.Place

  static func < (a: EventPlace, b: EventPlace) -> Bool {
    (a.first ?? .max, a.last ?? .max, a.place.id.rawValue, a.event)
      < (b.first ?? .max, b.last ?? .max, b.place.id.rawValue, b.event)
  }

  static func == (a: EventPlace, b: EventPlace) -> Bool { a.article == b.article && a.event == b.event }
}

private struct EventKey: Hashable {
  let article: Int64
  let event: Int64
}

extension Dossier.Quotation {
  /// None is before all days.
  fileprivate var dayNumber: Int { date?.dayNumber ?? .min }
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
