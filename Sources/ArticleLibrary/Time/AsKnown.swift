// The library as it stood on a day: what was published or taken in by then, in the wording of then.

import GRDB
import NewsModel

extension Library {
  /// Asks a library that knows no more than this one did at the end of a day; nil for all that is known. What its reader did
  /// is as it is now. Any question can be asked in the body, and nothing can be written.
  public func asKnown<Answer>(on day: CivilDate?, _ ask: (Library) throws -> Answer) rethrows -> Answer {
    try ask(asKnown(on: day))
  }

  /// A library that answers as this one would have at the end of a day. It shares this one's file and is closed with it.
  public func asKnown(on day: CivilDate?) -> Library { Library(self, asOf: day) }
}

extension Library {
  /// What a list shows of the articles that stood in another wording on the day of this library; none if it knows all that is
  /// known.
  public func formerHits() throws(LibraryError) -> [Hit] {
    guard day != nil else { return [] }
    return try read { database in
      let ids = try Int64.fetchAll(
        database, sql: "SELECT id FROM article WHERE id IN (SELECT article FROM main.former) ORDER BY id")
      return try Hit.hits(ids, words: [], database)
    }
  }
}

/// Stands in the way of the table of articles while a question is answered: of the same name and columns, it holds only those
/// that were known.
struct AsKnown {
  let day: CivilDate

  /// A view that is temporary comes before a table of the same name.
  func begin(_ database: Database) throws { try database.execute(sql: view) }
  func end(_ database: Database) throws { try database.execute(sql: "DROP VIEW IF EXISTS temp.article") }

  /// The first second of the next day, in universal time.
  var end: Int { (day.dayNumber + 1) * 86_400 }

  /// An article that tells no day is known from when it was taken in.
  private var view: String {
    let former = "main.former AS former WHERE former.article = one.id"
    let current =
      "SELECT %@ FROM main.former AS former JOIN main.article AS now ON now.id = former.successor WHERE former.article = one.id"
    func ofCurrent(_ column: String) -> String { "(" + current.replacing("%@", with: "now.\(column)") + ")" }
    return """
      CREATE TEMP VIEW article AS
      SELECT one.id, coalesce(\(ofCurrent("name")), one.name) AS name, coalesce(\(ofCurrent("source")), one.source) AS source,
        one.title, one.title_key, one.outlet, one.agency, one.address, one.published, one.dateline, one.day, one.language,
        one.people, one.quotes, one.engine, coalesce(one.taken, (SELECT former.taken FROM \(former))) AS taken
      FROM main.article AS one
      WHERE (one.day <= \(day.dayNumber)
          OR one.day IS NULL AND coalesce(one.taken, (SELECT former.taken FROM \(former))) < \(end))
        AND CASE WHEN one.taken IS NOT NULL THEN NOT EXISTS (
            SELECT 1 FROM main.former AS later WHERE later.successor = one.id AND later.replaced >= \(end))
          ELSE EXISTS (SELECT 1 FROM \(former) AND former.replaced >= \(end) AND NOT EXISTS (
            SELECT 1 FROM main.former AS earlier WHERE earlier.successor = former.successor AND earlier.replaced >= \(end)
              AND (earlier.replaced, earlier.article) < (former.replaced, former.article)))
          END
      """
  }
}
