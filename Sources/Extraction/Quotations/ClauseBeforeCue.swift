// The clause that a cue follows: …, the ministry said on Monday. — …, said the ministry. — According to the port, …

import NewsModel

extension QuotePassage {
  /// Where the words before a cue end and who says them.
  struct Ending {
    /// The comma or the closing mark.
    let token: Int
    let subject: Subject
    /// After the cue and what belongs to it.
    let after: Int
    /// "said the ministry".
    var isInverted = false
  }

  /// CLAUSE, the ministry said on Monday. Only words in quote marks are left to the rules for these.
  func clauseBefore(_ cue: Int, in stretch: TokenSpan) -> ReportedClause? {
    guard !cues[cue].isDisjoint(with: [.that, .bare, .direct]), !cues[cue].contains(.naming), cue > stretch.start
    else { return nil }
    let end = clauseEnd(stretch)
    guard let ending = endingBefore(cue, in: stretch) ?? inverted(cue, in: stretch, end: end),
      ending.token - stretch.start
        <= (spanAt[stretch.start] < 0 ? QuotePassage.longestClause : QuotePassage.longestQuote)
    else { return nil }
    let before = trimmed(TokenSpan(stretch.start, ending.token))
    let opensAside = before.count > 0 && QuoteWords.opensAside(words[before.start])
    let isFragment = !saysSomething(before)
    let rest = rest(from: ending.after, to: end, afterAside: opensAside || isFragment)
    func clause(_ tokens: TokenSpan, _ rest: TokenSpan?) -> ReportedClause {
      ReportedClause(
        tokens: tokens, rest: rest, speaker: ending.subject.speaker(in: self), cue: document.tokens[cue].range,
        rule: "he said", cueToken: cue)
    }
    if onlyQuoted(before) {
      guard let rest, onlySpan(in: rest) == nil else { return nil }
      return clause(rest, nil)
    }
    let holdsQuote = isQuoteEnd(before.end - 1)
    guard before.count > 0, !isFragment || isWhole(rest, of: cue), !introducesQuote(before),
      holdsQuote || isReport(cue, ending)
    else {
      return nil
    }
    return clause(before, rest)
  }

  /// "The plan, an official said, is to wait": what stands before the cue is no clause, but makes one with the rest.
  private func isWhole(_ rest: TokenSpan?, of cue: Int) -> Bool {
    guard let rest, !cues[cue].isDisjoint(with: [.that, .bare]) else { return false }
    return rest.indices.prefix(QuotePassage.window).contains(where: isVerbal)
  }

  /// Without quote marks the cue must be one that reports clauses, in a clause of its own that nothing goes on from.
  private func isReport(_ cue: Int, _ ending: Ending) -> Bool {
    guard !cues[cue].isDisjoint(with: [.that, .bare]) else { return false }
    // "The harbor, which tells no figures, denied the report", "…, asked her what she did": no subject follows such cues.
    let takesObject = cues[cue].contains(.hearer) && !words[cue].hasPrefix("warn") || !cues[cue].contains(.direct)
    if ending.isInverted, takesObject { return false }
    let next = min(ending.token + 1, tokenCount - 1)
    if QuoteWords.conjunctions.contains(words[next]) { return false }
    guard ending.after < tokenCount else { return true }
    for place in ending.after..<min(tokenCount, ending.after + 8) where spanAt[place] >= 0 && spanAt[place - 1] < 0 {
      if [":", ","].contains(words[place - 1]) { return false }
    }
    if ending.isInverted, words[ending.after] == "of" { return true }
    return ![":", "of", "about", "with", "for", "against", "over", "if"].contains(words[ending.after])
  }

  /// “…,” where a colon, or a mere "Yet," stands before it: the quotation stands for itself.
  private func introducesQuote(_ tokens: TokenSpan) -> Bool {
    guard isQuoteEnd(tokens.end - 1) else { return false }
    let first = self.tokens(of: spanAt[tokens.end - 1]).start
    guard first > tokens.start else { return false }
    return words[first - 1] == ":" || (words[first - 1] == "," && first - tokens.start <= 3)
  }

