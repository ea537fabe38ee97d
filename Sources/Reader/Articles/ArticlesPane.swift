// How the list of articles changes.

import NewsModel
import TerminalUI

extension ArticlesState: Pane {
  func heading(in context: PaneContext) -> PaneHeading {
    guard !isEmpty else { return PaneHeading(name: order == .best ? "FOUND" : "ARTICLES") }
    let isFiltered = !filterWords.isEmpty
    let place = scope.map { "of \($0.name)" }
    let note =
      isFiltered ? [place, "with “\(filterWords)”"].compactMap { $0 }.joined(separator: " ") : place ?? order.mark
    let count = isFiltered || scope != nil ? "\(shown.count) of \(figures.all)" : "\(shown.count)"
    let isWide = ArticleForm(context) == .oneRow
    return PaneHeading(
      name: order == .best ? "FOUND" : "ARTICLES", note: note, figures: isWide ? "people quotes" : count)
  }

  func hints(in context: PaneContext) -> [CommandName] {
    if isEmpty { return [.command, .rescan, .fetch, .back] }
    if selected?.trouble != nil { return [.down, .editor, .rescan, .filter, .sort, .command, .back] }
    return [
      .enter, .down, .filter, .search, .sort, .readOn, .people, .timeline, .command, .back, .star, .unread, .browser,
      .editor, .find,
    ]
  }

  var canFilter: Bool { true }
  mutating func filter(by words: String, in context: PaneContext) { filter(by: words) }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    let page = max(1, ArticleForm(context).itemsInView(context) - 1)
    switch command {
    case .down: return move(by: context.count, in: context)
    case .up: return move(by: -context.count, in: context)
    case .pageDown: return move(by: page * context.count, in: context)
    case .pageUp: return move(by: -page * context.count, in: context)
    case .halfDown: return move(by: max(1, page / 2) * context.count, in: context)
    case .halfUp: return move(by: -max(1, page / 2) * context.count, in: context)
    case .top: return move(by: -shown.count, in: context)
    case .end: return move(by: context.hasCount ? context.count - 1 - selectedIndex : shown.count, in: context)
    case .enter: return selected.map { .open($0.id) } ?? .refused("No article here")
    case .readOn: return .perform(.nextUnread)
    case .sort:
      sort(by: order.next)
      keepInView(in: context)
    case .copy: return copySelected(in: context)
    case .unfold, .fold: return fold(command == .fold, in: context)
    default: return .unhandled
    }
    return .handled
  }

  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool {
    guard let index = item(atRow: row, in: context) else { return false }
    let wasSelected = index == selectedIndex
    selectedIndex = index
    return wasSelected
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    top = min(max(0, top + rows), max(0, shown.count - 1))
  }

  private mutating func move(by step: Int, in context: PaneContext) -> PaneOutcome {
    guard !shown.isEmpty else { return .refused("No article here") }
    selectedIndex = min(max(0, selectedIndex + step), shown.count - 1)
    keepInView(in: context)
    return .handled
  }

  private func copySelected(in context: PaneContext) -> PaneOutcome {
    guard let selected else { return .refused("No article here") }
    let address = context.open?.id == selected.id ? context.open?.article.metadata.address : nil
    let words = [selected.title, address].compactMap { $0 }.joined(separator: "\n")
    return .copy(words, said: address == nil ? "title" : "title and address")
  }
}

/// How much room an article has in the list.
enum ArticleForm: Hashable {
  /// Date, title and figures in columns.
  case oneRow
  /// A row of title, one of date and figures, a blank one.
  case twoRows
  /// The same with titles of two rows, in a list that stands beside the text.
  case beside

  init(_ context: PaneContext) {
    self = context.width >= 70 ? .oneRow : context.isBeside ? .beside : .twoRows
  }

  /// Rows above the first article.
  var space: Int { self == .beside ? 1 : 0 }

  /// At least so many articles are in view.
  func itemsInView(_ context: PaneContext) -> Int {
    switch self {
    case .oneRow: max(1, context.height)
    case .twoRows: max(1, (context.height + 1) / 3)
    case .beside: max(1, context.height / 4)
    }
  }
}

// What is in view.
extension ArticlesState {
  /// The rows that an article takes, without the blank one below it.
  func height(at index: Int, in context: PaneContext) -> Int {
    switch ArticleForm(context) {
    case .oneRow: 1
    case .twoRows: 2
    case .beside: titleLines(at: index, in: context).count + 1
    }
  }

