// What is shown of an article that was found.

import GRDB
import NewsModel

/// One article of an answer.
public struct Hit: Hashable, Sendable {
  public let id: ArticleID
  public let title: String?
  public let outlet: String?
  public let date: CivilDate?
  public let people: Int?
  public let quotes: Int?
  public let isRead: Bool
  public let isStarred: Bool
  /// Where the words stand in the text; nil if the question has none, or they stand in the title alone.
  public let excerpt: Excerpt?

  /// The articles of these numbers, in their order.
  static func hits(_ ids: [Int64], words: [Query.Words], _ database: Database) throws -> [Hit] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT article.name, article.title, outlet.name, day, people, quotes, is_read, is_starred, body.text
        FROM article LEFT JOIN outlet ON outlet.id = article.outlet LEFT JOIN reading ON reading.article = article.id
          LEFT JOIN body ON body.article = article.id
        WHERE article.id = ?
        """)
    return try ids.compactMap { id in
      try Row.fetchOne(statement, arguments: [id]).map { Hit($0, words) }
    }
  }

  private init(_ row: Row, _ words: [Query.Words]) {
    id = ArticleID(rawValue: row[0])
    let title: String? = row[1]
    self.title = title
    outlet = row[2]
    date = (row[3] as Int?).map(CivilDate.init(dayNumber:))
    people = row[4]
    quotes = row[5]
    isRead = row[6] ?? false
    isStarred = row[7] ?? false
    excerpt = words.isEmpty ? nil : (row[8] as String?).flatMap { Excerpt(of: Hit.body($0, title), around: words) }
  }

  /// A text begins with its headline, which is shown beside the excerpt already.
  private static func body(_ text: String, _ title: String?) -> String {
    guard let title, !title.isEmpty, text.utf8.starts(with: title.utf8) else { return text }
    return String(Substring(text.utf8.dropFirst(title.utf8.count).drop { $0 <= 0x20 }))
  }
}
