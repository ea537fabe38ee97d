// Rows of a layer of the tagger's net, of each only the units above zero: the rest cost nothing in the layer above.

/// A unit that is on.
public struct Unit {
  /// Its number above, the bits of its value below.
  @usableFromInline let bits: UInt64

  @inlinable @inline(__always)
  init(number: Int, value: Int32) {
    bits = UInt64(truncatingIfNeeded: number) &<< 32 | UInt64(UInt32(bitPattern: value))
  }

  @inlinable @inline(__always)
  var number: Int { Int(truncatingIfNeeded: bits &>> 32) }

  @inlinable @inline(__always)
  var value: Float { Float(bitPattern: UInt32(truncatingIfNeeded: bits)) }
}

/// Memory for one row a word, owned by whoever made it.
public struct UnitRows {
  /// Numbers in a row.
  @inlinable @inline(__always)
  public static var width: Int { 64 }

  @usableFromInline let units: UnsafeMutablePointer<Unit>
  @usableFromInline let counts: UnsafeMutablePointer<Int>

  /// - Parameters:
  ///   - units: Room for `width` units a word.
  ///   - counts: Room for a number a word.
  @inlinable @inline(__always)
  public init(units: UnsafeMutablePointer<Unit>, counts: UnsafeMutablePointer<Int>) {
    self.units = units
    self.counts = counts
  }

  /// Fills a row. A unit is written and kept or written over by the next: nobody can foresee which are on.
  /// - Parameter values: The bits of all units.
  @inlinable @inline(__always)
  func fill(_ row: Int, _ values: UnsafePointer<Int32>) {
    let first = units + row &* UnitRows.width
    var count = 0
    for number in 0..<UnitRows.width {
      first[count] = Unit(number: number, value: values[number])
      // Only of what is above zero, as a number and by its bits, both are below zero. Written so, as compilers make a jump
      // of a comparison, which the processor cannot foresee.
      let bits = values[number]
      count &+= Int(truncatingIfNeeded: UInt32(bitPattern: ~bits & (0 &- bits)) &>> 31)
    }
    counts[row] = count
  }

  @inlinable @inline(__always)
  func row(_ row: Int) -> UnsafeBufferPointer<Unit> {
    UnsafeBufferPointer(start: units + row &* UnitRows.width, count: counts[row])
  }
}
