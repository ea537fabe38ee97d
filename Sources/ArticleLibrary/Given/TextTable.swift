// The tables of texts: each article's own, and the full-text indices over them.

import GRDB
import NewsModel

enum TextTable {
  /// The indices hold no texts of their own: those of scripts without spaces go in letter by letter, and what is shown is
  /// cut from `body`. The index by three letters is over folded titles: it finds parts of words.
  static let create = """
    CREATE TABLE body (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      blocks TEXT NOT NULL,
      links TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE article_text USING fts5 (
      title, body, content = '', tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE title_letters USING fts5 (title, content = '', tokenize = 'trigram');
    """

  /// Keeps an article's text. What stood there before becomes a version of it if it is another one.
  static func set(_ facts: ArticleFacts, _ id: Int64, _ database: Database) throws {
    let title = facts.metadata.title ?? ""
    let blocks = BlockWords.written(facts.blocks)
    let links = LinkWords.written(facts.links)
    if let old = try row(of: id, database) {
      let isSame =
        old["text"] == facts.text && old["title"] == title && old["blocks"] == blocks && old["links"] == links
      if isSame { return }
      if old["text"] != facts.text { try VersionTable.keep(old, of: id, database) }
      try remove(id, database)
    }
    try add(id, title: title, text: facts.text, blocks: blocks, links: links, database)
  }

  /// Keeps the text of an article that has none yet.
  static func add(_ facts: ArticleFacts, _ id: Int64, _ database: Database) throws {
    try add(
      id, title: facts.metadata.title ?? "", text: facts.text, blocks: BlockWords.written(facts.blocks),
      links: LinkWords.written(facts.links), database)
  }

  /// Keeps a row of another article for this one.
  static func add(_ row: Row, _ id: Int64, _ database: Database) throws {
    try add(id, title: row["title"], text: row["text"], blocks: row["blocks"], links: row["links"], database)
  }

  private static func add(
    _ id: Int64, title: String, text: String, blocks: String, links: String, _ database: Database
  ) throws {
    let add = try database.cachedStatement(sql: "INSERT INTO body VALUES (?, ?, ?, ?, ?)")
    try add.execute(arguments: [id, title, text, blocks, links])
    let index = try database.cachedStatement(sql: "INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)")
    try index.execute(arguments: [id, WordBreaks.spaced(title), WordBreaks.spaced(text)])
    let letters = try database.cachedStatement(sql: "INSERT INTO title_letters (rowid, title) VALUES (?, ?)")
    try letters.execute(arguments: [id, Folding.fold(title)])
  }

  static func row(of id: Int64, _ database: Database) throws -> Row? {
    let statement = try database.cachedStatement(sql: "SELECT title, text, blocks, links FROM body WHERE article = ?")
    return try Row.fetchOne(statement, arguments: [id])
  }

  /// The numbers of the articles whose titles have some letters, in ascending order; nil if these are more than so many.
  static func titled(_ letters: String, upTo most: Int, _ database: Database) throws -> [Int64]? {
    let statement = try database.cachedStatement(
      sql: "SELECT rowid FROM title_letters WHERE title_letters MATCH ? LIMIT ?")
    let numbers = try Int64.fetchAll(statement, arguments: [letters, most + 1])
    return numbers.count > most ? nil : numbers.sorted()
  }

  /// Takes a text out of the indices, which need to be told what was in them.
  static func remove(_ id: Int64, _ database: Database) throws {
    guard let old = try row(of: id, database) else { return }
    let (title, text): (String, String) = (old["title"], old["text"])
    try database.execute(
      sql: "INSERT INTO article_text (article_text, rowid, title, body) VALUES ('delete', ?, ?, ?)",
      arguments: [id, WordBreaks.spaced(title), WordBreaks.spaced(text)])
    try database.execute(
      sql: "INSERT INTO title_letters (title_letters, rowid, title) VALUES ('delete', ?, ?)",
      arguments: [id, Folding.fold(title)])
    try database.execute(sql: "DELETE FROM body WHERE article = ?", arguments: [id])
  }
}

/// The blocks of a text as one line: "headline 0 14,paragraph 16 320".
enum BlockWords {
  static func written(_ blocks: [Block]) -> String {
    blocks.map { "\($0.kind.rawValue) \($0.range.start) \($0.range.end)" }.joined(separator: ",")
  }

  static func read(_ text: String) -> [Block] {
    text.split(separator: ",").compactMap { piece in
      let parts = piece.split(separator: " ")
      guard parts.count == 3, let kind = Block.Kind(rawValue: String(parts[0])), let start = Int(parts[1]),
        let end = Int(parts[2])
      else { return nil }
      return Block(range: TextRange(start, end), kind: kind)
    }
  }
}

/// The links of a text, one a line: "16 24 https://…".
enum LinkWords {
  static func written(_ links: [Link]) -> String {
    links.map { "\($0.range.start) \($0.range.end) \($0.address.filter { !$0.isNewline })" }.joined(separator: "\n")
  }

  static func read(_ text: String) -> [Link] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]) else { return nil }
      return Link(range: TextRange(start, end), address: String(parts[2]))
    }
  }
}
