// What a reader follows: someone, an organization, a place, or a question.

/// A source of articles that is no feed: what is true of it is counted and listed like one.
public struct Followed: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case person, organization, place
    /// Anything that can be asked of the library.
    case query
  }

  public let kind: Kind
  /// A name, or a question as it was typed.
  public let text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// How it is asked of the library.
  public var question: String {
    switch kind {
    case .person: "person:\"\(bare)\""
    case .organization: "org:\"\(bare)\""
    case .place: "place:\"\(bare)\""
    case .query: text
    }
  }

  /// As it is typed: "person:Mara Holt".
  public var words: String {
    switch kind {
    case .person: "person:\(text)"
    case .organization: "org:\(text)"
    case .place: "place:\(text)"
    case .query: text
    }
  }

  private var bare: String { String(text.map { $0 == "\"" ? " " : $0 }) }

  /// What was typed: a field of names with nothing but a name behind it, or else a question.
  public init(typed: String) {
    let fields: [(String, Kind)] = [("person:", .person), ("org:", .organization), ("place:", .place)]
    for (field, kind) in fields where typed.lowercased().hasPrefix(field) {
      let name = typed.dropFirst(field.count).filter { $0 != "\"" }
      let parts = name.split(separator: " ", omittingEmptySubsequences: true)
      let isName =
        !parts.isEmpty && !parts.contains { $0 == "OR" || $0.first == "-" || $0.contains { ":()*".contains($0) } }
      guard isName else { continue }
      self.init(kind, parts.joined(separator: " "))
      return
    }
    self.init(.query, typed)
  }
}

/// How many articles something that is followed has.
public struct FollowedCount: Hashable, Sendable {
  public let followed: Followed
  public let unread: Int
  public let articles: Int

  public init(_ followed: Followed, unread: Int, articles: Int) {
    self.followed = followed
    self.unread = unread
    self.articles = articles
  }
}
