// Corrections as lines of a plain text file, to be kept, sent and edited.

import NewsModel

/// One correction a line: what is changed, then the article and the words that it rests on. Texts stand in quote marks, with
/// `\"`, `\\` and `\n` for what cannot stand there.
///
///     same person "Suzkovi" "Ilya Sutskever" in "/news/a.txt" at "Suzkovi" 3 0
///     kind person "Wall Street" nothing in "/news/a.txt" at "Wall Street" 2 0
///     speaker "Mara Holt" in "/news/a.txt" at "“It will hold.”" 1 0
public enum CorrectionLine {
  public static let heading = "# Corrections of Lede: one a line; lines that begin with # are remarks."

  public static func written(_ correction: Correction) -> String {
    let row = CorrectionRow(correction.change)
    var words = [row.change]
    if let kind = row.kind, let name = row.name { words += [kind, quoted(name)] }
    words.append(row.value.map(quoted) ?? "nothing")
    words += ["in", quoted(correction.article.rawValue)]
    if let passage = correction.passage {
      words += ["at", quoted(passage.words), "\(passage.block)", "\(passage.occurrence)"]
    }
    return words.joined(separator: " ")
  }

  /// The correction of a line; nil if it is none.
  public static func read(_ line: String) -> Correction? {
    guard var words = parts(of: line)?[...], let change = words.popFirst()?.word else { return nil }
    var kind: String?
    var name: String?
    if let word = words.first?.word, EntityKind(rawValue: word) != nil {
      words.removeFirst()
      kind = word
      guard let text = words.popFirst()?.text else { return nil }
      name = text
    }
    guard let value = words.popFirst(), value.text != nil || value.word == "nothing", words.popFirst()?.word == "in",
      let article = words.popFirst()?.text, !article.isEmpty,
      let read = CorrectionRow(change: change, kind: kind, name: name, value: value.text).read
    else { return nil }
    guard !words.isEmpty else { return Correction(read, in: ArticleID(rawValue: article), at: nil) }
    guard words.popFirst()?.word == "at", let passage = words.popFirst()?.text,
      let block = words.popFirst()?.word.flatMap({ Int($0) }),
      let occurrence = words.popFirst()?.word.flatMap({ Int($0) }), words.isEmpty, block >= 0, occurrence >= 0
    else { return nil }
    return Correction(
      read, in: ArticleID(rawValue: article),
      at: Correction.Passage(words: passage, block: block, occurrence: occurrence))
  }

  private static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// A bare word, or a text in quote marks.
  private struct Part {
    var word: String?
    var text: String?
  }

  private static func parts(of line: String) -> [Part]? {
    var parts: [Part] = []
    var rest = Array(line.unicodeScalars)[...]
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first == "\"" {
        rest.removeFirst()
        guard let text = text(&rest) else { return nil }
        parts.append(Part(text: text))
      } else {
        let word = rest.prefix { $0 != " " && $0 != "\"" }
        rest = rest.dropFirst(word.count)
        parts.append(Part(word: String(String.UnicodeScalarView(word))))
      }
    }
    return parts
  }

  /// What stands before the closing mark, which is taken away too; nil if there is none.
  private static func text(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return String(text) }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      text.append(escaped == "n" ? "\n" : escaped == "r" ? "\r" : escaped)
    }
    return nil
  }
}
