// Where a reported clause ends.

import NewsModel

extension QuotePassage {
  /// The first token after the clause that begins at a token.
  func clauseStop(from start: Int, to end: Int) -> Int {
    var token = start
    var pause = -1
    var dashes = 0
    let limit = min(end, start + QuotePassage.longestClause)
    while token < limit {
      if spanAt[token] >= 0 {
        let after = max(token + 1, firstEnd(of: spanAt[token]))
        if after >= end || stops(afterQuote: after, to: end) { return min(after, end) }
        token = after
      } else {
        let isDash = isDash(token)
        if token > start, isDash ? stops(atDash: token, after: dashes, to: end) : stops(at: token, to: end) {
          return token
        }
        if introduces(token, to: end) { return pause > start ? pause : token }
        if isDash { dashes += 1 }
        if isDash || isPause(token) { pause = token }
        token += 1
      }
    }
    return limit
  }

  private func isDash(_ token: Int) -> Bool {
    QuoteWords.dashes.contains(words[token]) && !reading.source.isHyphen(document.tokens[token].range)
  }

  /// The first dash of a pair does not end a clause, nor the second.
  private func stops(atDash token: Int, after dashes: Int, to end: Int) -> Bool {
    dashes % 2 == 0 && !hasQuote(in: token..<end) && !((token + 1)..<min(end, token + 40)).contains(where: isDash)
  }

  private func isPause(_ token: Int) -> Bool {
    guard token + 1 < tokenCount else { return false }
    return words[token] == ";"
      || words[token] == ","
        && ["and", "but", "while", "as", "when", "which", "though", "although"].contains(words[token + 1])
  }

  /// A cue with the words it reports after its comma: another report.
  private func introduces(_ token: Int, to end: Int) -> Bool {
    guard cues[token].contains(.direct), token + 2 < end, spanAt[token + 1] < 0 else { return false }
    return [",", ":"].contains(words[token + 1]) && spanAt[token + 2] >= 0
  }

  /// Whether a clause ends with the quoted words before a token.
  private func stops(afterQuote token: Int, to end: Int) -> Bool {
    let last = words[token - 2 >= 0 ? token - 2 : 0]
    if [".", "!", "?", "…"].contains(last), isCapitalized(token) || spanAt[token] >= 0 { return true }
    if ["!", "?"].contains(last), !["that", "who", "or", "is", "was"].contains(words[token]) { return true }
    if [",", ";"].contains(last) || words[token] == "," {
      let next = words[token] == "," ? token + 1 : token
      return next >= end || !goesOnAfterComma(next, to: end)
    }
    let next = words[token]
    if ["(", "[", "—", "–", "--", ":", ";", "-", "<"].contains(next) { return true }
    if next == "and" || next == "but" { return isNewReport(token + 1, to: end) }
    if ["when", "adding", "after", "before"].contains(next) || isTime(token) { return true }
    if next == "in" || next == "on" || next == "at" || next == "during" { return isCircumstance(token, to: end) }
    return false
  }

  /// After quoted words and a comma a clause goes on only in a list, or with its reason.
  private func goesOnAfterComma(_ token: Int, to end: Int) -> Bool {
    let word = words[token]
    if word == "because" || word == "or" || word == "than" { return true }
    if isNewReport(token, to: end) || QuoteWords.goingOn.contains(word) { return false }
    // a “bully,” a “liar” and a “fraud”
    var next = token
    while next < min(end, token + 5) {
      if spanAt[next] >= 0 { return true }
      if cues[next] != [] || !isWord(next) || QuoteWords.subjectPronouns.contains(words[next]) { return false }
      next += 1
    }
    return false
  }

  /// "in a statement", "on Monday", "on Twitter": how and when it was said.
  private func isCircumstance(_ token: Int, to end: Int) -> Bool {
    for next in (token + 1)..<max(token + 1, min(end, token + 7)) {
      if QuoteWords.media.contains(words[next]) || isTime(next) { return true }
      if ["twitter", "facebook", "instagram", "television", "tv", "cnn", "msnbc", "x"].contains(words[next]) {
        return true
      }
      if !isWord(next) || QuoteWords.prepositions.contains(words[next]) { return false }
    }
    return false
  }

  private func hasQuote(in tokens: Range<Int>) -> Bool {
    tokens.prefix(80).contains { spanAt[$0] >= 0 }
  }

  /// "Monday", "last week", "later".
  func isTime(_ token: Int) -> Bool {
    guard QuoteWords.timeWords.contains(words[token]) else { return false }
    guard ["this", "last", "next", "early", "late"].contains(words[token]) else { return true }
    return token + 1 < tokenCount && QuoteWords.timeNouns.contains(words[token + 1])
  }

  private func stops(at token: Int, to end: Int) -> Bool {
    switch words[token] {
    case ":": return true
    case ",":
      let next = token + 1
      guard next < end else { return true }
      if QuoteWords.goingOn.contains(words[next]) || words[next] == "according" { return true }
      if QuoteWords.isComment(words[next]), !hasQuote(in: next..<end) { return true }
      return isNewReport(next, to: end)
    case "and", "but": return token + 1 < end && isConjoinedCue(token + 1, to: end)
    case "according": return token + 1 < end && words[token + 1] == "to"
    default: return false
    }
  }

  /// "but he said", "and told Reuters", "he said": another report, or the cue of this one.
  private func isNewReport(_ token: Int, to end: Int) -> Bool {
    var next = token
    if next < end, ["and", "but", "while", "though", "although", "then"].contains(words[next]) { next += 1 }
    if next < end, isConjoinedCue(next, to: end) { return true }
    let limit = min(end, next + 8)
    let first = next
    while next < limit, spanAt[next] < 0, isWord(next) {
      if next > first, !cues[next].isDisjoint(with: [.that, .bare, .direct]) {
        return subject(beforeCue: next, from: first) != nil
      }
      if next > first, QuoteWords.conjunctions.contains(words[next]) || words[next] == "that" { return false }
      next += 1
    }
    return false
  }

  /// A cue that goes on with the same speaker: "and said that", "and called it “…”".
  private func isConjoinedCue(_ token: Int, to end: Int) -> Bool {
    var next = token
    while next < end, QuoteWords.auxiliaries.contains(words[next]) || QuoteWords.isAdverb(words[next]) { next += 1 }
    guard next < end, cues[next] != [], next + 1 < end else { return false }
    if spanAt[next + 1] >= 0 { return true }
    for place in (next + 1)..<min(end, next + 9) {
      if words[place] == "that" { return cues[next] != [.naming] }
      if spanAt[place] >= 0 { return true }
      if !isWord(place) { return false }
    }
    return cues[next].contains(.bare) || (cues[next].contains(.infinitive) && words[next + 1] == "to")
  }
}
