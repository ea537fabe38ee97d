// Finds quotations, their cues and their speakers.

import NewsModel

enum QuotationFinder {
  /// Quotations in the order of the text.
  static func quotations(in reading: Reading, people: Cast) -> [Quotation] {
    let spans = QuotedSpans.spans(in: reading.source, blocks: reading.article.blocks)
    let passage = QuotePassage(reading: reading, cast: people, spans: spans)
    let clauses = passage.reportedClauses()
    var attributions = spans.indices.map { passage.attribution(of: $0) }
    let taken = mixedSpans(passage, clauses: clauses)
    for clause in clauses { passage.lend(clause, to: &attributions, taken: taken) }
    NeighborSieves(passage: passage, taken: taken, clauses: clauses).fill(&attributions)
    var quotations: [Quotation] = []
    var index = 0
    while index < spans.count {
      let next = passage.end(ofInterrupted: index, attributions, taken: taken)
      if !taken.contains(index) {
        quotations.append(
          passage.extended(quotation(of: index..<next, attributions[index], in: passage), of: index..<next))
      }
      index = next
    }
    for clause in clauses { quotations.append(quotation(of: clause, in: passage, taken: taken)) }
    quotations += BlockQuotes(passage: passage).quotations(beside: quotations)
    let circumstances = CircumstanceFinder(passage: passage)
    return quotations.map(circumstances.completed).sorted { $0.range < $1.range }
  }

  /// Spans that a reported clause holds beside other words: they are part of a mixed quotation, not one of their own.
  private static func mixedSpans(_ passage: QuotePassage, clauses: [ReportedClause]) -> Set<Int> {
    var taken: Set<Int> = []
    for clause in clauses {
      for tokens in clause.pieces {
        let only = passage.onlySpan(in: tokens)
        for span in passage.spans(in: tokens) where only != nil || !passage.isAside(span, in: clause) {
          taken.insert(span)
        }
      }
    }
    return taken
  }

  private static func quotation(of run: Range<Int>, _ attribution: Attribution?, in passage: QuotePassage)
    -> Quotation
  {
    let span = run.lowerBound
    let parts = run.flatMap { passage.spans[$0].parts }
    if let attribution, run.count > 1 || !passage.isWork(span) {
      return Quotation(
        parts: parts, kind: .direct, cue: attribution.cue, speaker: attribution.speaker, rule: attribution.rule,
        certainty: attribution.certainty)
    }
    let isScare = passage.isScare(span) || passage.isWork(span)
    return Quotation(
      parts: parts, kind: isScare ? .scare : .direct, cue: nil, speaker: .unknown,
      rule: isScare ? "scare quotes" : "quote marks", certainty: .sure)
  }

  private static func quotation(of clause: ReportedClause, in passage: QuotePassage, taken: Set<Int>) -> Quotation {
    let isMixed = clause.pieces.contains { passage.spans(in: $0).contains(where: taken.contains) }
    return Quotation(
      parts: clause.pieces.flatMap(passage.parts), kind: isMixed ? .mixed : .indirect, cue: clause.cue,
      speaker: clause.speaker, rule: clause.rule, certainty: .sure)
  }
}

extension QuotePassage {
  /// The span after the last one that goes on from a span over its clause: “It will hold,” he said, “for a year.”
  func end(ofInterrupted span: Int, _ attributions: [Attribution?], taken: Set<Int>) -> Int {
    var next = span + 1
    guard attributions[span]?.rule == "cue after" else { return next }
    while next < spans.count, !taken.contains(next), attributions[next]?.cue == attributions[span]?.cue,
      isInterruption(tokens(of: next - 1).end..<tokens(of: next).start)
    {
      next += 1
    }
    return next
  }

  /// A clause within one sentence, after the comma that ends a quote's first part and up to the comma before the next.
  private func isInterruption(_ clause: Range<Int>) -> Bool {
    guard clause.count > 1, clause.count < 24, let last = clause.last, let before = clause.first.map({ $0 - 2 }),
      before >= 0
    else { return false }
    let goesOn = [",", "–", "—", "-", "--"]
    return goesOn.contains(words[last]) && (goesOn.contains(words[before]) || goesOn.contains(words[clause.lowerBound]))
      && !clause.contains { words[$0] == "." }
  }

  /// “He listened to her” at the table: a sentence that goes on after its quoted words, and that nobody else is said to
  /// speak, is a mixed quotation to its end.
  func extended(_ quotation: Quotation, of run: Range<Int>) -> Quotation {
    guard run.count == 1, quotation.rule == "same paragraph", quotation.parts.count == 1 else { return quotation }
    let place = tokens(of: run.lowerBound)
    let sentence = sentence(of: place.end - 1)
    guard self.sentence(of: place.start).start == place.start, place.end < sentence.end, isWord(place.end),
      !isCapitalized(place.end) || mentionAt[place.end] >= 0
    else { return quotation }
    let end = clauseEnd(sentence)
    guard end > place.end, end - place.end < 40,
      !(place.end..<end).contains(where: { cues[$0] != [] || spanAt[$0] >= 0 })
    else { return quotation }
    return Quotation(
      parts: [TextRange(quotation.parts[0].start, document.tokens[end - 1].range.end)], kind: .mixed,
      cue: quotation.cue, speaker: quotation.speaker, rule: quotation.rule, certainty: .likely)
  }

