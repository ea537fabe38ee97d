// How the list of articles looks.

import NewsModel
import TerminalUI

extension ArticlesState {
  func draw(on canvas: inout Canvas, in context: PaneContext) {
    if isEmpty {
      if let results = context.results { return drawNothing(of: results, on: &canvas) }
      if isComplete { EmptyFolderPage(place: place, passedOver: passedOver).draw(on: &canvas) }
      return
    }
    if shown.isEmpty {
      canvas.put(
        cut: rowFilter.isPlain
          ? "No article has “\(filterWords)” in it" : "Of no article here is this true: \(filterWords)", column: 3,
        row: min(1, canvas.height - 1),
        style: Style(.dim), limit: canvas.width - 4)
    }
    for item in items(in: context) {
      guard let row = row(at: item.index) else { continue }
      let line = ArticleLine(
        row: row, marks: context.marks, story: stories.place(of: row.id), isSelected: item.index == selectedIndex,
        isFocused: context.isFocused)
      switch ArticleForm(context) {
      case .oneRow: line.drawInColumns(on: &canvas, at: item.row)
      case .twoRows: line.drawStacked([row.title], on: &canvas, at: item.row)
      case .beside: line.drawStacked(titleLines(at: item.index, in: context), on: &canvas, at: item.row)
      }
    }
  }

  /// Says that nothing was found, or what can be looked for.
  private func drawNothing(of results: SearchResults, on canvas: inout Canvas) {
    let words =
      results.isAnswered
      ? "Nothing in the library has that: \(results.words)"
      : "Words, “phrases”, person: speaker: place: quote: title: mentions:2024-03 is:starred tag: -not OR"
    canvas.put(
      cut: words, column: 3, row: min(1, canvas.height - 1), style: Style(.dim), limit: canvas.width - 4)
  }

  func caption(in context: PaneContext) -> Caption? {
    guard let row = selected else {
      guard isEmpty, isComplete else { return nil }
      return Caption(words: [.init(place + "/", .strong), .init("   is watched; no articles in it")])
    }
    let position = "\(selectedIndex + 1) of \(shown.count)"
    if let trouble = row.trouble {
      var caption = Caption(trouble: trouble, of: row.file)
      caption.position = position + " files"
      return caption
    }
    if let words = stories.words(of: row.id) { return Caption(words: [.init(words)], position: position) }
    if let excerpt = context.results?.excerpts[row.id] { return Caption(words: excerpt.words, position: position) }
    guard let open = context.open, open.id == row.id else {
      return Caption(words: [.init(row.file, .strong)], position: position)
    }
    var facts = ""
    if open.isAnalyzed {
      let people = open.analysis.entities.count { $0.kind == .person }
      facts = [
        counted(people, "person", plural: "people"), counted(open.speech.count, "quote"),
        counted(open.analysis.times.count, "date"),
      ].filter { !$0.hasPrefix("0 ") }.joined(separator: ", ")
    }
    let rest = "\(open.readingMinutes) min, " + (row.isUnread ? "unread" : "read")
    return Caption(
      words: [.init(facts, .strong), .init(facts.isEmpty ? rest : "   " + rest)], position: position)
  }
}

/// One article of the list.
private struct ArticleLine {
  let row: ArticleRow
  let marks: ReaderMarks
  let story: StoryFolding.Place?
  let isSelected: Bool
  let isFocused: Bool

  private var ground: Ground { isSelected ? (isFocused ? .selected : .selectedElsewhere) : .none }
  private var isUnreadable: Bool { row.trouble != nil }

  private func style(_ role: TerminalUI.Role) -> Style { Style(role, on: ground) }

  private var titleStyle: Style {
    style(isSelected ? (isUnreadable ? .ink : .headline) : row.isUnread || isUnreadable ? .ink : .read)
  }

  private func drawMarks(on canvas: inout Canvas, at line: Int) {
    if isSelected { canvas.put("›", column: 0, row: line, style: style(isFocused ? .mark : .strong)) }
    if isUnreadable {
      canvas.put("!", column: 1, row: line, style: style(.trouble))
    } else if row.isUnread {
      canvas.put("•", column: 1, row: line, style: style(.unread))
    }
    if marks.starred.contains(row.id) { canvas.put("★", column: 2, row: line, style: style(.mark)) }
  }

  /// `▸ 2 more #bridge #rain`
  private var tags: String {
    let tags = marks.tags[row.id, default: []].map { "#" + $0 }
    guard case .lead(let others, let isUnfolded) = story else { return tags.joined(separator: " ") }
    return (["\(isUnfolded ? "▾" : "▸") \(others) more"] + tags).joined(separator: " ")
  }

  /// Columns that a title is set in from the left: those of a story stand under its first.
  private var indent: Int { story == .member ? 2 : 0 }

  private var date: (text: String, role: TerminalUI.Role) {
    row.date.map { ($0.inColumns, isSelected ? .count : .dim) } ?? ("···· ··· ··", isSelected ? .count : .faint)
  }

  func drawInColumns(on canvas: inout Canvas, at line: Int) {
    if isSelected { canvas.lay(ground, row: line, columns: 0..<canvas.width) }
    drawMarks(on: &canvas, at: line)
    canvas.put(date.text, column: 3, row: line, style: style(date.role))
    let room = canvas.width - 30
    let used =
      indent + canvas.put(cut: row.title, column: 16 + indent, row: line, style: titleStyle, limit: room - indent)
    if !tags.isEmpty, room - used > 4 {
      canvas.put(cut: tags, column: 18 + used, row: line, style: style(.dim), limit: room - used - 2)
    }
    guard !isUnreadable else { return }
    drawFigure(row.counts?.people, end: canvas.width - 9, on: &canvas, at: line)
    drawFigure(row.counts?.quotes, end: canvas.width - 2, on: &canvas, at: line)
  }

  /// Sets a count flush right before a column: `–` for none, `·` while it is not known.
  private func drawFigure(_ number: Int?, end: Int, on canvas: inout Canvas, at line: Int) {
    let text = number.map { $0 > 0 ? "\($0)" : "–" } ?? "·"
    let role: TerminalUI.Role = (number ?? 0) > 0 ? .count : .faint
    canvas.put(text, column: end - CellText.width(text), row: line, style: style(role))
  }

  func drawStacked(_ title: [String], on canvas: inout Canvas, at line: Int) {
    if isSelected {
      for row in line..<line + title.count + 1 { canvas.lay(ground, row: row, columns: 0..<canvas.width) }
    }
    drawMarks(on: &canvas, at: line)
    for (index, text) in title.enumerated() {
      canvas.put(
        cut: text, column: 3 + indent, row: line + index, style: titleStyle, limit: canvas.width - 6 - indent)
    }
    var facts = [date.text]
    if let counts = row.counts, counts.people > 0 { facts.append(counted(counts.people, "person", plural: "people")) }
    if let counts = row.counts, counts.quotes > 0 { facts.append(counted(counts.quotes, "quote")) }
    if !tags.isEmpty { facts.append(tags) }
    let wide = facts.joined(separator: "  ·  ")
    let words = CellText.width(wide) <= canvas.width - 4 ? wide : facts.joined(separator: " · ")
    canvas.put(
      cut: words, column: 3, row: line + title.count,
      style: style(isSelected ? .count : date.role), limit: canvas.width - 4)
  }
}
