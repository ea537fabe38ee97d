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

  /// Asks for the memory of what will be looked up for a word: it mostly has to come from far.
  @inline(__always)
  func prefetch(_ facts: WordFacts) {
    phrases.prefetch(facts.word)
    vocabulary.prefetch(facts.hasUpper ? FeatureHash.capitalKey(facts.word & ~3) : facts.word & ~3)
    if facts.hasUpper { names.prefetch(facts.word) }
  }

  private static let longestPhrase = 7

  /// Fills in the facts of the words of one sentence.
  package func look(up words: UnsafeMutableBufferPointer<WordFacts>, style: SentenceStyle) {
    for index in words.indices { lookUpWord(&words[index], isFirst: index == 0 || style != .running) }
    for index in words.indices { matchPhrases(words, at: index) }
    markCandidates(words)
  }

  /// Where the case of a word tells nothing, its habit decides which of its two entries is meant; a word in lower case
  /// that is only known with a capital is that word.
  private func lookUpWord(_ facts: inout WordFacts, isFirst: Bool) {
    let plain = facts.word & ~3
    var entry = facts.hasUpper ? vocabulary.entry(of: FeatureHash.capitalKey(plain)) : vocabulary.entry(of: plain)
    if facts.hasUpper, entry == nil || (isFirst && entry!.habit <= 2) {
      entry = vocabulary.entry(of: plain) ?? entry
    } else if entry == nil, facts.form == .lower, facts.length > 2 {
      entry = vocabulary.entry(of: FeatureHash.capitalKey(plain))
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
    if facts.hasUpper || facts.isUsuallyCapitalized { facts.names = names.value(of: facts.word) }
  }

  /// No list of names has the word, and free text hardly ever.
  package func isUnknown(_ bytes: some Collection<UInt8>) -> Bool {
    names.value(of: WordFacts(bytes).word) == 0 && isRare(bytes)
  }

  /// Free text hardly ever has the word.
  package func isRare(_ bytes: some Collection<UInt8>) -> Bool {
    let plain = WordFacts(bytes).word & ~3
    return vocabulary.entry(of: plain) == nil && vocabulary.entry(of: FeatureHash.capitalKey(plain)) == nil
  }

  /// How the lists of names use a word.
  struct NameUse {
    fileprivate let value: UInt8

    /// People bear it before their family's name.
    var isGiven: Bool { value & 3 > 1 || value & 0x10 != 0 }
    /// Many bear it so, and fewer as their family's name.
    var isMostlyGiven: Bool { value & 3 == 3 && value >> 2 & 3 < 3 }
  }

  func nameUse(of bytes: some Collection<UInt8>) -> NameUse { NameUse(value: names.value(of: WordFacts(bytes).word)) }

  /// Free text has the word mostly without a capital.
  func isUsuallySmall(_ bytes: some Collection<UInt8>) -> Bool {
    vocabulary.entry(of: WordFacts(bytes).word & ~3).map { $0.habit <= 2 } ?? false
  }

  private func matchPhrases(_ words: UnsafeMutableBufferPointer<WordFacts>, at start: Int) {
    var hash = words[start].word
    var end = start + 1
    // for each list, by the bit of its flag, the words of its longest phrase
    var longest = SIMD8<UInt8>.zero
    var all: UInt8 = 0
    while true {
      let found = phrases.value(of: hash)
      if found & ~PhraseList.goesOn != 0 {
        all |= found
        longest.replace(
          with: UInt8(truncatingIfNeeded: end - start), where: SIMD8(repeating: found) & NameLexicon.bits .!= 0)
      }
      guard found & PhraseList.goesOn != 0, end < words.count, end - start < NameLexicon.longestPhrase else { break }
      hash = FeatureHash.join(hash, words[end].word)
      end += 1
    }
    guard all != 0 else { return }
    let capital = words[start].hasUpper || words[start].mayLackCapital
    for list in PhraseList.allCases where capital || !list.wantsCapital {
      if all & list.flag != 0 { note(list, from: start, to: start + Int(longest[list.rawValue]), in: words) }
    }
  }

  private static let bits = SIMD8<UInt8>(1, 2, 4, 8, 16, 32, 64, 128)

  private func note(
    _ list: PhraseList, from start: Int, to end: Int, in words: UnsafeMutableBufferPointer<WordFacts>
  ) {
    if end - start == 1 { return words[start].note(list, .unit) }
    words[start].note(list, .first)
    for index in start + 1..<end - 1 { words[index].note(list, .inside) }
    words[end - 1].note(list, .last)
  }

  /// A word with a capital or one that should have it, what links two of them, and what clings to one.
  private func markCandidates(_ words: UnsafeMutableBufferPointer<WordFacts>) {
    var previous: Int?
    for index in words.indices where words[index].isNamelike && !opensPlainly(index, words) {
      words[index].isCandidate = true
      if let last = previous, index - last <= 4, words[last + 1..<index].allSatisfy({ $0.length <= 3 }) {
        for between in last + 1..<index { words[between].isCandidate = true }
      }
      markBefore(index, words)
      markAfter(index, words)
      previous = index
    }
  }

  private static let openers: Set<UInt64> = Set(
    """
    the a an in on at by for from with after before since while when where who what why how if as but and or yet so he she \
    it they we you his her its their our my this that these those there here not no now then many most some all both each \
    another one two three however although though because also even still just only such more according last under until \
    during despite among between over later meanwhile earlier today yesterday to of is are was were do did i
    """.split { $0 == " " || $0 == "\n" }.map { FeatureHash.word($0) })

  /// "The", "He": a word that opens a sentence and no name, if no capital follows.
  private func opensPlainly(_ index: Int, _ words: UnsafeMutableBufferPointer<WordFacts>) -> Bool {
    guard index == 0, words[0].form == .capitalized || words[0].form == .initial else { return false }
    return NameLexicon.openers.contains(words[0].word) && (words.count == 1 || !words[1].hasUpper)
  }

  private static let particles: Set<UInt64> = Set(
    [
      "al", "el", "bin", "ibn", "von", "van", "de", "di", "del", "der", "den", "da", "dos", "du", "la", "le", "ter",
      "-",
    ]
    .map(FeatureHash.word))

  /// "van" and "de la" before a name.
  private func markBefore(_ index: Int, _ words: UnsafeMutableBufferPointer<WordFacts>) {
    var before = index - 1
    while before >= 0, index - before <= 3, !words[before].isCandidate, words[before].length <= 3,
      NameLexicon.particles.contains(words[before].word)
    {
      words[before].isCandidate = true
      before -= 1
    }
  }

  private static let possessive = FeatureHash.word("'s")
  private static let hyphen = FeatureHash.word("-")

  /// "'s", "-il", "11" after a name.
  private func markAfter(_ index: Int, _ words: UnsafeMutableBufferPointer<WordFacts>) {
    let after = index + 1
    guard after < words.count else { return }
    if words[after].word == NameLexicon.possessive || words[after].form == .number {
      words[after].isCandidate = true
    } else if words[after].word == NameLexicon.hyphen, after + 1 < words.count {
      words[after].isCandidate = true
      words[after + 1].isCandidate = true
    }
  }
}
