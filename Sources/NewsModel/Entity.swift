// One person, organization or place of an article, under all its names.

/// Index of an entity in `Analysis.entities`.
public typealias EntityIndex = Int
/// Index of a mention in `Analysis.mentions`.
public typealias MentionIndex = Int

/// One thing in one article, and the reason for each mention that was joined to it.
public struct Entity: Hashable, Sendable, Codable {
  public let kind: EntityKind
  /// The fullest well-formed name.
  public let name: String
  /// Its mentions in the order of the text, each with the reason it was joined. Never empty.
  public let links: [MentionLink]
  /// Other names, by count, each with the reason it was joined. Names only, no pronouns.
  public let aliases: [Alias]
  /// "chief scientist of OpenAI", as ranges of the text, with the words to show.
  public let roles: [Role]
  public let sex: Sex?
  /// How old the text says they are.
  public let age: Age?
  /// Who an open name ("Smith?") may be; empty for an entity that is sure or likely itself.
  public let candidates: [Candidate]

  public init(
    kind: EntityKind, name: String, links: [MentionLink], aliases: [Alias] = [], roles: [Role] = [], sex: Sex? = nil,
    age: Age? = nil, candidates: [Candidate] = []
  ) {
    self.kind = kind
    self.name = name
    self.links = links
    self.aliases = aliases
    self.roles = roles
    self.sex = sex
    self.age = age
    self.candidates = candidates
  }

  public var mentions: [MentionIndex] { links.map(\.mention) }
  public var isOpen: Bool { !candidates.isEmpty }
}

/// Why a mention belongs to its entity.
public struct MentionLink: Hashable, Sendable, Codable {
  /// The sieve that decided: "first name", "same name", "surname", "given name", "garbled", "initials", "title",
  /// "nickname", "acronym", "pronoun", "speaker" …
  public let rule: String
  // Half the size of whole numbers: there is one for each mention. -1 where nothing came before.
  private let number: Int32
  private let before: Int32
  public let certainty: Certainty

  private enum CodingKeys: String, CodingKey { case mention, rule, certainty, antecedent }

  public init(mention: MentionIndex, rule: String, certainty: Certainty, antecedent: MentionIndex?) {
    number = Int32(clamping: mention)
    before = antecedent.map { Int32(clamping: $0) } ?? -1
    self.rule = rule
    self.certainty = certainty
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      mention: try values.decode(Int.self, forKey: .mention), rule: try values.decode(String.self, forKey: .rule),
      certainty: try values.decode(Certainty.self, forKey: .certainty),
      antecedent: try values.decodeIfPresent(Int.self, forKey: .antecedent))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(mention, forKey: .mention)
    try values.encode(rule, forKey: .rule)
    try values.encode(certainty, forKey: .certainty)
    try values.encodeIfPresent(antecedent, forKey: .antecedent)
  }

  public var mention: MentionIndex { Int(number) }
  /// The earlier mention it was joined to; nil for the one that founds the entity.
  public var antecedent: MentionIndex? { before < 0 ? nil : Int(before) }
}

/// A name by which an entity is called beside its full name.
public struct Alias: Hashable, Sendable, Codable {
  public let text: String
  /// The sieve that joined it; at most two words.
  public let reason: String
  public let certainty: Certainty
  public let count: Int

  public init(text: String, reason: String, certainty: Certainty, count: Int) {
    self.text = text
    self.reason = reason
    self.certainty = certainty
    self.count = count
  }
}

/// What the text says someone is.
public struct Role: Hashable, Sendable, Codable {
  /// The words to show ("co-founder of OpenAI"), put together when the text shares a part between two roles.
  public let text: String
  /// Where they stand.
  public let range: TextRange

  public init(text: String, range: TextRange) {
    self.text = text
    self.range = range
  }
}

public enum Sex: String, Hashable, Sendable, Codable {
  case female, male
}

/// Someone an open name may be.
public struct Candidate: Hashable, Sendable, Codable {
  public let entity: EntityIndex
  public let reason: String

  public init(entity: EntityIndex, reason: String) {
    self.entity = entity
    self.reason = reason
  }
}
