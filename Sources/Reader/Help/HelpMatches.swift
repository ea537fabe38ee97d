// The commands that a typed word finds, as one list: key, name, sentence.

import TerminalUI

/// The list of matches at one size.
struct HelpMatches {
  let search: CommandSearch
  let width: Int
  let height: Int

  private static let spaciousHeight = 14

  /// With a column for the section, with one row a command, with two.
  private var isWide: Bool { width >= 100 }
  private var isNarrow: Bool { width < 60 }
  private var keyEnd: Int { isWide ? 24 : isNarrow ? 10 : 12 }
  private var nameColumn: Int { isWide ? 28 : isNarrow ? 12 : 14 }
  private var helpColumn: Int { isWide ? 48 : isNarrow ? 12 : 35 }
  private var markColumn: Int { isWide ? 18 : isNarrow ? 0 : 1 }

  var rows: ItemRows { ItemRows(count: search.matches.count, lead: lead(of:), rows: { _ in isNarrow ? 2 : 1 }) }

  /// A blank row, and the section's name where there is no column for it, above the first of each section.
  private func lead(of place: Int) -> Int {
    guard beginsSection(place) else { return 0 }
    return (place > 0 && height >= HelpMatches.spaciousHeight ? 1 : 0) + (isWide ? 0 : 1)
  }

  private func command(_ place: Int) -> Command { Commands.table[search.matches[place]] }

  private func beginsSection(_ place: Int) -> Bool {
    place == 0 || command(place - 1).section != command(place).section
  }

  func draw(from top: RowPlace, cursor: Int, at start: Int, on canvas: inout Canvas) {
    for (place, row) in rows.visible(from: top, window: height) {
      let head = start + row + rows.lead(place)
      if beginsSection(place) {
        let name = command(place).section.shortName
        let nameRow = isWide ? head : head - 1
        if nameRow >= start {
          canvas.put(name, column: isNarrow ? 1 : 3, row: nameRow, style: Style(.dim))
        }
      }
      if head >= start { draw(place, row: head, isSelected: place == cursor, on: &canvas) }
    }
  }

  private func draw(_ place: Int, row: Int, isSelected: Bool, on canvas: inout Canvas) {
    let command = command(place)
    canvas.put(command.keys.isEmpty ? ":" : command.keyLabel, endingAt: keyEnd, row: row, style: Style(.key))
    let name = command.name.rawValue + (command.argument.isEmpty ? "" : " " + command.argument)
    canvas.put(
      marked(name, .ink), column: nameColumn, row: row,
      limit: isNarrow ? width - 1 - nameColumn : helpColumn - nameColumn - 1)
    canvas.put(
      marked(command.help, isSelected ? .count : .dim), column: helpColumn, row: isNarrow ? row + 1 : row,
      limit: width - 1 - helpColumn)
    guard isSelected else { return }
    for offset in 0..<(isNarrow ? 2 : 1) {
      canvas.lay(.selected, row: row + offset, columns: max(0, markColumn - 1)..<width - (isNarrow ? 0 : 2))
    }
    canvas.put("›", column: markColumn, row: row, style: Style(.mark, on: .selected))
  }

  /// Words with what was typed marked in them.
  private func marked(_ words: String, _ role: TerminalUI.Role) -> MarkedText {
    var text = MarkedText()
    var rest = Substring(words)
    while let next = search.words.compactMap({ rest.firstRange(ignoringCase: $0) }).min(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      text.append(rest[..<next.lowerBound], role)
      text.append(rest[next], .match)
      rest = rest[next.upperBound...]
    }
    text.append(rest, role)
    return text
  }
}

extension Command.Section {
  /// "Text" for "In the text".
  var shortName: String { self == .text ? "Text" : rawValue }
}

extension Substring {
  /// The first place of words that are given in small letters.
  fileprivate func firstRange(ignoringCase words: String) -> Range<Index>? {
    let count = words.count
    guard count > 0 else { return nil }
    var start = startIndex
    while let end = index(start, offsetBy: count, limitedBy: endIndex) {
      if self[start..<end].lowercased() == words { return start..<end }
      if start == endIndex { return nil }
      start = index(after: start)
    }
    return nil
  }
}
