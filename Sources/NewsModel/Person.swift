// One person in many articles, with the reason for each appearance.

/// What one article says of one of its people, as far as it helps to find them again in others.
public struct PersonAppearance: Hashable, Sendable, Codable {
  /// The article, by the id it has in the library.
  public let article: String
  public let entity: EntityIndex
  public let name: String
  public let roles: [String]
  public let sex: Sex?
  /// The years in which the person may be born, by an age or year that is told.
  public let born: ClosedRange<Int>?
  /// Organizations and places that the article names.
  public let context: [String]

  public init(
    article: String, entity: EntityIndex, name: String, roles: [String] = [], sex: Sex? = nil,
    born: ClosedRange<Int>? = nil, context: [String] = []
  ) {
    self.article = article
    self.entity = entity
    self.name = name
    self.roles = roles
    self.sex = sex
    self.born = born
    self.context = context
  }
}

/// The same person in all articles that were compared.
public struct Person: Hashable, Sendable, Codable {
  /// The fullest name that is used most.
  public let name: String
  public let sex: Sex?
  /// The years in which the person may be born, by what the articles tell.
  public let born: ClosedRange<Int>?
  /// The countries of whose state an office is told, in lower case ("chad", "french").
  public let countries: [String]
  /// By article and entity. Never empty.
  public let appearances: [PersonLink]
  /// The names of who this may be, where a bare name was not decided.
  public let candidates: [String]

  public init(
    name: String, sex: Sex?, born: ClosedRange<Int>? = nil, countries: [String] = [], appearances: [PersonLink],
    candidates: [String] = []
  ) {
    self.name = name
    self.sex = sex
    self.born = born
    self.countries = countries
    self.appearances = appearances
    self.candidates = candidates
  }
}

/// Why an appearance belongs to its person.
public struct PersonLink: Hashable, Sendable, Codable {
  public let article: String
  public let entity: EntityIndex
  /// The name there.
  public let name: String
  /// "same name", "same name, also with Nimbus Labs", "surname, also with Nimbus Labs".
  public let reason: String
  public let certainty: Certainty

  public init(article: String, entity: EntityIndex, name: String, reason: String, certainty: Certainty) {
    self.article = article
    self.entity = entity
    self.name = name
    self.reason = reason
    self.certainty = certainty
  }
}
