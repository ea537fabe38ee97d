// Names in other scripts, set in brackets behind a name: "Xi Jinping (习近平)".

import NewsModel

enum BracketNames {
  static let rule = "in brackets"

  /// The bracketed names behind the mentions given; each has the kind of the name before it.
  static func mentions(_ words: Words, after mentions: [Mention]) -> [Mention] {
    mentions.compactMap { mention in
      let open = words.document.tokenIndex(at: mention.range.end)
      guard words[open] == "(" || words[open] == "（" else { return nil }
      var end = open + 1
      while end < words.count, end - open <= 6, words.shape(end) == .caseless || words[end] == "·" { end += 1 }
      guard end > open + 1, isClosed(words[end]) || words[end] == "," else { return nil }
      let range = words.document.range(of: TokenSpan(open + 1, end))
      return Mention(range: range, kind: mention.kind, form: .name, rule: rule)
    }
  }

  private static func isClosed(_ word: String) -> Bool { word == ")" || word == "）" }
}
