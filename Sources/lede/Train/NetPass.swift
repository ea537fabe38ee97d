// One stretch of words through the net and back.

import Extraction

/// The layers of the net for one stretch; outside of the sentence all is zero.
struct NetPass {
  struct Dropout {
    let share: Float
    let words: Float
    static let none = Dropout(share: 0, words: 0)
  }

  let stretch: NetExamples.Stretch
  let hiddenRange: Range<Int>
  let firstRange: Range<Int>
  private let data: NetExamples
  private let vectors: [SIMD8<Float>]
  private var hidden: [SIMD8<Float>]
  private var first: [SIMD8<Float>]
  private var second: [SIMD8<Float>]
  private var isKnown: [Bool]
  private(set) var scores: [SIMD16<Float>] = []
  /// The slopes at the hidden layer before its threshold.
  private(set) var hiddenSlopes: [SIMD8<Float>]

  init(_ stretch: NetExamples.Stretch, data: NetExamples, vectors: [SIMD8<Float>], weights: NetWeights) {
    self.stretch = stretch
    self.data = data
    self.vectors = vectors
    let reach = NetWeights.reach + 1
    hiddenRange =
      max(
        stretch.sentence.lowerBound, stretch.words.lowerBound - reach)..<min(
        stretch.sentence.upperBound, stretch.words.upperBound + reach)
    firstRange =
      max(
        stretch.sentence.lowerBound, stretch.words.lowerBound - 1)..<min(
        stretch.sentence.upperBound, stretch.words.upperBound + 1)
    hidden = Array(repeating: .zero, count: hiddenRange.count * NetWeights.lanes)
    first = Array(repeating: .zero, count: firstRange.count * NetWeights.lanes)
    second = Array(repeating: .zero, count: stretch.words.count * NetWeights.lanes)
    isKnown = Array(repeating: false, count: hiddenRange.count)
    hiddenSlopes = hidden
  }

  mutating func forward(_ weights: NetWeights, dropout: Dropout, random: inout SeededGenerator) {
    let lanes = NetWeights.lanes
    for (place, word) in hiddenRange.enumerated() {
      var sum = [SIMD8<Float>](repeating: .zero, count: lanes)
      let known = data.vocabulary[word]
      if known >= 0 && (dropout.words == 0 || random.unit() >= dropout.words) {
        isKnown[place] = true
        weights.word.multiply(vectors, at: Int(known) * lanes, into: &sum, at: 0)
      }
      for row in data.rows[data.starts[word]..<data.starts[word + 1]] {
        for lane in 0..<lanes { sum[lane] += weights.rows[Int(row) * lanes + lane] }
      }
      threshold(sum, into: &hidden, at: place * lanes, dropout, &random)
    }
    for (place, word) in firstRange.enumerated() {
      var sum = weights.firstBias
      for (index, matrix) in weights.first.enumerated() {
        let other = word + index - NetWeights.reach
        guard hiddenRange.contains(other) else { continue }
        matrix.multiply(hidden, at: (other - hiddenRange.lowerBound) * lanes, into: &sum, at: 0)
      }
      threshold(sum, into: &first, at: place * lanes, dropout, &random)
    }
    for (place, word) in stretch.words.enumerated() {
      var sum = weights.secondBias
      for (index, matrix) in weights.second.enumerated() {
        let other = word + index - 1
        guard firstRange.contains(other) else { continue }
        matrix.multiply(first, at: (other - firstRange.lowerBound) * lanes, into: &sum, at: 0)
      }
      threshold(sum, into: &second, at: place * lanes, dropout, &random)
      var tags = weights.tagBias
      weights.tags[0].multiply(second, at: place * lanes, into: &tags, at: 0)
      weights.tags[1].multiply(first, at: (word - firstRange.lowerBound) * lanes, into: &tags, at: 0)
      weights.tags[2].multiply(hidden, at: (word - hiddenRange.lowerBound) * lanes, into: &tags, at: 0)
      scores.append(SIMD16(lowHalf: tags[0], highHalf: tags[1]))
    }
  }

  private func threshold(
    _ sum: [SIMD8<Float>], into layer: inout [SIMD8<Float>], at place: Int, _ dropout: Dropout,
    _ random: inout SeededGenerator
  ) {
    for lane in sum.indices {
      var value = sum[lane].replacing(with: 0, where: sum[lane] .<= 0)
      if dropout.share > 0 {
        let limit = UInt64(dropout.share * 256)
        var bits = random.next()
        for index in 0..<8 {
          if bits & 255 < limit { value[index] = 0 }
          bits >>= 8
        }
        value *= 1 / (1 - dropout.share)
      }
      layer[place + lane] = value
    }
  }

