// The sum of the rows of a word's features in the linear part of the tagger.

import CProcessor

/// Rows of 16 bytes in groups of four: 13 weights and 24 bits of the hash. A feature is in its own group or in the
/// neighboring one, or it has no row.
public struct ChainRows {
  @inlinable @inline(__always)
  public static var rowSize: Int { 16 }
  @inlinable @inline(__always)
  public static var groupSize: Int { 4 }

  @usableFromInline let base: UnsafeRawPointer
  /// Of the offset of a pair of groups in bytes.
  @usableFromInline let mask: Int

  /// - Parameter groups: Number of groups, a power of two and at least two.
  @inlinable @inline(__always)
  public init(_ base: UnsafeRawPointer, groups: Int) {
    self.base = base
    mask = (groups - 1) & ~1
  }

  @inlinable @inline(__always)
  func pair(of hash: UInt64) -> UnsafeRawPointer {
    base + (Int(truncatingIfNeeded: hash &>> 8) & mask) &* (ChainRows.groupSize &* ChainRows.rowSize)
  }

  /// Asks for the memory of the rows of a feature.
  @inlinable @inline(__always)
  public func prefetch(_ hash: UInt64) {
    let pair = pair(of: hash)
    lede_prefetch(pair)
    lede_prefetch(pair + ChainRows.groupSize &* ChainRows.rowSize)
  }

  /// Which of the eight rows where a feature may be is its own, in two halves of four by two; all else is zero. Looks at all
  /// without ever asking, as the processor cannot foresee the answer.
  @inlinable @inline(__always)
  func found(_ hash: UInt64) -> SIMD8<UInt32> {
    let pair = pair(of: hash)
    let check = SIMD8<UInt32>(repeating: UInt32(truncatingIfNeeded: hash &>> 40))
    var found = SIMD8<UInt32>.zero
    for place in 0..<ChainRows.groupSize {
      let rows = pair.loadUnaligned(fromByteOffset: place &* 2 &* ChainRows.rowSize, as: SIMD8<UInt32>.self)
      let isOwn = unsafeBitCast((rows &>> 8) .== check, to: SIMD8<UInt32>.self)
      let (low, high) = (isOwn[3], isOwn[7])
      found |= rows & SIMD8(low, low, low, low, high, high, high, high)
    }
    return found
  }

  /// The weights of a feature, in bytes 0 … 12; zero if it has none.
  @inlinable @inline(__always)
  public func row(of hash: UInt64) -> SIMD16<Int8> {
    let found = found(hash)
    return unsafeBitCast(found.lowHalf | found.highHalf, to: SIMD16<Int8>.self)
  }

  /// The sum of the rows of some features times a factor. Even and odd tags are summed apart.
  @inlinable @inline(__always)
  public func sum(
    _ hashes: UnsafeBufferPointer<UInt64>, factor: Float, into score: UnsafeMutablePointer<SIMD16<Float>>
  ) {
    var even = SIMD16<Int16>.zero
    var odd = SIMD16<Int16>.zero
    for hash in hashes {
      let bytes = unsafeBitCast(found(hash), to: SIMD16<Int16>.self)
      even &+= (bytes &<< 8) &>> 8
      odd &+= bytes &>> 8
    }
    let (evens, odds) = (even.lowHalf &+ even.highHalf, odd.lowHalf &+ odd.highHalf)
    var sums = SIMD16<Float>.zero
    for place in 0..<8 {
      sums[2 &* place] = Float(evens[place])
      sums[2 &* place &+ 1] = Float(odds[place])
    }
    score.pointee = sums * factor
  }
}
