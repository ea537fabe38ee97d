// The style of each byte of a row.

import NewsModel
import TerminalUI

/// What each byte of a row means: what is said, when, who; what is selected and what is under focus.
struct SpanStyles {
  private let start: Int
  private var styles: [Style]

  subscript(offset: Int) -> Style {
    let index = offset - start
    return styles.indices.contains(index) ? styles[index] : .ink
  }

  init(of bytes: Range<Int>, kind: Block.Kind, in open: OpenArticle, selection: Selection, matches: FoundWords?) {
    start = bytes.lowerBound
    styles = Array(repeating: Style(SpanStyles.base(of: kind)), count: min(bytes.count, TextStretch.longest * 2))
    let isHeadline = kind == .headline
    if !isHeadline { paintQuotes(bytes, in: open, selection: selection) }
    for entry in open.times.touching(bytes) {
      let isCurrent = selection.focus == .time(entry.number)
      if !isHeadline || isCurrent { paint(entry.range, isCurrent ? .timeCurrent : .time) }
    }
    for entry in open.mentions.touching(bytes) {
      let isNamed = selection.focus == .mention(entry.number) || isSelected(entry.number, in: open, selection)
      guard !isHeadline || isNamed, let role = role(ofMention: entry.number, in: open, selection) else { continue }
      paint(entry.range, role)
    }
    for range in matches?.touching(bytes) ?? [] { paint(range, .match) }
  }

  private static func base(of kind: Block.Kind) -> TerminalUI.Role {
    switch kind {
    case .headline: .headline
    case .heading: .strong
    case .caption: .dim
    case .paragraph, .blockquote, .listItem, .preformatted: .ink
    }
  }

  private mutating func paintQuotes(_ bytes: Range<Int>, in open: OpenArticle, selection: Selection) {
    for entry in open.quotes.touching(bytes) {
      paint(entry.range, .quotation)
      if selection.focus == .quotation(entry.number) {
        for index in indices(of: entry.range) { styles[index].ground = .quotationCurrent }
      }
    }
  }

  private func isSelected(_ mention: MentionIndex, in open: OpenArticle, _ selection: Selection) -> Bool {
    guard let entity = selection.entity else { return false }
    return open.entityOfMention[mention] == entity
  }

  /// Nil for what keeps the ink of the text: pronouns whose person is not selected, things that are no name.
  private func role(ofMention index: MentionIndex, in open: OpenArticle, _ selection: Selection) -> TerminalUI.Role? {
    let mention = open.analysis.mentions[index]
    let strength = selection.focus == .mention(index) ? 2 : isSelected(index, in: open, selection) ? 1 : 0
    if strength == 0, mention.form != .name { return nil }
    switch mention.kind {
    case .person: return [.person, .personSame, .personCurrent][strength]
    case .organization: return [.organization, .organizationSame, .organizationCurrent][strength]
    case .place: return [.place, .placeSame, .placeCurrent][strength]
    case .other: return [nil, .organizationSame, .organizationCurrent][strength]
    }
  }

  private func indices(of range: TextRange) -> Range<Int> {
    (range.start - start..<max(range.start, range.end) - start).clamped(to: styles.indices)
  }

  private mutating func paint(_ range: TextRange, _ role: TerminalUI.Role) {
    for index in indices(of: range) { styles[index].role = role }
  }
}
