// How the people pane looks.

import NewsModel
import TerminalUI

/// Draws the items of the pane that are in view.
struct PeopleDrawing {
  let layout: PeopleLayout
  let selection: Selection
  let isFocused: Bool
  let elsewhere: PeopleElsewhere

  init(layout: PeopleLayout, selection: Selection, isFocused: Bool, elsewhere: PeopleElsewhere) {
    self.layout = layout
    self.selection = selection
    self.isFocused = isFocused
    self.elsewhere = elsewhere
  }

  private var list: PeopleList { layout.list }
  /// What stands in a section is indented below its name.
  private var indent = 0
  private var nameColumn: Int { (layout.isNarrow ? 2 : 3) + indent }
  /// Columns before roles, and before other names.
  private var roleColumn: Int { (layout.isNarrow ? 2 : 5) + indent }
  private var formColumn: Int { (layout.isNarrow ? 4 : 5) + indent }
  /// The columns after the figures.
  private var namedEnd: Int { layout.width - (layout.isNarrow ? 6 : 9) }
  private var quotedEnd: Int { layout.width - 2 }
  private var right: Int { layout.width - 1 }

  func draw(from top: RowPlace, cursor: Int?, on canvas: inout Canvas) {
    for (index, start) in layout.rows.visible(from: top, window: layout.height) {
      let item = layout.items[index]
      let row = start + layout.rows.lead(index)
      var drawing = self
      drawing.indent = item.entity.map { list.open.analysis.entities[$0].kind == .person ? 0 : 2 } ?? 0
      drawing.draw(item, row: row, on: &canvas)
      if index == cursor { drawing.mark(row, item: item, on: &canvas) }
    }
  }

  private func draw(_ item: PeopleItem, row: Int, on canvas: inout Canvas) {
    switch item {
    case .entity(let entity): drawEntity(entity, row: row, on: &canvas)
    case .form(let entity, let index): drawForm(index, of: entity, row: row, on: &canvas)
    case .candidate(let entity, let index): drawCandidate(index, of: entity, row: row, on: &canvas)
    case .section(let kind): drawSection(kind, row: row, on: &canvas)
    }
  }

  private func mark(_ row: Int, item: PeopleItem, on canvas: inout Canvas) {
    canvas.lay(isFocused ? .selected : .selectedElsewhere, row: row, columns: 0..<canvas.width)
    // A section's own mark tells whether it is folded.
    if case .section = item, layout.isNarrow { return }
    let column = layout.isNarrow ? 0 : nameColumn - (item.isSection ? 3 : 2)
    canvas.put(
      "›", column: column, row: row,
      style: Style(isFocused ? .mark : .strong, on: isFocused ? .selected : .selectedElsewhere))
  }
}

extension PeopleItem {
  fileprivate var isSection: Bool { if case .section = self { true } else { false } }
}

// MARK: - Names with what stands below them

extension PeopleDrawing {
  private func drawEntity(_ index: EntityIndex, row: Int, on canvas: inout Canvas) {
    let entity = list.open.analysis.entities[index]
    let named = list.named(index)
    let name = entity.isOpen ? entity.name + "?" : entity.name
    let figureWidth = CellText.width("\(named)")
    let room = namedEnd - figureWidth - 1 - nameColumn
    let used = canvas.put(
      cut: name, column: nameColumn, row: row,
      style: Style(list.open.role(ofEntity: index, selected: selection.entity)), limit: room)
    // A name is never cut for it: the caption tells it too.
    let mark = elsewhere[index, of: list.open]?.mark ?? ""
    if used + 1 + CellText.width(mark) <= room {
      canvas.put(mark, column: nameColumn + used + 1, row: row, style: Style(mark.hasSuffix("?") ? .doubt : .dim))
    }
    putFigure(named, endingAt: namedEnd, row: row, on: &canvas)
    putFigure(list.quoted(index), endingAt: quotedEnd, row: row, on: &canvas)
    let next = drawRoles(entity.roles, from: row + 1, on: &canvas)
    if layout.hasFoldedRow(index) { drawFolded(list.forms(of: index), row: next, on: &canvas) }
  }

  /// Returns the row after the roles.
  private func drawRoles(_ roles: [NewsModel.Role], from row: Int, on canvas: inout Canvas) -> Int {
    guard !roles.isEmpty else { return row }
    if layout.isWide {
      let text = MarkedText(roles.map(\.text).joined(separator: " · "), .dim)
      canvas.put(text, column: roleColumn, row: row, limit: right - roleColumn)
      return row + 1
    }
    for (index, role) in roles.enumerated() where row + index < canvas.height {
      canvas.put(cut: role.text, column: roleColumn, row: row + index, style: Style(.dim), limit: right - roleColumn)
    }
    return row + roles.count
  }

  /// `Suzkawi 5 · Suzkovi 4 · 3 more`
  private func drawFolded(_ forms: NameForms, row: Int, on canvas: inout Canvas) {
    let text = PeopleDrawing.folded(forms.folded.map(\.counted), width: right - formColumn)
    canvas.put(text, column: formColumn, row: row, style: Style(.dim))
  }

  /// As many whole words as fit, and how many more there are; a lone first word is cut.
  static func folded(_ words: [String], width: Int) -> String {
    var text = ""
    for (index, word) in words.enumerated() {
      let left = words.count - index - 1
      let rest = left > 0 ? " · \(left) more" : ""
      let longer = text.isEmpty ? word : text + " · " + word
      let fits = CellText.width(longer) + (index + 1 < words.count ? CellText.width(rest) : 0) <= width
      guard !fits else {
        text = longer
        continue
      }
      if text.isEmpty { return CellText.cut(word, to: width - CellText.width(rest)) + rest }
      return text + " · \(words.count - index) more"
    }
    return text
  }

