// What the sources pane holds: sources by group, what of them is folded, and how many articles each has.

import NewsModel
import TerminalUI

/// The state of the pane that shows where articles come from.
public struct SourcesState: Hashable, Sendable {
  /// A row of the pane.
  enum Item: Hashable {
    /// All articles that are read here.
    case all
    /// The sources of a group.
    case group([String])
    case source(SourceRow)
  }

  /// In the order in which they stand in their file; nil until they are known.
  private(set) var rows: [SourceRow]?
  /// Those that the reader makes: what is starred and tagged.
  private(set) var marked: [SourceRow] = []
  /// What is followed.
  private(set) var followed: [SourceRow] = []
  private(set) var folded: Set<[String]> = []
  private(set) var filterWords = ""
  /// What is shown, in order.
  private(set) var items: [Item] = [.all]
  /// By source, and of all articles.
  private var figures: [String: SourceRow.Figures] = [:]
  private(set) var total = SourceRow.Figures(unread: 0, all: 0)
  var cursor = 0
  var scroll = ListScroll()

  public init() {}

  var selected: Item { items[min(max(0, cursor), items.count - 1)] }

  /// How many articles a source has; nil where that is not known.
  func figures(of row: SourceRow) -> (unread: Int?, all: Int?) {
    if let known = figures[row.id], known.all > 0 { return (known.unread, known.all) }
    return (row.unread, row.kept ?? figures[row.id]?.all)
  }

  /// The sources of a group and of the groups in it.
  func sources(in group: [String]) -> [SourceRow] { (rows ?? []).filter { $0.groups.starts(with: group) } }

  /// How many sources have something wrong with them.
  var troubles: Int { (rows ?? []).count { $0.trouble != nil } }
}

extension SourcesState {
  /// Takes what the sources are now.
  mutating func take(_ rows: [SourceRow]) {
    self.rows = rows
    arrange()
  }

  mutating func takeFollowed(_ rows: [SourceRow]) {
    followed = rows
    arrange()
  }

  mutating func setFilter(_ words: String) {
    filterWords = words
    cursor = 0
    scroll.reset()
    arrange()
  }

  mutating func setFolded(_ group: [String], _ isFolded: Bool) {
    if isFolded { folded.insert(group) } else { folded.remove(group) }
    arrange()
  }

  /// Puts the cursor on a row that is like this one.
  mutating func select(_ item: Item) {
    if let place = items.firstIndex(where: { SourcesState.isSame($0, item) }) { cursor = place }
  }

  /// Counts the articles of each source. Linear in the rows of the list.
  mutating func count(_ articles: ArticlesState, _ marks: ReaderMarks) {
    let sources = rows ?? []
    let paths = sources.map { row in if case .path(let path) = row.scope { path } else { "" } }
    let index = PathIndex(paths)
    var counts = [SourceRow.Figures](repeating: SourceRow.Figures(unread: 0, all: 0), count: sources.count)
    var starred = SourceRow.Figures(unread: 0, all: 0)
    var tagged: [String: SourceRow.Figures] = [:]
    total = starred
    articles.forAll { row in
      total.add(row)
      for number in index.paths(of: row.id) { counts[number].add(row) }
      if marks.starred.contains(row.id) { starred.add(row) }
      for tag in marks.tags[row.id, default: []] { tagged[tag, default: .init(unread: 0, all: 0)].add(row) }
    }
    figures = Dictionary(zip(sources.map(\.id), counts), uniquingKeysWith: { first, _ in first })
    mark(starred, tagged)
    arrange()
  }

  private mutating func mark(_ starred: SourceRow.Figures, _ tagged: [String: SourceRow.Figures]) {
    func row(_ name: String, _ question: String, _ figures: SourceRow.Figures) -> SourceRow {
      SourceRow(id: question, name: name, scope: .question(question), kept: figures.all, unread: figures.unread)
    }
    marked =
      (starred.all > 0 ? [row("★ starred", "is:starred", starred)] : [])
      + tagged.sorted { $0.key < $1.key }.map { row("#" + $0.key, "tag:" + $0.key, $0.value) }
  }

  /// Puts the rows together: all, what is marked, sources without a group, and the groups in the order of their coming.
  private mutating func arrange() {
    let before = selected
    let needles = RowWords.needles(in: filterWords)
    func passes(_ row: SourceRow) -> Bool {
      let words = CaseFolding.folded(Array(([row.name, row.id] + row.groups).joined(separator: " ").utf8))
      return needles.allSatisfy { $0.isEmpty || words.holds($0) }
    }
    var items: [Item] = needles.isEmpty ? [.all] : []
    var groups: [[String]] = []
    var sources: [[String]: [Item]] = [:]
    for row in marked + (rows ?? []) + followed where passes(row) {
      if !row.groups.isEmpty, sources[row.groups] == nil { groups.append(row.groups) }
      sources[row.groups, default: []].append(.source(row))
    }
    items += sources[[]] ?? []
    for group in groups {
      items.append(.group(group))
      if !folded.contains(group) || !needles.isEmpty { items += sources[group] ?? [] }
    }
    self.items = items.isEmpty ? [.all] : items
    cursor = min(cursor, self.items.count - 1)
    select(before)
  }

  private static func isSame(_ a: Item, _ b: Item) -> Bool {
    if case .source(let first) = a, case .source(let second) = b { return first.id == second.id }
    return a == b
  }
}

extension SourceRow.Figures {
  fileprivate mutating func add(_ row: ArticleRow) {
    all += 1
    if row.isUnread && row.trouble == nil { unread += 1 }
  }
}

extension [UInt8] {
  /// Whether bytes stand anywhere in these.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard word.count <= count else { return false }
    return (0...count - word.count).contains { self[$0..<$0 + word.count].elementsEqual(word) }
  }
}
