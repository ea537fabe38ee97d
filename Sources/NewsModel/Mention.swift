// Words of the text that mean a person, an organization or a place.

/// What kind of thing is meant.
public enum EntityKind: String, Hashable, Sendable, Codable, CaseIterable {
  case person, organization, place, other
}

/// How sure a claim is, in the three words that the screen uses.
public enum Certainty: String, Hashable, Sendable, Codable, Comparable, CaseIterable {
  /// Candidates are listed, nothing is joined.
  case open
  /// Shown joined, with its reason.
  case likely
  /// The rule was measured nearly always right.
  case sure

  public static func < (a: Certainty, b: Certainty) -> Bool { a.rank < b.rank }
  private var rank: Int { self == .open ? 0 : self == .likely ? 1 : 2 }
}

/// One place of the text where something is named or meant.
public struct Mention: Hashable, Sendable, Codable {
  public enum Form: String, Hashable, Sendable, Codable {
    case name, nominal, pronoun
  }
  /// The bare name, without title and possessive ending.
  public let range: TextRange
  public let kind: EntityKind
  public let form: Form
  /// The name of the rule that found it.
  public let rule: String

  public init(range: TextRange, kind: EntityKind, form: Form, rule: String) {
    self.range = range
    self.kind = kind
    self.form = form
    self.rule = rule
  }
}
