// Reads a question for a command, and points at what is wrong with it.

import ArticleLibrary
import TerminalUI

enum QueryWords {
  /// All fields, for the help.
  static var fields: String { Query.fields }

  /// Ends the program with the sentence and a caret below the place if the question is not understood.
  static func parse(_ text: String) throws -> Query {
    do { return try Query.parse(text) } catch {
      StandardError.write(lines(for: error, in: text))
      throw ExitStatus.input
    }
  }

  /// The sentence, the question, and a caret under what is meant.
  static func lines(for error: QueryError, in text: String) -> String {
    let before = String(decoding: text.utf8.prefix(error.range.start), as: UTF8.self).harmless
    let meant = String(decoding: text.utf8.prefix(error.range.end).dropFirst(error.range.start), as: UTF8.self).harmless
    let carets = String(repeating: "^", count: max(1, CellText.width(meant)))
    let space = String(repeating: " ", count: CellText.width(before))
    return "search   \(error.words)\n   \(text.harmless)\n   \(space)\(carets)\n"
  }
}
