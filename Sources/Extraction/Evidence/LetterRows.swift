// Sets two spellings of a name one above the other, sound by sound.

import NewsModel

struct LetterRows {
  let upper: String
  let lower: String
  /// "s, k, v stand in order; z for ts"
  let note: String

  init(_ here: String, _ there: String) {
    let alignment = Alignment(Sounds.sounds(of: here.foldedForNames), Sounds.sounds(of: there.foldedForNames))
    var cells: [(String, String)] = alignment.pairs.map { (String($0.0?.letters ?? ""), String($0.1?.letters ?? "")) }
    if let first = cells.first { cells[0] = (LetterRows.capital(first.0), LetterRows.capital(first.1)) }
    upper = LetterRows.row(cells.map(\.0), beside: cells.map(\.1))
    lower = LetterRows.row(cells.map(\.1), beside: cells.map(\.0))
    note = LetterRows.note(of: alignment)
  }

  private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static func row(_ cells: [String], beside others: [String]) -> String {
    var row = ""
    for (cell, other) in zip(cells, others) {
      row += cell + String(repeating: " ", count: max(cell.count, other.count) - cell.count + 2)
    }
    while row.hasSuffix(" ") { row.removeLast() }
    return row
  }

  private static func note(of alignment: Alignment) -> String {
    var same: [String] = []
    var changed: [String] = []
    for case (let one?, let two?) in alignment.pairs where one.kind != .vowel && one.kind == two.kind {
      if one.letters == two.letters {
        same.append(String(one.letters))
      } else {
        changed.append("\(one.letters) for \(two.letters)")
      }
    }
    let order = same.isEmpty ? "" : same.joined(separator: ", ") + (same.count > 1 ? " stand in order" : " stands")
    return ([order].filter { !$0.isEmpty } + changed).joined(separator: "; ")
  }
}
