// Joins names that a translation or a typist has garbled to the person they sound like.

import NewsModel

/// "Suzkovi", "Suzkawi", "Suzikwei" are "Sutskever": the same first letter, the same consonants in order, and no one else whom
/// they could mean. Someone who is named in full is never taken for another.
enum GarbledSieve: PersonSieve {
  static let rule = "garbled"
  /// More people of one initial than this would leave too many to choose from.
  private static let crowd = 40

  static func run(on ladder: inout PersonLadder) {
    // those that are nearest to a full name first, then those that are near to them
    for _ in 0..<2 {
      for form in ladder.openForms where isCandidate(ladder.forms[form], in: ladder) {
        let people = ladder.byInitial[String(ladder.forms[form].lastPart.prefix(1))] ?? []
        guard people.count <= crowd, let match = match(form, among: people, in: ladder) else { continue }
        ladder.join(form, to: match.person, rule: rule, certainty: .likely, antecedent: match.antecedent)
      }
    }
  }

  private static func isCandidate(_ form: NameForm, in ladder: PersonLadder) -> Bool {
    guard form.parts.count == 1, form.firstPart.utf8.count >= 4 else { return false }
    guard form.kind == .person || form.kind == .other else { return false }
    return !GivenNames.contains(form.firstPart) && !PlaceNames.contains(form.firstPart)
  }

  /// The one person it may be, with the spelling it comes nearest to; nil if there is none, or a second.
  private static func match(
    _ form: Int, among people: [Int], in ladder: PersonLadder
  ) -> (person: Int, antecedent: Int)? {
    var fitting: [(person: Int, antecedent: Int)] = []
    for person in people {
      let name = ladder.forms[form].lastPart
      let near = ladder.persons[person].filter { Sounds.areGarbled(name, ladder.forms[$0].lastPart) }
      guard let nearest = near.first, !ladder.isSetApart(form, from: person) else { continue }
      fitting.append((person, nearest))
    }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
