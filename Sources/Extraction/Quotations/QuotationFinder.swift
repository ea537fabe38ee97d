// Finds quotations, their cues and their speakers.

import NewsModel

enum QuotationFinder {
  /// Quotations in the order of the text.
  static func quotations(in reading: Reading, people: Cast) -> [Quotation] {
    let spans = QuotedSpans.spans(in: reading.source, blocks: reading.article.blocks)
    let passage = QuotePassage(reading: reading, cast: people, spans: spans)
    let clauses = passage.reportedClauses()
    var attributions = spans.indices.map { passage.attribution(of: $0) }
    let taken = mixedSpans(passage, clauses: clauses, attributions: attributions)
    NeighborSieves(passage: passage, taken: taken).fill(&attributions)
    var quotations: [Quotation] = []
    var index = 0
    while index < spans.count {
      let next = passage.end(ofInterrupted: index, attributions, taken: taken)
      if !taken.contains(index) {
        quotations.append(quotation(of: index..<next, attributions[index], in: passage))
      }
      index = next
    }
    for clause in clauses {
      if let quotation = quotation(of: clause, in: passage, attributions: attributions, taken: taken) {
        quotations.append(quotation)
      }
    }
    return quotations.sorted { $0.range < $1.range }
  }

  /// Spans of several words within a reported clause: they are part of a mixed quotation, not one of their own.
  private static func mixedSpans(_ passage: QuotePassage, clauses: [ReportedClause], attributions: [Attribution?])
    -> Set<Int>
  {
    var taken: Set<Int> = []
    for clause in clauses {
      for token in clause.tokens.indices {
        let span = passage.spanAt[token]
        guard span >= 0, attributions[span] == nil, passage.wordCount(passage.spans[span]) > 1 else { continue }
        let place = passage.tokens(of: passage.spans[span])
        if place.start >= clause.tokens.start, place.end <= clause.tokens.end + 1 { taken.insert(span) }
      }
    }
    return taken
  }

  private static func quotation(of run: Range<Int>, _ attribution: Attribution?, in passage: QuotePassage)
    -> Quotation
  {
    let span = run.lowerBound
    let parts = run.flatMap { passage.spans[$0].parts }
    if let attribution {
      return Quotation(
        parts: parts, kind: .direct, cue: attribution.cue, speaker: attribution.speaker, rule: attribution.rule,
        certainty: attribution.certainty)
    }
    let isScare = passage.isScare(span)
    return Quotation(
      parts: parts, kind: isScare ? .scare : .direct, cue: nil, speaker: .unknown,
      rule: isScare ? "scare quotes" : "quote marks", certainty: .sure)
  }

  /// A clause that crosses a quotation with a speaker of its own is left to that one.
  private static func quotation(
    of clause: ReportedClause, in passage: QuotePassage, attributions: [Attribution?], taken: Set<Int>
  ) -> Quotation? {
    var isMixed = false
    var end = clause.tokens.end
    for token in clause.tokens.indices {
      let span = passage.spanAt[token]
      guard span >= 0 else { continue }
      if attributions[span] != nil { return nil }
      if taken.contains(span) {
        isMixed = true
        end = max(end, passage.tokens(of: passage.spans[span]).end)
      }
    }
    return Quotation(
      parts: [passage.range(clause.tokens.start, end)], kind: isMixed ? .mixed : .indirect, cue: clause.cue,
      speaker: clause.speaker, rule: clause.rule, certainty: .sure)
  }
}

extension QuotePassage {
  /// The span after the last one that goes on from a span over its clause: “It will hold,” he said, “for a year.”
  func end(ofInterrupted span: Int, _ attributions: [Attribution?], taken: Set<Int>) -> Int {
    var next = span + 1
    guard attributions[span]?.rule == "cue after" else { return next }
    while next < spans.count, !taken.contains(next), attributions[next]?.cue == attributions[span]?.cue,
      isInterruption(tokens(of: spans[next - 1]).end..<tokens(of: spans[next]).start)
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

  /// The most words that marks of irony, a title or a term stand around.
  private static let scareWords = 4

  /// A few words that nobody is said to have spoken: "confusion".
  func isScare(_ span: Int) -> Bool {
    let place = tokens(of: spans[span])
    guard place.count > 2 else { return true }
    let last = words[place.end - 2]
    let count = place.indices.count(where: isWord)
    if [".", "!", "?"].contains(last), count > 2 { return false }
    return count <= QuotePassage.scareWords
  }
}