  /// The rows of a title beside the text, two at most.
  func titleLines(at index: Int, in context: PaneContext) -> [String] {
    guard let row = row(at: index) else { return [""] }
    let width = max(1, context.width - 6)
    let bytes = Array(row.title.utf8)
    let lines = TextWrapper.rows(of: bytes, in: bytes.indices, width: width).prefix(3)
    guard let first = lines.first else { return [""] }
    let head = String(decoding: bytes[first.bytes], as: UTF8.self)
    guard lines.count > 1 else { return [head] }
    let rest = String(decoding: bytes[lines[1].bytes.lowerBound...], as: UTF8.self)
    return [head, CellText.cut(rest, to: width)]
  }

  /// The articles in view with the rows at which they begin.
  func items(in context: PaneContext) -> [(index: Int, row: Int)] {
    let form = ArticleForm(context)
    var result: [(index: Int, row: Int)] = []
    var row = form.space
    var index = min(top, max(0, shown.count - 1))
    while row < context.height, index < shown.count {
      result.append((index, row))
      row += height(at: index, in: context) + (form == .oneRow ? 0 : 1)
      index += 1
    }
    return result
  }

  private func item(atRow row: Int, in context: PaneContext) -> Int? {
    items(in: context).last { $0.row <= row && row < $0.row + height(at: $0.index, in: context) }?.index
  }

  /// Scrolls as little as brings the selected row into view with two rows around it (one in a low pane).
  mutating func keepInView(in context: PaneContext) {
    guard context.height > 0 else { return }
    let margin = ArticleForm(context) != .oneRow ? 0 : context.height >= 8 ? 2 : context.height >= 3 ? 1 : 0
    top = min(top, max(0, selectedIndex - margin))
    let wanted = min(selectedIndex + margin, shown.count - 1)
    top = max(top, firstToShow(wanted, in: context))
  }

  /// The least place of the top row at which an article is wholly in view.
  private func firstToShow(_ index: Int, in context: PaneContext) -> Int {
    let form = ArticleForm(context)
    var rows = form.space + height(at: index, in: context)
    var first = index
    while first > 0 {
      rows += height(at: first - 1, in: context) + (form == .oneRow ? 0 : 1)
      if rows > context.height { break }
      first -= 1
    }
    return first
  }
}

/// Where the list stands: what is selected, and the row at the top of the pane.
struct ListPlace: Hashable {
  let selected: ArticleID?
  let top: Int
}

// Finding.
extension ArticlesState {
  /// Which of the rows with the words of a search is selected.
  struct FoundRow: Hashable {
    /// From 1.
    let number: Int
    let count: Int
    /// The search began again at the other end.
    var isWrapped = false

    var words: String { "\(number) of \(count)" }
  }

  var listPlace: ListPlace { ListPlace(selected: selected?.id, top: top) }

  /// Takes up a place again; what is new since then may have moved it.
  mutating func restore(_ place: ListPlace) {
    if let id = place.selected { select(id) }
    top = min(place.top, max(0, shown.count - 1))
  }

  /// The places in the list of the rows that have all the words in title, outlet or file name; small letters find
  /// capitals too, unless a capital is typed. Linear in the rows.
  private func places(of words: String) -> [Int] {
    let needles = RowWords.needles(in: words)
    guard !needles.isEmpty else { return [] }
    let hasCapital = words.contains { $0.isUppercase }
    let exact = hasCapital ? words.utf8.split(separator: 0x20).map(Array.init) : []
    return shown.indices.filter { index in
      let row = kept[shown[index]]
      return RowWords.stand(needles, in: row) && (!hasCapital || RowWords.standExactly(exact, in: row))
    }
  }

  /// Selects a row with the words, so many further on, round and round; with no steps the first from the selected row on.
  /// Nil, and nothing changes, if no row has them.
  mutating func find(_ words: String, by steps: Int) -> FoundRow? {
    let places = places(of: words)
    guard !places.isEmpty else { return nil }
    let next = places.firstIndex { $0 >= selectedIndex } ?? places.count
    let isThere = next < places.count && places[next] == selectedIndex
    let wanted = steps > 0 && !isThere ? next + steps - 1 : next + steps
    let index = ((wanted % places.count) + places.count) % places.count
    selectedIndex = places[index]
    return FoundRow(number: index + 1, count: places.count, isWrapped: wanted != index)
  }
}
