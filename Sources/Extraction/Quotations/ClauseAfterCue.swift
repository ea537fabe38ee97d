// Finds the clause that follows a cue: "said that …", "told Reuters …", "called it “…”", "vowed to …".

import NewsModel

/// Where the words that a cue reports begin.
struct ClauseOpening {
  let token: Int
  let rule: String
  /// Nothing else can be meant; else a clause before the cue is looked for first.
  let isStrong: Bool
}

extension QuotePassage {
  /// The tokens that may stand between a cue and its "that", or the quoted words of its object.
  private static let farthest = 16

  func opening(after cue: Int, in stretch: TokenSpan) -> ClauseOpening? {
    let end = clauseEnd(stretch)
    var token = cue + 1
    while token < end, spanAt[token] < 0, isParticle(token, end) { token += 1 }
    let use = cues[cue]
    if use.contains(.hearer) { token = pastTime(afterHearer(token, end), end) }
    guard token < end else { return nil }
    let isAfterComma =
      cue > stretch.start && (words[cue - 1] == "," || spanAt[cue - 1] >= 0)
      && inverted(cue, in: stretch, end: end) != nil
    if let opening = quoteOpening(token, end, use) { return opening }
    if isAfterQuote(cue) || (isAfterComma && !words[cue].hasSuffix("ing") && words[token] != "that") { return nil }
    if use.contains(.hearer), let quote = quoteAfterHearer(token, end) {
      return ClauseOpening(token: quote, rule: "said", isStrong: true)
    }
    if use.contains(.hearer), let that = thatAfterHearer(token, end) {
      return ClauseOpening(token: that, rule: "said that", isStrong: true)
    }
    if use.contains(.bare), !isAfterComma || words[cue].hasSuffix("ing"),
      beginsClause(token, end) || isSaying(cue) && mayBegin(token)
    {
      return ClauseOpening(token: token, rule: "said", isStrong: true)
    }
    if !use.isDisjoint(with: [.that, .bare]), let that = that(from: token, end) {
      return ClauseOpening(token: that, rule: "said that", isStrong: true)
    }
    if use.contains(.question), QuoteWords.indirectQuestions.contains(words[token]) {
      return ClauseOpening(token: token, rule: "asked whether", isStrong: true)
    }
    if use.contains(.infinitive), promises(cue, in: stretch),
      let to = infinitive(from: token, end)
    {
      return ClauseOpening(token: to, rule: "vowed to", isStrong: true)
    }
    return objectOpening(token, end, use)
  }

  /// “…,” he said: what follows is no clause of this cue, unless quote marks stand there.
  private func isAfterQuote(_ cue: Int) -> Bool {
    guard !words[cue].hasSuffix("ing") else { return false }
    var token = cue - 1
    while token >= max(0, cue - 8), spanAt[token] < 0, mentionAt[token] >= 0 || isWord(token) || words[token] == "," {
      if cues[token] != [] || QuoteWords.conjunctions.contains(words[token]) { return false }
      token -= 1
    }
    guard token > 0, spanAt[token] >= 0, !isTitle(spanAt[token]) else { return false }
    return [",", "!", "?"].contains(words[token - 1]) || (token + 1 < cue && words[token + 1] == ",")
  }

  /// "wrote back:", "said publicly": what may stand between a cue and its words.
  private func isParticle(_ token: Int, _ end: Int) -> Bool {
    if QuoteWords.isAdverb(words[token]) { return true }
    let isParticle =
      ["back", "out", "again", "then", "too", "also", "instead"].contains(words[token])
      || (words[token] == "it" && words[token - 1] == "put")
    return isParticle && token + 1 < end && (spanAt[token + 1] >= 0 || [",", ":", "that"].contains(words[token + 1]))
  }

  /// Quote marks right after the cue, or after its comma or colon.
  private func quoteOpening(_ token: Int, _ end: Int, _ use: CueUse) -> ClauseOpening? {
    let isMark = words[token] == "," || words[token] == ":"
    let first = isMark && token + 1 < end ? token + 1 : token
    guard spanAt[first] >= 0, use != [.naming] || first == token else { return nil }
    return ClauseOpening(token: first, rule: "said", isStrong: true)
  }

  /// "said publicly, on television, that": the words between may be a title in quote marks.
  private func that(from token: Int, _ end: Int) -> Int? {
    guard words[token] == "that" || mayPrecedeThat(token) else { return nil }
    var token = token
    let limit = min(end, token + QuotePassage.farthest)
    var commas = 0
    while token < limit {
      if words[token] == "that", spanAt[token] < 0 { return token + 2 < end ? token : nil }
      if spanAt[token] >= 0 {
        guard isTitle(spanAt[token]) else { return nil }
        token = max(token + 1, firstEnd(of: spanAt[token]))
        continue
      }
      if words[token] == "," { commas += 1 } else if !isWord(token) { return nil }
      if commas > 2 || cues[token] != [] { return nil }
      token += 1
    }
    return nil
  }

