// The arithmetic of the tagger, compiled once more for processors that have vectors of 32 bytes (AVX2).
// Vectors go in and come out through memory alone: in registers, the two kinds of code pass them in different ways.

import TaggerKernels

/// Only for processors that can do it. All that is called here must be inlined: `.ci/vectors` sees to that. They
/// themselves never are, or they would become code for any processor.
public enum WideKernels {
  @inline(never)
  public static func sum(
    _ rows: ChainRows, _ hashes: UnsafeBufferPointer<UInt64>, factor: Float,
    into score: UnsafeMutablePointer<SIMD16<Float>>
  ) {
    rows.sum(hashes, factor: factor, into: score)
  }

  @inline(never)
  public static func score(
    _ rows: NetRows, _ work: UnsafePointer<NetWork>, share: Float, into scores: UnsafeMutablePointer<SIMD16<Float>>
  ) {
    rows.score(work.pointee, share: share, inOne: true, into: scores)
  }

  @inline(never)
  public static func best(
    _ rows: LatticeRows, _ scores: UnsafeBufferPointer<SIMD16<Float>>, origins: UnsafeMutablePointer<SIMD16<Int32>>,
    into tags: UnsafeMutablePointer<UInt8>
  ) {
    rows.best(scores, origins: origins, into: tags)
  }

  @inline(never)
  public static func probabilities(
    _ rows: LatticeRows, _ scores: UnsafeBufferPointer<SIMD16<Float>>, room: UnsafeMutablePointer<SIMD16<Float>>,
    into probabilities: UnsafeMutablePointer<SIMD16<Float>>
  ) {
    rows.probabilities(scores, room: room, into: probabilities)
  }
}
