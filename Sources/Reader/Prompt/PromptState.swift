// What is being typed in the caption's row.

import NewsModel
import TerminalUI

/// A line that is being typed, with its history.
struct PromptState: Hashable {
  private(set) var text = ""
  /// Where the next character goes, in characters.
  private(set) var cursor = 0
  /// Lines that were entered before, the last one at the end; by kind of prompt.
  private var history: [String: [String]] = [:]
  /// Which of them is shown, counted from the last one; nil while something new is typed.
  private var recalled: Int?
  private var draft = ""
  private var kind = ""
  /// What Tab goes through, and how far it is.
  private var completions: [String] = []
  private var completion: Int?
  /// What the search returns to if it is given up.
  var origin: JumpPlace?
  /// The same for a search in the list.
  var listOrigin: ListPlace?
  /// The row that a search in the list has found so far.
  var foundRow: ArticlesState.FoundRow?

  private static let longestHistory = 100
  /// More is not taken in: a paste can be any size.
  private static let longestText = 1000

  mutating func begin(_ kind: String, text: String = "") {
    self.kind = kind
    set(text)
    recalled = nil
    completions = []
    origin = nil
    listOrigin = nil
    foundRow = nil
  }

  /// Changes the line by a key; false if the key edits nothing.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): delete(from: 0, to: cursor)
    case .control("k"): delete(from: cursor, to: text.count)
    case .control("w"): delete(from: startOfWord, to: cursor)
    case .up, .control("p"): recall(1)
    case .down, .control("n"): recall(-1)
    default: return false
    }
    return true
  }

  /// Takes text in where the cursor stands; line ends become spaces.
  mutating func insert(_ words: String) {
    let clean = String(
      words.prefix(PromptState.longestText - min(text.count, PromptState.longestText)).map {
        $0.isNewline || $0 == "\t" ? " " : $0
      })
    let place = text.index(text.startIndex, offsetBy: cursor)
    text.insert(contentsOf: clean, at: place)
    cursor = min(text.count, cursor + clean.count)
    completions = []
  }

  /// Keeps the line for the next time.
  mutating func remember() {
    guard !text.isEmpty, history[kind]?.last != text else { return }
    history[kind, default: []].append(text)
    if history[kind, default: []].count > PromptState.longestHistory { history[kind]?.removeFirst() }
  }

  /// Goes on to the next completion; `find` tells them for what was typed.
  mutating func complete(_ find: (String) -> [String], backward: Bool = false) {
    if completions.isEmpty || completion == nil {
      completions = find(text)
      completion = nil
    }
    guard !completions.isEmpty else { return }
    let kept = completions
    let next = ((completion ?? (backward ? 0 : -1)) + (backward ? -1 : 1) + kept.count) % kept.count
    set(kept[next])
    completions = kept
    completion = next
  }

  private mutating func set(_ words: String) {
    text = words
    cursor = words.count
    completions = []
    completion = nil
  }

  private var startOfWord: Int {
    let before = Array(text.prefix(cursor))
    var place = before.count
    while place > 0, before[place - 1] == " " { place -= 1 }
    while place > 0, before[place - 1] != " " { place -= 1 }
    return place
  }

  private mutating func delete(from: Int, to: Int) {
    let characters = Array(text)
    let range = max(0, min(from, characters.count))..<max(0, min(to, characters.count))
    guard !range.isEmpty else { return }
    text = String(characters[..<range.lowerBound] + characters[range.upperBound...])
    cursor = range.lowerBound
    completions = []
  }

  private mutating func recall(_ step: Int) {
    let lines = history[kind] ?? []
    let next = (recalled ?? -1) + step
    guard next < lines.count, next >= -1 else { return }
    if recalled == nil { draft = text }
    set(next < 0 ? draft : lines[lines.count - 1 - next])
    recalled = next < 0 ? nil : next
  }
}
