// The rows of the people pane that the cursor can stand on.

import NewsModel

/// Something the cursor can stand on.
enum PeopleItem: Hashable, Sendable {
  /// A name, with roles and (folded) other names below it.
  case entity(EntityIndex)
  /// One of the other names of an unfolded entity, by its place in `NameForms.all`.
  case form(EntityIndex, Int)
  /// Someone whom an open name may mean, by the place in `Entity.candidates`.
  case candidate(EntityIndex, Int)
  case section(EntityKind)

  /// The entity that the row tells of.
  var entity: EntityIndex? {
    switch self {
    case .entity(let entity), .form(let entity, _), .candidate(let entity, _): entity
    case .section: nil
    }
  }
}

/// The items of the pane at one size, and their heights.
struct PeopleLayout {
  let state: PeopleState
  let list: PeopleList
  let width: Int
  let height: Int
  let items: [PeopleItem]

  /// From here on a row has room for all roles and for reasons in full.
  static let wideWidth = 60
  /// In fewer rows nothing is unfolded by itself, and people stand close together.
  private static let unfoldingHeight = 16
  private static let spaciousHeight = 12

  var isNarrow: Bool { width < 30 }
  var isWide: Bool { width >= PeopleLayout.wideWidth }
  var isSpacious: Bool { !isNarrow && height >= PeopleLayout.spaciousHeight }

  init?(_ state: PeopleState, in context: PaneContext) {
    guard let list = state.list else { return nil }
    self.init(state, list, width: context.width, height: context.height)
  }

  init(_ state: PeopleState, _ list: PeopleList, width: Int, height: Int) {
    self.state = state
    self.list = list
    self.width = width
    self.height = height
    let unfolded = state.unfolded ?? PeopleLayout.unfoldedAtFirst(state, list, height: height)
    items = list.items(for: PeopleList.Question(state, unfolded)) {
      var items: [PeopleItem] = []
      for kind in PeopleState.kinds {
        guard let shown = state.shown[kind], !shown.isEmpty else { continue }
        if kind != .person {
          items.append(.section(kind))
          guard state.openSections.contains(kind) || !state.filterWords.isEmpty else { continue }
        }
        for entity in shown { PeopleLayout.add(entity, list, isUnfolded: unfolded.contains(entity), to: &items) }
      }
      return items
    }
    self.unfolded = unfolded
  }

  let unfolded: Set<EntityIndex>

  /// Where there is room, who is named most shows all names.
  private static func unfoldedAtFirst(_ state: PeopleState, _ list: PeopleList, height: Int) -> Set<EntityIndex> {
    guard height >= unfoldingHeight, let first = state.shown[.person]?.first, list.hasForms(first) else { return [] }
    return [first]
  }

  private static func add(_ entity: EntityIndex, _ list: PeopleList, isUnfolded: Bool, to items: inout [PeopleItem]) {
    items.append(.entity(entity))
    let candidates = list.open.analysis.entities[entity].candidates
    items += candidates.indices.map { .candidate(entity, $0) }
    guard isUnfolded, list.hasForms(entity) else { return }
    items += list.forms(of: entity).all.indices.map { .form(entity, $0) }
  }

  var rows: ItemRows { ItemRows(count: items.count, lead: lead(of:), rows: rows(of:)) }

  /// One blank row between people, and above the first section.
  private func lead(of index: Int) -> Int {
    guard isSpacious, index > 0 else { return 0 }
    switch items[index] {
    case .section(let kind): return isFirstSection(kind) || isOpen(before: kind) ? 1 : 0
    case .entity(let entity): return list.open.analysis.entities[entity].kind == .person ? 1 : 0
    case .form, .candidate: return 0
    }
  }

  private func isFirstSection(_ kind: EntityKind) -> Bool {
    kind == .organization || state.shown[.organization]?.isEmpty ?? true
  }

  private func isOpen(before kind: EntityKind) -> Bool {
    kind == .place && (state.openSections.contains(.organization) || !state.filterWords.isEmpty)
  }

  private func rows(of index: Int) -> Int {
    switch items[index] {
    case .entity(let entity): 1 + roleRows(of: entity) + (hasFoldedRow(entity) ? 1 : 0)
    case .section(let kind): hasPreview(kind) ? 2 : 1
    case .form, .candidate: 1
    }
  }

  private func roleRows(of entity: EntityIndex) -> Int {
    let roles = list.open.analysis.entities[entity].roles.count
    return isWide ? min(1, roles) : roles
  }

  func hasFoldedRow(_ entity: EntityIndex) -> Bool { list.hasForms(entity) && !unfolded.contains(entity) }

  func isOpen(_ section: EntityKind) -> Bool {
    state.openSections.contains(section) || !state.filterWords.isEmpty
  }

  /// A folded section shows its first names, where there is a row for them.
  func hasPreview(_ section: EntityKind) -> Bool { !isNarrow && !isOpen(section) }
}

extension PeopleLayout {
  /// The index of the item the cursor is on: where it was gone to, unless someone else has been selected since. Nil if
  /// what is selected is not in the pane and the cursor was never there.
  func cursor(selected: EntityIndex?) -> Int? {
    if selected == state.knownSelection, let cursor = state.cursor, let index = items.firstIndex(of: cursor) {
      return index
    }
    guard let selected, list.open.analysis.entities.indices.contains(selected) else { return nil }
    return items.firstIndex(of: .entity(selected))
      ?? items.firstIndex(of: .section(list.open.analysis.entities[selected].kind))
  }

  /// The top of the view.
  func top(in context: PaneContext) -> RowPlace {
    state.scroll.top(
      of: rows, cursor: cursor(selected: context.selection.entity), window: context.height,
      isFocused: context.isFocused)
  }
}
