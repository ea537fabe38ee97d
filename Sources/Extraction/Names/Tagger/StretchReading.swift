// Reads a stretch of text twice: first sentence by sentence, then with what the rest of it says of each word.

import TaggerKernels

/// The scores of the candidate words of one stretch, and what the whole says of them.
struct StretchReading {
  /// Neighboring candidate words of one sentence.
  private struct Run {
    /// The first of the words.
    let word: Int
    /// Where its scores are, one a word.
    var scores: Range<Int>
    /// Someone asked for its probabilities.
    var isWeighed = false
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
  private var numbers = WordHashTable<Int32>(none: -1)
  /// For each score the best tag at first, and after the second look.
  private var firstTags: [UInt8] = []
  private var tags: [UInt8] = []
  /// For each score the probability of each tag, where someone asks for it.
  private var rows: [SIMD16<Float>] = []

  init(_ tagger: NameTagger, _ lattice: TagLattice) {
    self.tagger = tagger
    self.lattice = lattice
  }

  mutating func read(_ stretch: borrowing NameStretch) {
    var room = TaggerRoom()
    var candidates: [Int] = []
    for sentence in stretch.sentences.indices {
      let range = stretch.sentences[sentence]
      candidates.removeAll(keepingCapacity: true)
      for word in range where stretch.words[word].isCandidate {
        if candidates.last != word - 1 - range.lowerBound {
          runs.append(Run(word: word, scores: scores.count + candidates.count..<scores.count + candidates.count))
        }
        candidates.append(word - range.lowerBound)
        runs[runs.count - 1].scores = runs[runs.count - 1].scores.lowerBound..<scores.count + candidates.count
        addVoter(stretch.words[word])
      }
      if !candidates.isEmpty {
        tagger.score(stretch.features(ofSentence: sentence), candidates, &room, into: &scores)
      }
    }
  }

  private mutating func addVoter(_ facts: WordFacts) {
    guard facts.isNamelike else {
      voters.append(-1)
      return
    }
    let next = Int32(truncatingIfNeeded: votes.count)
    let known = numbers[facts.word]
    let number = known < 0 ? next : known
    if known < 0 {
      numbers[facts.word] = next
      votes.append(Votes())
    }
    votes[Int(number)].count += 1
    voters.append(number)
  }

  /// The names: the best tags after the second look.
  mutating func names() -> [TaggedSpan] {
    secondLook(asksAll: false)
    var names: [TaggedSpan] = []
    for run in runs { collect(run, into: &names) }
    return names
  }

  /// Calls with the best tag of each candidate word and its probability.
  mutating func tagging(_ take: (Int, UInt8, Float) -> Void) {
    secondLook(asksAll: true)
    for run in runs {
      for place in run.scores {
        take(run.word + place - run.scores.lowerBound, tags[place], rows[place][Int(tags[place])])
      }
    }
  }

  private mutating func secondLook(asksAll: Bool) {
    firstTags = Array(repeating: 0, count: scores.count)
    rows = Array(repeating: .zero, count: scores.count)
    for place in runs.indices {
      let run = runs[place]
      lattice.best(scores, run.scores, into: &firstTags)
      // Where no name is and no word comes again, nobody will ask how sure that is.
      guard asksAll || run.scores.contains(where: { firstTags[$0] != 0 || comesAgain($0) }) else { continue }
      lattice.weigh(scores, run.scores, into: &rows)
      runs[place].isWeighed = true
    }
    for run in runs where run.isWeighed { vote(run) }
    tags = firstTags
    for run in runs where run.isWeighed && listen(run) {
      lattice.best(scores, run.scores, into: &tags)
      if tags[run.scores] != firstTags[run.scores] { lattice.weigh(scores, run.scores, into: &rows) }
    }
  }

  private func kinds(_ row: SIMD16<Float>) -> SIMD4<Float> {
    func sum(_ kind: Int) -> Float {
      row[NameTag.begin(kind)] + row[NameTag.inside(kind)] + row[NameTag.last(kind)] + row[NameTag.unit(kind)]
    }
    return SIMD4(sum(0), sum(1), sum(2), row[NameTag.outside])
  }

  private func comesAgain(_ place: Int) -> Bool {
    let number = voters[place]
    return number >= 0 && votes[Int(number)].count > 1.5
  }

  private mutating func vote(_ run: Run) {
    for place in run.scores where voters[place] >= 0 { votes[Int(voters[place])].sums += kinds(rows[place]) }
  }

  /// Adds to the scores what the other places of each word say; false if nothing else is known.
  private mutating func listen(_ run: Run) -> Bool {
    let strength = tagger[.text]
    guard strength > 0 else { return false }
    var isChanged = false
    for place in run.scores where comesAgain(place) {
      let word = votes[Int(voters[place])]
      let others = (word.sums - kinds(rows[place]) + 0.1) / (word.count - 1 + 0.4)
      var gain = SIMD16<Float>.zero
      for kind in 0..<NameTag.kinds {
        let weight = strength * Exponential.logarithm(max(others[kind], 0.02) / max(others[3], 0.02))
        for tag in NameTag.begin(kind)...NameTag.unit(kind) { gain[tag] = weight }
      }
      scores[place] += gain
      isChanged = true
    }
    return isChanged
  }

  private func collect(_ run: Run, into names: inout [TaggedSpan]) {
    var start = run.scores.lowerBound
    let offset = run.word - run.scores.lowerBound
    for place in run.scores {
      let tag = Int(tags[place])
      if NameTag.opens(tag) { start = place }
      guard let kind = NameTag.kind(of: tag), NameTag.closes(tag) else { continue }
      let confidence = (start...place).map { rows[$0][Int(tags[$0])] }.min() ?? 0
      let isByText = (start...place).contains { firstTags[$0] != tags[$0] }
      names.append(
        TaggedSpan(
          words: offset + start..<offset + place + 1, kind: kind, confidence: confidence, isByText: isByText))
    }
  }
}
