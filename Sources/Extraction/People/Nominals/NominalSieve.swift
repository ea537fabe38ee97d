// Joins "the chief scientist" or "the 54-year-old" to the person of whom that was told, where no one else can be meant.
// A sieve in the manner of Lee et al. 2013, more careful: what may mean someone new is left alone.

import NewsModel

struct NominalSieve {
  struct Match {
    let span: TokenSpan
    let entity: EntityIndex
    /// "nominal" for the only one with the role, "only one near" where others have it, "age", "kin".
    let rule: String
  }

  private let words: Words
  private let holders: NominalHolders
  private let context: NominalContext
  /// Tokens inside of names of any kind.
  private let isNamed: [Bool]
  /// By kind, the last place where someone else was described so: "a minister of Chad".
  private var others: [String: Int] = [:]
  /// Who is whose wife, son …
  private var families = Families()
  /// What was looked at already.
  private var done = 0

  init(_ cast: Cast, words: Words) {
    self.words = words
    holders = NominalHolders(cast, words: words)
    var isNamed: [Bool] = []
    var ends = TokenSet(count: holders.isEmpty ? 0 : words.count)
    var starts = ends
    if !holders.isEmpty {
      isNamed = Array(repeating: false, count: words.count)
      for mention in cast.mentions where mention.form == .name {
        let span = words.span(of: mention.range)
        for token in span.indices { isNamed[token] = true }
        if mention.kind == .person {
          ends.insert(span.end)
          starts.insert(span.start)
        }
      }
    }
    self.isNamed = isNamed
    context = NominalContext(words: words, nameEnds: ends, nameStarts: starts)
  }

  /// For each word of the text, whether the sieve is to be asked at it.
  func heads() -> [Bool] {
    holders.isEmpty ? Array(repeating: false, count: words.lower.vocabulary.count) : holders.heads()
  }

  /// Whom the nominal means whose head stands at a token; nil if no one, or several, or someone else may be meant. Asked with
  /// growing tokens.
  /// - Parameter speaker: Who says it, inside of a quotation.
  mutating func match(at token: Int, in scene: PersonScene, saidBy speaker: EntityIndex? = nil) -> Match? {
    guard token >= done, !isNamed[token] else { return nil }
    if let relative = holders.kin[token] {
      families.note(relative, at: token, in: scene, saidBy: speaker)
      return nil
    }
    guard !holders.telling.contains(token) else { return nil }
    if words[token] == "old" || words[token] == "year-old" { return age(at: token, in: scene) }
    if let relative = relative(at: token, in: scene, saidBy: speaker) { return relative }
    let match = role(at: token, in: scene)
    return match?.entity == speaker ? nil : match
  }
}

// MARK: Roles

extension NominalSieve {
  private mutating func role(at head: Int, in scene: PersonScene) -> Match? {
    let kind = NominalHeads.kind(of: words[head], after: words.touches(head - 1) ? "" : words[head - 1])
    guard let known = holders.byKind[kind] else { return nil }
    let phrase = NominalPhrase(headAt: head, in: words)
    // a title before a name, a noun before another
    guard !isNamed(phrase.end), NominalPhrase.isFollower(phrase.end, words), !TitleWords.isRole(words[head + 1]) else {
      return nil
    }
    switch phrase.determiner {
    case .none: return nil
    case .indefinite, .other:
      others[kind] = head
      return nil
    case .definite: break
    }
    guard context.isReference(phrase) else { return nil }
    let fitting = known.filter { fits($0, phrase) }
    guard !fitting.isEmpty else {
      others[kind] = head
      return nil
    }
    done = head + 1
    return choose(fitting, kind: kind, phrase, in: scene)
  }

  private func isNamed(_ token: Int) -> Bool { token < isNamed.count && isNamed[token] }

  /// All that the phrase says is told of the holder, and nothing that makes another role of it is left out.
  private func fits(_ holder: NominalHolder, _ phrase: NominalPhrase) -> Bool {
    let ranks = Set(phrase.modifiers.filter(NominalHeads.isRank))
    guard ranks == holder.ranks else { return false }
    let said = phrase.modifiers.filter { !NominalHeads.isColor($0) } + phrase.names + phrase.complement
    return (said + phrase.owner.filter { !NominalSieve.houses.contains($0) }).allSatisfy { tells(holder, $0) }
  }

