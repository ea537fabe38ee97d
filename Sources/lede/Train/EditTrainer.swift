// Learns what letters become when a name is spelled anew, from pairs of one name in two spellings.
// Expectation maximization on the cheapest alignments, after Ristad and Yianilos 1998; then pairs of letters that go together.

import Extraction
import Glibc

/// Gives the costs of one way of spelling.
struct EditTrainer {
  let pairs: [(NameLetters, NameLetters)]

  private static let rounds = 6
  /// A change must be seen this often to be kept.
  private static let fewest = 2.0
  private static let fewestOfPairs = 6.0
  /// Pairs of letters are kept where they say this much more than the letters alone, in tenths of a nat.
  private static let gain: Int32 = 8
  /// Costs above are not worth a place.
  private static let dearest = 50.0

  func train() -> LetterEdits {
    var edits = EditTrainer.first
    for _ in 0..<EditTrainer.rounds { edits = singles(count(by: edits)) }
    return addPairs(to: edits)
  }

  /// Letters stay, vowels change among each other, all else is dear.
  private static var first: LetterEdits {
    var edits = LetterEdits()
    let vowels: Set<Int> = [0, 4, 8, 14, 20, 24]
    for a in 0..<NameLetters.count {
      for b in 0..<NameLetters.count where a != Int(NameLetters.edge) && b != Int(NameLetters.edge) {
        edits.set(a == b ? 1 : vowels.contains(a) && vowels.contains(b) ? 12 : 35, from: a + 1, to: b + 1)
      }
      edits.set(vowels.contains(a) ? 18 : 30, from: a + 1, to: 0)
      edits.set(vowels.contains(a) ? 18 : 30, from: 0, to: a + 1)
      // what one letter becomes may be two
      for b in 0..<NameLetters.count where a != Int(NameLetters.edge) && b != Int(NameLetters.edge) {
        let doubled = 1 + NameLetters.count
        if vowels.contains(b) { edits.set(17, from: a + 1, to: doubled + a * NameLetters.count + b) }
      }
    }
    let edge = Int(NameLetters.edge)
    edits.set(0, from: edge + 1, to: edge + 1)
    return edits
  }

  private struct Counts {
    var changes: [Int: [Int: Double]] = [:]
    var read = [Double](repeating: 0, count: NameLetters.unitCount)
  }

  private func count(by edits: LetterEdits) -> Counts {
    var counts = Counts()
    for (a, b) in pairs {
      for step in edits.steps(a, b) { counts.changes[step.from, default: [:]][step.to, default: 0] += 1 }
      for code in a.codes { counts.read[Int(code) + 1] += 1 }
      counts.read[0] += Double(a.codes.count)
    }
    return counts
  }

  /// Single letters and what they become; a letter that becomes two may be learned from a letter and one that was added behind it.
  private func singles(_ counts: Counts) -> LetterEdits {
    var edits = LetterEdits()
    for (from, row) in counts.changes.sorted(by: { $0.key < $1.key }) {
      for (to, count) in row.sorted(by: { $0.key < $1.key }) {
        guard count >= EditTrainer.fewest else { continue }
        if let cost = EditTrainer.cost(count, of: counts.read[from]) { edits.set(cost, from: from, to: to) }
      }
    }
    return edits
  }

  private static func cost(_ count: Double, of all: Double) -> UInt8? {
    let cost = (-log(min(1, count / max(all, count)))) * 10
    return cost <= dearest ? UInt8(cost.rounded()) : nil
  }

  /// Neighboring letters whose change together is likelier than the changes of each.
  private func addPairs(to edits: LetterEdits) -> LetterEdits {
    var changes: [Int: [Int: Double]] = [:]
    var apart: [Int: [Int: Int32]] = [:]
    var read = [Double](repeating: 0, count: NameLetters.unitCount)
    for (a, b) in pairs {
      for (first, second) in zip(a.codes, a.codes.dropFirst()) { read[NameLetters.unit(first, second)] += 1 }
      let steps = edits.steps(a, b)
      for index in steps.indices {
        guard let joined = EditTrainer.join(steps, at: index, edits: edits) else { continue }
        changes[joined.from, default: [:]][joined.to, default: 0] += 1
        apart[joined.from, default: [:]][joined.to] = min(joined.cost, apart[joined.from]?[joined.to] ?? .max)
      }
    }
    var edits = edits
    for (from, row) in changes.sorted(by: { $0.key < $1.key }) {
      for (to, count) in row.sorted(by: { $0.key < $1.key }) where count >= EditTrainer.fewestOfPairs {
        guard let cost = EditTrainer.cost(count, of: read[from]), let single = apart[from]?[to] else { continue }
        if Int32(cost) + EditTrainer.gain <= single { edits.set(cost, from: from, to: to) }
      }
    }
    return edits
  }

  /// Two letters that follow each other, with what they become, and what that costs letter by letter.
  private static func join(
    _ steps: [LetterEdits.Step], at index: Int, edits: LetterEdits
  ) -> (from: Int, to: Int, cost: Int32)? {
    var read: [UInt8] = []
    var written: [UInt8] = []
    var cost: Int32 = 0
    for step in steps[index...] {
      read += NameLetters.codes(ofUnit: step.from)
      written += NameLetters.codes(ofUnit: step.to)
      cost += edits.cost(from: step.from, to: step.to) ?? 55
      if read.count >= 2 || written.count > 2 { break }
    }
    guard read.count == 2, written.count <= 2 else { return nil }
    return (NameLetters.unit(read[0], read[1]), NameLetters.unit(written), cost)
  }
}
