// Rows of the list made of what the library found.

import ArticleLibrary
import NewsModel
import Reader

extension FoundArticle {
  init(_ hit: Hit) {
    self.init(
      row: ArticleRow(hit),
      excerpt: hit.excerpt.map { FoundExcerpt(text: $0.text, marks: $0.marks) })
  }
}

extension ArticleRow {
  init(_ hit: Hit) {
    let file = lastComponent(of: hit.id.rawValue)
    let state: ArticleRow.State =
      if let people = hit.people, let quotes = hit.quotes { .analyzed(people: people, quotes: quotes) } else { .parsed }
    self.init(
      id: hit.id, file: file, title: hit.title ?? file, outlet: hit.outlet, date: hit.date, state: state,
      isUnread: !hit.isRead)
  }
}
