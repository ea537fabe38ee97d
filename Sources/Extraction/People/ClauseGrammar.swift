// Tells by the words around a name what it is in its clause: subject, object, behind a preposition and so on.

import NewsModel

enum ClausePlace: Int, CaseIterable {
  case subject, apposed, object, governed, possessor, listed, other
}

struct ClauseGrammar {
  let words: Words

  func place(of span: TokenSpan, form: Mention.Form) -> ClausePlace {
    if form == .pronoun { return place(ofPronoun: words[span.start]) }
    let next = span.end
    if words[next] == "'s" || words[next] == "'" { return .possessor }
    let start = TitleRun.span(before: span.start, in: words).start
    let before = words.isSameSentence(start - 1, start) ? words[start - 1] : ""
    if Grammar.isPreposition(before), before != "as" { return .governed }
    if isListed(span) { return .listed }
    if isVerb(next, after: span.start) { return .subject }
    if words[next] == "," || words[next] == "(" || words[next] == "who" || words[next] == "--" {
      return before.isEmpty || Grammar.partsClauses(before) ? .apposed : .object
    }
    return !before.isEmpty && words.shape(start - 1) == .lower && !Grammar.isNoNoun(before) ? .object : .other
  }

  private func place(ofPronoun word: String) -> ClausePlace {
    switch word {
    case "he", "she", "i": .subject
    case "his", "my", "her": .possessor
    default: .object
    }
  }

  private func isVerb(_ index: Int, after start: Int) -> Bool {
    words.isSameSentence(index, start) && Grammar.mayBeVerb(words[index], words.shape(index))
  }

  private func isListed(_ span: TokenSpan) -> Bool {
    words[span.end] == "and" && words.isNamelike(span.end + 1)
      || words[span.start - 1] == "and" && words.isNamelike(span.start - 2)
  }
}

/// What stands before a pronoun.
enum Introducer: Int, CaseIterable {
  case start, conjunction, subordinator, relative, mark, other

  init(before token: Int, in words: Words) {
    guard words.isSameSentence(token - 1, token) else {
      self = .start
      return
    }
    let word = words[token - 1]
    switch words.kind(token - 1) {
    case .openQuote: self = .start
    case .punctuation, .closeQuote, .symbol: self = .mark
    default:
      self =
        Grammar.isConjunction(word)
        ? .conjunction : Grammar.isSubordinator(word) ? .subordinator : Grammar.isRelative(word) ? .relative : .other
    }
  }
}
