// Everything that is kept of an article and cannot be found out again, for taking it out and putting it back.

import Foundation
import GRDB
import NewsModel

/// An article with what its reader did.
public struct KeptArticle: Hashable, Sendable {
  public let id: ArticleID
  /// Where it was read from, and what that file was like; nil for one that was marked and never taken in.
  public let source: KeptSource?
  /// Nil for one that was never taken in.
  public let content: Article?
  public let marking: Marking?
  public let tags: [String]
  public let notes: [Note]
  /// The oldest first.
  public let versions: [ArticleVersion]
  /// The day that its dates are counted from, if its reader told another than its own.
  public let anchor: CivilDate?
  /// When it was first taken in, in seconds since 1970.
  public let taken: Int?

  public init(
    id: ArticleID, source: KeptSource?, content: Article?, marking: Marking?, tags: [String], notes: [Note],
    versions: [ArticleVersion], anchor: CivilDate? = nil, taken: Int? = nil
  ) {
    self.id = id
    self.source = source
    self.content = content
    self.marking = marking
    self.tags = tags
    self.notes = notes
    self.versions = versions
    self.anchor = anchor
    self.taken = taken
  }
}

/// A file as it was when it was read.
public struct KeptSource: Hashable, Sendable {
  public let path: String
  public let stamp: String
  public let digest: ContentDigest
  public let isGone: Bool

  public init(path: String, stamp: String, digest: ContentDigest, isGone: Bool) {
    self.path = path
    self.stamp = stamp
    self.digest = digest
    self.isGone = isGone
  }
}

extension Library {
  /// Gives every article to the body, by name; as all of them were at one moment.
  public func eachKept(_ body: (KeptArticle) throws -> Void) throws(LibraryError) {
    try read { database in
      let ids = try Row.fetchCursor(
        database, sql: "SELECT id, name FROM article WHERE id NOT IN (SELECT article FROM former) ORDER BY name")
      while let row = try ids.next() { try body(try KeptRows(id: row[0], name: row[1], database: database).article()) }
    }
  }

  /// Puts articles back with all that was kept of them.
  public func put(back articles: [AnalyzedAnew]) throws(LibraryError) {
    try write { database in
      for article in articles { try put(back: article, database) }
    }
  }

  private func put(back article: AnalyzedAnew, _ database: Database) throws {
    let kept = article.kept
    if let facts = article.facts, let source = kept.source {
      try take(
        [Delivery(source: source.path, stamp: source.stamp, digest: source.digest, articles: [facts])], database)
      try database.execute(
        sql: "UPDATE source SET is_gone = ? WHERE path = ?", arguments: [source.isGone, source.path])
    }
    let id = try ArticleTable.id(of: kept.id.rawValue, database)
    try KeptRows(id: id, name: kept.id.rawValue, database: database).putBack(kept)
    for (version, facts) in zip(kept.versions, article.versions) {
      try FormerTable.put(
        back: facts, replaced: version.replaced, of: id, taken: kept.taken ?? version.replaced, engine: engine, database
      )
    }
  }
}

/// An article that was kept, and what is found in it and in its earlier versions now.
public struct AnalyzedAnew: Sendable {
  public let kept: KeptArticle
  /// Nil for one that was never taken in.
  public let facts: ArticleFacts?
  /// One for each of its versions, or none.
  public let versions: [ArticleFacts]

  public init(kept: KeptArticle, facts: ArticleFacts?, versions: [ArticleFacts]) {
    self.kept = kept
    self.facts = facts
    self.versions = versions
  }
}

/// The rows of one article in all tables that are never derived.
struct KeptRows {
  let id: Int64
  let name: String
  let database: Database

  func article() throws -> KeptArticle {
    KeptArticle(
      id: ArticleID(rawValue: name), source: try source(), content: try content(), marking: try marking(),
      tags: try String.fetchAll(database, sql: "SELECT tag FROM tag WHERE article = ? ORDER BY tag", arguments: [id]),
      notes: try rows("SELECT text, changed FROM note WHERE article = ? ORDER BY id").map {
        Note(text: $0[0], time: $0[1])
      },
      versions: try rows("SELECT replaced, title, text FROM version WHERE article = ? ORDER BY id").map {
        ArticleVersion(replaced: $0[0], title: $0[1], text: $0[2])
      },
      anchor: try rows("SELECT day FROM anchor WHERE article = ?").first.map { CivilDate(dayNumber: $0[0]) },
      taken: try rows("SELECT taken FROM article WHERE id = ?").first.flatMap { $0[0] })
  }

  private func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(database, sql: sql, arguments: [id]) }

  private func source() throws -> KeptSource? {
    try rows(
      "SELECT path, stamp, digest, is_gone FROM source JOIN article ON article.source = source.id WHERE article.id = ?"
    ).first.map {
      KeptSource(path: $0[0], stamp: $0[1], digest: ContentDigest(bytes: Array($0[2] as Data)), isGone: $0[3])
    }
  }

  func content() throws -> Article? {
    guard let body = try TextTable.row(of: id, database) else { return nil }
    let row = try rows(
      """
      SELECT article.title, outlet.name, agency, address, published, dateline, language
      FROM article LEFT JOIN outlet ON outlet.id = article.outlet WHERE article.id = ?
      """)[0]
    let byline = try String.fetchAll(
      database, sql: "SELECT name FROM byline JOIN author ON author.id = author WHERE article = ? ORDER BY place",
      arguments: [id])
    let metadata = Metadata(
      title: row[0], byline: byline, outlet: row[1], agency: row[2], address: row[3],
      published: (row[4] as String?).flatMap(Timestamp.init(iso8601:)),
      dateline: (row[5] as String?).flatMap(DatelineWords.read), language: row[6])
    return Article(
      id: ArticleID(rawValue: name), text: body["text"], blocks: BlockWords.read(body["blocks"]), metadata: metadata,
      links: LinkWords.read(body["links"]))
  }

  private func marking() throws -> Marking? {
    try rows("SELECT is_read, is_starred, place, changed FROM reading WHERE article = ?").first.map {
      Marking(isRead: $0[0], isStarred: $0[1], place: $0[2], time: $0[3])
    }
  }

  func putBack(_ kept: KeptArticle) throws {
    if let marking = kept.marking {
      let mark = Mark(
        kept.id, isRead: marking.isRead, isStarred: marking.isStarred, place: marking.place, time: marking.time)
      try ReadingTable.set(mark, database)
    }
    for tag in kept.tags { try TagTable.add(tag, to: id, database) }
    for note in kept.notes { try NoteTable.add(note.text, to: id, time: note.time, database) }
    if let anchor = kept.anchor {
      try AnchorTable.set(anchor, of: id, time: kept.marking?.time ?? 0, database)
    }
    if let taken = kept.taken {
      try database.execute(
        sql: "UPDATE article SET taken = ? WHERE id = ? AND taken IS NOT NULL", arguments: [taken, id])
    }
    for version in kept.versions { try VersionTable.put(back: version, of: id, database) }
  }
}
