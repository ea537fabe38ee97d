// The titles that stand right before a name.

import NewsModel

enum TitleRun {
  /// The tokens of the titles before a token: "Prime Minister", "Mr.", "chief executive". Empty if there are none.
  static func span(before token: Int, in words: Words) -> TokenSpan {
    var start = token
    while start > 0, words.isSameSentence(start - 1, token), token - start < 6 {
      let word = words[start - 1]
      let isHyphen = word == "-" && words.touches(start - 1) && words.touches(start - 2)
      guard TitleWords.isTitle(word) || TitleWords.isRole(word) || TitleWords.isModifier(word) || isHyphen else {
        break
      }
      start -= 1
    }
    // modifiers alone are no title: "former Google"
    let hasTitle = (start..<token).contains { TitleWords.isTitle(words[$0]) || TitleWords.isRole(words[$0]) }
    return hasTitle ? TokenSpan(start, token) : TokenSpan(token, token)
  }

  /// The words of the titles before a token, in lower case without periods.
  static func titles(before token: Int, in words: Words) -> [String] {
    span(before: token, in: words).indices.map { words[$0].foldedForNames }
  }
}
