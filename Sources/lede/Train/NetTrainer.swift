// Trains the small net: two convolutions over word layers, and a chain of tags on top, by backpropagation.

import Extraction

struct NetTrainer {
  struct Settings {
    var rounds = 7
    var rate: Float = 0.002
    var rowRate: Float = 0.03
    var dropout: Float = 0.35
    /// The share of known words that are shown as unknown.
    var wordDropout: Float = 0.1
    var batch = 24
    var averaged = 3
    var seed: UInt64 = 11
  }

  private let data: NetExamples
  private let vectors: [SIMD8<Float>]
  private let settings: Settings
  private var weights: NetWeights
  private var rowSquares: [Float]
  private var wordGroup: NetGroup
  private var firstGroups: [NetGroup]
  private var secondGroups: [NetGroup]
  private var tagGroups: [NetGroup]
  private var biasGroups: [NetGroup]
  private var stepSlopes = [SIMD16<Float>](repeating: .zero, count: NameTag.count)
  private var stepSquares = [SIMD16<Float>](repeating: .zero, count: NameTag.count)
  private var random: SeededGenerator

  /// `vectors` are the unit vectors of the vocabulary, one after another.
  init(_ data: NetExamples, vectors: [SIMD8<Float>], settings: Settings) {
    self.data = data
    self.vectors = vectors
    self.settings = settings
    random = SeededGenerator(seed: settings.seed)
    weights = NetWeights(rowCount: NameFeatures.netRows, random: &random)
    rowSquares = Array(repeating: 0, count: NameFeatures.netRows)
    wordGroup = NetGroup(weights.word.columns.count)
    firstGroups = weights.first.map { NetGroup($0.columns.count) }
    secondGroups = weights.second.map { NetGroup($0.columns.count) }
    tagGroups = weights.tags.map { NetGroup($0.columns.count) }
    biasGroups = [NetGroup(NetWeights.lanes), NetGroup(NetWeights.lanes), NetGroup(2)]
  }

  mutating func train(report: (Int, Double) -> Void) -> NetWeights {
    var order = Array(data.stretches.indices)
    var average: NetWeights?
    let total = order.count * settings.rounds
    var done = 0
    for round in 1...settings.rounds {
      order.shuffle(using: &random)
      var loss = 0.0
      for (count, index) in order.enumerated() {
        loss += Double(learn(data.stretches[index]))
        done += 1
        if count % settings.batch == settings.batch - 1 {
          let progress = Float(done) / Float(total)
          step(rate: settings.rate * min(1, 20 * progress) * (1 - 0.9 * progress))
        }
      }
      report(round, loss / Double(data.tags.count))
      if round > settings.rounds - settings.averaged { average = average.map { sum($0, weights) } ?? weights }
    }
    return scaled(average ?? weights, by: 1 / Float(min(settings.averaged, settings.rounds)))
  }

  private mutating func step(rate: Float) {
    wordGroup.step(&weights.word.columns, rate: rate)
    for index in firstGroups.indices { firstGroups[index].step(&weights.first[index].columns, rate: rate) }
    for index in secondGroups.indices { secondGroups[index].step(&weights.second[index].columns, rate: rate) }
    for index in tagGroups.indices { tagGroups[index].step(&weights.tags[index].columns, rate: rate) }
    biasGroups[0].step(&weights.firstBias, rate: rate)
    biasGroups[1].step(&weights.secondBias, rate: rate)
    biasGroups[2].step(&weights.tagBias, rate: rate)
    for tag in 0..<NameTag.count {
      stepSquares[tag] = stepSquares[tag] * 0.999 + stepSlopes[tag] * stepSlopes[tag] * 0.001
      weights.steps[tag] += stepSlopes[tag] * rate / (stepSquares[tag].squareRoot() + 1e-4)
      stepSlopes[tag] = .zero
    }
  }

  private mutating func learn(_ stretch: NetExamples.Stretch) -> Float {
    var pass = NetPass(stretch, data: data, vectors: vectors, weights: weights)
    let dropout = NetPass.Dropout(share: settings.dropout, words: settings.wordDropout)
    pass.forward(weights, dropout: dropout, random: &random)
    var chain = TagChain(count: stretch.words.count, steps: weights.steps)
    chain.scores = pass.scores
    let loss = chain.differentiate(TagChain.whole(stretch.words.map { Int(data.tags[$0]) }))
    for tag in 0..<NameTag.count { stepSlopes[tag] += chain.stepSlopes[tag] * stretch.weight }
    pass.backward(
      weights, slopes: chain.slopes.map { $0 * stretch.weight }, word: &wordGroup.slopes, first: &firstGroups,
      second: &secondGroups, tags: &tagGroups, biases: &biasGroups)
    learnRows(pass)
    return loss * stretch.weight
  }

  private mutating func learnRows(_ pass: NetPass) {
    let lanes = NetWeights.lanes
    for (place, word) in pass.hiddenRange.enumerated() {
      let slope = pass.hiddenSlopes[place * lanes..<(place + 1) * lanes]
      let square = slope.reduce(Float(0)) { $0 + ($1 * $1).sum() }
      if square == 0 { continue }
      for row in data.rows[data.starts[word]..<data.starts[word + 1]] {
        rowSquares[Int(row)] += square / Float(NetWeights.hidden)
        let factor = settings.rowRate / (rowSquares[Int(row)] + 1e-3).squareRoot()
        for lane in 0..<lanes { weights.rows[Int(row) * lanes + lane] += slope[slope.startIndex + lane] * factor }
      }
    }
  }

  private func sum(_ a: NetWeights, _ b: NetWeights) -> NetWeights {
    combine(a, b) {
      $0 + $1
    } step: {
      $0 + $1
    }
  }

  private func scaled(_ a: NetWeights, by factor: Float) -> NetWeights {
    combine(a, a) { first, _ in
      first * factor
    } step: { first, _ in
      first * factor
    }
  }

  private func combine(
    _ a: NetWeights, _ b: NetWeights, _ merge: (SIMD8<Float>, SIMD8<Float>) -> SIMD8<Float>,
    step: (SIMD16<Float>, SIMD16<Float>) -> SIMD16<Float>
  ) -> NetWeights {
    var result = a
    func merged(_ x: [SIMD8<Float>], _ y: [SIMD8<Float>]) -> [SIMD8<Float>] { zip(x, y).map(merge) }
    result.word.columns = merged(a.word.columns, b.word.columns)
    result.rows = merged(a.rows, b.rows)
    for index in a.first.indices {
      result.first[index].columns = merged(a.first[index].columns, b.first[index].columns)
    }
    for index in a.second.indices {
      result.second[index].columns = merged(a.second[index].columns, b.second[index].columns)
    }
    for index in a.tags.indices { result.tags[index].columns = merged(a.tags[index].columns, b.tags[index].columns) }
    result.firstBias = merged(a.firstBias, b.firstBias)
    result.secondBias = merged(a.secondBias, b.secondBias)
    result.tagBias = merged(a.tagBias, b.tagBias)
    result.steps = zip(a.steps, b.steps).map(step)
    return result
  }
}