  private func tells(_ holder: NominalHolder, _ word: String) -> Bool {
    holder.words.contains(word) || holder.words.contains { Demonyms.areSame($0, word) }
  }

  private static let houses = WordSet(
    Abbreviations.words(
      """
      company firm bank group agency government country nation state city town village party club team university school college \
      hospital museum court church union ministry department island region league paper newspaper magazine band airline \
      startup start-up
      """))

  /// How much the phrase tells beside its head.
  private func weight(_ phrase: NominalPhrase) -> Int {
    phrase.modifiers.count { !NominalHeads.isColor($0) } + phrase.names.count + phrase.complement.count
  }

  private func choose(
    _ fitting: [NominalHolder], kind: String, _ phrase: NominalPhrase, in scene: PersonScene
  ) -> Match? {
    let start = phrase.span.start
    let known = Set(fitting.filter { $0.told < start }.map(\.entity))
    let later = Set(fitting.map(\.entity)).subtracting(known)
    let head = words[phrase.head]
    let sexed = known.filter { agrees($0, head, in: scene) }
    let near = sexed.filter { distance(to: $0, from: start, in: scene) <= NominalSieve.nearSentences }
    let entity: EntityIndex
    let rule: String
    if known.count == 1, later.isEmpty, let only = sexed.first {
      (entity, rule) = (only, "nominal")
    } else if near.count == 1, let only = near.first, sexed.allSatisfy({ $0 == only || isFar($0, start, scene) }) {
      (entity, rule) = (only, "only one near")
    } else {
      return nil
    }
    let isWider = fitting.allSatisfy { $0.entity != entity || $0.isWider }
    let isSpecific = weight(phrase) > 0 && !isWider
    guard isSpecific || !NominalHeads.isVague(head) && !NominalHeads.isKin(head) else { return nil }
    let isTitle = rule == "nominal" && words.shape(phrase.head) == .capital
    let reach =
      isSpecific
      ? Int.max
      : isWider ? NominalSieve.nearSentences : isTitle ? NominalSieve.titleReach : reach(of: entity, in: scene)
    guard distance(to: entity, from: start, in: scene) <= reach, isFree(entity, phrase, in: scene),
      !isOther(kind, since: entity, in: scene), isSpecific || !isCrowded(entity, in: scene)
    else { return nil }
    return Match(span: phrase.span, entity: entity, rule: rule)
  }

  /// Sentences within which the one who is near was named or meant, within which all others were not, and within which a
  /// bare role goes back.
  private static let nearSentences = 2
  private static let farSentences = 3
  private static let reach = 4
  /// The same for a role written as a title, "the Secretary", that only one person of the article has.
  private static let titleReach = 20
  /// The same for whom the article is about: named most, and so often.
  private static let farReach = 8
  private static let often = 3

  private func reach(of entity: EntityIndex, in scene: PersonScene) -> Int {
    let total = scene.totals[entity]
    return total >= NominalSieve.often && total == scene.highestTotal ? NominalSieve.farReach : NominalSieve.reach
  }

  private func agrees(_ entity: EntityIndex, _ head: String, in scene: PersonScene) -> Bool {
    guard let sex = NominalHeads.sex(of: head), let other = scene.sex(of: entity) else { return true }
    return sex == other
  }

  private func distance(to entity: EntityIndex, from token: Int, in scene: PersonScene) -> Int {
    guard let last = scene.lastSpot(of: entity) else { return Int.max }
    return Int(words.sentence[token]) - Int(words.sentence[last.span.start])
  }

  private func isFar(_ entity: EntityIndex, _ token: Int, _ scene: PersonScene) -> Bool {
    distance(to: entity, from: token, in: scene) > NominalSieve.farSentences
  }

