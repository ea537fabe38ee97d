// Walks through the text and joins the nouns that call organizations up again.

import NewsModel

enum OrganizationStage {
  /// The cast with "the bureau" and "the company" where they are sure enough. Entities keep their numbers. Linear in the text.
  static func resolve(_ cast: Cast, words: Words) -> Cast {
    let holders = OrganizationHolders(cast, words: words)
    guard !holders.byNoun.isEmpty else { return cast }
    let isHead = words.lower.asked { holders.byNoun[$0] != nil }
    guard isHead.contains(true) else { return cast }
    var scene = OrganizationScene(cast, words: words)
    let names = cast.mentions.lazy.filter { $0.form == .name && $0.kind == .organization }
      .map { words.span(of: $0.range) }
    var sieve = OrganizationSieve(
      holders, words: words, nameStarts: TokenSet(names.map(\.start), count: words.count),
      nameEnds: TokenSet(names.map(\.end), count: words.count))
    var builder = CastBuilder(cast)
    for (token, number) in words.lower.numbers.enumerated() where isHead[Int(number)] && !scene.isNamed(token) {
      scene.advance(to: token)
      guard let match = sieve.match(at: token, in: scene), let spot = scene.lastSpot(of: match.entity) else { continue }
      let mention = Mention(
        range: words.document.range(of: match.span), kind: .organization, form: .nominal, rule: match.rule)
      let link = CastBuilder.Link(
        entity: match.entity, rule: match.rule, certainty: .likely, antecedent: spot.mention)
      let index = builder.add(mention, link: link)
      scene.add(OrganizationScene.Spot(span: match.span, entity: match.entity, mention: index))
    }
    return builder.mentions.count == cast.mentions.count ? cast : builder.cast(of: words.source)
  }
}
