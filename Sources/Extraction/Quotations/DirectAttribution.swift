// Who says what stands in quote marks: a ladder of sieves, most precise first.
// The order follows the idea of Muzny et al. 2017 (quote, then mention, then speaker), with sieves of our own.

import NewsModel

/// What a sieve found for one quoted span.
struct Attribution {
  let speaker: Speaker
  let cue: TextRange?
  let rule: String
  let certainty: Certainty
}

extension QuotePassage {
  /// The words around a span that the sieves look at, at most: a longer sentence is no sentence.
  static let window = 120

  /// The first answer of the sieves that look at the words around one span; nil if these name nobody.
  func attribution(of span: Int) -> Attribution? {
    if let turn = spans[span].turn { return self.turn(turn) }
    return cueAfter(span) ?? cueBefore(span) ?? accordingTo(span) ?? asSaid(span) ?? naming(span) ?? colonBefore(span)
  }

  /// MARA HOLT: It holds.
  private func turn(_ name: TextRange) -> Attribution {
    let token = tokenIndex(at: name.start)
    let mention = token < tokenCount ? mentionAt[token] : -1
    let entity = mention >= 0 ? ownerOf[mention] : nil
    return Attribution(
      speaker: .words(name, entity: entity), cue: TextRange(name.end, name.end + 1), rule: "transcript",
      certainty: .sure)
  }

  /// The words before a span within its sentence, or in the sentence before it if that ends in a colon.
  func left(of span: Int) -> Range<Int> {
    let first = tokens(of: span).start
    guard first > 0, first < tokenCount else { return first..<first }
    let own = sentence(of: first).start
    if own < first { return afterLastSpan(max(own, first - QuotePassage.window), first)..<first }
    guard words[first - 1] == ":" else { return first..<first }
    return max(sentence(of: first - 1).start, first - QuotePassage.window)..<first
  }

  /// The words after a span within its sentence, up to the next span; the next sentence too where the span's own end
  /// mark split it ("…?" he asked).
  func right(of span: Int) -> Range<Int> {
    let place = tokens(of: span)
    let next = place.end
    guard next < tokenCount, place.count > 0, isSameBlock(next - 1, next) else { return next..<next }
    let own = sentence(of: place.end - 1).end
    var high = own > next ? own : next
    if own <= next, !isCapitalized(next) || endsAsking(span) { high = sentence(of: next).end }
    var token = next
    while token < min(high, next + QuotePassage.window), spanAt[token] < 0 { token += 1 }
    return next..<token
  }

  func isSameBlock(_ a: Int, _ b: Int) -> Bool {
    let from = document.tokens[a].range.end
    let to = document.tokens[b].range.start
    var breaks = 0
    for offset in from..<to where reading.source.bytes[offset] == 0x0A { breaks += 1 }
    return breaks < 2
  }

  private func afterLastSpan(_ low: Int, _ high: Int) -> Int {
    var token = high - 1
    while token >= low, spanAt[token] < 0 { token -= 1 }
    return token + 1
  }

  private func endsAsking(_ span: Int) -> Bool {
    let place = tokens(of: span)
    guard place.count > 1 else { return false }
    return ["?", "!", ",", "…"].contains(words[place.end - 2])
  }

  /// What may stand between a quotation and its cue.
  private static let beforeCue: WordSet = [",", "-", "–", "—", "--", "as"]

  /// “…,” said Mara Holt. — “…,” the mayor said. — “…,” she later told reporters.
  private func cueAfter(_ span: Int) -> Attribution? {
    if isNamed(span) { return nil }
    let right = right(of: span)
    var low = right.lowerBound
    while low < right.upperBound, QuotePassage.beforeCue.contains(words[low]) { low += 1 }
    guard low < right.upperBound else { return nil }
    for token in low..<max(low, min(right.upperBound, low + 24)) where cues[token].contains(.direct) {
      if token == low, let subject = subject(afterCue: token, limit: right.upperBound) {
        return made(outside(span, subject), cue: token, rule: "cue after", .sure)
      }
      if token > low, let subject = subject(beforeCue: token, from: low), isNear(subject, low) {
        return made(outside(span, subject), cue: token, rule: "cue after", .sure)
      }
      return nil
    }
    return nil
  }

  /// Mara Holt said: “…” — writing on X: “…” — she told reporters, “…”
  private func cueBefore(_ span: Int) -> Attribution? {
    let left = left(of: span)
    guard let cue = left.reversed().first(where: { cues[$0].contains(.direct) }) else { return nil }
    let gap = (cue + 1)..<left.upperBound
    let last = left.upperBound - 1
    let ends = words[last] == ":" || (words[last] == "," && gap.count <= 12)
    guard gap.isEmpty || ends || isShortGap(gap) else { return nil }
    if words[last] != ":", gap.contains(where: { words[$0] == "that" }) && gap.count > 1 { return nil }
    let isParticiple = words[cue].hasSuffix("ing")
    let subject =
      isParticiple ? clauseSubject(from: left.lowerBound, to: cue) : subject(beforeCue: cue, from: left.lowerBound)
    return subject.map { made($0, cue: cue, rule: "cue before", .sure) }
  }

