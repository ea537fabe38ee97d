// Joins a surname alone to the one person who bears it; where a family bears it, to whom the context tells.

import NewsModel

/// "Altman" after (or, in a headline, before) "Sam Altman". With two Clintons: "Mrs. Clinton" by her sex, "President Clinton" by his
/// office, "Clinton" in a paragraph that names only one of them in full; else it stays open.
enum SurnameSieve: PersonSieve {
  static let rule = "surname"

  static func run(on ladder: inout PersonLadder) {
    for form in ladder.openForms where !ladder.forms[form].isFull {
      let name = ladder.forms[form]
      let people =
        ladder.bySurname[name.parts.joined(separator: " ")] ?? ladder.bySurname[name.bareSurname.joined(separator: " ")]
        ?? []
      if people.count == 1 {
        ladder.join(form, to: people[0], rule: rule, certainty: .sure)
      } else if people.count > 1 {
        FamilyDecision(ladder: ladder, people: people).decide(form, on: &ladder, rule: rule)
      } else {
        joinLeading(form, in: &ladder)
      }
    }
  }

  /// "Xi" of "Xi Jinping".
  private static func joinLeading(_ form: Int, in ladder: inout PersonLadder) {
    let name = ladder.forms[form]
    guard name.parts.count == 1, NameForm.isLeadingSurname(name.firstPart), let people = ladder.byGiven[name.firstPart]
    else { return }
    if people.count == 1 {
      ladder.join(form, to: people[0], rule: rule, certainty: .sure)
    } else {
      FamilyDecision(ladder: ladder, people: people).decide(form, on: &ladder, rule: rule)
    }
  }
}

/// Decides, mention by mention, which of several people a shared name means.
struct FamilyDecision {
  let people: [Int]
  private let sexes: [Sex?]
  private let titles: [Set<String>]
  /// The tokens where each of the people is named in full, in order.
  private let places: [[Int]]

  /// Named first as someone's kin: "Berg's father, the baker Leo Berg".
  private let areRelatives: [Bool]

  init(ladder: PersonLadder, people: [Int]) {
    self.people = people
    sexes = people.map { ladder.sex(of: $0) }
    titles = people.map { person in
      ladder.persons[person].reduce(into: []) { $0.formUnion(ladder.forms[$1].titles) }
    }
    places = people.map { person in
      ladder.persons[person].flatMap { ladder.forms[$0].mentions }.map { ladder.firstToken(of: $0) }.sorted()
    }
    areRelatives = places.map { $0.first.map { Kinship.isTold(before: $0, in: ladder.words) } ?? false }
  }

  func decide(_ form: Int, on ladder: inout PersonLadder, rule: String) {
    var isOpen = false
    for mention in ladder.forms[form].mentions {
      if let (person, rule) = person(of: mention, in: ladder, rule: rule) {
        ladder.decide(mention, is: person, rule: rule)
      } else {
        isOpen = true
      }
    }
    ladder.leaveOpen(form, candidates: people, reason: isOpen ? "bears the name" : "decided by context")
  }

  private func person(of mention: MentionIndex, in ladder: PersonLadder, rule: String) -> (Int, String)? {
    let token = ladder.firstToken(of: mention)
    let title = TitleRun.titles(before: token, in: ladder.words)
    if let sex = title.lazy.compactMap({ TitleWords.sex(of: $0) }).first, let index = only({ sexes[$0] == sex }) {
      return (people[index], "title")
    }
    if let office = title.first(where: { TitleWords.isOffice($0) }), let index = only({ titles[$0].contains(office) }) {
      return (people[index], "title")
    }
    if let near = nearby(token, in: ladder.words) { return (people[near], rule) }
    if let topic = topic(before: token, in: ladder.words) { return (people[topic], "topic") }
    guard let head = head(before: token) else { return nil }
    let rule = "relatives"
    return (people[head], rule)
  }

  /// The only one who was not just named as someone's father, wife …, if all the others were, and no more than that.
  private func head(before token: Int) -> Int? {
    guard let index = only({ !areRelatives[$0] }), let first = places[index].first, first < token else { return nil }
    return people.indices.allSatisfy { $0 == index || places[$0].count == 1 } ? index : nil
  }

  private func only(_ fits: (Int) -> Bool) -> Int? {
    let fitting = people.indices.filter(fits)
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The only one who is named before in the same paragraph, or the only one named before at all.
  private func nearby(_ token: Int, in words: Words) -> Int? {
    let paragraph = words.paragraphStart(of: token)
    let here = people.indices.filter { index in
      guard let last = FamilyDecision.last(in: places[index], before: token) else { return false }
      return last >= paragraph
    }
    if here.count == 1 { return here[0] }
    guard here.isEmpty else { return nil }
    return only { FamilyDecision.last(in: places[$0], before: token) != nil }
  }

  /// Whom the article is about: the only one whom its first sentences name, and whom it has named at least twice as often as each of
  /// the others.
  private func topic(before token: Int, in words: Words) -> Int? {
    let opening = words.document.sentences.prefix(FamilyDecision.opening).last?.end ?? 0
    guard let index = only({ index in places[index].contains { $0 < opening } }) else { return nil }
    func count(_ index: Int) -> Int { places[index].prefix { $0 < token }.count }
    return people.indices.allSatisfy { $0 == index || count($0) * 2 <= count(index) } ? index : nil
  }

  /// A headline and a sentence.
  private static let opening = 2

  /// The last of some ordered places before a token. O(log places).
  private static func last(in places: [Int], before token: Int) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1] : nil
  }
}
