// Trains the weights of a linear chain: conditional random field (Lafferty et al. 2001) with AdaGrad (Duchi et al. 2011).

import Extraction
import Glibc

/// Weights of features and of tags that follow each other.
struct ChainWeights {
  var rows: [SIMD16<Float>]
  /// `steps[next][previous]`.
  var steps: [SIMD16<Float>]

  init(features: Int) {
    rows = Array(repeating: .zero, count: features)
    steps = Array(repeating: .zero, count: NameTag.count)
  }
}

struct ChainTrainer {
  struct Settings {
    var rounds = 6
    var rate: Float = 0.03
    /// The share of features that a sentence does not see while it is trained on.
    var dropout: Float = 0.4
    /// The weights of that many last rounds are averaged.
    var averaged = 3
    var seed: UInt64 = 7
  }

  private let data: TaggedExamples
  private let settings: Settings
  private var weights: ChainWeights
  private var squares: ChainWeights
  private var random: SeededGenerator

  init(_ data: TaggedExamples, features: Int, settings: Settings) {
    self.data = data
    self.settings = settings
    weights = ChainWeights(features: features)
    squares = ChainWeights(features: features)
    random = SeededGenerator(seed: settings.seed)
  }

  /// Trains and gives the averaged weights.
  mutating func train(report: (Int, Double) -> Void) -> ChainWeights {
    var average = ChainWeights(features: weights.rows.count)
    var order = Array(data.examples.indices)
    for round in 1...settings.rounds {
      order.shuffle(using: &random)
      var loss = 0.0
      for index in order { loss += Double(learn(data.examples[index])) }
      report(round, loss / Double(data.tags.count))
      guard round > settings.rounds - settings.averaged else { continue }
      let share = 1 / Float(settings.averaged)
      for row in weights.rows.indices { average.rows[row] += weights.rows[row] * share }
      for row in weights.steps.indices { average.steps[row] += weights.steps[row] * share }
    }
    return average
  }

  private mutating func learn(_ example: TaggedExample) -> Float {
    var kept: [Int32] = []
    var ends: [Int] = []
    var chain = TagChain(count: example.count, steps: weights.steps)
    let scale = 1 / (1 - settings.dropout)
    for place in 0..<example.count {
      let word = example.first + place
      var sum = SIMD16<Float>.zero
      for feature in data.features[data.starts[word]..<data.starts[word + 1]] where random.unit() >= settings.dropout {
        kept.append(feature)
        sum += weights.rows[Int(feature)]
      }
      ends.append(kept.count)
      chain.scores[place] = sum * scale
    }
    let tags = TagChain.whole((0..<example.count).map { Int(data.tags[example.first + $0]) })
    let loss = chain.differentiate(tags)
    var feature = 0
    for place in 0..<example.count {
      let slope = chain.slopes[place] * (example.weight * scale)
      let square = slope * slope
      while feature < ends[place] {
        let row = Int(kept[feature])
        squares.rows[row] += square
        weights.rows[row] += slope * settings.rate / (squares.rows[row] + 1e-2).squareRoot()
        feature += 1
      }
    }
    for tag in 0..<NameTag.count {
      let slope = chain.stepSlopes[tag] * example.weight
      squares.steps[tag] += slope * slope
      weights.steps[tag] += slope * settings.rate / (squares.steps[tag] + 1e-2).squareRoot()
    }
    return loss * example.weight
  }
}

/// The probabilities of the tags of one stretch of words, with nothing but outside before and after it.
struct TagChain {
  let count: Int
  var scores: [SIMD16<Float>]
  /// What to add to the scores to make the truth more likely: truth minus probability.
  private(set) var slopes: [SIMD16<Float>]
  private(set) var stepSlopes = [SIMD16<Float>](repeating: .zero, count: NameTag.count)
  private let steps: [SIMD16<Float>]
  private static let allowed: [SIMD16<Float>] = (0..<NameTag.count).map { next in
    var row = SIMD16<Float>.zero
    for previous in 0..<NameTag.count where NameTag.mayFollow(next, after: previous) { row[previous] = 1 }
    return row
  }
  private static let mayEnd: SIMD16<Float> = {
    var row = SIMD16<Float>.zero
    for tag in 0..<NameTag.count where NameTag.closes(tag) { row[tag] = 1 }
    return row
  }()

  init(count: Int, steps: [SIMD16<Float>]) {
    self.count = count
    self.steps = steps
    scores = Array(repeating: .zero, count: count)
    slopes = scores
  }

  /// Tags with only those names that lie in the stretch from end to end.
  static func whole(_ tags: [Int]) -> [Int] {
    var whole = [Int](repeating: NameTag.outside, count: tags.count)
    var start: Int?
    for (place, tag) in tags.enumerated() {
      if start != nil, !NameTag.mayFollow(tag, after: tags[place - 1]) { start = nil }
      if NameTag.opens(tag) { start = place }
      guard tag != NameTag.outside, NameTag.closes(tag), let first = start else { continue }
      for index in first...place { whole[index] = tags[index] }
      start = nil
    }
    return whole
  }

  /// Fills in the slopes; returns the negative logarithm of the truth's probability.
  mutating func differentiate(_ truth: [Int]) -> Float {
    let factors = (0..<NameTag.count).map { next in
      TagChain.exponential(steps[next]) * TagChain.allowed[next]
    }
    var logarithm: Float = 0
    var forward = [SIMD16<Float>](repeating: .zero, count: count)
    var local = forward
    var previous = SIMD16<Float>.zero
    previous[0] = 1
    for place in 0..<count {
      let highest = TagChain.highest(scores[place])
      local[place] = TagChain.exponential(scores[place] - highest)
      var row = SIMD16<Float>.zero
      for tag in 0..<NameTag.count { row[tag] = (previous * factors[tag]).sum() }
      row *= local[place]
      let sum = row.sum()
      forward[place] = row / sum
      logarithm += log(sum) + highest
      previous = forward[place]
    }
    var backward = TagChain.mayEnd
    let final = (previous * backward).sum()
    logarithm += log(final)
    backward /= final
    for place in stride(from: count - 1, through: 0, by: -1) {
      let posterior = forward[place] * backward
      let probability = posterior / posterior.sum()
      slopes[place] = -probability
      slopes[place][truth[place]] += 1
      let incoming = backward * local[place]
      var before = SIMD16<Float>.zero
      if place > 0 { before = forward[place - 1] } else { before[0] = 1 }
      var total: Float = 0
      var next = SIMD16<Float>.zero
      var flows: [SIMD16<Float>] = factors
      for tag in 0..<NameTag.count {
        flows[tag] = before * factors[tag] * incoming[tag]
        total += flows[tag].sum()
        next += factors[tag] * incoming[tag]
      }
      for tag in 0..<NameTag.count { stepSlopes[tag] -= flows[tag] / total }
      stepSlopes[truth[place]][place > 0 ? truth[place - 1] : 0] += 1
      backward = next / total
    }
    var gold: Float = 0
    for place in 0..<count {
      gold += scores[place][truth[place]] + steps[truth[place]][place > 0 ? truth[place - 1] : 0]
    }
    return logarithm - gold
  }

  private static func highest(_ row: SIMD16<Float>) -> Float {
    var highest = row[0]
    for tag in 1..<NameTag.count { highest = max(highest, row[tag]) }
    return highest
  }

  private static func exponential(_ row: SIMD16<Float>) -> SIMD16<Float> {
    var result = SIMD16<Float>.zero
    for tag in 0..<NameTag.count { result[tag] = exp(row[tag]) }
    return result
  }
}
