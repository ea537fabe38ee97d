// The arithmetic of the tagger's small net: a layer for each word, two convolutions over neighbors, scores of the tags.

import CProcessor

/// The numbers of the net, where they lie in the model.
public struct NetRows {
  @inlinable @inline(__always)
  public static var hidden: Int { UnitRows.width }
  @inlinable @inline(__always)
  public static var lanes: Int { hidden / 8 }
  /// Words to either side that the first convolution sees.
  @inlinable @inline(__always)
  public static var reach: Int { 2 }
  /// Matrices of the first convolution.
  @inlinable @inline(__always)
  public static var places: Int { 2 * reach + 1 }
  /// Eights of numbers: first and second convolution, three matrices to the tags (columns of 16), then the offsets of
  /// the three.
  @inlinable @inline(__always)
  public static var size: Int { (places + 3) * hidden * lanes + 3 * hidden * 2 + 2 * lanes + 2 }

  @usableFromInline let table: UnsafeRawPointer
  @usableFromInline let numbers: UnsafePointer<SIMD8<Float>>
  @usableFromInline let scale: Float

  /// - Parameters:
  ///   - table: Rows of 64 small numbers.
  ///   - numbers: As many as `size` says.
  ///   - scale: What one unit of the table is worth.
  @inlinable @inline(__always)
  public init(table: UnsafeRawPointer, numbers: UnsafePointer<SIMD8<Float>>, scale: Float) {
    self.table = table
    self.numbers = numbers
    self.scale = scale
  }

  /// The byte of a row that holds the number of a hidden unit: sums of bytes are taken apart by fours.
  @inlinable @inline(__always)
  public static func byte(of unit: Int) -> Int { 4 &* (unit % 16) &+ unit / 16 }

  @inlinable @inline(__always)
  public func prefetch(_ row: UInt32) { lede_prefetch(table + Int(row) &* NetRows.hidden) }
}

/// One sentence as the net sees it, and room for its layers.
public struct NetWork {
  /// What is asked of a word.
  public enum Need {
    @inlinable @inline(__always)
    public static var nothing: UInt8 { 0 }
    /// Its own layer, for a word whose first convolution is needed.
    @inlinable @inline(__always)
    public static var hidden: UInt8 { 1 }
    /// Its first convolution, for a neighbor of a word whose scores are needed.
    @inlinable @inline(__always)
    public static var first: UInt8 { 2 }
    @inlinable @inline(__always)
    public static var scores: UInt8 { 3 }
  }

  @usableFromInline let needs: UnsafeBufferPointer<UInt8>
  @usableFromInline let rows: UnsafePointer<UInt32>
  @usableFromInline let ends: UnsafePointer<Int>
  @usableFromInline let hidden: UnitRows
  @usableFromInline let first: UnitRows
  @usableFromInline let second: UnitRows

  /// - Parameters:
  ///   - needs: For each word what is asked of it.
  ///   - rows: Of the words that have a layer of their own the rows of the table that are summed, one after another.
  ///   - ends: Of each such word the end of its rows.
  ///   - hidden: A row for each word.
  ///   - first: A row for each word.
  ///   - second: One row.
  @inlinable @inline(__always)
  public init(
    needs: UnsafeBufferPointer<UInt8>, rows: UnsafePointer<UInt32>, ends: UnsafePointer<Int>, hidden: UnitRows,
    first: UnitRows, second: UnitRows
  ) {
    self.needs = needs
    self.rows = rows
    self.ends = ends
    self.hidden = hidden
    self.first = first
    self.second = second
  }
}

extension NetRows {
  /// Adds the scores of the tags, times a share, to those of each word whose scores are needed, in order.
  /// - Parameter inOne: All sums of a convolution fit into the registers of the processor.
  @inlinable @inline(__always)
  public func score(
    _ work: NetWork, share: Float, inOne: Bool, into scores: UnsafeMutablePointer<SIMD16<Float>>
  ) {
    var start = 0
    var place = 0
    for word in work.needs.indices where work.needs[word] >= NetWork.Need.hidden {
      fillHidden(work.rows, start..<work.ends[place], word, work.hidden)
      start = work.ends[place]
      place &+= 1
    }
    for word in work.needs.indices where work.needs[word] >= NetWork.Need.first {
      let others = max(0, word &- NetRows.reach)..<min(work.needs.count, word &+ NetRows.reach &+ 1)
      convolve(
        work.hidden, others, matrix: NetRows.reach &- word, offset: 0, inOne: inOne, into: work.first, row: word)
    }
    place = 0
    for word in work.needs.indices where work.needs[word] == NetWork.Need.scores {
      let others = max(0, word &- 1)..<min(work.needs.count, word &+ 2)
      convolve(
        work.first, others, matrix: NetRows.places &+ 1 &- word, offset: NetRows.lanes, inOne: inOne,
        into: work.second, row: 0)
      scores[place] += tags(work, word) * share
      place &+= 1
    }
  }

  @inlinable @inline(__always)
  var firstBias: Int { (NetRows.places + 3) * NetRows.hidden * NetRows.lanes + 3 * NetRows.hidden * 2 }

