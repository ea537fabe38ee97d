// Tells what lists and vocabulary say of each word of a stretch of text, and which words can be part of a name.

/// The lookup side of a model.
package struct NameLexicon: Sendable {
  private nonisolated(unsafe) let phrases: FlagTable
  private nonisolated(unsafe) let names: FlagTable
  private nonisolated(unsafe) let vocabulary: VocabularyTable
  private nonisolated(unsafe) let clusters: UnsafeBufferPointer<UInt16>

  package init(_ model: NameModel) throws(NameModel.Flaw) {
    guard let phrases = FlagTable(model.elements(.phrases, as: UInt32.self)),
      let names = FlagTable(model.elements(.names, as: UInt32.self)),
      let vocabulary = VocabularyTable(model.elements(.vocabulary, as: UInt64.self))
    else { throw .damaged }
    self.phrases = phrases
    self.names = names
    self.vocabulary = vocabulary
    clusters = model.elements(.clusters, as: UInt16.self)
  }

  private static let longestPhrase = 7

  /// Fills in the facts of the words of one sentence.
  package func look(up words: UnsafeMutableBufferPointer<WordFacts>, style: SentenceStyle) {
    for index in words.indices { lookUpWord(&words[index], isFirst: index == 0 || style != .running) }
    for index in words.indices { matchPhrases(words, at: index) }
    markCandidates(words)
  }

  /// Where the case of a word tells nothing, its habit decides which of its two entries is meant.
  private func lookUpWord(_ facts: inout WordFacts, isFirst: Bool) {
    let plain = facts.word & ~3
    var entry = facts.hasUpper ? vocabulary.entry(of: FeatureHash.capitalKey(plain)) : vocabulary.entry(of: plain)
    if facts.hasUpper, entry == nil || (isFirst && entry!.habit <= 2) {
      entry = vocabulary.entry(of: plain) ?? entry
    }
    if let (index, habit) = entry {
      facts.habit = habit
      facts.vocabulary = index
      let place = Int(index) * 3
      if place >= 0 && place + 2 < clusters.count {
        facts.clusters = (
          UInt16(littleEndian: clusters[place]), UInt16(littleEndian: clusters[place + 1]),
          UInt16(littleEndian: clusters[place + 2])
        )
      }
    }
    if facts.hasUpper { facts.names = names.value(of: facts.word) }
  }

  private func matchPhrases(_ words: UnsafeMutableBufferPointer<WordFacts>, at start: Int) {
    var hash = words[start].word
    var end = start + 1
    var best: [(flags: UInt8, end: Int)] = []
    while true {
      let found = phrases.value(of: hash)
      if found & ~PhraseList.goesOn != 0 { best.append((found, end)) }
      guard found & PhraseList.goesOn != 0, end < words.count, end - start < NameLexicon.longestPhrase else { break }
      hash = FeatureHash.join(hash, words[end].word)
      end += 1
    }
    guard !best.isEmpty else { return }
    let capital = words[start].hasUpper
    for list in PhraseList.allCases where capital || !list.wantsCapital {
      guard let match = best.last(where: { $0.flags & list.flag != 0 }) else { continue }
      note(list, from: start, to: match.end, in: words)
    }
  }

  private func note(
    _ list: PhraseList, from start: Int, to end: Int, in words: UnsafeMutableBufferPointer<WordFacts>
  ) {
    if end - start == 1 { return words[start].note(list, .unit) }
    words[start].note(list, .first)
    for index in start + 1..<end - 1 { words[index].note(list, .inside) }
    words[end - 1].note(list, .last)
  }

  /// A word with a capital, what links two of them, and what clings to one.
  private func markCandidates(_ words: UnsafeMutableBufferPointer<WordFacts>) {
    var previous: Int?
    for index in words.indices where words[index].hasUpper {
      words[index].isCandidate = true
      if let last = previous, index - last <= 4 {
        for between in last + 1..<index { words[between].isCandidate = true }
      }
      for before in max(0, index - 2)..<index { words[before].isCandidate = true }
      for after in index + 1..<max(index + 1, min(words.count, index + 3)) { words[after].isCandidate = true }
      previous = index
    }
  }
}
