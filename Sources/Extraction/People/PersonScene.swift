// Who has been named so far, seen from a place of the text: the candidates of a pronoun and what speaks for each.

import NewsModel

/// One place where a person is named or meant.
struct Spot {
  let span: TokenSpan
  let entity: EntityIndex
  /// Index of the mention in the builder.
  let mention: Int
  let form: Mention.Form
}

/// Walks through the article in order; `advance` is called with growing tokens.
struct PersonScene {
  let words: Words
  let quoted: [Bool]
  private let names: [Spot]
  private var next = 0
  /// Places before the token under way, in order.
  private(set) var spots: [Spot] = []
  private(set) var sexes: [Sex?]
  /// How often each entity has been named or meant so far, and the most of these.
  private(set) var counts: [Int]
  private(set) var highestCount = 0
  private(set) var lastPronoun: [Sex: (entity: EntityIndex, token: Int)] = [:]

  init(_ cast: Cast, words: Words) {
    self.words = words
    quoted = words.quoted()
    sexes = cast.entities.map(\.sex)
    counts = Array(repeating: 0, count: cast.entities.count)
    var names: [Spot] = []
    for (index, entity) in cast.entities.enumerated() where entity.kind == .person {
      for link in entity.links {
        let mention = cast.mentions[link.mention]
        names.append(
          Spot(span: words.span(of: mention.range), entity: index, mention: link.mention, form: mention.form))
      }
    }
    self.names = names.sorted { $0.span.start < $1.span.start }
  }

  /// Takes in all names before a token.
  mutating func advance(to token: Int) {
    while next < names.count, names[next].span.end <= token {
      spots.append(names[next])
      count(names[next].entity)
      next += 1
    }
  }

  /// Takes in a pronoun or nominal that has been resolved.
  mutating func add(_ spot: Spot, sex: Sex?) {
    spots.append(spot)
    count(spot.entity)
    guard let sex else { return }
    if sexes[spot.entity] == nil { sexes[spot.entity] = sex }
    lastPronoun[sex] = (spot.entity, spot.span.start)
  }

  private mutating func count(_ entity: EntityIndex) {
    counts[entity] += 1
    highestCount = max(highestCount, counts[entity])
  }

  /// The first name after a token in its sentence: "In his speech, X said".
  func following(_ token: Int) -> Spot? {
    guard next < names.count, words.isSameSentence(token, names[next].span.start) else { return nil }
    return names[next]
  }
}
