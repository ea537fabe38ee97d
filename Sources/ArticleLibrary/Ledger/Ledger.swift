// Answers who said what in all articles: the quotes that are meant, the same ones joined.

import GRDB
import NewsModel

extension Library {
  /// So many tellings are read, the oldest first.
  public static let mostTellings = 200_000

  /// What was said, each quote once with all its tellings. About linear in the words of what is found.
  public func quotes(_ question: QuoteLedger.Question) throws(LibraryError) -> QuoteLedger {
    let rows = try read { try LedgerRows.rows(question, $0) }
    return QuoteLedger(joining: rows)
  }
}

/// A quotation of the table on its way into the ledger.
struct LedgerRow: Sendable {
  let head: ArticleHead
  let text: String
  let cue: String?
  let kind: Quotation.Kind
  let start: Int
  /// Their full name in the article, else the words that name them.
  let speaker: String?
  let isNamed: Bool
}

enum LedgerRows {
  static func rows(_ question: QuoteLedger.Question, _ database: Database) throws -> [LedgerRow] {
    let condition = try condition(question, database)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(ArticleHead.columns), quotation.text, quotation.cue, quotation.kind,
          quotation.start, coalesce(name.text, quotation.speaker), name.id IS NOT NULL
        FROM quotation JOIN article ON article.id = quotation.article LEFT JOIN outlet ON outlet.id = article.outlet
          LEFT JOIN entity ON entity.article = quotation.article AND entity.entity = quotation.entity
          LEFT JOIN name ON name.id = entity.name
        WHERE \(Search.isThere) AND \(condition.sql)
        ORDER BY article.day NULLS FIRST, article.name, quotation.start LIMIT ?
        """, arguments: StatementArguments(condition.arguments) + [Library.mostTellings])
    let cue = question.cue.map(CueStem.init)
    var found: [LedgerRow] = []
    while let row = try rows.next() {
      if let cue, !((row[5] as String?).map(cue.isIn) ?? false) { continue }
      found.append(LedgerRow(row))
    }
    return found
  }

  private static func condition(_ question: QuoteLedger.Question, _ database: Database) throws -> SQLCondition {
    var parts: [SQLCondition] = []
    if let speaker = question.speaker { parts.append(try self.speaker(speaker, database)) }
    if let kinds = question.kinds {
      var condition = SQLCondition("quotation.kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))")
      condition.arguments = kinds.map(\.rawValue).sorted()
      parts.append(condition)
    }
    if let days = question.days {
      parts.append(
        SQLCondition("article.day BETWEEN ? AND ?", days.lowerBound.dayNumber, days.upperBound.dayNumber))
    }
    for words in question.words.map(words) ?? [] {
      parts.append(
        SQLCondition("quotation.id IN (SELECT rowid FROM quotation_text WHERE quotation_text MATCH ?)", words))
    }
    return SQLCondition(parts, joinedBy: "AND", ifEmpty: "1")
  }

  /// Who bears the name; where no one does, the sources that are called so without being anyone: "a spokesman".
  private static func speaker(_ name: String, _ database: Database) throws -> SQLCondition {
    guard !Folding.words(name).isEmpty else { return SQLCondition("0") }
    let words = Query.Words(name)
    let names = NameWords.names(words)
    let isName = try Row.fetchOne(database, sql: names.sql, arguments: StatementArguments(names.arguments)) != nil
    return isName ? NameWords.speaker(words) : SQLCondition("instr(lower(quotation.speaker), ?)", name.lowercased())
  }

  /// Expressions of the index, all of which must be true: what stands in quote marks is one.
  private static func words(_ text: String) -> [String] {
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    let parts = pieces.enumerated().flatMap { number, piece in
      number % 2 == 1 ? [String(piece)] : piece.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return parts.filter { !Folding.words($0).isEmpty }.map { FullText.expression(Query.Words($0)) }
  }
}

extension LedgerRow {
  init(_ row: Row) {
    head = ArticleHead(row)
    text = row[4]
    cue = row[5]
    kind = Quotation.Kind(rawValue: row[6]) ?? .indirect
    start = row[7]
    speaker = row[8]
    isNamed = row[9]
  }
}

extension QuoteLedger {
  /// Joins what is the same; rows come in the order of their days.
  init(joining rows: [LedgerRow]) {
    var joining = QuoteJoining()
    for row in rows { joining.add(row.text, speaker: row.isNamed ? row.speaker : nil) }
    self.init(
      entries: joining.groups.map { group in
        Entry(
          speaker: group.speaker ?? group.members.lazy.compactMap { rows[$0].speaker }.first,
          text: rows[group.fullest].text,
          tellings: group.members.map { Telling(rows[$0], beside: group.words) })
      })
  }
}

extension QuoteLedger.Telling {
  init(_ row: LedgerRow, beside full: QuotedWords) {
    self.init(
      article: row.head.article, title: row.head.title, outlet: row.head.outlet, date: row.head.day, start: row.start,
      text: row.text, cue: row.cue, kind: row.kind, pieces: WordAlignment(full, QuotedWords(row.text)).pieces)
  }
}

/// A word of saying without its ending.
struct CueStem {
  private let stem: String

  init(_ word: String) { stem = CueStem.stem(of: Folding.fold(word)) }

  /// Whether a word of these is a form of it.
  func isIn(_ cue: String) -> Bool { Folding.runs(cue).contains { CueStem.stem(of: $0) == stem } }

  /// Forms that no ending tells.
  private static let irregular = [
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak",
    "thought": "think", "swore": "swear", "sworn": "swear", "knew": "know", "known": "know", "held": "hold",
  ]

  /// "denied", "denies", "denying" → "deny"; "argued" → "argu".
  private static func stem(of word: String) -> String {
    if let known = irregular[word] { return stem(of: known) }
    for (ending, other) in [("ied", "y"), ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")]
    where word.utf8.count > ending.utf8.count + 2 && word.hasSuffix(ending) {
      return undoubled(String(word.dropLast(ending.count)) + other)
    }
    return word
  }

  /// "admitt" → "admit"
  private static func undoubled(_ stem: String) -> String {
    guard stem.utf8.count > 3, let last = stem.last, stem.dropLast().last == last, !"ls".contains(last) else {
      return stem
    }
    return String(stem.dropLast())
  }
}
