// Which organizations have been named so far, seen from a place of the text.

import NewsModel

/// Walks through the article in order; `advance` is called with growing tokens.
struct OrganizationScene {
  struct Spot {
    let span: TokenSpan
    let entity: EntityIndex
    /// Index of the mention in the builder.
    let mention: Int
    /// The first place of its organization.
    var isNew = false
  }

  private let words: Words
  private let names: [Spot]
  private var next = 0
  private var spots: [Spot] = []
  private var last: [EntityIndex: Spot] = [:]
  /// Tokens of names of any kind.
  private let named: [Bool]
  private var totals: [EntityIndex: Int] = [:]
  private let highestTotal: Int
  /// For each token how many part clauses before it.
  private let breaks: [Int32]

  init(_ cast: Cast, words: Words) {
    self.words = words
    var names: [Spot] = []
    var named = [Bool](repeating: false, count: words.count)
    for (index, entity) in cast.entities.enumerated() {
      for link in entity.links where cast.mentions[link.mention].form != .pronoun {
        let span = words.span(of: cast.mentions[link.mention].range)
        for token in span.indices { named[token] = true }
        guard entity.kind == .organization else { continue }
        names.append(Spot(span: span, entity: index, mention: link.mention))
        totals[index, default: 0] += 1
      }
    }
    self.names = names.sorted { $0.span.start < $1.span.start }
    self.named = named
    var breaks: [Int32] = [0]
    breaks.reserveCapacity(words.count + 1)
    for token in 0..<words.count { breaks.append(breaks[token] + (Grammar.partsClauses(words[token]) ? 1 : 0)) }
    self.breaks = breaks
    highestTotal = totals.values.max() ?? 0
  }

  /// Takes in all names before a token.
  mutating func advance(to token: Int) {
    while next < names.count, names[next].span.end <= token {
      add(names[next])
      next += 1
    }
  }

  mutating func add(_ spot: Spot) {
    var spot = spot
    spot.isNew = last[spot.entity] == nil
    spots.append(spot)
    last[spot.entity] = spot
  }

  func isNamed(_ token: Int) -> Bool { named.indices.contains(token) && named[token] }

  func lastSpot(of entity: EntityIndex) -> Spot? { last[entity] }

  /// The first token of the last place where an organization was named or meant; -1 if it was not.
  func lastToken(of entity: EntityIndex) -> Int { last[entity]?.span.start ?? -1 }

  /// Sentences back to where an organization was last named or meant.
  func distance(to entity: EntityIndex, from token: Int) -> Int {
    guard let last = last[entity] else { return Int.max }
    return Int(words.sentence[token]) - Int(words.sentence[last.span.start])
  }

  /// The places from a token on, newest first, as far back as is looked.
  func spots(since token: Int) -> ArraySlice<Spot> {
    let recent = spots.suffix(OrganizationScene.mostSpots)
    return recent.drop { $0.span.start < token }
  }

  private static let mostSpots = 40

  /// Named most often in the article, and so often.
  func isMain(_ entity: EntityIndex) -> Bool {
    let total = totals[entity] ?? 0
    return total >= OrganizationScene.often && total == highestTotal
  }

  /// Names of what a text may be about.
  static let often = 3

  /// Not named in the same clause before, nor at all behind in the sentence: "the bank sued DNB".
  func isFree(_ entity: EntityIndex, of phrase: TokenSpan) -> Bool {
    if let spot = last[entity], words.isSameSentence(spot.span.start, phrase.start) {
      guard spot.span.end <= phrase.start else { return false }
      guard breaks[spot.span.end] < breaks[phrase.start] else { return false }
    }
    var index = next
    let end = min(names.count, next + OrganizationScene.mostSpots)
    while index < end, words.isSameSentence(phrase.start, names[index].span.start) {
      if names[index].entity == entity { return false }
      index += 1
    }
    return true
  }
}
