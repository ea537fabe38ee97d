// Finds reported clauses: what somebody says without quote marks, and clauses of which some words stand in them.

import NewsModel

/// What one cue reports.
struct ReportedClause {
  /// The words reported, with "that".
  let tokens: TokenSpan
  /// Where they go on after the cue: A year, he said, is long.
  var rest: TokenSpan?
  let speaker: Speaker
  let cue: TextRange
  let rule: String
  /// The token of the cue.
  let cueToken: Int

  var pieces: [TokenSpan] { rest.map { [tokens, $0] } ?? [tokens] }

  /// Where looking for the next clause goes on.
  var end: Int { max(tokens.end, rest?.end ?? 0, cueToken + 1) }
}

extension QuotePassage {
  /// A clause of more tokens outside of quote marks is no clause.
  static let longestClause = 300

  /// Quoted words of more tokens are not looked over for what stands around them, so that hostile text stays linear.
  static let longestQuote = 2000

  /// Reported clauses in order; they do not overlap. A clause that is itself reported belongs to the outer one.
  func reportedClauses() -> [ReportedClause] {
    var clauses: [ReportedClause] = []
    if let headline = headline() { clauses.append(headline) }
    for stretch in stretches() {
      let first = clauses.count
      var token = max(stretch.start, clauses.last?.end ?? 0)
      while token < stretch.end {
        guard spanAt[token] < 0, let clause = clause(at: token, in: stretch) else {
          token += 1
          continue
        }
        while clauses.count > first, let last = clauses.last, last.tokens.start >= clause.tokens.start {
          clauses.removeLast()
        }
        if clauses.count == first || clauses[clauses.count - 1].end <= clause.tokens.start { clauses.append(clause) }
        token = max(token + 1, clause.end)
      }
    }
    return clauses
  }

  /// "Holt: Bridge Must Close": a name or a source, a colon, and words without quote marks.
  private func headline() -> ReportedClause? {
    guard let block = reading.article.blocks.first, let line = document.sentences.first, line.count > 4,
      line.count < 30, document.range(of: line).end <= block.range.end,
      let colon = line.indices.prefix(5).first(where: { words[$0] == ":" }), colon > line.start, colon + 3 < line.end,
      !(line.start..<line.end).contains(where: { spanAt[$0] >= 0 })
    else { return nil }
    let mention = mentionAt[colon - 1]
    let isPerson = mention >= 0 && cast.mentions[mention].kind == .person && colon - line.start < 4
    guard isPerson || (colon == line.start + 1 && QuoteWords.sources.contains(words[line.start])) else { return nil }
    let speaker = isPerson ? self.speaker(mention) : Speaker.words(range(line.start, colon), entity: nil)
    return ReportedClause(
      tokens: TokenSpan(colon + 1, clauseEnd(line)), speaker: speaker, cue: document.tokens[colon].range,
      rule: "headline", cueToken: colon)
  }

  /// Sentences, with those put together that one quotation runs over.
  private func stretches() -> [TokenSpan] {
    var stretches: [TokenSpan] = []
    for sentence in document.sentences {
      guard let last = stretches.last, last.end == sentence.start, sentence.start > 0, goesOn(into: sentence.start)
      else {
        stretches.append(sentence)
        continue
      }
      stretches[stretches.count - 1] = TokenSpan(last.start, sentence.end)
    }
    return stretches
  }

  /// A sentence's first token stands within a quotation that began before it in the same block, or goes on after one
  /// that ended in a mark: “Will it hold?” he asked.
  private func goesOn(into token: Int) -> Bool {
    let before = spanAt[token - 1]
    guard before >= 0, isSameBlock(token - 1, token) else { return false }
    return spanAt[token] == before || (spanAt[token] < 0 && !isCapitalized(token))
  }

  private func clause(at token: Int, in stretch: TokenSpan) -> ReportedClause? {
    if words[token] == "according" { return accordingClause(token, in: stretch) }
    guard cues[token] != [] else { return nil }
    if let clause = clauseByAgent(token, in: stretch) { return clause }
    let opening = opening(after: token, in: stretch)
    if let opening, opening.isStrong { return clauseAfter(token, opening, in: stretch) }
    return clauseBefore(token, in: stretch) ?? opening.flatMap { clauseAfter(token, $0, in: stretch) }
  }

  /// "was described by Mara Holt as “a mistake”", "it was announced by the ministry that …": who speaks stands behind.
  private func clauseByAgent(_ cue: Int, in stretch: TokenSpan) -> ReportedClause? {
    let end = clauseEnd(stretch)
    var by = cue + 1
    while by < end, by < cue + 3, QuoteWords.isAdverb(words[by]) || isTime(by) { by += 1 }
    guard by + 1 < end, words[by] == "by", isPassive(cue, from: stretch.start),
      let agent = subject(afterCue: by, limit: end), !QuoteWords.nobody.contains(words[by + 1])
    else { return nil }
    var first = tokenIndex(at: agent.range.end)
    while first < end, spanAt[first] < 0, ["as", ",", ":"].contains(words[first]) { first += 1 }
    guard first < end, spanAt[first] >= 0 || words[first] == "that" else { return nil }
    let stop = spanAt[first] >= 0 ? firstEnd(of: spanAt[first]) : clauseStop(from: first, to: end)
    return ReportedClause(
      tokens: TokenSpan(first, min(stop, end)), speaker: agent.speaker(in: self), cue: document.tokens[cue].range,
      rule: "said by", cueToken: cue)
  }

  /// The end of a stretch without its final mark.
  func clauseEnd(_ stretch: TokenSpan) -> Int {
    var end = stretch.end
    while end > stretch.start, spanAt[end - 1] < 0, [".", "!", "?", ";"].contains(words[end - 1]) { end -= 1 }
    return end
  }

  /// The one span that a run of tokens is, but for punctuation around it; nil if it is more than that.
  func onlySpan(in tokens: TokenSpan) -> Int? {
    var span = -1
    var token = tokens.start
    while token < tokens.end {
      if spanAt[token] >= 0 {
        if span >= 0 { return nil }
        span = spanAt[token]
        token = max(token + 1, firstEnd(of: span))
      } else {
        if isWord(token) { return nil }
        token += 1
      }
    }
    return span >= 0 ? span : nil
  }
}
