// How the state changes: the one function that everything that happens goes through.

import NewsModel
import TerminalUI

/// Changes the state by what happened; returns what is wanted of the world.
public func update(_ state: inout ReaderState, _ action: Action) -> [Effect] {
  let effects = state.take(action)
  return effects + state.settle()
}

extension ReaderState {
  fileprivate mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .input(let input): return take(input)
    case .rows(let rows): return takeRows(rows)
    case .gone(let ids): return takeGone(ids)
    case .progress(let done, let total):
      progress = done < total ? Progress(done: done, total: total) : nil
      if done >= total {
        list { $0.isComplete = true }
        timeline.folder.askAgain()
        return askAgain()
      }
    case .passedOver(let kinds): list { $0.passedOver = kinds }
    case .opened(let open, let place): return take(open, place: place)
    case .openingIsSlow(let id): if opening?.id == id { sayOpeningIsSlow() }
    case .openFailed(let id, let trouble): return takeFailure(id, trouble)
    case .explained(let claim, let evidence): takeEvidence(claim, evidence)
    case .articlesNaming(let name, let ids): return takeArticles(naming: name, ids)
    case .answered(let question, let answer): articles.take(answer, to: question)
    case .found(let question, let answer): return takeFound(question, answer)
    case .dossier(let question, let answer): takeDossier(question, answer)
    case .elsewhere(let id, let places): takeElsewhere(id, places)
    case .gathered(let question, let answer): timeline.folder.take(answer, to: question)
    case .lost(let id, let corrections): return id == open?.id ? takeLost(corrections) : []
    case .marked(let marks):
      self.marks = marks
      countSources()
    case .sources(let rows): return takeSources(rows)
    case .known(let day, let ids, let former): return takeKnown(day, ids, former)
    case .stories(let stories): return take(stories: stories)
    case .followed(let counts): takeFollowed(counts)
    case .ending: return leave()
    case .message(let message): return say(message)
    case .messageExpired(let number): if number == messageNumber { message = nil }
    }
    return []
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key):
      // From the first key on nothing changes its place by itself.
      articles.isHeld = true
      return take(key)
    case .mouse(let mouse):
      articles.isHeld = true
      return take(mouse)
    case .paste(let words): return paste(words)
    case .resize(let size):
      self.size = size
      articles.keepInView(in: context(for: .articles, layout: layout))
      return []
    }
  }

  private mutating func takeRows(_ rows: [ArticleRow]) -> [Effect] {
    let wasLoading = !articles.isComplete
    var added = 0
    list { added = $0.take(rows) }
    // Of what was found, rows that are told anew are shown so.
    if results != nil { _ = articles.take(rows.filter { articles.row(of: $0.id) != nil }) }
    var effects = openFirst()
    if let trouble, let row = articles.row(of: trouble.id), row.trouble == nil {
      effects += openArticle(row.id)
    }
    countSources()
    if added > 0, !wasLoading { effects += sayArrived(added) }
    return effects
  }

  /// Many articles come in several handfuls: what is said counts them all, as long as it is still to be read.
  private mutating func sayArrived(_ added: Int) -> [Effect] {
    let isSaid = message != nil && arrivals.message == messageNumber
    let count = added + (isSaid ? arrivals.count : 0)
    defer { arrivals = Arrivals(count: count, message: messageNumber) }
    return say(counted(count, "new article"))
  }

  private mutating func takeGone(_ ids: [ArticleID]) -> [Effect] {
    let name = open.flatMap { articles.row(of: $0.id)?.file }
    articles.remove(ids)
    if results != nil { list { $0.remove(ids) } }
    countSources()
    guard let open, ids.contains(open.id) else { return openFirst() }
    let kept = open.readAt.map { "this is what was read at \($0.words)" } ?? "its text stays here"
    return say(
      Message(subject: name ?? open.id.rawValue, text: "is gone from the folder; " + kept, isTrouble: true))
  }

  /// With nothing open yet, the selected article is shown.
  private mutating func openFirst() -> [Effect] {
    guard open == nil || !articles.isHeld, let id = articles.selected?.id else { return [] }
    if let trouble, trouble.id == id { return [] }
    guard opening?.id != id, opening != nil || open?.id != id else { return [] }
    return openArticle(id)
  }

  private mutating func sayOpeningIsSlow() {
    open = nil
    selection = Selection()
    text.isSlow = true
    tellPanes(isSame: false)
  }

  /// What follows from any change: the state is made whole again.
  fileprivate mutating func settle() -> [Effect] {
    if overlay == .quotes, layout.panes.contains(.quotes) {
      overlay = nil
      focusedPane = .quotes
    }
    if focusedPane == .quotes, !layout.panes.contains(.quotes) {
      focusedPane = .text
      front = .text
      overlay = overlay ?? .quotes
    }
    text.position = articles.position(of: open?.id ?? trouble?.id)
    dropFocusOutOfView()
    return markRead() + gatherTimeline()
  }

  /// What is scrolled out of view is no longer under focus.
  private mutating func dropFocusOutOfView() {
    guard let focus = selection.focus, let open else { return }
    guard let range = focus.range(in: open) else {
      selection.focus = nil
      return
    }
    guard layout.rects[.text] != nil, let view = text.view(in: textContext) else { return }
    let first = view.rows.position(of: range.start)
    let last = view.rows.position(of: max(range.start, range.end - 1))
    if last < view.top || first > view.bottom { selection.focus = nil }
  }
}
