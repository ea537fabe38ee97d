// How the page of a person, organization or place changes.

import NewsModel
import TerminalUI

extension DossierState: Pane {
  var canFilter: Bool { true }

  func heading(in context: PaneContext) -> PaneHeading {
    var heading = PaneHeading(name: "DOSSIER")
    heading.note = filterWords.isEmpty ? "" : "filter: \(filterWords)"
    if let dossier { heading.figures = counted(dossier.totals.articles, "article") }
    return heading
  }

  func hints(in context: PaneContext) -> [CommandName] {
    [.enter, .down, .nextPane, .nextQuote, .find, .filter, .copy, .back]
  }

  func draw(on canvas: inout Canvas, in context: PaneContext) {
    guard let layout = DossierLayout(self, in: context), !layout.items.isEmpty else {
      return drawNothing(on: &canvas, in: context)
    }
    let cursor = layout.cursor(self.cursor)
    DossierDrawing(layout: layout, isFocused: context.isFocused)
      .draw(tops: tops(layout, cursor), cursor: cursor, on: &canvas)
  }

  private func drawNothing(on canvas: inout Canvas, in context: PaneContext) {
    canvas.put(
      cut: wordsForNothing, column: context.leftMargin, row: context.height > 2 ? 1 : 0, style: Style(.dim),
      limit: context.width - context.leftMargin - 1)
  }

  private var wordsForNothing: String {
    let name = question?.name ?? ""
    return switch answer {
    case nil: name.isEmpty ? "" : "Looking for \(name) in the library…"
    case .none?: "No article of the library names \(name)."
    case .trouble(let words)?: words
    case .found?: "Nothing here has “\(filterWords)” in it."
    }
  }

  /// The first rows in view, by column.
  private func tops(_ layout: DossierLayout, _ cursor: (column: Int, place: Int)) -> [RowPlace] {
    layout.columns.enumerated().map { number, column in
      let place = number == cursor.column ? cursor.place : nil
      return scrolls[number].top(of: column.rows, cursor: place, window: column.height, isFocused: true)
    }
  }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    if command == .escape, !filterWords.isEmpty || !findWords.isEmpty {
      findWords = ""
      setFilter("")
      return .handled
    }
    guard let layout = DossierLayout(self, in: context), let item = layout.item(at: layout.cursor(cursor)) else {
      return .unhandled
    }
    if let outcome = move(command, layout, context) { return outcome }
    switch command {
    case .enter: return enter(item, layout.dossier)
    case .copy: return copy(item, layout.dossier)
    default: return .unhandled
    }
  }

  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool {
    guard let layout = DossierLayout(self, in: context) else { return false }
    let here = layout.cursor(cursor)
    guard let number = layout.columns.lastIndex(where: { column >= $0.start }) else { return false }
    let side = layout.columns[number]
    let top = tops(layout, here)[number]
    guard let place = side.rows.item(atRow: row - side.top, from: top, window: side.height) else { return false }
    let wasThere = side.items[place] == layout.item(at: here)
    _ = go(to: side.items[place], layout)
    return wasThere
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    guard let layout = DossierLayout(self, in: context) else { return }
    let here = layout.cursor(cursor)
    let side = layout.columns[here.column]
    scrolls[here.column].scroll(by: rows, of: side.rows, cursor: here.place, window: side.height, isFocused: true)
  }

  mutating func filter(by words: String, in context: PaneContext) { setFilter(words) }
}

// Moving.
extension DossierState {
  /// Moves the cursor; nil if the command does not.
  private mutating func move(_ command: CommandName, _ layout: DossierLayout, _ context: PaneContext) -> PaneOutcome? {
    let here = layout.cursor(cursor)
    let side = layout.columns[here.column]
    if let target = command.target(from: here.place, of: side.rows, window: side.height, count: context.count) {
      return go(to: side.items[target], layout)
    }
    switch command {
    case .nextPane: return goToPart(1, layout)
    case .previousPane: return goToPart(-1, layout)
    case .unfold, .right: return goToColumn(1, layout)
    case .fold, .left: return goToColumn(0, layout)
    case .nextQuote: return step(.quotes, context.count, layout)
    case .previousQuote: return step(.quotes, -context.count, layout)
    case .nextDate: return step(.timeline, context.count, layout)
    case .previousDate: return step(.timeline, -context.count, layout)
    case .nextArticle: return step(.articles, context.count, layout)
    case .previousArticle: return step(.articles, -context.count, layout)
    case .nextMention: return findAgain(context.count, layout)
    case .previousMention: return findAgain(-context.count, layout)
    default: return nil
    }
  }

  /// Puts the cursor on a row. At the last row that was told of a long part, more are asked for.
  private mutating func go(to item: DossierItem, _ layout: DossierLayout) -> PaneOutcome {
    cursor = item
    let here = layout.cursor(item)
    let side = layout.columns[here.column]
    scrolls[here.column].follow(here.place, of: side.rows, window: side.height)
    guard item.index == layout.dossier.count(of: item.part) - 1, filterWords.isEmpty, let more = grow(item.part) else {
      return .handled
    }
    return .effects([.findDossier(more)])
  }

