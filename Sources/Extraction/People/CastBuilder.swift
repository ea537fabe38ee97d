// Puts mentions and entities together: orders them, numbers them anew, counts the aliases.

import NewsModel

/// Mentions and entities while they grow. Indices are those of the draft, not of the cast that comes out.
struct CastBuilder {
  struct Link {
    var rule: String
    var certainty: Certainty
    // As small as in `MentionLink`, for the same reason.
    private let owner: Int32
    private let before: Int32

    init(entity: Int, rule: String, certainty: Certainty, antecedent: Int?) {
      owner = Int32(clamping: entity)
      before = antecedent.map { Int32(clamping: $0) } ?? -1
      self.rule = rule
      self.certainty = certainty
    }

    var entity: Int { Int(owner) }
    /// Index of a mention of the draft.
    var antecedent: Int? { before < 0 ? nil : Int(before) }
  }

  struct DraftEntity {
    var kind: EntityKind
    var name: String
    var roles: [Role] = []
    var sex: Sex?
    var age: Age?
    var candidates: [(entity: Int, reason: String)] = []
    /// As they were in a finished cast; nil once a name was added.
    fileprivate(set) var aliases: [Alias]?
  }

  private(set) var mentions: [Mention] = []
  private(set) var links: [Link?] = []
  var entities: [DraftEntity] = []

  /// - Parameter capacity: How many mentions there will be, about.
  init(capacity: Int = 0) {
    mentions.reserveCapacity(capacity)
    links.reserveCapacity(capacity)
  }

  /// Takes a finished cast up again.
  init(_ cast: Cast) {
    // Room for pronouns: growing would hold everything twice and more.
    self.init(capacity: cast.mentions.count + cast.mentions.count / 4 + 16)
    mentions += cast.mentions
    for _ in mentions { links.append(nil) }
    for (index, entity) in cast.entities.enumerated() {
      entities.append(
        DraftEntity(
          kind: entity.kind, name: entity.name, roles: entity.roles, sex: entity.sex, age: entity.age,
          candidates: entity.candidates.map { ($0.entity, $0.reason) }, aliases: entity.aliases))
      for link in entity.links {
        links[link.mention] = Link(
          entity: index, rule: link.rule, certainty: link.certainty, antecedent: link.antecedent)
      }
    }
  }

  @discardableResult
  mutating func add(_ mention: Mention, link: Link?) -> Int {
    mentions.append(mention)
    links.append(link)
    if let link, mention.form == .name { entities[link.entity].aliases = nil }
    return mentions.count - 1
  }

  /// Joins a mention to another entity, for another reason if there is one.
  mutating func relink(_ mention: Int, to entity: Int, rule: String?) {
    guard let link = links[mention] else { return }
    countNamesAnew(of: link.entity)
    links[mention] = Link(
      entity: entity, rule: rule ?? link.rule, certainty: rule == nil ? link.certainty : .sure,
      antecedent: link.entity == entity ? link.antecedent : nil)
    countNamesAnew(of: entity)
  }

  mutating func unlink(_ mention: Int) { links[mention] = nil }

  mutating func setKind(ofMention index: Int, to kind: EntityKind) {
    let mention = mentions[index]
    mentions[index] = Mention(range: mention.range, kind: kind, form: mention.form, rule: mention.rule)
  }

  mutating func countNamesAnew(of entity: Int) { entities[entity].aliases = nil }

  /// The cast in the order of the text; entities by their first name, so that pronouns never renumber them: those without a name
  /// come last. Entities without a mention are left out.
  func cast(of source: SourceText) -> Cast {
    let order = order()
    var place = [Int32](repeating: 0, count: mentions.count)
    for (new, old) in order.enumerated() { place[Int(old)] = Int32(new) }
    var members: [[Int32]] = Array(repeating: [], count: entities.count)
    for old in order { if let link = links[Int(old)] { members[link.entity].append(old) } }
    let first = members.map { list in
      list.first { mentions[Int($0)].form == .name }.map { place[Int($0)] } ?? Int32.max
    }
    let living = entities.indices.filter { !members[$0].isEmpty }.sorted { (first[$0], $0) < (first[$1], $1) }
    var number = [Int?](repeating: nil, count: entities.count)
    for (new, old) in living.enumerated() { number[old] = new }
    let made = living.map { entity(entities[$0], members: members[$0], place: place, number: number, source: source) }
    return Cast(mentions: order.map { mentions[Int($0)] }, entities: made)
  }

  /// The mentions in the order of the text.
  private func order() -> [Int32] {
    var order = mentions.indices.map { Int32(truncatingIfNeeded: $0) }
    order.sort { a, b in
      let (first, second) = (mentions[Int(a)].range, mentions[Int(b)].range)
      return first != second ? first < second : a < b
    }
    return order
  }

  private func entity(
    _ draft: DraftEntity, members: [Int32], place: [Int32], number: [Int?], source: SourceText
  ) -> Entity {
    let links = members.map { old in
      let link = self.links[Int(old)]!
      return MentionLink(
        mention: Int(place[Int(old)]), rule: link.rule, certainty: link.certainty,
        antecedent: link.antecedent.map { Int(place[$0]) })
    }
    return Entity(
      kind: draft.kind, name: draft.name, links: links,
      aliases: draft.aliases ?? aliases(of: members, beside: draft.name, in: source),
      roles: draft.roles, sex: draft.sex, age: draft.age,
      candidates: draft.candidates.compactMap { candidate in
        number[candidate.entity].map { Candidate(entity: $0, reason: candidate.reason) }
      })
  }

  /// By count, then by the order of the text.
  private func aliases(of members: [Int32], beside name: String, in source: SourceText) -> [Alias] {
    var found: [(text: String, link: Link, count: Int)] = []
    var places: [String: Int] = [:]
    for old in members where mentions[Int(old)].form == .name {
      guard let link = links[Int(old)] else { continue }
      let text = source.string(mentions[Int(old)].range).collapsingSpaces
      if text == name { continue }
      if let place = places[text] {
        found[place].count += 1
      } else {
        places[text] = found.count
        found.append((text, link, 1))
      }
    }
    let aliases = found.map {
      Alias(text: $0.text, reason: $0.link.rule, certainty: $0.link.certainty, count: $0.count)
    }
    return aliases.enumerated().sorted { ($0.element.count, $1.offset) > ($1.element.count, $0.offset) }.map(\.element)
  }
}

extension String {
  /// ASCII letters and marks with single spaces between them, as nearly all names are.
  private var isPlainlySpaced: Bool {
    var before: UInt8 = 0x20
    for byte in utf8 {
      if byte <= 0x20 ? byte < 0x20 || before == 0x20 : byte >= 0x7F { return false }
      before = byte
    }
    return before != 0x20
  }

  /// Runs of spaces and line breaks as one space.
  var collapsingSpaces: String {
    isPlainlySpaced ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
