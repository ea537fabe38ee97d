// Finds how old a person is said to be: "X, 54,", "X, who is 54,", "X, aged 54", "at 54, X", "the 54-year-old X", "X, born in 1961".

import NewsModel

struct AgeFinder {
  let words: Words

  /// People's ages; a number beyond is none.
  private static let years = 1...119
  /// Birth years of people who are in the news, or were in history.
  private static let births = 1000...2100

  /// What is told beside a name; nil if nothing is.
  func age(beside name: TokenSpan) -> Age? { behind(name.end) ?? before(name.start) }

  // MARK: Behind the name

  private func behind(_ end: Int) -> Age? {
    guard words.isSameSentence(end - 1, end) else { return nil }
    switch words[end] {
    case ",": return apposed(at: end + 1, closing: AgeFinder.behindComma)
    case "(": return apposed(at: end + 1, closing: AgeFinder.inBrackets)
    case "aged": return years(at: end + 1)
    case "died", "dies": return died(behind: end + 1)
    default: return said(at: end)
    }
  }

  private static let behindComma: WordSet = [
    ",", ".", ";", ":", "--", "—", "–", "who", "of", "from", "and", "was",
  ]
  private static let inBrackets: WordSet = [")", ",", ";"]

  private func apposed(at start: Int, closing: WordSet) -> Age? {
    guard words.isSameSentence(start - 1, start) else { return nil }
    if let phrase = yearOld(at: start) { return phrase.age }
    switch words[start] {
    case "age", "aged": return years(at: start + 1)
    case "at": return years(at: start + 1).flatMap { closing.contains(words[start + 2]) ? $0 : nil }
    case "now", "just", "only": return years(at: start + 1).flatMap { closing.contains(words[start + 2]) ? $0 : nil }
    case "who": return said(at: start + 1)
    case "a", "an", "the":
      return yearOld(at: start + 1)?.age
    case "born", "b.", "b": return birth(after: start)
    default: break
    }
    if let age = number(at: start, in: AgeFinder.years) {
      let isClosed = closing.contains(words[start + 1]) || !words.isSameSentence(start, start + 1)
      return isClosed || isYears(at: start + 1) ? Age(.years(age), range: range(start, start + 1)) : nil
    }
    return life(at: start)
  }

  private func years(at index: Int) -> Age? {
    number(at: index, in: AgeFinder.years).map { Age(.years($0), range: range(index, index + 1)) }
  }

  /// "is 54", "has just turned 54 on Friday", "was 54 when": the verb at a token, and nothing that is counted behind the number.
  private func said(at start: Int) -> Age? {
    var index = start
    while index - start < 2, AgeFinder.beforeTelling.contains(words[index]) { index += 1 }
    guard AgeFinder.telling.contains(words[index]) else { return nil }
    let isTurning = words[index].hasPrefix("turn")
    index += 1
    if ["now", "just", "only", "aged"].contains(words[index]) { index += 1 }
    guard let age = years(at: index), words.isSameSentence(start, index) else { return nil }
    if isYears(at: index + 1) || ends(index + 1) { return age }
    let isDated = isTurning && AgeFinder.dating.contains(words[index + 1])
    return isDated || AgeFinder.joining.contains(words[index + 1]) ? age : nil
  }

  private static let beforeTelling: WordSet = ["has", "have", "had", "will", "just", "recently"]
  private static let telling: WordSet = ["is", "was", "turned", "turns", "turn"]
  /// "turned 54 in March"
  private static let dating: WordSet = ["on", "in", "last", "this", "next", "earlier", "today", "yesterday"]
  /// "is 54 and lives in Oslo"
  private static let joining: WordSet = ["and", "but", "when", "who", ")", "--", "—", "–"]

