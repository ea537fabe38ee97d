// Articles that are opened, come, come again analyzed, or do not come.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Asks for an article, or goes to a place in it if it is open already.
  mutating func openArticle(_ id: ArticleID, at target: OpenTarget = .remembered) -> [Effect] {
    if open?.id == id, opening == nil, trouble == nil {
      aim(at: target)
      return []
    }
    var effects = leave()
    articles.select(id)
    if let row = articles.row(of: id), let trouble = row.trouble {
      show(trouble, of: row)
      return effects
    }
    pendingStep = nil
    opening = Opening(id: id, target: target)
    effects += [.open(id), .remindOfOpening(id)]
    return effects
  }

  /// Keeps where the open article is left off.
  mutating func leave() -> [Effect] {
    // A place in the wording of another day is none in that of now.
    guard let open, open.isPresent, places[open.id] != text.top else { return [] }
    let before = places.updateValue(text.top, forKey: open.id)
    return before == nil && text.top <= 0 ? [] : [.remember(open.id, isUnread: nil, place: max(0, text.top))]
  }

  /// An article has come, or has come again.
  mutating func take(_ opened: OpenArticle, place: Int?) -> [Effect] {
    if let opening, opening.id == opened.id {
      self.opening = nil
      begin(opened, target: opening.target, place: place)
    } else if opened.id == open?.id {
      renew(opened)
      return takePendingStep() + askNextQuestion()
    }
    return takePendingStep()
  }

  private mutating func begin(_ opened: OpenArticle, target: OpenTarget, place: Int?) {
    open = opened
    toSelect = nil
    trouble = nil
    selection = Selection()
    settledAsRead = nil
    text.top = TextRows.Above.space
    text.shift = 0
    text.found = nil
    text.isSlow = false
    if overlay == .why { overlay = nil }
    inquiry.isGoingOn = false
    inquiry.asksAgain = false
    if places[opened.id] == nil { places[opened.id] = place ?? TextRows.Above.space }
    tellPanes(isSame: false)
    if sought == .matches, !searchWords.isEmpty { text.found = FoundWords(searchWords, in: opened) }
    aim(at: target)
  }

  /// Goes where it was wanted to, now if that is possible, else once the article is analyzed.
  private mutating func aim(at target: OpenTarget) {
    pendingTarget = nil
    switch target {
    case .remembered:
      if let open, let top = places[open.id] { text.top = top > 0 ? top : TextRows.Above.space }
    case .top: text.top = TextRows.Above.space
    case .place(let place):
      restore(place)
      if open?.isAnalyzed == false { pendingTarget = target }
    case .sentence(let range):
      selection.focus = nil
      _ = reveal(range)
    case .naming(let name, let kind):
      if !goToFirstMention(of: name, kind) {
        text.top = TextRows.Above.space
        if open?.isAnalyzed == false { pendingTarget = target }
      }
    case .called(let words, let whom): goToName(words, whom)
    case .offset(let offset, let whom): go(to: offset, whom)
    }
  }

  /// The open article comes again, analyzed or changed: the place and the selection are kept.
  private mutating func renew(_ opened: OpenArticle) {
    let before = open
    open = opened
    selection = before.map { selection.carried(from: $0, to: opened) } ?? Selection()
    if let whom = toSelect, opened.isAnalyzed {
      toSelect = nil
      selection.entity = opened.entity(named: whom.name, kind: whom.kind) ?? selection.entity
    }
    text.found = text.found.map { FoundWords($0.words, in: opened) }
    if overlay == .why, before?.analysis != opened.analysis { overlay = nil }
    tellPanes(isSame: true)
    if let pendingTarget, opened.isAnalyzed {
      self.pendingTarget = nil
      aim(at: pendingTarget)
    }
  }

  mutating func takeFailure(_ id: ArticleID, _ trouble: Trouble) -> [Effect] {
    let row = articles.row(of: id)
    guard opening?.id == id || open?.id == id else { return [] }
    opening = nil
    if open?.id == id {
      return say(Message(subject: row?.file ?? id.rawValue, text: trouble.what, isTrouble: true))
    }
    guard let row else { return [] }
    show(trouble, of: row)
    return []
  }

  private mutating func show(_ trouble: Trouble, of row: ArticleRow) {
    let figures = articles.figures
    let others = figures.all - figures.unreadable - (row.trouble == nil ? 1 : 0)
    self.trouble = OpenTrouble(id: row.id, file: row.file, trouble: trouble, others: max(0, others))
    opening = nil
    open = nil
    selection = Selection()
    if overlay == .why { overlay = nil }
    tellPanes(isSame: false)
  }

  private mutating func goToName(_ words: String, _ whom: Whom) {
    guard goToFirstMention(of: whom.name, whom.kind) || goToFirstMention(of: words, whom.kind) else {
      text.top = TextRows.Above.space
      if open?.isAnalyzed == false { pendingTarget = .called(words, whom) }
      return
    }
    guard let open, let entity = selection.entity, let mention = open.mention(called: words, of: entity) else { return }
    selection.focus = .mention(mention)
    if let range = selection.focus?.range(in: open) { _ = reveal(range) }
  }

  /// Goes to an offset; what stands there comes under focus as soon as it is known.
  private mutating func go(to offset: Int, _ whom: Whom) {
    guard let open else { return }
    if !open.isAnalyzed { pendingTarget = .offset(offset, whom) }
    selection.entity = open.entity(named: whom.name, kind: whom.kind)
    selection.focus = open.focus(at: offset)
    let range = selection.focus?.range(in: open) ?? TextRange(offset, offset + 1)
    // The sentence's beginning stays in view above a date that stands late in it.
    _ = reveal(TextRange(min(offset, range.start), min(range.end, range.start + 1)))
  }

  /// Selects someone by name and goes to the first mention.
  private mutating func goToFirstMention(of name: String, _ kind: EntityKind) -> Bool {
    guard let open, let index = open.entity(named: name, kind: kind),
      let mention = open.analysis.entities[index].mentions.first
    else { return false }
    selection.entity = index
    selection.focus = .mention(mention)
    sought = .mentions
    if let range = selection.focus?.range(in: open) { _ = reveal(range) }
    return true
  }
}