  /// What stands beside a mixed quotation goes on from its speaker.
  func lend(_ clause: ReportedClause, to attributions: inout [Attribution?], taken: Set<Int>) {
    for span in clause.pieces.flatMap(spans) where taken.contains(span) {
      attributions[span] = Attribution(speaker: clause.speaker, cue: clause.cue, rule: clause.rule, certainty: .sure)
    }
  }

  func isSameSentence(_ a: Int, _ b: Int) -> Bool {
    sentenceIndex(of: a) == sentenceIndex(of: b)
  }

  /// The spans that begin within a run of tokens, in order.
  func spans(in tokens: TokenSpan) -> [Int] {
    var found: [Int] = []
    var token = tokens.start
    while token < tokens.end {
      guard spanAt[token] >= 0 else {
        token += 1
        continue
      }
      if found.last != spanAt[token] { found.append(spanAt[token]) }
      token = max(token + 1, firstEnd(of: spanAt[token]))
    }
    return found
  }

  /// The ranges of a run of tokens: a quotation that it ends with may run on over paragraphs.
  func parts(_ tokens: TokenSpan) -> [TextRange] {
    let last = tokens.end > tokens.start ? spanAt[tokens.end - 1] : -1
    return [range(tokens.start, tokens.end)] + (last >= 0 ? spans[last].parts.dropFirst() : [])
  }

  /// One word or a title in quote marks, within what is said: it does not make a quotation of the clause.
  func isAside(_ span: Int, in clause: ReportedClause) -> Bool {
    isTitle(span) || (wordCount(of: span) <= 1 && clause.rule != "called")
  }

  /// A line of its own without end mark, over what follows.
  private func isHeading(_ span: Int, words count: Int) -> Bool {
    let place = tokens(of: span)
    guard count <= 8, let block = reading.article.blocks.firstIndex(startingAt: spans[span].start) else { return false }
    let rest = reading.article.blocks[block].range.end - spans[span].end
    return rest <= 1 && ![".", "?", "!", ",", "…"].contains(words[place.end - 2])
  }

  /// Some words in the middle of a sentence that nobody is said to speak.
  private func isFragment(_ span: Int, words count: Int) -> Bool {
    let place = tokens(of: span)
    return count <= 12 && isNamed(span) && !isCapitalized(place.start + 1)
  }

  /// The name of a program, a book, a law: capitals throughout, no end mark, and a word before it in its sentence.
  func isTitle(_ span: Int) -> Bool {
    let place = tokens(of: span)
    guard place.count > 2, place.count < 16, spans[span].parts.count == 1 else { return false }
    var words = 0
    for token in place.indices.dropFirst().dropLast() where isWord(token) {
      words += 1
      let isSmall = words > 1 && isSmallInTitles(token)
      guard isCapitalized(token) || isSmall || document.tokens[token].kind == .number else { return false }
    }
    return words > 1 || isNamed(span)
  }

  private func isSmallInTitles(_ token: Int) -> Bool {
    document.tokens[token].range.count <= 3 || QuotePassage.smallInTitles.contains(words[token])
  }

  private static let smallInTitles: WordSet = ["with", "from", "into", "over", "than", "that"]

  private static let works: WordSet = [
    "book", "books", "film", "films", "movie", "song", "songs", "single", "album", "essay", "article", "show", "novel",
    "memoir", "play", "series", "column", "commentary", "documentary", "poem", "musical", "sitcom", "podcast",
    "program",
    "magazine", "editorial", "chapter", "painting", "episode", "hit", "bestseller",
  ]

  /// The name of a book, a show, a song, told to be one by the word before or behind it: his 2002 book, “A Long Winter,”.
  func isWork(_ span: Int) -> Bool {
    let place = tokens(of: span)
    guard place.count > 2, place.count < 16, isCapitalized(place.start + 1), ![".", "?"].contains(words[place.end - 2])
    else { return false }
    let comma = place.start > 0 && words[place.start - 1] == "," ? 1 : 0
    let before = place.start - 1 - comma
    if before >= 0, QuotePassage.works.contains(words[before]), isSameSentence(before, place.start) { return true }
    return isTitle(span)
      && (place.end..<min(tokenCount, place.end + 2)).contains { QuotePassage.works.contains(words[$0]) }
  }

  /// A word before it in its sentence that is no cue: ABC’s “Today,” the film “Arrival”.
  func isNamed(_ span: Int) -> Bool {
    let first = tokens(of: span).start
    return first > 0 && isWord(first - 1) && spanAt[first - 1] < 0 && cues[first - 1] == []
      && sentence(of: first).start < first
  }

  /// The most words that marks of irony, a title or a term stand around.
  private static let scareWords = 4

  /// A few words that nobody is said to have spoken: "confusion".
  func isScare(_ span: Int) -> Bool {
    let place = tokens(of: span)
    guard place.count > 2 else { return true }
    if isTitle(span) { return true }
    let last = words[place.end - 2]
    let count = place.indices.count(where: isWord)
    if isHeading(span, words: count) || isFragment(span, words: count) { return true }
    if [".", "!", "?"].contains(last), count > 2 { return false }
    return count <= QuotePassage.scareWords
  }
}

extension [Block] {
  /// The block that begins at an offset. O(log blocks).
  fileprivate func firstIndex(startingAt offset: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.start == offset ? low : nil
  }
}
