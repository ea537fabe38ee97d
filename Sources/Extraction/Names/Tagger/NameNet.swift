// The small net of the tagger: a layer for each word, two convolutions over neighbors, scores of the tags.

/// Reads its numbers out of the model; one value serves all threads.
package struct NameNet: Sendable {
  package static let hidden = 64
  package static let lanes = hidden / 8
  /// Words to either side that the first convolution sees.
  package static let reach = 2
  /// Matrices of the first convolution.
  package static let places = 2 * reach + 1
  /// Eights of numbers in the section `net`: first and second convolution, three matrices to the tags (columns of
  /// 16), then the offsets of the three.
  package static let size = (places + 3) * hidden * lanes + 3 * hidden * 2 + 2 * lanes + 2

  /// Small numbers, 64 a row: first those of the feature rows, then those of the words of the vocabulary.
  private nonisolated(unsafe) let table: UnsafeBufferPointer<SIMD8<Int8>>
  private nonisolated(unsafe) let numbers: UnsafeBufferPointer<SIMD8<Float>>
  private let scale: Float
  private let wordCount: Int

  init?(_ model: NameModel, scale: Float) {
    table = model.elements(.vectors, as: SIMD8<Int8>.self)
    numbers = model.elements(.net, as: SIMD8<Float>.self)
    guard numbers.count == NameNet.size, table.count >= NameFeatures.netRows * NameNet.lanes else { return nil }
    self.scale = scale
    wordCount = table.count / NameNet.lanes - NameFeatures.netRows
  }

  private var firstBias: Int { (NameNet.places + 3) * NameNet.hidden * NameNet.lanes + 3 * NameNet.hidden * 2 }

  /// Room for the layers of one sentence.
  struct Layers: ~Copyable {
    fileprivate var hidden = SparseRows()
    fileprivate var first = SparseRows()
    fileprivate var second = SparseRows()
    fileprivate var buffer = FeatureBuffer()
  }

  /// Calls with the scores of the tags for each word of a range of a sentence.
  func score(_ features: NameFeatures, _ range: Range<Int>, _ layers: inout Layers, take: (Int, SIMD16<Float>) -> Void)
  {
    let count = features.words.count
    let hiddenRange = max(0, range.lowerBound - NameNet.reach - 1)..<min(count, range.upperBound + NameNet.reach + 1)
    let firstRange = max(0, range.lowerBound - 1)..<min(count, range.upperBound + 1)
    fillHidden(features, hiddenRange, &layers)
    layers.first.removeAll()
    for word in firstRange {
      convolve(layers.hidden, hiddenRange, at: word, matrix: 0, reach: NameNet.reach, offset: 0, into: &layers.first)
    }
    for word in range {
      layers.second.removeAll()
      convolve(
        layers.first, firstRange, at: word, matrix: NameNet.places, reach: 1, offset: NameNet.lanes,
        into: &layers.second)
      take(word, tags(word - firstRange.lowerBound, word - hiddenRange.lowerBound, layers))
    }
  }

  /// The byte of a row that holds the number of a hidden unit: sums of bytes are taken apart by fours.
  package static func byte(of unit: Int) -> Int { 4 * (unit % 16) + unit / 16 }

  /// Sums the rows of each word's features and of the word itself.
  private func fillHidden(_ features: NameFeatures, _ range: Range<Int>, _ layers: inout Layers) {
    layers.hidden.removeAll()
    let rows = UnsafeRawPointer(table.baseAddress!)
    for word in range {
      features.gatherForNet(at: word, into: &layers.buffer)
      let known = Int(features.words[word].vocabulary)
      var sums = RowSums()
      for hash in layers.buffer.hashes { sums.add(rows + NameFeatures.netRow(hash) * NameNet.hidden) }
      if known >= 0 && known < wordCount { sums.add(rows + (NameFeatures.netRows + known) * NameNet.hidden) }
      sums.append(scale: scale, to: &layers.hidden)
      layers.hidden.endRow()
    }
  }

  /// One row of the layer above: each neighbor's row of the layer below through its own matrix.
  /// - Parameters:
  ///   - range: The words whose rows the layer below has.
  ///   - matrix: Number of the first matrix.
  private func convolve(
    _ below: borrowing SparseRows, _ range: Range<Int>, at word: Int, matrix: Int, reach: Int, offset: Int,
    into above: inout SparseRows
  ) {
    let others = max(range.lowerBound, word - reach)..<min(range.upperBound, word + reach + 1)
    // Half of the sums at a time: as many as there are registers for.
    for half in 0..<2 {
      var sums = NetSums(numbers.baseAddress! + firstBias + offset + half * 4)
      for other in others {
        let place = (matrix + other - word + reach) * NameNet.hidden * NameNet.lanes
        let columns = numbers.baseAddress! + place + half * 4
        below.withRow(other - range.lowerBound) { row in
          for entry in row { sums.add(columns + Int(entry.unit) * NameNet.lanes, entry.value) }
        }
      }
      sums.append(to: &above, from: half * 32)
    }
    above.endRow()
  }

  private func tags(_ first: Int, _ hidden: Int, _ layers: borrowing Layers) -> SIMD16<Float> {
    let start = firstBias + 2 * NameNet.lanes
    var low = numbers[start]
    var high = numbers[start + 1]
    let matrices = (NameNet.places + 3) * NameNet.hidden * NameNet.lanes
    func add(_ row: UnsafeBufferPointer<SparseRows.Entry>, layer: Int) {
      let matrix = numbers.baseAddress! + matrices + layer * NameNet.hidden * 2
      for entry in row {
        let column = matrix + Int(entry.unit) * 2
        low += column[0] * entry.value
        high += column[1] * entry.value
      }
    }
    layers.second.withRow(0) { add($0, layer: 0) }
    layers.first.withRow(first) { add($0, layer: 1) }
    layers.hidden.withRow(hidden) { add($0, layer: 2) }
    return SIMD16(lowHalf: low, highHalf: high)
  }
}

