// What the pane of keys and commands holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the keys and commands.
public struct HelpState: Hashable, Sendable {
  /// What was typed; while it is empty, all commands are shown by section.
  private(set) var query = ""
  /// The command that Enter does, by its place among the matches.
  var cursor = 0
  var scroll = ListScroll()
  /// The first row in view of the overview.
  var top = 0

  public init() {}

  mutating func setQuery(_ words: String) {
    query = words
    scroll.reset()
    top = 0
    cursor = CommandSearch(words).best
  }
}

/// The commands that a word finds.
struct CommandSearch {
  /// Places in the table of commands, in its order.
  let matches: [Int]
  /// The words to mark, in small letters.
  let words: [String]
  /// The place among the matches of the one that is meant most likely: by its key, its name, what it does.
  let best: Int

  init(_ query: String) {
    let words = query.split(separator: " ").map(String.init)
    self.words = words.map { $0.lowercased() }
    let found = Commands.table.indices.filter { index in
      words.allSatisfy { CommandSearch.matches(Commands.table[index], $0) }
    }
    matches = found
    func rank(_ place: Int) -> Int {
      let command = Commands.table[found[place]]
      if command.keys.contains(where: { $0.label == query }) { return 0 }
      let name = command.name.rawValue
      return name.hasPrefix(query.lowercased()) ? 1 : name.contains(query.lowercased()) ? 2 : 3
    }
    best = found.indices.min { (rank($0), $0) < (rank($1), $1) } ?? 0
  }

  private static func matches(_ command: Command, _ word: String) -> Bool {
    let small = word.lowercased()
    return command.keys.contains { $0.label == word || word.count > 1 && $0.label.lowercased() == small }
      || command.name.rawValue.contains(small) || command.help.lowercased().contains(small)
      || command.brief.lowercased().contains(small) || command.section.rawValue.lowercased() == small
  }
}
