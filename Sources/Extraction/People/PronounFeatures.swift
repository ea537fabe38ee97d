// What speaks for and against a person being meant by a pronoun, as features that learned weights stand for.
// Salience by place and grammar after Lappin and Leass 1994; ranked and learned after Denis and Baldridge 2008.

import NewsModel

/// The features that hold for one candidate of one pronoun, as numbers; one of each group at most.
package struct PronounFeatures {
  package enum Group: Int, CaseIterable {
    case form, distance, place, rank, breaks, introducer, opening, sex, votes, share, total, chain, previousSubject
    case leaning, first, mainSubject, ownSubject, bound, kin, ahead, near, crowd, paragraph, quotes, both

    var size: Int {
      switch self {
      case .form: 12
      case .distance: 20
      case .place: 56
      case .rank: 10
      case .breaks: 10
      case .introducer: 42
      case .opening: 5
      case .sex: 2
      case .votes: 4
      case .leaning: 12
      case .share: 16
      case .total: 12
      case .chain: 8
      case .previousSubject: 8
      case .first: 6
      case .mainSubject: 8
      case .ownSubject: 3
      case .bound: 4
      case .kin: 3
      case .ahead: 5
      case .near: 6
      case .crowd: 5
      case .paragraph: 2
      case .quotes: 4
      case .both: 8
      }
    }
  }

  private static let offsets: [Int] = {
    var next = 0
    return Group.allCases.map { group in
      defer { next += group.size }
      return next
    }
  }()
  package static let count = Group.allCases.reduce(0) { $0 + $1.size }

  package private(set) var active: [Int] = []

  init() { active.reserveCapacity(Group.allCases.count) }

  mutating func add(_ group: Group, _ value: Int) {
    active.append(PronounFeatures.offsets[group.rawValue] + min(max(0, value), group.size - 1))
  }
}

/// All that is known of one candidate when it is weighed.
struct CandidateView {
  let spot: Spot
  /// Other candidates that stand nearer.
  let rank: Int
  /// It is the first subject of the pronoun's sentence, or of the one before.
  var isSubjectHere = false
  var isSubjectBefore = false
  /// Sentences in which it stands, of this one and the one before.
  var isHere = false
  var isBefore = false
}

extension PronounFeatures {
  init(_ view: CandidateView, of pronoun: Pronoun, at token: Int, in scene: PersonScene, crowd: Int) {
    self.init()
    let words = scene.words
    let spot = view.spot
    let entity = spot.entity
    let isAhead = spot.span.start > token
    let distance = Int(words.sentence[token]) - Int(words.sentence[spot.span.start])
    let isHere = distance == 0
    let role = pronoun.role.rawValue
    let introducer = Introducer(before: token, in: words)
    add(.form, min(distance, 3) * 3 + (spot.form == .name ? 0 : spot.form == .pronoun ? 1 : 2))
    add(.distance, role * 5 + min(distance, 4))
    add(.place, (isHere ? 0 : 28) + role * 7 + spot.place.rawValue)
    add(.rank, (isHere ? 0 : 5) + min(view.rank, 4))
    if isHere, !isAhead {
      let breaks = min(4, scene.breaks(from: spot.span.end, to: token))
      add(.breaks, (spot.place == .subject ? 0 : 5) + breaks)
      add(.introducer, introducer.rawValue * 7 + spot.place.rawValue)
      add(.near, [2, 4, 8, 14, 22].count { token - spot.span.end >= $0 })
      let isOwn = breaks == 0 && spot.place == .subject
      add(.ownSubject, pronoun.role == .possessive || pronoun.role == .reflexive ? isOwn ? 1 : 2 : 0)
      add(.bound, pronoun.role == .object ? isOwn ? 1 : breaks == 0 ? 2 : 3 : 0)
    }
    add(.opening, opening(spot, token, in: scene))
    add(.sex, scene.sexes[entity] == nil ? 0 : 1)
    add(.votes, votes(for: pronoun, scene.votes[entity]))
    let leaning = pronoun.sex == .female ? scene.leanings[entity] : -scene.leanings[entity]
    let isWhole = scene.hasWholeName[entity] ? 6 : 0
    if scene.sexes[entity] == nil { add(.leaning, isWhole + [-2, -0.7, 0, 0.7, 2].count { leaning >= $0 }) }
    addSalience(of: entity, in: scene)
    addChain(of: view, pronoun, at: token, in: scene)
    add(.first, min(distance, 2) * 2 + (spot.isFirst ? 1 : 0))
    add(.mainSubject, (view.isSubjectHere ? 4 : 0) + role)
    add(.previousSubject, (view.isSubjectBefore ? 4 : 0) + (introducer == .start ? 2 : 0) + (isHere ? 1 : 0))
    add(.both, (view.isHere ? 4 : 0) + (view.isBefore ? 2 : 0) + (pronoun.role == .subject ? 1 : 0))
    add(.kin, kin(spot, pronoun, words))
    add(.ahead, isAhead ? 1 + role : 0)
    add(.crowd, crowd - 1)
    add(.paragraph, words.paragraphStart(of: token) != words.paragraphStart(of: spot.span.start) ? 1 : 0)
    add(.quotes, (scene.quoted[token] ? 2 : 0) + (scene.quoted[spot.span.start] ? 1 : 0))
  }

