// Gathers a dossier from the tables: first where someone is named, then what of it is shown.

import GRDB
import NewsModel

/// The questions of one dossier. Who is meant is found once; what is told of them is counted by narrow rows, and read for
/// what is shown alone: a dossier of many articles costs little more than one of few.
struct DossierQueries {
  let name: DossierName
  let most: Int
  let database: Database
  /// The articles by the numbers that the tables have for them.
  private(set) var places: [Int64: Place] = [:]
  /// Who it is in each article, the newest article first.
  private(set) var members: [Member] = []

  struct Place {
    /// From 1, the newest first.
    let number: Int
    let day: CivilDate?
    let id: ArticleID
  }

  /// An entity of an article, and how often it is quoted there.
  struct Member {
    let article: Int64
    let entity: Int64
    let quotes: Int
  }

  init(name: DossierName, most: Int, database: Database) {
    self.name = name
    self.most = most
    self.database = database
  }

  func dossier(others: [Dossier.Other]) throws -> Dossier {
    var queries = self
    var totals = Dossier.Totals()
    let articles = try queries.findArticles(&totals)
    let all = MemberList(queries.members)
    let events = try queries.eventPlaces(all)
    totals.events = events.count
    let days = queries.places.values.compactMap(\.day)
    return Dossier(
      name: name.text, kind: name.kind, totals: totals,
      days: days.min().flatMap { first in days.max().map { first...$0 } },
      articles: articles, aliases: try queries.aliases(all), roles: try queries.roles(all),
      quotations: try queries.quotations(), beside: try queries.beside(all), events: try queries.events(events),
      others: others)
  }

  /// Numbers all articles, and gives the newest ones.
  private mutating func findArticles(_ totals: inout Dossier.Totals) throws -> [Dossier.Article] {
    let find = try database.cachedStatement(
      sql: """
        SELECT article.id, article.name, article.title, day, entity.entity, entity.mentions, entity.quotes,
          coalesce(reading.is_read, 0)
        FROM appearance CROSS JOIN article ON article.id = appearance.article
          CROSS JOIN entity ON entity.article = appearance.article AND entity.entity = appearance.entity
          LEFT JOIN reading ON reading.article = article.id
        WHERE appearance.name = ? AND appearance.certainty <> 'open' AND \(Search.isThere)
        ORDER BY day DESC NULLS LAST, article.name, entity.entity
        """)
    var articles: [Dossier.Article] = []
    let rows = try Row.fetchCursor(find, arguments: [name.id])
    while let row = try rows.next() {
      let (mentions, quotes): (Int, Int) = (row[5], row[6])
      totals.mentions += mentions
      totals.quotations += quotes
      let isSame = members.last?.article == row[0] as Int64
      members.append(Member(article: row[0], entity: row[4], quotes: quotes))
      if !isSame {
        places[row[0]] = Place(
          number: places.count + 1, day: (row[3] as Int?).map(CivilDate.init(dayNumber:)),
          id: ArticleID(rawValue: row[1]))
      }
      guard places.count <= most else { continue }
      let before = isSame ? articles.popLast() : nil
      articles.append(
        Dossier.Article(
          id: ArticleID(rawValue: row[1]), title: row[2], date: places[row[0]]?.day,
          mentions: mentions + (before?.mentions ?? 0), quotations: quotes + (before?.quotations ?? 0), isRead: row[7]))
    }
    totals.articles = places.count
    return articles
  }

  /// What is made of rows about some entities of articles, which stand in the table `them`. A row is there only while it is
  /// made something of: to keep thousands takes longer than to read them.
  func rows<Value>(_ list: MemberList, _ sql: String, _ make: (Row) throws -> Value?) throws -> [Value] {
    let find = try database.cachedStatement(sql: MemberList.them + sql)
    let rows = try Row.fetchCursor(find, arguments: [list.json])
    var found: [Value] = []
    while let row = try rows.next() { if let value = try make(row) { found.append(value) } }
    return found
  }
}

/// Pairs of the number of an article and a small number in it, as an argument that is read as a table.
struct MemberList {
  /// What an article has beyond so many of a thing is not told: a million is no article.
  private static let bits = 20

  /// Of the columns `article` and `one`, in the order of the list.
  static let them = """
    WITH them AS (SELECT value >> \(bits) AS article, value & \(1 << bits - 1) AS one FROM json_each(?))

    """

  let json: String

  init(_ pairs: some Sequence<(article: Int64, one: Int64)>) {
    let numbers = pairs.filter { $0.one >> MemberList.bits == 0 }.map { $0.article << MemberList.bits | $0.one }
    json = "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  init(_ members: some Sequence<DossierQueries.Member>) {
    self.init(members.lazy.map { (article: $0.article, one: $0.entity) })
  }
}
