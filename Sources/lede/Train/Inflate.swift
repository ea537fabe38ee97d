// Unpacks gzip files, so that the trainer needs no other program and no library.
// After RFC 1951 and 1952, by canonical codes as in Mark Adler's "puff".

enum InflateError: Error {
  case notGzip, damaged
}

/// Unpacks one gzip file that is wholly in memory.
struct Inflate {
  private let input: [UInt8]
  private var position = 0
  private var bitBuffer: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  private init(_ input: [UInt8]) { self.input = input }

  /// The content of a gzip file of one or more members.
  static func gunzip(_ bytes: [UInt8]) throws -> [UInt8] {
    var inflate = Inflate(bytes)
    inflate.output.reserveCapacity(bytes.count * 4)
    repeat {
      try inflate.skipHeader()
      try inflate.readBlocks()
      inflate.position += 8
    } while inflate.position + 18 <= bytes.count
    return inflate.output
  }

  private mutating func skipHeader() throws {
    guard position + 10 <= input.count, input[position] == 0x1F, input[position + 1] == 0x8B else {
      throw InflateError.notGzip
    }
    let flags = input[position + 3]
    position += 10
    if flags & 4 != 0 {
      guard position + 2 <= input.count else { throw InflateError.damaged }
      position += 2 + Int(input[position]) + Int(input[position + 1]) << 8
    }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      while position < input.count, input[position] != 0 { position += 1 }
      position += 1
    }
    if flags & 2 != 0 { position += 2 }
  }

  private mutating func bits(_ count: Int) throws -> Int {
    while bitCount < count {
      guard position < input.count else { throw InflateError.damaged }
      bitBuffer |= UInt32(input[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let value = bitBuffer & ((1 << UInt32(count)) - 1)
    bitBuffer >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func readBlocks() throws {
    bitBuffer = 0
    bitCount = 0
    var isLast = false
    while !isLast {
      isLast = try bits(1) == 1
      switch try bits(2) {
      case 0: try readStored()
      case 1: try readCodes(.fixedLengths, .fixedDistances)
      case 2:
        let (lengths, distances) = try readTables()
        try readCodes(lengths, distances)
      default: throw InflateError.damaged
      }
    }
  }

  private mutating func readStored() throws {
    bitBuffer = 0
    bitCount = 0
    guard position + 4 <= input.count else { throw InflateError.damaged }
    let length = Int(input[position]) | Int(input[position + 1]) << 8
    position += 4
    guard position + length <= input.count else { throw InflateError.damaged }
    output += input[position..<position + length]
    position += length
  }

  private mutating func readTables() throws -> (HuffmanCode, HuffmanCode) {
    let lengthCount = try bits(5) + 257
    let distanceCount = try bits(5) + 1
    let codeCount = try bits(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<codeCount { lengths[Inflate.order[index]] = UInt8(try bits(3)) }
    let code = HuffmanCode(lengths)
    lengths = []
    while lengths.count < lengthCount + distanceCount {
      let symbol = try decode(code)
      if symbol < 16 {
        lengths.append(UInt8(symbol))
        continue
      }
      guard symbol != 16 || !lengths.isEmpty else { throw InflateError.damaged }
      let value = symbol == 16 ? lengths[lengths.count - 1] : 0
      let times = symbol == 16 ? 3 + (try bits(2)) : symbol == 17 ? 3 + (try bits(3)) : 11 + (try bits(7))
      lengths += [UInt8](repeating: value, count: times)
    }
    guard lengths.count == lengthCount + distanceCount else { throw InflateError.damaged }
    return (HuffmanCode(Array(lengths[..<lengthCount])), HuffmanCode(Array(lengths[lengthCount...])))
  }

  private mutating func decode(_ code: HuffmanCode) throws -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      value |= try bits(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw InflateError.damaged
  }

  private mutating func readCodes(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws {
    while true {
      let symbol = try decode(lengths)
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Inflate.lengthBases.count else { throw InflateError.damaged }
      let length = Inflate.lengthBases[symbol - 257] + (try bits(Inflate.lengthBits[symbol - 257]))
      let distanceSymbol = try decode(distances)
      guard distanceSymbol < Inflate.distanceBases.count else { throw InflateError.damaged }
      let distance = Inflate.distanceBases[distanceSymbol] + (try bits(Inflate.distanceBits[distanceSymbol]))
      guard distance <= output.count else { throw InflateError.damaged }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}

/// A canonical Huffman code: how many codes of each length, and the symbols in order.
private struct HuffmanCode {
  var counts = [Int](repeating: 0, count: 16)
  var symbols: [Int]

  init(_ lengths: [UInt8]) {
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var offsets = [Int](repeating: 0, count: 17)
    for length in 1...15 { offsets[length + 1] = offsets[length] + counts[length] }
    symbols = [Int](repeating: 0, count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length != 0 {
      symbols[offsets[Int(length)]] = symbol
      offsets[Int(length)] += 1
    }
  }

  static let fixedLengths = HuffmanCode(
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
      + [UInt8](repeating: 8, count: 8))
  static let fixedDistances = HuffmanCode([UInt8](repeating: 5, count: 30))
}
