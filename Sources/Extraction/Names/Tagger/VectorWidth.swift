// Chooses, once and while the program runs, between the two kinds of code that the arithmetic of the tagger is compiled to.

import CProcessor
import TaggerKernels
import WideKernels

/// How wide the vectors of the processor are. Both kinds of code give the same numbers to the last bit.
enum VectorWidth: Sendable {
  /// 16 bytes, which every processor has.
  case narrow
  /// 32 bytes.
  case wide

  static let ofThisProcessor: VectorWidth = lede_has_wide_vectors() != 0 ? .wide : .narrow

  /// The sum of the rows of some features, times a factor.
  func sum(
    _ rows: ChainRows, _ hashes: UnsafeBufferPointer<UInt64>, factor: Float,
    into score: UnsafeMutablePointer<SIMD16<Float>>
  ) {
    switch self {
    case .narrow: rows.sum(hashes, factor: factor, into: score)
    case .wide: WideKernels.sum(rows, hashes, factor: factor, into: score)
    }
  }

  /// Adds what the net says, times a share, to the scores of the words that it was asked for.
  func score(_ rows: NetRows, _ work: borrowing NetWork, share: Float, into scores: UnsafeMutablePointer<SIMD16<Float>>)
  {
    switch self {
    case .narrow: rows.score(work, share: share, inOne: false, into: scores)
    case .wide: withUnsafePointer(to: work) { WideKernels.score(rows, $0, share: share, into: scores) }
    }
  }

  /// The best sequence of tags.
  func best(
    _ rows: LatticeRows, _ scores: UnsafeBufferPointer<SIMD16<Float>>, origins: UnsafeMutablePointer<SIMD16<Int32>>,
    into tags: UnsafeMutablePointer<UInt8>
  ) {
    switch self {
    case .narrow: rows.best(scores, origins: origins, into: tags)
    case .wide: WideKernels.best(rows, scores, origins: origins, into: tags)
    }
  }

  /// The probability of each tag at each place.
  func probabilities(
    _ rows: LatticeRows, _ scores: UnsafeBufferPointer<SIMD16<Float>>, room: UnsafeMutablePointer<SIMD16<Float>>,
    into probabilities: UnsafeMutablePointer<SIMD16<Float>>
  ) {
    switch self {
    case .narrow: rows.probabilities(scores, room: room, into: probabilities)
    case .wide: WideKernels.probabilities(rows, scores, room: room, into: probabilities)
    }
  }
}
