// The list narrowed to a source, and what else is done with sources.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Shows the sources in the list's place, or takes them away again. What they are is asked for only now.
  mutating func toggleSources() -> [Effect] {
    guard overlay != .sources else {
      overlay = nil
      return []
    }
    overlay = .sources
    countSources()
    return [.listSources, .listFollowed]
  }

  /// Counts the articles of each source while they are shown.
  mutating func countSources() {
    guard overlay == .sources else { return }
    if let results { sources.count(results.folder, marks) } else { sources.count(articles, marks) }
  }

  mutating func takeSources(_ rows: [SourceRow]) -> [Effect] {
    sources.take(rows)
    countSources()
    return []
  }

  /// Shows in the list only what a row of the pane stands for.
  mutating func show(_ item: SourcesState.Item) -> [Effect] {
    overlay = nil
    var effects = results == nil ? [] : leaveSearch()
    switch item {
    case .all: effects += narrow(to: nil)
    case .group(let names):
      let paths = sources.sources(in: names).compactMap(\.path)
      effects += narrow(to: ArticleScope(name: names.joined(separator: " / "), paths: paths))
    case .source(let row): effects += show(row)
    }
    return effects
  }

  private mutating func show(_ row: SourceRow) -> [Effect] {
    guard let path = row.path else {
      focus(.articles)
      guard case .question(let words) = row.scope else { return [] }
      // What is followed stands in the whole library.
      if row.followed != nil { return search(words) }
      return narrow(to: nil) + filter(.articles, by: words)
    }
    let figures = sources.figures(of: row)
    guard figures.all ?? 0 > 0 else { return say(Message(subject: row.name, text: "has no articles yet: R fetches")) }
    // What is not read here is read instead.
    guard figures.unread != nil else { return [.read(path: path)] }
    return narrow(to: ArticleScope(name: row.name, paths: [path]))
  }

  /// Nil shows all again.
  mutating func narrow(to scope: ArticleScope?) -> [Effect] {
    focus(.articles)
    articles.narrow(to: scope)
    articles.keepInView(in: context(for: .articles, layout: layout))
    return preview()
  }
}

extension SourceRow {
  fileprivate var path: String? { if case .path(let path) = scope { path } else { nil } }
}
