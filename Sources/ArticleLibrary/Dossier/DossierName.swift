// Finds whose dossier is asked for, and who else bears the name.

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
      let find = try database.cachedStatement(sql: "SELECT id, kind, text FROM name WHERE key = ? AND kind = ?")
      if let row = try Row.fetchOne(find, arguments: [Folding.fold(question.name), kind.rawValue]) {
        return DossierName(row)
      }
    }
    guard !Folding.words(question.name).isEmpty else { return nil }
    let all = NameWords.names(Query.Words(question.name))
    let find = try database.cachedStatement(
      sql: """
        SELECT name.id, name.kind, name.text, name.key = ? AS is_same, count(*) AS articles
        FROM name JOIN appearance ON appearance.name = name.id
        WHERE name.kind <> 'other' AND appearance.reason IS NULL AND appearance.certainty <> 'open'
          AND name.id IN (\(all.sql)) AND \(DossierName.isInArticle)
        GROUP BY name.id ORDER BY is_same DESC, articles DESC, name.kind = 'person' DESC, name.key LIMIT 1
        """)
    let row = try Row.fetchOne(
      find, arguments: [Folding.fold(question.name)] + StatementArguments(all.arguments))
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
    let find = try database.cachedStatement(
      sql: """
        SELECT name.text, name.kind, count(*) AS articles, min(appearance.certainty = 'open')
        FROM name JOIN appearance ON appearance.name = name.id
        WHERE name.kind <> 'other' AND appearance.reason IS NULL AND name.id <> ?
          AND (name.id IN (SELECT name FROM name_word WHERE word = ?) OR name.id IN (\(all.sql)))
          AND \(DossierName.isInArticle)
        GROUP BY name.id ORDER BY articles DESC, name.key, name.kind LIMIT ?
        """)
    let rows = try Row.fetchAll(
      find, arguments: [id, last] + StatementArguments(all.arguments) + [DossierName.mostOthers])
    return rows.map {
      Dossier.Other(name: $0[0], kind: EntityKind(rawValue: $0[1]) ?? .other, articles: $0[2], isOpen: $0[3])
    }
  }
}
