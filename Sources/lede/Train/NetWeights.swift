// The weights of the small net while it is trained.

/// A matrix of `inputs` columns, each of `lanes` times eight outputs.
struct NetMatrix {
  let inputs: Int
  let lanes: Int
  var columns: [SIMD8<Float>]

  init(inputs: Int, outputs: Int, random: inout SeededGenerator, gain: Float = 2) {
    self.inputs = inputs
    lanes = outputs / 8
    let reach = (3 * gain / Float(inputs)).squareRoot()
    columns = (0..<inputs * outputs / 8).map { _ in
      var part = SIMD8<Float>()
      for lane in 0..<8 { part[lane] = (random.unit() * 2 - 1) * reach }
      return part
    }
  }
}

/// Two convolutions over the hidden layer of each word, and tags on top.
struct NetWeights {
  static let hidden = 64
  static let lanes = hidden / 8
  /// Words to either side that the first convolution sees.
  static let reach = 2

  /// Word vector to hidden.
  var word: NetMatrix
  /// The table of feature rows, `lanes` each.
  var rows: [SIMD8<Float>]
  /// First convolution, one matrix a place.
  var first: [NetMatrix]
  var firstBias: [SIMD8<Float>]
  /// Second convolution, over three places.
  var second: [NetMatrix]
  var secondBias: [SIMD8<Float>]
  /// From second, first and hidden layer to the tags.
  var tags: [NetMatrix]
  var tagBias: [SIMD8<Float>]
  var steps: [SIMD16<Float>]

  init(rowCount: Int, random: inout SeededGenerator) {
    let size = NetWeights.hidden
    word = NetMatrix(inputs: WordVectors.dimension, outputs: size, random: &random, gain: 12)
    rows = (0..<rowCount * NetWeights.lanes).map { _ in
      var part = SIMD8<Float>()
      for lane in 0..<8 { part[lane] = (random.unit() * 2 - 1) * 0.1 }
      return part
    }
    first = (0...2 * NetWeights.reach).map { _ in NetMatrix(inputs: size, outputs: size, random: &random, gain: 0.5) }
    second = (0..<3).map { _ in NetMatrix(inputs: size, outputs: size, random: &random, gain: 0.5) }
    tags = (0..<3).map { _ in NetMatrix(inputs: size, outputs: 16, random: &random, gain: 0.2) }
    firstBias = Array(repeating: .zero, count: NetWeights.lanes)
    secondBias = firstBias
    tagBias = Array(repeating: .zero, count: 2)
    steps = Array(repeating: .zero, count: 13)
  }
}

/// A group of weights with the slopes gathered for them and the squares of AdaGrad.
struct NetGroup {
  var slopes: [SIMD8<Float>]
  var squares: [SIMD8<Float>]

  init(_ count: Int) {
    slopes = Array(repeating: .zero, count: count)
    squares = slopes
  }

  mutating func step(_ weights: inout [SIMD8<Float>], rate: Float) {
    for index in slopes.indices {
      let slope = slopes[index]
      squares[index] = squares[index] * 0.999 + slope * slope * 0.001
      weights[index] += slope * rate / (squares[index].squareRoot() + 1e-4)
      slopes[index] = .zero
    }
  }
}
