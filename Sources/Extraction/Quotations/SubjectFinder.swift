// Finds who does what a cue says: the words before it, or after it where the order is turned around.

import NewsModel

/// The words that name a speaker.
struct Subject {
  let range: TextRange
  /// The mention that they are, nil for words that name nobody known.
  let mention: MentionIndex?
  /// Who that is, where the sentence tells better than the mention.
  var entity: EntityIndex?

  func speaker(in passage: QuotePassage) -> Speaker {
    .words(range, entity: entity ?? mention.flatMap { passage.ownerOf[$0] })
  }
}

extension QuotePassage {
  /// How far a subject may stand from its cue, in tokens.
  private static let reach = 40

  /// The subject of a cue that stands after it: "…," said Mara Holt, a doctor.
  func subject(afterCue cue: Int, limit: Int) -> Subject? {
    var token = cue + 1
    guard token < limit, !QuoteWords.prepositions.contains(words[token]), words[token] != "that" else { return nil }
    let first = token
    while token < min(limit, first + 14), spanAt[token] < 0 {
      if mentionAt[token] >= 0 {
        // "said a spokesman for Acme": the head comes first.
        if let head = nominal(from: first, to: token), !isTitleRun(first, token) { return head }
        return Subject(range: cast.mentions[mentionAt[token]].range, mention: mentionAt[token])
      }
      if !isWord(token) || cues[token] != [] || words[token] == "that" { break }
      token += 1
    }
    if token > first, words[token - 1] == "who" { token -= 1 }
    guard token > first, isNominalStart(first) else { return nil }
    return Subject(range: range(first, token), mention: nil)
  }

  /// The subject of a cue that stands before it, not before `low`; nil if that is nobody.
  func subject(beforeCue cue: Int, from low: Int) -> Subject? {
    let subject = wordsDoing(cue, from: low)
    return subject.flatMap { QuoteWords.nobody.contains(reading.source.lowercased($0.range)) ? nil : $0 }
  }

  private func wordsDoing(_ cue: Int, from low: Int) -> Subject? {
    let low = max(low, cue - QuotePassage.reach)
    if isPassive(cue, from: low) { return nil }
    var token = cue - 1
    while token >= low, QuoteWords.auxiliaries.contains(words[token]) || QuoteWords.isAdverb(words[token]) {
      if mentionAt[token] >= 0 { break }
      token -= 1
    }
    guard token >= low, spanAt[token] < 0 else { return nil }
    if mentionAt[token] >= 0 { return named(token, low: low) }
    if QuoteWords.subjectPronouns.contains(words[token]), words[token] != "who" {
      return Subject(range: document.tokens[token].range, mention: nil)
    }
    if QuoteWords.conjunctions.contains(words[token]) { return clauseSubject(from: low, to: token) }
    if words[token] == "who" || words[token] == "," { return beyondComma(token, low: low) }
    if let subject = beyondRelative(token, low: low) { return subject }
    return isWord(token) ? phrase(endingAt: token, low: low) : clauseSubject(from: low, to: token)
  }

  /// "was told", "to be announced", "to say": whoever stands before it is not the one who speaks.
  func isPassive(_ cue: Int, from low: Int) -> Bool {
    guard cue > low else { return false }
    var place = cue - 1
    while place > low, words[place] == "not" || words[place] == "n't" || QuoteWords.isAdverb(words[place]) {
      place -= 1
    }
    let before = words[place]
    return before == "to" || (QuoteWords.formsOfBe.contains(before) && !words[cue].hasSuffix("ing"))
  }

  /// The subject of a whole clause: its first mention that no preposition governs.
  func clauseSubject(from low: Int, to high: Int) -> Subject? {
    if let phrase = openingPhrase(from: low, to: high) { return phrase }
    var token = low
    while token < high {
      let mention = mentionAt[token]
      if mention >= 0, spanAt[token] < 0 {
        let governed = token > low && QuoteWords.prepositions.contains(words[token - 1])
        let isPossessive =
          end(of: mention, after: token) < high && words[end(of: mention, after: token)].hasSuffix("s")
          && ["'s", "’s"].contains(words[end(of: mention, after: token)])
        if !governed, !isPossessive { return Subject(range: cast.mentions[mention].range, mention: mention) }
        token = end(of: mention, after: token)
      } else {
        token += 1
      }
    }
    return nil
  }

