// The rows of a proof: labels at the left, the evidence in its own form, where it stands at the right.

import NewsModel
import TerminalUI

/// Evidence laid out for a width.
struct EvidenceRows {
  /// One row of the screen.
  struct Line {
    var label = ""
    var text = MarkedText()
    var row = MarkedRow(bytes: 0..<0, width: 0)
    /// Columns before the words, counted from where words begin.
    var indent = 0
    /// Words beside them, and the columns before those.
    var note = ""
    var noteIndent = 0
    var paragraph = ""
  }

  let lines: [Line]

  /// A piece of evidence never takes more rows than these.
  private static let mostRows = 4

  /// Linear in the evidence. `isSpacious` sets a blank row above each label.
  init(_ evidence: Evidence, of open: OpenArticle, selected: EntityIndex?, width: Int, isSpacious: Bool) {
    let words = EvidenceWords(open: open, selected: selected)
    var lines: [Line] = []
    for group in EvidenceRows.groups(of: evidence.rows) {
      if isSpacious, let last = lines.last, !EvidenceRows.belongsTogether(last, group[0], lines) {
        lines.append(Line())
      }
      lines +=
        group[0].isAligned
        ? LetterRows.lines(group, width: width) : EvidenceRows.lines(group, words, open, width: width)
    }
    self.lines = isSpacious ? [Line()] + lines + [Line()] : lines
  }

  /// Rows with one label: those without one go on from the row above.
  private static func groups(of rows: [Evidence.Row]) -> [[Evidence.Row]] {
    var groups: [[Evidence.Row]] = []
    for row in rows {
      if row.label.isEmpty, let last = groups.last, last[0].isAligned == row.isAligned {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups
  }

  /// Places of the text stand close together: where it was first named, and here.
  private static func belongsTogether(_ last: Line, _ row: Evidence.Row, _ lines: [Line]) -> Bool {
    row.place != nil && !row.isAligned && !(lines.last { !$0.label.isEmpty }?.paragraph.isEmpty ?? true)
  }

  private static func lines(
    _ group: [Evidence.Row], _ words: EvidenceWords, _ open: OpenArticle, width: Int
  ) -> [Line] {
    let texts = group.map(words.text(of:))
    let widths = texts.map { CellText.width(String(decoding: $0.bytes, as: UTF8.self)) }
    // Notes of one group stand below each other where their words are short.
    let column = widths.filter { $0 <= width / 3 }.max() ?? 0
    return zip(group, zip(texts, widths)).flatMap { row, pair in
      lines(row, pair.0, open, width: width, noteColumn: max(column, pair.1) + 3)
    }
  }

  private static func lines(
    _ row: Evidence.Row, _ text: MarkedText, _ open: OpenArticle, width: Int, noteColumn: Int
  ) -> [Line] {
    let note = row.noteBesidePlace(in: open)
    let paragraph = row.whereabouts(in: open)
    let room = max(1, width - (paragraph.isEmpty ? 0 : CellText.width(paragraph) + 2))
    var lines = text.rows(width: room, most: mostRows).map { Line(text: text, row: $0) }
    if lines.isEmpty { lines = [Line()] }
    lines[0].label = row.label
    lines[0].paragraph = paragraph
    guard !note.isEmpty else { return lines }
    if lines.count == 1, noteColumn + CellText.width(note) <= room {
      lines[0].note = note
      lines[0].noteIndent = noteColumn
      return lines
    }
    let words = MarkedText(note, .dim)
    return lines + words.rows(width: max(1, room - 2), most: mostRows).map { Line(text: words, row: $0, indent: 2) }
  }
}

/// How the words of a row of evidence are marked.
struct EvidenceWords {
  let open: OpenArticle
  let selected: EntityIndex?

  /// The words with the place that they are about marked in them; in quote marks if they are taken from the text.
  func text(of row: Evidence.Row) -> MarkedText {
    if let place = row.place, let text = quoted(row.text, place) { return text }
    if row.label == "Rule" { return MarkedText(QuoteReason.name(of: row.text), .strong) }
    guard let entity = open.analysis.entities.firstIndex(where: { $0.name == row.text }) else {
      return MarkedText(row.text, .ink)
    }
    return MarkedText(row.text, open.role(ofEntity: entity, selected: selected))
  }

  private func quoted(_ words: String, _ place: TextRange) -> MarkedText? {
    let meant = open.words(of: place)
    guard !meant.isEmpty, let range = words.firstRange(ofWords: meant) else { return nil }
    let isWhole = range.lowerBound == words.startIndex && range.upperBound == words.endIndex
    let hasMarks = words.first.map { "“\"‘'«„「".contains($0) } ?? false
    var text = MarkedText()
    if !isWhole, !hasMarks { text.append("“", .dim) }
    text.append(words[..<range.lowerBound], .ink)
    text.append(words[range], role(at: place))
    text.append(words[range.upperBound...], .ink)
    if !isWhole, !hasMarks { text.append("”", .dim) }
    return text
  }

  /// What stands at a place: a name, a time, or words of speech.
  private func role(at place: TextRange) -> TerminalUI.Role {
    for index in open.mentions(overlapping: place) where open.analysis.mentions[index].range == place {
      let kind = open.analysis.mentions[index].kind
      return kind.role(isSelected: selected != nil && open.entityOfMention[index] == selected) ?? .strong
    }
    return open.analysis.times.contains { $0.range == place } ? .time : .strong
  }
}

extension String {
  /// The first place of other words in this text. Linear but for texts made to be slow, which evidence is too short for.
  fileprivate func firstRange(ofWords words: String) -> Range<String.Index>? {
    let (bytes, wanted) = (Array(utf8), Array(words.utf8))
    guard wanted.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start...].starts(with: wanted) {
      let from = utf8.index(startIndex, offsetBy: start)
      return from..<utf8.index(from, offsetBy: wanted.count)
    }
    return nil
  }
}
