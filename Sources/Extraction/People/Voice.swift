// Whom "I" and "we" mean in a quotation: the person who says it, and the body that speaks or is spoken for.

import NewsModel

/// A pronoun of the first person.
enum FirstPersonWord {
  case one, several

  static let all: WordSet = ["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"]

  /// Nil if the word, in lower case, is none.
  init?(_ word: String) {
    switch word {
    case "i", "me", "my", "mine", "myself": self = .one
    case "we", "us", "our", "ours", "ourselves": self = .several
    default: return nil
    }
  }
}

/// The speaker of a quotation as its pronouns see it.
struct Voice {
  /// Whom "I" means: a person.
  let one: CastBuilder.Link?
  /// Whom "we" means: a body that speaks, or is spoken for. Who speaks for no body means others too, and nobody knows whom.
  let several: CastBuilder.Link?

  /// - Parameter owners: For each mention its entity.
  init(of quotation: Quotation, in cast: Cast, owners: [EntityIndex?]) {
    guard case .words(let range, let entity?) = quotation.speaker else {
      (one, several) = (nil, nil)
      return
    }
    let speaker = cast.entities[entity]
    let spoken = speaker.mentions.first { cast.mentions[$0].range.overlaps(range) }
    func link(by rule: String, to entity: EntityIndex, _ certainty: Certainty) -> CastBuilder.Link {
      CastBuilder.Link(entity: entity, rule: rule, certainty: certainty, antecedent: spoken)
    }
    let rule = "speaker"
    let said = link(by: rule, to: entity, quotation.certainty)
    switch speaker.kind {
    case .person:
      one = said
      let bodies = speaker.roles.filter(Voice.isForBody).compactMap { Voice.body(in: $0, of: cast, owners: owners) }
      let rule = "spoken for"
      several = Set(bodies).count == 1 ? link(by: rule, to: bodies[0], .likely) : nil
    // a label in capitals before a turn is hardly an organization
    case .organization where quotation.rule != "transcript": (one, several) = (nil, said)
    default: (one, several) = (nil, nil)
    }
  }

  /// "spokesman for Nimbus", "chief executive of Nimbus".
  private static func isForBody(_ role: Role) -> Bool {
    guard let core = RoleCore(role), core.ranks.isDisjoint(with: past) else { return false }
    return voices.contains(core.kind)
  }

  private static let voices: Set<String> = [
    "spokesperson", "ceo", "chairperson", "president", "director", "manager", "head", "founder",
  ]
  private static let past: Set<String> = ["former", "ex", "retired", "late"]

  /// The one organization that is named inside of the words of a role. O(log mentions).
  private static func body(in role: Role, of cast: Cast, owners: [EntityIndex?]) -> EntityIndex? {
    var low = 0
    var high = cast.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if cast.mentions[middle].range.start < role.range.start { low = middle + 1 } else { high = middle }
    }
    var found: Set<EntityIndex> = []
    while low < cast.mentions.count, cast.mentions[low].range.start < role.range.end {
      if let owner = owners[low], cast.entities[owner].kind == .organization { found.insert(owner) }
      low += 1
    }
    return found.count == 1 ? found.first : nil
  }
}