  /// A common-noun phrase that a clause opens with, before its first verb: "A recent report describes Holt … and says".
  private func openingPhrase(from low: Int, to high: Int) -> Subject? {
    guard low < high, QuoteWords.determiners.contains(words[low]) else { return nil }
    for token in low..<min(high, low + 8) {
      if mentionAt[token] >= 0 || !isWord(token) { return nil }
      // "report" in "a recent report describes" is the noun: the verb comes after it.
      if token + 1 < high, !cues[token + 1].isEmpty { continue }
      let isVerb = !cues[token].isEmpty || QuoteWords.auxiliaries.contains(words[token])
      if isVerb { return token > low + 1 ? Subject(range: range(low, token), mention: nil) : nil }
    }
    return nil
  }

  private func end(of mention: Int, after token: Int) -> Int {
    var end = token
    while end < tokenCount, mentionAt[end] == mention { end += 1 }
    return end
  }

  /// A mention right before the cue; one that only ends a longer phrase ("a spokesman for Acme") gives the phrase.
  private func named(_ token: Int, low: Int) -> Subject {
    let mention = mentionAt[token]
    var start = token
    while start > low, mentionAt[start - 1] == mention { start -= 1 }
    if start > low, QuoteWords.prepositions.contains(words[start - 1]), words[start - 1] != "as",
      let head = phraseHead(before: start - 1, low: low)
    {
      return head
    }
    return Subject(range: cast.mentions[mention].range, mention: mention)
  }

  /// "a spokesman" in "a spokesman for Acme", looking back from the preposition.
  private func phraseHead(before preposition: Int, low: Int) -> Subject? {
    let token = preposition - 1
    guard token >= low, isWord(token), cues[token] == [] else { return nil }
    if mentionAt[token] >= 0 {
      return Subject(range: cast.mentions[mentionAt[token]].range, mention: mentionAt[token])
    }
    return phrase(endingAt: token, low: low)
  }

  /// "a senior official who asked not to be named said": the phrase with its relative clause; of a name only the name.
  private func beyondRelative(_ token: Int, low: Int) -> Subject? {
    for place in stride(from: token, through: max(low, token - 14), by: -1) {
      guard isWord(place), spanAt[place] < 0 else { return nil }
      guard words[place] == "who" else { continue }
      guard place > low else { return nil }
      if mentionAt[place - 1] >= 0 { return named(place - 1, low: low) }
      let head = phrase(endingAt: place - 1, low: low)
      return head.map {
        Subject(range: TextRange($0.range.start, document.tokens[token].range.end), mention: nil)
      }
    }
    return nil
  }

  /// "X, a doctor, said" and "X, who …, said": the mention before the earlier comma.
  private func beyondComma(_ token: Int, low: Int) -> Subject? {
    var index = token - 1
    while index >= low {
      if words[index] == ",", index > low, mentionAt[index - 1] >= 0 {
        return named(index - 1, low: low)
      }
      index -= 1
    }
    if token > low, mentionAt[token - 1] >= 0 { return named(token - 1, low: low) }
    return clauseSubject(from: low, to: token)
  }

  /// A common-noun phrase that ends at a token: "a senior official", "people close to the talks".
  private func phrase(endingAt token: Int, low: Int) -> Subject? {
    var start = token
    while start > low, token - start < 9 {
      let before = start - 1
      let stops =
        !isWord(before) || spanAt[before] >= 0 || cues[before] != [] || words[before] == "that"
        || QuoteWords.conjunctions.contains(words[before]) || QuoteWords.indirectQuestions.contains(words[before])
      if stops { break }
      start = before
      if QuoteWords.determiners.contains(words[start]),
        start == low || !QuoteWords.prepositions.contains(words[start - 1])
      {
        break
      }
    }
    while start < token, QuoteWords.prepositions.contains(words[start]) { start += 1 }
    guard isNominalStart(start) || start == low || !isWord(start - 1) else { return nil }
    return Subject(range: range(start, token + 1), mention: nil)
  }

  private func nominal(from first: Int, to token: Int) -> Subject? {
    guard token > first, QuoteWords.prepositions.contains(words[token - 1]) || words[token - 1] == "the" else {
      return nil
    }
    var end = first
    while end < token, !QuoteWords.prepositions.contains(words[end]) { end += 1 }
    return end > first && end < token ? Subject(range: range(first, end), mention: nil) : nil
  }

  private func isTitleRun(_ first: Int, _ token: Int) -> Bool {
    (first..<token).allSatisfy { isCapitalized($0) || words[$0] == "of" }
  }

  private func isNominalStart(_ token: Int) -> Bool {
    token < tokenCount && isWord(token) && !QuoteWords.auxiliaries.contains(words[token])
      && !QuoteWords.prepositions.contains(words[token]) && !QuoteWords.isAdverb(words[token])
  }
}
