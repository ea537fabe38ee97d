// The index of whom and which months every article names: what is asked of these is told by short lists of numbers.

import GRDB
import NewsModel

/// A full-text index without texts. Its words are the numbers of names, of months and of whole years, so that someone who is in
/// tens of thousands of articles is found in them as quickly as a word is.
enum FactIndex {
  static let create = """
    CREATE VIRTUAL TABLE fact USING fts5 (facts, content = '', columnsize = 0, detail = none, tokenize = ascii);
    """

  /// Puts an article in that names these and speaks of these days.
  static func add(
    _ id: Int64, naming names: some Sequence<Int64>, on days: some Sequence<ClosedRange<Int>>, _ database: Database
  ) throws {
    let facts = facts(names, days)
    guard !facts.isEmpty else { return }
    let add = try database.cachedStatement(sql: "INSERT INTO fact (rowid, facts) VALUES (?, ?)")
    try add.run(id, facts)
  }

  /// Puts an article in, once all that is named in it is in its tables.
  static func add(_ id: Int64, _ database: Database) throws {
    try add(id, naming: names(of: id, database), on: days(of: id, database), database)
  }

  /// Takes an article out, as long as all that is named in it is in its tables: the index needs to be told what was in it.
  static func remove(_ id: Int64, _ database: Database) throws {
    let facts = facts(try names(of: id, database), try days(of: id, database))
    guard !facts.isEmpty else { return }
    let remove = try database.cachedStatement(sql: "INSERT INTO fact (fact, rowid, facts) VALUES ('delete', ?, ?)")
    try remove.execute(arguments: [id, facts])
  }

  private static func names(of id: Int64, _ database: Database) throws -> [Int64] {
    let find = try database.cachedStatement(sql: "SELECT DISTINCT name FROM appearance WHERE article = ?")
    return try Int64.fetchAll(find, arguments: [id])
  }

  private static func days(of id: Int64, _ database: Database) throws -> [ClosedRange<Int>] {
    let find = try database.cachedStatement(sql: "SELECT first, last FROM spoken_time WHERE article = ?")
    let rows = try Row.fetchCursor(find, arguments: [id])
    return try Array(rows.map { row in row[0]...row[1] })
  }

  /// The words of an article, each once and in an order of their own, so that the same are taken out that were put in.
  private static func facts(_ names: some Sequence<Int64>, _ days: some Sequence<ClosedRange<Int>>) -> String {
    var spans: Set<Span> = []
    for days in days { spans.formUnion(Span.all(in: days)) }
    return (names.sorted().map(word(name:)) + spans.map(\.word).sorted()).joined(separator: " ")
  }

  static func word(name: Int64) -> String { "n\(name)" }

  /// A month or a year of the calendar.
  enum Span: Hashable {
    /// Counted from January of the year 0.
    case month(Int)
    case year(Int)

    /// A word holds no minus sign.
    var word: String {
      switch self {
      case .month(let number): number < 0 ? "o\(-number)" : "m\(number)"
      case .year(let number): number < 0 ? "z\(-number)" : "y\(number)"
      }
    }

    /// All months and years that some days touch.
    static func all(in days: ClosedRange<Int>) -> [Span] {
      let months = self.months(of: days)
      let years = year(of: months.lowerBound)...year(of: months.upperBound)
      return months.map(Span.month) + years.map(Span.year)
    }

    /// The fewest months and years that make up the months that some days touch; nil if these are more than so many.
    static func fewest(in days: ClosedRange<Int>, upTo most: Int) -> [Span]? {
      let months = self.months(of: days)
      var spans: [Span] = []
      var month = months.lowerBound
      while month <= months.upperBound {
        let year = year(of: month)
        let isWhole = month == year * 12 && month + 11 <= months.upperBound
        spans.append(isWhole ? .year(year) : .month(month))
        guard spans.count <= most else { return nil }
        month += isWhole ? 12 : 1
      }
      return spans
    }

