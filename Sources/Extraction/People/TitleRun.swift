// The titles that stand right before a name.

import NewsModel

enum TitleRun {
  /// The tokens of the titles before a token: "Prime Minister", "Mr.", "chief executive". Empty if there are none.
  static func span(before token: Int, in words: Words) -> TokenSpan {
    var start = token
    var hasTitle = false
    while start > 0, words.isSameSentence(start - 1, token), token - start < 6 {
      let word = words[start - 1]
      let kinds = TitleWords.kinds(of: word)
      let isHyphen = word == "-" && words.touches(start - 1) && words.touches(start - 2)
      guard !kinds.isEmpty || isHyphen else { break }
      // modifiers alone are no title: "former Google"
      hasTitle = hasTitle || !kinds.isDisjoint(with: [.title, .role])
      start -= 1
    }
    return hasTitle ? TokenSpan(start, token) : TokenSpan(token, token)
  }

  /// The words of the titles before a token, in lower case without periods.
  static func titles(before token: Int, in words: Words) -> [String] {
    span(before: token, in: words).indices.map { words[$0].foldedForNames }
  }
}
