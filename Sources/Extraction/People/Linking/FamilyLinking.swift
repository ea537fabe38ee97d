// Links the appearances of one surname in many articles: full names first, then bare ones where the articles share something.

import NewsModel

struct FamilyLinking {
  private struct Group {
    var names: [NameForm]
    var sex: Sex?
    var links: [PersonLink] = []
    var context: Set<String> = []
    var candidates: [String] = []
    /// What they are said to be.
    var callings: Set<String> = []
  }

  private let members: [PersonAppearance]
  private let forms: [NameForm]
  private let callings: [Set<String>]
  /// So many bear the surname that a full name tells little.
  private let isCrowded: Bool
  private let isTelling: (String) -> Bool
  private var groups: [Group] = []
  /// Groups by each of their full names, by what their articles name, and those that are open by name and sex.
  private var byName: [String: [Int]] = [:]
  private var byContext: [String: Set<Int>] = [:]
  private var openByName: [String: Int] = [:]

  /// Members in the order of the articles; `isTelling` says which organizations and places tell anything.
  init(_ members: [PersonAppearance], isTelling: @escaping (String) -> Bool) {
    self.members = members
    self.isTelling = isTelling
    forms = members.map { PersonLinker.form($0.name) }
    callings = members.map { Callings.told(by: $0.roles) }
    let isCommon = forms.first.map { CommonSurnames.contains($0.bareSurname.joined(separator: " ")) } ?? false
    isCrowded = isCommon || Set(forms.compactMap { $0.isFull ? $0.firstPart : nil }).count >= FamilyLinking.many
  }

  /// So many given names with one surname make it a common one.
  private static let many = 12

  /// Those that say most come first, so that the poorer ones find all they could be. O(n log n) in the members.
  mutating func people() -> [Person] {
    let order = members.indices.sorted { a, b in
      let (one, two) = (forms[a], forms[b])
      if one.isFull != two.isFull { return one.isFull }
      if weight(one) != weight(two) { return weight(one) > weight(two) }
      if (members[a].sex != nil) != (members[b].sex != nil) { return members[a].sex != nil }
      return a < b
    }
    for member in order {
      if forms[member].isFull { placeFull(member) } else { placeBare(member) }
    }
    return groups.map { person($0) }
  }

  private func weight(_ form: NameForm) -> Int {
    form.given.reduce(0) { $0 + ($1.utf8.count == 1 ? 1 : 2) } + (form.suffix == nil ? 0 : 1)
  }

  private func key(_ form: NameForm) -> String { form.parts.joined(separator: " ") + "|" + (form.suffix ?? "") }

  private mutating func placeFull(_ member: Int) {
    let form = forms[member]
    let shared = sharing(member)
    let named = byName[key(form)] ?? []
    // Of very many namesakes only those are looked at with whom something is shared.
    let spelled = (named.count > FamilyLinking.crowd ? shared.filter(named.contains) : named).filter {
      fits(member, $0)
    }
    let possible = spelled.isEmpty && named.count <= FamilyLinking.crowd ? compatible(with: member) : spelled
    let fitting = possible.filter { !clashes(member, $0) }
    let beside = shared.filter { fitting.contains($0) }
    let isNamesake = beside.isEmpty && isCommon(form)
    if let chosen = beside.count == 1 ? beside.first : fitting.count == 1 && !isNamesake ? fitting[0] : nil {
      let rule = spelled.isEmpty ? NameMatch(groups[chosen].names[0], form)?.rule ?? "full name" : "same name"
      join(member, to: chosen, rule, isSure: !spelled.isEmpty)
    } else if possible.isEmpty || isNamesake {
      found(member)
    } else {
      leaveOpen(member, candidates: possible)
    }
  }

  /// A given name that many bear with a surname that many bear, and nothing else: two who share it may be anyone.
  private func isCommon(_ form: NameForm) -> Bool {
    isCrowded && form.given.count == 1 && form.suffix == nil && GivenNames.contains(form.firstPart)
  }

