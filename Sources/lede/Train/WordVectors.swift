// Vectors of words from the words around them: skip-gram with negative samples, after Mikolov et al. 2013.

import Glibc

/// One vector of `dimension` numbers for each word of a vocabulary.
struct WordVectors {
  static let dimension = 64
  private static let lanes = dimension / 8

  private(set) var values: [SIMD8<Float>]
  let count: Int

  /// Trains on one core; the cost is linear in the words times the rounds.
  init(_ text: FreeText, rounds: Int, window: Int = 3, negatives: Int = 5, seed: UInt64 = 1) {
    count = text.words.count
    var random = SeededGenerator(seed: seed)
    values = (0..<count * WordVectors.lanes).map { _ in
      var part = SIMD8<Float>()
      for lane in 0..<8 { part[lane] = (random.unit() - 0.5) / Float(WordVectors.dimension) }
      return part
    }
    var outputs = [SIMD8<Float>](repeating: .zero, count: values.count)
    let sampler = WordSampler(text.words.map(\.count))
    values.withUnsafeMutableBufferPointer { inputs in
      outputs.withUnsafeMutableBufferPointer { outputs in
        var trainer = SkipGram(inputs: inputs, outputs: outputs, sampler: sampler, random: random)
        trainer.train(text.sequence, rounds: rounds, window: window, negatives: negatives)
      }
    }
  }

  /// The vector of a word, scaled to length 1.
  func unit(_ word: Int) -> [SIMD8<Float>] {
    let vector = values[word * WordVectors.lanes..<(word + 1) * WordVectors.lanes]
    let length = vector.reduce(Float(0)) { $0 + ($1 * $1).sum() }.squareRoot()
    return vector.map { $0 / max(length, 1e-9) }
  }
}

/// Draws words: for keeping frequent ones rarer, and as negative samples by the power 3/4 of the count.
private struct WordSampler {
  let keep: [Float]
  let negatives: [Int32]

  init(_ counts: [Int]) {
    let total = Float(counts.reduce(0, +))
    keep = counts.map { count in
      let share = Float(count) / total
      return min(1, (share / 1e-4).squareRoot().reciprocalOrOne + 1e-4 / share)
    }
    let powers = counts.map { pow(Double($0), 0.75) }
    let sum = powers.reduce(0, +)
    let size = 1 << 20
    var table: [Int32] = []
    table.reserveCapacity(size)
    var reached = 0.0
    for (word, power) in powers.enumerated() {
      reached += power
      while Double(table.count) < reached / sum * Double(size) { table.append(Int32(word)) }
    }
    negatives = table
  }
}

extension Float {
  fileprivate var reciprocalOrOne: Float { self > 0 ? 1 / self : 1 }
}

private struct SkipGram {
  let inputs: UnsafeMutableBufferPointer<SIMD8<Float>>
  let outputs: UnsafeMutableBufferPointer<SIMD8<Float>>
  let sampler: WordSampler
  var random: SeededGenerator
  private static let lanes = WordVectors.dimension / 8
  private let sigmoid: [Float]

  init(
    inputs: UnsafeMutableBufferPointer<SIMD8<Float>>, outputs: UnsafeMutableBufferPointer<SIMD8<Float>>,
    sampler: WordSampler, random: SeededGenerator
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.sampler = sampler
    self.random = random
    sigmoid = (0..<1024).map { 1 / (1 + exp(-(Float($0) - 512) / 64)) }
  }

  mutating func train(_ sequence: [Int32], rounds: Int, window: Int, negatives: Int) {
    var paragraph: [Int32] = []
    let total = Float(sequence.count * rounds)
    var done = 0
    for _ in 0..<rounds {
      for word in sequence {
        done += 1
        if word == -2 || paragraph.count >= 1000 {
          let rate = 0.04 * max(0.02, 1 - Float(done) / total)
          train(paragraph: paragraph, rate: rate, window: window, negatives: negatives)
          paragraph.removeAll(keepingCapacity: true)
        }
        if word >= 0, random.unit() < sampler.keep[Int(word)] { paragraph.append(word) }
      }
    }
  }

  private mutating func train(paragraph: [Int32], rate: Float, window: Int, negatives: Int) {
    for center in paragraph.indices {
      let reach = 1 + random.below(window)
      for other in max(0, center - reach)...min(paragraph.count - 1, center + reach) where other != center {
        train(input: Int(paragraph[other]), output: Int(paragraph[center]), rate: rate, negatives: negatives)
      }
    }
  }

  @inline(__always)
  private mutating func train(input: Int, output: Int, rate: Float, negatives: Int) {
    let lanes = SkipGram.lanes
    let vector = inputs.baseAddress! + input * lanes
    withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: lanes) { change in
      change.initialize(repeating: .zero)
      for sample in 0...negatives {
        let target = sample == 0 ? output : Int(sampler.negatives[random.below(sampler.negatives.count)])
        if sample > 0 && target == output { continue }
        let row = outputs.baseAddress! + target * lanes
        var sum = SIMD8<Float>.zero
        for lane in 0..<lanes { sum += vector[lane] * row[lane] }
        let place = Int(max(0, min(1023, sum.sum() * 64 + 512)))
        let step = ((sample == 0 ? 1 : 0) - sigmoid[place]) * rate
        for lane in 0..<lanes {
          change[lane] += row[lane] * step
          row[lane] += vector[lane] * step
        }
      }
      for lane in 0..<lanes { vector[lane] += change[lane] }
    }
  }
}
