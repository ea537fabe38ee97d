// Which names stand in a stretch of the article, what they are drawn as, and in which paragraph that is.

import NewsModel
import TerminalUI

extension OpenArticle {
  /// The mentions that overlap a range, in the order of the text. O(log mentions + what is found).
  func mentions(overlapping range: TextRange) -> Range<MentionIndex> {
    let all = analysis.mentions
    func firstIndex(from start: Int, where isPast: (Mention) -> Bool) -> Int {
      var low = start
      var high = all.count
      while low < high {
        let middle = (low + high) / 2
        if isPast(all[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    var low = firstIndex(from: 0) { $0.range.start >= range.start }
    // Mentions hardly ever overlap each other, so one that runs into the range is the last one before it.
    while low > 0, all[low - 1].range.end > range.start { low -= 1 }
    let high = firstIndex(from: low) { $0.range.start >= range.end }
    return low..<max(low, high)
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

  /// The number of the paragraph at an offset, counted from 1 and without the headline; nil in the headline and outside
  /// the text. O(log blocks).
  func paragraph(at offset: Int) -> Int? {
    paragraphNumber(at: offset)
  }

  /// A range of the text as a range of its bytes, cut to them.
  func clamp(_ range: TextRange) -> Range<Int> {
    let start = min(max(0, range.start), bytes.count)
    return start..<min(max(start, range.end), bytes.count)
  }

  /// The words of a range. O(length of the result).
  func words(of range: TextRange) -> String { String(decoding: bytes[clamp(range)], as: UTF8.self) }

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
