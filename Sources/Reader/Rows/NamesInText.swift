// Which names stand in a stretch of the article, and what they are drawn as.

import NewsModel
import TerminalUI

extension OpenArticle {
  /// The mentions that overlap a range, in the order of the text. O(log mentions + what is found).
  func mentions(overlapping range: TextRange) -> [MentionIndex] {
    mentions.touching(range.start..<range.end).map(\.number)
  }

  /// The role of a name; nil where it is set as the words around it.
  func role(of index: MentionIndex, selected: EntityIndex?) -> TerminalUI.Role? {
    let mention = analysis.mentions[index]
    let isSelected = selected != nil && entityOfMention[index] == selected
    if mention.form != .name, !isSelected { return nil }
    return mention.kind.role(isSelected: isSelected)
  }

  /// The role of an entity's name.
  func role(ofEntity entity: EntityIndex, selected: EntityIndex?) -> TerminalUI.Role {
    analysis.entities[entity].kind.role(isSelected: entity == selected) ?? .ink
  }

  /// The words of a range. O(length of the result).
  func words(of range: TextRange) -> String { String(decoding: bytes[clamped(range, to: bytes.count)], as: UTF8.self) }

  /// The offset itself, or the beginning of the scalar that it falls into.
  func boundary(before offset: Int) -> Int {
    var place = offset
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}

extension EntityKind {
  func role(isSelected: Bool) -> TerminalUI.Role? {
    switch self {
    case .person: isSelected ? .personSame : .person
    case .organization: isSelected ? .organizationSame : .organization
    case .place: isSelected ? .placeSame : .place
    case .other: isSelected ? .emphasis : nil
    }
  }
}
