// Walks through the running text outside of quotations and resolves pronouns and role nominals.

import NewsModel

enum PronounStage {
  /// The cast with the pronouns and nominals of the running text that are sure enough. Pronouns inside quotations wait for
  /// their speakers.
  static func resolve(_ cast: Cast, words: Words) -> Cast {
    guard cast.entities.contains(where: { $0.kind == .person }) else { return cast }
    var scene = PersonScene(cast, words: words)
    var builder = CastBuilder(cast)
    let nominals = NominalSieve(cast, words: words)
    for token in 0..<words.count where !scene.quoted[token] {
      if let pronoun = Pronoun(words[token], next: words.shape(token + 1), nextWord: words[token + 1]) {
        scene.advance(to: token)
        guard let spot = PronounSieve(scene: scene).antecedent(of: pronoun, at: token) else { continue }
        add(TokenSpan(token, token + 1), as: .pronoun, of: spot, sex: pronoun.sex, to: &scene, &builder)
      } else if words[token] == "the", let found = nominals.match(at: token) {
        scene.advance(to: token)
        guard let spot = scene.spots.last(where: { $0.entity == found.entity }) else { continue }
        add(found.span, as: .nominal, of: spot, sex: nil, to: &scene, &builder)
      }
    }
    for (index, sex) in scene.sexes.enumerated() where builder.entities[index].sex == nil {
      builder.entities[index].sex = sex
    }
    return builder.cast(of: words.source)
  }

  static func add(
    _ span: TokenSpan, as form: Mention.Form, of spot: Spot, sex: Sex?, to scene: inout PersonScene,
    _ builder: inout CastBuilder
  ) {
    let rule = form == .pronoun ? PronounSieve.rule : NominalSieve.rule
    let mention = Mention(range: scene.words.document.range(of: span), kind: .person, form: form, rule: rule)
    let link = CastBuilder.Link(entity: spot.entity, rule: rule, certainty: .likely, antecedent: spot.mention)
    let index = builder.add(mention, link: link)
    scene.add(Spot(span: span, entity: spot.entity, mention: index, form: form), sex: sex)
  }
}

/// Joins "the chief scientist" to the one person who has that role.
struct NominalSieve {
  static let rule = "nominal"

  private let words: Words
  /// Persons by the last word of their roles, with the other words of the role.
  private var byHead: [String: [(entity: EntityIndex, words: Set<String>)]] = [:]

  init(_ cast: Cast, words: Words) {
    self.words = words
    for (index, entity) in cast.entities.enumerated() where entity.kind == .person {
      for role in entity.roles {
        let all = role.text.lowercased().split(separator: " ").map(String.init)
        let core = all.prefix { !Grammar.isPreposition($0) }
        if let head = core.last { byHead[head, default: []].append((index, Set(core))) }
      }
    }
  }

  /// The role that stands at "the", and whose it is; nil if no one or several may be meant.
  func match(at token: Int) -> (span: TokenSpan, entity: EntityIndex)? {
    var end = token + 1
    while end - token < 5, words.shape(end) == .lower, byHead[words[end]] == nil { end += 1 }
    guard let holders = byHead[words[end]], words.isSameSentence(token, end) else { return nil }
    let modifiers = (token + 1..<end).map { words[$0] }
    let fitting = Set(holders.filter { $0.words.isSuperset(of: modifiers) }.map(\.entity))
    guard fitting.count == 1, let entity = fitting.first, isWhole(end) else { return nil }
    return (TokenSpan(token, end + 1), entity)
  }

  /// Nothing follows that would make it another: a name, "of X", "'s", a second noun.
  private func isWhole(_ head: Int) -> Bool {
    let next = words[head + 1]
    if words.isNamelike(head + 1), words.isSameSentence(head, head + 1) { return false }
    return !["of", "for", "at", "in", "'s", "-", "'", "from", "who", "and"].contains(next) && !TitleWords.isRole(next)
  }
}
