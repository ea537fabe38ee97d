// Searching the library: what is found takes the list's place until it is left again.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Asks for what a question is true of, and puts the folder's list aside.
  mutating func search(_ words: String) -> [Effect] {
    if results == nil {
      results = SearchResults(words: words, folder: articles, pane: focusedPane)
      articles = ArticlesState(results: articles.place)
    }
    results?.words = words
    results?.mistake = nil
    focus(.articles)
    guard !words.allSatisfy({ $0 == " " }) else {
      articles = ArticlesState(results: articles.place)
      results?.isAnswered = false
      return []
    }
    return [.search(words)]
  }

  /// Takes what was found, unless something else is asked by now.
  mutating func takeFound(_ question: String, _ answer: SearchAnswer) -> [Effect] {
    guard results?.words == question else { return [] }
    switch answer {
    case .mistake(let range, let words): results?.mistake = ArticleFilter.Mistake(range: range, words: words)
    case .found(let found, let total):
      articles = ArticlesState(results: articles.place)
      _ = articles.take(found.map(\.row))
      results?.excerpts = Dictionary(
        found.compactMap { article in article.excerpt.map { (article.row.id, $0) } },
        uniquingKeysWith: { first, _ in first })
      results?.total = total
      results?.isAnswered = true
      if case .prompt = overlay { return [] }
      if let row = results?.selecting {
        articles.select(row)
        articles.keepInView(in: context(for: .articles, layout: layout))
        results?.selecting = nil
      }
      return preview()
    }
    return []
  }

  /// The words stay, and the best of what was found is shown.
  mutating func enterSearch() -> [Effect] {
    guard let results, !results.words.allSatisfy({ $0 == " " }) else { return leaveSearch() }
    if let origin = prompt.origin { jumps.push(origin) }
    prompt.origin = nil
    return preview()
  }

  /// The folder's list is there again, as it was left.
  mutating func leaveSearch() -> [Effect] {
    guard let results else { return [] }
    leaveResults()
    focus(results.pane)
    return preview()
  }

  mutating func leaveResults() {
    guard let results else { return }
    articles = results.folder
    self.results = nil
  }

  /// Changes the list of the folder, wherever it stands.
  mutating func list(_ change: (inout ArticlesState) -> Void) {
    if results == nil { change(&articles) } else { change(&results!.folder) }
  }

  /// Marks an article in every list that has it; false if it was so in the list at hand.
  mutating func mark(_ id: ArticleID, isUnread: Bool) -> Bool {
    if results != nil { _ = results?.folder.mark(id, isUnread: isUnread) }
    return articles.mark(id, isUnread: isUnread)
  }

  /// Why what is typed is not understood.
  func mistake(in kind: PromptKind) -> ArticleFilter.Mistake? {
    switch kind {
    case .filter(.articles): articles.rowFilter.mistake
    case .search: results?.mistake
    case .filter, .find, .command, .tags, .correction: nil
    }
  }
}

// Stars and tags.
extension ReaderState {
  mutating func toggleStar() -> [Effect] {
    guard let id = currentArticle else { return say("No article here") }
    let isStarred = !marks.starred.contains(id)
    deeds.add(.star(id, isStarred))
    return setStar(id, isStarred)
  }

  mutating func tagCurrent(_ words: String) -> [Effect] {
    guard let id = currentArticle else { return say("No article here") }
    return tag(id, words)
  }

  /// Gives an article these tags and no others: words, with `#` before them or without.
  mutating func tag(_ id: ArticleID, _ words: String) -> [Effect] {
    let tags = Set(words.split { $0 == " " || $0 == "," || $0 == "#" }.map(String.init)).sorted()
    let before = marks.tags[id, default: []]
    guard tags != before else { return [] }
    deeds.add(.tags(id, before: before, after: tags))
    return setTags(id, tags)
  }
}
