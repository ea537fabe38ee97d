// The notation in which tests say what must be found: marks inside the sentence itself.

import NewsModel

@testable import Extraction

/// A text with marks, read from a notation and written in it again.
///
///     [per Angela Merkel] met …          a person is named; also org, loc (a place), oth
///     [a Angela Merkel] … [a She]        the same entity; letters in the order of first mentions
///     “<1:We will act>,” said [1 Merkel].   quotation 1, without its quote marks, and the words that name its speaker
///     <1 mixed:a disaster>               its kind where it is not direct; several `<1:` are parts of one quotation
///     {2024-03-08 last Friday}           a time expression and its TIMEX3 value
///
/// Marks may nest. A bracket that does not begin like a mark is text.
struct MarkedText {
  struct Mark: Hashable {
    let range: TextRange
    /// "[per ", "<1:", "{2024-03-08 "
    let opening: String

    var closing: String { opening.hasPrefix("[") ? "]" : opening.hasPrefix("<") ? ">" : "}" }
  }

  let text: String
  /// Outer marks before what they hold.
  let marks: [Mark]

  init(text: String, marks: [Mark]) {
    self.text = text
    self.marks = marks.sorted { $0.range != $1.range ? $0.range < $1.range : $0.opening < $1.opening }
  }

  init(_ notation: String) {
    var text = ""
    var marks: [Mark] = []
    var open: [(opening: String, start: Int)] = []
    var rest = notation[...]
    while let character = rest.first {
      if let opening = MarkedText.opening(of: rest) {
        open.append((opening, text.utf8.count))
        rest = rest.dropFirst(opening.count)
      } else if let last = open.last, MarkedText.closes(character, last.opening) {
        open.removeLast()
        marks.append(Mark(range: TextRange(last.start, text.utf8.count), opening: last.opening))
        rest = rest.dropFirst()
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    self.init(text: text, marks: marks)
  }

  /// The text with its marks written into it.
  var notation: String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var open: [Mark] = []
    var next = 0
    for offset in 0...bytes.count {
      while let last = open.last, last.range.end <= offset { result += Array(open.removeLast().closing.utf8) }
      while next < marks.count, marks[next].range.start <= offset {
        result += Array(marks[next].opening.utf8)
        if marks[next].range.isEmpty { result += Array(marks[next].closing.utf8) } else { open.append(marks[next]) }
        next += 1
      }
      if offset < bytes.count { result.append(bytes[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func closes(_ character: Character, _ opening: String) -> Bool {
    opening.hasPrefix("[") ? character == "]" : opening.hasPrefix("<") ? character == ">" : character == "}"
  }

  private static func opening(of rest: Substring) -> String? {
    guard let first = rest.first, "[<{".contains(first) else { return nil }
    let ending: Character = first == "<" ? ":" : " "
    guard let end = rest.prefix(40).firstIndex(of: ending) else { return nil }
    let head = rest[rest.index(after: rest.startIndex)..<end]
    return isHead(head, of: first) ? String(rest[...end]) : nil
  }

  private static func isHead(_ head: Substring, of bracket: Character) -> Bool {
    guard !head.isEmpty else { return false }
    switch bracket {
    case "[":
      if ["per", "org", "loc", "oth"].contains(head) { return true }
      if head.count == 1, let letter = head.first, ("a"..."z").contains(letter) { return true }
      return head.allSatisfy { $0.isNumber || $0 == "," }
    case "<":
      let words = head.split(separator: " ")
      return Int(words[0]) != nil && (words.count == 1 || Quotation.Kind(rawValue: String(words[1])) != nil)
    default:
      return !head.contains(" ")
        && head.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase || "-:._+".contains($0)) }
    }
  }
}
