// The best sequence of tags for a stretch of words, and how sure each tag is.

/// A linear chain over the thirteen tags, with nothing but outside before and after it.
struct TagLattice {
  /// `steps[previous][next]`; steps that may not be are far below zero.
  private let steps: [SIMD16<Float>]
  private let factors: [SIMD16<Float>]
  private let backFactors: [SIMD16<Float>]
  private static let never: Float = -1e4

  /// `weights[next][previous]`.
  init(_ weights: [SIMD16<Float>]) {
    var steps = [SIMD16<Float>](repeating: SIMD16(repeating: TagLattice.never), count: NameTag.count)
    for next in 0..<NameTag.count {
      for previous in NameTag.predecessors[next] { steps[previous][next] = weights[next][previous] }
    }
    self.steps = steps
    factors = steps.map { row in
      var factors = Exponential.of(row)
      for unused in NameTag.count..<16 { factors[unused] = 0 }
      return factors
    }
    var back = [SIMD16<Float>](repeating: .zero, count: NameTag.count)
    for next in 0..<NameTag.count {
      for previous in 0..<NameTag.count { back[next][previous] = factors[previous][next] }
    }
    backFactors = back
  }

  /// The best tags.
  func best(_ scores: ArraySlice<SIMD16<Float>>) -> [UInt8] {
    var origins: [SIMD16<Int32>] = []
    origins.reserveCapacity(scores.count)
    var reached = SIMD16<Float>(repeating: TagLattice.never)
    reached[0] = 0
    for score in scores {
      var best = SIMD16<Float>(repeating: -.infinity)
      var origin = SIMD16<Int32>.zero
      for previous in 0..<NameTag.count {
        let value = steps[previous] + reached[previous]
        let isBetter = value .> best
        best.replace(with: value, where: isBetter)
        origin.replace(with: SIMD16(repeating: Int32(previous)), where: isBetter)
      }
      reached = best + score
      origins.append(origin)
    }
    var tag = 0
    for other in 1..<NameTag.count where NameTag.closes(other) && reached[other] > reached[tag] { tag = other }
    var tags = [UInt8](repeating: 0, count: scores.count)
    for place in tags.indices.reversed() {
      tags[place] = UInt8(tag)
      tag = Int(origins[place][tag])
    }
    return tags
  }

  /// The probability of each tag at each place.
  func probabilities(_ scores: ArraySlice<SIMD16<Float>>) -> [SIMD16<Float>] {
    var forward: [SIMD16<Float>] = []
    var locals: [SIMD16<Float>] = []
    forward.reserveCapacity(scores.count)
    locals.reserveCapacity(scores.count)
    var before = SIMD16<Float>.zero
    before[0] = 1
    for score in scores {
      let local = Exponential.of(score - TagLattice.highest(score))
      var row = SIMD16<Float>.zero
      for previous in 0..<NameTag.count { row += factors[previous] * before[previous] }
      row *= local
      before = row / max(row.sum(), 1e-30)
      forward.append(before)
      locals.append(local)
    }
    var backward = TagLattice.ends
    for place in forward.indices.reversed() {
      let both = forward[place] * backward
      let incoming = backward * locals[place]
      forward[place] = both / max(both.sum(), 1e-30)
      var row = SIMD16<Float>.zero
      for next in 0..<NameTag.count { row += backFactors[next] * incoming[next] }
      backward = row / max(row.sum(), 1e-30)
    }
    return forward
  }

  private static let ends: SIMD16<Float> = {
    var row = SIMD16<Float>.zero
    for tag in 0..<NameTag.count where NameTag.closes(tag) { row[tag] = 1 }
    return row
  }()

  /// The highest score; the three unused ones are zero and only make it safer.
  private static func highest(_ row: SIMD16<Float>) -> Float {
    let eight = pointwiseMax(row.lowHalf, row.highHalf)
    let four = pointwiseMax(eight.lowHalf, eight.highHalf)
    return max(max(four[0], four[1]), max(four[2], four[3]))
  }
}

/// e to the power of sixteen numbers at once, good to about one part in ten thousand.
enum Exponential {
  /// Rounds to whole numbers when added, and leaves them in the low bits: no conversion that the processor might lack.
  private static let rounder: Float = 0x1.8p23

  @inline(__always)
  static func of(_ x: SIMD16<Float>) -> SIMD16<Float> {
    var scaled = x * 1.442_695
    scaled.replace(with: -126, where: scaled .< -126)
    scaled.replace(with: 126, where: scaled .> 126)
    let shifted = scaled + rounder
    let part = scaled - (shifted - rounder)
    // 2 to the power of the part, by a polynomial fitted on -0.5 … 0.5.
    let power = ((part * 0.055_171_67 + 0.242_611_23) * part + 0.693_260_98) * part + 0.999_925_2
    let whole = unsafeBitCast(shifted, to: SIMD16<UInt32>.self)
    let exponent = (whole &+ 127) &* (1 << 23)
    return power * unsafeBitCast(exponent, to: SIMD16<Float>.self)
  }

  /// The natural logarithm, good to about one part in a thousand.
  static func logarithm(_ x: Float) -> Float {
    let value = max(x, 1e-30)
    let mantissa = value.significand
    // The logarithm to base 2, by a polynomial fitted on 1 … 2.
    let power =
      (((-0.079_158_16 * mantissa + 0.628_873_62) * mantissa - 2.081_214_16) * mantissa + 4.028_547_94) * mantissa
      - 2.496_846_06
    return (Float(value.exponent) + power) * 0.693_147_2
  }
}
