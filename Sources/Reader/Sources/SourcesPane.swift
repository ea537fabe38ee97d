// How the sources pane changes.

import NewsModel
import TerminalUI

extension SourcesState: Pane {
  func heading(in context: PaneContext) -> PaneHeading {
    let count = (rows ?? []).count
    var heading = PaneHeading(name: "SOURCES", note: count > 0 ? "\(count)" : "", figures: SourcesLine.heading)
    if !filterWords.isEmpty { heading.note = "with “\(filterWords)”" }
    return heading
  }

  func hints(in context: PaneContext) -> [CommandName] {
    [.enter, .down, .fetch, .addSource, .removeSource, .filter, .fold, .back, .wholePage]
  }

  var canFilter: Bool { true }
  mutating func filter(by words: String, in context: PaneContext) { setFilter(words) }

  func caption(in context: PaneContext) -> Caption? {
    var caption = Caption(words: [], position: "\(cursor + 1) of \(items.count)")
    switch selected {
    case .all: caption.words = [.init("All articles", .strong), .init("   everything that is read here")]
    case .group(let names):
      caption.words = [.init(names.joined(separator: " / "), .strong), .init("   all sources of the group")]
    case .source(let row):
      if row.trouble != nil { caption.words.append(.init("! ", .trouble)) }
      caption.words += [.init(row.name, .strong), .init("   " + row.details)]
    }
    return caption
  }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    if command == .escape, !filterWords.isEmpty {
      setFilter("")
      return .handled
    }
    let rows = SourcesLayout(self, context).rows
    if let target = command.target(from: cursor, of: rows, window: context.height, count: context.count) {
      cursor = command == .end && context.hasCount ? min(context.count, rows.count) - 1 : target
      scroll.follow(cursor, of: rows, window: context.height)
      return .handled
    }
    return answer(command)
  }

  private mutating func answer(_ command: CommandName) -> PaneOutcome {
    switch command {
    case .enter: return .showSource(selected)
    case .fetch: return fetch()
    case .wholePage: return fetchPages()
    case .fold, .unfold: return fold(command == .fold)
    case .copy:
      guard case .source(let row) = selected else { return .refused("Only a source has an address") }
      return .copy(row.id, said: "address of \(row.name)")
    case .removeSource:
      if case .source(let row) = selected, let followed = row.followed { return .effects([.toggleFollow(followed)]) }
      guard case .source(let row) = selected, row.isFetched || row.id.hasPrefix("/") else {
        return .refused("Only a feed or a folder can be removed")
      }
      return .typeCommand("\(CommandName.removeSource.rawValue) \(row.id)")
    case .sort, .readOn, .find, .unread, .star, .tag, .editor, .browser:
      return .refused("Enter first shows its articles")
    default: return .unhandled
    }
  }

  /// Fetches what is under the cursor: one source, those of a group, or all.
  private func fetch() -> PaneOutcome {
    switch selected {
    case .all: return .effects([.fetch])
    case .group(let names):
      let addresses = sources(in: names).filter(\.isFetched).map(\.id)
      return addresses.isEmpty ? .refused("Nothing of this group is fetched") : .effects([.fetchSources(addresses)])
    case .source(let row):
      return row.isFetched ? .effects([.fetchSources([row.id])]) : .refused("Only what has an address is fetched")
    }
  }

  /// Fetches the whole pages of a source or of those of a group.
  private func fetchPages() -> PaneOutcome {
    let rows: [SourceRow] =
      switch selected {
      case .all: []
      case .group(let names): sources(in: names)
      case .source(let row): [row]
      }
    let addresses = rows.filter(\.isFetched).map(\.id)
    return addresses.isEmpty ? .refused("Only a feed has teasers") : .effects([.fetchPages(addresses)])
  }

  private mutating func fold(_ isFolding: Bool) -> PaneOutcome {
    switch selected {
    case .all: return .refused("Nothing to fold here")
    case .group(let names): setFolded(names, isFolding)
    case .source(let row):
      guard isFolding, !row.groups.isEmpty else { return .refused("Nothing to unfold here") }
      setFolded(row.groups, true)
      select(.group(row.groups))
    }
    return .handled
  }

  mutating func click(row: Int, column: Int, in context: PaneContext) -> Bool {
    let rows = SourcesLayout(self, context).rows
    guard let place = rows.item(atRow: row, from: top(in: context), window: context.height) else { return false }
    let wasThere = place == cursor
    cursor = place
    return wasThere
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    scroll.scroll(
      by: rows, of: SourcesLayout(self, context).rows, cursor: cursor, window: context.height,
      isFocused: context.isFocused)
  }

  /// The first row in view.
  func top(in context: PaneContext) -> RowPlace {
    scroll.top(
      of: SourcesLayout(self, context).rows, cursor: cursor, window: context.height, isFocused: context.isFocused)
  }
}
