// The weights of the linear part of the tagger: hashed rows of thirteen small numbers.

import TaggerKernels

/// Rows of 16 bytes: 13 weights, one for each tag, and 24 bits of the hash to know the row by. Four rows share a line of
/// the processor's cache; a feature is in its own group of four or in the neighboring one, or it has no weight.
package struct ChainTable: Sendable {
  nonisolated(unsafe) let rows: ChainRows

  init?(_ rows: UnsafeBufferPointer<SIMD16<Int8>>) {
    let groups = rows.count / ChainRows.groupSize
    guard groups > 1, groups & (groups - 1) == 0, rows.count == groups * ChainRows.groupSize else { return nil }
    self.rows = ChainRows(rows.baseAddress!, groups: groups)
  }

  /// Lays out a table of `1 << bits` rows, the heaviest weights first; returns how many found room.
  package static func lay(
    _ weights: [(hash: UInt64, row: SIMD16<Float>)], bits: Int, scale: Float
  ) -> (rows: [SIMD16<Int8>], kept: Int) {
    var rows = [SIMD16<Int8>](repeating: .zero, count: 1 << bits)
    var used = [UInt8](repeating: 0, count: rows.count / ChainRows.groupSize)
    var kept = 0
    for (hash, weight) in weights {
      let check = UInt32(truncatingIfNeeded: hash >> 40)
      let own = Int(truncatingIfNeeded: hash >> 8) & (used.count - 1)
      let group = used[own] <= used[own ^ 1] ? own : own ^ 1
      guard check != 0, used[group] < ChainRows.groupSize else { continue }
      var row = SIMD16<Int8>.zero
      for tag in 0..<NameTag.count { row[tag] = Int8(max(-127, min(127, (weight[tag] / scale).rounded()))) }
      for byte in 0..<3 { row[13 + byte] = Int8(truncatingIfNeeded: check >> UInt32(8 * byte)) }
      rows[group * ChainRows.groupSize + Int(used[group])] = row
      used[group] += 1
      kept += 1
    }
    return (rows, kept)
  }
}
