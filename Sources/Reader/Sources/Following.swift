// Following people, organizations, places and questions: they stand among the sources, with what is unread of them.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Follows who is selected, or what the list was asked; follows it no more if it is followed.
  mutating func followHere() -> [Effect] {
    guard let followed = toFollow else { return say("No one is selected: n selects who is named next") }
    return toggle(followed)
  }

  /// Follows what was typed, as the library understands it.
  mutating func follow(typed words: String) -> [Effect] {
    let words = words[...].trimmed
    return words.isEmpty ? followHere() : toggle(Followed(typed: words))
  }

  private mutating func toggle(_ followed: Followed) -> [Effect] {
    deeds.add(.follow(followed))
    return [.toggleFollow(followed)]
  }

  private var toFollow: Followed? {
    if focusedPane == .dossier { return dossier.question.flatMap { Followed(naming: $0.name, $0.kind ?? .person) } }
    if focusedPane == .articles {
      if let results { return results.words.allSatisfy { $0 == " " } ? nil : Followed(typed: results.words) }
      if !articles.filterWords.isEmpty { return Followed(typed: articles.filterWords) }
    }
    guard let open, let entity = entityHere else { return nil }
    let chosen = open.analysis.entities[entity]
    return Followed(naming: chosen.name, chosen.kind)
  }

  /// What is followed has come, with how much of it is unread.
  mutating func takeFollowed(_ counts: [FollowedCount]) {
    sources.takeFollowed(counts.map(SourceRow.init))
    countSources()
  }
}

extension Followed {
  /// Nil for what has no kind to be asked by.
  init?(naming name: String, _ kind: EntityKind) {
    switch kind {
    case .person: self.init(.person, name)
    case .organization: self.init(.organization, name)
    case .place: self.init(.place, name)
    case .other: return nil
    }
  }
}

extension SourceRow {
  private static let mark = "follow:"

  init(_ count: FollowedCount) {
    self.init(
      id: SourceRow.mark + count.followed.words, name: count.followed.text, groups: ["Followed"],
      scope: .question(count.followed.question), kept: count.articles, unread: count.unread)
  }

  /// What is followed, if it stands for that.
  var followed: Followed? {
    id.hasPrefix(SourceRow.mark) ? Followed(typed: String(id.dropFirst(SourceRow.mark.count))) : nil
  }
}