  /// Sums the rows of a word's features; good for 256 of them. Even and odd bytes are summed apart, each made positive by
  /// 128, so that none runs over into the next.
  @inlinable @inline(__always)
  func fillHidden(_ rows: UnsafePointer<UInt32>, _ range: Range<Int>, _ word: Int, _ layer: UnitRows) {
    var even = SIMD16<UInt32>.zero
    var odd = SIMD16<UInt32>.zero
    for place in range {
      let row = table.loadUnaligned(
        fromByteOffset: Int(rows[place]) &* NetRows.hidden, as: SIMD16<UInt32>.self)
      let bytes = row ^ 0x8080_8080
      even &+= bytes & 0x00FF_00FF
      odd &+= (bytes &>> 8) & 0x00FF_00FF
    }
    let shift = 0x1p23 + 128 * Float(range.count)
    withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: 4) { values in
      values[0] = numbers(even & 0xFFFF, shift)
      values[1] = numbers(odd & 0xFFFF, shift)
      values[2] = numbers(even &>> 16, shift)
      values[3] = numbers(odd &>> 16, shift)
      layer.fill(word, UnsafeRawPointer(values.baseAddress!).assumingMemoryBound(to: Int32.self))
    }
  }

  /// Whole numbers as floating-point numbers, by their bits: 2^23 and the number.
  @inlinable @inline(__always)
  func numbers(_ sums: SIMD16<UInt32>, _ shift: Float) -> SIMD16<Float> {
    (unsafeBitCast(sums | 0x4B00_0000, to: SIMD16<Float>.self) - shift) * scale
  }

  /// One row of the layer above: each neighbor's row of the layer below through its own matrix.
  /// - Parameter matrix: What added to the number of a neighbor makes that of its matrix.
  @inlinable @inline(__always)
  func convolve(
    _ below: UnitRows, _ others: Range<Int>, matrix: Int, offset: Int, inOne: Bool, into above: UnitRows, row: Int
  ) {
    withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: NetRows.lanes) { room in
      let (values, offsets) = (room.baseAddress!, numbers + (firstBias + offset))
      if inOne {
        var (low, high) = (NetSums(offsets), NetSums(offsets + 4))
        for other in others {
          for unit in below.row(other) {
            let column = column(matrix &+ other, unit)
            low.add(column, unit.value)
            high.add(column + 4, unit.value)
          }
        }
        low.store(values)
        high.store(values + 4)
      } else {
        for half in 0..<2 {
          var sums = NetSums(offsets + 4 &* half)
          for other in others {
            for unit in below.row(other) { sums.add(column(matrix &+ other, unit) + 4 &* half, unit.value) }
          }
          sums.store(values + 4 &* half)
        }
      }
      above.fill(row, UnsafeRawPointer(values).assumingMemoryBound(to: Int32.self))
    }
  }

  @inlinable @inline(__always)
  func column(_ matrix: Int, _ unit: Unit) -> UnsafePointer<SIMD8<Float>> {
    numbers + (matrix &* NetRows.hidden &+ unit.number) &* NetRows.lanes
  }

  /// The scores of a word's tags, from its rows in all three layers.
  @inlinable @inline(__always)
  func tags(_ work: NetWork, _ word: Int) -> SIMD16<Float> {
    let offsets = numbers + (firstBias + 2 * NetRows.lanes)
    var sums = (offsets[0], offsets[1])
    addTags(work.second.row(0), layer: 0, to: &sums)
    addTags(work.first.row(word), layer: 1, to: &sums)
    addTags(work.hidden.row(word), layer: 2, to: &sums)
    return SIMD16(lowHalf: sums.0, highHalf: sums.1)
  }

  @inlinable @inline(__always)
  func addTags(_ row: UnsafeBufferPointer<Unit>, layer: Int, to sums: inout (SIMD8<Float>, SIMD8<Float>)) {
    let matrix = numbers + ((NetRows.places + 3) * NetRows.lanes + 2 * layer) * NetRows.hidden
    for unit in row {
      let column = matrix + 2 &* unit.number
      sums.0 += column[0] * unit.value
      sums.1 += column[1] * unit.value
    }
  }
}

/// Thirty-two sums, which stay in registers.
@usableFromInline
struct NetSums {
  @usableFromInline var a, b, c, d: SIMD8<Float>

  @inlinable @inline(__always)
  init(_ offsets: UnsafePointer<SIMD8<Float>>) { (a, b, c, d) = (offsets[0], offsets[1], offsets[2], offsets[3]) }

  @inlinable @inline(__always)
  mutating func add(_ column: UnsafePointer<SIMD8<Float>>, _ value: Float) {
    a += column[0] * value
    b += column[1] * value
    c += column[2] * value
    d += column[3] * value
  }

  @inlinable @inline(__always)
  func store(_ values: UnsafeMutablePointer<SIMD8<Float>>) {
    (values[0], values[1], values[2], values[3]) = (a, b, c, d)
  }
}
