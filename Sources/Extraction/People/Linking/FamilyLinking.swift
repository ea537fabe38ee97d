// Links the appearances of one surname in many articles: full names first, then bare ones where the articles share something.

import NewsModel

struct FamilyLinking {
  private struct Group {
    var names: [NameForm]
    /// The names as they are compared.
    var keys: Set<String>
    var sex: Sex?
    var born: ClosedRange<Int>?
    /// Countries of whose state they hold an office.
    var countries: Set<String>
    var links: [PersonLink] = []
    var context: Set<String> = []
    var candidates: [String] = []
    /// What they are said to be.
    var callings: Set<String> = []
  }

  private let members: [PersonAppearance]
  private let forms: [NameForm]
  private let keys: [String]
  private let callings: [Set<String>]
  private let countries: [Set<String>]
  /// What tells anything of what stands beside each, as far as it is looked at.
  private let telling: [ArraySlice<String>]
  /// So many bear the surname that a full name tells little.
  private let isCrowded: Bool
  /// Full names under which the articles tell of people who cannot be one.
  private let contested: Set<String>
  private var groups: [Group] = []
  /// Groups by each of their full names, by what their articles name, and those that are open by name and sex.
  private var byName: [String: [Int]] = [:]
  private var byContext: [String: [Int]] = [:]
  private var openByName: [String: Int] = [:]

  /// Members in the order of the articles; `isTelling` says which organizations and places tell anything.
  init(_ members: [PersonAppearance], isTelling: (String) -> Bool) {
    self.members = members
    let forms = members.map { PersonLinker.form($0.name) }
    let keys = forms.map(FamilyLinking.key)
    let countries = members.map { StateOffices.countries(told: $0.roles) }
    telling = members.map { $0.context.filter(isTelling).prefix(FamilyLinking.mostContexts) }
    callings = members.map { Callings.told(by: $0.roles) }
    let isCommon = forms.first.map { CommonSurnames.contains($0.bareSurname.joined(separator: " ")) } ?? false
    isCrowded = isCommon || Set(forms.compactMap { $0.isFull ? $0.firstPart : nil }).count >= FamilyLinking.many
    contested = FamilyLinking.contested(keys, members, countries)
    (self.forms, self.keys, self.countries) = (forms, keys, countries)
  }

  /// So many given names with one surname make it a common one.
  private static let many = 12
  /// Of what stands beside a person only the first are looked at: later names of a long list tell less.
  private static let mostContexts = 32
  /// People of one surname beyond which only the same spelling joins, and people of one full name beyond which only those are
  /// compared with whom something is shared.
  private static let crowd = 100
  /// What stands beside so many people of one surname tells none of them.
  private static let mostSharing = 30

  private static func key(_ form: NameForm) -> String { form.parts.joined(separator: " ") + "|" + (form.suffix ?? "") }

  /// Linear in the members but for the countries of one name, which are few.
  private static func contested(
    _ keys: [String], _ members: [PersonAppearance], _ countries: [Set<String>]
  ) -> Set<String> {
    var earliest: [String: ClosedRange<Int>] = [:]
    var latest: [String: ClosedRange<Int>] = [:]
    var offices: [String: Set<String>] = [:]
    var found: Set<String> = []
    for (index, key) in keys.enumerated() {
      if let born = members[index].born {
        if born.upperBound < earliest[key]?.upperBound ?? Int.max { earliest[key] = born }
        if born.lowerBound > latest[key]?.lowerBound ?? Int.min { latest[key] = born }
        if BirthYears.contradict(earliest[key], latest[key]) { found.insert(key) }
      }
      guard !countries[index].isEmpty else { continue }
      let known = offices[key] ?? []
      if StateOffices.contradict(known, countries[index]) { found.insert(key) }
      offices[key] = known.union(countries[index])
    }
    return found
  }

  /// Those that say most come first, so that the poorer ones find all they could be. O(n log n) in the members.
  mutating func people() -> [Person] {
    for member in members.indices.sorted(by: { rank($0) > rank($1) }) {
      if forms[member].isFull { placeFull(member) } else { placeBare(member) }
    }
    return groups.map { person($0) }
  }

  private func rank(_ member: Int) -> (Int, Int, Int, Int, Int, Int) {
    let (form, appearance) = (forms[member], members[member])
    func count(_ isTold: Bool) -> Int { isTold ? 1 : 0 }
    return (
      count(form.isFull), FamilyLinking.weight(form), count(appearance.born != nil) + count(!countries[member].isEmpty),
      count(appearance.sex != nil), count(!callings[member].isEmpty), -member
    )
  }

  private static func weight(_ form: NameForm) -> Int {
    form.given.reduce(0) { $0 + ($1.utf8.count == 1 ? 1 : 2) } + (form.suffix == nil ? 0 : 1)
  }
}

// MARK: - Full names

