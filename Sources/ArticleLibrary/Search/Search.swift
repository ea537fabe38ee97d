// Answers a question: which articles, in what order.

import GRDB
import NewsModel

extension Library {
  /// The articles that a question is true of, from one place of the list on; `today` is the day that ages are counted from.
  ///
  /// The best matches come first: words in the title count for more than those in the text, and the newer article for more
  /// than the older. Where more than `Ranking.most` articles have the words, those come first that have them in the title (the
  /// last 500 of them; beside names or months they are sought among the last 8,000 or so that these are true of), and of the
  /// others only the last that were taken in are ranked.
  public func search(
    _ query: Query, today: CivilDate, from offset: Int = 0, limit: Int = 50
  ) throws(LibraryError) -> [Hit] {
    let search = Search(query: query, today: today)
    return try read { database in
      let ids = try search.ids(database, from: offset, limit: limit)
      return try Hit.hits(ids, words: Excerpt.words(in: query.condition), database)
    }
  }
}

extension Library {
  /// The names of all articles that a question is true of, in the order of their names.
  public func articles(_ query: Query, today: CivilDate) throws(LibraryError) -> [ArticleID] {
    let search = Search(query: query, today: today)
    return try read { try search.names($0).map(ArticleID.init(rawValue:)) }
  }

  /// How many articles a question is true of.
  public func count(_ query: Query, today: CivilDate) throws(LibraryError) -> Int {
    let search = Search(query: query, today: today)
    return try read { try search.count($0) }
  }
}

/// One question on its way through the tables.
struct Search {
  private let order: Query.Order
  /// Finds the best matches of the words; nil if none are asked for.
  private let ranking: Ranking?
  private let whole: SQLCondition

  init(query: Query, today: CivilDate) {
    order = query.order
    let parts = if case .all(let parts) = query.condition { parts } else { [query.condition] }
    let texts = parts.filter { FullText.expression($0) != nil }
    let others = parts.filter { FullText.expression($0) == nil }
    let isNarrow = others.contains(where: \.isNarrow)
    let rest = others.filter { !$0.isAboutNumber }
    ranking =
      texts.isEmpty
      ? nil
      : Ranking(
        today: today, words: .all(texts), numbers: others.filter(\.isAboutNumber),
        rest: QueryCompiler(today: today, isNarrowed: isNarrow).condition(.all(rest)))
    whole = QueryCompiler(today: today).condition(query.condition)
  }

  func ids(_ database: Database, from offset: Int, limit: Int) throws -> [Int64] {
    if order == .best, let ranking { return Array(try ranking.ids(database).dropFirst(offset).prefix(limit)) }
    return try Int64.fetchAll(
      database,
      sql: """
        SELECT article.id FROM article LEFT JOIN outlet ON outlet.id = article.outlet
        WHERE \(Search.isThere) AND \(whole.sql) ORDER BY \(orderSQL) LIMIT ? OFFSET ?
        """, arguments: StatementArguments(whole.arguments) + [limit, offset])
  }

  private var trueOf: String { "FROM article WHERE \(Search.isThere) AND \(whole.sql)" }

  func names(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT article.name \(trueOf) ORDER BY article.name",
      arguments: StatementArguments(whole.arguments))
  }

  func count(_ database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) \(trueOf)", arguments: StatementArguments(whole.arguments)) ?? 0
  }

  /// Articles that were taken in and whose files are where they were.
  static let isThere = """
    article.taken IS NOT NULL
    AND (article.source IS NULL OR article.source NOT IN (SELECT id FROM source WHERE is_gone))
    """

  private var orderSQL: String {
    switch order {
    case .best, .newest: "article.day DESC NULLS LAST, article.id DESC"
    case .oldest: "article.day ASC NULLS LAST, article.id"
    case .title: "article.title_key NULLS LAST, article.id"
    case .outlet: "outlet.key NULLS LAST, article.day DESC NULLS LAST, article.id DESC"
    case .people: "article.people DESC NULLS LAST, article.id DESC"
    case .quotes: "article.quotes DESC NULLS LAST, article.id DESC"
    }
  }
}
