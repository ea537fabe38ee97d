// Who is said to be what: the roles that a noun may call up again.

import NewsModel

/// The words of a role, apart.
struct RoleCore {
  let kind: String
  /// All but the head and what joins them.
  let words: Set<String>
  let ranks: Set<String>

  private static func parts(_ sign: UInt8) -> Bool {
    sign == UInt8(ascii: " ") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: ",")
  }

  /// Nil if its head is no noun for people.
  init?(_ role: Role) {
    let all = role.text.lowercased().parts(between: RoleCore.parts).map(String.init)
    var core = all.prefix { !Grammar.isPreposition($0) }
    // "University of Alberta President"
    if let head = core.last, !TitleWords.isRole(head) { core = all[...] }
    guard let head = core.last, TitleWords.isRole(head) else { return nil }
    kind = NominalHeads.kind(of: head, after: core.dropLast().last ?? "")
    words = Set(all).subtracting(["the", "of", "and", head])
    ranks = Set(core.dropLast().filter(NominalHeads.isRank))
  }
}

/// One role of one person, as far as a nominal is compared with it.
struct NominalHolder {
  let entity: EntityIndex
  /// Its words but for the head: of the office, of whose it is and where.
  let words: Set<String>
  /// Those of them that make another role of it ("former", "deputy").
  let ranks: Set<String>
  /// The token from which on it is known.
  let told: Int
  /// A wider word for the role: "lawmaker" for a senator.
  let isWider: Bool
}

struct NominalHolders {
  /// By the kind of the head.
  private(set) var byKind: [String: [NominalHolder]] = [:]
  /// People by age, with the token where it is told.
  private(set) var byAge: [Int: [(entity: EntityIndex, told: Int)]] = [:]
  /// Tokens of the words that tell roles and ages: what stands there describes no one else.
  private(set) var telling: Set<Int> = []
  /// Words for kin that tell what someone is for someone else, and who that is.
  private(set) var kin: [Int: EntityIndex] = [:]
  /// Something is told of the person.
  private(set) var isDescribed: [Bool]

  private let words: Words

  init(_ cast: Cast, words: Words) {
    self.words = words
    isDescribed = Array(repeating: false, count: cast.entities.count)
    for (index, entity) in cast.entities.enumerated() where entity.kind == .person && !entity.isOpen {
      let homes = Set(entity.links.flatMap { home(behind: words.span(of: cast.mentions[$0.mention].range).end) })
      for role in entity.roles { add(role, of: index, homes: homes) }
      addTitles(of: entity, index, cast, homes: homes)
      if let age = entity.age {
        let span = words.span(of: age.range)
        telling.formUnion(span.indices)
        if let years = age.years { byAge[years, default: []].append((index, span.start)) }
      }
    }
  }

  var isEmpty: Bool { byKind.isEmpty && byAge.isEmpty }

  /// For each word of the text, whether it may be the head of a nominal.
  func heads() -> [Bool] {
    var heads = [Bool](repeating: false, count: words.lower.vocabulary.count)
    func add(_ word: String) { if let number = words.lower.number(of: word) { heads[number] = true } }
    for kind in byKind.keys {
      add(kind)
      for word in NominalHeads.words(ofKind: kind) { add(word) }
    }
    for word in NominalHolders.compound.words { add(word) }
    if !byAge.isEmpty {
      add("old")
      add("year-old")
    }
    return heads
  }

  /// Heads whose kind hangs on the word before.
  private static let compound: WordSet = ["minister", "executive", "general"]

  private mutating func add(_ role: Role, of entity: EntityIndex, homes: Set<String>) {
    let span = words.span(of: role.range)
    telling.formUnion(span.indices)
    isDescribed[entity] = true
    for token in span.indices where NominalHeads.isFamily(words[token]) { kin[token] = entity }
    guard let core = RoleCore(role) else { return }
    add(core.kind, of: entity, words: core.words.union(homes), ranks: core.ranks, told: span.start)
  }

  /// "Judge X", "Sen. X".
  private mutating func addTitles(of entity: Entity, _ index: EntityIndex, _ cast: Cast, homes: Set<String>) {
    for link in entity.links where cast.mentions[link.mention].form == .name {
      let start = words.span(of: cast.mentions[link.mention].range).start
      let titles = TitleRun.span(before: start, in: words)
      guard titles.count > 0, let last = titles.indices.last(where: { words[$0] != "-" }) else { continue }
      guard let head = NominalHeads.role(ofTitle: words[last]) else { continue }
      isDescribed[index] = true
      let before = titles.indices.filter { $0 < last }.map { words[$0] }
      add(
        NominalHeads.kind(of: head, after: before.last ?? ""), of: index, words: Set(before).union(homes),
        ranks: Set(before.filter(NominalHeads.isRank)), told: last)
    }
  }

  private mutating func add(
    _ kind: String, of entity: EntityIndex, words: Set<String>, ranks: Set<String>, told: Int
  ) {
    let known = byKind[kind]?.contains { $0.entity == entity && $0.words == words && $0.told <= told } ?? false
    guard !known else { return }
    byKind[kind, default: []].append(
      NominalHolder(entity: entity, words: words, ranks: ranks, told: told, isWider: false))
    guard let wider = NominalHeads.wider(than: kind) else { return }
    byKind[wider, default: []].append(
      NominalHolder(entity: entity, words: words, ranks: ranks, told: told, isWider: true))
  }

  /// "Senator X of Texas", "X, R-Texas,", "X (D-Ohio)": where someone holds an office.
  private func home(behind end: Int) -> [String] {
    guard words.isSameSentence(end - 1, end) else { return [] }
    switch words[end] {
    case "of":
      let run = (end + 1..<end + 4).prefix { words.isSameSentence(end, $0) && words.isNamelike($0) }
      return run.map { words[$0] }
    case ",", "(":
      let party = words[end + 1]
      guard party.hasPrefix("r-") || party.hasPrefix("d-"), party.utf8.count > 3 else { return [] }
      return [String(party.dropFirst(2))]
    default: return []
    }
  }
}
