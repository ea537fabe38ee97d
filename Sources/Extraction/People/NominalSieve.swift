// Joins "the chief scientist" to the one person who has that role.

import NewsModel

/// Joins "the chief scientist" to the one person who has that role.
struct NominalSieve {
  static let rule = "nominal"

  private let words: Words
  /// Persons by the last word of their roles, with the other words of the role.
  private var byHead: [String: [(entity: EntityIndex, words: Set<String>)]] = [:]

  init(_ cast: Cast, words: Words) {
    self.words = words
    for (index, entity) in cast.entities.enumerated() where entity.kind == .person {
      for role in entity.roles {
        let all = role.text.lowercased().split(separator: " ").map(String.init)
        let core = all.prefix { !Grammar.isPreposition($0) }
        if let head = core.last { byHead[head, default: []].append((index, Set(core))) }
      }
    }
  }

  /// The role that stands at "the", and whose it is; nil if no one or several may be meant.
  func match(at token: Int) -> (span: TokenSpan, entity: EntityIndex)? {
    var end = token + 1
    while end - token < 5, words.shape(end) == .lower, byHead[words[end]] == nil { end += 1 }
    guard let holders = byHead[words[end]], words.isSameSentence(token, end) else { return nil }
    let modifiers = (token + 1..<end).map { words[$0] }
    let fitting = Set(holders.filter { $0.words.isSuperset(of: modifiers) }.map(\.entity))
    guard fitting.count == 1, let entity = fitting.first, isWhole(end) else { return nil }
    return (TokenSpan(token, end + 1), entity)
  }

  /// Nothing follows that would make it another: a name, "of X", "'s", a second noun.
  private func isWhole(_ head: Int) -> Bool {
    let next = words[head + 1]
    if words.isNamelike(head + 1), words.isSameSentence(head, head + 1) { return false }
    return !["of", "for", "at", "in", "'s", "-", "'", "from", "who", "and"].contains(next) && !TitleWords.isRole(next)
  }
}