  /// The first row of the next part, round and round.
  private mutating func goToPart(_ step: Int, _ layout: DossierLayout) -> PaneOutcome {
    let parts = layout.columns.flatMap { column in
      column.items.indices.filter(column.beginsPart).map { column.items[$0] }
    }
    let current = layout.item(at: layout.cursor(cursor))?.part
    guard let place = parts.firstIndex(where: { $0.part == current }) else { return .unhandled }
    return go(to: parts[(place + step + parts.count) % parts.count], layout)
  }

  private mutating func goToColumn(_ number: Int, _ layout: DossierLayout) -> PaneOutcome {
    let here = layout.cursor(cursor)
    guard layout.columns.count > number, here.column != number, !layout.columns[number].items.isEmpty else {
      return .refused(layout.columns.count > 1 ? "No column there" : "Tab goes to the next part")
    }
    let side = layout.columns[number]
    let top = scrolls[number].top(of: side.rows, cursor: nil, window: side.height, isFocused: false)
    return go(to: side.items[side.rows.visible(from: top, window: side.height).first?.item ?? 0], layout)
  }

  /// The next row of a part: from within it one on, from elsewhere its first or last.
  private mutating func step(_ part: DossierPart, _ steps: Int, _ layout: DossierLayout) -> PaneOutcome {
    let rows = shown[part, default: []]
    guard !rows.isEmpty else { return .refused("No \(part.noun)s here") }
    let current = layout.item(at: layout.cursor(cursor)).flatMap {
      $0.part == part ? rows.firstIndex(of: $0.index) : nil
    }
    let next = current.map { $0 + steps } ?? (steps > 0 ? steps - 1 : rows.count + steps)
    let wrapped = ((next % rows.count) + rows.count) % rows.count
    return go(to: DossierItem(part: part, index: rows[wrapped]), layout)
  }
}

// Finding.
extension DossierState {
  /// Goes to the next row with the words that were found last.
  private mutating func findAgain(_ steps: Int, _ layout: DossierLayout) -> PaneOutcome? {
    guard !findWords.isEmpty else { return .refused("Nothing was searched for") }
    guard let found = found(findWords, steps, layout) else { return .refused("No row has “\(findWords)” in it") }
    return go(to: found, layout)
  }

  /// Goes to the first row with words in it, from a row on; false, and nothing changes, if there is none.
  mutating func find(_ words: String, from origin: DossierItem, in context: PaneContext) -> Bool {
    cursor = origin
    guard let layout = DossierLayout(self, in: context), let found = found(words, 0, layout) else { return false }
    _ = go(to: found, layout)
    return true
  }

  private func found(_ words: String, _ steps: Int, _ layout: DossierLayout) -> DossierItem? {
    let needles = RowWords.needles(in: words)
    guard !needles.isEmpty else { return nil }
    let items = layout.items
    let matches = items.indices.filter { layout.dossier.has(needles, in: items[$0]) }
    guard !matches.isEmpty else { return nil }
    let here = layout.item(at: layout.cursor(cursor)).flatMap { items.firstIndex(of: $0) } ?? 0
    let next = matches.firstIndex { $0 >= here } ?? 0
    let isHere = matches[next] == here
    let wanted = steps > 0 && !isHere ? next + steps - 1 : next + steps
    return items[matches[((wanted % matches.count) + matches.count) % matches.count]]
  }
}

// What is done with a row.
extension DossierState {
  private func enter(_ item: DossierItem, _ dossier: Dossier) -> PaneOutcome {
    let whom = Whom(name: dossier.name, kind: dossier.kind)
    switch item.part {
    case .names:
      let alias = dossier.aliases[item.index]
      return .go(ArticlePlace(alias.sources.article, .called(alias.text, whom)))
    case .roles:
      let sources = dossier.roles[item.index].sources
      return .go(ArticlePlace(sources.article, .offset(sources.start ?? 0, whom)))
    case .beside:
      let other = dossier.beside[item.index]
      return .dossier(Dossier.Question(name: other.name, kind: other.kind, most: DossierState.rowsAtFirst))
    case .others:
      let other = dossier.others[item.index]
      return .dossier(Dossier.Question(name: other.name, kind: other.kind, most: DossierState.rowsAtFirst))
    case .articles: return .go(ArticlePlace(dossier.articles[item.index].id, .naming(dossier.name, dossier.kind)))
    case .quotes:
      let quotation = dossier.quotations[item.index]
      return .go(ArticlePlace(quotation.article, .offset(quotation.start, whom)))
    case .timeline:
      let event = dossier.events[item.index]
      return .go(ArticlePlace(event.article, .offset(event.start, whom)))
    }
  }

  private func copy(_ item: DossierItem, _ dossier: Dossier) -> PaneOutcome {
    let words = dossier.words(of: item)
    switch item.part {
    case .quotes:
      let quotation = dossier.quotations[item.index]
      let date = quotation.date.map { ", \($0.inWords)" } ?? ""
      let title = dossier.title(of: quotation.number).map { "\n\($0)" } ?? ""
      return .copy("\(words)\n— \(dossier.name)\(date)\(title)", said: "quote, with source")
    case .timeline:
      let event = dossier.events[item.index]
      let title = dossier.title(of: event.number).map { "\n\($0)" } ?? ""
      return .copy("\(event.when.words(.short)): \(words)\(title)", said: "date and event, with source")
    default: return .copy(words, said: item.part.noun)
    }
  }
}

extension Dossier {
  /// The title of an article by its number, if it was told.
  func title(of number: Int) -> String? {
    articles.indices.contains(number - 1) ? articles[number - 1].title : nil
  }
}
