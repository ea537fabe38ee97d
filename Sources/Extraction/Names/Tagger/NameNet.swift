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
  struct Layers {
    fileprivate var hidden: [SIMD8<Float>] = []
    fileprivate var first: [SIMD8<Float>] = []
    fileprivate var second = [SIMD8<Float>](repeating: .zero, count: NameNet.lanes)
    fileprivate var buffer = FeatureBuffer()
  }

  /// Calls with the scores of the tags for each word of a range of a sentence.
  func score(_ features: NameFeatures, _ range: Range<Int>, _ layers: inout Layers, take: (Int, SIMD16<Float>) -> Void)
  {
    let count = features.words.count
    let hiddenRange = max(0, range.lowerBound - NameNet.reach - 1)..<min(count, range.upperBound + NameNet.reach + 1)
    let firstRange = max(0, range.lowerBound - 1)..<min(count, range.upperBound + 1)
    fillHidden(features, hiddenRange, &layers)
    fillFirst(firstRange, hiddenRange, &layers)
    for word in range {
      fillSecond(word, firstRange, &layers)
      take(word, tags(word, firstRange, hiddenRange, layers))
    }
  }

  /// The byte of a row that holds the number of a hidden unit: sums of bytes are taken apart by fours.
  package static func byte(of unit: Int) -> Int { 4 * (unit % 16) + unit / 16 }

  /// Sums the rows of each word's features and of the word itself.
  private func fillHidden(_ features: NameFeatures, _ range: Range<Int>, _ layers: inout Layers) {
    layers.hidden.removeAll(keepingCapacity: true)
    let rows = UnsafeRawPointer(table.baseAddress!)
    for word in range {
      features.gatherForNet(at: word, into: &layers.buffer)
      let known = Int(features.words[word].vocabulary)
      var sums = RowSums()
      for hash in layers.buffer.hashes { sums.add(rows + NameFeatures.netRow(hash) * NameNet.hidden) }
      if known >= 0 && known < wordCount { sums.add(rows + (NameFeatures.netRows + known) * NameNet.hidden) }
      sums.append(scale: scale, to: &layers.hidden)
    }
  }

  private func fillFirst(_ range: Range<Int>, _ hiddenRange: Range<Int>, _ layers: inout Layers) {
    layers.first.removeAll(keepingCapacity: true)
    for word in range {
      var sums = offsets(firstBias)
      for place in 0..<NameNet.places {
        let other = word + place - NameNet.reach
        guard hiddenRange.contains(other) else { continue }
        let input = (other - hiddenRange.lowerBound) * NameNet.lanes
        multiply(layers.hidden, at: input, matrix: place * NameNet.hidden * NameNet.lanes, &sums)
      }
      sums.append(to: &layers.first)
    }
  }

  private func fillSecond(_ word: Int, _ firstRange: Range<Int>, _ layers: inout Layers) {
    var sums = offsets(firstBias + NameNet.lanes)
    for place in 0..<3 {
      let other = word + place - 1
      guard firstRange.contains(other) else { continue }
      let input = (other - firstRange.lowerBound) * NameNet.lanes
      multiply(layers.first, at: input, matrix: (NameNet.places + place) * NameNet.hidden * NameNet.lanes, &sums)
    }
    layers.second.removeAll(keepingCapacity: true)
    sums.append(to: &layers.second)
  }

  private func tags(_ word: Int, _ firstRange: Range<Int>, _ hiddenRange: Range<Int>, _ layers: Layers) -> SIMD16<Float>
  {
    let start = firstBias + 2 * NameNet.lanes
    var low = numbers[start]
    var high = numbers[start + 1]
    let matrices = (NameNet.places + 3) * NameNet.hidden * NameNet.lanes
    func add(_ values: [SIMD8<Float>], at place: Int, layer: Int) {
      let matrix = numbers.baseAddress! + matrices + layer * NameNet.hidden * 2
      for lane in 0..<NameNet.lanes {
        let part = values[place + lane]
        for index in 0..<8 where part[index] != 0 {
          let column = matrix + (lane * 8 + index) * 2
          low += column[0] * part[index]
          high += column[1] * part[index]
        }
      }
    }
    add(layers.second, at: 0, layer: 0)
    add(layers.first, at: (word - firstRange.lowerBound) * NameNet.lanes, layer: 1)
    add(layers.hidden, at: (word - hiddenRange.lowerBound) * NameNet.lanes, layer: 2)
    return SIMD16(lowHalf: low, highHalf: high)
  }

  private func offsets(_ place: Int) -> NetSums {
    let bias = numbers.baseAddress! + place
    return NetSums(
      a: bias[0], b: bias[1], c: bias[2], d: bias[3], e: bias[4], f: bias[5], g: bias[6], h: bias[7])
  }

  /// Adds the product of a matrix with eight times eight inputs; inputs that are zero cost nothing.
  @inline(__always)
  private func multiply(_ values: [SIMD8<Float>], at place: Int, matrix: Int, _ sums: inout NetSums) {
    for lane in 0..<NameNet.lanes {
      let part = values[place + lane]
      for index in 0..<8 {
        let value = part[index]
        if value == 0 { continue }
        sums.add(numbers.baseAddress! + matrix + (lane * 8 + index) * NameNet.lanes, value)
      }
    }
  }

  @inline(__always)
  fileprivate static func threshold(_ values: SIMD8<Float>) -> SIMD8<Float> {
    values.replacing(with: 0, where: values .< 0)
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
  func append(scale: Float, to layer: inout [SIMD8<Float>]) {
    append(scale, 0, 0, &layer)
    append(scale, 8, 0, &layer)
    append(scale, 0, 16, &layer)
    append(scale, 8, 16, &layer)
  }

  /// Sixteen of the sums as floating-point numbers, by their bits: 2^23 and the sum.
  @inline(__always)
  private func append(_ scale: Float, _ first: Int, _ shift: UInt64, _ layer: inout [SIMD8<Float>]) {
    for half in 0..<2 {
      var bits = SIMD4<UInt64>.zero
      for part in 0..<4 {
        bits[part] = (sums[first + half * 4 + part] &>> shift) & RowSums.evenWords | 0x4B00_0000_4B00_0000
      }
      let values = (unsafeBitCast(bits, to: SIMD8<Float>.self) - (0x1p23 + 128 * count)) * scale
      layer.append(NameNet.threshold(values))
    }
  }
}

/// Sixty-four sums that stay in registers as far as there are any.
private struct NetSums {
  var a, b, c, d, e, f, g, h: SIMD8<Float>

  @inline(__always)
  mutating func add(_ column: UnsafePointer<SIMD8<Float>>, _ value: Float) {
    a += column[0] * value
    b += column[1] * value
    c += column[2] * value
    d += column[3] * value
    e += column[4] * value
    f += column[5] * value
    g += column[6] * value
    h += column[7] * value
  }

  func append(to layer: inout [SIMD8<Float>]) {
    for part in [a, b, c, d, e, f, g, h] { layer.append(NameNet.threshold(part)) }
  }
}