  private func putFigure(_ number: Int, endingAt end: Int, row: Int, on canvas: inout Canvas) {
    canvas.put(number > 0 ? "\(number)" : "–", endingAt: end, row: row, style: Style(number > 0 ? .count : .faint))
  }
}

// MARK: - Unfolded names, and whom an open name may mean

extension PeopleDrawing {
  private func drawForm(_ index: Int, of entity: EntityIndex, row: Int, on canvas: inout Canvas) {
    let forms = list.forms(of: entity).all
    let form = forms[index]
    let count = "\(form.count)"
    let end = namedEnd - CellText.width(count) - 1
    canvas.put(count, endingAt: namedEnd, row: row, style: Style(.dim))
    let isName = form.kind == .name
    let wide = formColumn + max(labelWidth(of: forms, entity), 6) + 2 + CellText.width(form.words)
    if form.kind == .described, wide > end {
      canvas.put(cut: form.words, column: formColumn, row: row, style: Style(.dim), limit: end - formColumn)
      return
    }
    let label = isName ? form.words : form.kind == .pronouns ? "pronouns" : "called"
    let used = canvas.put(cut: label, column: formColumn, row: row, style: Style(.ink), limit: end - formColumn)
    if layout.isNarrow && isName { return }
    let reason = isName ? self.reason(of: form, entity: entity) : layout.isWide ? form.words : form.short
    let column = formColumn + max(labelWidth(of: forms, entity), used) + 2
    // A reason stands whole or not at all; pronouns and descriptions may be cut.
    guard !isName || column + CellText.width(reason) <= end else { return }
    canvas.put(
      cut: reason, column: column, row: row, style: Style(isName && form.certainty < .sure ? .doubt : .dim),
      limit: end - column)
  }

  /// The columns that names take before their reasons: as many as the longest name, if the reasons fit after it.
  private func labelWidth(of forms: [NameForms.Form], _ entity: EntityIndex) -> Int {
    let names = forms.filter { $0.kind == .name }
    let longestReason = names.map { CellText.width(reason(of: $0, entity: entity)) }.max() ?? 0
    let most = namedEnd - 3 - formColumn - 2 - longestReason
    let longest = names.map { CellText.width($0.words) }.max() ?? 0
    let least = forms.contains { $0.kind == .pronouns } ? 8 : forms.contains { $0.kind == .described } ? 6 : 1
    return max(least, min(longest, most))
  }

  private func reason(of form: NameForms.Form, entity: EntityIndex) -> String {
    guard layout.isWide else { return form.reason }
    return AliasReason.long(form.reason, alias: form.words, name: list.open.analysis.entities[entity].name)
  }

  private func drawCandidate(_ index: Int, of entity: EntityIndex, row: Int, on canvas: inout Canvas) {
    let candidate = list.open.analysis.entities[entity].candidates[index]
    guard list.open.analysis.entities.indices.contains(candidate.entity) else { return }
    let name = list.open.analysis.entities[candidate.entity].name
    let role = list.open.role(ofEntity: candidate.entity, selected: selection.entity)
    let used = canvas.put(cut: name, column: formColumn, row: row, style: Style(role), limit: right - formColumn)
    let column = formColumn + used + 2
    canvas.put(cut: candidate.reason, column: column, row: row, style: Style(.doubt), limit: right - column)
  }
}

// MARK: - Organizations and places

extension PeopleDrawing {
  private func drawSection(_ kind: EntityKind, row: Int, on canvas: inout Canvas) {
    let shown = layout.state.shown[kind] ?? []
    canvas.put(
      layout.isOpen(kind) ? "▾" : "▸", column: nameColumn - 2, row: row, style: Style(.dim))
    canvas.put(kind.sectionName, column: nameColumn, row: row, limit: namedEnd - 3 - nameColumn)
    putFigure(shown.count, endingAt: namedEnd, row: row, on: &canvas)
    if layout.hasPreview(kind) { drawPreview(of: shown, row: row + 1, on: &canvas) }
  }

  /// `OpenAI 12  Tesla 3  xAI 3 …`
  private func drawPreview(of shown: [EntityIndex], row: Int, on canvas: inout Canvas) {
    var column = formColumn
    for (position, entity) in shown.enumerated() {
      let name = list.open.analysis.entities[entity].name
      let count = list.named(entity) > 1 ? " \(list.named(entity))" : ""
      let room = right - column - (position + 1 < shown.count ? 2 : 0)
      let needed = CellText.width(name) + CellText.width(count)
      let style = Style(list.open.role(ofEntity: entity, selected: selection.entity))
      guard needed <= room else {
        if position == 0 {
          canvas.put(cut: name, column: column, row: row, style: style, limit: right - column)
        } else {
          canvas.put("…", column: column - 1, row: row, style: Style(.dim))
        }
        return
      }
      column += canvas.put(name, column: column, row: row, style: style)
      column += canvas.put(count, column: column, row: row, style: Style(.dim)) + 2
    }
  }
}

extension EntityKind {
  /// What the people pane calls a section.
  var sectionName: String {
    switch self {
    case .person: "People"
    case .organization: "Organizations"
    case .place: "Places"
    case .other: "Others"
    }
  }
}
