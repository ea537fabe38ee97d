// By what words someone is called in an article: other names with the reason each was joined, descriptions, pronouns.

import NewsModel

/// All that someone is called beside the full name.
struct NameForms: Hashable {
  /// One form, or a group of forms that belong together ("he, his").
  struct Form: Hashable {
    enum Kind: Hashable { case name, described, pronouns }
    let kind: Kind
    let words: String
    /// The words where there is little room: pronouns without their counts.
    let short: String
    /// Why it was joined, in two words at most.
    let reason: String
    let certainty: Certainty
    let count: Int
    /// Where it stands first; nil if it is nowhere in the text.
    let first: MentionIndex?
  }

  /// Names by count, then what the text describes someone as, pronouns last.
  let all: [Form]
  /// The pronouns once more, by grammatical person: "I, my", "he, his".
  let pronounGroups: [Form]

  /// What one row of a folded entity lists.
  var folded: [Form] { all.filter { $0.kind != .pronouns } + pronounGroups }

  /// The names alone.
  var names: [Form] { all.filter { $0.kind == .name } }

  /// Linear in the mentions of the entity.
  init(of index: EntityIndex, in open: OpenArticle) {
    let entity = open.analysis.entities[index]
    let links = entity.links.filter { open.analysis.mentions.indices.contains($0.mention) }
    let counted = Counted(links, in: open)
    let names = entity.aliases.map { alias in
      Form(
        kind: .name, words: alias.text, short: alias.text, reason: alias.reason, certainty: alias.certainty,
        count: alias.count,
        first: counted.names[alias.text])
    }
    let described = counted.described.map { Form(.described, $0.words, count: $0.count, first: $0.first) }
    let pronouns = counted.pronouns
    var all = names.sorted { $0.count > $1.count } + described.sorted { $0.count > $1.count }
    if let first = pronouns.first {
      all.append(
        Form(
          .pronouns, NameForms.list(pronouns), short: pronouns.map(\.words).joined(separator: ", "),
          count: pronouns.reduce(0) { $0 + $1.count }, first: first.first))
    }
    self.all = all
    pronounGroups = NameForms.groups(of: pronouns)
  }

  /// "he 2, his 2, I"
  private static func list(_ pronouns: [Counted.Words]) -> String {
    pronouns.map { $0.count > 1 ? "\($0.words) \($0.count)" : $0.words }.joined(separator: ", ")
  }

  private static func groups(of pronouns: [Counted.Words]) -> [Form] {
    var groups: [PronounPerson: [Counted.Words]] = [:]
    for pronoun in pronouns { groups[PronounPerson(pronoun.words), default: []].append(pronoun) }
    return groups.values.map { group in
      Form(
        .pronouns, group.map(\.words).joined(separator: ", "), count: group.reduce(0) { $0 + $1.count },
        first: group.compactMap(\.first).min())
    }.sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
  }
}

extension NameForms.Form {
  fileprivate init(_ kind: Kind, _ words: String, short: String? = nil, count: Int, first: MentionIndex?) {
    self.init(kind: kind, words: words, short: short ?? words, reason: "", certainty: .sure, count: count, first: first)
  }

  /// The words and how often, if more than once: "Suzkawi 5", "Sam".
  var counted: String { count > 1 ? "\(words) \(count)" : words }
}

/// First, second or third grammatical person.
private enum PronounPerson: Hashable {
  case first, second, third

  init(_ pronoun: String) {
    switch pronoun.lowercased() {
    case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves": self = .first
    case "you", "your", "yours", "yourself", "yourselves": self = .second
    default: self = .third
    }
  }
}

/// The words of an entity's mentions, counted.
private struct Counted {
  struct Words {
    let words: String
    var count: Int
    let first: MentionIndex?
  }
  /// The first mention of each name.
  var names: [String: MentionIndex] = [:]
  private(set) var described: [Words] = []
  private(set) var pronouns: [Words] = []

  init(_ links: [MentionLink], in open: OpenArticle) {
    var places: [String: Int] = [:]
    for link in links {
      let mention = open.analysis.mentions[link.mention]
      let words = open.words(of: mention.range)
      switch mention.form {
      case .name: if names[words] == nil { names[words] = link.mention }
      case .nominal: Counted.add(Counted.withSmallArticle(words), link.mention, to: &described, places: &places)
      case .pronoun: Counted.add(Counted.plain(words), link.mention, to: &pronouns, places: &places)
      }
    }
    pronouns.sort { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
  }

  private static func add(
    _ words: String, _ mention: MentionIndex, to list: inout [Words], places: inout [String: Int]
  ) {
    if let place = places[words] {
      list[place].count += 1
    } else {
      places[words] = list.count
      list.append(Words(words: words, count: 1, first: mention))
    }
  }

  /// "The mayor" at the head of a sentence is "the mayor".
  private static func withSmallArticle(_ words: String) -> String {
    words.hasPrefix("The ") ? "the " + words.dropFirst(4) : words
  }

  /// "He" at the head of a sentence is "he"; "I" stays.
  private static func plain(_ pronoun: String) -> String { pronoun == "I" ? pronoun : pronoun.lowercased() }
}
