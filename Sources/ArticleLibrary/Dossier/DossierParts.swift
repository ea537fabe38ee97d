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
    // Names are looked up once for all articles. A full name that is only ever meant by other names is not said.
    let told = try rows(
      all,
      """
      SELECT appearance.article, appearance.name, appearance.reason, appearance.certainty, appearance.count
      FROM them CROSS JOIN appearance ON appearance.article = them.article AND appearance.entity = them.one
      WHERE appearance.count > 0
      """
    ) { row in
      places[row[0] as Int64].map { place in
        (key: AliasKey(name: row[1], reason: row[2]), place: place, certainty: row[3] as String, count: row[4] as Int)
      }
    }
    var found: [AliasKey: AliasCount] = [:]
    for alias in told.sorted(by: { $0.place.number < $1.place.number }) {
      found[alias.key, default: AliasCount(alias.place)].add(
        alias.count, Certainty(rawValue: alias.certainty) ?? .likely, alias.place)
    }
    let text = try database.cachedStatement(sql: "SELECT text FROM name WHERE id = ?")
    let named = try found.map { key, value in
      Dossier.Alias(
        text: try String.fetchOne(text, arguments: [key.name]) ?? "", reason: key.reason, certainty: value.certainty,
        count: value.count, sources: value.sources)
    }
    return named.sorted {
      ($0.rank, $1.count, $0.text, $0.reason ?? "") < ($1.rank, $0.count, $1.text, $1.reason ?? "")
    }
    .prefix(DossierQueries.mostAliases).map(\.self)
  }

  /// In the order of the first article that tells them.
  func roles(_ all: MemberList) throws -> [Dossier.Role] {
    let told = try rows(
      all,
      """
      SELECT role.article, role.text, role.start
      FROM them CROSS JOIN role ON role.article = them.article AND role.entity = them.one
      """
    ) { row in places[row[0] as Int64].map { (place: $0, text: row[1] as String, start: row[2] as Int) } }
    var found: [String: RoleSpan] = [:]
    for role in told.sorted(by: { $0.place.number < $1.place.number }) {
      found[role.text.lowercased(), default: RoleSpan(role.text, role.place, start: role.start)].add(role.place)
    }
    let sorted = found.values.sorted { ($0.first, $0.text) < ($1.first, $1.text) }
    return sorted.suffix(DossierQueries.mostRoles).map { span in
      Dossier.Role(text: span.text, first: span.first.day, last: span.last.day, sources: span.sources)
    }
  }

  /// The oldest first.
  func quotations() throws -> [Dossier.Quotation] {
    // Each member tells how many quotations it has, so that no more are read than are shown.
    var left = most
    let first = inDateOrder(members.filter { $0.quotes > 0 }).prefix { member in
      defer { left -= member.quotes }
      return left > 0
    }
    let told = try rows(
      MemberList(first),
      """
      SELECT quotation.article, quotation.text, cue, kind, start
      FROM them CROSS JOIN quotation ON quotation.article = them.article AND quotation.entity = them.one
      """
    ) { row in
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
    ) { Dossier.Beside(name: $0[0], kind: EntityKind(rawValue: $0[1]) ?? .other, articles: $0[2]) }
  }

  /// All events that they take part in, in no order.
  func eventPlaces(_ all: MemberList) throws -> [EventPlace] {
    try rows(
      all,
      """
      SELECT event_entity.article, event, first, last
      FROM them CROSS JOIN event_entity ON event_entity.article = them.article AND event_entity.entity = them.one
      """
    ) { row in
      places[row[0] as Int64].map { EventPlace(article: row[0], event: row[1], first: row[2], last: row[3], place: $0) }
    }
  }

  /// The earliest of some events; those of no known day are the last.
  func events(_ all: [EventPlace]) throws -> [Dossier.Event] {
    let first = all.sorted().prefix(most)
    let wanted = Dictionary(first.map { (EventKey(article: $0.article, event: $0.event), $0.place) }) { first, _ in
      first
    }
    let rows = try rows(
      MemberList(first.lazy.map { (article: $0.article, one: $0.event) }),
      """
      SELECT event.article, event.event, value, text, start, is_future
      FROM them CROSS JOIN event ON event.article = them.article AND event.event = them.one
      """
    ) { row -> (key: EventKey, event: Dossier.Event)? in
      let key = EventKey(article: row[0], event: row[1])
      return wanted[key].map { place in
        let event = Dossier.Event(
          article: place.id, number: place.number, when: TimeValue(row[2]), text: row[3], start: row[4],
          isFuture: row[5])
        return (key, event)
      }
    }
    let byKey = Dictionary(rows.map { ($0.key, $0.event) }) { first, _ in first }
    return first.compactMap { byKey[EventKey(article: $0.article, event: $0.event)] }
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
    if a.first != b.first { return a.first ?? .max < b.first ?? .max }
    if a.last != b.last { return a.last ?? .max < b.last ?? .max }
    return a.article == b.article ? a.event < b.event : a.place.id.rawValue < b.place.id.rawValue
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
  let name: Int64
  let reason: String?
}

extension Dossier.Alias {
  /// Full names come first.
  fileprivate var rank: Int { reason == nil ? 0 : 1 }
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
