// The speaker of a quotation from the quotations and sentences beside it, where its own sentence names nobody.

import NewsModel

struct NeighborSieves {
  let passage: QuotePassage
  /// Spans that belong to a mixed quotation.
  let taken: Set<Int>
  let clauses: [ReportedClause]

  /// Fills what is still open, from the most precise sieve to the least.
  func fill(_ attributions: inout [Attribution?]) {
    for index in attributions.indices where attributions[index] == nil && !taken.contains(index) {
      attributions[index] = nameAfterDash(index) ?? cueInSentence(index)
    }
    for index in attributions.indices where attributions[index] == nil && isSpeech(index) {
      attributions[index] = sameParagraphBefore(index, attributions)
    }
    for index in attributions.indices.reversed() where attributions[index] == nil && isSpeech(index) {
      attributions[index] = sameParagraphAfter(index, attributions)
    }
    for index in attributions.indices where attributions[index] == nil && isSpeech(index) {
      attributions[index] = reportBefore(index) ?? sentenceBefore(index) ?? paragraphBefore(index, attributions)
    }
  }

  /// A cue in a quotation's own sentence that has no speaker ("Nobody may say …") forbids to look for one beside it.
  private func isSpeech(_ span: Int) -> Bool {
    !taken.contains(span) && !passage.isScare(span) && !passage.left(of: span).contains { passage.cues[$0] != [] }
  }

  /// “It holds.” — Mara Holt, also on a line of its own.
  private func nameAfterDash(_ span: Int) -> Attribution? {
    var token = passage.tokens(of: span).end
    guard token + 1 < passage.tokenCount,
      QuoteWords.dashes.contains(passage.words[token]) || passage.words[token] == "~"
    else { return nil }
    token += 1
    guard passage.spanAt[token] < 0 else { return nil }
    let mention = passage.mentionAt[token]
    if mention >= 0 {
      let kind = passage.cast.mentions[mention].kind
      return kind == .person || kind == .other ? dashed(passage.speaker(mention)) : nil
    }
    // a name that nothing else in the article vouches for: capitals to the end of the line
    var end = token
    while end < passage.tokenCount, end - token < 6, passage.isWord(end), passage.isCapitalized(end),
      passage.spanAt[end] < 0, passage.isSameSentence(token, end)
    {
      end += 1
    }
    let isWhole = end == passage.tokenCount || !passage.isWord(end) || !passage.isSameBlock(end - 1, end)
    return end - token >= 2 && isWhole ? dashed(.words(passage.range(token, end), entity: nil)) : nil
  }

  private func dashed(_ speaker: Speaker) -> Attribution {
    Attribution(speaker: speaker, cue: nil, rule: "name after dash", certainty: .likely)
  }

  /// Several quoted words further on in a sentence that a cue governs: He warned of “a long and bitter winter”.
  private func cueInSentence(_ span: Int) -> Attribution? {
    guard passage.wordCount(of: span) > 1, !passage.isTitle(span) else { return nil }
    let left = passage.left(of: span)
    guard let cue = left.reversed().first(where: { passage.cues[$0] != [] }),
      let subject = passage.subject(beforeCue: cue, from: left.lowerBound)
    else { return nil }
    return Attribution(
      speaker: subject.speaker(in: passage), cue: passage.document.tokens[cue].range, rule: "cue in sentence",
      certainty: .likely)
  }

  /// “It holds,” Holt said. “It always will.” Titles between them do not count.
  private func sameParagraphBefore(_ span: Int, _ attributions: [Attribution?]) -> Attribution? {
    var index = span - 1
    while index >= 0, index > span - 5, attributions[index] == nil, passage.isScare(index) { index -= 1 }
    guard index >= 0, let before = attributions[index], areInOneBlock(index, span) else { return nil }
    return Attribution(speaker: before.speaker, cue: before.cue, rule: "same paragraph", certainty: .sure)
  }

  /// “It holds.” … “It always will,” Holt said.
  private func sameParagraphAfter(_ span: Int, _ attributions: [Attribution?]) -> Attribution? {
    guard span + 1 < attributions.count, let after = attributions[span + 1], areInOneBlock(span, span + 1)
    else { return nil }
    return Attribution(speaker: after.speaker, cue: after.cue, rule: "same paragraph", certainty: .likely)
  }

  /// It would hold, Holt said. “It always has.” What the sentence before reports, its speaker goes on to say.
  private func reportBefore(_ span: Int) -> Attribution? {
    let first = passage.tokens(of: span).start
    guard first > 0, passage.sentence(of: first).start == first, passage.isSameBlock(first - 1, first) else {
      return nil
    }
    let sentence = passage.sentence(of: first - 1)
    guard let clause = clause(before: first), clause.cueToken >= sentence.start else { return nil }
    return Attribution(speaker: clause.speaker, cue: clause.cue, rule: "report before", certainty: .likely)
  }

  /// Mara Holt was defiant. “We will rebuild it.”
  private func sentenceBefore(_ span: Int) -> Attribution? {
    let first = passage.tokens(of: span).start
    guard first > 0, passage.sentence(of: first).start == first, passage.isSameBlock(first - 1, first),
      passage.spanAt[first - 1] < 0
    else { return nil }
    let sentence = passage.sentence(of: first - 1)
    guard let subject = passage.clauseSubject(from: sentence.start, to: sentence.end), let mention = subject.mention,
      passage.cast.mentions[mention].kind == .person
    else { return nil }
    return Attribution(
      speaker: subject.speaker(in: passage), cue: nil, rule: "sentence before", certainty: .likely)
  }

  /// A paragraph that begins with a quotation goes on from the paragraph before: from the quotation in it, else from the
  /// person it is about.
  private func paragraphBefore(_ span: Int, _ attributions: [Attribution?]) -> Attribution? {
    let blocks = passage.reading.article.blocks
    guard passage.wordCount(of: span) >= 6, let block = block(at: passage.spans[span].start), block > 0,
      passage.spans[span].start == blocks[block].range.start, blocks[block - 1].kind != .headline
    else { return nil }
    if span > 0, self.block(at: passage.spans[span - 1].start) == block - 1 {
      return attributions[span - 1].map {
        Attribution(speaker: $0.speaker, cue: $0.cue, rule: "paragraph before", certainty: .likely)
      }
    }
    let first = passage.tokenIndex(at: blocks[block - 1].range.start)
    let sentence = passage.sentence(of: first)
    guard let subject = passage.clauseSubject(from: sentence.start, to: sentence.end), let mention = subject.mention,
      passage.cast.mentions[mention].kind == .person
    else { return nil }
    return Attribution(speaker: subject.speaker(in: passage), cue: nil, rule: "paragraph before", certainty: .likely)
  }

  /// The last clause whose cue stands before a token. O(log clauses).
  private func clause(before token: Int) -> ReportedClause? {
    var low = 0
    var high = clauses.count
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].cueToken < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? clauses[low - 1] : nil
  }

  /// The block that holds an offset. O(log blocks).
  private func block(at offset: Int) -> Int? {
    let blocks = passage.reading.article.blocks
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count ? low : nil
  }

  private func areInOneBlock(_ a: Int, _ b: Int) -> Bool {
    let end = passage.spans[a].end
    let start = passage.spans[b].start
    guard end <= start else { return false }
    let bytes = passage.reading.source.bytes
    var breaks = 0
    for offset in end..<start where bytes[offset] == 0x0A { breaks += 1 }
    return breaks < 2
  }
}
