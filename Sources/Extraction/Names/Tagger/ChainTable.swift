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
  func sum(_ hashes: [UInt64]) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>.zero
    for hash in hashes {
      if let row = row(of: hash) { sum &+= SIMD16<Int16>(truncatingIfNeeded: row) }
    }
    return sum
  }

  @inline(__always)
  func row(of hash: UInt64) -> SIMD16<Int8>? {
    let check = UInt32(truncatingIfNeeded: hash >> 40)
    if check == 0 { return nil }
    let group = Int(truncatingIfNeeded: hash >> 8) & groupMask
    return find(check, in: group) ?? find(check, in: group ^ 1)
  }

  @inline(__always)
  private func find(_ check: UInt32, in group: Int) -> SIMD16<Int8>? {
    let first = group * ChainTable.groupSize
    for index in first..<first + ChainTable.groupSize {
      let row = rows[index]
      let found =
        UInt32(UInt8(bitPattern: row[13])) | UInt32(UInt8(bitPattern: row[14])) << 8
        | UInt32(UInt8(bitPattern: row[15])) << 16
      if found == check { return row }
    }
    return nil
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
