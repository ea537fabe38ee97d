// The measures by which groupings of mentions are compared: MUC, B-cubed, CEAF-e, and their mean.
// After Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions".

/// Sums over texts; a mention is the number of its place in the text.
struct CoreferenceScore {
  private var muc = Ratio()
  private var cubed = Ratio()
  private var aligned = Ratio()
  private(set) var mentions = Ratio()

  /// Hits of both sides, out of how many found and how many known.
  struct Ratio {
    var found = 0.0
    var allFound = 0.0
    var known = 0.0
    var allKnown = 0.0
    var precision: Double { allFound == 0 ? 0 : found / allFound }
    var recall: Double { allKnown == 0 ? 0 : known / allKnown }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  /// The mean of the three.
  var conll: Double { (muc.f1 + cubed.f1 + aligned.f1) / 3 }
  var rows: [(name: String, ratio: Ratio)] {
    [("mentions", mentions), ("MUC", muc), ("B-cubed", cubed), ("CEAF-e", aligned)]
  }

  mutating func take(known: [Set<Int>], found: [Set<Int>]) {
    let homeKnown = CoreferenceScore.homes(known)
    let homeFound = CoreferenceScore.homes(found)
    let shared = homeKnown.keys.count { homeFound[$0] != nil }
    add(&mentions, Double(shared), Double(homeFound.count), Double(shared), Double(homeKnown.count))
    let (linksFound, allFound) = CoreferenceScore.links(of: found, in: homeKnown)
    let (linksKnown, allKnown) = CoreferenceScore.links(of: known, in: homeFound)
    add(&muc, linksFound, allFound, linksKnown, allKnown)
    let overFound = CoreferenceScore.overlaps(of: found, with: known, homeKnown)
    let overKnown = CoreferenceScore.overlaps(of: known, with: found, homeFound)
    add(&cubed, overFound, Double(homeFound.count), overKnown, Double(homeKnown.count))
    let best = Assignment.best(
      known.map { one in found.map { 2 * Double(one.intersection($0).count) / Double(one.count + $0.count) } })
    add(&aligned, best, Double(found.count), best, Double(known.count))
  }

  private func add(_ ratio: inout Ratio, _ a: Double, _ b: Double, _ c: Double, _ d: Double) {
    ratio.found += a
    ratio.allFound += b
    ratio.known += c
    ratio.allKnown += d
  }

  private static func homes(_ groups: [Set<Int>]) -> [Int: Int] {
    var homes: [Int: Int] = [:]
    for (index, group) in groups.enumerated() { for mention in group { homes[mention] = index } }
    return homes
  }

  /// Links that both groupings have, and all of the first.
  private static func links(of groups: [Set<Int>], in homes: [Int: Int]) -> (Double, Double) {
    groups.reduce(into: (0, 0)) { sum, group in
      let parts = Set(group.compactMap { homes[$0] }).count + group.count { homes[$0] == nil }
      sum.0 += Double(group.count - parts)
      sum.1 += Double(group.count - 1)
    }
  }

  private static func overlaps(of groups: [Set<Int>], with others: [Set<Int>], _ homes: [Int: Int]) -> Double {
    groups.reduce(0) { sum, group in
      sum
        + group.reduce(0) { part, mention in
          guard let home = homes[mention] else { return part }
          return part + Double(group.intersection(others[home]).count) / Double(group.count)
        }
    }
  }
}

/// The pairing of rows and columns with the greatest sum.
enum Assignment {
  /// The sum; after Kuhn 1955 with potentials. O(rows² × columns).
  static func best(_ table: [[Double]]) -> Double {
    guard let width = table.first?.count, width > 0 else { return 0 }
    if table.count > width { return best((0..<width).map { column in table.map { $0[column] } }) }
    var rowPotential = [Double](repeating: 0, count: table.count + 1)
    var potential = [Double](repeating: 0, count: width + 1)
    var match = [Int](repeating: 0, count: width + 1)
    for row in 1...table.count {
      var way = [Int](repeating: 0, count: width + 1)
      var least = [Double](repeating: .infinity, count: width + 1)
      var isUsed = [Bool](repeating: false, count: width + 1)
      match[0] = row
      var column = 0
      repeat {
        isUsed[column] = true
        let here = match[column]
        var step = Double.infinity
        var next = 0
        for other in 1...width where !isUsed[other] {
          let cost = -table[here - 1][other - 1] - rowPotential[here] - potential[other]
          if cost < least[other] { (least[other], way[other]) = (cost, column) }
          if least[other] < step { (step, next) = (least[other], other) }
        }
        for other in 0...width {
          if isUsed[other] {
            rowPotential[match[other]] += step
            potential[other] -= step
          } else {
            least[other] -= step
          }
        }
        column = next
      } while match[column] != 0
      while column != 0 {
        match[column] = match[way[column]]
        column = way[column]
      }
    }
    return (1...width).reduce(0) { $0 + (match[$1] > 0 ? table[match[$1] - 1][$1 - 1] : 0) }
  }
}
