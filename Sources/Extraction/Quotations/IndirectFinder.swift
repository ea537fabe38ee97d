// Finds indirect speech: what somebody says without quote marks, and clauses that hold some quoted words.

import NewsModel

/// A reported clause.
struct ReportedClause {
  let tokens: TokenSpan
  let speaker: Speaker
  let cue: TextRange
  let rule: String
  /// The token of the cue: looking on goes on after it and after the clause.
  let cueToken: Int
}

extension QuotePassage {
  /// Reported clauses in order, at most one a cue; they do not overlap.
  func reportedClauses() -> [ReportedClause] {
    var clauses: [ReportedClause] = []
    for sentence in document.sentences {
      var low = sentence.start
      while low < sentence.end, let clause = reportedClause(in: sentence, from: low) {
        clauses.append(clause)
        low = max(clause.tokens.end, clause.cueToken + 1)
      }
    }
    return clauses
  }

  private func reportedClause(in sentence: TokenSpan, from low: Int) -> ReportedClause? {
    for token in low..<sentence.end where spanAt[token] < 0 {
      if words[token] == "according", let clause = accordingClause(token, in: sentence) { return clause }
      guard !cues[token].isDisjoint(with: [.that, .bare]) else { continue }
      if let clause = clauseAfter(token, in: sentence) ?? clauseBefore(token, in: sentence, from: low) { return clause }
    }
    return nil
  }

  /// said (publicly, on social media) that CLAUSE — said CLAUSE — told Reuters CLAUSE
  private func clauseAfter(_ cue: Int, in sentence: TokenSpan) -> ReportedClause? {
    let end = clauseEnd(sentence)
    var start = cue + 1
    if cues[cue].contains(.hearer) { start = afterHearer(start, end) }
    var that = start
    while that < min(end, start + 8), words[that] != "that", isWord(that), spanAt[that] < 0, cues[that] == [] {
      that += 1
    }
    let rule: String
    if that < end, words[that] == "that", cues[cue].contains(.that) {
      (start, rule) = (that + 1, "said that")
    } else if cues[cue].contains(.bare), start < end, beginsClause(start, end) {
      rule = "said"
    } else {
      return nil
    }
    let participle = words[cue].hasSuffix("ing")
    let low = sentence.start
    guard end - start >= 2,
      let subject = participle
        ? clauseSubject(from: max(low, cue - QuotePassage.window), to: cue) : subject(beforeCue: cue, from: low)
    else { return nil }
    return ReportedClause(
      tokens: TokenSpan(start, end), speaker: subject.speaker(in: self), cue: document.tokens[cue].range, rule: rule,
      cueToken: cue)
  }

  /// CLAUSE, the ministry said on Monday.
  private func clauseBefore(_ cue: Int, in sentence: TokenSpan, from low: Int) -> ReportedClause? {
    let end = clauseEnd(sentence)
    let near = max(low, cue - 12)
    guard end - cue <= 8, low < cue, let comma = (near..<cue).last(where: { words[$0] == "," }), comma - low >= 4,
      let subject = subject(beforeCue: cue, from: comma + 1)
    else { return nil }
    guard !(low..<comma).contains(where: { spanAt[$0] >= 0 }) else { return nil }
    return ReportedClause(
      tokens: TokenSpan(low, comma), speaker: subject.speaker(in: self), cue: document.tokens[cue].range,
      rule: "he said", cueToken: cue)
  }

  /// According to the port, CLAUSE — CLAUSE, according to the port.
  private func accordingClause(_ token: Int, in sentence: TokenSpan) -> ReportedClause? {
    let end = clauseEnd(sentence)
    guard token + 2 < end, words[token + 1] == "to", let subject = subject(afterCue: token + 1, limit: end)
    else { return nil }
    let cue = range(token, token + 2)
    if token == sentence.start {
      guard let comma = (token..<end).first(where: { words[$0] == "," }), end - comma > 3 else { return nil }
      return ReportedClause(
        tokens: TokenSpan(comma + 1, end), speaker: subject.speaker(in: self), cue: cue, rule: "according to",
        cueToken: token)
    }
    guard let clause = clauseAround(token, subject: subject, in: sentence, end: end) else { return nil }
    return ReportedClause(
      tokens: clause, speaker: subject.speaker(in: self), cue: cue, rule: "according to", cueToken: token)
  }

  /// What "according to" stands beside: the clause after it where that is the longer one, else the clause before it.
  private func clauseAround(_ token: Int, subject: Subject, in sentence: TokenSpan, end: Int) -> TokenSpan? {
    let stop = words[token - 1] == "," ? token - 1 : token
    let source = document.tokenIndex(at: subject.range.end)
    let comma = (source..<min(end, source + 8)).first { words[$0] == "," }
    if stop < token, let comma, end - comma > 4, end - comma > stop - sentence.start {
      return TokenSpan(comma + 1, end)
    }
    return stop - sentence.start >= 3 ? TokenSpan(sentence.start, stop) : nil
  }

  /// The end of a sentence without its final mark.
  private func clauseEnd(_ sentence: TokenSpan) -> Int {
    var end = sentence.end
    while end > sentence.start, spanAt[end - 1] < 0, [".", "!", "?", ";"].contains(words[end - 1]) { end -= 1 }
    return end
  }

  /// Past "reporters", "the newspaper", "Reuters", "him".
  private func afterHearer(_ start: Int, _ end: Int) -> Int {
    var token = start
    guard token < end, words[token] != "that" else { return token }
    if ["him", "her", "them", "us", "me", "reporters", "journalists", "lawmakers"].contains(words[token]) {
      return token + 1
    }
    if mentionAt[token] < 0, QuoteWords.determiners.contains(words[token]) { token += 1 }
    if token < end, mentionAt[token] >= 0 {
      let mention = mentionAt[token]
      while token < end, mentionAt[token] == mention { token += 1 }
    } else if token > start {
      token += 1
    }
    return token
  }

  /// A clause without "that" begins like a subject: a pronoun, a name, a noun phrase.
  private func beginsClause(_ token: Int, _ end: Int) -> Bool {
    guard isWord(token), spanAt[token] < 0 else { return false }
    if QuoteWords.subjectPronouns.contains(words[token]) {
      let next = token + 1 < end ? words[token + 1] : ""
      return !QuoteWords.determiners.contains(next) && !QuoteWords.prepositions.contains(next) && next != ","
    }
    if mentionAt[token] >= 0 { return true }
    if QuoteWords.prepositions.contains(words[token]) { return false }
    return QuoteWords.determiners.contains(words[token]) || words[token] == "there" || words[token].hasSuffix("s")
  }
}
