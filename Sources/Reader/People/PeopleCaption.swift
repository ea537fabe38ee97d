// What the caption says of a row of people: what there was no room for in the pane.

import NewsModel

struct PeopleCaption {
  let caption: Caption

  init(_ item: PeopleItem, in layout: PeopleLayout, elsewhere: PeopleElsewhere = PeopleElsewhere()) {
    switch item {
    case .section(let kind): caption = PeopleCaption.section(kind, layout)
    case .entity(let entity): caption = PeopleCaption.entity(entity, layout, elsewhere[entity, of: layout.list.open])
    case .form(let entity, let index): caption = PeopleCaption.form(index, of: entity, layout)
    case .candidate(let entity, let index): caption = PeopleCaption.candidate(index, of: entity, layout)
    }
  }

  private static func section(_ kind: EntityKind, _ layout: PeopleLayout) -> Caption {
    let count = layout.state.shown[kind]?.count ?? 0
    return Caption(words: [.init(kind.sectionName, .mark), .init("   " + counted(count, "name"))])
  }

  /// `Ilya Sutskever   chief scientist of OpenAI; named 18 times, quoted once`
  private static func entity(_ index: EntityIndex, _ layout: PeopleLayout, _ elsewhere: Elsewhere?) -> Caption {
    let list = layout.list
    let entity = list.open.analysis.entities[index]
    let shown = layout.state.shown[entity.kind] ?? []
    let quoted = list.quoted(index) > 0 ? ", quoted " + times(list.quoted(index)) : ""
    let roles = entity.roles.map { $0.text + "; " }.joined()
    let age = entity.age.map { $0.words + "; " } ?? ""
    let others = elsewhere.map { $0.places.isEmpty ? "" : "; " + $0.words } ?? ""
    let open = entity.isOpen ? "open: it may be each of the names below; " : ""
    return Caption(
      words: [
        .init(entity.name + (entity.isOpen ? "?" : ""), .mark),
        .init("   \(open)\(roles)\(age)named \(times(list.named(index)))\(quoted)\(others)"),
      ], position: shown.firstIndex(of: index).map { "\($0 + 1) of \(shown.count)" } ?? "")
  }

  /// `Suzkovi → Ilya Sutskever   likely: a garbled spelling, and no other candidate`
  private static func form(_ place: Int, of index: EntityIndex, _ layout: PeopleLayout) -> Caption {
    let form = layout.list.forms(of: index).all[place]
    let entity = layout.list.open.analysis.entities[index]
    var caption = Caption(words: [.init(form.short, .mark), .init(" → "), .init(entity.name, .strong)])
    let link = entity.links.first { $0.mention == form.first }
    if form.kind != .pronouns {
      let reason = link.map { LinkReason($0, of: entity).sentence } ?? "\(form.certainty.rawValue): \(form.reason)"
      caption.words.append(.init("   " + reason))
    }
    caption.position = times(form.count)
    return caption
  }

  private static func candidate(_ place: Int, of index: EntityIndex, _ layout: PeopleLayout) -> Caption {
    let entities = layout.list.open.analysis.entities
    let candidate = entities[index].candidates[place]
    let name = entities.indices.contains(candidate.entity) ? entities[candidate.entity].name : "?"
    return Caption(words: [
      .init(entities[index].name, .mark), .init(" → "), .init(name + "?", .strong),
      .init("   open: " + candidate.reason),
    ])
  }

  private static func times(_ number: Int) -> String {
    number == 1 ? "once" : number == 2 ? "twice" : "\(number) times"
  }
}
