// Gathers a dossier from the tables.

import GRDB
import NewsModel

extension Library {
  /// Who bears a name, in all articles; of several the one in most articles. Nil if no one does.
  ///
  /// Articles are joined by the full name, or by an alias of several words: that two of one surname are the same person is
  /// not taken for granted.
  public func dossier(of name: String) throws(LibraryError) -> Dossier? {
    try read { database in
      let found = try DossierQueries.names(name, database)
      guard let first = found.first else { return nil }
      return try DossierQueries(name: first, database: database).dossier(others: found.dropFirst().map(\.text))
    }
  }
}

struct DossierQueries {
  struct Name {
    let id: Int64
    let kind: EntityKind
    let text: String
  }

  /// So many others of the same words are told, and so many people beside.
  private static let mostOthers = 8
  private static let mostBeside = 20

  let name: Name
  let database: Database

  /// The names that are meant: the very name, else those that hold all its words; by their articles.
  static func names(_ text: String, _ database: Database) throws -> [Name] {
    let words = Query.Words(text)
    guard !Folding.words(text).isEmpty else { return [] }
    let all = NameWords.names(words)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT name.id, name.kind, name.text, name.key = ? AS is_same, count(*) AS articles
        FROM name JOIN appearance ON appearance.name = name.id
        WHERE name.kind <> 'other' AND appearance.reason IS NULL AND appearance.certainty <> 'open'
          AND name.id IN (\(all.sql))
        GROUP BY name.id ORDER BY is_same DESC, articles DESC, name.kind = 'person' DESC, name.key LIMIT ?
        """, arguments: [Folding.fold(text)] + StatementArguments(all.arguments) + [mostOthers + 1])
    return rows.map { Name(id: $0[0], kind: EntityKind(rawValue: $0[1]) ?? .other, text: $0[2]) }
  }

  func dossier(others: [String]) throws -> Dossier {
    Dossier(
      name: name.text, kind: name.kind, articles: try articles(), aliases: try aliases(), roles: try roles(),
      quotations: try quotations(), beside: try beside(), events: try events(), others: others)
  }

  /// Who it is, in each article that is there: rows of `article` and `entity`.
  private static let them = """
    WITH them AS (
      SELECT appearance.article, appearance.entity, article.name AS file, article.title, article.day
      FROM appearance JOIN article ON article.id = appearance.article
      WHERE appearance.name = ? AND appearance.certainty <> 'open' AND \(Search.isThere)
    )
    """

  private func rows(_ sql: String, _ more: [Int] = []) throws -> [Row] {
    try Row.fetchAll(
      database, sql: DossierQueries.them + sql, arguments: [name.id] + StatementArguments(more))
  }

  private func articles() throws -> [Dossier.Article] {
    try rows(
      """
      SELECT file, title, day, sum(entity.mentions) FROM them JOIN entity USING (article, entity)
      GROUP BY them.article ORDER BY day NULLS FIRST, file
      """
    ).map { Dossier.Article(id: ArticleID(rawValue: $0[0]), title: $0[1], date: day($0[2]), mentions: $0[3]) }
  }

  private func aliases() throws -> [Dossier.Alias] {
    try rows(
      """
      SELECT name.text, appearance.reason, sum(appearance.count) AS count, count(DISTINCT article)
      FROM them JOIN appearance USING (article, entity) JOIN name ON name.id = appearance.name
      WHERE appearance.reason IS NOT NULL GROUP BY name.id, appearance.reason ORDER BY count DESC, name.key, reason
      """
    ).map { Dossier.Alias(text: $0[0], reason: $0[1], count: $0[2], articles: $0[3]) }
  }

  private func roles() throws -> [Dossier.Role] {
    try rows(
      """
      SELECT role.text, min(day), max(day), count(DISTINCT article) FROM them JOIN role USING (article, entity)
      GROUP BY lower(role.text) ORDER BY min(day) NULLS FIRST, role.text
      """
    ).map { Dossier.Role(text: $0[0], first: day($0[1]), last: day($0[2]), articles: $0[3]) }
  }

  private func quotations() throws -> [Dossier.Quotation] {
    try rows(
      """
      SELECT file, day, quotation.text, cue, kind, start FROM them JOIN quotation USING (article, entity)
      ORDER BY day NULLS FIRST, file, start
      """
    ).map {
      Dossier.Quotation(
        article: ArticleID(rawValue: $0[0]), date: day($0[1]), text: $0[2], cue: $0[3], kind: $0[4], start: $0[5])
    }
  }

  private func beside() throws -> [Dossier.Beside] {
    try rows(
      """
      SELECT name.text, count(DISTINCT other.article) AS articles
      FROM them JOIN entity AS other ON other.article = them.article AND other.entity <> them.entity
        JOIN name ON name.id = other.name
      WHERE name.kind = 'person' AND NOT other.is_open GROUP BY name.id ORDER BY articles DESC, name.key LIMIT ?
      """, [DossierQueries.mostBeside]
    ).map { Dossier.Beside(name: $0[0], articles: $0[1]) }
  }

  private func events() throws -> [Dossier.Event] {
    try rows(
      """
      SELECT file, value, text, start FROM them JOIN event_entity USING (article, entity) JOIN event USING (article, event)
      ORDER BY first NULLS LAST, last, file, start
      """
    ).map {
      Dossier.Event(article: ArticleID(rawValue: $0[0]), when: TimeValue($0[1]), text: $0[2], start: $0[3])
    }
  }

  private func day(_ number: Int?) -> CivilDate? { number.map(CivilDate.init(dayNumber:)) }
}
