// Joins the names of organizations and places: the same name, acronyms, short forms, words in another order.

import NewsModel

/// "Federal Bureau of Investigation" = "FBI"; "Nimbus Labs" = "Nimbus"; "United States" = "U.S."
struct ThingLadder {
  let words: Words
  let names: [Mention]
  let chosen: [MentionIndex]
  let kind: EntityKind

  private struct Form {
    let text: String
    let parts: [String]
    var mentions: [MentionIndex] = []
    var group: Int
    var rule = "same name"
    var certainty = Certainty.sure
  }

  func addGroups(to builder: inout CastBuilder) {
    var forms = spellings()
    joinAcronyms(&forms)
    joinShortForms(&forms)
    joinTurnedNames(&forms)
    joinNouns(&forms)
    var entity: [Int: Int] = [:]
    var founder: [Int: Int] = [:]
    for (index, form) in forms.enumerated() {
      let root = root(of: index, forms)
      if entity[root] == nil {
        builder.entities.append(CastBuilder.DraftEntity(kind: kind, name: name(of: root, forms)))
        entity[root] = builder.entities.count - 1
      }
      for mention in form.mentions {
        let isFounding = founder[root] == nil && index == root
        let rule = isFounding ? "first named" : form.rule
        let link = CastBuilder.Link(
          entity: entity[root] ?? 0, rule: rule, certainty: form.certainty, antecedent: founder[root])
        let old = names[mention]
        let added = builder.add(Mention(range: old.range, kind: kind, form: .name, rule: old.rule), link: link)
        if isFounding { founder[root] = added }
      }
    }
  }

  private func root(of index: Int, _ forms: [Form]) -> Int {
    var root = index
    while forms[root].group != root { root = forms[root].group }
    return root
  }

  /// The longest spelling of a group without its legal form is not needed: the founding one is the fullest.
  private func name(of root: Int, _ forms: [Form]) -> String { forms[root].text }

  /// One form for each name; articles, legal forms and periods do not count.
  private func spellings() -> [Form] {
    var forms: [Form] = []
    var known: [String: Int] = [:]
    // The same words are the same name: it is cut and folded once.
    var seen: [String: Int] = [:]
    for mention in chosen {
      let text = words.source.string(names[mention].range).collapsingSpaces
      if let place = seen[text] {
        forms[place].mentions.append(mention)
        continue
      }
      var parts = text.parts { $0 == UInt8(ascii: " ") }.map { part in
        let folded = String(part).foldedForNames
        return folded.utf8.contains(UInt8(ascii: ",")) ? folded.filter { $0 != "," } : folded
      }
      if parts.count > 1, parts[0] == "the" { parts.removeFirst() }
      while parts.count > 1, let last = parts.last, OrganizationNames.isLegalForm(last) { parts.removeLast() }
      let key = ThingLadder.aliases[parts.joined(separator: " ")] ?? parts.joined(separator: " ")
      seen[text] = known[key] ?? forms.count
      if let place = known[key] {
        forms[place].mentions.append(mention)
      } else {
        known[key] = forms.count
        forms.append(Form(text: text, parts: parts, mentions: [mention], group: forms.count))
      }
    }
    return forms
  }

  private static let small: WordSet = ["of", "the", "and", "for", "&", "in", "on"]

  /// "FBI" is the one name whose words begin with F, B, I; small words may be passed over.
  private func joinAcronyms(_ forms: inout [Form]) {
    var byInitials: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() where form.parts.count > 1 {
      let all = form.parts.compactMap(\.first)
      let large = form.parts.filter { !ThingLadder.small.contains($0) }.compactMap(\.first)
      for initials in Set([String(all), String(large)]) { byInitials[initials, default: []].append(index) }
    }
    for index in forms.indices where forms[index].parts.count == 1 && forms[index].group == index {
      let text = forms[index].text.filter { $0 != "." }
      guard text.count >= 2, text.allSatisfy({ $0.isUppercase }) else { continue }
      if let long = byInitials[text.lowercased()], long.count == 1 {
        join(index, to: long[0], "acronym", .sure, &forms)
      }
    }
  }

  /// "Nimbus" of "Nimbus Labs", if no other name begins so.
  private func joinShortForms(_ forms: inout [Form]) {
    guard kind == .organization else { return }
    var byFirst: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() where form.parts.count > 1 {
      byFirst[form.parts[0], default: []].append(index)
    }
    for index in forms.indices where forms[index].group == index && forms[index].parts.count == 1 {
      let part = forms[index].parts[0]
      guard let long = byFirst[part], long.count == 1, part.utf8.count > 2, !PlaceNames.contains(part) else { continue }
      guard !PlaceNames.isDemonym(part), !OrganizationNames.isHead(part) else { continue }
      join(index, to: long[0], "short name", .likely, &forms)
    }
  }

  /// "Finance Ministry" of "Ministry of Finance". Not so with universities: Miami has two.
  private func joinTurnedNames(_ forms: inout [Form]) {
    guard kind == .organization else { return }
    var byWords: [[String]: Int] = [:]
    for index in forms.indices where forms[index].group == index && forms[index].parts.count > 1 {
      guard forms[index].parts.contains(where: ThingLadder.turning.contains) else { continue }
      let key = forms[index].parts.filter { !["of", "the", "for"].contains($0) }.sorted()
      guard key.count > 1 else { continue }
      if let other = byWords[key] {
        join(index, to: other, "word order", .sure, &forms)
      } else {
        byWords[key] = index
      }
    }
  }

  /// "the Foundation" of "Harbor Foundation", if no other name is built on that noun and it was named before.
  private func joinNouns(_ forms: inout [Form]) {
    guard kind == .organization else { return }
    var byNoun: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() {
      if let noun = OrganizationName(form.parts).noun { byNoun[noun, default: []].append(index) }
    }
    for index in forms.indices where forms[index].group == index && forms[index].parts.count == 1 {
      let noun = forms[index].parts[0]
      let roots = Set((byNoun[noun] ?? []).map { root(of: $0, forms) })
      // "Congress" is a name by itself
      guard roots.count == 1, let long = roots.first, !OrganizationNames.contains(noun),
        forms[long].mentions[0] < forms[index].mentions[0]
      else { continue }
      join(index, to: long, "head noun", .likely, &forms)
    }
  }

  private static let turning: Set<String> = ["ministry", "department", "office", "bureau", "commission"]

  private func join(_ form: Int, to other: Int, _ rule: String, _ certainty: Certainty, _ forms: inout [Form]) {
    guard root(of: other, forms) != form else { return }
    forms[form].group = other
    forms[form].rule = rule
    forms[form].certainty = certainty
  }

  private static let aliases = [
    "us": "united states", "usa": "united states", "united states of america": "united states",
    "america": "united states",
    "uk": "united kingdom", "great britain": "united kingdom", "britain": "united kingdom",
    "uae": "united arab emirates",
    "ussr": "soviet union", "eu": "european union", "un": "united nations", "washington dc": "washington",
  ]
}
