// Whether a noun phrase means anybody at all where it stands: not what someone is or becomes, not an office, not just anyone.

import NewsModel

/// Some tokens of a text.
struct TokenSet {
  private var isIn: [Bool]

  /// - Parameter count: The tokens of the text; the place behind them is one more.
  init(_ tokens: [Int] = [], count: Int) {
    isIn = Array(repeating: false, count: count + 1)
    for token in tokens { insert(token) }
  }

  /// A token beyond the text is in none.
  func contains(_ token: Int) -> Bool { isIn.indices.contains(token) && isIn[token] }
  mutating func insert(_ token: Int) { if isIn.indices.contains(token) { isIn[token] = true } }
}

struct NominalContext {
  let words: Words
  /// Tokens that stand right behind a name of a person, and tokens where such names begin; empty if none was looked for.
  let nameEnds: TokenSet
  let nameStarts: TokenSet

  /// The phrase stands where it means someone in particular.
  func isReference(_ phrase: NominalPhrase) -> Bool {
    !isPredicate(phrase.span.start) && !isApposed(phrase) && !isOffice(phrase.span.start) && !isAnyone(phrase)
      && !isNarrowed(phrase.end)
  }

  /// The same for what means an organization: that it must do something tells it apart from no other.
  func isReferenceToBody(_ phrase: NominalPhrase) -> Bool {
    !isPredicate(phrase.span.start) && !isApposed(phrase) && !isNarrowed(phrase.end)
  }

  /// "is the minister", "became the minister", "as the minister", "was named the minister".
  private func isPredicate(_ start: Int) -> Bool {
    var before = start - 1
    let sentence = words.sentenceSpan(of: start).start
    while before >= sentence, QuoteWords.isAdverb(words[before]) || NominalContext.fillers.contains(words[before]) {
      before -= 1
    }
    return before >= sentence && NominalContext.equating.contains(words[before])
  }

  private static let fillers: WordSet = [
    "not", "n't", "also", "still", "now", "then", "once", "again", "just", "only",
  ]
  private static let equating = WordSet(
    Abbreviations.words(
      """
      is was are were be been being 's 're become becomes became becoming remain remains remained as named elected appointed \
      called dubbed made considered crowned declared titled nominated chosen like unlike than including nor or
      """))

  /// "X, the minister," and "the minister, X,".
  private func isApposed(_ phrase: NominalPhrase) -> Bool {
    let start = phrase.span.start
    let isBehindName = [",", "(", "--", "—", "–", ":"].contains(words[start - 1]) && nameEnds.contains(start - 1)
    if isBehindName, isClosed(phrase.end) { return true }
    if nameStarts.contains(phrase.end) { return true }
    guard words[phrase.end] == "," || words[phrase.end] == "(" else { return false }
    return nameStarts.contains(phrase.end + 1) || nameStarts.contains(TitleRunEnd.end(from: phrase.end + 1, in: words))
  }

  private func isClosed(_ end: Int) -> Bool {
    !words.isSameSentence(end - 1, end)
      || [",", ".", ";", ":", ")", "--", "—", "–", "and", "who", "?", "!"].contains(words[end])
  }

  /// "the post of the minister"
  private func isOffice(_ start: Int) -> Bool {
    words[start - 1] == "of" && NominalContext.offices.contains(words[start - 2])
  }

  private static let offices: WordSet = [
    "office", "post", "position", "job", "role", "title", "rank", "powers", "functions", "duties", "kind", "type",
    "part",
  ]

  /// "the minister must", "the president is elected by": a rule for whoever it is.
  private func isAnyone(_ phrase: NominalPhrase) -> Bool {
    let next = words[phrase.end]
    if ["shall", "must", "should", "may"].contains(next) { return true }
    return next == "is" && ["elected", "appointed", "chosen", "nominated"].contains(words[phrase.end + 1])
  }

  /// "the minister who resigned": one of several.
  private func isNarrowed(_ end: Int) -> Bool {
    words.isSameSentence(end - 1, end)
      && ["who", "whose", "whom", "that", "which", "-elect", "elect"].contains(words[end])
  }
}

private enum TitleRunEnd {
  /// Where a run of titles that begins at a token ends.
  static func end(from start: Int, in words: Words) -> Int {
    var end = start
    while end - start < 4, TitleWords.isTitle(words[end]) || TitleWords.isModifier(words[end]) { end += 1 }
    return end
  }
}