  private func votes(for pronoun: Pronoun, _ votes: (female: Int, male: Int)) -> Int {
    let (same, other) = pronoun.sex == .female ? (votes.female, votes.male) : (votes.male, votes.female)
    return same == 0 ? other == 0 ? 0 : 1 : other == 0 ? 2 : 3
  }

  private mutating func addSalience(of entity: EntityIndex, in scene: PersonScene) {
    func share(_ count: Int, _ highest: Int) -> Int {
      count == highest ? 3 : count * 2 >= highest ? 2 : count * 4 >= highest ? 1 : 0
    }
    let count = scene.counts[entity]
    add(.share, share(count, scene.highestCount) * 4 + [1, 3, 6].count { count > $0 })
    let total = scene.totals[entity]
    add(.total, share(total, scene.highestTotal) * 3 + [1, 4].count { total > $0 })
  }

  /// Whom the last pronoun of that sex meant.
  private mutating func addChain(of view: CandidateView, _ pronoun: Pronoun, at token: Int, in scene: PersonScene) {
    guard let last = scene.lastPronoun[pronoun.sex] else { return add(.chain, 0) }
    let distance = Int(scene.words.sentence[token]) - Int(scene.words.sentence[last.token])
    guard distance < 3 else { return add(.chain, 1) }
    add(.chain, 2 + distance * 2 + (last.entity == view.spot.entity ? 1 : 0))
  }

  /// "When Arden left, she …": whether the candidate or the pronoun stands in a clause or phrase that opens the sentence.
  private func opening(_ spot: Spot, _ token: Int, in scene: PersonScene) -> Int {
    let words = scene.words
    let sentence = words.sentenceSpan(of: token)
    let first = words[sentence.start]
    guard Grammar.isSubordinator(first) || Grammar.isPreposition(first) else { return 0 }
    let comma = (sentence.start..<min(sentence.end, sentence.start + 30)).first { words[$0] == "," } ?? sentence.start
    if token < comma { return spot.place == .subject ? 3 : 4 }
    guard spot.span.start >= sentence.start, spot.span.start < comma else { return 0 }
    return spot.place == .subject ? 1 : 2
  }

  /// "his wife Ada": whoever is named so is someone else than "his".
  private func kin(_ spot: Spot, _ pronoun: Pronoun, _ words: Words) -> Int {
    for index in stride(from: spot.span.start - 1, through: max(0, spot.span.start - 4), by: -1) {
      if words[index] == "his" || words[index] == "her" {
        return (words[index] == "his") == (pronoun.sex == .male) ? 1 : 2
      }
      guard words.shape(index) == .lower else { return 0 }
    }
    return 0
  }
}