  /// "died on Monday aged 54", "died at 54", "died at the age of 54": nothing is told later of it that would differ.
  private func died(behind start: Int) -> Age? {
    for index in start..<start + AgeFinder.longestDeath where words.isSameSentence(start - 1, index) {
      switch words[index] {
      case "aged": return years(at: index + 1)
      case "at":
        if let age = years(at: index + 1), ends(index + 2) { return age }
        if words[index + 1] == "age" { return years(at: index + 2) }
        if words[index + 2] == "age", words[index + 3] == "of" { return years(at: index + 4) }
      case "and", "but", "when", "after", "while", ";": return nil
      default: break
      }
    }
    return nil
  }

  /// Words in which a death is told before the age.
  private static let longestDeath = 10

  /// "born in 1961", "born 12 May 1961 in Oslo": the first number that can be a year.
  private func birth(after start: Int) -> Age? {
    for index in start + 1..<start + 8 where words.isSameSentence(start, index) {
      if [")", ";", "."].contains(words[index]) { return nil }
      if let year = number(at: index, in: AgeFinder.births) { return Age(.born(year), range: range(index, index + 1)) }
    }
    return nil
  }

  /// "(1961–2020)", with or without days.
  private func life(at start: Int) -> Age? {
    guard words[start - 1] == "(" else { return nil }
    for index in start..<start + 6 where words.isSameSentence(start, index) {
      if words[index] == ")" { return nil }
      guard let year = number(at: index, in: AgeFinder.births) else { continue }
      guard ["-", "–", "—"].contains(words[index + 1]) else { return nil }
      // both ends of a life, not a term of office: nobody in the news lived for fewer years
      let ends = (index + 2..<index + 7).lazy.compactMap { number(at: $0, in: AgeFinder.births) }.first
      guard let ends, ends - year >= AgeFinder.shortestLife, ends - year < 120 else { return nil }
      return Age(.born(year), range: range(index, index + 1))
    }
    return nil
  }

  private static let shortestLife = 16

  private func isYears(at index: Int) -> Bool {
    words[index] == "years" && (words[index + 1] == "old" || words[index + 1] == "of")
  }

  private func ends(_ index: Int) -> Bool {
    !words.isSameSentence(index - 1, index) || [".", ",", ";"].contains(words[index])
  }

  // MARK: Before the name

  /// "the 54-year-old baker X"
  private func before(_ start: Int) -> Age? {
    // "At 54, X"
    if start == words.sentenceSpan(of: start).start + 3, words[start - 1] == ",", words[start - 3] == "at" {
      return years(at: start - 2)
    }
    for index in stride(from: start - 1, through: max(0, start - 8), by: -1) {
      guard words.isSameSentence(index, start) else { return nil }
      if words[index] == "old" || words[index].hasSuffix("year-old") {
        let first = words[index] == "old" ? index - 4 : index - 2
        guard let phrase = yearOld(at: first) ?? yearOld(at: index), phrase.end <= start else { return nil }
        return phrase.age
      }
      guard words.shape(index) == .lower, !Grammar.isNoNoun(words[index]) else { return nil }
    }
    return nil
  }

  /// "54-year-old": the number, and the token behind.
  func yearOld(at start: Int) -> (age: Age, end: Int)? {
    guard let years = number(at: start, in: AgeFinder.years) else { return nil }
    var index = start + 1
    func skipHyphen() { if words[index] == "-" || words[index] == "‑" || words[index] == "–" { index += 1 } }
    skipHyphen()
    if words[index] == "year-old" { return (Age(.years(years), range: range(start, index + 1)), index + 1) }
    guard words[index] == "year" else { return nil }
    index += 1
    skipHyphen()
    guard words[index] == "old", words.isSameSentence(start, index) else { return nil }
    return (Age(.years(years), range: range(start, index + 1)), index + 1)
  }

  private func number(at index: Int, in range: ClosedRange<Int>) -> Int? {
    guard words.shape(index) == .number, let number = Int(words[index]), range.contains(number) else { return nil }
    return number
  }

  private func range(_ start: Int, _ end: Int) -> TextRange { words.document.range(of: TokenSpan(start, end)) }
}