  mutating func backward(
    _ weights: NetWeights, slopes: [SIMD16<Float>], word: inout [SIMD8<Float>], first firstGroups: inout [NetGroup],
    second secondGroups: inout [NetGroup], tags tagGroups: inout [NetGroup], biases: inout [NetGroup]
  ) {
    let lanes = NetWeights.lanes
    var firstSlopes = [SIMD8<Float>](repeating: .zero, count: first.count)
    for (place, position) in stretch.words.enumerated() {
      let slope = [slopes[place].lowHalf, slopes[place].highHalf]
      for lane in 0..<2 { biases[2].slopes[lane] += slope[lane] }
      var secondSlopes = [SIMD8<Float>](repeating: .zero, count: lanes)
      weights.tags[0].backward(slope, second, at: place * lanes, &secondSlopes, at: 0, &tagGroups[0].slopes)
      let firstPlace = (position - firstRange.lowerBound) * lanes
      weights.tags[1].backward(slope, first, at: firstPlace, &firstSlopes, at: firstPlace, &tagGroups[1].slopes)
      let hiddenPlace = (position - hiddenRange.lowerBound) * lanes
      weights.tags[2].backward(slope, hidden, at: hiddenPlace, &hiddenSlopes, at: hiddenPlace, &tagGroups[2].slopes)
      for lane in 0..<lanes { biases[1].slopes[lane] += secondSlopes[lane] }
      for index in 0..<3 {
        let other = position + index - 1
        guard firstRange.contains(other) else { continue }
        let at = (other - firstRange.lowerBound) * lanes
        weights.second[index].backward(secondSlopes, first, at: at, &firstSlopes, at: at, &secondGroups[index].slopes)
      }
    }
    for (place, position) in firstRange.enumerated() {
      let slope = Array(firstSlopes[place * lanes..<(place + 1) * lanes])
      for lane in 0..<lanes { biases[0].slopes[lane] += slope[lane] }
      for index in weights.first.indices {
        let other = position + index - NetWeights.reach
        guard hiddenRange.contains(other) else { continue }
        let at = (other - hiddenRange.lowerBound) * lanes
        weights.first[index].backward(slope, hidden, at: at, &hiddenSlopes, at: at, &firstGroups[index].slopes)
      }
    }
    for (place, position) in hiddenRange.enumerated() where isKnown[place] {
      let slope = hiddenSlopes[place * lanes..<(place + 1) * lanes]
      let vector = Int(data.vocabulary[position]) * lanes
      for input in 0..<WordVectors.dimension {
        let value = vectors[vector + input / 8][input % 8]
        for lane in 0..<lanes { word[input * lanes + lane] += slope[slope.startIndex + lane] * value }
      }
    }
  }
}

extension NetMatrix {
  /// Adds the product with a vector that begins at a place of `inputs`; zeros cost nothing.
  @inline(__always)
  func multiply(_ values: [SIMD8<Float>], at place: Int, into sums: inout [SIMD8<Float>], at target: Int) {
    columns.withUnsafeBufferPointer { columns in
      values.withUnsafeBufferPointer { values in
        sums.withUnsafeMutableBufferPointer { sums in
          for input in 0..<inputs {
            let value = values[place + input >> 3][input & 7]
            if value == 0 { continue }
            let column = columns.baseAddress! + input * lanes
            for lane in 0..<lanes { sums[target + lane] += column[lane] * value }
          }
        }
      }
    }
  }

  /// Adds the slopes of the weights, and those of the inputs that are not zero, which have passed the threshold.
  @inline(__always)
  func backward(
    _ slope: [SIMD8<Float>], _ values: [SIMD8<Float>], at place: Int, _ valueSlopes: inout [SIMD8<Float>],
    at target: Int, _ slopes: inout [SIMD8<Float>]
  ) {
    for input in 0..<inputs {
      let value = values[place + input >> 3][input & 7]
      if value == 0 { continue }
      var sum = SIMD8<Float>.zero
      for lane in 0..<lanes {
        sum += columns[input * lanes + lane] * slope[lane]
        slopes[input * lanes + lane] += slope[lane] * value
      }
      valueSlopes[target + input >> 3][input & 7] += sum.sum()
    }
  }
}
