// Chooses whom a pronoun means, or no one.
// Salience by place and grammar after Lappin and Leass 1994, with what the article tells of sex and speakers.

import NewsModel

struct PronounSieve {
  static let rule = "pronoun"

  /// What may speak for or against a candidate, with its weight.
  enum Factor: Int, CaseIterable {
    case sameSentence, oneBack, twoBack, farBack, subject, firstInSentence, sexAgrees, frequency, lastMeant, parallel
    case ownSubject, possessor, afterPreposition, nearest, rank, inRow, otherParagraph, byPronoun, leads

    var weight: Double { PronounSieve.weights[rawValue] }
  }

  /// Fitted on GAP and GUM (softmax over the candidates of each pronoun).
  static let weights: [Double] = [
    1.58, 0.04, -0.89, -0.73, 0.47, 0.21, 0.18, 0.45, 0, 0.65, -0.21, 0.07, -0.24, 0.07, -0.4, -1.53, -0.09, -0.25,
    0.33,
  ]
  /// How far the best must be before the second.
  static let margin = 0.25
  /// Sentences looked back.
  private static let reach = 4

  struct Candidate {
    let entity: EntityIndex
    let spot: Spot
    let factors: [Double]
    var score: Double { zip(factors, PronounSieve.weights).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  let scene: PersonScene

  /// The person and the mention that the pronoun goes back to; nil in doubt.
  func antecedent(of pronoun: Pronoun, at token: Int, excluding speaker: EntityIndex? = nil) -> Spot? {
    let candidates = candidates(for: pronoun, at: token, excluding: speaker).sorted { $0.score > $1.score }
    guard let best = candidates.first else { return cataphor(of: pronoun, at: token) }
    if candidates.count > 1, best.score - candidates[1].score < PronounSieve.margin { return nil }
    return best.spot
  }

  /// "In his speech, Obama said": a name ahead, when nobody was named before.
  private func cataphor(of pronoun: Pronoun, at token: Int) -> Spot? {
    guard let spot = scene.following(token), spot.span.start - token < 14, scene.words[spot.span.start - 1] == ","
    else { return nil }
    let sex = scene.sexes[spot.entity]
    return sex == nil || sex == pronoun.sex ? spot : nil
  }

  /// How many tokens away a person may be named: a sentence of more words is no sentence.
  private static let farthest = 400

  /// One candidate for each person in reach, by the nearest place where it is named.
  func candidates(for pronoun: Pronoun, at token: Int, excluding speaker: EntityIndex?) -> [Candidate] {
    let words = scene.words
    var nearest: [(entity: EntityIndex, spot: Spot)] = []
    for spot in scene.spots.reversed() {
      let distance = Int(words.sentence[token]) - Int(words.sentence[spot.span.start])
      let isFar = token - spot.span.end > PronounSieve.farthest
      if distance > PronounSieve.reach || isFar || nearest.count > 8 { break }
      if spot.entity == speaker || nearest.contains(where: { $0.entity == spot.entity }) { continue }
      if let sex = scene.sexes[spot.entity], sex != pronoun.sex { continue }
      if isBound(pronoun, at: token, by: spot) { continue }
      nearest.append((spot.entity, spot))
    }
    return nearest.enumerated().map { rank, found in
      Candidate(
        entity: found.entity, spot: found.spot,
        factors: factors(of: found.spot, rank: rank, pronoun: pronoun, token: token))
    }
  }

  /// "Musk fired him": the subject of the same clause is someone else. A reflexive means nobody but that subject.
  private func isBound(_ pronoun: Pronoun, at token: Int, by spot: Spot) -> Bool {
    let words = scene.words
    let isSameClause =
      token - spot.span.end < 8 && words.isSameSentence(token, spot.span.start)
      && !(spot.span.end..<max(spot.span.end, token)).contains { Grammar.partsClauses(words[$0]) }
    switch pronoun.role {
    case .object: return isSameClause && token - spot.span.end < 8
    case .subject: return isSameClause && token == spot.span.end
    default: return false
    }
  }

  private func factors(of spot: Spot, rank: Int, pronoun: Pronoun, token: Int) -> [Double] {
    let words = scene.words
    let distance = Int(words.sentence[token]) - Int(words.sentence[spot.span.start])
    let isSubject = isSubject(spot)
    var values = [Double](repeating: 0, count: Factor.allCases.count)
    func set(_ factor: Factor, _ value: Double) { values[factor.rawValue] = value }
    func set(_ factor: Factor, _ holds: Bool) { values[factor.rawValue] = holds ? 1 : 0 }
    set(.sameSentence, distance == 0)
    set(.oneBack, distance == 1)
    set(.twoBack, distance == 2)
    set(.farBack, distance > 2)
    set(.subject, isSubject)
    set(.firstInSentence, isFirstInSentence(spot))
    set(.sexAgrees, scene.sexes[spot.entity] == pronoun.sex)
    set(.frequency, Double(scene.counts[spot.entity].bitWidth - scene.counts[spot.entity].leadingZeroBitCount) - 1)
    set(.lastMeant, scene.lastPronoun[pronoun.sex].map { $0.entity == spot.entity && isNear($0.token, token) } ?? false)
    set(.parallel, isSubject && pronoun.role == .subject)
    set(.ownSubject, pronoun.role == .possessive && distance == 0 && isSubject)
    set(.possessor, words[spot.span.end] == "'s" || words[spot.span.end] == "'")
    set(.afterPreposition, Grammar.isPreposition(words[spot.span.start - 1]))
    set(.nearest, rank == 0)
    set(.rank, Double(min(rank, 4)))
    set(.inRow, isInRow(spot))
    set(.otherParagraph, words.paragraphStart(of: token) != words.paragraphStart(of: spot.span.start))
    set(.byPronoun, spot.form == .pronoun)
    set(.leads, scene.counts[spot.entity] == scene.highestCount)
    return values
  }

  private func isNear(_ earlier: Int, _ token: Int) -> Bool {
    Int(scene.words.sentence[token]) - Int(scene.words.sentence[earlier]) <= 1
  }

  /// What follows may be its verb, and nothing before it governs it.
  func isSubject(_ spot: Spot) -> Bool {
    let words = scene.words
    let start = spot.span.start
    let isGoverned =
      words.isSameSentence(start - 1, start) && Grammar.isPreposition(words[start - 1]) && words[start - 1] != "as"
    guard !isGoverned else { return false }
    if spot.form == .pronoun { return ["he", "she"].contains(words[start]) }
    let next = spot.span.end
    if Grammar.mayBeVerb(words[next], words.shape(next)) { return true }
    // an apposition stands between
    return words[next] == "," && (isFirstInSentence(spot) && start - words.sentenceSpan(of: start).start < 4)
  }

  private func isFirstInSentence(_ spot: Spot) -> Bool {
    let start = words(spot)
    let index = scene.spots.lastIndex { $0.mention == spot.mention } ?? 0
    guard index > 0 else { return true }
    return scene.spots[index - 1].span.start < start
  }

  private func words(_ spot: Spot) -> Int { scene.words.sentenceSpan(of: spot.span.start).start }

  private func isInRow(_ spot: Spot) -> Bool {
    let words = scene.words
    return words[spot.span.end] == "and" && words.isNamelike(spot.span.end + 1)
      || words[spot.span.start - 1] == "and" && words.isNamelike(spot.span.start - 2)
  }
}
