// The tables of quotations: who said what, with what word, in which article.

import GRDB
import NewsModel

enum QuotationTable {
  static let create = """
    CREATE TABLE quotation (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      entity INTEGER,
      speaker TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
      cue TEXT,
      start INTEGER NOT NULL CHECK (start >= 0),
      text TEXT NOT NULL,
      rule TEXT NOT NULL,
      certainty TEXT NOT NULL
    );
    CREATE INDEX quotation_by_article ON quotation (article, entity);
    CREATE VIRTUAL TABLE quotation_text USING fts5 (
      text, content = '', tokenize = "unicode61 remove_diacritics 2"
    );
    """

  static func set(_ quotations: [QuotationFacts], _ id: Int64, _ database: Database) throws {
    let add = try database.cachedStatement(
      sql: """
        INSERT INTO quotation (article, entity, speaker, kind, cue, start, text, rule, certainty)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let index = try database.cachedStatement(sql: "INSERT INTO quotation_text (rowid, text) VALUES (?, ?)")
    for quotation in quotations {
      try add.run(
        id, quotation.speaker, quotation.speakerWords, quotation.kind.rawValue, quotation.cue, quotation.start,
        quotation.text, quotation.rule, quotation.certainty.rawValue)
      try index.run(database.lastInsertedRowID, WordBreaks.spaced(quotation.text))
    }
  }

  /// An index without texts of its own needs to be told what was in it.
  static func removeFromIndex(_ id: Int64, _ database: Database) throws {
    let find = try database.cachedStatement(sql: "SELECT id, text FROM quotation WHERE article = ?")
    for row in try Row.fetchAll(find, arguments: [id]) {
      try database.execute(
        sql: "INSERT INTO quotation_text (quotation_text, rowid, text) VALUES ('delete', ?, ?)",
        arguments: [row["id"] as Int64, WordBreaks.spaced(row["text"])])
    }
  }
}

/// One quotation as the table keeps it. Words in quote marks that no one says are left out.
struct QuotationFacts: Sendable {
  let speaker: EntityIndex?
  /// The words that name the speaker in the text.
  let speakerWords: String?
  let kind: Quotation.Kind
  let cue: String?
  let start: Int
  let text: String
  let rule: String
  let certainty: Certainty

  static func all(of analysis: Analysis, in text: String) -> [QuotationFacts] {
    analysis.quotations.filter { $0.kind != .scare }.map { QuotationFacts($0, in: text) }
  }

  private init(_ quotation: Quotation, in text: String) {
    speaker = quotation.speaker.entity
    speakerWords = quotation.speaker.range.map { String(text[$0]) }
    kind = quotation.kind
    cue = quotation.cue.map { String(text[$0]) }
    start = quotation.range.start
    self.text = quotation.parts.map { String(text[$0]) }.joined(separator: " … ")
    rule = quotation.rule
    certainty = quotation.certainty
  }
}
