// Which names stand in words of which only the text is kept: whom a dossier is of, and who is beside.

import NewsModel
import TerminalUI

/// Names by their first words.
struct NamesInWords: Hashable {
  private struct Name: Hashable {
    let words: [String]
    let role: TerminalUI.Role
  }

  /// The longest first.
  private var names: [String: [Name]] = [:]

  /// A single word of fewer letters is no name by itself.
  private static let shortest = 3

  init() {}

  init(_ dossier: Dossier) {
    let own = dossier.kind.role(isSelected: true) ?? .emphasis
    for alias in dossier.aliases where alias.certainty != .open { add(alias.text, own) }
    add(dossier.name, own)
    for other in dossier.beside { if let role = other.kind.role(isSelected: false) { add(other.name, role) } }
    // People are mostly named by their surnames; those of the dossier come before others of the same.
    for other in dossier.beside where other.kind == .person {
      if let last = other.name.split(separator: " ").last { add(String(last), .person) }
    }
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ name: String, _ role: TerminalUI.Role) {
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, words.count > 1 || first.count >= NamesInWords.shortest else { return }
    guard names[first]?.contains(where: { $0.words == words }) != true else { return }
    names[first, default: []].append(Name(words: words, role: role))
  }

  /// The words with the names in their roles. Linear in the text.
  func marked(_ text: String, base: TerminalUI.Role) -> MarkedText {
    var marked = MarkedText()
    let pieces = NamesInWords.pieces(of: text)
    var place = 0
    while place < pieces.count {
      if let (count, role) = name(at: place, in: pieces) {
        marked.append(pieces[place..<place + count].joined(), role)
        place += count
      } else {
        marked.append(pieces[place], base)
        place += 1
      }
    }
    return marked
  }

  /// How many pieces a name takes that begins with one.
  private func name(at place: Int, in pieces: [Substring]) -> (Int, TerminalUI.Role)? {
    guard let known = names[String(pieces[place])] else { return nil }
    for name in known {
      let count = name.words.count * 2 - 1
      guard place + count <= pieces.count else { continue }
      let isHere = name.words.indices.allSatisfy { pieces[place + $0 * 2] == name.words[$0] }
      if isHere { return (count, name.role) }
    }
    return nil
  }

  /// Words and what stands between them, in turns as far as one space parts two words.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var isInWord = false
    for index in text.indices {
      let isLetter = text[index].isLetter || text[index].isNumber || (isInWord && "-.".contains(text[index]))
      if index > start, isLetter != isInWord {
        pieces.append(text[start..<index])
        start = index
      }
      isInWord = isLetter
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }
}