extension FamilyLinking {
  private mutating func placeFull(_ member: Int) {
    let form = forms[member]
    let key = keys[member]
    let shared = sharing(member)
    let named = byName[key] ?? []
    let isCut = named.count > FamilyLinking.crowd
    let spelled = (isCut ? shared.filter { groups[$0].keys.contains(key) } : named).filter { fits(member, $0) }
    let possible = spelled.isEmpty && !isCut && !contested.contains(key) ? compatible(with: member) : spelled
    let fitting = possible.filter { !clashes(member, $0) }
    let beside = shared.filter { fitting.contains($0) }
    let isNamesake = beside.isEmpty && isCommon(form)
    if let chosen = beside.count == 1 ? beside.first : fitting.count == 1 && !isNamesake ? fitting[0] : nil {
      let rule = spelled.isEmpty ? NameMatch(groups[chosen].names[0], form)?.rule ?? "full name" : "same name"
      join(member, to: chosen, rule, isSure: !spelled.isEmpty)
    } else if possible.isEmpty || isNamesake {
      found(member, isCut ? FamilyLinking.cut : "first named")
    } else {
      leaveOpen(member, candidates: possible)
    }
  }

  /// What is said of one who was not compared with all of the name.
  private static let cut = "one of more than \(crowd) of that name, compared only with those beside the same names"

  /// A given name that many bear with a surname that many bear, and nothing else: two who share it may be anyone.
  private func isCommon(_ form: NameForm) -> Bool {
    isCrowded && form.given.count == 1 && form.suffix == nil && GivenNames.contains(form.firstPart)
  }

  /// They are said to be what one hardly is at once.
  private func clashes(_ member: Int, _ group: Int) -> Bool {
    !callings[member].isEmpty && !groups[group].callings.isEmpty
      && callings[member].isDisjoint(with: groups[group].callings)
  }

  /// Groups whose every name allows this one.
  private func compatible(with member: Int) -> [Int] {
    guard groups.count <= FamilyLinking.crowd else { return [] }
    return groups.indices.filter { index in
      fits(member, index) && groups[index].candidates.isEmpty
        && groups[index].names.allSatisfy { NameMatch($0, forms[member]) != nil }
    }
  }
}

// MARK: - Bare names, and what all are compared by

extension FamilyLinking {
  /// A surname alone is whoever of that surname shares something with the article; else it stays open.
  private mutating func placeBare(_ member: Int) {
    let shared = sharing(member).filter { groups[$0].names[0].isFull && fits(member, $0) }
    if shared.count == 1, let chosen = shared.first { return join(member, to: chosen, "surname", isSure: false) }
    let bearers = groups.indices.prefix(FamilyLinking.crowd).filter { groups[$0].names[0].isFull && fits(member, $0) }
    leaveOpen(member, candidates: bearers)
  }

  /// Nothing that is told of one makes the other someone else: sex, years of birth, offices of state.
  private func fits(_ member: Int, _ group: Int) -> Bool {
    let other = groups[group]
    if let sex = members[member].sex, let known = other.sex, sex != known { return false }
    return !BirthYears.contradict(members[member].born, other.born)
      && !StateOffices.contradict(countries[member], other.countries)
  }

  private func sharing(_ member: Int) -> [Int] {
    telling[member].reduce(into: Set<Int>()) { found, item in
      let groups = byContext[item] ?? []
      if groups.count <= FamilyLinking.mostSharing { found.formUnion(groups) }
    }.sorted()
  }

  private mutating func found(_ member: Int, _ reason: String) {
    groups.append(makeGroup(member))
    byName[keys[member], default: []].append(groups.count - 1)
    add(member, to: groups.count - 1, reason, .sure)
  }

  private func makeGroup(_ member: Int) -> Group {
    Group(
      names: [forms[member]], keys: [keys[member]], sex: members[member].sex, born: members[member].born,
      countries: countries[member])
  }

  private mutating func leaveOpen(_ member: Int, candidates: [Int]) {
    let name = keys[member] + "|" + (members[member].sex?.rawValue ?? "")
    if let open = openByName[name], !BirthYears.contradict(members[member].born, groups[open].born) {
      return add(member, to: open, "same name", .open)
    }
    groups.append(makeGroup(member))
    groups[groups.count - 1].candidates = candidates.prefix(FamilyLinking.mostCandidates).map {
      self.name(of: groups[$0])
    }
    openByName[name] = groups.count - 1
    add(member, to: groups.count - 1, "open", .open)
  }

  /// A list of more names helps nobody.
  private static let mostCandidates = 9

  private mutating func join(_ member: Int, to group: Int, _ rule: String, isSure: Bool) {
    let proof = telling[member].filter { groups[group].context.contains($0) }.min()
    let reason = proof.map { "\(rule), also with \($0)" } ?? rule
    let key = keys[member]
    if forms[member].isFull, groups[group].keys.insert(key).inserted {
      groups[group].names.append(forms[member])
      byName[key, default: []].append(group)
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
    groups[group].born = BirthYears.narrowed(groups[group].born, appearance.born)
    guard certainty != .open else { return }
    groups[group].callings.formUnion(callings[member])
    groups[group].countries.formUnion(countries[member])
    for item in telling[member] where groups[group].context.insert(item).inserted {
      // one beyond the most tells that there are too many
      if (byContext[item]?.count ?? 0) <= FamilyLinking.mostSharing { byContext[item, default: []].append(group) }
    }
  }

  private func name(of group: Group) -> String {
    group.names.max { FamilyLinking.weight($0) < FamilyLinking.weight($1) }?.displayText ?? ""
  }

  private func person(_ group: Group) -> Person {
    let links = group.links.sorted { ($0.article, $0.entity) < ($1.article, $1.entity) }
    return Person(
      name: name(of: group), sex: group.sex, born: group.born, countries: group.countries.sorted(), appearances: links,
      candidates: group.candidates)
  }
}
