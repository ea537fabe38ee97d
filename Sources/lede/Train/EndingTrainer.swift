// Learns from lists of given names what the endings of a name tell of its bearer's sex.

import Extraction
import Glibc

/// Logistic regression over the last letters of a name.
struct EndingTrainer {
  let corpora: CorporaFolder
  let report: (String) -> Void

  private static let rounds = 200
  private static let decay = 3.0
  /// Weights below tell next to nothing, in tenths.
  private static let least = 3

  /// Weights in tenths of log odds for a woman, by ending.
  func train() throws -> [(ending: String, weight: Int)] {
    let names = try names()
    var weights: [String: Double] = [:]
    var squares: [String: Double] = [:]
    for _ in 0..<EndingTrainer.rounds {
      var slope = weights.mapValues { $0 * EndingTrainer.decay }
      for (name, isFemale) in names {
        let endings = NameEndings.endings(of: name)
        let chance = 1 / (1 + exp(-endings.reduce(0) { $0 + weights[$1, default: 0] }))
        for ending in endings { slope[ending, default: 0] += chance - (isFemale ? 1 : 0) }
      }
      for (ending, push) in slope {
        squares[ending, default: 1e-6] += push * push
        weights[ending, default: 0] -= 0.4 * push / squares[ending]!.squareRoot()
      }
    }
    let right = names.count { name, isFemale in
      (NameEndings.endings(of: name).reduce(0) { $0 + weights[$1, default: 0] } > 0) == isFemale
    }
    report("endings: \(right * 1000 / max(1, names.count)) of 1000 given names")
    return weights.map { (ending: $0.key, weight: Int(($0.value * 10).rounded())) }
      .filter { abs($0.weight) >= EndingTrainer.least }.sorted { $0.ending < $1.ending }
  }

  /// Names that only one sex bears.
  private func names() throws -> [(name: String, isFemale: Bool)] {
    var sexes: [String: Set<Bool>] = [:]
    for (file, column) in [("us_first_names.tsv", 1), ("world_forenames.tsv", 2)] {
      for row in try corpora.rows("gazetteers/" + file) where row.count > column {
        guard row[column] == "F" || row[column] == "M" else { continue }
        sexes[NameEndings.folded(row[0]), default: []].insert(row[column] == "F")
      }
    }
    return sexes.filter { $0.value.count == 1 && $0.key.utf8.count > 2 }.sorted { $0.key < $1.key }
      .map { (name: $0.key, isFemale: $0.value.contains(true)) }
  }

  /// The source of `NameEndingTable`.
  static func source(_ weights: [(ending: String, weight: Int)]) -> String {
    let lines = [
      "// Made by `lede train pronouns`: what the endings of given names tell of the sex, in tenths of log odds for a woman.",
      "", "/// The ending, and its weight.", "enum NameEndingTable {",
      "  static let rows = \"\"\"",
    ]
    let rows = VariantTables.wrapped(weights.map { "\($0.ending)\($0.weight < 0 ? "" : "+")\($0.weight)" })
    return (lines + rows + ["    \"\"\"", "}", ""]).joined(separator: "\n")
  }
}
