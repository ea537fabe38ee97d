// Learns from lists of spellings how names are spelled anew, and what tells one person's names from two people's.

import Extraction

struct VariantTrainer {
  let corpora: CorporaFolder
  let report: (String) -> Void

  private static let codes = ["ru": Respelling.russian, "ja": .japanese, "ko": .korean, "zh": .chinese]
  /// Pairs of words that are learned from, for each script.
  private static let mostWords = 25_000

  /// The costs first, for the weights need them.
  func train() throws -> (edits: [LetterEdits], weights: [PairWeights]) {
    var edits = [LetterEdits](repeating: LetterEdits(), count: Respelling.allCases.count)
    edits[Respelling.spelling.rawValue] = EditTrainer(pairs: try spellings()).train()
    for (way, pairs) in try respelledWords() { edits[way.rawValue] = EditTrainer(pairs: pairs).train() }
    for way in Respelling.allCases { report("\(way.words): \(edits[way.rawValue].rows.count) changes") }
    return (edits, try weights(by: edits))
  }

  // MARK: Letters

  /// Words of the names that are spelled in two ways, set against each other where they are near.
  private func spellings() throws -> [(NameLetters, NameLetters)] {
    var pairs: [(NameLetters, NameLetters)] = []
    for row in try corpora.rows("names/variants.train.tsv") where row.count > 3 && row[3].hasPrefix("spelling") {
      for (a, b) in ComparedPair(String(row[0]), String(row[1])).likeWords { pairs += [(a, b), (b, a)] }
    }
    return pairs
  }

  private func respelledWords() throws -> [(Respelling, [(NameLetters, NameLetters)])] {
    var pairs: [Respelling: [(NameLetters, NameLetters)]] = [:]
    let rows = try corpora.rows("names/backtranslit.train.tsv.gz")
    var seen: [Respelling: Int] = [:]
    let total = rows.reduce(into: [Substring: Int]()) { if $1.count > 2 { $0[$1[2], default: 0] += 1 } }
    for row in rows where row.count > 2 {
      guard let way = VariantTrainer.codes[String(row[2])], let all = total[row[2]] else { continue }
      // spread evenly over the list, which is in order of the alphabet
      let number = seen[way, default: 0]
      seen[way] = number + 1
      let most = VariantTrainer.mostWords
      guard all <= most || number * most / all != (number + 1) * most / all else { continue }
      pairs[way, default: []].append((NameLetters(word: row[0]), NameLetters(word: row[1])))
    }
    return pairs.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
  }

  // MARK: Pairs of names

  private struct Pair {
    let names: ComparedPair
    let isSame: Bool
    let weight: Double
  }

  private func weights(by edits: [LetterEdits]) throws -> [PairWeights] {
    let different = try differentPeople()
    var same = [[Pair]](repeating: [], count: Respelling.allCases.count)
    for row in try corpora.rows("names/variants.train.tsv") where row.count > 3 && row[3] != "other" {
      same[0].append(Pair(names: ComparedPair(String(row[0]), String(row[1])), isSame: true, weight: 1))
    }
    for row in try corpora.rows("names/garbled.train.tsv") where row.count > 2 {
      guard let way = VariantTrainer.codes[String(row[2])] else { continue }
      same[way.rawValue].append(Pair(names: ComparedPair(String(row[0]), String(row[1])), isSame: true, weight: 0.5))
    }
    return Respelling.allCases.map { way in
      let examples = (same[way.rawValue] + different).compactMap { pair -> PairTrainer.Example? in
        guard pair.names.settled == nil else { return nil }
        let features = pair.names.features(by: edits[way.rawValue])
        // lists of aliases hold names that only share a part, which is no ground to join
        if pair.isSame, features.isContradicted { return nil }
        return PairTrainer.Example(features: features, isSame: pair.isSame, weight: pair.weight)
      }
      var weights = PairTrainer.train(examples)
      report("\(way.words): \(VariantTrainer.balance(examples, weights))")
      weights.values[0] -= VariantTrainer.limit(for: way, examples, weights)
      return weights
    }
  }

  private func differentPeople() throws -> [Pair] {
    var pairs: [Pair] = []
    for row in try corpora.rows("names/confusable.train.tsv") where row.count > 2 {
      pairs.append(Pair(names: ComparedPair(String(row[0]), String(row[1])), isSame: false, weight: 4))
    }
    for row in try corpora.rows("names/judged_pairs.train.tsv") where row.count > 2 && row[2] == "different" {
      pairs.append(Pair(names: ComparedPair(String(row[0]), String(row[1])), isSame: false, weight: 4))
    }
    return pairs
  }

  /// The score above which hardly any two people would be joined; what goes through another script is held to more, for its
  /// costs are lenient and two such names that meet in one article are nearly always two people's.
  private static func limit(for way: Respelling, _ examples: [PairTrainer.Example], _ weights: PairWeights) -> Double {
    let wrong = examples.filter { !$0.isSame }.map { weights.score($0.features) }.sorted(by: >)
    let (share, margin) = way == .spelling ? (0.016, 0.0) : (0.001, 1.5)
    return wrong[Int(Double(wrong.count) * share)] + margin
  }

  /// The share of the same found when so many of two people's are wrongly joined.
  private static func balance(_ examples: [PairTrainer.Example], _ weights: PairWeights) -> String {
    let wrong = examples.filter { !$0.isSame }.map { weights.score($0.features) }.sorted(by: >)
    let right = examples.filter(\.isSame).map { weights.score($0.features) }
    return [0.001, 0.005, 0.02].map { share in
      let limit = wrong[min(wrong.count - 1, Int(Double(wrong.count) * share))]
      let found = Double(right.count { $0 > limit }) / Double(max(1, right.count))
      return "\(Int(found * 1000)) at \(Int(share * 1000)) (above \(Int(limit * 100)))"
    }.joined(separator: ", ")
  }
}
