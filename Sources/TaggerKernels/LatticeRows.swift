// The arithmetic of the tagger's chain: the best sequence of tags, and how sure each tag is.

/// What steps from tag to tag weigh, in rows of sixteen: thirteen tags and three that are not used.
public struct LatticeRows {
  public typealias Row = SIMD16<Float>

  @inlinable @inline(__always)
  public static var tags: Int { 13 }
  /// Rows that a lattice has: `steps[previous][next]`, their exponentials, those by `[next][previous]`, and four merged ones.
  @inlinable @inline(__always)
  public static var count: Int { 3 * tags + 4 }
  /// Stands for a step that may not be.
  @inlinable @inline(__always)
  public static var never: Float { -1e4 }

  @usableFromInline let steps: UnsafePointer<Row>

  /// - Parameter rows: As many as `count` says; they outlive this value.
  @inlinable @inline(__always)
  public init(_ rows: UnsafePointer<Row>) { steps = rows }

  @inlinable @inline(__always)
  var factors: UnsafePointer<Row> { steps + LatticeRows.tags }
  @inlinable @inline(__always)
  var backFactors: UnsafePointer<Row> { steps + 2 &* LatticeRows.tags }
  /// What leads on inside a name: from each begin and each inside in `factors`, from each inside and each last in
  /// `backFactors`, of all kinds in one row.
  @inlinable @inline(__always)
  var merged: UnsafePointer<Row> { steps + 3 &* LatticeRows.tags }

  /// No name is open after the tag.
  @inlinable @inline(__always)
  public static func closes(_ tag: Int) -> Bool { tag == 0 || (tag &- 1) % 4 >= 2 }

  /// A lane of each four in all of the four.
  @inlinable @inline(__always)
  static func spread(_ row: Row, _ lane: Int) -> Row {
    let (a, b, c, d) = (row[lane], row[4 &+ lane], row[8 &+ lane], row[12 &+ lane])
    return Row(a, a, a, a, b, b, b, b, c, c, c, c, d, d, d, d)
  }

  /// The sums over all tags before each tag: those where no name is open one by one, the others by fours.
  @inlinable @inline(__always)
  func sumForward(_ row: Row) -> Row {
    var sums = factors[0] * row[0]
    sums += factors[3] * row[3] + factors[4] * row[4]
    sums += factors[7] * row[7] + factors[8] * row[8]
    sums += factors[11] * row[11] + factors[12] * row[12]
    return sums + merged[0] * LatticeRows.spread(row, 1) + merged[1] * LatticeRows.spread(row, 2)
  }

  /// The sums over all tags after each tag.
  @inlinable @inline(__always)
  func sumBackward(_ row: Row) -> Row {
    var sums = backFactors[0] * row[0]
    sums += backFactors[1] * row[1] + backFactors[4] * row[4]
    sums += backFactors[5] * row[5] + backFactors[8] * row[8]
    sums += backFactors[9] * row[9] + backFactors[12] * row[12]
    return sums + merged[2] * LatticeRows.spread(row, 2) + merged[3] * LatticeRows.spread(row, 3)
  }
}

extension LatticeRows {
  /// The best tags.
  /// - Parameters:
  ///   - origins: Room for a row a word.
  ///   - tags: Room for a tag a word.
  @inlinable @inline(__always)
  public func best(
    _ scores: UnsafeBufferPointer<Row>, origins: UnsafeMutablePointer<SIMD16<Int32>>,
    into tags: UnsafeMutablePointer<UInt8>
  ) {
    var reached = Row(repeating: LatticeRows.never)
    reached[0] = 0
    for place in scores.indices {
      var best = Row(repeating: -.infinity)
      var origin = SIMD16<Int32>.zero
      for previous in 0..<LatticeRows.tags {
        let value = steps[previous] + reached[previous]
        let isBetter = value .> best
        best.replace(with: value, where: isBetter)
        origin.replace(with: SIMD16(repeating: Int32(truncatingIfNeeded: previous)), where: isBetter)
      }
      reached = best + scores[place]
      origins[place] = origin
    }
    var tag = 0
    for other in 1..<LatticeRows.tags where LatticeRows.closes(other) && reached[other] > reached[tag] { tag = other }
    for place in scores.indices.reversed() {
      tags[place] = UInt8(truncatingIfNeeded: tag)
      tag = Int(origins[place][tag])
    }
  }

  /// The probability of each tag at each place. Runs from both ends at once, as each step waits for the one before.
  /// - Parameters:
  ///   - room: Room for two rows a word.
  ///   - rows: Room for a row a word.
  @inlinable @inline(__always)
  public func probabilities(
    _ scores: UnsafeBufferPointer<Row>, room: UnsafeMutablePointer<Row>, into rows: UnsafeMutablePointer<Row>
  ) {
    let count = scores.count
    let (locals, after) = (room, room + count)
    for place in 0..<count { locals[place] = Exponential.of(scores[place] - LatticeRows.highest(scores[place])) }
    var forward = Row.zero
    forward[0] = 1
    var backward = Row.zero
    for tag in 0..<LatticeRows.tags where LatticeRows.closes(tag) { backward[tag] = 1 }
    for place in 0..<count {
      forward = LatticeRows.normal(sumForward(forward) * locals[place])
      rows[place] = forward
      let mirrored = count &- 1 &- place
      after[mirrored] = backward
      backward = LatticeRows.normal(sumBackward(backward * locals[mirrored]))
    }
    for place in 0..<count { rows[place] = LatticeRows.normal(rows[place] * after[place]) }
  }

  /// A row over its sum. The three unused numbers are zero and left out.
  @inlinable @inline(__always)
  static func normal(_ row: Row) -> Row {
    var sum = row[0]
    for tag in 1..<LatticeRows.tags { sum += row[tag] }
    return row / (sum < 1e-30 ? 1e-30 : sum)
  }

  @inlinable @inline(__always)
  static func highest(_ row: Row) -> Float {
    let eight = row.lowHalf.replacing(with: row.highHalf, where: row.highHalf .> row.lowHalf)
    let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
    let two = (four[0] > four[1] ? four[0] : four[1], four[2] > four[3] ? four[2] : four[3])
    return two.0 > two.1 ? two.0 : two.1
  }
}