  /// Not named in the same sentence beside it: "the minister thanked Lund".
  private func isFree(_ entity: EntityIndex, _ phrase: NominalPhrase, in scene: PersonScene) -> Bool {
    if let last = scene.lastSpot(of: entity), words.isSameSentence(last.span.start, phrase.span.start) { return false }
    guard let ahead = scene.place(of: entity, behind: phrase.head) else { return true }
    return scene.breaks(from: phrase.span.end, to: ahead) > 0
  }

  /// Someone else was described by the same word since the person was last named or meant.
  private func isOther(_ kind: String, since entity: EntityIndex, in scene: PersonScene) -> Bool {
    guard let other = others[kind], let last = scene.lastSpot(of: entity) else { return false }
    return other > last.span.start
  }

  /// Someone of whom nothing is told has been named for the first time since: it may be his role.
  private func isCrowded(_ entity: EntityIndex, in scene: PersonScene) -> Bool {
    guard let last = scene.lastSpot(of: entity) else { return true }
    for spot in scene.spots.reversed() {
      if spot.span.start <= last.span.start { return false }
      if spot.isNew, !holders.isDescribed[spot.entity] { return true }
    }
    return false
  }
}

// MARK: Families

extension NominalSieve {
  /// "his wife", where one was named as such before.
  private func relative(at head: Int, in scene: PersonScene, saidBy speaker: EntityIndex?) -> Match? {
    guard let entity = families.relative(at: head, in: scene, saidBy: speaker), entity != speaker else { return nil }
    let phrase = NominalPhrase(headAt: head, in: words)
    guard phrase.determiner == .other, phrase.modifiers.isEmpty, !isNamed(phrase.end),
      NominalPhrase.isFollower(head + 1, words), context.isReference(phrase), isFree(entity, phrase, in: scene)
    else { return nil }
    return Match(span: phrase.span, entity: entity, rule: "kin")
  }
}

// MARK: Ages

extension NominalSieve {
  /// "the 54-year-old", with or without a noun that fits.
  private mutating func age(at token: Int, in scene: PersonScene) -> Match? {
    let first = words[token] == "old" ? token - 4 : token - 2
    let finder = AgeFinder(words: words)
    let starts = [first, first + 1].filter { $0 > 0 }
    guard let start = starts.first(where: { finder.yearOld(at: $0)?.end == token + 1 }),
      let years = finder.yearOld(at: start)?.age.years
    else { return nil }
    let kind = "\(years)-year-old"
    guard let known = holders.byAge[years] else { return nil }
    guard words[start - 1] == "the" else {
      if NominalSieve.introducing.contains(words[start - 1]) { others[kind] = start }
      return nil
    }
    let head = noun(behind: token + 1)
    let end = (head ?? token) + 1
    guard NominalPhrase.isFollower(end, words), !isNamed(end), !holders.telling.contains(start) else { return nil }
    let told = known.filter { $0.told < start }.map(\.entity)
    guard Set(known.map(\.entity)).count == 1, let entity = told.first else { return nil }
    if let head, !agrees(entity, words[head], in: scene) { return nil }
    let phrase = NominalPhrase(headAt: token, in: words)
    guard !isOther(kind, since: entity, in: scene), !isNarrow(end), isFree(entity, phrase, in: scene) else {
      return nil
    }
    done = end
    return Match(span: TokenSpan(start - 1, end), entity: entity, rule: "age")
  }

  private static let introducing: WordSet = ["a", "an", "another", "one", "any", "every"]

  /// "the 54-year-old former mayor": the noun within three words, if it is one for people.
  private func noun(behind start: Int) -> Int? {
    for index in start..<start + 4 where words.isSameSentence(start - 1, index) {
      if isNamed(index) { return nil }
      let word = words[index]
      if TitleWords.isRole(word) || NominalSieve.people.contains(word) { return index }
      guard words.shape(index) == .lower, !Grammar.isNoNoun(word), !NominalPhrase.isFollower(index, words) else {
        return nil
      }
    }
    return nil
  }

  private static let people: WordSet = [
    "man", "woman", "boy", "girl", "teenager", "native", "star", "father", "mother", "veteran", "american", "democrat",
    "republican", "leader",
  ]

  private func isNarrow(_ end: Int) -> Bool { ["who", "whose", "whom"].contains(words[end]) }
}
