// Going to places in the text, and back again.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Goes deeper: from a pane to a place in the text, with the focus.
  mutating func jump(to focus: Focus, entity: EntityIndex?) -> [Effect] {
    guard let open, let range = focus.range(in: open) else { return say("Nothing to go to here") }
    keepPlace()
    goToText()
    if let entity { selection.entity = entity }
    selection.focus = focus
    sought = .mentions
    return reveal(range)
  }

  mutating func jump(to range: TextRange) -> [Effect] {
    guard open != nil else { return say("Nothing to go to here") }
    keepPlace()
    goToText()
    selection.focus = nil
    return reveal(range)
  }

  /// Goes to a place without leaving the pane that has the focus, if the text is in view; a run of steps is one jump.
  mutating func step(to focus: Focus, entity: EntityIndex? = nil) -> [Effect] {
    guard let open, let range = focus.range(in: open) else { return [] }
    if !jumps.isStepping { keepPlace() }
    jumps.isStepping = true
    showText()
    if let entity { selection.entity = entity }
    selection.focus = focus
    return reveal(range) + explainAgain()
  }

  /// Brings a range of the text into view.
  mutating func reveal(_ range: TextRange) -> [Effect] {
    text.move(in: textContext) { $0.reveal(range) }
    return []
  }

  /// What the text sees, also while it is not in view.
  var textContext: PaneContext { context(for: .text, layout: layout) }

  /// With the evidence in view, the next one comes with its own.
  private mutating func explainAgain() -> [Effect] {
    guard overlay == .why, let claim = claimUnderFocus else { return [] }
    return explain(claim)
  }

  private mutating func goToText() {
    overlay = nil
    focus(.text)
  }

  /// Makes sure that the text is in view.
  private mutating func showText() {
    if overlay == .quotes || overlay == .help { overlay = nil }
    guard layout.rects[.text] == nil else { return }
    if layout.isSingle || isZoomed || focusedPane == .articles { focus(.text) } else { front = .text }
  }

  var currentPlace: JumpPlace? {
    guard open != nil || focusedPane == .dossier || results != nil else { return nil }
    var place = JumpPlace(
      article: open?.id, top: text.top, focus: selection.focus, entity: selection.entity, pane: focusedPane,
      hadQuotes: overlay == .quotes)
    place.dossier = focusedPane == .dossier ? dossier.place : nil
    place.search = results?.words
    place.row = results == nil ? nil : articles.selected?.id
    return place
  }

  mutating func keepPlace() {
    if let place = currentPlace { jumps.push(place) }
  }

  mutating func jumpBack(times: Int) -> [Effect] {
    guard var place = currentPlace, !jumps.back.isEmpty else { return say("No jump to go back from") }
    for _ in 0..<min(times, JumpList.longest) {
      guard let target = jumps.goBack(from: place) else { break }
      place = target
    }
    return go(to: place)
  }

  mutating func jumpForward(times: Int) -> [Effect] {
    guard var place = currentPlace, !jumps.forward.isEmpty else { return say("No jump to go forward to") }
    for _ in 0..<min(times, JumpList.longest) {
      guard let target = jumps.goForward(from: place) else { break }
      place = target
    }
    return go(to: place)
  }

  private mutating func go(to place: JumpPlace) -> [Effect] {
    var effects = turn(toSearch: place)
    if let page = place.dossier { effects += show(page) } else { focus(place.pane) }
    overlay = place.hadQuotes && !layout.panes.contains(.quotes) ? .quotes : nil
    guard let article = place.article else { return effects }
    guard article == open?.id, opening == nil else { return effects + openArticle(article, at: .place(place)) }
    restore(place)
    return effects
  }

  /// The list shows again what it showed: the folder, or what was found.
  private mutating func turn(toSearch place: JumpPlace) -> [Effect] {
    guard place.search != results?.words else { return [] }
    if results != nil { leaveResults() }
    guard let words = place.search else { return [] }
    let effects = search(words)
    results?.selecting = place.row
    return effects
  }

  /// Takes a place up again in the open article.
  mutating func restore(_ place: JumpPlace) {
    text.top = place.top
    selection.focus = place.focus.flatMap { focus in open.flatMap { focus.range(in: $0) }.map { _ in focus } }
    let count = open?.analysis.entities.count ?? 0
    selection.entity = place.entity.flatMap { $0 < count ? $0 : nil }
  }
}
