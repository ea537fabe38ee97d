// Commands that open, mark and hand on articles.

import NewsModel
import TerminalUI

extension ReaderState {
  mutating func performOnArticles(_ command: CommandName, count: Int?) -> [Effect] {
    switch command {
    case .nextArticle: return goToArticle(by: count ?? 1)
    case .previousArticle: return goToArticle(by: -(count ?? 1))
    case .nextUnread: return goToNextUnread()
    case .otherArticle: return askForOtherArticles()
    case .stories: return toggleStories()
    case .unread: return toggleUnread()
    case .star: return toggleStar()
    case .tag: return currentArticle.map { openPrompt(.tags($0)) } ?? say("No article here")
    case .rescan: return [.rescan] + say("Looking through the folder again")
    case .fetch: return [.fetch]
    case .wholePage: return currentArticle.map { [.fetchPage($0)] } ?? say("No article here")
    case .browser: return browse()
    case .editor: return currentArticle.map { [.edit($0)] } ?? say("No article here")
    case .sort:
      articles.sort(by: articles.order.next)
      return say("Sorted " + articles.order.mark)
    case .open: return say("What to read? :open PATH")
    case .set: return say("What to set? :set measure 80, :set nomouse")
    case .paragraph: return say("Which one? :paragraph 3")
    case .only, .unfold, .fold: return say("Nothing to do that with here")
    default: return []
    }
  }

  /// The article that commands are about: the selected one in the list, else the one that is read.
  var currentArticle: ArticleID? {
    switch focusedPane {
    case .articles: articles.selected?.id
    case .dossier: dossier.article
    default: open?.id ?? trouble?.id
    }
  }

  /// The article that is shown, or will be as soon as it has come.
  private var shownArticle: ArticleID? { opening?.id ?? open?.id ?? trouble?.id }

  /// The next article of the list, without leaving the pane that has the focus.
  private mutating func goToArticle(by step: Int) -> [Effect] {
    guard articles.shown.count > 0 else { return say("No article here") }
    let index = shownArticle.flatMap(articles.index(of:)) ?? articles.selectedIndex
    let next = index + step
    guard articles.shown.indices.contains(next), let row = articles.row(at: next) else {
      return say(step > 0 ? "This is the last article" : "This is the first article")
    }
    return turn(to: row.id, at: .remembered)
  }

  private mutating func goToNextUnread() -> [Effect] {
    let isChosen = focusedPane == .articles && articles.selected?.isUnread == true
    let index = shownArticle.flatMap(articles.index(of:)) ?? articles.selectedIndex
    guard let next = isChosen ? articles.selectedIndex : articles.nextUnread(after: index),
      let row = articles.row(at: next)
    else { return say("Nothing unread is left") }
    if row.id == open?.id, focusedPane == .text { return say("Nothing unread is left") }
    let effects = turn(to: row.id, at: .top)
    if focusedPane == .articles { focus(.text) }
    return effects
  }

  /// Opens another article by hand: `q` goes back no further, Ctrl-O does.
  mutating func turn(to id: ArticleID, at target: OpenTarget) -> [Effect] {
    if id != open?.id { keepPlace() }
    jumps.settle()
    articles.isHeld = true
    articles.select(id)
    articles.keepInView(in: context(for: .articles, layout: layout))
    return openArticle(id, at: target)
  }

  private mutating func askForOtherArticles() -> [Effect] {
    guard let open, let index = selection.entity ?? claimedEntity else { return say("No one is selected") }
    let entity = open.analysis.entities[index]
    if entity.kind == .person, let effects = goToSamePerson(index, in: open) { return effects }
    return [.findArticles(naming: entity.name, kind: entity.kind)]
  }

  private var claimedEntity: EntityIndex? {
    guard let open, case .mention(let mention) = selection.focus else { return nil }
    return open.entityOfMention.indices.contains(mention) ? open.entityOfMention[mention] : nil
  }

  /// The answer to `Effect.findArticles`: the next one after the open article is opened at the first mention.
  mutating func takeArticles(naming name: String, _ ids: [ArticleID]) -> [Effect] {
    guard let open else { return [] }
    let kind = open.entity(named: name).map { open.analysis.entities[$0].kind } ?? .person
    return goToNext(among: ids, naming: name, kind) { _ in (name, "") }
  }

  /// Opens the next one after the open article, at the first mention of the name that it has there, and tells a note.
  mutating func goToNext(
    among ids: [ArticleID], naming name: String, _ kind: EntityKind = .person,
    _ there: (ArticleID) -> (name: String, note: String)?
  ) -> [Effect] {
    guard let open else { return [] }
    let ids = articles.inOrder(ids)
    let others = ids.filter { $0 != open.id }
    guard !others.isEmpty else { return say("No other article here names \(name)") }
    let place = ids.firstIndex(of: open.id)
    let next = place.map { ids[($0 + 1) % ids.count] } ?? others[0]
    keepPlace()
    focus(.text)
    articles.select(next)
    let number = (ids.firstIndex(of: next) ?? 0) + 1
    let found = there(next) ?? (name, "")
    return openArticle(next, at: .naming(found.name, kind))
      + say("\(name): article \(number) of \(ids.count)\(found.note)")
  }

  private mutating func toggleUnread() -> [Effect] {
    guard let id = currentArticle, let row = articles.row(of: id) else { return say("No article here") }
    deeds.add(.unread(id, !row.isUnread))
    return setUnread(id, !row.isUnread)
  }

  private mutating func browse() -> [Effect] {
    guard let open, currentArticle == open.id else { return say("No article is open") }
    guard let address = open.article.metadata.address else { return say("This article has no address") }
    return [.browse(address)]
  }

  /// An article counts as read when it has been opened and half of it, or its end, was shown.
  mutating func markRead() -> [Effect] {
    // A digit may be the number of a pane or a count: which one is known only with the next key.
    guard focusedPane == .text, count == nil, let open, opening == nil, settledAsRead != open.id,
      let view = text.view(in: textContext),
      layout.rects[.text] != nil, view.showsEnd || view.endOfView * 2 >= open.bytes.count
    else { return [] }
    settledAsRead = open.id
    guard mark(open.id, isUnread: false) else { return [] }
    return [.remember(open.id, isUnread: false, place: nil)]
  }
}

extension OpenArticle {
  /// The entity with exactly that name, of any kind.
  func entity(named name: String) -> EntityIndex? { analysis.entities.firstIndex { $0.name == name } }
}
