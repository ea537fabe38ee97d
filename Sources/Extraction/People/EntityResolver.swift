// Joins mentions into entities: names by ladders of sieves, then roles, pronouns and nominals.

import NewsModel

enum EntityResolver {
  /// The name mentions joined into entities, with the pronouns and nominals that are resolved added to both.
  /// Linear in the text but for a sort.
  static func resolve(_ names: [Mention], in reading: Reading) -> Cast {
    let words = Words.of(reading)
    let people = PronounStage.resolve(named(names, words: words), words: words)
    return OrganizationStage.resolve(people, words: words)
  }

  /// The name mentions joined into entities, before any pronoun.
  static func named(_ names: [Mention], words: Words) -> Cast {
    var builder = CastBuilder(capacity: names.count)
    let placed = addPeople(names, words: words, to: &builder)
    addThings(names, besides: placed, words: words, to: &builder)
    return builder.cast(of: words.source)
  }

  // MARK: People

  private static func addPeople(_ names: [Mention], words: Words, to builder: inout CastBuilder) -> PlacedMentions {
    let forms = NameForms.people(names, words: words)
    var ladder = PersonLadder(words: words, mentions: names, forms: forms)
    ladder.climb()
    let roles = RoleFinder(words: words, names: names)
    let ages = AgeFinder(words: words)
    for (person, members) in ladder.persons.enumerated() {
      builder.entities.append(draft(of: members, person: person, ladder: ladder))
    }
    var placed = PlacedMentions(count: names.count)
    for (mention, form) in ladder.formOfMention.enumerated() {
      guard let form, let link = link(of: mention, form: form, ladder: ladder, placed: placed, builder: &builder) else {
        continue
      }
      let name = names[mention]
      let person = Mention(range: name.range, kind: .person, form: .name, rule: name.rule)
      placed[mention] = builder.add(person, link: link)
      if builder.entities[link.entity].age == nil {
        builder.entities[link.entity].age = ages.age(beside: words.span(of: name.range))
      }
      let found = roles.roles(of: mention)
      for role in found {
        let text = role.text.lowercased()
        if builder.entities[link.entity].roles.contains(where: { $0.text.lowercased() == text }) { continue }
        builder.entities[link.entity].roles.append(role)
      }
    }
    for index in builder.entities.indices where builder.entities[index].sex == nil {
      builder.entities[index].sex =
        builder.entities[index].roles.lazy.compactMap { role in
          role.text.split(separator: " ").lazy.compactMap { TitleWords.sex(of: String($0)) }.first
        }.first
    }
    return placed
  }

  private static func draft(of members: [Int], person: Int, ladder: PersonLadder) -> CastBuilder.DraftEntity {
    func rank(_ form: Int) -> (Int, Int, Int) {
      let name = ladder.forms[form]
      let isDoubtful = ladder.joins[form]?.certainty != .sure
      return (
        isDoubtful ? 0 : name.parts.count + (name.suffix == nil ? 0 : 1), name.mentions.count,
        -(name.mentions.first ?? 0)
      )
    }
    let fullest = members.max { rank($0) < rank($1) } ?? members[0]
    return CastBuilder.DraftEntity(
      kind: .person, name: ladder.forms[fullest].displayText.collapsingSpaces, sex: ladder.sex(of: person))
  }

  private static func link(
    of mention: MentionIndex, form: Int, ladder: PersonLadder, placed: PlacedMentions, builder: inout CastBuilder
  ) -> CastBuilder.Link? {
    if let person = ladder.owner[form], ladder.mentions[mention].rule == BracketNames.rule, mention > 0,
      let before = placed[mention - 1], ladder.formOfMention[mention - 1] == form
    {
      return CastBuilder.Link(entity: person, rule: "other script", certainty: .sure, antecedent: before)
    }
    if let person = ladder.owner[form], let join = ladder.joins[form] {
      let isFirst = ladder.forms[form].mentions.first == mention
      guard let antecedent = join.antecedent else {
        let isDoubled = isFirst && ladder.forms[form].displayText != ladder.forms[form].text
        let rule = isDoubled ? "doubled name" : isFirst ? "first named" : "same name"
        return CastBuilder.Link(
          entity: person, rule: rule, certainty: .sure,
          antecedent: isFirst ? nil : placed[ladder.forms[form].mentions[0]])
      }
      return CastBuilder.Link(
        entity: person, rule: join.rule, certainty: join.certainty,
        antecedent: placed[ladder.forms[antecedent].mentions[0]])
    }
    if let decision = ladder.decided[mention] {
      let first = ladder.forms[ladder.persons[decision.person][0]].mentions[0]
      return CastBuilder.Link(
        entity: decision.person, rule: decision.rule, certainty: .likely, antecedent: placed[first])
    }
    guard let candidates = ladder.candidates[form] else { return nil }
    return openLink(of: mention, form: form, candidates: candidates, ladder: ladder, placed: placed, builder: &builder)
  }

  /// All undecided mentions of an open form make one entity that lists who it may be.
  private static func openLink(
    of mention: MentionIndex, form: Int, candidates: [(person: Int, reason: String)], ladder: PersonLadder,
    placed: PlacedMentions, builder: inout CastBuilder
  ) -> CastBuilder.Link {
    let earlier = ladder.forms[form].mentions.lazy.filter { $0 < mention && ladder.decided[$0] == nil }.first
    if let earlier, let index = placed[earlier], let entity = builder.links[index]?.entity {
      return CastBuilder.Link(entity: entity, rule: "same name", certainty: .open, antecedent: index)
    }
    builder.entities.append(
      CastBuilder.DraftEntity(
        kind: .person, name: ladder.forms[form].text.collapsingSpaces,
        candidates: candidates.map { ($0.person, $0.reason) }))
    return CastBuilder.Link(entity: builder.entities.count - 1, rule: "open", certainty: .open, antecedent: nil)
  }

  // MARK: Organizations, places and the rest

  private static func addThings(
    _ names: [Mention], besides people: PlacedMentions, words: Words, to builder: inout CastBuilder
  ) {
    for kind in [EntityKind.organization, .place, .other] {
      let chosen = names.indices.filter { names[$0].kind == kind && people[$0] == nil }
      ThingLadder(words: words, names: names, chosen: chosen, kind: kind).addGroups(to: &builder)
    }
  }
}

/// For each name mention its index in the draft, if it is there.
private struct PlacedMentions {
  private var places: [Int32]

  init(count: Int) { places = Array(repeating: -1, count: count) }

  subscript(mention: MentionIndex) -> Int? {
    get { places[mention] < 0 ? nil : Int(places[mention]) }
    set { places[mention] = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }
}