  /// "told the mayors who had gathered there, “no one …": hearers of several words before a comma and quote marks.
  private func quoteAfterHearer(_ token: Int, _ end: Int) -> Int? {
    for next in token..<min(end, token + QuotePassage.farthest) {
      if spanAt[next] >= 0 {
        let isOpened = next > token && [",", ":"].contains(words[next - 1])
        return isOpened && tokens(of: spanAt[next]).count > 5 ? next : nil
      }
      if words[next] == "that" || QuoteWords.subjectPronouns.contains(words[next]) { return nil }
    }
    return nil
  }

  /// "told delegates here that": hearers that are no names.
  private func thatAfterHearer(_ token: Int, _ end: Int) -> Int? {
    for next in token..<min(end, token + 4) {
      if words[next] == "that" { return next + 2 < end ? next : nil }
      if !isWord(next) || spanAt[next] >= 0 || isVerbal(next) || QuoteWords.subjectPronouns.contains(words[next]) {
        return nil
      }
    }
    return nil
  }

  /// "in an interview", "on Monday", "at length,".
  private func mayPrecedeThat(_ token: Int) -> Bool {
    [
      "in", "on", "at", "during", "to", "from", "via", "through", "by", "before", "after", "as", ",", "following",
      "for",
    ]
    .contains(words[token])
      || isTime(token) || QuoteWords.isAdverb(words[token]) || mentionAt[token] >= 0
  }

  /// Not "when asked to", "by asking him to", "a man who has vowed to": nobody is said to speak there.
  private func promises(_ cue: Int, in stretch: TokenSpan) -> Bool {
    var token = cue - 1
    while token > stretch.start, QuoteWords.auxiliaries.contains(words[token]) || QuoteWords.isAdverb(words[token]) {
      token -= 1
    }
    guard token >= stretch.start else { return true }
    return !QuoteWords.subordinates(words[token]) && !QuoteWords.prepositions.contains(words[token])
  }

  /// "vowed to fight", "urged them to fight".
  private func infinitive(from token: Int, _ end: Int) -> Int? {
    for next in token..<min(end, token + 5) {
      if words[next] == "to", next + 1 < end { return token }
      if !isWord(next) || spanAt[next] >= 0 || cues[next] != [] { return nil }
    }
    return nil
  }

  /// The object of a cue that holds quoted words: called the plan “a disgrace”, warned of “a long winter”.
  private func objectOpening(_ token: Int, _ end: Int, _ use: CueUse) -> ClauseOpening? {
    var next = token
    let limit = min(end, token + QuotePassage.farthest)
    while next < limit, spanAt[next] < 0 {
      if cues[next] != [] || (!isWord(next) && words[next] != "," && words[next] != "-") { return nil }
      next += 1
    }
    let isPlace = isTime(token) || ["in", "on", "at", "during"].contains(words[token])
    if isPlace, !use.isDisjoint(with: [.that, .bare]) { return nil }
    guard next < limit, next > token, isWord(token), words[next - 1] != ",", !isWholeSentence(spanAt[next]) else {
      return nil
    }
    var start = token
    if QuoteWords.objectPrepositions.contains(words[start]) { start += 1 }
    if use.contains(.charging), let of = (start..<next).last(where: { ["of", "for", "with"].contains(words[$0]) }) {
      start = of + 1
    }
    return ClauseOpening(token: start, rule: "called", isStrong: false)
  }

  /// Quoted words with a capital and an end mark stand for themselves.
  private func isWholeSentence(_ span: Int) -> Bool {
    let place = tokens(of: span)
    return place.count > 6 && isCapitalized(place.start + 1) && [".", "?", "!", ","].contains(words[place.end - 2])
      && !isTitle(span)
  }

  /// "asked her Friday whether".
  private func pastTime(_ token: Int, _ end: Int) -> Int {
    var token = token
    while token < end, spanAt[token] < 0, mentionAt[token] < 0, isTime(token) {
      token += ["this", "last", "next", "early", "late"].contains(words[token]) ? 2 : 1
    }
    return min(token, end)
  }