  /// "…, the ministry said": the comma before the nearest words that can be its subject. With an apposition it is the
  /// comma before the name: "…, Mara Holt, a doctor, said".
  private func endingBefore(_ cue: Int, in stretch: TokenSpan) -> Ending? {
    guard isTail(cue + 1, cue: cue, in: stretch) else { return nil }
    if let quoted = quoteEndBefore(cue, in: stretch) {
      guard let subject = subject(beforeCue: cue, from: quoted) ?? clauseSubject(from: quoted, to: cue) else {
        return nil
      }
      return Ending(token: quoted, subject: subject, after: cue + 1)
    }
    var token = cue - 1
    let low = max(stretch.start, cue - 24)
    if words[token] == "," {
      token -= 1
      while token > low, words[token] != "," { token -= 1 }
      token -= 1
    }
    while token > low {
      let isEdge = (words[token] == "," && spanAt[token] < 0) || isQuoteEnd(token)
      if isEdge, token + 1 < cue, let subject = subject(beforeCue: cue, from: token + 1),
        isNear(subject, token + 1)
      {
        return Ending(token: isQuoteEnd(token) ? token + 1 : token, subject: subject, after: cue + 1)
      }
      if spanAt[token] >= 0 { return nil }
      token -= 1
    }
    return nil
  }

  /// The end of a quotation that ends in a comma or an end mark, with no other cue between it and this one.
  private func quoteEndBefore(_ cue: Int, in stretch: TokenSpan) -> Int? {
    var token = cue - 1
    let low = max(stretch.start, cue - 30)
    while token > low, spanAt[token] < 0 {
      if cues[token] != [] || words[token] == ":" || QuoteWords.conjunctions.contains(words[token]) { return nil }
      token -= 1
    }
    guard token > low, token > 0, spanAt[token] >= 0, token + 1 < cue else { return nil }
    let isEnd =
      [",", "!", "?", ".", "…"].contains(words[token - 1]) || [",", "-", "—", "–"].contains(words[token + 1])
    return isEnd ? token + 1 : nil
  }

  /// "…, said the ministry".
  func inverted(_ cue: Int, in stretch: TokenSpan, end: Int) -> Ending? {
    let isComma = words[cue - 1] == "," && spanAt[cue - 1] < 0
    guard isComma || isQuoteEnd(cue - 1), !words[cue].hasSuffix("ing"), cue + 1 < end,
      !QuoteWords.subjectPronouns.contains(words[cue + 1]), mayName(cue + 1),
      let subject = subject(afterCue: cue, limit: end)
    else { return nil }
    let after = tokenIndex(at: subject.range.end)
    guard isTail(after, cue: nil, in: stretch), !(cue + 1..<max(cue + 1, after)).contains(where: isVerbal)
    else { return nil }
    return Ending(token: isComma ? cue - 1 : cue, subject: subject, after: after, isInverted: true)
  }

  private func mayName(_ token: Int) -> Bool {
    mentionAt[token] >= 0 || isCapitalized(token) || QuoteWords.determiners.contains(words[token])
      || words[token].hasSuffix("s") || (token + 1..<min(tokenCount, token + 4)).contains { mentionAt[$0] >= 0 }
  }

  private func isQuoteEnd(_ token: Int) -> Bool {
    spanAt[token] >= 0 && (token + 1 == tokenCount || spanAt[token + 1] != spanAt[token])
  }

  private func isNear(_ subject: Subject, _ low: Int) -> Bool {
    let start = tokenIndex(at: subject.range.start)
    if QuoteWords.subjectPronouns.contains(words[min(start, tokenCount - 1)]), start - low > 1 { return false }
    return start - low <= 6
      && !(low..<max(low, start)).contains { cues[$0] != [] || QuoteWords.subordinates(words[$0]) }
      && !QuoteWords.subordinates(words[low])
  }

  /// What may follow a cue that comes after its words: the end, a place or a time, a hearer.
  private func isTail(_ token: Int, cue: Int?, in stretch: TokenSpan) -> Bool {
    let end = clauseEnd(stretch)
    var token = token
    if let cue, cues[cue].contains(.hearer) { token = afterHearer(token, end) }
    guard token < end else { return true }
    let word = words[token]
    if word == "to" { return false }
    return !isWord(token) || QuoteWords.prepositions.contains(word) || QuoteWords.timeWords.contains(word)
      || QuoteWords.isAdverb(word) || QuoteWords.conjunctions.contains(word) || word == "who"
  }

