// The weights of the linear part of the tagger: hashed rows of thirteen small numbers.

/// Rows of 16 bytes: 13 weights, one for each tag, and 24 bits of the hash to know the row by. Four rows share a line of
/// the processor's cache; a feature is in its own group of four or in the neighboring one, or it has no weight.
package struct ChainTable: Sendable {
  package static let rowSize = 16
  private static let groupSize = 4

  private nonisolated(unsafe) let rows: UnsafeBufferPointer<SIMD16<Int8>>
  private let groupMask: Int

  init?(_ rows: UnsafeBufferPointer<SIMD16<Int8>>) {
    let groups = rows.count / ChainTable.groupSize
    guard groups > 1, groups & (groups - 1) == 0, rows.count == groups * ChainTable.groupSize else { return nil }
    self.rows = rows
    groupMask = groups - 1
  }

  /// The sum of the rows of some features, in units of the table's scale.
  @inline(__always)
  func sum(_ buffer: borrowing FeatureBuffer) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>.zero
    for hash in buffer.hashes { sum &+= SIMD16<Int16>(truncatingIfNeeded: row(of: hash)) }
    return sum
  }

  /// The weights of a feature, in bytes 0 … 12; zero if it has none. Looks at all eight rows where it may be without ever
  /// asking, as the processor cannot foresee the answer.
  @inline(__always)
  func row(of hash: UInt64) -> SIMD16<Int8> {
    let check = SIMD4<UInt32>(repeating: UInt32(truncatingIfNeeded: hash >> 40))
    let pair = Int(truncatingIfNeeded: hash >> 8) & groupMask & ~1
    let base = UnsafeRawPointer(rows.baseAddress!) + pair * ChainTable.groupSize * ChainTable.rowSize
    var found = SIMD4<UInt32>.zero
    for place in 0..<2 * ChainTable.groupSize {
      let row = base.loadUnaligned(fromByteOffset: place * ChainTable.rowSize, as: SIMD4<UInt32>.self)
      let own = SIMD4<UInt32>(repeating: UInt32(littleEndian: row[3]) &>> 8)
      found |= row.replacing(with: 0, where: own .!= check)
    }
    return unsafeBitCast(found, to: SIMD16<Int8>.self)
  }

  /// Lays out a table of `1 << bits` rows, the heaviest weights first; returns how many found room.
  package static func lay(
    _ weights: [(hash: UInt64, row: SIMD16<Float>)], bits: Int, scale: Float
  ) -> (rows: [SIMD16<Int8>], kept: Int) {
    var rows = [SIMD16<Int8>](repeating: .zero, count: 1 << bits)
    var used = [UInt8](repeating: 0, count: rows.count / groupSize)
    var kept = 0
    for (hash, weight) in weights {
      let check = UInt32(truncatingIfNeeded: hash >> 40)
      let own = Int(truncatingIfNeeded: hash >> 8) & (used.count - 1)
      let group = used[own] <= used[own ^ 1] ? own : own ^ 1
      guard check != 0, used[group] < groupSize else { continue }
      var row = SIMD16<Int8>.zero
      for tag in 0..<NameTag.count { row[tag] = Int8(max(-127, min(127, (weight[tag] / scale).rounded()))) }
      for byte in 0..<3 { row[13 + byte] = Int8(truncatingIfNeeded: check >> UInt32(8 * byte)) }
      rows[group * groupSize + Int(used[group])] = row
      used[group] += 1
      kept += 1
    }
    return (rows, kept)
  }
}
