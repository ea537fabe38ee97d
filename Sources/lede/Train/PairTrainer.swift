// Learns the weights of what speaks for and against two names being one person's: logistic regression.

import Extraction
import Glibc

/// Pairs with their answer and weight. Deterministic.
struct PairTrainer {
  struct Example {
    let features: PairFeatures
    let isSame: Bool
    let weight: Double
  }

  private static let rounds = 600
  private static let decay = 0.5

  /// Gradient descent with a step of its own for each weight (Duchi et al. 2011, AdaGrad), on all examples at once.
  static func train(_ examples: [Example]) -> PairWeights {
    var weights = PairWeights([Double](repeating: 0, count: PairFeatures.count))
    var squares = [Double](repeating: 1e-6, count: PairFeatures.count)
    for _ in 0..<rounds {
      var slope = weights.values.map { $0 * decay }
      for example in examples {
        let chance = 1 / (1 + exp(-weights.score(example.features)))
        let push = (chance - (example.isSame ? 1 : 0)) * example.weight
        for feature in example.features.active { slope[feature] += push }
      }
      for index in slope.indices {
        squares[index] += slope[index] * slope[index]
        weights.values[index] -= 0.5 * slope[index] / squares[index].squareRoot()
      }
    }
    return weights
  }
}
