// How the people pane changes.

import NewsModel
import TerminalUI

extension PeopleState: Pane {
  var canFilter: Bool { true }

  func heading(in context: PaneContext) -> PaneHeading {
    var heading = PaneHeading(name: "PEOPLE")
    if context.wordsForNothing == nil { heading.figures = context.isNarrow ? "# ─ “" : "named quoted" }
    heading.note = filterWords.isEmpty ? sort == .count ? "" : "by \(sort.rawValue)" : "filter: \(filterWords)"
    return heading
  }

  func hints(in context: PaneContext) -> [CommandName] {
    [.enter, .down, .unfold, .only, .why, .correct, .filter, .sort, .copy, .nextMention, .zoom, .back]
  }

  func caption(in context: PaneContext) -> Caption? {
    guard context.wordsForNothing == nil, let layout = PeopleLayout(self, in: context),
      let index = cursor(in: layout, context), layout.items.indices.contains(index)
    else { return nil }
    return PeopleCaption(layout.items[index], in: layout, elsewhere: context.elsewhere).caption
  }

  func draw(on canvas: inout Canvas, in context: PaneContext) {
    guard let layout = PeopleLayout(self, in: context), context.wordsForNothing == nil, !layout.items.isEmpty else {
      return drawNothing(on: &canvas, in: context)
    }
    PeopleDrawing(
      layout: layout, selection: context.selection, isFocused: context.isFocused, elsewhere: context.elsewhere
    )
    .draw(from: layout.top(in: context), cursor: cursor(in: layout, context), on: &canvas)
  }

  private func drawNothing(on canvas: inout Canvas, in context: PaneContext) {
    let none = filterWords.isEmpty ? "No one is named here." : "No name has “\(filterWords)” in it."
    canvas.put(
      cut: context.wordsForNothing ?? none, column: context.leftMargin, row: context.height > 2 ? 1 : 0,
      style: Style(.dim), limit: context.width - context.leftMargin - 1)
  }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    if command == .escape, !filterWords.isEmpty {
      setFilter("")
      return .handled
    }
    guard let layout = PeopleLayout(self, in: context), !layout.items.isEmpty else { return .unhandled }
    let here = cursor(in: layout, context) ?? 0
    let rows = layout.rows
    if let target = command.target(from: here, of: rows, window: context.height, count: context.count) {
      let target = command == .end && context.hasCount ? min(context.count - 1, rows.count - 1) : target
      return go(to: layout.items[target], layout, context)
    }
    let item = layout.items[here]
    switch command {
    case .enter: return enter(item, layout, context)
    case .unfold: return unfold(item, layout, context)
    case .fold: return fold(item, layout, context)
    case .only: return only(item, context)
    case .sort: return sortAgain(keeping: item, context)
    case .why: return why(item, layout)
    case .correct: return correct(item, layout)
    case .copy: return copy(item, layout)
    default: return .unhandled
    }
  }

  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool {
    guard let layout = PeopleLayout(self, in: context) else { return false }
    let top = layout.top(in: context)
    guard let index = layout.rows.item(atRow: row, from: top, window: context.height) else { return false }
    let wasThere = index == layout.cursor(selected: context.selection.entity)
    cursor = layout.items[index]
    knownSelection = context.selection.entity
    scroll.follow(index, of: layout.rows, window: context.height)
    return wasThere
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    guard let layout = PeopleLayout(self, in: context) else { return }
    scroll.scroll(
      by: rows, of: layout.rows, cursor: layout.cursor(selected: context.selection.entity), window: context.height,
      isFocused: context.isFocused)
  }

  mutating func filter(by words: String, in context: PaneContext) { setFilter(words) }

  mutating func opened(_ open: OpenArticle?, isSame: Bool) { show(open, isSame: isSame) }

  /// The person, organization or place that the cursor is on: what a click selects.
  var entityUnderCursor: EntityIndex? { cursor?.entity }

  /// Whose row is lit.
  func entity(in context: PaneContext) -> EntityIndex? {
    guard let layout = PeopleLayout(self, in: context), let index = cursor(in: layout, context),
      layout.items.indices.contains(index)
    else { return nil }
    return layout.items[index].entity
  }
}

// MARK: - What each command does

extension PeopleState {
  /// Brings the row of a person, organization or place into view, with the cursor on it.
  mutating func show(_ claim: Claim, in context: PaneContext) {
    guard case .entity(let entity) = claim, let list, list.open.analysis.entities.indices.contains(entity) else {
      return
    }
    let kind = list.open.analysis.entities[entity].kind
    if shown[kind]?.contains(entity) != true { setFilter("") }
    if kind != .person { openSections.insert(kind) }
    _ = settle(on: .entity(entity), context)
  }

  /// Where the cursor is; in the pane with the focus it is always somewhere.
  private func cursor(in layout: PeopleLayout, _ context: PaneContext) -> Int? {
    layout.cursor(selected: context.selection.entity) ?? (context.isFocused ? 0 : nil)
  }

  private mutating func go(to item: PeopleItem, _ layout: PeopleLayout, _ context: PaneContext) -> PaneOutcome {
    cursor = item
    if let index = layout.items.firstIndex(of: item) {
      scroll.follow(index, of: layout.rows, window: context.height)
    }
    knownSelection = item.entity ?? context.selection.entity
    return item.entity.map { $0 == context.selection.entity ? .handled : .select($0) } ?? .handled
  }