/// Rows of a layer, of each only the units above zero: the rest cost nothing in the layer above.
private struct SparseRows: ~Copyable {
  struct Entry {
    let value: Float
    let unit: Int32
  }

  private var entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: 64 * NameNet.hidden)
  private var count = 0
  private var ends: [Int] = [0]

  deinit { entries.deallocate() }

  mutating func removeAll() {
    count = 0
    ends.removeAll(keepingCapacity: true)
    ends.append(0)
  }

  /// Adds eight units of a row. A unit is written and kept or written over by the next: nobody can foresee which are on.
  @inline(__always)
  mutating func append(_ values: SIMD8<Float>, from unit: Int) {
    if count + 8 > entries.count { grow() }
    let base = entries.baseAddress!
    for lane in 0..<8 {
      base[count] = Entry(value: values[lane], unit: Int32(truncatingIfNeeded: unit + lane))
      count += values[lane] > 0 ? 1 : 0
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Entry>.allocate(capacity: 2 * entries.count)
    _ = larger.moveInitialize(fromContentsOf: entries[..<count])
    entries.deallocate()
    entries = larger
  }

  mutating func endRow() { ends.append(count) }

  @inline(__always)
  func withRow(_ index: Int, _ body: (UnsafeBufferPointer<Entry>) -> Void) {
    body(UnsafeBufferPointer(rebasing: entries[ends[index]..<ends[index + 1]]))
  }
}

/// Sums of rows of small numbers, eight bytes at a time: even and odd bytes apart, so that none runs over into the next.
private struct RowSums {
  private var sums: InlineArray<16, UInt64> = InlineArray(repeating: 0)
  private var count: Float = 0
  private static let evenBytes: UInt64 = 0x00FF_00FF_00FF_00FF
  private static let evenWords: UInt64 = 0x0000_FFFF_0000_FFFF

  /// Adds a row of signed bytes, each made positive by 128; good for 256 rows.
  @inline(__always)
  mutating func add(_ row: UnsafeRawPointer) {
    for part in 0..<8 {
      let bytes = row.load(fromByteOffset: part * 8, as: UInt64.self) ^ 0x8080_8080_8080_8080
      sums[part] &+= bytes & RowSums.evenBytes
      sums[8 + part] &+= (bytes &>> 8) & RowSums.evenBytes
    }
    count += 1
  }

  @inline(__always)
  func append(scale: Float, to layer: inout SparseRows) {
    append(scale, 0, 0, from: 0, &layer)
    append(scale, 8, 0, from: 16, &layer)
    append(scale, 0, 16, from: 32, &layer)
    append(scale, 8, 16, from: 48, &layer)
  }

  /// Sixteen of the sums as floating-point numbers, by their bits: 2^23 and the sum.
  @inline(__always)
  private func append(_ scale: Float, _ first: Int, _ shift: UInt64, from unit: Int, _ layer: inout SparseRows) {
    for half in 0..<2 {
      var bits = SIMD4<UInt64>.zero
      for part in 0..<4 {
        bits[part] = (sums[first + half * 4 + part] &>> shift) & RowSums.evenWords | 0x4B00_0000_4B00_0000
      }
      let values = (unsafeBitCast(bits, to: SIMD8<Float>.self) - (0x1p23 + 128 * count)) * scale
      layer.append(values, from: unit + half * 8)
    }
  }
}

/// Thirty-two sums, which stay in registers.
private struct NetSums {
  private var a, b, c, d: SIMD8<Float>

  @inline(__always)
  init(_ offsets: UnsafePointer<SIMD8<Float>>) { (a, b, c, d) = (offsets[0], offsets[1], offsets[2], offsets[3]) }

  @inline(__always)
  mutating func add(_ column: UnsafePointer<SIMD8<Float>>, _ value: Float) {
    a += column[0] * value
    b += column[1] * value
    c += column[2] * value
    d += column[3] * value
  }

  @inline(__always)
  func append(to layer: inout SparseRows, from unit: Int) {
    layer.append(a, from: unit)
    layer.append(b, from: unit + 8)
    layer.append(c, from: unit + 16)
    layer.append(d, from: unit + 24)
  }
}
