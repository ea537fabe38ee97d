// Finds to whom, where and under which condition something is said: "told Reuters", "in a statement", "on condition of anonymity".

import NewsModel

/// Reads the words around a quotation's cue.
struct CircumstanceFinder {
  let passage: QuotePassage
  /// How far from the cue a medium may stand, in tokens.
  private static let reach = 14

  func completed(_ quotation: Quotation) -> Quotation {
    guard quotation.kind != .scare else { return quotation }
    var found = Quotation.Circumstances()
    if let cue = quotation.cue {
      let token = passage.tokenIndex(at: cue.start)
      found = Quotation.Circumstances(
        addressee: addressee(token, of: quotation), medium: medium(token, of: quotation),
        distance: distance(token, to: quotation))
    }
    if let range = quotation.speaker.range, quotation.speaker.entity == nil, isSource(range) {
      found.source = .unnamed(reason: reason(near: range, of: quotation))
    }
    return quotation.with(found)
  }

  /// Words between the cue and the nearest part of the quotation; over a long way tokens are counted instead.
  private func distance(_ cue: Int, to quotation: Quotation) -> Int {
    let gaps = quotation.parts.map { part in
      let first = passage.tokenIndex(at: part.start)
      let last = passage.tokenIndex(at: max(part.start, part.end - 1))
      return first > cue ? cue + 1..<first : min(last + 1, cue)..<cue
    }
    guard let gap = gaps.min(by: { $0.count < $1.count }) else { return 0 }
    return gap.count > QuotePassage.window ? gap.count : gap.count(where: passage.isWord)
  }

  /// "told Reuters", "said to the crowd".
  private func addressee(_ cue: Int, of quotation: Quotation) -> TextRange? {
    let sentence = passage.sentence(of: cue)
    var start = cue + 1
    let isTelling = passage.cues[cue].contains(.hearer) && !passage.words[cue].hasPrefix("warn")
    if !isTelling {
      guard start + 1 < sentence.end, passage.words[start] == "to", passage.spanAt[start] < 0 else { return nil }
      start += 1
    }
    let end = passage.afterHearer(start, sentence.end)
    guard end > start, end - start < 9 else { return nil }
    let range = passage.range(start, end)
    return quotation.parts.contains { $0.overlaps(range) } ? nil : range
  }

  /// "in a statement", "on X", "during a rally".
  private func medium(_ cue: Int, of quotation: Quotation) -> TextRange? {
    let sentence = passage.sentence(of: cue)
    let low = max(sentence.start, cue - CircumstanceFinder.reach)
    let high = min(sentence.end, cue + CircumstanceFinder.reach)
    for token in Array(cue..<high) + Array(low..<cue) {
      guard let end = mediumEnd(from: token, to: high) else { continue }
      let range = passage.range(token, end)
      if !quotation.parts.contains(where: { $0.overlaps(range) }) { return range }
    }
    return nil
  }

  private static let beforeMedia: WordSet = ["in", "on", "at", "via", "during", "through", "by"]

  /// The end of a phrase that begins with a preposition and names a medium.
  private func mediumEnd(from token: Int, to high: Int) -> Int? {
    guard CircumstanceFinder.beforeMedia.contains(passage.words[token]), passage.spanAt[token] < 0
    else { return nil }
    for next in (token + 1)..<max(token + 1, min(high, token + 7)) {
      let word = passage.words[next]
      guard passage.isWord(next), passage.spanAt[next] < 0, !QuoteWords.prepositions.contains(word) else { return nil }
      if passage.words[token] == "on", QuoteWords.networks.contains(word) { return next + 1 }
      if QuoteWords.media.contains(word) || QuoteWords.occasions.contains(word) { return withOutlet(next + 1, high) }
    }
    return nil
  }

  /// "an interview with Reuters": what follows names whose it is.
  private func withOutlet(_ token: Int, _ high: Int) -> Int {
    guard token + 1 < high, ["with", "to", "on"].contains(passage.words[token]) else { return token }
    let end = passage.afterHearer(token + 1, high)
    guard end > token + 1, end - token < 8, passage.mentionAt[end - 1] >= 0 else { return token }
    return end
  }
}

extension CircumstanceFinder {
  /// "a senior official", "two people with knowledge of the talks": nobody who could be looked up.
  private func isSource(_ range: TextRange) -> Bool {
    var token = passage.tokenIndex(at: range.start)
    let first = token
    var isSource = false
    while token < passage.tokenCount, passage.document.tokens[token].range.start < range.end {
      if QuoteWords.prepositions.contains(passage.words[token]) || passage.words[token] == "who" { break }
      if passage.mentionAt[token] >= 0, passage.cast.mentions[passage.mentionAt[token]].kind == .person { return false }
      isSource = isSource || QuoteWords.unnamed.contains(passage.words[token])
      token += 1
    }
    return isSource && !["the", "his", "her", "its", "their"].contains(passage.words[first])
  }

  /// The reason given for anonymity in the paragraph of the speaker: the clause with "because", else the condition itself.
  private func reason(near range: TextRange, of quotation: Quotation) -> TextRange? {
    let first = passage.tokenIndex(at: range.start)
    var token = passage.sentence(of: first).start
    let high = min(passage.tokenCount, first + QuotePassage.window)
    while token < high {
      if token > first, !passage.isSameBlock(token - 1, token) { return nil }
      if passage.spanAt[token] < 0, isCondition(token) { return condition(from: token) }
      token += 1
    }
    return nil
  }

  private func isCondition(_ token: Int) -> Bool {
    let words = passage.words
    if words[token] == "anonymity" || words[token] == "anonymously" { return true }
    guard token + 2 < words.count else { return false }
    let next = words[token...].prefix(5)
    if ["named", "identified"].contains(words[token]) {
      return words[max(0, token - 4)..<token].contains { ["not", "asked", "declined", "refused"].contains($0) }
    }
    return ["authorized", "authorised"].contains(words[token])
      && next.contains { ["speak", "talk", "discuss"].contains($0) }
      && words[max(0, token - 3)..<token].contains { ["not", "n't"].contains($0) }
  }

  private func condition(from token: Int) -> TextRange {
    let sentence = passage.sentence(of: token)
    let end = passage.clauseEnd(sentence)
    for next in token..<min(end, token + 8)
    where ["because", "as", "since", "citing", "to", "for", "given", "so"].contains(passage.words[next])
      && !["named", "identified", "authorized", "authorised"].contains(passage.words[token])
      || passage.words[next] == "because"
    {
      return passage.range(next, clauseEnd(from: next, to: end))
    }
    var start = token
    while start > sentence.start, token - start < 7, passage.spanAt[start - 1] < 0, passage.isWord(start - 1),
      passage.words[start - 1] != "who"
    {
      start -= 1
    }
    return passage.range(start, clauseEnd(from: token, to: end))
  }

  private func clauseEnd(from token: Int, to end: Int) -> Int {
    var next = token + 1
    while next < end, passage.words[next] != ",", passage.spanAt[next] < 0, passage.cues[next] == [] || next < token + 4
    {
      next += 1
    }
    return next
  }
}
