// Puts trained weights into a model file: small whole numbers, the heaviest features first.

import Extraction

/// What training gives: the linear part, and the net.
struct NameWeightsTrained {
  var features: [UInt64]
  var chain: ChainWeights
  var net: NetWeights
}

/// Weights of sentence ends, and what one unit of them is worth.
typealias SentenceWeightsTrained = (weights: [Int8], scale: Float)

struct NameModelWriter {
  struct Settings {
    /// The linear table has two to that many rows of 16 bytes.
    var tableBits = 18
    /// How full it may be.
    var fill = 0.9
    var chainShare: Float = 0.7
    var netShare: Float = 0.3
    var outside: Float = 0
    var text: Float = 0.45
  }

  let tables: NameTables
  let settings: Settings
  let digest: [UInt8]
  let sentences: SentenceWeightsTrained

  /// The bytes of a model file.
  func file(_ weights: NameWeightsTrained) -> [UInt8] {
    var sections = tables.sections
    let chainScale = writeChain(weights, into: &sections)
    let netScale = writeNet(weights.net, into: &sections)
    let steps = zip(weights.chain.steps, weights.net.steps).map { ($0 + $1) * 0.5 }
    sections[.transitions] = steps.rawBytes
    let numbers: [NameTagger.Setting: Float] = [
      .chainScale: chainScale, .netScale: netScale, .chainShare: settings.chainShare, .netShare: settings.netShare,
      .outside: settings.outside, .text: settings.text, .sentenceScale: sentences.scale,
    ]
    sections[.sentences] = sentences.weights.rawBytes
    sections[.settings] = NameTagger.Setting.allCases.map { numbers[$0] ?? 0 }.rawBytes
    return NameModel.file(digest: digest, sections: sections)
  }

  private func writeChain(_ weights: NameWeightsTrained, into sections: inout [NameModel.Section: [UInt8]]) -> Float {
    var heaviest = weights.chain.rows.enumerated().map { index, row in
      (index: index, weight: max(row.max(), -row.min()))
    }
    heaviest.sort { ($0.weight, $1.index) > ($1.weight, $0.index) }
    let kept = heaviest.prefix(Int(Double(1 << settings.tableBits) * settings.fill))
    // A handful of very heavy features may be cut off rather than coarsen all the others.
    let scale = max(kept.dropFirst(kept.count / 2000).first?.weight ?? 1, 1e-6) / 127
    let rows = kept.map { (hash: weights.features[$0.index], row: weights.chain.rows[$0.index]) }
    let table = ChainTable.lay(rows, bits: settings.tableBits, scale: scale)
    sections[.weights] = table.rows.rawBytes
    return scale
  }

  private func writeNet(_ net: NetWeights, into sections: inout [NameModel.Section: [UInt8]]) -> Float {
    let lanes = NetWeights.lanes
    var rows = net.rows
    for word in 0..<tables.vectors.count / lanes {
      var sums = [SIMD8<Float>](repeating: .zero, count: lanes)
      net.word.multiply(tables.vectors, at: word * lanes, into: &sums, at: 0)
      rows += sums
    }
    var sizes: [Float] = []
    for row in rows { for lane in 0..<8 { sizes.append(abs(row[lane])) } }
    sizes.sort()
    let scale = max(sizes[Int(Double(sizes.count - 1) * 0.9998)], 1e-6) / 127
    sections[.vectors] = NameModelWriter.bytes(rows, scale: scale)
    var numbers = (net.first + net.second + net.tags).flatMap(\.columns)
    numbers += net.firstBias + net.secondBias + net.tagBias
    sections[.net] = numbers.rawBytes
    return scale
  }

  /// Rows of 64 numbers as bytes, in the order in which the net takes them apart.
  private static func bytes(_ rows: [SIMD8<Float>], scale: Float) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: rows.count * 8)
    for (place, eight) in rows.enumerated() {
      let row = place / NetWeights.lanes * NetWeights.hidden
      for lane in 0..<8 {
        let number = Int8(max(-127, min(127, (eight[lane] / scale).rounded(.toNearestOrEven))))
        bytes[row + NameNet.byte(of: place % NetWeights.lanes * 8 + lane)] = UInt8(bitPattern: number)
      }
    }
    return bytes
  }
}
