// Groups of words with like vectors: k-means on the sphere, then groups of groups.

/// For each word three numbers of groups, coarse to fine; 0 is kept for unknown words.
struct WordClusters {
  static let sizes = (coarse: 64, middle: 400, fine: 1600)
  private(set) var numbers: [UInt16] = []

  init(_ vectors: WordVectors) {
    let words = (0..<vectors.count).map { vectors.unit($0) }
    let fine = SphericalMeans(words, groups: WordClusters.sizes.fine, rounds: 8)
    let middle = SphericalMeans(fine.centers, groups: WordClusters.sizes.middle, rounds: 15)
    let coarse = SphericalMeans(middle.centers, groups: WordClusters.sizes.coarse, rounds: 15)
    for word in 0..<vectors.count {
      let group = fine.groups[word]
      let wider = middle.groups[group]
      numbers += [UInt16(coarse.groups[wider] + 1), UInt16(wider + 1), UInt16(group + 1)]
    }
  }
}

/// k-means by the angle between vectors.
private struct SphericalMeans {
  private(set) var centers: [[SIMD8<Float>]]
  private(set) var groups: [Int]

  init(_ vectors: [[SIMD8<Float>]], groups count: Int, rounds: Int) {
    let lanes = vectors[0].count
    let flat = vectors.flatMap { $0 }
    // The words come by frequency: the first ones make good seeds, spread by a stride.
    let stride = max(1, min(vectors.count / count, 4))
    centers = (0..<count).map { vectors[min($0 * stride, vectors.count - 1)] }
    groups = Array(repeating: 0, count: vectors.count)
    for _ in 0..<rounds {
      let flatCenters = centers.flatMap { $0 }
      for index in vectors.indices {
        groups[index] = SphericalMeans.nearest(flat, index, flatCenters, count, lanes)
      }
      recenter(vectors, count, lanes)
    }
  }

  private static func nearest(
    _ vectors: [SIMD8<Float>], _ index: Int, _ centers: [SIMD8<Float>], _ count: Int, _ lanes: Int
  ) -> Int {
    vectors.withUnsafeBufferPointer { vectors in
      centers.withUnsafeBufferPointer { centers in
        let vector = vectors.baseAddress! + index * lanes
        var best = 0
        var highest = -Float.infinity
        for group in 0..<count {
          let center = centers.baseAddress! + group * lanes
          var sum = SIMD8<Float>.zero
          for lane in 0..<lanes { sum += vector[lane] * center[lane] }
          let likeness = sum.sum()
          if likeness > highest {
            highest = likeness
            best = group
          }
        }
        return best
      }
    }
  }

  private mutating func recenter(_ vectors: [[SIMD8<Float>]], _ count: Int, _ lanes: Int) {
    var sums = [[SIMD8<Float>]](repeating: [SIMD8<Float>](repeating: .zero, count: lanes), count: count)
    for (index, group) in groups.enumerated() {
      for lane in 0..<lanes { sums[group][lane] += vectors[index][lane] }
    }
    for group in 0..<count {
      let length = sums[group].reduce(Float(0)) { $0 + ($1 * $1).sum() }.squareRoot()
      if length > 0 { centers[group] = sums[group].map { $0 / length } }
    }
  }
}
