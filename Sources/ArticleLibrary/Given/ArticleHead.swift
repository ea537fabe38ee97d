// What every answer tells of an article first.

import GRDB
import NewsModel

/// An article's name, title, outlet and day.
struct ArticleHead: Hashable, Sendable {
  /// The first columns of rows that are read as one; `outlet` is joined to `article`.
  static let columns = "article.name, article.title, outlet.name, article.day"

  let article: ArticleID
  let title: String?
  let outlet: String?
  let day: CivilDate?

  init(_ row: Row) {
    article = ArticleID(rawValue: row[0])
    title = row[1]
    outlet = row[2]
    day = (row[3] as Int?).map(CivilDate.init(dayNumber:))
  }
}
