// Which organizations of an article a noun may call up again.

import NewsModel

/// One noun for one organization, as far as a nominal is compared with it.
struct OrganizationHolder {
  /// The surest first.
  enum Basis: Int, Comparable {
    /// The name is built on the noun.
    case name
    /// The text says so, or every reader knows.
    case told
    /// It follows from that: every bank is a lender.
    case wider
    /// Nothing is known of it but that the text is about it.
    case topic

    static func < (a: Basis, b: Basis) -> Bool { a.rawValue < b.rawValue }
  }

  let entity: EntityIndex
  let basis: Basis
  /// The words of its names, and what is told of it.
  let words: Set<String>
  /// The token from which on it is known.
  let told: Int
}

struct OrganizationHolders {
  /// By the noun.
  private(set) var byNoun: [String: [OrganizationHolder]] = [:]
  /// Something is known of the organization.
  private(set) var isDescribed: [Bool]
  /// Tokens that tell what an organization is: they call up no other.
  private(set) var telling: Set<Int> = []

  private let words: Words

  init(_ cast: Cast, words: Words) {
    self.words = words
    isDescribed = Array(repeating: false, count: cast.entities.count)
    let facts = OrganizationFacts(words: words)
    for (index, entity) in cast.entities.enumerated() where entity.kind == .organization && !entity.isOpen {
      add(entity, index, cast, facts)
    }
  }

  private mutating func add(_ entity: Entity, _ index: EntityIndex, _ cast: Cast, _ facts: OrganizationFacts) {
    var texts: Set<String> = []
    var all: Set<String> = []
    var nouns: [(noun: String, basis: OrganizationHolder.Basis, told: Int)] = []
    for link in entity.links where cast.mentions[link.mention].form == .name {
      let span = words.span(of: cast.mentions[link.mention].range)
      let parts = span.indices.map { words[$0] }
      if texts.insert(parts.joined(separator: " ")).inserted {
        let name = OrganizationName(parts)
        all.formUnion(name.words)
        if let noun = name.noun { nouns.append((noun, .name, span.start)) }
        nouns += name.kinds.map { ($0, .told, span.start) }
        if let noun = name.noun { nouns += OrganizationNouns.wider(than: noun).map { ($0, .wider, span.start) } }
        isDescribed[index] = isDescribed[index] || name.isTelling
      }
      guard texts.count <= OrganizationHolders.mostPlaces else { continue }
      for kind in facts.kinds(beside: span) {
        all.formUnion(kind.words)
        telling.formUnion(kind.place.indices)
        nouns.append((kind.noun, .told, span.start))
        nouns += OrganizationNouns.wider(than: kind.noun).map { ($0, .wider, span.start) }
      }
    }
    if nouns.isEmpty, !isDescribed[index], isTopic(entity, cast) {
      let first = words.span(of: cast.mentions[entity.links[0].mention].range).start
      nouns += ["company", "firm"].map { ($0, .topic, first) }
    }
    var known: Set<String> = []
    for noun in nouns.sorted(by: { ($0.basis, $0.told) < ($1.basis, $1.told) }) where known.insert(noun.noun).inserted {
      byNoun[noun.noun, default: []].append(
        OrganizationHolder(entity: index, basis: noun.basis, words: all, told: noun.told))
    }
    isDescribed[index] = isDescribed[index] || nouns.contains { $0.basis != .topic }
  }

  /// Named so often that the text may be about it, and no body of which every reader knows what it is.
  private func isTopic(_ entity: Entity, _ cast: Cast) -> Bool {
    let names = entity.links.count { cast.mentions[$0.mention].form == .name }
    return names >= OrganizationScene.often && !OrganizationNames.contains(entity.name.lowercased())
      && !entity.aliases.contains { OrganizationNames.contains($0.text.lowercased()) }
  }

  /// Spellings of one name that are looked at where more would be noise.
  private static let mostPlaces = 20
}
