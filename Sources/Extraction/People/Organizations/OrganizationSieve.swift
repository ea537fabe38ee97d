// Joins "the bureau" or "the company" to the organization that it calls up again, where no other can be meant.

import NewsModel

struct OrganizationSieve {
  struct Match {
    let span: TokenSpan
    let entity: EntityIndex
    let rule: String
  }

  private let words: Words
  let holders: OrganizationHolders
  private let context: NominalContext
  /// By noun, the last place where another was described so: "a bank", "their ministry".
  private var others: [String: Int] = [:]

  init(_ holders: OrganizationHolders, words: Words, nameStarts: TokenSet, nameEnds: TokenSet) {
    self.words = words
    self.holders = holders
    context = NominalContext(words: words, nameEnds: nameEnds, nameStarts: nameStarts)
  }

  /// Which organization is meant by the phrase whose head stands at a token; nil in doubt. Asked with growing tokens.
  mutating func match(at head: Int, in scene: OrganizationScene) -> Match? {
    let noun = words[head]
    guard let known = holders.byNoun[noun], !holders.telling.contains(head) else { return nil }
    let phrase = NominalPhrase(headAt: head, in: words)
    guard NominalPhrase.isFollower(head + 1, words) || words.shape(head + 1) == .number,
      !scene.isNamed(phrase.span.start), !scene.isNamed(head + 1) || phrase.end > head + 1
    else { return nil }
    switch phrase.determiner {
    case .none: return nil
    case .indefinite, .other:
      others[noun] = head
      return nil
    case .definite: break
    }
    guard context.isReferenceToBody(phrase) else { return nil }
    let fitting = known.filter { fits($0, phrase) }
    guard !fitting.isEmpty else {
      others[noun] = head
      return nil
    }
    return choose(fitting, phrase, in: scene)
  }

  /// All that the phrase says is told of the organization.
  private func fits(_ holder: OrganizationHolder, _ phrase: NominalPhrase) -> Bool {
    let said = phrase.modifiers.filter { !OrganizationNouns.isColor($0) } + phrase.names + phrase.owner
    return (said + complement(phrase)).allSatisfy { word in
      holder.words.contains(word) || holder.words.contains { Demonyms.areSame($0, word) }
    }
  }

  /// What the phrase is said to be of; not when.
  private func complement(_ phrase: NominalPhrase) -> [String] {
    guard let first = phrase.complement.first else { return [] }
    let isTime = OrganizationNouns.isTime(first)
    return isTime || words[phrase.head + 1] == "in" && words.shape(phrase.head + 2) == .lower ? [] : phrase.complement
  }

  private func choose(_ fitting: [OrganizationHolder], _ phrase: NominalPhrase, in scene: OrganizationScene) -> Match? {
    let start = phrase.span.start
    let noun = words[phrase.head]
    let known = Set(fitting.filter { $0.told < start }.map(\.entity))
    let isOnly = Set(fitting.map(\.entity)).count == 1
    let near = known.filter { scene.distance(to: $0, from: start) <= OrganizationSieve.nearSentences }
    let entity: EntityIndex
    if isOnly, let only = known.first {
      entity = only
    } else if near.count == 1, let only = near.first,
      known.allSatisfy({ $0 == only || scene.distance(to: $0, from: start) > OrganizationSieve.farSentences })
    {
      entity = only
    } else {
      return nil
    }
    let bases = fitting.filter { $0.entity == entity }.map(\.basis)
    let isNamed = bases.contains(.name)
    guard !bases.contains(.topic) || isOnly && scene.isMain(entity) else { return nil }
    let isVague = !isNamed && (OrganizationNouns.isVague(noun) || !bases.contains(.told))
    let weight = phrase.modifiers.count + phrase.names.count + complement(phrase).count
    let reach = reach(of: entity, isVague: isVague, weight: weight, in: scene)
    guard scene.distance(to: entity, from: start) <= reach, scene.isFree(entity, of: phrase.span),
      (others[noun] ?? -1) < scene.lastToken(of: entity),
      weight > 0 || !isCrowded(entity, by: noun, isVague: isVague, in: scene)
    else { return nil }
    return Match(span: phrase.span, entity: entity, rule: isOnly ? isNamed ? "head noun" : "kind" : "kind near")
  }

  /// Sentences within which the one that is near was named or meant, within which all others were not, and within which a noun
  /// goes back: to any, and to what the article is about.
  private static let nearSentences = 2
  private static let farSentences = 4
  private static let reach = 6
  private static let farReach = 15

  private func reach(of entity: EntityIndex, isVague: Bool, weight: Int, in scene: OrganizationScene) -> Int {
    let isMain = scene.isMain(entity)
    if isVague { return isMain ? OrganizationSieve.farSentences : OrganizationSieve.nearSentences }
    return weight > 0 || isMain ? OrganizationSieve.farReach : OrganizationSieve.reach
  }

  /// Another organization that may be called so was named since: one of which nothing is known; by a noun that fits many, also
  /// in the sentence where the one that is meant was named last.
  private func isCrowded(
    _ entity: EntityIndex, by noun: String, isVague: Bool, in scene: OrganizationScene
  ) -> Bool {
    let last = scene.lastToken(of: entity)
    let since = isVague ? words.sentenceSpan(of: last).start : last
    return scene.spots(since: since).contains { spot in
      spot.entity != entity && !holders.isDescribed[spot.entity] && (isVague || spot.isNew)
    }
  }
}
