// Reads a stretch of text twice: first sentence by sentence, then with what the rest of it says of each word.

/// The scores of the candidate words of one stretch, and what the whole says of them.
struct StretchReading {
  /// Neighboring candidate words of one sentence.
  private struct Run {
    let words: Range<Int>
    /// Where its scores begin.
    let first: Int
  }

  /// What the places of one word say together: probability of each kind, and of none.
  private struct Votes {
    var sums = SIMD4<Float>.zero
    var count: Float = 0
  }

  private let tagger: NameTagger
  private let lattice: TagLattice
  private var runs: [Run] = []
  private var scores: [SIMD16<Float>] = []
  /// For each score the number of its word among the votes; -1 where it does not look like one of a name.
  private var voters: [Int32] = []
  private var votes: [Votes] = []
  private var numbers: [UInt64: Int32] = [:]

  init(_ tagger: NameTagger, _ lattice: TagLattice) {
    self.tagger = tagger
    self.lattice = lattice
  }

  mutating func read(_ stretch: borrowing NameStretch) {
    var buffer = FeatureBuffer()
    var layers = NameNet.Layers()
    for sentence in stretch.sentences.indices {
      let range = stretch.sentences[sentence]
      guard range.contains(where: { stretch.words[$0].isCandidate }) else { continue }
      let features = stretch.features(ofSentence: sentence)
      var word = range.lowerBound
      while word < range.upperBound {
        guard stretch.words[word].isCandidate else {
          word += 1
          continue
        }
        let first = word
        while word < range.upperBound, stretch.words[word].isCandidate { word += 1 }
        runs.append(Run(words: first..<word, first: scores.count))
        let local = first - range.lowerBound..<word - range.lowerBound
        tagger.score(features, local, &buffer, &layers, into: &scores)
        for index in first..<word { addVoter(stretch.words[index]) }
      }
    }
  }

  private mutating func addVoter(_ facts: WordFacts) {
    guard facts.isNamelike else {
      voters.append(-1)
      return
    }
    let next = Int32(truncatingIfNeeded: votes.count)
    let number = numbers[facts.word] ?? next
    if number == next {
      numbers[facts.word] = next
      votes.append(Votes())
    }
    votes[Int(number)].count += 1
    voters.append(number)
  }

  /// The names: the best tags after the second look.
  mutating func names() -> [TaggedSpan] {
    var names: [TaggedSpan] = []
    secondLook(asksAll: false) { run, before, tags, sure in
      StretchReading.collect(run, tags, sure, differing: before, into: &names)
    }
    return names
  }

  /// Calls with the best tag of each candidate word and its probability.
  mutating func tagging(_ take: (Int, UInt8, Float) -> Void) {
    secondLook(asksAll: true) { run, _, tags, sure in
      for (place, tag) in tags.enumerated() { take(run.words.lowerBound + place, tag, sure[place][Int(tag)]) }
    }
  }

  private mutating func secondLook(asksAll: Bool, _ take: (Run, [UInt8], [UInt8], [SIMD16<Float>]) -> Void) {
    var firstTags: [[UInt8]] = []
    var posteriors: [[SIMD16<Float>]] = []
    firstTags.reserveCapacity(runs.count)
    posteriors.reserveCapacity(runs.count)
    for run in runs {
      let tags = lattice.best(scores(of: run))
      // Where no name is and no word comes again, nobody will ask how sure that is.
      let isNeeded = asksAll || tags.contains { $0 != 0 } || comesAgain(run)
      firstTags.append(tags)
      posteriors.append(isNeeded ? lattice.probabilities(scores(of: run)) : [])
    }
    for (run, rows) in zip(runs, posteriors) { vote(run, rows) }
    for (place, run) in runs.enumerated() {
      let (before, rows) = (firstTags[place], posteriors[place])
      let isChanged = listen(run, rows)
      let tags = isChanged ? lattice.best(scores(of: run)) : before
      take(run, before, tags, tags == before ? rows : lattice.probabilities(scores(of: run)))
    }
  }

  private func scores(of run: Run) -> ArraySlice<SIMD16<Float>> { scores[run.first..<run.first + run.words.count] }

  private func kinds(_ row: SIMD16<Float>) -> SIMD4<Float> {
    func sum(_ kind: Int) -> Float {
      row[NameTag.begin(kind)] + row[NameTag.inside(kind)] + row[NameTag.last(kind)] + row[NameTag.unit(kind)]
    }
    return SIMD4(sum(0), sum(1), sum(2), row[NameTag.outside])
  }

  private func comesAgain(_ run: Run) -> Bool {
    run.words.indices.contains { place in
      let number = voters[run.first + place - run.words.lowerBound]
      return number >= 0 && votes[Int(number)].count > 1.5
    }
  }

  private mutating func vote(_ run: Run, _ rows: [SIMD16<Float>]) {
    for (place, row) in rows.enumerated() {
      let number = Int(voters[run.first + place])
      if number >= 0 { votes[number].sums += kinds(row) }
    }
  }

  /// Adds to the scores what the other places of each word say; false if nothing else is known.
  private mutating func listen(_ run: Run, _ rows: [SIMD16<Float>]) -> Bool {
    let strength = tagger[.text]
    guard strength > 0 else { return false }
    var isChanged = false
    for (place, row) in rows.enumerated() {
      let number = Int(voters[run.first + place])
      guard number >= 0, votes[number].count > 1.5 else { continue }
      let word = votes[number]
      let others = (word.sums - kinds(row) + 0.1) / (word.count - 1 + 0.4)
      var gain = SIMD16<Float>.zero
      for kind in 0..<NameTag.kinds {
        let weight = strength * Exponential.logarithm(max(others[kind], 0.02) / max(others[3], 0.02))
        for tag in NameTag.begin(kind)...NameTag.unit(kind) { gain[tag] = weight }
      }
      scores[run.first + place] += gain
      isChanged = true
    }
    return isChanged
  }

  private static func collect(
    _ run: Run, _ tags: [UInt8], _ rows: [SIMD16<Float>], differing before: [UInt8], into names: inout [TaggedSpan]
  ) {
    var start = 0
    for (place, tag) in tags.enumerated() {
      let tag = Int(tag)
      if NameTag.opens(tag) { start = place }
      guard let kind = NameTag.kind(of: tag), NameTag.closes(tag) else { continue }
      let confidence = (start...place).map { rows[$0][Int(tags[$0])] }.min() ?? 0
      let isByText = (start...place).contains { before[$0] != tags[$0] }
      names.append(
        TaggedSpan(
          words: run.words.lowerBound + start..<run.words.lowerBound + place + 1, kind: kind, confidence: confidence,
          isByText: isByText))
    }
  }
}
