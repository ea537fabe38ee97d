// Learns from texts with known answers what speaks for a person being meant by a pronoun.
// Log-linear ranking over the candidates of each pronoun, after Denis and Baldridge 2008, "Specialized Models and Ranking".

import Extraction
import Glibc

struct PronounTrainer {
  let corpora: CorporaFolder
  let report: (String) -> Void

  private static let passes = 3
  private static let rounds = 250
  private static let decay = 1.5

  /// One weight for each feature.
  func train() throws -> [Double] {
    let sets = try PronounTrainer.lessons.map { lesson in
      (texts: try CoreferenceCorpus.read(corpora.bytes(lesson.file)), lesson: lesson)
    }
    var weights = [Double](repeating: 0, count: PronounFeatures.count)
    // whom earlier pronouns mean is a feature of later ones, so that the weights are needed to learn them
    for pass in 1...PronounTrainer.passes {
      let examples = sets.map { set in
        set.texts.flatMap { $0.examples(isWhole: set.lesson.isWhole, weights: weights) }
      }
      weights = PronounTrainer.fit(
        zip(sets, examples).flatMap { set, found in found.map { (example: $0, weight: set.lesson.weight) } })
      for (set, found) in zip(sets, examples) {
        report("pass \(pass), \(set.lesson.file): \(PronounTrainer.share(found, weights))")
      }
    }
    for (file, isWhole) in [("coref/gap.dev.jsonl", false), ("coref/gum.dev.jsonl", true)] {
      let texts = try CoreferenceCorpus.read(corpora.bytes(file))
      let examples = texts.flatMap { $0.examples(isWhole: isWhole, weights: weights) }
      report("\(file): \(PronounTrainer.share(examples, weights))")
    }
    return weights
  }

  /// Novels are told otherwise than news, but by the same grammar.
  private static let lessons: [(file: String, isWhole: Bool, weight: Double)] = [
    ("coref/gap.train.jsonl", false, 1), ("coref/gum.train.jsonl", true, 1), ("coref/litbank.train.jsonl", true, 0.3),
  ]

  /// Gradient descent with a step of its own for each weight (Duchi et al. 2011, AdaGrad). The choice of nobody weighs 1.
  private static func fit(_ examples: [(example: PronounExample, weight: Double)]) -> [Double] {
    var weights = [Double](repeating: 0, count: PronounFeatures.count)
    var squares = [Double](repeating: 1e-6, count: weights.count)
    for _ in 0..<rounds {
      var slope = weights.map { $0 * decay }
      for (example, weight) in examples {
        let chances = chances(example, weights)
        for (index, candidate) in example.candidates.enumerated() {
          let push = chances[index] - (example.right == index ? 1 : 0)
          for feature in candidate.active { slope[feature] += push * weight }
        }
      }
      for index in weights.indices {
        squares[index] += slope[index] * slope[index]
        weights[index] -= 0.4 * slope[index] / squares[index].squareRoot()
      }
    }
    return weights
  }

  private static func chances(_ example: PronounExample, _ weights: [Double]) -> [Double] {
    let raised = example.candidates.map { exp($0.active.reduce(0) { $0 + weights[$1] }) }
    let sum = 1 + raised.reduce(0, +)
    return raised.map { $0 / sum }
  }

  /// How many pronouns get their person, how many another, and how many have one, for some least chances.
  private static func share(_ examples: [PronounExample], _ weights: [Double]) -> String {
    let known = examples.count { $0.right != nil }
    let chosen = examples.map { example in
      let chances = chances(example, weights)
      let best = chances.indices.max { chances[$0] < chances[$1] }
      return (chance: best.map { chances[$0] } ?? 0, isRight: best == example.right && best != nil)
    }
    return [0.3, 0.4, 0.5, 0.6].map { least in
      let right = chosen.count { $0.chance >= least && $0.isRight }
      let wrong = chosen.count { $0.chance >= least && !$0.isRight }
      return "\(right) right and \(wrong) wrong of \(known)"
    }.joined(separator: "; ")
  }
}

extension CoreferenceText {
  /// The pronouns of the text as they come when they are resolved by some weights.
  fileprivate func examples(isWhole: Bool, weights: [Double]) -> [PronounExample] {
    func answers(_ kind: String) -> [(range: Range<Int>, person: Int)] {
      places(kind, of: "PER").map { ($0.range, $0.cluster) }
    }
    let known = PronounAnswers(names: answers("name"), pronouns: answers("pronoun"), isWhole: isWhole)
    return PronounTraining.examples(in: .verbatim(text, published: nil), known, weights: weights)
  }
}

extension PronounTrainer {
  /// The source of `PronounWeights`.
  static func source(_ weights: [Double]) -> String {
    let lines = [
      "// Made by `lede train pronouns`: the weights of the features of a pronoun's candidates.", "",
      "/// In the order of the groups and their features.", "enum PronounWeights {",
      "  static let values: [Double] = [",
    ]
    return (lines + VariantTables.numbers(weights, indentation: "    ") + ["  ]", "}", ""]).joined(separator: "\n")
  }
}
