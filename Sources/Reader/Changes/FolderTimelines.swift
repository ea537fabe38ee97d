// The timeline of all articles: when it is asked for, whose it is, and how it leads to the articles.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Turns the timeline pane between the open article and all articles. Whoever alone is shown stays alone.
  mutating func showTimeline(ofFolder isOfFolder: Bool) {
    timeline.isOfFolder = isOfFolder
    if isOfFolder { timeline.folder.person = selection.only.flatMap { asked($0) } }
  }

  /// Shows only what concerns one person, here and in all articles; nil shows everything.
  mutating func showOnly(_ entity: EntityIndex?) {
    selection.only = entity
    if timeline.isOfFolder { timeline.folder.person = entity.flatMap { asked($0) } }
  }

  private func asked(_ entity: EntityIndex) -> AskedPerson? {
    guard let open, open.analysis.entities.indices.contains(entity) else { return nil }
    let known = open.analysis.entities[entity]
    return AskedPerson(article: open.id, entity: entity, name: known.name, kind: known.kind)
  }

  /// Asks for what all articles tell once it is looked at.
  mutating func gatherTimeline() -> [Effect] {
    guard timeline.isOfFolder, let question = timeline.folder.questionToAsk() else { return [] }
    return [.gather(question)]
  }

  /// Opens an article at a place; `q` and Ctrl-O come back.
  mutating func go(to place: ArticlePlace) -> [Effect] {
    keepPlace()
    overlay = nil
    focus(.text)
    articles.isHeld = true
    articles.select(place.article)
    return openArticle(place.article, at: place.target)
  }

  /// Shows evidence that is at hand; Enter goes to what it rests on.
  mutating func prove(_ evidence: Evidence, at place: ArticlePlace) -> [Effect] {
    why = WhyState()
    why.evidence = evidence
    why.place = place
    overlay = .why
    return []
  }
}
