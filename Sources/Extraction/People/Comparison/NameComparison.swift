// Tells whether two names are spellings of one person's name, as far as names alone can tell.

/// The answer, with how it was come by.
public struct NameComparison: Hashable, Sendable {
  public enum Verdict: String, Sendable {
    case same, unsure, different
  }

  public let verdict: Verdict
  /// "same name", "spelling", "through Chinese"; at most two words where the names are the same.
  public let reason: String
  /// Log odds that they are the same.
  public let score: Double

  /// The weights are made so that above 0 hardly any two people are taken for one.
  static let sameAbove = 0.0
  static let differentBelow = -4.0

  /// Compares two names as if nothing else were known of their bearers. Bounded work for names of any length.
  public init(_ a: String, _ b: String) {
    let pair = ComparedPair(a, b)
    if let settled = pair.settled {
      self = settled
      return
    }
    let scored = Respelling.allCases.map { way in (way: way, score: way.weights.score(pair.features(by: way.edits))) }
    let best = scored.max { $0.score < $1.score } ?? (.spelling, -9)
    self.init(score: best.score, reason: best.way.words)
  }

  private init(score: Double, reason: String) {
    self.score = score
    verdict = score >= NameComparison.sameAbove ? .same : score > NameComparison.differentBelow ? .unsure : .different
    self.reason = verdict == .different ? "too far apart" : reason
  }

  init(verdict: Verdict, reason: String) {
    self.verdict = verdict
    self.reason = reason
    score = verdict == .same ? 9 : verdict == .unsure ? -1 : -9
  }
}

/// Two names, cut into words.
package struct ComparedPair {
  let left: ComparedName
  let right: ComparedName

  package init(_ a: String, _ b: String) {
    left = ComparedName(a)
    right = ComparedName(b)
  }

  /// The answer where no weighing is needed.
  package var settled: NameComparison? {
    if left.words.isEmpty || right.words.isEmpty { return NameComparison(verdict: .unsure, reason: "no name") }
    if left.words.map(\.text) == right.words.map(\.text) {
      let isOne = left.suffix == nil || right.suffix == nil || left.suffix == right.suffix
      return NameComparison(verdict: isOne ? .same : .different, reason: isOne ? "same name" : "other suffix")
    }
    if left.isForeign || right.isForeign { return NameComparison(verdict: .unsure, reason: "another script") }
    return nil
  }

  package func features(by edits: LetterEdits) -> PairFeatures {
    PairFeatures(NameAlignment(left.words, right.words, by: edits), suffixes: (left.suffix, right.suffix))
  }
}

/// The ways by which a name comes to be spelled anew.
package enum Respelling: Int, CaseIterable, Sendable {
  case spelling, russian, japanese, korean, chinese

  package var words: String {
    switch self {
    case .spelling: "spelling"
    case .russian: "through Russian"
    case .japanese: "through Japanese"
    case .korean: "through Korean"
    case .chinese: "through Chinese"
    }
  }

  /// The cost of the cheapest way to write one word as the other, for each letter of the longer.
  static func costPerLetter(_ a: String, _ b: String) -> Double {
    let (one, two) = (NameLetters(a), NameLetters(b))
    let costs = allCases.map { min($0.edits.cost(one, two), $0.edits.cost(two, one)) }
    return (costs.min() ?? 0) / Double(max(1, one.length, two.length))
  }

  package var edits: LetterEdits { Respelling.allEdits[rawValue] }
  package var weights: PairWeights { Respelling.allWeights[rawValue] }

  private static let allEdits = LetterEditTables.rows.map { LetterEdits(table: $0) }
  private static let allWeights = PairWeightTable.rows.map { PairWeights($0) }
}

/// One weight for each feature of a pair.
package struct PairWeights: Sendable {
  package var values: [Double]

  package init(_ values: [Double]) { self.values = values }

  package func score(_ features: PairFeatures) -> Double {
    let sum = features.active.reduce(0) { $0 + values[$1] }
    return features.isContradicted ? min(sum, PairWeights.contradicted) : sum
  }

  /// Never enough to join.
  private static let contradicted = -1.0
}

extension ComparedPair {
  /// Words that stand at the same place from the front or the back and are alike in most letters.
  package var likeWords: [(NameLetters, NameLetters)] {
    var found: [(NameLetters, NameLetters)] = []
    for (index, word) in left.words.enumerated() {
      let fromEnd = right.words.count - (left.words.count - index)
      for other in Set([index, fromEnd]).sorted() where right.words.indices.contains(other) {
        let (a, b) = (word.letters, right.words[other].letters)
        guard min(a.length, b.length) >= 3, ComparedPair.shared(a, b) * 2 > max(a.length, b.length) else { continue }
        found.append((a, b))
        break
      }
    }
    return found
  }

  /// Letters of the longest common subsequence.
  private static func shared(_ a: NameLetters, _ b: NameLetters) -> Int {
    var row = [Int](repeating: 0, count: b.codes.count + 1)
    for code in a.codes.dropFirst().dropLast() {
      var corner = 0
      for (j, other) in b.codes.enumerated() {
        let above = row[j + 1]
        row[j + 1] = code == other ? corner + 1 : max(row[j + 1], row[j])
        corner = above
      }
    }
    return row.last ?? 0
  }
}

extension NameLetters {
  /// A word as it stands in a list of names.
  package init(word: some StringProtocol) { self.init(String(word).foldedForNames) }
}