  /// They are said to be what one hardly is at once.
  private func clashes(_ member: Int, _ group: Int) -> Bool {
    !callings[member].isEmpty && !groups[group].callings.isEmpty
      && callings[member].isDisjoint(with: groups[group].callings)
  }

  /// A surname alone is whoever of that surname shares something with the article; else it stays open.
  private mutating func placeBare(_ member: Int) {
    let shared = sharing(member).filter { groups[$0].names[0].isFull && fits(member, $0) }
    if shared.count == 1, let chosen = shared.first { return join(member, to: chosen, "surname", isSure: false) }
    let bearers = groups.indices.prefix(FamilyLinking.crowd).filter { groups[$0].names[0].isFull && fits(member, $0) }
    leaveOpen(member, candidates: bearers)
  }

  private func fits(_ member: Int, _ group: Int) -> Bool {
    guard let sex = members[member].sex, let other = groups[group].sex else { return true }
    return sex == other
  }

  private func sharing(_ member: Int) -> [Int] {
    members[member].context.filter(isTelling).reduce(into: Set<Int>()) { $0.formUnion(byContext[$1] ?? []) }.sorted()
  }

  /// Groups whose every name allows this one.
  private func compatible(with member: Int) -> [Int] {
    guard groups.count <= FamilyLinking.crowd else { return [] }
    return groups.indices.filter { index in
      fits(member, index) && groups[index].candidates.isEmpty
        && groups[index].names.allSatisfy { NameMatch($0, forms[member]) != nil }
    }
  }

  /// People of one surname beyond which only the same spelling joins.
  private static let crowd = 100

  private mutating func found(_ member: Int) {
    groups.append(Group(names: [forms[member]], sex: members[member].sex))
    byName[key(forms[member]), default: []].append(groups.count - 1)
    add(member, to: groups.count - 1, "first named", .sure)
  }

  private mutating func leaveOpen(_ member: Int, candidates: [Int]) {
    let name = key(forms[member]) + "|" + (members[member].sex?.rawValue ?? "")
    if let open = openByName[name] { return add(member, to: open, "same name", .open) }
    groups.append(Group(names: [forms[member]], sex: members[member].sex))
    groups[groups.count - 1].candidates = candidates.prefix(FamilyLinking.mostCandidates).map {
      person(groups[$0]).name
    }
    openByName[name] = groups.count - 1
    add(member, to: groups.count - 1, "open", .open)
  }

  /// A list of more names helps nobody.
  private static let mostCandidates = 9

  private mutating func join(_ member: Int, to group: Int, _ rule: String, isSure: Bool) {
    let proof = members[member].context.filter { isTelling($0) && groups[group].context.contains($0) }.min()
    let reason = proof.map { "\(rule), also with \($0)" } ?? rule
    let name = key(forms[member])
    if forms[member].isFull, !(byName[name] ?? []).contains(group) {
      groups[group].names.append(forms[member])
      byName[name, default: []].append(group)
    }
    if groups[group].sex == nil { groups[group].sex = members[member].sex }
    add(member, to: group, reason, proof != nil && isSure ? .sure : .likely)
  }

  private mutating func add(_ member: Int, to group: Int, _ reason: String, _ certainty: Certainty) {
    let appearance = members[member]
    groups[group].links.append(
      PersonLink(
        article: appearance.article, entity: appearance.entity, name: appearance.name, reason: reason,
        certainty: certainty))
    guard certainty != .open else { return }
    groups[group].callings.formUnion(callings[member])
    for item in appearance.context where isTelling(item) {
      groups[group].context.insert(item)
      byContext[item, default: []].insert(group)
    }
  }

  private func person(_ group: Group) -> Person {
    let links = group.links.sorted { ($0.article, $0.entity) < ($1.article, $1.entity) }
    let fullest = group.names.max { weight($0) < weight($1) }
    return Person(name: fullest?.displayText ?? "", sex: group.sex, appearances: links, candidates: group.candidates)
  }
}
