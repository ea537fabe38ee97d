// Finds the best matches of words: the last ones that were taken in, and those that have the words in their titles.

import GRDB
import NewsModel

/// The order of the best matches of one question.
struct Ranking {
  /// Of so many matches the best are sought.
  static let most = 2_000
  static let mostByTitle = 500
  /// How much more a word of the title counts than one of the text.
  private static let titleWeight = 8.0
  /// The index of names and months tells of no more numbers than this where titles are looked for.
  private static let mostNamedByTitle = 4 * most
  /// Those who are in so few articles are found by name, and the months are then looked up in each article.
  private static let fewNamed = 600
  /// To look up one number takes as long as to walk over so many.
  private static let stepsOfLookUp: Int64 = 1_500
  /// So many titles that may have the words are looked up one by one.
  private static let fewTitles = 64

  let today: CivilDate
  /// What the full-text index is asked.
  let words: Query.Condition
  /// What can be told by the number alone.
  let numbers: [Query.Condition]
  /// What else must be true of the article.
  let rest: SQLCondition

  private struct Found {
    let id: Int64
    let score: Double
  }

  /// The numbers of the articles, the best first.
  func ids(_ database: Database) throws -> [Int64] {
    guard let match = FullText.expression(words) else { return [] }
    let facts = try FactIndex.question(numbers, database)
    let found = try last(Ranking.most + 1, of: match, facts, database)
    // Where all were ranked, those with the words in their titles were too.
    guard found.count > Ranking.most else { return inOrder(found) }
    let titled = try self.titled("{title} : (\(match))", facts, database)
    let known = Set(titled.map(\.id))
    let last = found.sorted { $0.id > $1.id }.prefix(Ranking.most)
    return inOrder(titled) + inOrder(last.filter { !known.contains($0.id) })
  }

  private func inOrder(_ found: some Sequence<Found>) -> [Int64] {
    found.sorted { $0.score > $1.score || $0.score == $1.score && $0.id > $1.id }.map(\.id)
  }

  private func titled(
    _ match: String, _ facts: FactIndex.Question, _ database: Database
  ) throws -> [Found] {
    if let letters = FullText.letters(words), !words.hasPrefix,
      let few = try TextTable.titled(letters, upTo: Ranking.fewTitles, database)
    {
      let found = try walk(match, Stretch(few, most: Ranking.mostByTitle), facts.rest, database)
      guard let expression = facts.expression else { return found }
      return try found.filter { try FactIndex.tells(expression, of: $0.id, database) }
    }
    return try last(
      Ranking.mostByTitle, of: match, facts, lookingAt: Ranking.mostNamedByTitle, database)
  }
}

extension Ranking {
  /// The last matches that were taken in. What the index of names and months tells is asked for piece by piece, from the
  /// last number on, and each piece is walked over once.
  private func last(
    _ most: Int, of match: String, _ facts: FactIndex.Question, lookingAt limit: Int = .max, _ database: Database
  ) throws -> [Found] {
    guard let expression = facts.expression else { return try walk(match, Stretch(most: most), facts.rest, database) }
    if let names = facts.names, let few = try FactIndex.numbers(names, upTo: Ranking.fewNamed, database) {
      return try walk(match, Stretch(few, most: most), facts.restOfNames, database)
    }
    let numbers = try FactIndex.numbers(expression, database)
    var found: [Found] = []
    // A word that is not whole is put together from all that begin so, each time that it is asked for.
    var size = words.hasPrefix ? limit : Ranking.most
    var looked = 0
    while found.count < most, looked < limit {
      var piece: [Int64] = []
      while piece.count < size, let number = try numbers.next() { piece.append(number) }
      looked += piece.count
      found += try walk(match, Stretch(piece.reversed(), most: most - found.count), facts.rest, database)
      if piece.count < size { break }
      size *= 2
    }
    return found
  }

  /// Which of the matches are looked at.
  private struct Stretch {
    /// In ascending order; nil for all.
    var among: [Int64]?
    var most: Int

    init(_ among: [Int64]? = nil, most: Int) {
      self.among = among
      self.most = most
    }
  }

  private func walk(
    _ match: String, _ stretch: Stretch, _ conditions: [Query.Condition], _ database: Database
  ) throws -> [Found] {
    let numbers = QueryCompiler(today: today, id: "+article_text.rowid", isNarrowed: true).condition(.all(conditions))
    guard let among = stretch.among else {
      return try found(
        database, "", "DESC", [match, match] + StatementArguments(numbers.arguments + rest.arguments) + [stretch.most],
        numbers.sql)
    }
    guard let first = among.first, let last = among.last else { return [] }
    let list = NumberList(among).bytes
    // The index goes upward faster than downward.
    let isUpward = among.count <= stretch.most
    func walk(_ first: Int64, _ last: Int64) throws -> [Found] {
      try found(
        database, "article_text.rowid BETWEEN ? AND ? AND among(article_text.rowid, ?) AND", isUpward ? "ASC" : "DESC",
        [match, match, first, last, list] + StatementArguments(numbers.arguments + rest.arguments) + [stretch.most],
        numbers.sql)
    }
    let isSparse = Int64(among.count) * Ranking.stepsOfLookUp < last - first
    guard isSparse, isUpward, !words.hasPrefix else { return try walk(first, last) }
    return try among.flatMap { try walk($0, $0) }
  }

  /// A score grows by up to its own size for what is new.
  private func found(
    _ database: Database, _ range: String, _ direction: String, _ arguments: StatementArguments, _ numbers: String
  ) throws -> [Found] {
    let find = try database.cachedStatement(
      sql: """
        SELECT article.id, worth(article_text, \(Ranking.titleWeight), ?), article.day
        FROM article_text CROSS JOIN article ON article.id = article_text.rowid
        WHERE article_text MATCH ? AND \(range) \(numbers) AND \(Search.isThere) AND \(rest.sql)
        ORDER BY article_text.rowid \(direction) LIMIT ?
        """)
    let rows = try Row.fetchCursor(find, arguments: arguments)
    var found: [Found] = []
    while let row = try rows.next() {
      let day: Int? = row[2]
      let years = day.map { Double(max(0, today.dayNumber - $0)) / 365 } ?? .infinity
      found.append(Found(id: row[0], score: row[1] * (1 + 1 / (1 + years))))
    }
    return found
  }
}
