// The best sequence of tags for a stretch of words, and how sure each tag is.

import TaggerKernels

/// A linear chain over the thirteen tags, with nothing but outside before and after it.
struct TagLattice {
  /// Laid out as `LatticeRows` reads them.
  private let rows: [SIMD16<Float>]
  private let width: VectorWidth

  /// `weights[next][previous]`.
  init(_ weights: [SIMD16<Float>], _ width: VectorWidth) {
    self.width = width
    var steps = [SIMD16<Float>](repeating: SIMD16(repeating: LatticeRows.never), count: NameTag.count)
    for next in 0..<NameTag.count {
      for previous in NameTag.predecessors[next] { steps[previous][next] = weights[next][previous] }
    }
    // What may not be is zero, not almost zero: processors take their time for numbers that are hardly there.
    let factors = steps.map { Exponential.of($0).replacing(with: 0, where: $0 .== LatticeRows.never) }
    var back = [SIMD16<Float>](repeating: .zero, count: NameTag.count)
    for next in 0..<NameTag.count {
      for previous in 0..<NameTag.count { back[next][previous] = factors[previous][next] }
    }
    rows =
      steps + factors + back + [
        TagLattice.merged(factors, NameTag.begin), TagLattice.merged(factors, NameTag.inside),
        TagLattice.merged(back, NameTag.inside), TagLattice.merged(back, NameTag.last),
      ]
  }

  /// One row of those of the three kinds. The tags inside a name of a kind stand in four lanes of their own.
  private static func merged(_ rows: [SIMD16<Float>], _ tag: (Int) -> Int) -> SIMD16<Float> {
    var merged = SIMD16<Float>.zero
    for kind in 0..<NameTag.kinds {
      for lane in 4 * kind..<4 * kind + 4 { merged[lane] = rows[tag(kind)][lane] }
    }
    return merged
  }

  /// Writes the best tags of the words of a range, which is not empty.
  func best(_ scores: [SIMD16<Float>], _ range: Range<Int>, into tags: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: SIMD16<Int32>.self, capacity: range.count) { origins in
      rows.withUnsafeBufferPointer { rows in
        scores[range].withUnsafeBufferPointer { scores in
          tags.withUnsafeMutableBufferPointer { tags in
            width.best(
              LatticeRows(rows.baseAddress!), scores, origins: origins.baseAddress!,
              into: tags.baseAddress! + range.lowerBound)
          }
        }
      }
    }
  }

  /// Writes the probability of each tag of the words of a range, which is not empty.
  func weigh(_ scores: [SIMD16<Float>], _ range: Range<Int>, into probabilities: inout [SIMD16<Float>]) {
    withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: 2 * range.count) { room in
      rows.withUnsafeBufferPointer { rows in
        scores[range].withUnsafeBufferPointer { scores in
          probabilities.withUnsafeMutableBufferPointer { probabilities in
            width.probabilities(
              LatticeRows(rows.baseAddress!), scores, room: room.baseAddress!,
              into: probabilities.baseAddress! + range.lowerBound)
          }
        }
      }
    }
  }
}

extension Exponential {
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
