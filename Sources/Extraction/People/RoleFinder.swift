// Finds what the text says a person is: "chief scientist and co-founder of OpenAI", "CEO Sam Altman".

import NewsModel

/// Roles before and behind a name, as ranges of the text. A role that shares an "of X" over an "and" carries it.
struct RoleFinder {
  let words: Words
  /// The names of the article, to see where one begins.
  private let names: [Mention]
  private let starts: [Int]

  init(words: Words, names: [Mention]) {
    self.words = words
    self.names = names
    starts = names.map { words.document.tokenIndex(at: $0.range.start) }
  }

  func roles(of mention: MentionIndex) -> [Role] {
    let start = starts[mention]
    return before(start) + behind(words.span(of: names[mention].range).end)
  }

  // MARK: Before the name

  private func before(_ start: Int) -> [Role] {
    if words[start - 1] == ",", words.isSameSentence(start - 1, start) { return apposed(before: start - 1) }
    let span = TitleRun.span(before: start, in: words)
    var first = span.start
    while first < span.end, isHonorific(words[first]) { first += 1 }
    guard first < span.end, span.indices.contains(where: { TitleWords.isRole(words[$0]) }) else { return [] }
    if TitleWords.isModifier(words[span.end - 1]), !TitleWords.isRole(words[span.end - 1]) { return [] }
    let owner = ownerStart(before: first)
    return [Role(text: text(TokenSpan(owner, span.end)), range: range(TokenSpan(owner, span.end)))]
  }

  private func isHonorific(_ word: String) -> Bool {
    TitleWords.isTitle(word) && !TitleWords.isRole(word)
  }

  /// "OpenAI CEO", "French President": the name or demonym right before the office.
  private func ownerStart(before first: Int) -> Int {
    guard words.isSameSentence(first - 1, first), first > 0 else { return first }
    if PlaceNames.isDemonym(words[first - 1]) { return first - 1 }
    guard words.isNamelike(first - 1), let name = name(endingAt: first), names[name].kind != .person else {
      return first
    }
    return starts[name]
  }

  private func name(endingAt token: Int) -> MentionIndex? {
    let offset = words.document.tokens[token - 1].range.end
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.end < offset { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].range.end == offset ? low : nil
  }

  /// "the president of France, X": a role whose words end right at the comma.
  private func apposed(before comma: Int) -> [Role] {
    let sentence = words.sentenceSpan(of: comma)
    var index = comma - 1
    while index >= sentence.start, comma - index <= 10, ![",", ".", ";", ":"].contains(words[index]) {
      if TitleWords.isRole(words[index]), words.shape(index) != .number {
        var start = index
        while start > sentence.start, isRoleModifier(start - 1) { start -= 1 }
        if let phrase = RolePhrase(words, at: start, isName: isName), phrase.end == comma,
          phrase.isDefinite || start == sentence.start
        {
          return phrase.roles
        }
      }
      index -= 1
    }
    return []
  }

  private func isRoleModifier(_ index: Int) -> Bool {
    TitleWords.isModifier(words[index]) || TitleWords.isRole(words[index])
      || RolePhrase.determiners.contains(words[index])
      || words[index] == "-" || words[index] == "'s"
  }

  // MARK: Behind the name

  private func behind(_ end: Int) -> [Role] {
    guard words.isSameSentence(end - 1, end) else { return [] }
    switch words[end] {
    case ",": return apposition(at: end + 1)
    case "(": return RolePhrase(words, at: end + 1, isName: isName).map { words[$0.end] == ")" ? $0.roles : [] } ?? []
    case "is", "was", "became", "remains", "remained":
      let phrase = RolePhrase(words, at: end + 1, isName: isName)
      return phrase.map { $0.isDefinite || words[end] != "was" ? $0.roles : [] } ?? []
    default: return []
    }
  }

  private func apposition(at start: Int) -> [Role] {
    var start = start
    if words.shape(start) == .number, words[start + 1] == "," { start += 2 }
    if words[start] == "who" {
      let isHolder = ["is", "remains", "serves", "works"].contains(words[start + 1])
      let first = start + (words[start + 2] == "as" ? 3 : 2)
      return isHolder && words.isSameSentence(start, first)
        ? RolePhrase(words, at: first, isName: isName)?.roles ?? [] : []
    }
    guard start < words.count, words.isSameSentence(start - 1, start),
      let phrase = RolePhrase(words, at: start, isName: isName)
    else { return [] }
    let follows = phrase.end < words.count ? words[phrase.end] : "."
    let isClosed = [",", ".", ";", ":", ")", "--", "—", "–", "who", "?", "!"].contains(follows)
    // "Y, the wife of X,": what follows is a name, and no part of the role
    let isKin = follows == "of" && NominalHeads.isFamily(words[phrase.end - 1]) && isName(phrase.end + 1)
    return isClosed || isKin || !words.isSameSentence(phrase.end, start) ? phrase.roles : []
  }

  /// A name of a person begins at the token.
  private func isName(_ token: Int) -> Bool {
    guard words.isNamelike(token) else { return false }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] == token && names[low].kind == .person
  }

  private func text(_ span: TokenSpan) -> String { words.text(span).collapsingSpaces }
  private func range(_ span: TokenSpan) -> TextRange { words.document.range(of: span) }
}
