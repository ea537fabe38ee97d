// Gathers a dossier from the tables.

import GRDB
import NewsModel

extension Library {
  /// Who bears a name, in all articles; of several the one in most articles. Nil if no one does.
  public func dossier(of name: String) throws(LibraryError) -> Dossier? { try dossier(Dossier.Question(name: name)) }

  /// Who bears a name, in all articles; of several the one that is called so to the letter, else the one in most articles.
  /// Nil if no one does. Linear in their articles.
  ///
  /// Articles are joined by the full name, or by an alias of several words: that two of one surname are the same person is
  /// not taken for granted.
  public func dossier(_ question: Dossier.Question) throws(LibraryError) -> Dossier? {
    try read { database in
      guard let name = try DossierName.find(question, database) else { return nil }
      let others = try name.others(asked: question.name, database)
      return try DossierQueries(name: name, most: question.most, database: database).dossier(others: others)
    }
  }
}

/// A name of the library that a dossier can be of.
struct DossierName {
  let id: Int64
  let kind: EntityKind
  let text: String

  /// So many others of the same words are told.
  private static let mostOthers = 12
  /// Not only in what an article was before it was changed.
  private static let isInArticle = """
    EXISTS (SELECT 1 FROM article WHERE article.id = appearance.article AND article.taken IS NOT NULL)
    """

  /// The very name, else the one that holds all its words and is in most articles.
  static func find(_ question: Dossier.Question, _ database: Database) throws -> DossierName? {
    if let kind = question.kind {
      let row = try Row.fetchOne(
        database, sql: "SELECT id, kind, text FROM name WHERE key = ? AND kind = ?",
        arguments: [Folding.fold(question.name), kind.rawValue])
      if let row { return DossierName(row) }
    }
    guard !Folding.words(question.name).isEmpty else { return nil }
    let all = NameWords.names(Query.Words(question.name))
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT name.id, name.kind, name.text, name.key = ? AS is_same, count(*) AS articles
        FROM name JOIN appearance ON appearance.name = name.id
        WHERE name.kind <> 'other' AND appearance.reason IS NULL AND appearance.certainty <> 'open'
          AND name.id IN (\(all.sql)) AND \(DossierName.isInArticle)
        GROUP BY name.id ORDER BY is_same DESC, articles DESC, name.kind = 'person' DESC, name.key LIMIT 1
        """, arguments: [Folding.fold(question.name)] + StatementArguments(all.arguments))
    return row.map(DossierName.init)
  }

  private init(_ row: Row) {
    id = row[0]
    kind = EntityKind(rawValue: row[1]) ?? .other
    text = row[2]
  }

  /// Who else bears the words that were asked for, or the last word of the name: in most articles first.
  func others(asked: String, _ database: Database) throws -> [Dossier.Other] {
    guard let last = Folding.words(text).last, !Folding.words(asked).isEmpty else { return [] }
    let all = NameWords.names(Query.Words(asked))
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT name.text, name.kind, count(*) AS articles, min(appearance.certainty = 'open')
        FROM name JOIN appearance ON appearance.name = name.id
        WHERE name.kind <> 'other' AND appearance.reason IS NULL AND name.id <> ?
          AND (name.id IN (SELECT name FROM name_word WHERE word = ?) OR name.id IN (\(all.sql)))
          AND \(DossierName.isInArticle)
        GROUP BY name.id ORDER BY articles DESC, name.key, name.kind LIMIT ?
        """,
      arguments: [id, last] + StatementArguments(all.arguments) + [DossierName.mostOthers])
    return rows.map {
      Dossier.Other(name: $0[0], kind: EntityKind(rawValue: $0[1]) ?? .other, articles: $0[2], isOpen: $0[3])
    }
  }
}

/// The questions of one dossier; all are about the articles that `places` numbers.
struct DossierQueries {
  let name: DossierName
  let most: Int
  let database: Database
  /// The articles by the numbers that the tables have for them.
  private(set) var places: [Int64: Place] = [:]

  struct Place {
    /// From 1, the newest first.
    let number: Int
    let day: CivilDate?
    let id: ArticleID
  }

  init(name: DossierName, most: Int, database: Database) {
    self.name = name
    self.most = most
    self.database = database
  }

  /// Who it is, in each article: rows of `article` and `entity`.
  private static let them = """
    WITH them AS (SELECT article, entity FROM appearance WHERE name = ? AND certainty <> 'open'
      AND EXISTS (SELECT 1 FROM article WHERE article.id = appearance.article AND article.taken IS NOT NULL))
    """

  func rows(_ sql: String, _ more: [Int] = []) throws -> [Row] {
    try Row.fetchAll(
      database, sql: DossierQueries.them + sql, arguments: [name.id] + StatementArguments(more))
  }

  /// A limit of rows that SQLite takes.
  var limit: Int { min(most, Int(Int32.max)) }

  func dossier(others: [Dossier.Other]) throws -> Dossier {
    var queries = self
    var totals = Dossier.Totals()
    let articles = try queries.findArticles(&totals)
    totals.events = try queries.countEvents()
    let days = queries.places.values.compactMap(\.day)
    return Dossier(
      name: name.text, kind: name.kind, totals: totals,
      days: days.min().flatMap { first in days.max().map { first...$0 } },
      articles: articles, aliases: try queries.aliases(), roles: try queries.roles(),
      quotations: try queries.quotations(), beside: try queries.beside(), events: try queries.events(), others: others)
  }

  /// Numbers all articles, and gives the newest ones.
  private mutating func findArticles(_ totals: inout Dossier.Totals) throws -> [Dossier.Article] {
    let rows = try rows(
      """
      SELECT article.id, article.name, article.title, day, sum(entity.mentions), sum(entity.quotes),
        EXISTS (SELECT 1 FROM reading WHERE reading.article = article.id AND is_read)
      FROM them JOIN entity USING (article, entity) JOIN article ON article.id = them.article
      WHERE \(Search.isThere) GROUP BY article.id ORDER BY day DESC NULLS LAST, article.name
      """)
    var articles: [Dossier.Article] = []
    for (index, row) in rows.enumerated() {
      let place = Place(number: index + 1, day: DossierQueries.day(row[3]), id: ArticleID(rawValue: row[1]))
      places[row[0]] = place
      totals.mentions += row[4]
      totals.quotations += row[5]
      guard index < most else { continue }
      articles.append(
        Dossier.Article(
          id: place.id, title: row[2], date: place.day, mentions: row[4], quotations: row[5], isRead: row[6]))
    }
    totals.articles = rows.count
    return articles
  }

  static func day(_ number: Int?) -> CivilDate? { number.map(CivilDate.init(dayNumber:)) }
}
