// Chooses whom a pronoun means, or no one, by what was learned from texts with known answers.

import Glibc
import NewsModel

struct PronounSieve {
  static let rule = "pronoun"

  /// How likely the best must be.
  static let leastChance = 0.35
  /// Sentences looked back.
  private static let reach = 5
  /// How many tokens away a person may be named: a sentence of more words is no sentence.
  private static let farthest = 400
  private static let mostCandidates = 9
  /// How far ahead a name may stand: "In his speech, Obama said".
  private static let farthestAhead = 20

  struct Candidate {
    let spot: Spot
    let features: PronounFeatures
  }

  let scene: PersonScene

  /// The person and the mention that the pronoun goes back to; nil in doubt.
  static func choose(_ candidates: [Candidate], by weights: [Double]) -> Spot? {
    let scores = candidates.map { $0.features.active.reduce(0) { $0 + weights[$1] } }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    // the chance that nobody of them is meant weighs 1
    let shares = scores.map { exp($0) }
    return shares[best] >= leastChance * (1 + shares.reduce(0, +)) ? candidates[best].spot : nil
  }

  /// One candidate for each person in reach, by the nearest place where it is named, and a name that follows.
  func candidates(for pronoun: Pronoun, at token: Int, excluding speaker: EntityIndex? = nil) -> [Candidate] {
    let words = scene.words
    var views: [CandidateView] = []
    var closed: Set<EntityIndex> = speaker.map { [$0] } ?? []
    for spot in scene.spots.reversed() {
      let distance = Int(words.sentence[token]) - Int(words.sentence[spot.span.start])
      if distance > PronounSieve.reach || token - spot.span.end > PronounSieve.farthest { break }
      if closed.contains(spot.entity) || isBound(pronoun, at: token, by: spot) { continue }
      if let sex = scene.sexes[spot.entity], sex != pronoun.sex {
        closed.insert(spot.entity)
        continue
      }
      var place = views.firstIndex { $0.spot.entity == spot.entity }
      if place == nil, views.count < PronounSieve.mostCandidates {
        place = views.count
        views.append(CandidateView(spot: spot, rank: views.count))
      }
      guard let place, distance < 2 else { continue }
      if distance == 0 { views[place].isHere = true } else { views[place].isBefore = true }
      guard spot.place == .subject || spot.place == .apposed else { continue }
      // the first subject of a sentence is met last
      for index in views.indices {
        if distance == 0 { views[index].isSubjectHere = index == place }
        if distance == 1 { views[index].isSubjectBefore = index == place }
      }
    }
    if let ahead = nameAhead(of: token, pronoun), !closed.contains(ahead.entity),
      !views.contains(where: { $0.spot.entity == ahead.entity })
    {
      views.append(CandidateView(spot: ahead, rank: views.count))
    }
    return views.map { view in
      Candidate(
        spot: view.spot,
        features: PronounFeatures(view, of: pronoun, at: token, in: scene, crowd: views.count))
    }
  }

  /// "In his speech, Obama said": a name ahead in the sentence that the pronoun opens.
  private func nameAhead(of token: Int, _ pronoun: Pronoun) -> Spot? {
    guard pronoun.role != .object, let spot = scene.following(token) else { return nil }
    let start = scene.words.sentenceSpan(of: token).start
    guard token - start < 12, spot.span.start - token < PronounSieve.farthestAhead else { return nil }
    guard scene.breaks(from: token + 1, to: spot.span.start) > 0 else { return nil }
    if let sex = scene.sexes[spot.entity], sex != pronoun.sex { return nil }
    return spot
  }

  /// "Musk fired him": the subject of the same clause is someone else. A reflexive means nobody but that subject.
  private func isBound(_ pronoun: Pronoun, at token: Int, by spot: Spot) -> Bool {
    guard token - spot.span.end < 8, scene.words.isSameSentence(token, spot.span.start),
      scene.breaks(from: spot.span.end, to: token) == 0
    else { return false }
    switch pronoun.role {
    case .object: return true
    case .subject: return token == spot.span.end
    default: return false
    }
  }
}