  /// Goes to the first place in the text; from there, to the page of all that is known of the same one.
  private mutating func enter(_ item: PeopleItem, _ layout: PeopleLayout, _ context: PaneContext) -> PaneOutcome {
    if case .section(let kind) = item {
      return openSections.contains(kind) ? fold(item, layout, context) : unfold(item, layout, context)
    }
    let entity = target(of: item, layout)
    guard let mention = firstMention(of: item, layout) else { return .refused("It is nowhere in the text") }
    cursor = item
    knownSelection = entity
    if context.selection.focus == .mention(mention), context.selection.entity == entity {
      return .perform(.dossier)
    }
    return .jump(.mention(mention), entity: entity)
  }

  /// Whom a row leads to: a candidate leads to who it may be.
  private func target(of item: PeopleItem, _ layout: PeopleLayout) -> EntityIndex? {
    let entities = layout.list.open.analysis.entities
    guard case .candidate(let entity, let index) = item else { return item.entity }
    let candidate = entities[entity].candidates[index].entity
    return entities.indices.contains(candidate) ? candidate : entity
  }

  private func firstMention(of item: PeopleItem, _ layout: PeopleLayout) -> MentionIndex? {
    let open = layout.list.open
    if case .form(let entity, let index) = item { return layout.list.forms(of: entity).all[index].first }
    guard let entity = target(of: item, layout), let mention = open.analysis.entities[entity].links.first?.mention
    else { return nil }
    return open.analysis.mentions.indices.contains(mention) ? mention : nil
  }

  private mutating func unfold(_ item: PeopleItem, _ layout: PeopleLayout, _ context: PaneContext) -> PaneOutcome {
    switch item {
    case .section(let kind):
      guard !layout.isOpen(kind) else { return .refused("Unfolded already") }
      openSections.insert(kind)
    case .entity(let entity):
      guard layout.list.hasForms(entity) else { return .refused("No other names here") }
      guard !layout.unfolded.contains(entity) else { return .refused("Unfolded already") }
      unfolded = layout.unfolded.union([entity])
    case .form, .candidate: return .refused("Nothing to unfold here")
    }
    return settle(on: item, context)
  }

  private mutating func fold(_ item: PeopleItem, _ layout: PeopleLayout, _ context: PaneContext) -> PaneOutcome {
    if let entity = item.entity, layout.unfolded.contains(entity) {
      unfolded = layout.unfolded.subtracting([entity])
      return settle(on: .entity(entity), context)
    }
    let kind = item.entity.map { layout.list.open.analysis.entities[$0].kind } ?? item.section
    guard let kind, openSections.contains(kind), filterWords.isEmpty else { return .refused("Folded already") }
    openSections.remove(kind)
    return settle(on: .section(kind), context)
  }

  /// Puts the cursor on an item of the new layout and keeps it in view.
  private mutating func settle(on item: PeopleItem, _ context: PaneContext) -> PaneOutcome {
    cursor = item
    knownSelection = context.selection.entity
    if let layout = PeopleLayout(self, in: context), let index = layout.items.firstIndex(of: item) {
      scroll.follow(index, of: layout.rows, window: context.height)
    }
    return .handled
  }

  private func only(_ item: PeopleItem, _ context: PaneContext) -> PaneOutcome {
    if context.selection.only != nil, item.entity == nil || context.selection.only == item.entity { return .only(nil) }
    return item.entity.map { .only($0) } ?? .refused("No one is selected")
  }

  private mutating func sortAgain(keeping item: PeopleItem, _ context: PaneContext) -> PaneOutcome {
    sortNext()
    return settle(on: item, context)
  }

  private func why(_ item: PeopleItem, _ layout: PeopleLayout) -> PaneOutcome {
    switch item {
    case .section: .refused("Nothing is claimed here")
    case .entity(let entity), .candidate(let entity, _): .explain(.entity(entity))
    case .form(let entity, _): .explain(firstMention(of: item, layout).map { .mention($0) } ?? .entity(entity))
    }
  }

  /// What can be corrected of a row: of another name, that it belongs to someone else.
  private func correct(_ item: PeopleItem, _ layout: PeopleLayout) -> PaneOutcome {
    switch item {
    case .section: return .refused("Nothing to correct here")
    case .entity(let entity), .candidate(let entity, _): return .correct(.entity(entity, called: nil))
    case .form(let entity, let index):
      let form = layout.list.forms(of: entity).all[index]
      return .correct(.entity(entity, called: form.kind == .name ? form.words : nil))
    }
  }

  /// `Ilya Sutskever: chief scientist of OpenAI; also Suzkawi, Suzkovi`
  private func copy(_ item: PeopleItem, _ layout: PeopleLayout) -> PaneOutcome {
    guard let index = item.entity else { return .refused("No name here to copy") }
    let entity = layout.list.open.analysis.entities[index]
    let names = layout.list.forms(of: index).names.map(\.words)
    let parts = entity.roles.map(\.text) + (names.isEmpty ? [] : ["also " + names.joined(separator: ", ")])
    let text = entity.name + (parts.isEmpty ? "" : ": " + parts.joined(separator: "; "))
    return .copy(text, said: "\(entity.name), with \(counted(names.count, "other name"))")
  }
}

extension PeopleItem {
  fileprivate var section: EntityKind? { if case .section(let kind) = self { kind } else { nil } }
}