extension OpenArticle {
  /// The entity of that name: its own, else an alias, else the same surname.
  func entity(named name: String, kind: EntityKind) -> EntityIndex? {
    let entities = analysis.entities
    let same = entities.indices.filter { entities[$0].kind == kind }
    return same.first { entities[$0].name == name }
      ?? same.first { entities[$0].aliases.contains { $0.text == name } }
      ?? same.first { SpeakerName.surname(of: entities[$0].name) == SpeakerName.surname(of: name) }
  }
}

extension Selection {
  /// The same selection in another analysis of an article: entities by name, places by where they stand.
  func carried(from old: OpenArticle, to new: OpenArticle) -> Selection {
    func entity(_ index: EntityIndex?) -> EntityIndex? {
      guard let index, old.analysis.entities.indices.contains(index) else { return nil }
      let entity = old.analysis.entities[index]
      return new.analysis.entities.firstIndex { $0.name == entity.name && $0.kind == entity.kind }
    }
    var result = Selection(entity: entity(self.entity), only: entity(only))
    guard let focus, let range = focus.range(in: old) else { return result }
    switch focus {
    case .mention: result.focus = new.analysis.mentions.firstIndex { $0.range == range }.map(Focus.mention)
    case .quotation: result.focus = new.analysis.quotations.firstIndex { $0.range == range }.map(Focus.quotation)
    case .time: result.focus = new.analysis.times.firstIndex { $0.range == range }.map(Focus.time)
    case .match: result.focus = range.end <= new.bytes.count ? focus : nil
    }
    return result
  }
}
