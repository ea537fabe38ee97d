// Looks whether the index of names and months tells what its tables tell.

import GRDB
import NewsModel

extension FactIndex {
  /// So many names and months are looked at, spread evenly.
  private static let mostChecked = 400

  /// What is wrong with the index; empty if nothing is. Names and months are looked at in samples: each is asked of the index
  /// and of the tables.
  static func faults(_ database: Database) throws -> [String] {
    let (names, months) = (try sampledNames(database), try sampledMonths(database))
    var wrong = 0
    for name in names {
      let told = try Int64.fetchAll(
        database.cachedStatement(sql: "SELECT DISTINCT article FROM appearance WHERE name = ? ORDER BY article"),
        arguments: [name])
      if try told != numbers(word(name: name), upTo: Int(Int32.max), database) { wrong += 1 }
    }
    for month in months {
      guard let days = days(ofMonth: month) else { continue }
      let told = try Int64.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT DISTINCT article FROM spoken_time WHERE first BETWEEN ? AND ? AND last >= ? ORDER BY article
            """), arguments: [days.lowerBound - TimeTable.longest, days.upperBound, days.lowerBound])
      if try told != numbers(Span.month(month).word, upTo: Int(Int32.max), database) { wrong += 1 }
    }
    guard wrong > 0 else { return [] }
    return [
      "the index of names and months does not agree with its tables in \(wrong) of \(names.count + months.count) words"
    ]
  }

  private static func sampledNames(_ database: Database) throws -> [Int64] {
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM name") ?? 0
    let step = max(1, last / Int64(mostChecked))
    return try Int64.fetchAll(database, sql: "SELECT id FROM name WHERE id % ? = 0", arguments: [step])
  }

  /// The months around the one that is in the middle of all that are spoken of.
  private static func sampledMonths(_ database: Database) throws -> [Int] {
    let middle = try Int.fetchOne(
      database,
      sql: """
        SELECT first FROM spoken_time ORDER BY first LIMIT 1 OFFSET (SELECT count(*) / 2 FROM spoken_time)
        """)
    guard let middle else { return [] }
    let month = Span.months(of: middle...middle).lowerBound
    return Array(month - mostChecked / 2..<month + mostChecked / 2)
  }

  private static func days(ofMonth month: Int) -> ClosedRange<Int>? {
    func first(_ month: Int) -> Int? {
      let year = Span.year(of: month)
      return CivilDate(year: year, month: month - year * 12 + 1, day: 1)?.dayNumber
    }
    guard let begin = first(month), let end = first(month + 1) else { return nil }
    return begin...end - 1
  }
}