  private func isShortGap(_ gap: Range<Int>) -> Bool {
    gap.count <= 2 && gap.allSatisfy { words[$0] == "that" || words[$0] == "," || QuoteWords.isAdverb(words[$0]) }
  }

  /// According to Mara Holt, “…” — “…,” according to the port.
  private func accordingTo(_ span: Int) -> Attribution? {
    for side in [right(of: span), left(of: span)] {
      guard let token = side.first(where: { words[$0] == "according" }), token + 1 < side.upperBound,
        words[token + 1] == "to", let subject = subject(afterCue: token + 1, limit: side.upperBound)
      else { continue }
      return Attribution(
        speaker: subject.speaker(in: self), cue: range(token, token + 2), rule: "according to", certainty: .sure)
    }
    return nil
  }

  /// As Mara Holt said, the bridge was “a miracle of patience.”
  private func asSaid(_ span: Int) -> Attribution? {
    let left = left(of: span)
    guard let first = left.first, words[first] == "as",
      let comma = left.first(where: { words[$0] == "," }),
      let cue = (first..<comma).last(where: { cues[$0].contains(.direct) }),
      let subject = subject(beforeCue: cue, from: first + 1)
    else { return nil }
    return made(subject, cue: cue, rule: "as said", .sure)
  }

  /// …, which he called “…” — described the plan as “…”
  private func naming(_ span: Int) -> Attribution? {
    let left = left(of: span)
    guard let cue = left.reversed().first(where: { cues[$0].contains(.naming) }) else { return nil }
    let gap = (cue + 1)..<left.upperBound
    let farthest = wordCount(of: span) > 1 ? 8 : 4
    guard gap.count <= farthest, gap.allSatisfy({ isWord($0) && cues[$0] == [] }),
      let subject = subject(beforeCue: cue, from: left.lowerBound)
    else { return nil }
    return made(relativeSubject(subject, from: left.lowerBound) ?? subject, cue: cue, rule: "called", .sure)
  }

  /// In "…, a contest which he called", and "a contest he has called", he is the subject of the main clause.
  private func relativeSubject(_ subject: Subject, from low: Int) -> Subject? {
    let pronoun = tokenIndex(at: subject.range.start)
    guard pronoun > low, ["he", "she"].contains(words[pronoun]),
      QuoteWords.relatives.contains(words[pronoun - 1]) || isPlainNoun(pronoun - 1),
      let main = clauseSubject(from: low, to: pronoun - 1), let mention = main.mention,
      cast.mentions[mention].kind == .person, let entity = ownerOf[mention]
    else { return nil }
    return Subject(range: subject.range, mention: subject.mention, entity: entity)
  }

  private func isPlainNoun(_ token: Int) -> Bool {
    isWord(token) && mentionAt[token] < 0 && !isCapitalized(token) && !QuoteWords.conjunctions.contains(words[token])
      && !QuoteWords.prepositions.contains(words[token]) && cues[token] == []
  }

  /// Mara Holt criticized the port for its fees: “…” — and headlines: Holt: “…”
  private func colonBefore(_ span: Int) -> Attribution? {
    let left = left(of: span)
    guard let last = left.last, words[last] == ":" else { return nil }
    let cue = left.reversed().first { cues[$0] != [] }
    guard let subject = clauseSubject(from: left.lowerBound, to: last) else { return nil }
    return Attribution(
      speaker: subject.speaker(in: self), cue: cue.map { document.tokens[$0].range }, rule: "colon",
      certainty: cue == nil ? .likely : .sure)
  }

  /// A pronoun that was joined to somebody whom the quoted words name is not that one: “Mr. Holt,” he said, “sit down.”
  /// Then it is the subject of the sentence before.
  private func outside(_ span: Int, _ subject: Subject) -> Subject {
    guard let mention = subject.mention, cast.mentions[mention].form == .pronoun, let entity = ownerOf[mention]
    else { return subject }
    let place = TextRange(spans[span].start, spans[span].end)
    let isNamedWithin = cast.entities[entity].links.contains {
      place.contains(cast.mentions[$0.mention].range) && cast.mentions[$0.mention].form == .name
    }
    guard isNamedWithin else { return subject }
    let first = sentence(of: tokens(of: span).start).start
    guard first > 0, isSameBlock(first - 1, first),
      let before = clauseSubject(from: sentence(of: first - 1).start, to: first), let other = before.mention,
      cast.mentions[other].kind == .person
    else { return Subject(range: subject.range, mention: nil) }
    return Subject(range: subject.range, mention: mention, entity: ownerOf[other])
  }

  private func made(_ subject: Subject, cue: Int, rule: String, _ certainty: Certainty) -> Attribution {
    Attribution(speaker: subject.speaker(in: self), cue: document.tokens[cue].range, rule: rule, certainty: certainty)
  }

  private func isNear(_ subject: Subject, _ low: Int) -> Bool {
    tokenIndex(at: subject.range.start) - low <= 6
  }
}