  func clauseAfter(_ cue: Int, _ opening: ClauseOpening, in stretch: TokenSpan) -> ReportedClause? {
    let tokens = TokenSpan(opening.token, clauseStop(from: opening.token, to: clauseEnd(stretch)))
    let isParticiple = words[cue].hasSuffix("ing")
    guard tokens.count >= 2, onlySpan(in: tokens) == nil,
      let subject = isParticiple
        ? participleSubject(cue, after: tokens.end, in: stretch) : subject(beforeCue: cue, from: stretch.start)
    else { return nil }
    let isNaming = cues[cue].contains(.naming) || opening.rule == "said"
    if isNaming, isRelative(subject, from: stretch.start) { return nil }
    if opening.rule == "said", spans(in: tokens).isEmpty, !hasVerb(tokens, of: cue) { return nil }
    if opening.rule == "called", spans(in: tokens).allSatisfy(isTitle) { return nil }
    return ReportedClause(
      tokens: tokens, speaker: subject.speaker(in: self), cue: document.tokens[cue].range, rule: opening.rule,
      cueToken: cue)
  }

  /// Words without "that" make a clause only with a verb. After a cue that takes a thing as well ("added a note") it must
  /// come soon.
  private func hasVerb(_ tokens: TokenSpan, of cue: Int) -> Bool {
    let reach = QuoteWords.takesThings(words[cue]) ? 5 : tokens.count
    return tokens.indices.prefix(reach).contains(where: isVerbal)
  }

  /// Who does what a participle says: the subject of the clause before it, or after it where it opens the sentence.
  private func participleSubject(_ cue: Int, after end: Int, in stretch: TokenSpan) -> Subject? {
    if let before = clauseSubject(from: max(stretch.start, cue - QuotePassage.window), to: cue) { return before }
    guard cue - stretch.start < 3, end < stretch.end else { return nil }
    for token in end..<min(stretch.end, end + 6) where spanAt[token] < 0 {
      if mentionAt[token] >= 0 {
        return Subject(range: cast.mentions[mentionAt[token]].range, mention: mentionAt[token])
      }
      if ["he", "she", "they"].contains(words[token]) {
        return Subject(range: document.tokens[token].range, mention: nil)
      }
    }
    return nil
  }

  /// "what he called": only the quoted words are his.
  private func isRelative(_ subject: Subject, from low: Int) -> Bool {
    let token = tokenIndex(at: subject.range.start)
    return token > low && ["what", "everything", "anything", "whatever"].contains(words[token - 1])
  }

  /// Past "reporters", "the newspaper", "Reuters", "him".
  func afterHearer(_ start: Int, _ end: Int) -> Int {
    var token = start
    guard token < end, words[token] != "that", spanAt[token] < 0, token - start < 8 else { return token }
    if QuoteWords.hearers.contains(words[token]) { return token + 1 }
    let isPhrase = mentionAt[token] < 0 && QuoteWords.determiners.contains(words[token])
    if isPhrase { token += 1 }
    while isPhrase, token < end, token < start + 5, mentionAt[token] < 0, isWord(token), spanAt[token] < 0,
      !QuoteWords.endsPhrase(words[token])
    {
      token += 1
    }
    if token < end, mentionAt[token] >= 0 {
      let mention = mentionAt[token]
      while token < end, mentionAt[token] == mention { token += 1 }
      if token < end, ["'s", "’s"].contains(words[token]) { return afterHearer(token + 1, end) }
    }
    return token
  }

  private func isSaying(_ cue: Int) -> Bool { ["say", "says", "said", "saying"].contains(words[cue]) }

  /// After "say" any word may begin a clause but one that tells where, when or how.
  private func mayBegin(_ token: Int) -> Bool {
    let word = words[token]
    return isWord(token) && spanAt[token] < 0 && !QuoteWords.prepositions.contains(word) && !QuoteWords.isAdverb(word)
      && !QuoteWords.conjunctions.contains(word) && !QuoteWords.auxiliaries.contains(word) && !isTime(token)
      && !QuoteWords.subjectPronouns.contains(word)
      && !["that", "so", "nothing", "much", "yes", "no", "more"].contains(word)
  }

  /// A clause without "that" begins like a subject: a pronoun, a name, a noun phrase.
  private func beginsClause(_ token: Int, _ end: Int) -> Bool {
    guard isWord(token), spanAt[token] < 0 else { return false }
    if QuoteWords.subjectPronouns.contains(words[token]) {
      let next = token + 1 < end ? words[token + 1] : ""
      return !QuoteWords.determiners.contains(next) && !QuoteWords.prepositions.contains(next) && next != ","
    }
    if isTime(token), mentionAt[token] < 0 { return false }
    if mentionAt[token] >= 0 { return true }
    if QuoteWords.prepositions.contains(words[token]) || words[token] == "that" { return false }
    return QuoteWords.determiners.contains(words[token]) || words[token] == "there" || words[token].hasSuffix("s")
  }
}