    static func months(of days: ClosedRange<Int>) -> ClosedRange<Int> {
      let (first, last) = (CivilDate(dayNumber: days.lowerBound), CivilDate(dayNumber: days.upperBound))
      return first.year * 12 + first.month - 1...last.year * 12 + last.month - 1
    }

    static func year(of month: Int) -> Int { (month < 0 ? month - 11 : month) / 12 }
  }
}

extension FactIndex {
  /// What the index can tell of some conditions that must all be true.
  struct Question {
    /// For `MATCH`; nil if it can tell nothing.
    var expression: String?
    /// What is to be asked otherwise, or besides.
    var rest: [Query.Condition] = []
    /// As `expression` and `rest`, for the index being asked of names alone.
    var names: String?
    var restOfNames: [Query.Condition] = []
  }

  /// So many words are asked for in place of one condition; where there are more, the tables are asked.
  private static let mostWords = 48
  /// No article has this word.
  private static let nowhere = "x"

  static func question(_ conditions: [Query.Condition], _ database: Database) throws -> Question {
    var (names, months): ([String], [String]) = ([], [])
    var question = Question()
    for condition in conditions {
      guard let found = try words(condition, database) else {
        question.rest.append(condition)
        question.restOfNames.append(condition)
        continue
      }
      let part = "(" + (found.isEmpty ? nowhere : found.joined(separator: " OR ")) + ")"
      guard case .mentions(let days) = condition else {
        names.append(part)
        continue
      }
      months.append(part)
      question.restOfNames.append(condition)
      if !isOfWholeMonths(days) { question.rest.append(condition) }
    }
    question.names = names.isEmpty ? nil : names.joined(separator: " AND ")
    let all = names + months
    question.expression = all.isEmpty ? nil : all.joined(separator: " AND ")
    return question
  }

  private static let find = "SELECT rowid FROM fact WHERE fact MATCH ?"

  /// The numbers of the articles that an expression is true of, the last one first, as far as they are asked for.
  static func numbers(_ expression: String, _ database: Database) throws -> FastDatabaseValueCursor<Int64> {
    try Int64.fetchCursor(
      database.cachedStatement(sql: find + " ORDER BY rowid DESC"), arguments: [expression])
  }

  /// The numbers in ascending order; nil if they are more than so many.
  static func numbers(_ expression: String, upTo most: Int, _ database: Database) throws -> [Int64]? {
    let statement = try database.cachedStatement(sql: find + " LIMIT ?")
    let numbers = try Int64.fetchAll(statement, arguments: [expression, most + 1])
    return numbers.count > most ? nil : numbers.sorted()
  }

  static func tells(_ expression: String, of id: Int64, _ database: Database) throws -> Bool {
    let statement = try database.cachedStatement(sql: find + " AND rowid = ?")
    return try Int64.fetchOne(statement, arguments: [expression, id]) != nil
  }

  /// The words of which an article has one if the condition is true of it; nil if the index does not tell.
  private static func words(_ condition: Query.Condition, _ database: Database) throws -> [String]? {
    switch condition {
    case .mentions(let days):
      return Span.fewest(in: days.lowerBound.dayNumber...days.upperBound.dayNumber, upTo: mostWords)?.map(\.word)
    case .field(let field, let words):
      guard let kind = field.kind else { return nil }
      let names = NameWords.names(words)
      let ids = try Int64.fetchAll(
        database, sql: "SELECT id FROM name WHERE kind = ? AND id IN (\(names.sql)) LIMIT ?",
        arguments: [kind.rawValue] + StatementArguments(names.arguments) + [mostWords + 1])
      return ids.count > mostWords ? nil : ids.map(word(name:))
    default: return nil
    }
  }

  private static func isOfWholeMonths(_ days: ClosedRange<CivilDate>) -> Bool {
    days.lowerBound.day == 1 && CivilDate(dayNumber: days.upperBound.dayNumber + 1).day == 1
  }
}

extension Query.Field {
  /// The kind of what is named.
  var kind: EntityKind? {
    switch self {
    case .person: .person
    case .org: .organization
    case .place: .place
    case .title, .outlet, .author, .tag, .speaker, .quote, .lang: nil
    }
  }
}
