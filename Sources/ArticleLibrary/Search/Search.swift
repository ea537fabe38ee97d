// Answers a question: which articles, in what order.

import GRDB
import NewsModel

extension Library {
  /// The articles that a question is true of, from one place of the list on; `today` is the day that ages are counted from.
  ///
  /// The best matches come first: words in the title count for more than those in the text, and the newer article for more
  /// than the older. Where more than some thousand articles have the words, only the last that were taken in are ranked,
  /// beside those that have them in the title.
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
  /// Of so many matches the best are sought.
  static let mostRanked = 2_000
  static let mostRankedByTitle = 500
  /// How much more a word of the title counts than one of the text.
  private static let titleWeight = 8.0

  private let compiler: QueryCompiler
  private let order: Query.Order
  /// What the full-text index is asked, and what else must be true.
  private let match: String?
  /// What can be told by the number alone, which is asked before the article is looked at.
  private let numbers: [Query.Condition]
  private let rest: SQLCondition
  private let whole: SQLCondition

  init(query: Query, today: CivilDate) {
    compiler = QueryCompiler(today: today)
    order = query.order
    let parts = if case .all(let parts) = query.condition { parts } else { [query.condition] }
    let texts = parts.filter { FullText.expression($0) != nil }
    let others = parts.filter { FullText.expression($0) == nil }
    match = texts.isEmpty ? nil : FullText.expression(Query.Condition.all(texts))
    let isNarrow = others.contains(where: \.isNarrow)
    numbers = others.filter(\.isAboutNumber)
    rest = QueryCompiler(today: today, isNarrowed: isNarrow).condition(.all(others.filter { !$0.isAboutNumber }))
    whole = compiler.condition(query.condition)
  }

  func ids(_ database: Database, from offset: Int, limit: Int) throws -> [Int64] {
    if order == .best, let match { return try ranked(match, database, from: offset, limit: limit) }
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

  private struct Ranked {
    let id: Int64
    let score: Double
  }

  private func ranked(_ match: String, _ database: Database, from offset: Int, limit: Int) throws -> [Int64] {
    let facts = try FactIndex.question(numbers, database)
    var found = try scores(match, facts, Search.mostRanked, database)
    // Where all were ranked, those with the words in their titles were too.
    if found.count >= Search.mostRanked {
      let titled = try scores("{title} : (\(match))", facts, Search.mostRankedByTitle, database)
      let known = Set(titled.map(\.id))
      found = titled + found.filter { !known.contains($0.id) }
    }
    found.sort { $0.score < $1.score || $0.score == $1.score && $0.id > $1.id }
    return found.dropFirst(offset).prefix(limit).map(\.id)
  }

  /// The index tells a score that is the lower the better; it grows better by up to its own size for what is new.
  private func scores(
    _ match: String, _ facts: FactIndex.Question, _ most: Int, _ database: Database
  ) throws -> [Ranked] {
    // A plus keeps the full-text index from being asked once for each number of the other one.
    var numbers = QueryCompiler(today: compiler.today, id: "+article_text.rowid", isNarrowed: true).condition(
      .all(facts.rest))
    if let expression = facts.expression {
      numbers.sql = "+article_text.rowid IN (SELECT rowid FROM fact WHERE fact MATCH ?) AND \(numbers.sql)"
      numbers.arguments.insert(expression, at: 0)
    }
    let find = try database.cachedStatement(
      sql: """
        SELECT article.id, bm25(article_text, \(Search.titleWeight), 1.0), article.day
        FROM article_text CROSS JOIN article ON article.id = article_text.rowid
        WHERE article_text MATCH ? AND \(numbers.sql) AND \(Search.isThere) AND \(rest.sql)
        ORDER BY article_text.rowid DESC LIMIT ?
        """)
    let rows = try Row.fetchCursor(
      find, arguments: [match] + StatementArguments(numbers.arguments + rest.arguments) + [most])
    var found: [Ranked] = []
    while let row = try rows.next() {
      let day: Int? = row[2]
      let years = day.map { Double(max(0, compiler.today.dayNumber - $0)) / 365 } ?? .infinity
      found.append(Ranked(id: row[0], score: row[1] * (1 + 1 / (1 + years))))
    }
    return found
  }
}