  /// Words that go on after a cue between commas: A year, he said, is long.
  private func rest(from token: Int, to end: Int, afterAside: Bool) -> TokenSpan? {
    guard token + 1 < end, words[token] == ",", spanAt[token] < 0 else { return nil }
    var first = token + 1
    if words[first] == "but" || words[first] == "and", first + 1 < end, spanAt[first + 1] >= 0 { first += 1 }
    let beginsClause = afterAside && isWord(first) && !QuoteWords.subordinates(words[first])
    guard spanAt[first] >= 0 || words[first] == "that" || beginsClause else { return nil }
    return TokenSpan(first, clauseStop(from: first, to: end))
  }

  /// Nothing but quotations and punctuation.
  private func onlyQuoted(_ tokens: TokenSpan) -> Bool {
    var token = tokens.start
    while token < tokens.end {
      if spanAt[token] >= 0 {
        token = max(token + 1, firstEnd(of: spanAt[token]))
      } else {
        if isWord(token) { return false }
        token += 1
      }
    }
    return true
  }

  /// A clause has some words; "In a speech" is none.
  private func saysSomething(_ tokens: TokenSpan) -> Bool {
    guard tokens.count >= 3, words[tokens.start] != "as" else { return false }
    return tokens.indices.contains { spanAt[$0] >= 0 ? !isTitle(spanAt[$0]) : isVerbal($0) }
  }

  /// A word that is likely a finite verb.
  func isVerbal(_ token: Int) -> Bool {
    let word = words[token]
    guard mentionAt[token] < 0 else { return false }
    if word == "'s" {
      return token > 0
        && (QuoteWords.subjectPronouns.contains(words[token - 1])
          || ["there", "that", "what"].contains(words[token - 1]))
    }
    if QuoteWords.verbs.contains(word) || QuoteWords.auxiliaries.contains(word) && !QuoteWords.isFiller(word) {
      return true
    }
    if word.hasSuffix("ed") || cues[token] != [] { return true }
    return word.hasSuffix("s") && token > 0 && mentionAt[token - 1] >= 0 && !word.hasPrefix("'") && !word.hasPrefix("’")
  }

  private func trimmed(_ tokens: TokenSpan) -> TokenSpan {
    var start = tokens.start
    while start < tokens.end, spanAt[start] < 0, !isWord(start) { start += 1 }
    var end = tokens.end
    while end > start, spanAt[end - 1] < 0, [",", "-", "–", "—", "--"].contains(words[end - 1]) { end -= 1 }
    return TokenSpan(start, end)
  }

  /// According to the port, CLAUSE — CLAUSE, according to the port.
  func accordingClause(_ token: Int, in stretch: TokenSpan) -> ReportedClause? {
    let end = clauseEnd(stretch)
    guard token + 2 < end, words[token + 1] == "to", let subject = subject(afterCue: token + 1, limit: end)
    else { return nil }
    let source = tokenIndex(at: subject.range.end)
    guard let tokens = accordingTokens(token, source: source, in: stretch, end: end), onlySpan(in: tokens) == nil
    else { return nil }
    return ReportedClause(
      tokens: tokens, speaker: subject.speaker(in: self), cue: range(token, token + 2), rule: "according to",
      cueToken: token)
  }

  /// What "according to" stands beside: the clause after it where that is the longer one, else the clause before it.
  private func accordingTokens(_ token: Int, source: Int, in stretch: TokenSpan, end: Int) -> TokenSpan? {
    if token == stretch.start {
      guard let comma = (token..<min(end, token + 60)).first(where: { words[$0] == "," && spanAt[$0] < 0 }),
        end - comma > 3
      else { return nil }
      return TokenSpan(comma + 1, end)
    }
    let stop = words[token - 1] == "," ? token - 1 : token
    guard stop - stretch.start <= QuotePassage.longestQuote else { return nil }
    let comma = (source..<max(source, min(end, source + 8))).first { words[$0] == "," }
    if stop < token, let comma, end - comma > 4, end - comma > stop - stretch.start {
      return TokenSpan(comma + 1, end)
    }
    let before = trimmed(TokenSpan(stretch.start, stop))
    return before.count >= 3 ? before : nil
  }
}
